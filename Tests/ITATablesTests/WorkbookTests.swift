import TestSupport
import Testing

@testable import ITATables

@Suite struct WorkbookTests {
  @Test func readsSheetsInTheirOrderWithNamesAndStates() {
    var sample = SampleWorkbook("")
    sample.sheets = [
      ("ซ่อน", "hidden", "<sheetData><row r='2'><c r='B2'><v>1</v></c></row></sheetData>"),
      ("ว่าง", "visible", "<sheetData/>"),
      ("คะแนน &amp; ระดับ", "visible", "<sheetData><row><c><v>2</v></c></row></sheetData>"),
      ("ลับ", "veryHidden", "<sheetData><row><c><v>3</v></c></row></sheetData>"),
    ]
    var diagnostics: [Diagnostic] = []
    let workbook = Workbook(sample.bytes, file: "a.xlsx", diagnostics: &diagnostics)
    #expect(workbook?.sheets.map(\.name) == ["ซ่อน", "คะแนน & ระดับ", "ลับ"])
    #expect(workbook?.sheets.map(\.isHidden) == [true, false, true])
    #expect(workbook?.tables.first?.location.description == "a.xlsx#ซ่อน:0:0")
    #expect(diagnostics.isEmpty)
    #expect(toldWorkbook(sample.bytes, sheet: "ลับ") == Told([["1: 3"]]))
    #expect(toldWorkbook(sample.bytes, sheet: "ว่าง") == Told([], ["0:0 E122"]))
    #expect(toldWorkbook(sample.bytes, sheet: "ไม่มี") == Told([], ["0:0 E121"]))
  }

  @Test func placesComeFromReferencesOrFollow() {
    let rows = """
      <row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c><c r="F3"><v>3</v></c><c r="G3" s="0"/></row>
      <row><c><v>4</v></c></row><row r="9"><c r="A9"/></row>
      """
    #expect(
      toldWorkbook(SampleWorkbook(rows: rows).bytes) == Told([["3:  | 1 | 2 |  |  | 3", "4: 4"]]))
  }

  @Test func readsEveryKindOfCell() {
    let strings = """
      <si><t>ตัวชี้วัด</t></si>
      <si><r><rPr><b/></rPr><t xml:space="preserve">88</t></r><r><t>.46</t></r>
        <rPh sb="0" eb="1"><t>ruby</t></rPh><phoneticPr/></si>
      <si><t>a_x000D_\nb_x005F_x0041_ _x0041</t></si><si/>
      """
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
        <c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>
        <c r="E1" t="inlineStr"><is><t>ก</t><rPh><t>x</t></rPh></is></c>
        <c r="F1" t="inlineStr"><is><r><t>8</t></r><r><t>8</t></r></is></c></row>
      <row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c>
        <c r="C2" t="e"><v>#N/A</v></c><c r="D2" t="str"><f>A1&amp;"x"</f><v>ผล</v></c>
        <c r="E2"><f>SUM(A1:A2)</f><v>84.760000000000005</v></c>
        <c r="F2" t="d"><v>2024-08-29</v></c></row>
      """
    #expect(
      toldWorkbook(SampleWorkbook(rows: rows, sharedStrings: strings).bytes)
        == Told([
          [
            "1: ตัวชี้วัด | 88.46 | a\nb_x0041_ _x0041 |  | ก | 88",
            "2: TRUE | FALSE | #N/A | ผล | 84.76 | 2024-08-29",
          ]
        ]))
  }

  @Test func formulasWithoutValueAreTold() {
    let rows = """
      <row r="4"><c r="B4"><f>SUM(A1:A2)</f></c><c r="C4"><f>A1</f><v></v></c>
        <c r="D4" t="str"><f>""</f><v></v></c><c r="E4"><v>7</v></c></row>
      """
    #expect(
      toldWorkbook(SampleWorkbook(rows: rows).bytes)
        == Told([["4:  |  |  |  | 7"]], ["4:2 W115", "4:3 W115"]))
    let many = (1...300).map { "<row r='\($0)'><c><f>A1</f></c><c><v>1</v></c></row>" }.joined()
    #expect(toldWorkbook(SampleWorkbook(rows: many).bytes).findings.count == 200)
  }

  @Test func mergedCellsShowTheirFirst() {
    let xml = """
      <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
      <row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>5</v></c></row>
      <row r="3"><c r="A3"><v>6</v></c><c r="B3"><v>7</v></c></row></sheetData>
      <mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B2:B3"/><mergeCell ref="A3:A3"/>
      <mergeCell ref="?"/></mergeCells>
      """
    #expect(
      toldWorkbook(SampleWorkbook(xml).bytes)
        == Told([["1: 1 |  | 3", "2: 4 | 5", "3: 6"]]))
  }

  @Test(arguments: [
    ("<row r='2'/><row r='2'/>", "2:0"), ("<row r='0'/>", "0:0"), ("<row r='1048577'/>", "0:0"),
    ("<row r='x'/>", "0:0"), ("<row r='2'><c r='B3'><v>1</v></c></row>", "2:0"),
    ("<row r='2'><c r='B2'/><c r='A2'/></row>", "2:2"),
    ("<row r='2'><c r='2B'/></row>", "2:0"),
  ])
  func misplacedCellsAreRefused(rows: String, place: String) {
    #expect(toldWorkbook(SampleWorkbook(rows: rows).bytes) == Told([], [place + " E124"]))
  }

  @Test func wrongIndexOfASharedTextIsToldWithItsCell() {
    let rows = "<row r='7'><c r='C7' t='s'><v>2</v></c></row>"
    let strings = "<si><t>a</t></si><si><t>b</t></si>"
    #expect(
      toldWorkbook(SampleWorkbook(rows: rows, sharedStrings: strings).bytes)
        == Told([], ["7:3 E125"]))
    #expect(toldWorkbook(SampleWorkbook(rows: rows).bytes) == Told([], ["7:3 E125"]))
  }

  @Test func aBrokenSheetIsLeftOutAndTheOthersStay() {
    var sample = SampleWorkbook("")
    sample.sheets = [
      ("เสีย", "visible", "<sheetData><row><c><v>1</v></c></row>"),
      ("ดี", "visible", "<sheetData><row><c><v>2</v></c></row></sheetData>"),
    ]
    #expect(toldWorkbook(sample.bytes) == Told([["1: 2"]], ["0:0 E117"]))
  }

  @Test(arguments: [
    ("xl/workbook.xml", "E119"), ("xl/worksheets/sheet1.xml", "E119"),
    ("xl/_rels/workbook.xml.rels", "E119"),
  ])
  func missingPartsAreTold(name: String, code: String) {
    let parts = SampleWorkbook(rows: "<row><c><v>1</v></c></row>").parts.filter { $0.name != name }
    #expect(toldWorkbook(ZipWriter.archive(entries: parts)) == Told([], ["0:0 " + code]))
  }

  @Test func tooManySheetsAreRefused() {
    var sample = SampleWorkbook("")
    sample.sheets = []
    sample.workbookProperties = String(repeating: "<sheet name=\"x\" id=\"y\"/>", count: 5_000)
    #expect(toldWorkbook(sample.bytes) == Told([], ["0:0 E120"]))
  }

  @Test func tooManyColumnsAreRefused() {
    let cells = (1...1_000_000).map { "<c><v>\($0 * 7919 % 10_007)</v></c>" }.joined()
    #expect(
      toldWorkbook(SampleWorkbook(rows: "<row>\(cells)</row>").bytes)
        == Told([], ["1:16385 E120"]))
    let far = (1...600).map { "<row r='\($0)'><c r='XFD\($0)'><v>1</v></c></row>" }.joined()
    #expect(toldWorkbook(SampleWorkbook(rows: far).bytes).findings == ["513:16384 E120"])
  }

  @Test func sharedTextsDoNotMultiplyWithoutEnd() {
    let long = String(repeating: "ยาว", count: 100_000)
    let rows = (1...400).map { "<row r='\($0)'><c t='s'><v>0</v></c></row>" }.joined()
    let told = toldWorkbook(
      SampleWorkbook(rows: rows, sharedStrings: "<si><t>\(long)</t></si>").bytes)
    #expect(told == Told([], ["150:1 E120"]))
  }

  @Test func attacksWithEntitiesAreRefused() {
    var sample = SampleWorkbook("")
    let lol = "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>"
    let outside =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet>&e;</worksheet>"
    for xml in [lol, outside] {
      sample.sheets[0].xml = ""
      var parts = sample.parts
      for place in parts.indices where parts[place].name.hasSuffix("sheet1.xml") {
        parts[place].bytes = Array(xml.utf8)
      }
      #expect(toldWorkbook(ZipWriter.archive(entries: parts)) == Told([], ["0:0 E123"]))
    }
  }
}
