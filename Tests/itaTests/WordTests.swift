import TestSupport
import Testing

@testable import ita

@Suite struct WordTests {
  static let cases: [(String, Word)] = [
    ("", .plain("")), ("-", .plain("-")), ("--", .end), ("a", .plain("a")),
    ("a=b", .plain("a=b")), ("-o", .short(letter: "o", value: nil)),
    ("-oก", .short(letter: "o", value: "ก")), ("-o=ก", .short(letter: "o", value: "ก")),
    ("-o=", .short(letter: "o", value: "")), ("-=", .short(letter: "=", value: nil)),
    ("--a", .long(name: "a", value: nil)), ("--a=", .long(name: "a", value: "")),
    ("--a=b=c", .long(name: "a", value: "b=c")), ("--=", .long(name: "", value: "")),
    ("---", .long(name: "-", value: nil)), ("-ก", .plain("-ก")),
    // A combining mark is one Character with the ASCII letter before it.
    ("--\u{E31}", .long(name: "\u{E31}", value: nil)),
    ("--a=\u{E31}", .long(name: "a", value: "\u{E31}")),
    ("-o\u{E31}", .short(letter: "o", value: "\u{E31}")), ("\u{E31}--", .plain("\u{E31}--")),
    ("–format", .plain("–format")),
  ]

  @Test(arguments: cases) func looks(_ text: String, _ expected: Word) {
    #expect(Word(text) == expected)
  }

  @Test func nothingIsLost() {
    for seed in 0..<2_000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let text = random.thaiText(upTo: 6, extra: ["-", "--", "=", "a"])
      let spelled: [String]
      switch Word(text) {
      case .end: spelled = ["--"]
      case .plain(let word): spelled = [word]
      case .long(let name, let value): spelled = ["--" + name + (value.map { "=" + $0 } ?? "")]
      case .short(let letter, let value):
        spelled = ["-" + letter + (value ?? ""), "-" + letter + "=" + (value ?? "")]
      }
      #expect(spelled.contains { $0.utf8.elementsEqual(text.utf8) }, "\(seed): \(text)")
    }
  }
}
