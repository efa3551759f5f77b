import TestSupport
import Testing

@testable import ITAModel

@Suite struct ThaiPeriodTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: String
    var testDescription: String { text }
    init(_ text: String, _ expected: String) {
      self.text = text
      self.expected = expected
    }
  }

  static let days: [Case] = [
    "31/3/2568", "๓๑/๓/๒๕๖๘", "31-3-2568", "31.3.2568", "31/3/68", "31/3/2025", "2568-03-31",
    "2025-03-31", "31 มี.ค. 2568", "31 มี.ค. 68", "31 มีนาคม 2568", "31 มีนาคม พ.ศ. ๒๕๖๘",
    "วันที่ 31 มีนาคม 2568", "ภายในวันที่ 31 มี.ค. 2568", "31มี.ค.68", "31 มี.ค 2568", "31 มีค 68",
    "31 มี. ค. 68",
  ].map { Case($0, "2568-03-31 2568-03-31") }

  static let spans = [
    Case("มี.ค. ๒๕๖๘", "2568-03-01 2568-03-31"), Case("3/2568", "2568-03-01 2568-03-31"),
    Case("ภายในเดือนมีนาคม 2568", "2568-03-01 2568-03-31"),
    Case("มี.ค.", "2568-03-01 2568-03-31"), Case("ต.ค.", "2567-10-01 2567-10-31"),
    Case("ก.พ. 2567", "2567-02-01 2567-02-29"), Case("ก.พ. 2568", "2568-02-01 2568-02-28"),
    Case("ต.ค.๖๗-ก.ย.๖๘", "2567-10-01 2568-09-30"),
    Case("ต.ค. 67 – ก.ย. 68", "2567-10-01 2568-09-30"),
    Case("ตุลาคม 2567 ถึง กันยายน 2568", "2567-10-01 2568-09-30"),
    Case("ต.ค. - ก.ย. 2568", "2567-10-01 2568-09-30"),
    Case("ม.ค.-มี.ค. 2568", "2568-01-01 2568-03-31"),
    Case("1-15 มี.ค. 68", "2568-03-01 2568-03-15"),
    Case("1 ต.ค. 67 - 30 ก.ย. 68", "2567-10-01 2568-09-30"),
    Case("1/10/2567 - 30/9/2568", "2567-10-01 2568-09-30"),
    Case("2567-10-01 ถึง 2568-09-30", "2567-10-01 2568-09-30"),
    Case("ไตรมาส 1", "2567-10-01 2567-12-31"), Case("ไตรมาส 2", "2568-01-01 2568-03-31"),
    Case("ไตรมาสที่ ๓", "2568-04-01 2568-06-30"), Case("ไตรมาส 4", "2568-07-01 2568-09-30"),
    Case("ไตรมาส 1-2", "2567-10-01 2568-03-31"), Case("ไตรมาส 1–4", "2567-10-01 2568-09-30"),
    Case("ไตรมาส 2/2567", "2567-01-01 2567-03-31"),
    Case("ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2567", "2567-01-01 2567-03-31"),
    Case("ตลอดปีงบประมาณ พ.ศ. ๒๕๖๗", "2566-10-01 2567-09-30"),
    Case("ปีงบประมาณ 2568", "2567-10-01 2568-09-30"), Case("ตลอดปี", "2567-10-01 2568-09-30"),
    Case("ทั้งปี", "2567-10-01 2568-09-30"),
  ]

  /// The fiscal year begins on 1 October.
  @Test(arguments: [("30 ก.ย. 2567", 2567), ("1 ต.ค. 2567", 2568), ("31 ธ.ค. 2567", 2568)])
  func theFiscalYearBeginsInOctober(_ text: String, _ year: Int) throws {
    #expect(try #require(ThaiDate(text)).fiscalYear == year)
  }

  @Test(arguments: days + spans) func reads(_ sample: Case) throws {
    let period = try #require(ThaiPeriod(sample.text, fiscalYear: 2568))
    #expect("\(period.first) \(period.last)" == sample.expected)
  }

  @Test(
    arguments: [
      "", "-", "เร็ว ๆ นี้", "31/13/2568", "32/1/2568", "30 ก.พ. 2568", "29/2/2568", "มี.ค. มี.ค.",
      "ไตรมาส 5", "ไตรมาส", "ไตรมาส 2-1", "ก.ย. 68 - ต.ค. 67", "1-2-3-4", "2568", "99999",
      "31/3/2568 น่าจะ", "1/2/3/4",
    ]) func readsNothingElse(_ text: String)
  {
    #expect(ThaiPeriod(text, fiscalYear: 2568) == nil)
  }

  @Test func whatNamesNoYearNeedsOne() {
    for text in ["ไตรมาส 2", "มี.ค.", "ตลอดปี"] { #expect(ThaiPeriod(text) == nil) }
  }

  @Test func everyDayOfSomeYearsReadsBackInEveryForm() throws {
    for year in [2566, 2567, 2568] {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = ThaiDate(year: year, month: month, day: day) else { continue }
          let forms = [
            "\(date)", date.thai, ThaiText.thaiDigits(date.thai), "\(day)/\(month)/\(year)",
            "\(day)/\(month)/\(year - 543)", "\(day) \(ThaiDate.months[month - 1].full) \(year)",
          ]
          for form in forms { #expect(ThaiDate(form) == date, "\(form)") }
        }
      }
    }
  }

  @Test func nothingTraps() {
    let pieces = ["มี.ค.", "-", "/", "31", "2568", "ไตรมาส", "ปีงบประมาณ", " ", "ถึง", "9999"]
    for seed in 0..<2_000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = generator.thaiText(upTo: 9, extra: pieces)
      if let period = ThaiPeriod(text, fiscalYear: 2568) {
        #expect(period.first <= period.last, "seed \(seed)")
      }
    }
  }
}
