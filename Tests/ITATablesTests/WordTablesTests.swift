import TestSupport
import Testing

@testable import ITATables

/// A Word document whose body is spelled by hand.
func sampleDocument(_ body: String) -> [UInt8] {
  let relations = """
    <Relationships><Relationship Id="rId1" Target="word/document.xml" \
    Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"/></Relationships>
    """
  let document = "<w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body>\(body)</w:body></w:document>"
  return ZipWriter.archive(entries: [
    (name: "_rels/.rels", bytes: Array(relations.utf8)),
    (name: "word/document.xml", bytes: Array(document.utf8)),
  ])
}

@Suite struct WordTablesTests {
  private func told(_ body: String) -> Told {
    var diagnostics: [Diagnostic] = []
    let document = WordTables(sampleDocument(body), file: "a.docx", diagnostics: &diagnostics)
    return Told(document.map { [$0.table] }, diagnostics)
  }

  private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  @Test func paragraphsAndTablesFollowInReadingOrder() {
    let body = """
      \(paragraph("ปีงบประมาณ ๒๕๖๗"))<w:p/>
      <w:tbl><w:tblPr><w:t>no</w:t></w:tblPr><w:tblGrid><w:gridCol/></w:tblGrid>
      <w:tr>\(cell("ข้อ"))\(cell("คะแนน"))</w:tr><w:tr>\(cell("i1"))\(cell("100"))</w:tr></w:tbl>
      \(paragraph("จบ"))<w:sectPr><w:t>no</w:t></w:sectPr>
      """
    #expect(told(body) == Told([["1: ปีงบประมาณ ๒๕๖๗", "3: ข้อ | คะแนน", "4: i1 | 100", "5: จบ"]]))
  }

  @Test(arguments: [
    ("<w:r><w:t>๘๘</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>.๔๖</w:t></w:r>", "๘๘.๔๖"),
    (
      "<w:r><w:t xml:space=\"preserve\">a </w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>",
      "a  b c"
    ),
    ("<w:r><w:t>O1</w:t><w:noBreakHyphen/><w:t>O9</w:t><w:softHyphen/></w:r>", "O1-O9"),
    ("<w:pPr><w:tabs><w:tab/></w:tabs><w:numPr/></w:pPr><w:r><w:t>x</w:t></w:r>", "x"),
    (
      "<w:del><w:r><w:delText>8</w:delText><w:t>8</w:t></w:r></w:del><w:ins><w:r><w:t>9</w:t></w:r></w:ins>",
      "9"
    ),
    (
      "<w:moveFrom><w:r><w:t>8</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>9</w:t></w:r></w:moveTo>",
      "9"
    ),
    (
      "<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>7</w:t></w:r></w:fldSimple>",
      "7"
    ),
    (
      "<w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>b</w:t></w:r></w:smartTag>",
      "ab"
    ),
    (
      "<w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>y</w:t></w:r></w:rubyBase></w:ruby>",
      "y"
    ),
    (
      "<w:sdt><w:sdtPr><w:t>no</w:t></w:sdtPr><w:sdtContent><w:r><w:t>in</w:t></w:r></w:sdtContent></w:sdt>",
      "in"
    ),
    ("<w:r><w:t>a\nb&#9;c</w:t></w:r>", "a b c"),
  ])
  func runsAreJoined(runs: String, expected: String) {
    #expect(told("<w:p>\(runs)</w:p>") == Told([["1: " + expected]]))
  }

  @Test func textBoxesFollowTheirParagraphOnce() {
    let box = "<w:txbxContent>\(paragraph("ระดับ"))\(paragraph("ผ่านดี"))</w:txbxContent>"
    let body = """
      <w:p><w:r><w:t>คะแนน</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>\(box)\
      </w:drawing></mc:Choice><mc:Choice/><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback>\
      </mc:AlternateContent><w:t> ๙๗.๘๘</w:t></w:r></w:p>
      <w:p><mc:AlternateContent><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback>\
      </mc:AlternateContent></w:p>
      """
    #expect(
      told(body)
        == Told([["1: คะแนน ๙๗.๘๘", "2: ระดับ", "3: ผ่านดี", "5: ระดับ", "6: ผ่านดี"]]))
  }

  @Test func mergedCellsLeaveEmptyOnes() {
    let body = """
      <w:tbl>
      <w:tr>\(cell("กว้าง", "<w:gridSpan w:val=\"2\"/>"))\(cell("สูง", "<w:vMerge w:val=\"restart\"/>"))</w:tr>
      <w:tr>\(cell("a"))\(cell("b"))\(cell("hidden", "<w:vMerge/>"))</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>\(cell("c"))\(cell("d", "<w:vMerge w:val=\"continue\"/>"))</w:tr>
      <w:tr><w:trPr><w:del/></w:trPr>\(cell("deleted"))</w:tr>
      <w:tr>\(cell("e"))</w:tr>
      </w:tbl>
      """
    #expect(
      told(body) == Told([["1: กว้าง |  | สูง", "2: a | b", "3:  | c", "4: e"]]))
  }

  @Test func cellsJoinWhatStandsInThem() {
    let nested = "<w:tbl><w:tr>\(cell("x"))\(cell("y"))</w:tr><w:tr>\(cell("z"))</w:tr></w:tbl>"
    let body = """
      <w:tbl><w:tr><w:tc>\(paragraph("หนึ่ง"))<w:p/>\(paragraph("สอง"))</w:tc>
      <w:tc>\(nested)<w:p/></w:tc></w:tr></w:tbl>
      """
    #expect(told(body) == Told([["1: หนึ่ง สอง | x y z"]]))
  }

  @Test func emptyAndTooWideDocumentsAreTold() {
    #expect(told("<w:p/><w:tbl><w:tr>\(cell(""))</w:tr></w:tbl>") == Told([], ["0:0 E122"]))
    let wide = cell("a", "<w:gridSpan w:val=\"9999999999\"/>")
    #expect(
      told("<w:p/><w:tbl><w:tr>\(wide)\(cell("b"))</w:tr></w:tbl>") == Told([], ["2:16385 E120"]))
    #expect(told(String(repeating: "<w:p/>", count: 9)) == Told([], ["0:0 E122"]))
  }

  @Test func cutDocumentsAreErrors() {
    #expect(told("<w:p><w:r><w:t>a</w:t></w:r>") == Told([], ["0:0 E117"]))
  }

  @Test func deepNestingEndsInAMessage() {
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 100)
    #expect(told(deep) == Told([], ["0:0 E117"]))
  }
}
