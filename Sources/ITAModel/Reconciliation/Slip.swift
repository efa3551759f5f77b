/// A small accident of writing that turns one score into another.
public struct Slip: Sendable, Equatable {
  /// What kind of accident; the cases are in the order in which they are believed.
  public enum Kind: Sendable, Equatable {
    /// Thai digits that look alike were taken for each other: ๘ and ๙, ๓ and ๗, ๖ and ๒.
    case lookAlike
    /// Two digits side by side were swapped.
    case swapped
    /// The decimal point was moved by one place.
    case movedPoint
    /// One digit is another one.
    case oneDigit
    /// The value is that of another figure: copied from its row.
    case copied(FigureID)
  }

  /// What kind of accident.
  public var kind: Kind
  /// The score that it would have been without the accident; nil where the kind does not tell.
  public var value: Points?

  /// The accident that explains best why a score stands where one inside an interval must; nil
  /// where none does.
  ///
  /// Among accidents of one kind the one nearest to the written value is taken. Scores of 0 and
  /// 100 are common, so that they are never held to be copied. `others` are the other figures with
  /// a score, in order.
  public init?(
    of score: StatedScore, into needed: Interval,
    others: some Sequence<(figure: FigureID, score: StatedScore)>
  ) {
    let digits = Self.digits(of: score)
    let families: [(Kind, [Int])] = [
      (.lookAlike, Self.isThai(score.raw) ? Self.lookAlikes(digits) : []),
      (.swapped, Self.swapped(digits)),
      (.movedPoint, Self.movedPoint(score)),
      (.oneDigit, Self.oneChanged(digits)),
    ]
    for (kind, values) in families {
      let fitting = values.filter { Self.fits($0, needed) && $0 != score.points.hundredths }
        .map { Points(hundredths: $0) }
      if let nearest = fitting.min(by: { Self.isNearer($0, $1, to: score.points) }) {
        self.init(kind: kind, value: nearest)
        return
      }
    }
    guard score.points > .zero, score.points < .hundred,
      let other = others.first(where: { $0.score.points == score.points })
    else { return nil }
    self.init(kind: .copied(other.figure), value: nil)
  }

  private init(kind: Kind, value: Points?) {
    self.kind = kind
    self.value = value
  }

  private static func fits(_ hundredths: Int, _ needed: Interval) -> Bool {
    guard (0...10_000).contains(hundredths) else { return false }
    return !Interval(roundingTo: Points(hundredths: hundredths)).intersection(needed).isEmpty
  }

  private static func isNearer(_ left: Points, _ right: Points, to score: Points) -> Bool {
    (left.distance(to: score), left) < (right.distance(to: score), right)
  }

  /// The digits of a score's hundredths from the highest, at least four: 8.50 is 0 8 5 0.
  private static func digits(of score: StatedScore) -> [Int] {
    var rest = min(max(score.points.hundredths, 0), 10_000)
    var digits: [Int] = []
    while rest > 0 || digits.count < 4 {
      digits.insert(rest % 10, at: 0)
      rest /= 10
    }
    return digits
  }

  private static func value(of digits: [Int]) -> Int { digits.reduce(0) { $0 * 10 + $1 } }

  private static func isThai(_ raw: String) -> Bool {
    raw.unicodeScalars.contains { (0x0E50...0x0E59).contains($0.value) }
  }

  /// All ways to take some digits for those that they look like; at most 2 to the number of digits.
  private static func lookAlikes(_ digits: [Int]) -> [Int] {
    var forms: [[Int]] = [[]]
    for digit in digits {
      let readings = [digit] + (twin(of: digit).map { [$0] } ?? [])
      forms = forms.flatMap { form in readings.map { form + [$0] } }
    }
    return forms.map(value)
  }

  private static func twin(of digit: Int) -> Int? {
    switch digit {
    case 8: 9
    case 9: 8
    case 3: 7
    case 7: 3
    case 2: 6
    case 6: 2
    default: nil
    }
  }

  private static func swapped(_ digits: [Int]) -> [Int] {
    digits.indices.dropLast().map { place in
      var other = digits
      other.swapAt(place, place + 1)
      return value(of: other)
    }
  }

  private static func movedPoint(_ score: StatedScore) -> [Int] {
    [(score.points * 10).hundredths, (score.points / 10).hundredths]
  }

  private static func oneChanged(_ digits: [Int]) -> [Int] {
    digits.indices.flatMap { place in
      (0...9).map { digit in
        var other = digits
        other[place] = digit
        return value(of: other)
      }
    }
  }
}
