import Foundation
import FoundationXML
import ITATables
import Testing

@testable import ITAReports

@Suite struct WordStylesTests {
  private func styles(_ language: Language = .thai) throws -> XMLDocument {
    try xml(WordStyles.part(for: language))
  }

  @Test func everyStyleHasItsFontForEveryScript() throws {
    let document = try styles()
    let styles = document.all("w:style").filter { $0["w:type"] != "numbering" }
    #expect(styles.count == WordStyle.allCases.count + 2)
    for style in styles + document.all("w:rPrDefault") {
      let fonts = style.first("w:rFonts")
      for script in ["w:ascii", "w:hAnsi", "w:cs"] {
        #expect(fonts?[script] == "TH SarabunPSK", "\(style)")
      }
      #expect(style.first("w:lang")?["w:bidi"] == "th-TH")
      #expect(style.first("w:lang")?["w:val"] == "en-US")
    }
  }

  @Test func everyParagraphStyleHasItsSizeForEveryScript() throws {
    for style in try styles().all("w:style") where style["w:type"] == "paragraph" {
      let size = style.first("w:sz")?["w:val"]
      #expect(size != nil && size == style.first("w:szCs")?["w:val"], "\(style)")
      #expect((style.first("w:b") == nil) == (style.first("w:bCs") == nil))
    }
  }

  @Test func bodyTextIsSixteenPointsAndSpreadTheThaiWay() throws {
    let document = try styles()
    for name in ["Normal", "BodyText", "ITAFlush", "ListParagraph"] {
      let style = document.all("w:style").first { $0["w:styleId"] == name }
      #expect(style?.first("w:szCs")?["w:val"] == "32", "\(name)")
      #expect(style?.first("w:jc")?["w:val"] == (name == "Normal" ? nil : "thaiDistribute"))
    }
    let defaults = document.first("w:docDefaults")
    #expect(defaults?.first("w:szCs")?["w:val"] == "32")
  }

  @Test func headingsAreInTheOutlineAndStayWithTheirText() throws {
    for level in 1...3 {
      let style = try styles().all("w:style").first { $0["w:styleId"] == "Heading\(level)" }
      #expect(style?.first("w:outlineLvl")?["w:val"] == "\(level - 1)")
      #expect(style?.first("w:keepNext") != nil)
      #expect(style?.first("w:name")?["w:val"] == "heading \(level)")
    }
  }

  @Test func identifiersAreUniqueAndBasesExist() throws {
    let styles = try styles().all("w:style")
    let identifiers = styles.compactMap { $0["w:styleId"] }
    #expect(Set(identifiers).count == styles.count)
    for base in styles.compactMap({ $0.first("w:basedOn")?["w:val"] }) {
      #expect(identifiers.contains(base))
    }
    #expect(styles.filter { $0["w:default"] == "1" }.count == 4)
  }

  @Test func englishTextIsCheckedAsEnglish() throws {
    for language in try styles(.english).all("w:lang") {
      #expect(language["w:val"] == "en-US" && language["w:bidi"] == "th-TH")
    }
  }
}
