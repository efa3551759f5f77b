import TestSupport
import Testing

@testable import ITATables

@Suite struct ZipDocumentTests {
  private func told(_ bytes: [UInt8], sheet: String? = nil) -> Told {
    var diagnostics: [Diagnostic] = []
    let tables = ZipDocument.read(bytes, file: "a", sheet: sheet, diagnostics: &diagnostics)
    return Told(tables, diagnostics)
  }

  private func archive(_ parts: [(String, String)]) -> [UInt8] {
    ZipWriter.archive(entries: parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
  }

  @Test func kindsAreToldByTheirContent() {
    let row = "<row><c><v>1</v></c></row>"
    let samples: [(ZipDocument.Kind, [UInt8])] = [
      (.workbook, SampleWorkbook(rows: row).bytes),
      (.text, sampleDocument("<w:p><w:r><w:t>1</w:t></w:r></w:p>")),
      (
        .openDocument,
        sampleOpenDocument(
          "<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>"
            + "</table:table-row></table:table>")
      ),
      (.openDocument, sampleOpenDocument("<text:p>1</text:p>", kind: "text")),
    ]
    for (kind, bytes) in samples {
      var diagnostics: [Diagnostic] = []
      #expect(ZipDocument(bytes, file: "a", diagnostics: &diagnostics)?.kind == kind)
      #expect(told(bytes) == Told([["1: 1"]]))
    }
  }

  @Test func aWorkbookWithoutItsListOfRelationsIsFound() {
    let parts = SampleWorkbook(rows: "<row><c><v>1</v></c></row>").parts
    let bytes = ZipWriter.archive(entries: parts.filter { $0.name != "_rels/.rels" })
    #expect(told(bytes) == Told([["1: 1"]]))
  }

  @Test(arguments: [
    ([("คะแนน.csv", "1")], "คะแนน.csv"), ([], ""),
    (
      [("mimetype", "application/vnd.oasis.opendocument.presentation")],
      "application/vnd.oasis.opendocument.presentation"
    ),
    ([("xl/workbook.xml", "<html/>")], "xl/workbook.xml"),
    (
      [
        (
          "_rels/.rels",
          "<r><Relationship Type=\"a/officeDocument\" Target=\"/xl/workbook.bin\"/></r>"
        )
      ], "xl/workbook.bin"
    ),
  ])
  func otherFilesAreNamed(parts: [(String, String)], what: String) {
    var diagnostics: [Diagnostic] = []
    #expect(ZipDocument.read(archive(parts), file: "a", diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map { $0.finding as? ZipDocumentFinding } == [.unknownKind(what)])
  }

  /// Each folder of a code gives exactly what its `expected.txt` says; `options.txt` stands for
  /// the words of the command line.
  @Test(
    arguments: ZipFinding.Code.allCases.map(\.rawValue)
      + ZipDocumentFinding.Code.allCases.map(\.rawValue))
  func findingsAreAsExpected(code: String) throws {
    let folder = "findings/" + code
    let names = Fixtures.names(in: folder).filter { !["expected.txt", "options.txt"].contains($0) }
    #expect(names.count == 1)
    let input = try #require(names.first.flatMap { Fixtures.bytes(folder + "/" + $0) })
    let options = Fixtures.bytes(folder + "/options.txt").map {
      String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isWhitespace).map { String($0) }
    }
    let sheet = options.flatMap { $0.first == "--sheet" ? $0.last : nil }
    let expected = String(
      decoding: try #require(Fixtures.bytes(folder + "/expected.txt")), as: UTF8.self)
    let findings = told(input, sheet: sheet).findings
    #expect(findings.map { $0 + "\n" }.joined() == expected)
    #expect(findings.contains { $0.hasSuffix(code) })
  }

  @Test func everyFindingSaysWhatToDoInBothLanguages() {
    let messages =
      ZipFinding.examples.map(\.message) + ZipDocumentFinding.examples.map(\.message)
    for message in messages {
      for language in Language.allCases {
        let lines = message[language].split(separator: "\n")
        #expect(lines.count == 2, "\(message)")
      }
      #expect(message.thai.unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) })
      let outside = message.english.split(separator: "«").map {
        $0.split(separator: "»").last ?? ""
      }
      #expect(!outside.joined().unicodeScalars.contains { (0xE00...0xE7F).contains($0.value) })
    }
    #expect(
      Set(ZipDocumentFinding.examples.map(\.code)) == Set(ZipDocumentFinding.Code.allCases))
    #expect(Set(ZipFinding.examples.map(\.code)) == Set(ZipFinding.Code.allCases))
  }
}
