import Foundation
import FoundationXML
import ITATables
import TestSupport
import Testing

@testable import ITAReports

@Suite struct WordTemplateTests {
  private func filled(
    _ template: WordTemplateSample, _ document: Document = .sample
  ) throws -> WordReading {
    try WordReading(try document.word(template: template.bytes))
  }

  private func names(_ body: XMLElement?) -> [String] {
    (body?.children ?? []).compactMap { $0.name }
  }

  @Test func theReportTakesThePlaceOfTheMark() throws {
    var package = try filled(WordTemplateSample())
    let body = try package.part("word/document.xml").first("w:body")
    let texts = (body?.all("w:p") ?? []).map { $0.stringValue ?? "" }
    #expect(texts.first == "ที่ว่าการ")
    #expect(texts.last == "ลงท้าย")
    #expect(texts.contains("๔. การติดตามและรายงานผล"))
    #expect(!texts.contains { $0.contains("{{") || $0.contains("ita") })
    #expect(names(body).last == "w:sectPr")
  }

  @Test func withoutAMarkItStandsAtTheEnd() throws {
    var template = WordTemplateSample()
    template.mark = ""
    var package = try filled(template, .memoSample)
    let body = try package.part("word/document.xml").first("w:body")
    let texts = (body?.all("w:p") ?? []).map { $0.stringValue ?? "" }
    #expect(texts.starts(with: ["ที่ว่าการ", "ลงท้าย", "บันทึกข้อความ"]))
    #expect(names(body).last == "w:sectPr")
  }

  @Test func theOfficesStylesAreUsedAndMissingOnesAddedInItsFont() throws {
    var package = try filled(WordTemplateSample())
    let styles = try package.part("word/styles.xml").all("w:style")
    let identifiers = styles.compactMap { $0["w:styleId"] }
    #expect(Set(identifiers).count == identifiers.count)
    #expect(styles.filter { $0.first("w:name")?["w:val"] == "heading 1" }.count == 1)
    #expect(styles.filter { $0["w:default"] == "1" }.count == 1)
    let body = try package.part("word/document.xml")
    let heading = body.all("w:p").first { $0.stringValue == "๑. ความเป็นมา" }
    #expect(heading?.first("w:pStyle")?["w:val"] == "1")
    for style in (body.all("w:pStyle") + body.all("w:rStyle")).compactMap({ $0["w:val"] }) {
      #expect(identifiers.contains(style), "\(style)")
    }
    let added = styles.first { $0["w:styleId"] == "ITABodyText" }
    #expect(added?.first("w:rFonts")?["w:cs"] == "TH SarabunIT๙")
    #expect(added?.first("w:basedOn")?["w:val"] == "a")
  }

  @Test func everySectionHasTheOfficesHead() throws {
    var package = try filled(WordTemplateSample())
    let sections = try package.part("word/document.xml").all("w:sectPr")
    #expect(sections.count == 3)
    for section in sections {
      #expect(section.first("w:headerReference")?["r:id"] == "rId7")
    }
    #expect(sections.map { $0.first("w:titlePg") != nil } == [true, false, false])
    #expect(sections.map { $0.first("w:pgNumType")?["w:start"] } == ["5", nil, nil])
    #expect(sections.map { $0.first("w:pgSz")?["w:orient"] } == [nil, "landscape", nil])
    #expect(
      sections.map { $0.first("w:type")?["w:val"] } == ["continuous", "nextPage", "nextPage"])
    #expect(try package.part("word/header1.xml").stringValue == "หัวกระดาษ")
    let tables = try package.part("word/document.xml").all("w:tblW").compactMap { $0["w:w"] }
    #expect(tables == ["9000", "14000"])
  }

  @Test func listsAndNumbersDoNotMeetThoseOfTheOffice() throws {
    var package = try filled(WordTemplateSample())
    let numbering = try package.part("word/numbering.xml")
    #expect(
      names(numbering.rootElement())
        == ["w:abstractNum", "w:abstractNum", "w:abstractNum"] + Array(repeating: "w:num", count: 5)
    )
    let kinds = numbering.all("w:abstractNum").compactMap { $0["w:abstractNumId"] }
    #expect(kinds == ["4", "5", "6"])
    #expect(numbering.all("w:num").compactMap { $0["w:numId"] } == ["9", "10", "11", "12", "13"])
    let body = try package.part("word/document.xml")
    #expect(body.all("w:numId").compactMap { $0["w:val"] }.first == "10")
    let marks = body.all("w:bookmarkStart").compactMap { $0["w:id"] }
    #expect(Set(marks).count == marks.count && marks.count == 7)
  }

  @Test func everyPartIsWellFormedKnownAndLedTo() throws {
    var package = try filled(WordTemplateSample())
    let types = try package.part("[Content_Types].xml").all("Override")
    for name in package.names { #expect(try package.part(name).rootElement() != nil) }
    for type in types {
      #expect(package.names.contains(String((type["PartName"] ?? "").dropFirst())))
    }
    let main = types.first { $0["PartName"] == "/word/document.xml" }
    #expect(main?["ContentType"] == WordNamespace.type("document.main"))
    let relations = try package.part("word/_rels/document.xml.rels").all("Relationship")
    let identifiers = relations.compactMap { $0["Id"] }
    #expect(Set(identifiers).count == identifiers.count)
    let body = try package.part("word/document.xml")
    for chart in body.all("c:chart") { #expect(identifiers.contains(chart["r:id"] ?? "")) }
    #expect(package.names.filter { $0.hasPrefix("word/charts/") }.count == 2)
  }

  @Test func aReportCanBeTheTemplateOfTheNext() throws {
    let mark = Document(
      title: "t", sections: [DocumentSection(.landscape, [.paragraph([Span("{{ita}}")])])])
    let once = try mark.word(template: Document.sample.word())
    let twice = try WordReading(try Document.sample.word(template: once))
    var package = twice
    let relations = try package.part("word/_rels/document.xml.rels").all("Relationship")
    #expect(Set(relations.compactMap { $0["Id"] }).count == relations.count)
    #expect(package.names.filter { $0.hasPrefix("word/charts/") }.count == 4)
    #expect(Set(package.names).count == package.names.count)
    let marks = try package.part("word/document.xml").all("w:bookmarkStart")
    #expect(Set(marks.compactMap { $0["w:id"] }).count == 12)
    #expect(Set(marks.compactMap { $0["w:name"] }).count == 12)
    let sections = try package.part("word/document.xml").all("w:pgSz").map { $0["w:orient"] ?? "-" }
    #expect(sections == ["-", "landscape", "-", "landscape", "-", "landscape", "-"])
  }

  @Test func theSameTemplateGivesTheSameBytes() throws {
    let template = WordTemplateSample().bytes
    #expect(
      try Document.sample.word(template: template) == Document.sample.word(template: template))
  }

  @Test func theMarkAtTheEndOfASectionEndsTheReportThere() throws {
    var template = WordTemplateSample()
    template.markProperties = template.section
    template.section = ""
    var package = try filled(template)
    let body = try package.part("word/document.xml").first("w:body")
    #expect(body?.all("w:sectPr").count == 3)
    #expect(names(body).last == "w:p")
  }

  @Test func aTurnedEndLeavesTheTailUpright() throws {
    let wide = Document(
      title: "t", sections: [DocumentSection(.landscape, [.paragraph(["กว้าง"])])])
    var package = try filled(WordTemplateSample(), wide)
    var sections = try package.part("word/document.xml").all("w:sectPr")
    #expect(sections.map { $0.first("w:pgSz")?["w:orient"] } == [nil, "landscape", nil])
    var template = WordTemplateSample()
    template.tail = ""
    package = try filled(template, wide)
    sections = try package.part("word/document.xml").all("w:sectPr")
    #expect(sections.map { $0.first("w:pgSz")?["w:orient"] } == [nil, "landscape"])
  }
}

@Suite struct WordTemplateFindingTests {
  private func code(_ bytes: [UInt8]) -> String? {
    do throws(WordTemplateError) {
      _ = try Document.memoSample.word(template: bytes)
      return nil
    } catch {
      return Diagnostic(error.finding, at: Location(file: "a.docx")).code
    }
  }

  @Test func whatIsNoTemplateIsRefusedWithItsReason() {
    var template = WordTemplateSample()
    #expect(code([1, 2, 3]) == "E110")
    #expect(code(ZipWriter.archive(entries: [(name: "a", bytes: [])])) == "E420")
    template.mark =
      "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{{ita}}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    #expect(code(template.bytes) == "E423")
    template = WordTemplateSample()
    template.tail += "<w:p>\(template.mark)</w:p>"
    #expect(code(template.bytes) == "E424")
    template = WordTemplateSample()
    template.type = "application/vnd.ms-word.document.macroEnabled.main+xml"
    #expect(code(template.bytes) == "E422")
    template = WordTemplateSample()
    template.tail = "<w:p>"
    #expect(code(template.bytes) == "E421")
    template = WordTemplateSample()
    template.namespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    #expect(code(template.bytes) == "E420")
  }

  @Test func everyCodeHasAnExampleInBothLanguages() {
    let codes = WordTemplateFinding.examples.map(\.code)
    #expect(codes == WordTemplateFinding.Code.allCases)
    for finding in WordTemplateFinding.examples {
      #expect(finding.severity == .error)
      func isThai(_ scalar: Unicode.Scalar) -> Bool { (0x0E00...0x0E7F).contains(scalar.value) }
      #expect(finding.message.thai.unicodeScalars.contains(where: isThai))
      #expect(!finding.message.english.unicodeScalars.contains(where: isThai))
    }
  }

  @Test func damagedTemplatesNeverTrap() {
    let sample = WordTemplateSample().parts
    for seed in 0..<400 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var parts = sample
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let part = Int.random(in: parts.indices, using: &random)
        guard !parts[part].bytes.isEmpty else { continue }
        let place = Int.random(in: parts[part].bytes.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: parts[part].bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: parts[part].bytes.remove(at: place)
        default: parts[part].bytes.removeSubrange(place...)
        }
      }
      let result = Result { try Document.sample.word(template: ZipWriter.archive(entries: parts)) }
      if case .success(let bytes) = result {
        #expect((try? WordReading(bytes)) != nil, "seed \(seed)")
      }
    }
  }
}
