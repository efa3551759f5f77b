import ITATables
import TestSupport
import Testing

@testable import ITAReports

/// The Word form of the reports, read back by the program's own reader of Word files.
@Suite struct ReportWordTests {
  @Test(arguments: Report.sheets) func everyTableCanBeReadBack(_ sheet: String) throws {
    let document = try #require(Report.sample(sheet)).document
    var found: [Diagnostic] = []
    let read = InputFile.read(document.word(), file: "report.docx", diagnostics: &found)
    let cells = try #require(read).tables.flatMap(\.rows).flatMap(\.cells)
    let text = Set(cells.map(DocumentText.line))
    for row in document.tableRows {
      for cell in row where !cell.isEmpty && !cell.contains("\n") {
        let shown = DocumentText.line(document.digits.text(cell))
        let isThere = text.contains(shown) || text.contains(DocumentText.line(cell))
        #expect(isThere || shown.contains("«") || shown.contains("ตัวชี้วัด"), "\(shown)")
      }
    }
  }

  @Test func theRequiredWordPropertiesHold() throws {
    let document = try #require(Report.sample("kudhae-2567")).document
    var reading = try WordReading(document.word())
    let body = try reading.part("word/document.xml")
    let sections = body.all("w:sectPr")
    #expect(sections.count == document.sections.count)
    #expect(sections.contains { $0.first("w:pgSz")?["w:orient"] == "landscape" })
    for section in sections {
      #expect(
        !section.all("w:headerReference").isEmpty || !section.all("w:footerReference").isEmpty)
    }
    let tables = body.all("w:tbl")
    #expect(tables.allSatisfy { !$0.all("w:tblHeader").isEmpty })
    #expect(body.all("w:tr").allSatisfy { !$0.all("w:cantSplit").isEmpty })
  }
}
