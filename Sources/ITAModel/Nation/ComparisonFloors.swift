extension Comparison {
  /// What the levels of a year ask for, in one list that is read without a look at who else holds
  /// it.
  struct Floors: Sendable {
    /// What a level asks of a figure.
    struct Floor: Sendable {
      let figure: FigureID
      /// The place of the figure's score in a verdict; nil where verdicts have none of it.
      let place: Int?
      /// The floor in hundredths.
      let least: Int

      init(_ figure: FigureID, least: Int) {
        (self.figure, self.least) = (figure, least)
        let slot = NationalSlot.slot(of: figure)
        place = slot.flatMap { $0 < NationalSlot.first ? $0 : nil }
      }
    }

    /// The floors, those of the best level first.
    let all: [Floor]
    /// Which of them each level has.
    let ofLevels: [Range<Int>]

    init(_ framework: Framework) {
      var all: [Floor] = []
      ofLevels = framework.levels.map { level in
        let start = all.count
        all += level.floors.map { Floor($0.figure, least: $0.points.hundredths) }
        return start..<all.count
      }
      self.all = all
    }
  }
}
