/// What the rules make of one agency of a national table.
public struct NationalVerdict: Sendable, Hashable {
  /// The scores in hundredths by their places in a record, from the overall score to indicator 10;
  /// -1 where missing. One value and no array, for a nation has ten thousands of them.
  var scores = SIMD16<Int16>(repeating: -1)
  /// The possible levels; empty where no rule fits.
  public var levels = LevelSet()
  /// The stated figures that contradict those below them.
  public var contradictions: [NationalContradiction] = []
  /// Whether the stated level is none of the possible ones.
  public var contradictsLevel = false

  /// The overall score in hundredths; nil where it is missing.
  public var overall: Int? { score(0) }

  /// The scores of IIT, EIT and OIT in hundredths, in this order; nil where missing.
  public var tools: [Int?] { (1...3).map(score) }

  /// The scores of indicators 1 to 10 in hundredths; nil where missing.
  public var indicators: [Int?] { (6...15).map(score) }

  /// The score of a tool in hundredths; nil where it is missing.
  public func score(of tool: Tool) -> Int? {
    switch tool {
    case .iit: score(1)
    case .eit: score(2)
    case .oit: score(3)
    }
  }

  /// The score of an indicator in hundredths; nil where it is missing.
  public func score(of indicator: Indicator) -> Int? { score(5 + indicator.number) }

  /// The scores as one value. All are put in at once: a processor that is asked for a whole
  /// of which it has just written a part waits.
  static func scores(_ all: InlineArray<16, Int16>) -> SIMD16<Int16> {
    SIMD16(
      all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8], all[9], all[10],
      all[11], all[12], all[13], all[14], all[15])
  }

  /// The score at a place, 0 to 15.
  func score(_ place: Int) -> Int? { scores[place] < 0 ? nil : Int(scores[place]) }

  /// The first of the lowest indicators, 1 to 10; nil where one is missing.
  public var weakest: Int? {
    var lowest = 6
    for place in 6...15 {
      if scores[place] < 0 { return nil }
      if scores[place] < scores[lowest] { lowest = place }
    }
    return lowest - 5
  }
}

/// A stated figure and the mean that it should be, in hundredths.
public struct NationalContradiction: Sendable, Hashable {
  /// The figure.
  public var figure: FigureID
  /// What the file states.
  public var stated: Int
  /// What the figures below it give.
  public var computed: Int
}
