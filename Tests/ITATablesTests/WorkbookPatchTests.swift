import TestSupport
import Testing

@testable import ITATables

/// A workbook of somebody else's, changed cell by cell.
@Suite struct WorkbookPatchTests {
  private static let main =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A workbook with a prefix on every tag, a formula, a comment part, a blank row and a merge.
  private static func workbook(prefix: String = "x:") -> [UInt8] {
    ZipWriter.archive(entries: entries(prefix: prefix))
  }

  private static func entries(prefix: String) -> [(name: String, bytes: [UInt8])] {
    let name = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix.dropLast())"
    func part(_ text: String) -> [UInt8] {
      Array(
        text.split(separator: "§", omittingEmptySubsequences: false).joined(separator: prefix)
          .utf8)
    }
    let sheet = """
      <§worksheet \(name)="\(main)"><§dimension ref="A1:C2"/><§cols><§col min="1" max="3" \
      width="9"/></§cols><§sheetData><§row r="1" spans="1:3"><§c r="A1" s="1" t="inlineStr">\
      <§is><§t>ก</§t></§is></§c><§c r="C1"><§f>1+1</§f><§v>2</§v></§c></§row><§row r="2"/>\
      <§row r="4"><§c r="B4" s='1'/></§row></§sheetData><§mergeCells count="1">\
      <§mergeCell ref="A6:B6"/></§mergeCells></§worksheet>
      """
    let styles = """
      <§styleSheet \(name)="\(main)"><§fonts count="2"><§font><§sz val="11"/></§font><§font/>\
      </§fonts><§cellXfs count="2"><§xf numFmtId="0" fontId="0"/><§xf fontId="1" numFmtId="2">\
      <§alignment wrapText="1"/></§xf></§cellXfs></§styleSheet>
      """
    let list = """
      <§workbook \(name)="\(main)" xmlns:r="\(office)"><§sheets><§sheet name="แผน" sheetId="7" \
      r:id="a"/></§sheets></§workbook>
      """
    let package = "http://schemas.openxmlformats.org/package/2006"
    return [
      ("[Content_Types].xml", Array("<Types xmlns=\"\(package)/content-types\"></Types>".utf8)),
      (
        "_rels/.rels",
        Array(
          """
          <Relationships xmlns="\(package)/relationships"><Relationship Id="m" \
          Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
          """.utf8)
      ),
      ("xl/workbook.xml", part(list)),
      (
        "xl/_rels/workbook.xml.rels",
        Array(
          """
          <Relationships xmlns="\(package)/relationships"><Relationship Id="a" \
          Type="\(office)/worksheet" Target="worksheets/one.xml"/><Relationship Id="b" \
          Type="\(office)/styles" Target="styles.xml"/></Relationships>
          """.utf8)
      ),
      ("xl/worksheets/one.xml", part(sheet)), ("xl/styles.xml", part(styles)),
      ("xl/comments1.xml", Array("<comments/>".utf8)),
    ]
  }

  private static func part(_ name: String, of bytes: [UInt8]) -> String {
    var archive = try? ZipArchive(bytes)
    return String(decoding: (try? archive?.bytes(of: name)).flatMap { $0 } ?? [], as: UTF8.self)
  }

  private static func rows(_ bytes: [UInt8]) -> [[String]] {
    var found: [Diagnostic] = []
    let book = Workbook(bytes, file: "b", diagnostics: &found)
    return book?.tables.flatMap { table in table.rows.map { ["\($0.number)"] + $0.cells } } ?? []
  }

  @Test(arguments: ["", "x:"]) func onlyTheNamedCellsChange(_ prefix: String) throws {
    var found: [Diagnostic] = []
    let old = Self.workbook(prefix: prefix)
    var patch = try #require(WorkbookPatch(old, file: "b", diagnostics: &found))
    let cells: [(String, WorkbookCell)] = [
      ("A1", .text("<ข>")), ("B1", .number(125, decimals: 1)), ("C1", .text("สูตร")),
      ("A2", .text("ว่าง")), ("C3", .text("ใหม่")), ("B4", .text("มี")), ("D9", .text("ท้าย")),
    ]
    let edit = WorkbookSheetEdit(
      sheet: "แผน",
      cells: try cells.map { name, cell in
        WorkbookSheetEdit.Cell(
          cell, at: try #require(CellReference(name)), like: CellReference(row: 1, column: 1))
      })
    let kept = patch.apply(edit, diagnostics: &found)
    #expect(kept == [CellReference(row: 1, column: 3)])
    #expect(found.isEmpty)
    #expect(
      Self.rows(patch.bytes) == [
        ["1", "<ข>", "12.50", "2"], ["2", "ว่าง"], ["3", "", "", "ใหม่"], ["4", "", "มี"],
        ["9", "", "", "", "ท้าย"],
      ])
    let sheet = Self.part("xl/worksheets/one.xml", of: patch.bytes)
    #expect(sheet.contains("<\(prefix)f>1+1</\(prefix)f>") && sheet.contains("mergeCell ref"))
    #expect(!sheet.contains("dimension") && !sheet.contains("spans"))
    #expect(sheet.contains("<\(prefix)c r=\"D9\" s=\"1\""))
    for name in ["xl/comments1.xml", "xl/styles.xml", "xl/workbook.xml"] {
      #expect(Self.part(name, of: patch.bytes) == Self.part(name, of: old), "\(name)")
    }
  }

  @Test(arguments: ["", "x:"]) func rowsAreStruckThroughAndMadePlainAgain(
    _ prefix: String
  ) throws {
    var found: [Diagnostic] = []
    var patch = try #require(
      WorkbookPatch(Self.workbook(prefix: prefix), file: "b", diagnostics: &found))
    let struck = WorkbookSheetEdit(sheet: "แผน", struck: [1: true])
    _ = patch.apply(struck, diagnostics: &found)
    let styles = Self.part("xl/styles.xml", of: patch.bytes)
    let strike = "<\(prefix)strike/>"
    #expect(styles.contains("<\(prefix)font>\(strike)</\(prefix)font>"))
    #expect(styles.contains("<\(prefix)font>\(strike)<\(prefix)sz val=\"11\"/></\(prefix)font>"))
    #expect(styles.contains("fonts count=\"4\"") && styles.contains("cellXfs count=\"4\""))
    let sheet = Self.part("xl/worksheets/one.xml", of: patch.bytes)
    #expect(sheet.contains("s=\"2\" r=\"A1\"") || sheet.contains("r=\"A1\" s=\"2\""))
    var again = try #require(WorkbookPatch(patch.bytes, file: "b", diagnostics: &found))
    _ = again.apply(WorkbookSheetEdit(sheet: "แผน", struck: [1: false]), diagnostics: &found)
    let plain = Self.part("xl/worksheets/one.xml", of: again.bytes)
    #expect(!plain.contains("\"2\" r=\"A1\"") && !plain.contains("s=\"3\""))
    #expect(found.isEmpty)
  }

  @Test(arguments: ["", "x:"]) func aSheetIsAddedBehindTheOthers(_ prefix: String) throws {
    var found: [Diagnostic] = []
    var patch = try #require(
      WorkbookPatch(Self.workbook(prefix: prefix), file: "b", diagnostics: &found))
    let page = WorkbookPage(name: "กองคลัง & พัสดุ", rows: [[.text("ก")], [.text("ข")]])
    patch.add(page, formattedAs: "แผน", rows: [1, 4], diagnostics: &found)
    patch.add(page, formattedAs: "แผน", rows: [1, 4], diagnostics: &found)
    #expect(
      Self.rows(patch.bytes).suffix(4) == [["1", "ก"], ["2", "ข"], ["1", "ก"], ["2", "ข"]])
    let list = Self.part("xl/workbook.xml", of: patch.bytes)
    #expect(list.contains("sheetId=\"8\"") && list.contains("sheetId=\"9\""))
    #expect(Self.part("xl/worksheets/ita1.xml", of: patch.bytes).contains("s=\"1\""))
    #expect(found.isEmpty)
  }

  /// Damaged parts are refused or patched, and never trap.
  @Test func anyDamageIsBorne() {
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var entries = Self.entries(prefix: seed % 2 == 0 ? "" : "x:")
      let part = Int.random(in: 0..<entries.count, using: &generator)
      for _ in 0..<Int.random(in: 1...3, using: &generator) where !entries[part].bytes.isEmpty {
        let place = Int.random(in: 0..<entries[part].bytes.count, using: &generator)
        entries[part].bytes[place] = Array("<>/\"= 19Ac".utf8).randomElement(using: &generator) ?? 0
      }
      var found: [Diagnostic] = []
      let bytes = ZipWriter.archive(entries: entries)
      guard var patch = WorkbookPatch(bytes, file: "b", diagnostics: &found) else {
        #expect(!found.isEmpty, "seed \(seed)")
        continue
      }
      let cell = WorkbookSheetEdit.Cell(.text("ก"), at: CellReference(row: 3, column: 2))
      let edit = WorkbookSheetEdit(sheet: "แผน", cells: [cell], struck: [1: true, 4: false])
      _ = patch.apply(edit, diagnostics: &found)
      patch.add(
        WorkbookPage(name: "ข", rows: [[.text("ก")]]), formattedAs: "แผน", rows: [1],
        diagnostics: &found)
      #expect(!patch.bytes.isEmpty)
    }
  }

  @Test func whatIsNoWorkbookIsRefused() {
    var found: [Diagnostic] = []
    #expect(WorkbookPatch([1, 2, 3], file: "b", diagnostics: &found) == nil)
    #expect(found.count == 1)
    #expect(!WorkbookPatch.isWorkbook([1, 2, 3]))
    #expect(!WorkbookPatch.isWorkbook(ZipWriter.archive(entries: [("content.xml", [60])])))
    #expect(WorkbookPatch.isWorkbook(Self.workbook()))
  }

  @Test(arguments: [
    (#"<c r="A1" s="3">"#, #"<c s="7" r="A1">"#), (#"<c s='3' r='A1'/>"#, #"<c s="7" r='A1'/>"#),
    (#"<c>"#, #"<c s="7">"#), (#"<c/>"#, #"<c s="7"/>"#),
    (#"<c t="a s='1'" cs="2">"#, #"<c s="7" t="a s='1'" cs="2">"#),
  ]) func attributesAreSetInTags(_ tag: String, _ expected: String) {
    let bytes = Array(tag.utf8)
    let set = XMLScanner.tag(bytes[...], setting: "s", to: "7")
    #expect(String(decoding: set, as: UTF8.self) == expected)
    let gone = XMLScanner.tag(set[...], setting: "s", to: nil)
    #expect(XMLScanner.tag(gone[...], setting: "s", to: nil) == gone)
    #expect(!String(decoding: gone, as: UTF8.self).contains("\"7\""))
  }
}
