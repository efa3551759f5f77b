/// What the levels of a year ask for, in one list that is read without a look at who else holds it.
struct NationalFloors: Sendable {
  /// What a level asks of a figure.
  struct Floor: Sendable {
    /// The level, by its place in the framework's list.
    let level: Int
    let figure: FigureID
    /// The place of the figure's score in a verdict; nil where verdicts have none of it.
    let place: Int?
    /// The floor in hundredths.
    let least: Int

    init(_ figure: FigureID, least: Int, level: Int) {
      (self.figure, self.least, self.level) = (figure, least, level)
      let slot = NationalSlot.slot(of: figure)
      place = slot.flatMap { $0 < NationalSlot.first ? $0 : nil }
    }

    /// Whether scores at two decimals meet it; false where the figure's is missing.
    @inline(__always)
    func isMet(by scores: SIMD16<Int16>) -> Bool { place.map { Int(scores[$0]) >= least } ?? false }
  }

  /// The floors, those of the best level first.
  let all: [Floor]
  /// Which of them each level has.
  let ofLevels: [Range<Int>]

  init(_ framework: Framework) {
    var all: [Floor] = []
    ofLevels = framework.levels.indices.map { level in
      let start = all.count
      all += framework.levels[level].floors.map {
        Floor($0.figure, least: $0.points.hundredths, level: level)
      }
      return start..<all.count
    }
    self.all = all
  }
}
