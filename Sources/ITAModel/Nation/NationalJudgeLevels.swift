import ITATables

// The level from the figures at two decimals.
extension NationalJudge {
  /// The possible levels; nil where only the whole tree can tell.
  ///
  /// Where everything is known that floors ask of, they are compared. Where both parts of EIT are
  /// unknown, `LevelDecision` is asked, once for all agencies that stand on the same sides of the
  /// floors.
  /// - Parameter scores: overall, tools and parts in hundredths, by their places.
  mutating func levels(_ scores: SIMD16<Int16>) -> [Int]? {
    guard let floorsOfLevels else { return nil }
    if asked.allSatisfy({ scores[$0] >= 0 }) {
      return floorsOfLevels.firstIndex { floors in
        floors.allSatisfy { scores[$0.place] >= $0.least }
      }.map { [$0] }
    }
    guard let weights = weightsOfTools, (0...3).allSatisfy({ scores[$0] >= 0 }),
      scores[4] < 0, scores[5] < 0
    else { return nil }
    // Where the total is further off, whole and bare tree can differ in what contradicts what.
    var off = 0
    for tool in 0..<3 { off += weights[tool] * (Int(scores[0]) - Int(scores[tool + 1])) }
    guard abs(off) < weights.reduce(0, +) else { return nil }
    let key = key(scores)
    if let levels = known[key] { return levels }
    let levels = bare(scores)
    known[key] = levels
    return levels
  }

  /// What the level follows from: on which side of every floor each figure stands.
  ///
  /// EIT also stands on a side of the middle between each floor and 100, where one part at 100
  /// leaves the other at the floor; at such a middle itself the exact figures decide.
  private func key(_ scores: SIMD16<Int16>) -> UInt64 {
    func packed(_ values: (Int) -> Int, bits: UInt64) -> UInt64 {
      var key: UInt64 = 0
      for place in 0...3 { key = key << bits | UInt64(truncatingIfNeeded: values(place)) }
      return key
    }
    func passed(_ marks: [Int], _ place: Int) -> Int { marks.count { $0 <= Int(scores[place]) } }
    if middles.contains(where: { abs($0 - Int(scores[2])) <= 1 }) {
      return packed({ Int(scores[$0]) }, bits: 14) | 1 << 63
    }
    return packed({ passed(floors, $0) }, bits: 11) << 11
      | UInt64(truncatingIfNeeded: passed(middles, 2))
  }

  /// The levels by the tree of figures without indicators and items.
  private func bare(_ scores: SIMD16<Int16>) -> [Int] {
    var sheet = ScoreSheet(file: "")
    let place = sheet.file
    for (index, figure) in ([.overall] + Tool.allCases.map { FigureID.tool($0) }).enumerated() {
      let points = Points(hundredths: Int(scores[index]))
      sheet.scores[figure] = StatedScore(
        points: points, decimals: 2, raw: "", location: .init(file: place))
    }
    let tree = FigureTree(levelsOnly, sheet)
    return LevelDecision(levelsOnly, tree.figures).possible
  }
}
