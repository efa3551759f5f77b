import Foundation
import FoundationXML
import ITATables
import Testing

@testable import ITAReports

@Suite struct WordPropertiesTests {
  @Test(arguments: ["2025-09-30", "2024-02-29", "0001-01-01", "9999-12-31"])
  func daysAreDays(text: String) { #expect(WordProperties.isDay(text)) }

  @Test(arguments: [
    "", "2025-9-30", "2025-13-01", "2025-00-10", "2025-04-31", "2025-01-00", "๒๕๖๘-๐๙-๓๐",
    "2025/09/30", "2025-09-30T00:00", "20250-9-30", "2025-09-3x",
  ])
  func nothingElseIs(text: String) { #expect(!WordProperties.isDay(text)) }

  @Test func theDayIsTheDocumentsOwn() throws {
    let core = try xml(WordProperties.core(.sample))
    #expect(core.first("dcterms:created")?.stringValue == "2025-09-30T00:00:00Z")
    #expect(core.first("dcterms:modified")?.stringValue == "2025-09-30T00:00:00Z")
    #expect(core.first("dc:creator")?.stringValue == "องค์การบริหารส่วนตำบลตัวอย่าง")
    #expect(core.first("dc:title")?.stringValue?.hasSuffix("พ.ศ. ๒๕๖๘") == true)
    let other = try xml(WordProperties.core(.memoSample))
    #expect(other.first("dcterms:created") == nil && other.first("dc:creator") == nil)
  }
}
