import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ITAReports

@Suite struct AnalysisTextTests {
  static let names = SheetSamples.sheets.keys.sorted()

  private func lines(_ assessment: Assessment, _ language: Language) -> [String] {
    AnalysisText(Analysis(assessment), in: language, top: 10, listsItems: true).lines.map(\.text)
  }

  @Test(arguments: names) func numbersStandBeforeThaiInEveryRow(_ name: String) throws {
    var rows = 0
    for line in lines(try SheetSamples.assessment(of: name), .thai) where line.hasPrefix("   ") {
      rows += 1
      let head = line.unicodeScalars.prefix { $0.value < 0x80 }
      let tail = String(line.unicodeScalars.dropFirst(head.count))
      #expect(tail.firstMatch(of: /[0-9]+\.[0-9][0-9]/) == nil, "\(line)")
      // Thai is last: nothing is set out in columns behind it.
      #expect(!tail.contains("   "), "\(line)")
    }
    #expect(rows > 10)
  }

  @Test(arguments: names) func bothLanguagesTellTheSameNumbers(_ name: String) throws {
    let assessment = try SheetSamples.assessment(of: name)
    let thai = lines(assessment, .thai)
    let english = lines(assessment, .english)
    #expect(thai.count == english.count)
    for (first, second) in zip(thai, english) {
      let numbers = { (text: String) in text.matches(of: /[0-9]+\.[0-9]+/).map { "\($0.output)" } }
      #expect(Set(numbers(first)) == Set(numbers(second)), "\(first) / \(second)")
    }
  }

  @Test(arguments: names) func englishHasNoThaiButTheFilesOwnWords(_ name: String) throws {
    let assessment = try SheetSamples.assessment(of: name)
    let own = Set(assessment.sheet.labels.values).union([assessment.sheet.agency?.value ?? "-"])
    for line in lines(assessment, .english) where SheetSamples.hasThai(line) {
      #expect(own.contains { line.contains($0) }, "\(line)")
    }
  }

  @Test func anOpenLevelNamesWhatIsPossibleAndWhatWouldSettleIt() throws {
    let open = try SheetSamples.assessment(SheetSamples.tools(eit: "90.00"))
    let thai = lines(open, .thai).joined(separator: "\n")
    #expect(thai.contains("ระดับ  “ผ่านดี” หรือ “ผ่าน”"))
    #expect(thai.contains("ต้องมีเพื่อตัดสิน  EIT ส่วนที่ 1, EIT ส่วนที่ 2"))
    #expect(thai.contains("ยังไม่ทราบ (เป็นได้ 79.99 ถึง 100.00)"))
    let english = lines(open, .english).joined(separator: "\n")
    #expect(english.contains("level  “Pass, good” or “Pass”"))
    #expect(english.contains("to settle it  EIT part 1, EIT part 2"))
    #expect(english.contains("open (from 79.99 to 100.00)"))
  }

  static let decided = [("84.11", "ผ่าน"), ("99.68", "ผ่านดีเยี่ยม"), ("80", "ผ่าน")]

  @Test(arguments: decided) func eitAloneMayDecide(_ eit: String, _ level: String) throws {
    let lines = lines(try SheetSamples.assessment(SheetSamples.tools(eit: eit)), .thai)
    #expect(lines.contains("ระดับ  " + level))
    #expect(!lines.contains { $0.contains("ต้องมีเพื่อตัดสิน") })
  }

  @Test func borrowedRulesAreStampedInBothLanguages() throws {
    let text = SheetSamples.tools(eit: "99.68")
    let borrowed = try SheetSamples.assessment(text, "2568", year: 2570)
    #expect(borrowed.isUnofficial)
    #expect(lines(borrowed, .thai)[1].contains("ไม่เป็นทางการ"))
    #expect(lines(borrowed, .english)[1].contains("unofficial"))
    let official = try SheetSamples.assessment(text, "2568")
    #expect(!lines(official, .thai).contains { $0.contains("ไม่เป็นทางการ") })
    #expect(!lines(official, .english).contains { $0.contains("unofficial") })
  }

  @Test func aProfileWithoutLevelsSaysThatItIsUnknown() throws {
    let district = try SheetSamples.assessment(of: "laksi-2567-district")
    #expect(lines(district, .thai).contains { $0.hasPrefix("ระดับ  ไม่ทราบ") })
    #expect(lines(district, .english).contains { $0.hasPrefix("level  unknown") })
  }

  @Test func topAndItemsLimitTheLists() throws {
    let analysis = Analysis(try SheetSamples.assessment(of: "kudhae-2567"))
    let short = AnalysisText(analysis, in: .thai, top: 1).lines.map(\.text)
    #expect(short.filter { $0.contains("+1: ") }.count < 10)
    #expect(!short.contains { $0.contains("i15") })
    let long = AnalysisText(analysis, in: .thai, top: 1, listsItems: true).lines.map(\.text)
    #expect(long.contains { $0.contains("i15") })
  }

  @Test func noTextIsEmptyForASheetOfNothing() throws {
    let empty = try SheetSamples.assessment("ข้อ\tคะแนน\n1\t-\n")
    for language in Language.allCases {
      let all = lines(empty, language)
      #expect(all.count > 1)
      #expect(all.first?.isEmpty == false)
    }
  }
}
