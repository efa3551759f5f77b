import Testing

@testable import ITATables

@Suite struct WorkbookStylesTests {
  private func shown(_ stored: String, _ format: WorkbookFormat, from1904: Bool = false) -> String {
    String(
      decoding: format.text(of: Array(stored.utf8), startsIn1904: from1904), as: UTF8.self)
  }

  @Test(arguments: [
    ("General", "88.46", "88.46"), ("0", "88.46", "88.46"), ("0.00", "100", "100.00"),
    ("#,##0.00", "1234.5", "1234.50"), ("0.0#", "88", "88.0"), ("0.0?", "88", "88.00"),
    ("0.00%", "0.8846", "88.46%"), ("0%", "0.88465", "88.465%"), ("0.00;[Red]-0.0", "1", "1.00"),
    ("\"คะแนน dd\" 0.00", "9", "9.00"), ("[Red][>85]0.0;0", "90", "90.0"),
    ("_-* #,##0.00_-;-* #,##0.00_-", "5", "5.00"), ("[$฿-41E]#,##0.0", "5", "5.0"),
    ("t0.00", "5", "5.00"), ("@", "007", "7"), ("0.00E+00", "88.46", "88.46"),
    ("0.00\\d", "5", "5.00"), ("\"เปิด", "5", "5"), ("[เปิด", "5", "5"), ("\\", "5", "5"),
    ("yyyy-mm-dd", "45533", "2024-08-29"), ("[$-41E]d mmmm yyyy;@", "45533", "2024-08-29"),
    ("d/m/bbbb", "45533", "2024-08-29"), ("mmm", "45533", "2024-08-29"),
    ("dd/mm/yyyy h:mm", "45533.5625", "2024-08-29T13:30:00"),
    ("yyyy", "45533.5625", "2024-08-29T13:30:00"), ("h:mm AM/PM", "0.5625", "13:30:00"),
    ("[h]:mm", "1.5", "36:00:00"), ("mm:ss", "0.0006944444444444445", "00:01:00"),
    ("d/m/yyyy", "-1", "-1"), ("d/m/yyyy", "2958466", "2958466"), ("d/m/yyyy", "ก", "ก"),
  ])
  func showsNumbersByTheCode(code: String, stored: String, expected: String) {
    #expect(shown(stored, WorkbookFormat(code: code)) == expected)
  }

  @Test(arguments: [
    (0, "88"), (1, "88"), (2, "88.00"), (4, "88.00"), (9, "8800%"), (10, "8800.00%"),
    (14, "1900-03-28"), (22, "1900-03-28"), (20, "2112:00:00"), (49, "88"), (60, "88.00"),
    (68, "8800.00%"), (71, "1900-03-28"), (81, "1900-03-28"), (999, "88"), (-1, "88"),
  ])
  func knowsTheBuiltInFormats(number: Int, expected: String) {
    #expect(shown("88", WorkbookFormat(builtIn: number)) == expected)
  }

  @Test(arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"),
    ("45350", "2024-02-28"), ("45351", "2024-02-29"), ("45352", "2024-03-01"),
    ("2958465", "9999-12-31"), ("0", "1899-12-31"), ("45533.999999", "2024-08-30"),
    ("45533.99998", "2024-08-29T23:59:58"),
  ])
  func countsDaysAsExcelDoes(stored: String, expected: String) {
    #expect(shown(stored, .date(showsDay: true, showsTime: false)) == expected)
  }

  @Test(arguments: [("0", "1904-01-01"), ("44071", "2024-08-29"), ("60", "1904-03-01")])
  func countsDaysFrom1904(stored: String, expected: String) {
    #expect(shown(stored, .date(showsDay: true, showsTime: false), from1904: true) == expected)
  }

  @Test func cellsFindTheirFormatInTheWorkbook() {
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="0.000"/></numFmts>
      <cellStyleXfs><xf numFmtId="10"/></cellStyleXfs>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf/></cellXfs>
      """
    let rows = """
      <row><c><v>1</v></c><c s="1"><v>1</v></c><c s="2"><v>1</v></c><c s="3"><v>1</v></c>
      <c s="9"><v>1</v></c></row>
      """
    var sample = SampleWorkbook(rows: rows, styles: styles)
    #expect(toldWorkbook(sample.bytes) == Told([["1: 1 | 1.000 | 1900-01-01 | 1 | 1"]]))
    sample.workbookProperties = "<workbookPr date1904=\"1\"/>"
    #expect(toldWorkbook(sample.bytes) == Told([["1: 1 | 1.000 | 1904-01-02 | 1 | 1"]]))
  }
}
