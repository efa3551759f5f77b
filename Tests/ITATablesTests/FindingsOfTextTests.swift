import ITATables
import TestSupport
import Testing

/// The folders of `Fixtures/findings` for the codes of text files: each input gives exactly the
/// findings of its `expected.txt`.
@Suite struct FindingsOfTextTests {
  static let codes = [
    "E103", "E104", "E105", "E107", "E108", "E207", "E209", "N103", "N121", "W105", "W108",
  ]

  @Test(arguments: codes) func givesWhatIsExpected(_ code: String) throws {
    let folder = "findings/\(code)"
    let inputs = Fixtures.names(in: folder).filter {
      !["expected.txt", "options.txt"].contains($0)
    }
    let input = try #require(inputs.first, "no input in \(folder)")
    #expect(inputs.count == 1)
    let bytes = try #require(Fixtures.bytes("\(folder)/\(input)"))
    let expected = try #require(Fixtures.bytes("\(folder)/expected.txt"))
    let words = Fixtures.bytes("\(folder)/options.txt").map { String(decoding: $0, as: UTF8.self) }
    let sheet = words.map { $0.dropFirst("--sheet ".utf8.count).filter { $0 != "\n" } }
    var found: [Diagnostic] = []
    _ = InputFile.read(
      bytes, file: input, options: ReadOptions(sheet: sheet), diagnostics: &found)
    let lines = found.map { "\($0.location.row):\($0.location.column) \($0.code)\n" }
    #expect(lines.joined() == String(decoding: expected, as: UTF8.self))
    #expect(found.contains { $0.code == code })
  }

  /// Every code has an example, a severity that fits its letter, and both languages.
  @Test func theCatalogueIsWhole() {
    check(DecodedTextFinding.self)
    check(DelimitedTextFinding.self)
    check(TableLimitFinding.self)
    check(HTMLFinding.self)
    check(FileKindFinding.self)
  }

  private func check<Kind: Finding>(_ kind: Kind.Type) {
    let examples = Set(kind.examples.map { $0.code.rawValue })
    #expect(examples == Set(Kind.Code.allCases.map(\.rawValue)))
    for example in kind.examples {
      let letters: [Severity: String] = [.error: "E", .warning: "W", .note: "N"]
      #expect(example.code.rawValue.prefix(1) == letters[example.severity] ?? "")
      let text = example.message
      #expect(Self.hasThai(text.thai) && text.thai.split(separator: "\n").count == 3)
      let outside = text.english.split(separator: "»").map { part in
        part.split(separator: "«", omittingEmptySubsequences: false).first ?? ""
      }
      #expect(!Self.hasThai(outside.joined()) && text.english.split(separator: "\n").count == 3)
    }
  }

  private static func hasThai(_ text: some StringProtocol) -> Bool {
    text.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
  }
}
