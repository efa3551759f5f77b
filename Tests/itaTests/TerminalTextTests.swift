import TestSupport
import Testing

@testable import ita

@Suite struct TerminalTextTests {
  static let harmless: [(String, String)] = [
    ("ผ่านดี 84.76\n\tx", "ผ่านดี 84.76\n\tx"), ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"),
    ("a\u{0}b\u{7}c\rd\u{7F}", "a␀b␇c␍d␡"), ("\u{9B}31m", "⟨U+009B⟩31m"),
    ("\u{202E}cod.exe", "⟨U+202E⟩cod.exe"), ("\u{2066}\u{2028}", "⟨U+2066⟩⟨U+2028⟩"),
    ("\r\n", "␍\n"), ("\u{1B}\u{E31}", "␛\u{E31}"), ("\u{200B}", "\u{200B}"),
  ]

  @Test(arguments: harmless) func makesVisible(_ text: String, _ expected: String) {
    #expect(TerminalText.harmless(text).utf8.elementsEqual(expected.utf8))
  }

  @Test func noControlCharacterIsLeft() {
    for seed in 0..<500 {
      var random = SeededGenerator(seed: UInt64(seed))
      let controls = (0..<4).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0xA0, using: &random)).map { String($0) }
      }
      let text = TerminalText.harmless(random.thaiText(upTo: 12, extra: controls))
      #expect(
        text.unicodeScalars.allSatisfy { scalar in
          scalar == "\n" || scalar == "\t"
            || scalar.properties.generalCategory != .control
        }, "\(seed)")
      #expect(TerminalText.harmless(text) == text, "\(seed)")
    }
  }

  @Test(arguments: [("", 0), ("abc", 3), ("ผ่านดี", 4), ("กำ", 2), ("ป\u{E47}น", 2)])
  func columns(_ text: String, _ expected: Int) {
    #expect(TerminalText.columns(of: text) == expected)
  }

  static let wrapped: [(String, Int, [String])] = [
    ("", 10, []), ("one two", 10, ["one two"]), ("one two", 6, ["one", "two"]),
    ("one two", 7, ["one two"]), ("toolongaword x", 4, ["toolongaword", "x"]),
    ("try  ita help", 20, ["try  ita help"]), ("try  ita help", 8, ["try  ita", "help"]),
    // Three columns, a space and one column.
    // A clause longer than the line is broken before vowels that begin a syllable, nowhere else.
    ("ผู้มีส่วนได้เสียภายใน", 7, ["ผู้มีส่วนได้", "เสียภาย", "ใน"]), ("กกกกกก", 4, ["กกกกกก"]),
    ("เเก", 1, ["เ", "เก"]), ("  ", 5, []), ("ผ่าน ดี", 4, ["ผ่าน", "ดี"]), ("ผ่าน ดี", 5, ["ผ่าน ดี"]),
  ]

  @Test(arguments: wrapped) func breaksAtSpaces(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(TerminalText.wrapped(text, width: width) == lines)
  }

  @Test(arguments: [
    ("scores.xlsx", "scores.xlsx"), ("แผน.xlsx", "แผน.xlsx"), ("a b", "'a b'"), ("", "''"),
    ("it's", "'it'\\''s'"), ("$(x)", "'$(x)'"), ("--format=json", "--format=json"),
  ]) func quotes(_ word: String, _ expected: String) {
    #expect(TerminalText.shellQuoted(word) == expected)
  }
}
