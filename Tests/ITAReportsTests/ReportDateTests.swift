import ITATables
import Testing

@testable import ITAReports

@Suite struct ReportDateTests {
  @Test(arguments: ["2568-09-30", "2025-09-30", "๒๕๖๘-๐๙-๓๐", "2568-9-30"])
  func daysAreRead(_ text: String) {
    let date = ReportDate(text)
    #expect(date?.text(in: .thai) == "30 กันยายน 2568")
    #expect(date?.text(in: .english) == "30 September 2025")
    #expect(date?.month(in: .thai) == "ก.ย. 2568")
    #expect(date?.month(in: .english) == "Sep 2025")
    #expect(date?.gregorian == "2025-09-30")
  }

  @Test(arguments: [
    "", "2568", "2568-02-30", "2566-02-29", "2568-13-01", "2568-00-10", "1-1-1", "2568-09-30-1",
    "99999999999999999999-1-1", "2568-ก้-1",
  ])
  func whatIsNoDayIsRefused(_ text: String) { #expect(ReportDate(text) == nil) }

  @Test func leapDaysExist() { #expect(ReportDate("2567-02-29") != nil) }
}
