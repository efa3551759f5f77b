import ITAModel
import ITATables
import TestSupport
import Testing

@testable import ITAReports

/// What stands before the result: the front page, the background, the criteria.
@Suite struct ReportFrontTests {
  @Test func theCoverHasBlanksForWhatIsUnknown() throws {
    var report = try #require(Report.sample("kudhae-2567"))
    report.date = nil
    let cover = report.cover
    #expect(cover.emblem == "ที่วางตราหน่วยงาน")
    #expect(cover.title.last?.map(\.text).joined() == "ปีงบประมาณ พ.ศ. 2567")
    #expect(cover.details.count == 1)
    #expect(cover.foot.last?.map(\.text).joined().hasPrefix("วันที่ ....") == true)
    report.profile = Profile([.agency: "อบต.ก", .district: "ข", .province: "ค", .unit: "สำนักปลัด"])
    #expect(report.cover.details.map { $0.map(\.text).joined() } == ["อบต.ก", "อำเภอข  จังหวัดค"])
    #expect(report.cover.foot.first?.map(\.text).joined() == "สำนักปลัด")
  }

  @Test(arguments: Report.sheets) func theBackgroundTellsToolsAndTenIndicators(_ sheet: String)
    throws
  {
    let report = try #require(Report.sample(sheet))
    let tables = report.background.tables
    #expect(tables.map(\.rows.count) == [3, 10])
    let weights = tables[0].texts.compactMap { Int($0[2]) }
    #expect(weights.reduce(0, +) == 100)
    #expect(tables[1].texts.map { $0[0] } == (1...10).map { "\($0)" })
  }

  @Test func borrowedRulesAreCalledUnofficial() throws {
    var report = try #require(Report.sample("kudhae-2567"))
    #expect(!report.background.texts.contains { $0.contains("ไม่เป็นทางการ") })
    let other = try #require(FiscalYear(buddhist: 2568))
    report.analysis = Analysis(report.framework.assess(report.assessment.sheet, year: other))
    #expect(report.background.texts.contains { $0.contains("ไม่เป็นทางการ") })
  }

  @Test(arguments: Report.sheets) func everyLevelIsThereAndEverySourceInThai(_ sheet: String) throws
  {
    let report = try #require(Report.sample(sheet))
    let table = try #require(report.criteria.tables.first)
    #expect(table.texts.map { $0[0] } == report.framework.levels.map { $0.name.thai })
    let sources = report.criteria.texts.filter { $0.contains("ที่มา: ") }
    #expect(!sources.isEmpty)
    for source in sources {
      for word in [" page ", " section ", " plan", "analysis", "resolution", "results"] {
        #expect(!source.contains(word), "\(source)")
      }
    }
    let own = report.assessment.verdict.level?.name.thai
    let strong = table.rows.filter { $0[0].emphasis == .strong }.map { $0[0].spans[0].text }
    #expect(strong == [own].compactMap(\.self))
  }

  @Test func anEnglishReportCitesInEnglish() throws {
    let report = try #require(Report.sample("khlongmai-2565", in: .english, digits: .arabic))
    #expect(report.criteria.texts.contains { $0.contains("Source: sme.go.th eBook_65 page 80") })
  }
}

/// What stands behind the result: the way up, the follow-up, the signatures, the appendix.
@Suite struct ReportAdviceTests {
  /// Advice is ours or demanded, and says which; what is demanded has its source.
  @Test(arguments: ["maesai-2566", "khlongmai-2565"])
  func theWayUpTellsDemandsFromSuggestions(_ sheet: String) throws {
    let report = try #require(Report.sample(sheet))
    let paragraphs = report.wayUp.compactMap { block -> String? in
      guard case .paragraph(let spans, _) = block else { return nil }
      return spans.map(\.text).joined()
    }
    #expect(paragraphs.count == 3)
    #expect(paragraphs[0].hasPrefix("ข้อกำหนด: ") && paragraphs[0].contains("ที่มา: "))
    #expect(paragraphs.dropFirst().allSatisfy { $0.hasPrefix("ข้อเสนอ: ") })
    #expect(report.wayUp.tables.count == 2)
  }

  @Test func atTheTopTheLevelIsToBeKept() throws {
    let report = try #require(Report.sample("kudhae-2567"))
    #expect(report.wayUp.tables.isEmpty)
    #expect(report.wayUp.texts.last?.hasPrefix("ข้อเสนอ: หน่วยงานอยู่ในระดับสูงสุดแล้ว") == true)
  }

  /// A high first measure, or a short section before, would leave the head alone on its page.
  @Test(arguments: [("kudhae-2567", 0), ("maesai-2566", 1), ("khlongmai-2565", 1)])
  func theHeadOfTheMeasuresStandsWhereItIsNotAlone(_ sheet: String, _ section: Int) throws {
    let sections = try #require(Report.sample(sheet)).document.sections
    let holders = sections.indices.filter { index in
      sections[index].blocks.contains { block in
        guard case .heading(_, let spans) = block else { return false }
        return spans.map(\.text).joined().contains("มาตรการส่งเสริมคุณธรรมและความโปร่งใส")
      }
    }
    #expect(holders == [section])
    #expect(sections[1].orientation == .landscape && !sections[1].blocks.tables.isEmpty)
  }

  /// Every value of the appendix fits in one line: 100.00 is the longest.
  @Test func aValueOfTheAppendixIsNotBroken() throws {
    let table = try #require(Report.sample("kudhae-2567")?.appendix.tables.first)
    #expect(table.widths(total: 8_900)[2] >= 6 * 170 + 2 * 85)
  }

  @Test(arguments: Report.sheets) func demandsNameTheItemAndItsSource(_ sheet: String) throws {
    let report = try #require(Report.sample(sheet))
    let demands = (report.measuresHead + report.monitoring).texts
      .filter { $0.hasPrefix("ข้อกำหนด: ") }
    #expect(demands.count == 2)
    for demand in demands {
      #expect(demand.contains("ตามข้อ O") && demand.contains("ที่มา: "), "\(demand)")
    }
  }

  @Test func everyMeasureIsDueInOneOfTwoRounds() throws {
    let report = try #require(Report.sample("kudhae-2567"))
    let rounds = try #require(report.monitoring.tables.first).texts
    #expect(rounds.map { $0[1] } == ["ต.ค. 2567 ถึง มี.ค. 2568", "เม.ย. 2568 ถึง ก.ย. 2568"])
    #expect(rounds.compactMap { Int($0[2]) }.reduce(0, +) == report.plan.count)
    // What is done and found is left to be written.
    #expect(rounds.allSatisfy { $0[3].isEmpty && $0[4].isEmpty })
  }

  @Test func whoChecksSignsOnlyWhereNamed() throws {
    var report = try #require(Report.sample("kudhae-2567"))
    func roles() -> [String] {
      report.signatures.flatMap { block -> [String] in
        guard case .signatures(let all) = block else { return [] }
        return all.map(\.role)
      }
    }
    #expect(roles() == ["ผู้จัดทำ", "ผู้เห็นชอบ"])
    report.profile = Profile([.reviewer: "นาย ก", .signer: "นาย ข"])
    #expect(roles() == ["ผู้จัดทำ", "ผู้ตรวจสอบ", "ผู้เห็นชอบ"])
  }

  @Test func theMemoIsOnePageOfFactsAndOneRequest() throws {
    let profile = Profile([
      .addressee: "นายก", .unit: "สำนักปลัด", .number: "นภ 1/2", .preparer: "นาง ค",
    ])
    let report = try #require(Report.sample("maesai-2566", profile: profile))
    let blocks = report.memo.blocks
    let texts = blocks.texts
    #expect(texts.first == "บันทึกข้อความ")
    #expect(texts.contains("เรียน  นายก"))
    #expect(texts.contains { $0.contains("คะแนนรวม 91.47") && $0.contains("ระดับ “ผ่าน”") })
    #expect(texts.last?.hasPrefix("จึงเรียนมาเพื่อโปรดพิจารณา") == true)
    guard case .signatures(let signers) = blocks.last else {
      #expect(Bool(false), "nobody signs")
      return
    }
    #expect(signers.map(\.name) == ["นาง ค"])
    let heads = blocks.compactMap { block -> [[DocumentField]]? in
      if case .fields(let lines) = block { lines } else { nil }
    }.first
    #expect(heads?.map(\.count) == [1, 2, 1])
  }

  /// The number in the appendix leads to the source in the list below.
  @Test(arguments: Report.sheets) func everyRuleNumberLeadsToASource(_ sheet: String) throws {
    let report = try #require(Report.sample(sheet))
    let table = try #require(report.appendix.tables.first)
    let lists = report.appendix.compactMap { block -> DocumentList? in
      if case .list(let list) = block { list } else { nil }
    }
    let count = lists.first?.items.count ?? 0
    let numbers = Set(table.texts.compactMap { Int($0[4]) })
    #expect(numbers == Set(1...max(count, 1)) && count > 0)
    #expect(table.texts.contains { $0[3].contains("เฉลี่ย (") })
    #expect(!table.texts.contains { $0[3].contains("mean") || $0[3].contains("*") })
  }
}

/// The numbers of headings, tables and charts.
@Suite struct ReportNumberingTests {
  @Test func headingsTablesAndChartsCountFromOne() {
    let table = DocumentTable(caption: ["ก"], columns: [.init()], header: [], rows: [])
    let chart = DocumentChart(title: "ข", alternative: "", measure: "", form: .bars([]))
    let blocks: [Block] = [
      .heading(.first, ["หนึ่ง"]), .heading(.second, ["ย่อย"]), .table(table), .chart(chart),
      .heading(.first, ["สอง"]), .heading(.second, ["ย่อย"]), .table(table),
    ]
    let numbered = ReportNumbering(language: .thai).numbered(
      [DocumentSection(.portrait, blocks)],
      appendix: DocumentSection(.portrait, [.heading(.first, ["ภาคผนวก"]), .table(table)]))
    let texts = numbered.flatMap(\.blocks).texts
    for text in ["1. หนึ่ง", "1.1 ย่อย", "2. สอง", "2.1 ย่อย", "ภาคผนวก"] {
      #expect(texts.contains(text), "\(text)")
    }
    let captions = numbered.flatMap(\.blocks).tables.map { $0.caption.map(\.text).joined() }
    #expect(captions == ["ตารางที่ 1 ก", "ตารางที่ 2 ก", "ตารางที่ 3 ก"])
    #expect(texts.contains("แผนภูมิที่ 1 ข"))
  }
}

/// The endings of files.
@Suite struct ReportFileFormatTests {
  @Test(arguments: [
    ("ร.docx", ReportFileFormat.word), ("a.HTM", .html), ("a.b.md", .markdown),
    ("x/y.markdown", .markdown), ("รายงาน.TXT", .text), ("a.json", .json),
  ]) func anEndingTellsTheForm(_ path: String, _ format: ReportFileFormat) {
    #expect(ReportFileFormat(ofFile: path) == format)
  }

  @Test(arguments: ["docx", "a.pdf", "", ".", "a.docx.bak"])
  func anyOtherEndingTellsNothing(_ path: String) {
    #expect(ReportFileFormat(ofFile: path) == nil)
  }
}
