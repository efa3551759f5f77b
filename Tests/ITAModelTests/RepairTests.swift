import ITATables
import Testing

@testable import ITAModel

@Suite struct RepairTests {
  static let repairs: [(text: String, before: String, after: String, reason: Repair.Reason)] = [
    ("ข้อ\tคะแนน\n1\t88,53\n", "88,53", "88.53", .decimalComma),
    ("ข้อ\tคะแนน\n1\t๘๘,๕\n", "๘๘,๕", "88.50", .decimalComma),
    ("ข้อ\tคะแนน\n1\t84.760000000000005\n", "84.760000000000005", "84.76", .binaryFraction),
    (
      "ที่\tตัวชี้วัด\tคะแนน\n3\tการใช้อํานาจ\t90\n", "การใช้อํานาจ", "การใช้อำนาจ", .damagedName
    ),
  ]

  @Test(arguments: repairs) func tellsWhatWasRepaired(
    _ text: String, _ before: String, _ after: String, _ reason: Repair.Reason
  ) throws {
    let (sheet, found) = try sheet(text)
    #expect(found == [])
    #expect(sheet.repairs.count == 1)
    let repair = try #require(sheet.repairs.first)
    #expect(repair.before == before)
    #expect(repair.after == after)
    #expect(repair.reason == reason)
    #expect(repair.location.row == 2)
    #expect(sheet.scores.count == 1)
  }

  @Test(arguments: ["88.53", "๘๘.๕๓", "88.53%", "ร้อยละ 88.53", "８８.５３", "100", "88.5333"])
  func ordinaryNumbersAreNotRepaired(_ score: String) throws {
    let (sheet, found) = try sheet("ข้อ\tคะแนน\n1\t\(score)\n")
    #expect(sheet.repairs == [])
    #expect(sheet.scores.count == 1)
    #expect(found == [])
  }

  @Test func fractionsOfOneAreReadAsPercentAndTold() throws {
    let rows = (1...5).map { "\($0)\t0.\(80 + $0)\n" }.joined()
    let (sheet, found) = try sheet("ข้อ\tคะแนน\n\(rows)")
    #expect(sheet.list == (1...5).map { "\($0)=\(80 + $0).00" })
    #expect(found == ["2:2 W206"])
    #expect(sheet.repairs.map(\.before) == (1...5).map { "0.\(80 + $0)" })
    #expect(sheet.repairs.map(\.after) == (1...5).map { "\(80 + $0).00" })
    #expect(sheet.repairs.allSatisfy { $0.reason == .fractionOfOne && $0.location.column == 2 })
    // Zeros and ones alone can be scores of items; four fractions are too few to tell.
    let items = (1...6).map { "O\($0)\t\($0 % 2)\n" }.joined()
    #expect(try self.sheet("ข้อ\tคะแนน\n\(items)").sheet.list.contains("O1=1.00"))
    let few = (1...4).map { "\($0)\t0.9\n" }.joined()
    #expect(try self.sheet("ข้อ\tคะแนน\n\(few)").sheet.list.first == "1=0.90")
  }

  // The function of the same name in this target, which a method would hide.
  private func sheet(_ text: String) throws -> (sheet: ScoreSheet, found: [String]) {
    try ITAModelTests.sheet(text, "2567")
  }

  static let reasons: [Repair.Reason] =
    [.decimalComma, .binaryFraction, .fractionOfOne, .damagedName]
    + ([.only, .heading, .name, .sequence, .others] as [Repair.CodeRepair]).map { .code($0) }

  @Test func everyReasonIsToldInBothLanguagesAndUnlikeTheOthers() {
    let all = Self.reasons.map { reason in
      Repair(location: Location(file: "f"), before: "a", after: "b", reason: reason).explanation
    }
    #expect(Set(all.map(\.thai)).count == all.count)
    #expect(Set(all.map(\.english)).count == all.count)
    for text in all {
      #expect(text.thai.unicodeScalars.contains { $0.value >= 0x0E00 && $0.value < 0x0E80 })
      #expect(text.english.utf8.allSatisfy { $0 < 0x80 }, "\(text.english)")
    }
  }
}
