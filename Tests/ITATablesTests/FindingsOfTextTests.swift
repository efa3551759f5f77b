import ITATables
import TestSupport
import Testing

/// The folders of `Fixtures/findings` for the codes of text files: each input gives exactly the
/// findings of its `expected.txt`.
@Suite struct FindingsOfTextTests {
  static let codes = [
    "E103", "E104", "E105", "E107", "E108", "E207", "E209", "N103", "W108",
  ]

  @Test(arguments: codes) func givesWhatIsExpected(_ code: String) throws {
    let folder = "findings/\(code)"
    let inputs = Fixtures.names(in: folder).filter { $0 != "expected.txt" }
    let input = try #require(inputs.first, "no input in \(folder)")
    #expect(inputs.count == 1)
    let bytes = try #require(Fixtures.bytes("\(folder)/\(input)"))
    let expected = try #require(Fixtures.bytes("\(folder)/expected.txt"))
    var found: [Diagnostic] = []
    _ = InputFile.read(bytes, file: input, diagnostics: &found)
    let lines = found.map { "\($0.location.row):\($0.location.column) \($0.code)\n" }
    #expect(lines.joined() == String(decoding: expected, as: UTF8.self))
    #expect(found.contains { $0.code == code })
  }
}
