import TestSupport
import Testing

@testable import ITATables

/// An OpenDocument file whose content is spelled by hand.
func sampleOpenDocument(_ body: String, styles: String = "", kind: String = "spreadsheet")
  -> [UInt8]
{
  let content = """
    <?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" \
    xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:number="n" xmlns:calcext="c" \
    xmlns:draw="d"><office:automatic-styles>\(styles)\
    <number:number-style><number:text>no</number:text></number:number-style>\
    </office:automatic-styles><office:body>\
    <office:\(kind)>\(body)</office:\(kind)></office:body></office:document-content>
    """
  return ZipWriter.archive(entries: [
    (name: "mimetype", bytes: Array("application/vnd.oasis.opendocument.\(kind)".utf8)),
    (name: "content.xml", bytes: Array(content.utf8)),
  ])
}

@Suite struct OpenDocumentTests {
  private func told(_ bytes: [UInt8], sheet: String? = nil) -> Told {
    var diagnostics: [Diagnostic] = []
    let document = OpenDocument(bytes, file: "a.ods", sheet: sheet, diagnostics: &diagnostics)
    return Told(document?.tables, diagnostics)
  }

  private func told(rows: String) -> Told {
    told(sampleOpenDocument("<table:table table:name=\"ก\">\(rows)</table:table>"))
  }

  private func told(cell: String) -> Told {
    told(rows: "<table:table-row>\(cell)</table:table-row>")
  }

  @Test(arguments: [
    (
      "office:value-type=\"float\" office:value=\"84.76\" calcext:value-type=\"float\"", "84.76",
      "84.76"
    ),
    ("office:value-type=\"float\" office:value=\"100\"", "100.00", "100.00"),
    ("office:value-type=\"float\" office:value=\"88.465\"", "88.5", "88.465"),
    ("office:value-type=\"float\" office:value=\"1234.5\"", "1,234.50 คะแนน", "1234.50"),
    ("office:value-type=\"float\" office:value=\"5\"", "๕", "5"),
    ("office:value-type=\"float\"", "ไม่ทราบ", "ไม่ทราบ"),
    ("office:value-type=\"percentage\" office:value=\"0.8846\"", "88.46%", "88.46%"),
    ("office:value-type=\"percentage\" office:value=\"1\"", "100.00%", "100.00%"),
    ("office:value-type=\"currency\" office:value=\"9.5\"", "฿9.50", "9.50"),
    ("office:value-type=\"date\" office:date-value=\"2024-08-29\"", "29 ส.ค. 67", "2024-08-29"),
    (
      "office:value-type=\"date\" office:date-value=\"2024-08-29T00:00:00\"", "29/8/67",
      "2024-08-29"
    ),
    (
      "office:value-type=\"date\" office:date-value=\"2024-08-29T13:30:00\"", "x",
      "2024-08-29T13:30:00"
    ),
    ("office:value-type=\"time\" office:time-value=\"PT13H30M00S\"", "1:30 PM", "13:30:00"),
    ("office:value-type=\"time\" office:time-value=\"PT9H5M0S\"", "9:05", "09:05:00"),
    ("office:value-type=\"time\" office:time-value=\"P1D\"", "1 วัน", "1 วัน"),
    ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "จริง", "TRUE"),
    ("office:value-type=\"string\"", "ก็", "ก็"),
    (
      "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"", "#N/A",
      "#N/A"
    ),
    ("", "ลอย", "ลอย"),
  ])
  func cellsBecomeTexts(attributes: String, shown: String, expected: String) {
    let cell = "<table:table-cell \(attributes)><text:p>\(shown)</text:p></table:table-cell>"
    #expect(told(cell: cell) == Told([["1: " + expected]]))
  }

  @Test(arguments: [
    ("<text:p>a<text:s text:c=\"2\"/>b<text:tab/>c<text:line-break/>d</text:p>", "a  b c\nd"),
    ("<text:p>หนึ่ง</text:p><text:p>สอง</text:p>", "หนึ่ง\nสอง"),
    ("<text:p>\n  a\n  b <text:span> c</text:span>\n</text:p>", "a b c"),
    ("<text:p><text:a><text:span>ลิงก์</text:span></text:a></text:p>", "ลิงก์"),
    ("<office:annotation><text:p>no</text:p></office:annotation><text:p>x</text:p>", "x"),
    (
      "<draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame><text:p>x</text:p>",
      "x"
    ),
    (
      "<text:p><text:ruby><text:ruby-base>x</text:ruby-base><text:ruby-text>y</text:ruby-text></text:ruby></text:p>",
      "x"
    ),
  ])
  func paragraphsAreReadAsShown(content: String, expected: String) {
    let cell = "<table:table-cell office:value-type=\"string\">\(content)</table:table-cell>"
    #expect(told(cell: cell) == Told([["1: " + expected]]))
    let value = "<table:table-cell office:value-type=\"string\" office:string-value=\"ค่า\"/>"
    #expect(told(cell: value) == Told([["1: ค่า"]]))
  }

  private func filled(_ text: String, _ attributes: String = "") -> String {
    "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
  }

  @Test func repeatsAndMergesKeepThePlaces() {
    let rows = """
      <table:table-header-rows><table:table-row table:number-rows-repeated="3">
        <table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table-header-rows>
      <table:table-row><table:table-cell table:number-columns-repeated="2"/>
        \(filled("a", "table:number-columns-spanned=\"2\""))
        <table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>
        \(filled("b", "table:number-columns-repeated=\"2\""))
        <table:table-cell table:number-columns-repeated="16378"/></table:table-row>
      <table:table-row table:number-rows-repeated="2">\(filled("c"))</table:table-row>
      <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row>
      """
    #expect(told(rows: rows) == Told([["4:  |  | a |  | b | b", "5: c", "6: c"]]))
  }

  @Test func hiddenForeignAndOldSheetsAreToldApart() {
    func sheet(_ name: String, _ style: String, _ more: String = "") -> String {
      "<table:table table:name=\"\(name)\" table:style-name=\"\(style)\">\(more)"
        + "<table:shapes><text:p>no</text:p></table:shapes>"
        + "<table:table-row>\(filled(name))</table:table-row></table:table>"
    }
    let styles = """
      <style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>
      <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
      """
    let body =
      "<table:tracked-changes><table:table>x</table:table></table:tracked-changes>"
      + sheet("หนึ่ง", "ta1") + sheet("ซ่อน", "ta2")
      + sheet("'file:///x'#a", "ta1", "<table:table-source/>")
    let bytes = sampleOpenDocument(body, styles: styles)
    var diagnostics: [Diagnostic] = []
    let document = OpenDocument(bytes, file: "a.ods", diagnostics: &diagnostics)
    #expect(document?.sheets.map(\.name) == ["หนึ่ง", "ซ่อน"])
    #expect(document?.sheets.map(\.isHidden) == [false, true])
    #expect(told(bytes, sheet: "ซ่อน") == Told([["1: ซ่อน"]]))
    #expect(told(bytes, sheet: "ไม่มี") == Told([], ["0:0 E121"]))
  }

  @Test func formulasWithoutValueAreTold() {
    let cells = """
      <table:table-cell/><table:table-cell table:formula="of:=[.A1]"/>
      <table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value="7"/>
      """
    #expect(told(cell: cells) == Told([["1:  |  | 7"]], ["1:2 W115"]))
  }

  @Test func repeatsCannotGrowWithoutEnd() {
    let columns = filled("x", "table:number-columns-repeated=\"1000000\"")
    #expect(told(cell: columns) == Told([], ["1:16385 E120"]))
    let rows = "<table:table-row table:number-rows-repeated=\"999999999\">"
    #expect(told(rows: rows + filled("x") + "</table:table-row>") == Told([], ["1048577:0 E120"]))
    let wide = filled("x", "table:number-columns-repeated=\"16384\"")
    #expect(told(rows: rows + wide + "</table:table-row>") == Told([], ["513:0 E120"]))
  }

  @Test func emptyAndEncryptedFilesAreTold() {
    #expect(told(rows: "") == Told([], ["0:0 E122"]))
    let manifest = """
      <manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/>\
      </manifest:file-entry></manifest:manifest>
      """
    let bytes = ZipWriter.archive(entries: [
      (name: "content.xml", bytes: [1, 2, 3]),
      (name: "META-INF/manifest.xml", bytes: Array(manifest.utf8)),
    ])
    #expect(told(bytes) == Told([], ["0:0 E112"]))
  }

  @Test func textDocumentsAreOneTable() {
    let body = """
      <text:tracked-changes><text:p>no</text:p></text:tracked-changes>
      <text:h>หัวเรื่อง</text:h><text:p/><text:list><text:list-item><text:p><text:number>๑</text:number>
      ข้อ</text:p></text:list-item></text:list>
      <table:table><table:table-row>\(filled("a", "table:number-columns-spanned=\"2\""))
      <table:covered-table-cell/><table:table-cell><text:p>b</text:p><text:p>c</text:p>
      </table:table-cell></table:table-row></table:table>
      <text:p>ท้าย<draw:frame><draw:text-box><text:p>กล่อง</text:p></draw:text-box></draw:frame><text:line-break/>x</text:p>
      """
    #expect(
      told(sampleOpenDocument(body, kind: "text"))
        == Told([["1: หัวเรื่อง", "3: ข้อ", "4: a |  | b c", "5: ท้าย x", "6: กล่อง"]]))
  }
}
