import TestSupport
import Testing

@testable import ITATables

/// The canonical table, saved by the real writers: every reader gives the same texts.
@Suite struct FormatsTests {
  /// The rows of `canonical.tsv`; its quotes are undone here, so that no reader tests itself.
  static let canonical: [[String]] = {
    let text = String(decoding: Fixtures.bytes("formats/canonical.tsv") ?? [], as: UTF8.self)
    return text.utf8.split(separator: 0x0A).map { line in
      line.split(separator: 0x09).map { cell in
        let text = String(decoding: cell, as: UTF8.self)
        guard text.utf8.first == UInt8(ascii: "\"") else { return text }
        let inside = cell.dropFirst().dropLast()
        var plain: [UInt8] = []
        for byte in inside where !(byte == 0x22 && plain.last == 0x22) { plain.append(byte) }
        return String(decoding: plain, as: UTF8.self)
      }
    }
  }()

  /// A table's rows with text, moved to the left edge.
  private func rows(_ table: Table) -> [[String]] {
    let left =
      table.rows.compactMap { row in (1...row.count).first { !row.cellBytes($0).isEmpty } }.min()
      ?? 1
    return table.rows.map { Array($0.cells.dropFirst(left - 1)) }
  }

  private func tables(_ name: String) throws -> [Table] {
    var diagnostics: [Diagnostic] = []
    let bytes = try #require(Fixtures.bytes("formats/" + name), "\(name)")
    let tables = ZipDocument.read(bytes, file: name, diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    return try #require(tables)
  }

  @Test func canonicalIsWhole() {
    #expect(Self.canonical.count == 4 + 1 + 10 + 24)
    #expect(Self.canonical[0] == ["หน่วยงาน", "องค์การบริหารส่วนตำบลตัวอย่าง"])
    #expect(Self.canonical.last == ["e9", "เคยใช้ E-Service <ออนไลน์> & อื่น ๆ", "97.62"])
  }

  @Test(arguments: [
    "openpyxl.xlsx", "xlsxwriter.xlsx", "xlsxwriter-formulas.xlsx",
    "xlsxwriter-rich-and-merged.xlsx", "libreoffice.xlsx", "libreoffice-formulas.xlsx",
    "libreoffice.ods", "python-docx.docx", "libreoffice.docx", "libreoffice.odt",
  ])
  func givesTheCanonicalTexts(name: String) throws {
    let tables = try tables(name)
    #expect(tables.count == 1)
    let given = rows(tables[0])
    for (row, expected) in zip(given, Self.canonical) { #expect(row == expected) }
    #expect(given.count == Self.canonical.count)
  }

  @Test(arguments: ["openpyxl-percent.xlsx", "libreoffice-percent.ods"])
  func percentagesKeepTheirSign(name: String) throws {
    let expected = Self.canonical.map { row in
      row.map { $0.utf8.contains(0x2E) && $0.utf8.allSatisfy { $0 < 0x3A } ? $0 + "%" : $0 }
    }
    #expect(expected[2] == ["คะแนนรวม", "93.44%"])
    #expect(rows(try tables(name)[0]) == expected)
  }

  @Test(arguments: ["openpyxl-second-sheet-at-c5.xlsx", "libreoffice-second-sheet-at-c5.ods"])
  func findsTheTableOnTheSecondSheet(name: String) throws {
    var diagnostics: [Diagnostic] = []
    let bytes = try #require(Fixtures.bytes("formats/" + name))
    let sheets = try #require(ZipDocument(bytes, file: name, diagnostics: &diagnostics)?.sheets)
    #expect(sheets.map(\.name) == ["รายการ", "ผลการประเมิน"])
    #expect(sheets.map(\.isHidden) == [true, false])
    #expect(sheets[1].table.rows[0].number == 5)
    #expect(sheets[1].table.rows[0].cells.prefix(3) == ["", "", "หน่วยงาน"])
    #expect(rows(sheets[1].table) == Self.canonical)
    let one = ZipDocument.read(
      bytes, file: name, sheet: "ผลการประเมิน", diagnostics: &diagnostics)
    #expect(one == [sheets[1].table])
    #expect(ZipDocument.read(bytes, file: name, sheet: "x", diagnostics: &diagnostics) == nil)
    #expect(diagnostics.map(\.code) == ["E121"])
  }
}
