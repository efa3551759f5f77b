import TestSupport
import Testing

@testable import ITATables

@Suite struct NearMissTests {
  static let known = ["analyze", "check", "explain", "plan", "report", "--format", "ผ่านดี", "ผ่าน"]

  static let cases: [(String, [String])] = [
    ("anlyze", ["analyze"]), ("analyse", ["analyze"]), ("aanlyze", ["analyze"]),
    ("ANALYZE", ["analyze"]), ("ana", ["analyze"]), ("plna", ["plan"]), ("paln", ["plan"]),
    ("--fromat", ["--format"]), ("--form", ["--format"]), ("ผ่านดิ", ["ผ่านดี"]),
    ("ผ่า", ["ผ่าน", "ผ่านดี"]),
    ("ผาน", ["ผ่าน"]), ("xyz", []), ("", []), ("a", []), ("p", []), ("exlpian", ["explain"]),
    (String(repeating: "analyze", count: 20), []),
  ]

  @Test(arguments: cases) func suggests(_ word: String, _ expected: [String]) {
    #expect(NearMiss.candidates(for: word, among: Self.known) == expected)
  }

  @Test func theNearestComesFirstAndTiesKeepTheirOrder() {
    let known = ["scores-2567.xlsx", "score.csv", "scores.xlsx", "scores.xls", "notes.docx"]
    #expect(
      NearMiss.candidates(for: "scores.xlsx", among: known, limit: 5)
        == ["scores.xlsx", "scores.xls"])
    #expect(NearMiss.candidates(for: "ab", among: ["ac", "bb", "ab"], limit: 2) == ["ab", "ac"])
  }

  /// The distance by its definition: slow, and obviously right.
  private func defined(_ first: ArraySlice<Unicode.Scalar>, _ second: ArraySlice<Unicode.Scalar>)
    -> Int
  {
    guard let a = first.last, let b = second.last else { return max(first.count, second.count) }
    var best = min(
      defined(first.dropLast(), second) + 1, defined(first, second.dropLast()) + 1,
      defined(first.dropLast(), second.dropLast()) + (a == b ? 0 : 1))
    if let beforeA = first.dropLast().last, let beforeB = second.dropLast().last,
      a == beforeB, b == beforeA
    {
      best = min(best, defined(first.dropLast(2), second.dropLast(2)) + 1)
    }
    return best
  }

  @Test func distanceIsAsDefined() {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<300 {
      let pair = (0..<2).map { _ in
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          ["a", "b", "ก", "\u{E31}"].randomElement(using: &random) ?? "a"
        } as [Unicode.Scalar]
      }
      let distance = NearMiss.distance(pair[0], pair[1])
      #expect(distance == defined(pair[0][...], pair[1][...]), "\(pair)")
      #expect(distance == NearMiss.distance(pair[1], pair[0]), "\(pair)")
    }
  }
}
