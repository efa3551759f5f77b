/// A repeatable random number generator (SplitMix64), so that a failing property names its seed.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator; the same seed gives the same numbers.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// A text of 0 to `length` pieces, separators and Thai letters with combining marks among them:
  /// `"` followed by U+0E31 is one `Character`, which is what such a test must meet.
  public mutating func thaiText(upTo length: Int, extra: [String] = []) -> String {
    let pieces =
      ["ก", "ั", "ำ", "็", "่", "\u{0E4D}", "า", "เ", "๕", "7", ".", " ", "O", "\u{200B}"] + extra
    return (0..<Int.random(in: 0...length, using: &self))
      .map { _ in pieces.randomElement(using: &self) ?? "" }.joined()
  }
}
