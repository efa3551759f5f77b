import ITATables
import Testing

@testable import ITAModel

@Suite struct SlipTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var written: String
    var lower: Int
    var upper: Int
    var kind: Slip.Kind?
    var value: String?
    var testDescription: String { "\(written) into \(lower)-\(upper)" }
  }

  static let examples: [Example] = [
    Example(written: "๘๓.๓๗", lower: 9337, upper: 9337, kind: .lookAlike, value: "93.37"),
    Example(written: "๘๘.๖๕", lower: 8965, upper: 8965, kind: .lookAlike, value: "89.65"),
    // Two look-alikes at once, and in Thai digits only.
    Example(written: "๘๗.๖๐", lower: 9360, upper: 9360, kind: .lookAlike, value: "93.60"),
    Example(written: "๖๐.๐๐", lower: 2000, upper: 2000, kind: .lookAlike, value: "20.00"),
    Example(written: "88.65", lower: 8965, upper: 8965, kind: .oneDigit, value: "89.65"),
    Example(written: "91.63", lower: 9062, upper: 9063, kind: .oneDigit, value: "90.63"),
    Example(written: "19.63", lower: 9163, upper: 9163, kind: .swapped, value: "91.63"),
    Example(written: "9.16", lower: 9160, upper: 9160, kind: .movedPoint, value: "91.60"),
    Example(written: "91.60", lower: 916, upper: 916, kind: .movedPoint, value: "9.16"),
    // The nearest of several: 88.65 to 88.68 all fit.
    Example(written: "88.64", lower: 8865, upper: 8868, kind: .oneDigit, value: "88.65"),
    Example(written: "92.11", lower: 10_000, upper: 10_000, kind: .copied(.overall), value: nil),
    Example(written: "๘๗.๓๗", lower: 9945, upper: 9947, kind: nil, value: nil),
    // Nothing is above 100.
    Example(written: "95.00", lower: 10_100, upper: 10_200, kind: nil, value: nil),
  ]

  @Test(arguments: examples) func theLikeliestAccidentIsNamed(_ example: Example) throws {
    let score = try #require(try Samples.sheet(["1": example.written]).scores.values.first)
    let other = try #require(try Samples.sheet(["overall": "92.11"]).scores.values.first)
    let needed = Interval(
      from: Points(hundredths: example.lower), to: Points(hundredths: example.upper))
    let slip = Slip(of: score, into: needed, others: [(figure: .overall, score: other)])
    #expect(slip?.kind == example.kind)
    #expect(slip?.value?.shown == example.value)
  }

  @Test(arguments: ["0", "100"]) func commonScoresAreNotHeldToBeCopied(_ text: String) throws {
    let score = try #require(try Samples.sheet(["1": text]).scores.values.first)
    let needed = Interval(exactly: Points(hundredths: 5432))
    #expect(Slip(of: score, into: needed, others: [(figure: .overall, score: score)]) == nil)
  }
}
