import TestSupport
import Testing

@testable import ITAModel

@Suite struct LabelKeyTests {
  static let pairs: [(String, String, Bool)] = [
    ("ตัวชี้วัด", " ตัวชี้วัด : ", true), ("การดําเนินงาน", "การดำเนินงาน", true),
    ("ก\u{0E38}\u{0E48}", "ก\u{0E48}\u{0E38}", true),
    ("ก\u{0E34}\u{0E48}", "ก\u{0E48}\u{0E34}", false),
    ("EIT ๑", "eit1", true), ("EIT１", "eit1", true), ("ผ่าน", "ผาน", false), ("", "—", true),
    ("ดี", "ดี้", false),
  ]

  @Test(arguments: pairs) func matches(_ first: String, _ second: String, _ isSame: Bool) {
    #expect((LabelKey(first) == LabelKey(second)) == isSame)
    #expect(LabelKey(Array(second.utf8)[...]) == LabelKey(second))
  }

  /// The oracle is what strings are compared by, which knows Unicode's canonical order.
  @Test func keysAreEqualWhereTheStringsAre() {
    let marks = ["\u{0E38}", "\u{0E48}", "\u{0E3A}", "\u{0E49}", "ก"]
    var equal = 0
    for seed in 0..<30_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let first = (0..<4).map { _ in marks.randomElement(using: &random) ?? "" }
      let (one, other) = (first.joined(), first.shuffled(using: &random).joined())
      let isSame = ThaiText.key(one) == ThaiText.key(other)
      if isSame { equal += 1 }
      #expect((LabelKey(one) == LabelKey(other)) == isSame, "seed \(seed)")
      if isSame { #expect(LabelKey(one).hashValue == LabelKey(other).hashValue, "seed \(seed)") }
    }
    #expect(equal > 1_000 && equal < 29_000)
  }

  @Test func brokenBytesAreDropped() {
    #expect(LabelKey([0xE0, 0xB8, 0x41]).letters == Array("a".utf8))
    #expect(LabelKey([0x80, 0xE0, 0xB8]).isEmpty)
    #expect(LabelKey([0xEF, 0xBC, 0x91, 0xEF]).letters == Array("1".utf8))
  }

  @Test func manyMarksAreInOrderAtOnce() {
    let marks = String(repeating: "\u{0E48}\u{0E38}", count: 20_000)
    let letters = LabelKey(marks).letters
    #expect(letters.first == 0xD8 && letters.last == 0xE8)
    #expect(letters.count == 40_000)
  }

  @Test func beginsAndEnds() {
    let key: LabelKey = "แบบวัด (IIT)"
    #expect(key.starts(with: "แบบ") && key.ends(with: "iit"))
    #expect(!key.starts(with: "วัด") && !key.ends(with: "eit") && !key.ends(with: "xแบบวัด iit"))
    #expect(key.count == 9)
  }
}
