import Foundation
import FoundationXML
import ITATables
import Testing

@testable import ITAReports

@Suite struct WordPartsTests {
  @Test func pagesAreNumberedByAField() throws {
    let header = try xml(WordParts.header(WordNames()))
    #expect(header.first("w:fldSimple")?["w:instr"] == " PAGE ")
    #expect(try xml(WordParts.firstHeader(WordNames())).all("w:r").isEmpty)
    #expect(try xml(WordParts.firstFooter(WordNames())).all("w:r").isEmpty)
    let footer = try xml(WordParts.footer(.sample, WordNames())).stringValue ?? ""
    #expect(footer.contains("พ.ศ. ๒๕๖๘ · ๓๐ กันยายน ๒๕๖๘"))
  }

  @Test func settingsAskForNothing() throws {
    let settings = try xml(WordParts.settings())
    #expect(settings.first("w:updateFields") == nil)
    #expect(settings.first("w:doNotExpandShiftReturn") != nil)
    let mode = settings.all("w:compatSetting").first { $0["w:name"] == "compatibilityMode" }
    #expect(mode?["w:val"] == "15")
  }

  @Test func theFontHasOthersToStandIn() throws {
    let font = try #require(try xml(WordParts.fontTable()).all("w:font").first)
    #expect(font["w:name"] == "TH SarabunPSK")
    #expect(font.first("w:altName")?["w:val"]?.contains("TH Sarabun New") == true)
  }
}
