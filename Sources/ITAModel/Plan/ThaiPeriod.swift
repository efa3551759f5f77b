/// The days from one to another, as a plan writes them: `มี.ค. ๒๕๖๘`, `31/3/2568`,
/// `ต.ค.๖๗-ก.ย.๖๘`, `ไตรมาส 2`, `ตลอดปีงบประมาณ พ.ศ. ๒๕๖๗`.
public struct ThaiPeriod: Sendable, Hashable {
  /// The first day.
  public let first: ThaiDate
  /// The last day, not before the first.
  public let last: ThaiDate

  /// Makes a period; nil where it would end before it begins.
  public init?(from first: ThaiDate, to last: ThaiDate) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// Reads a period; nil for words that are none, or that leave open which days are meant.
  ///
  /// `fiscalYear` is the year of the plan, for forms that name none (`ไตรมาส 2`, `มี.ค.`); without
  /// it those are not read.
  public init?(_ text: String, fiscalYear: Int? = nil) {
    guard let marks = ThaiDateMark.marks(in: text),
      let period = Self.period(marks, fiscalYear: fiscalYear)
    else { return nil }
    self = period
  }

  /// The fiscal year: from 1 October of the year before to 30 September.
  public init?(fiscalYear: Int) {
    self.init(quarters: 1...4, of: fiscalYear)
  }

  /// Quarters of a fiscal year; the first begins on 1 October of the year before.
  public init?(quarters: ClosedRange<Int>, of fiscalYear: Int) {
    guard (1...4).contains(quarters.lowerBound), (1...4).contains(quarters.upperBound),
      let year = ThaiDate(year: fiscalYear, month: 1, day: 1)?.year
    else { return nil }
    let starts = [10, 1, 4, 7]
    let ends = [12, 3, 6, 9]
    let startMonth = starts[quarters.lowerBound - 1]
    let endMonth = ends[quarters.upperBound - 1]
    let startYear = startMonth == 10 ? year - 1 : year
    let endYear = endMonth == 12 ? year - 1 : year
    guard let first = ThaiDate(year: startYear, month: startMonth, day: 1),
      let last = ThaiDate(
        year: endYear, month: endMonth, day: ThaiDate.length(of: endMonth, in: endYear))
    else { return nil }
    self.init(from: first, to: last)
  }

  // MARK: Reading

  private static func period(_ marks: [ThaiDateMark], fiscalYear: Int?) -> ThaiPeriod? {
    if marks.contains(.quarter) { return quarters(marks, fiscalYear) }
    if marks.contains(.fiscalYear) || marks.contains(.whole) { return year(marks, fiscalYear) }
    // Numbers joined by dashes alone are one day, `2568-03-31`, before they are a span.
    if let day = numericDay(marks[...]) { return ThaiPeriod(from: day, to: day) }
    if marks.count == 11, marks[5] == .dash, let first = numericDay(marks[..<5]),
      let last = numericDay(marks[6...])
    {
      return ThaiPeriod(from: first, to: last)
    }
    let halves = marks.split(separator: .dash, omittingEmptySubsequences: false)
    switch halves.count {
    case 1: return ThaiDateHalf(halves[0])?.period(beside: nil, fiscalYear)
    case 2:
      guard let left = ThaiDateHalf(halves[0]), let right = ThaiDateHalf(halves[1]),
        let end = right.period(beside: nil, fiscalYear)
      else { return nil }
      let start = left.period(beside: end.last, fiscalYear)
      return start.flatMap { ThaiPeriod(from: $0.first, to: end.last) }
    default: return nil
    }
  }

  private static func numericDay(_ part: ArraySlice<ThaiDateMark>) -> ThaiDate? {
    let marks = Array(part)
    guard marks.count == 5, case .number(let first, let digits) = marks[0],
      case .number(let month, _) = marks[2], case .number(let last, _) = marks[4],
      marks[1] == marks[3], [.dash, .slash, .dot].contains(marks[1])
    else { return nil }
    if digits == 4 { return ThaiDate(year: first, month: month, day: last) }
    return ThaiDate(year: last, month: month, day: first)
  }

  /// `ไตรมาส 2`, `ไตรมาสที่ 1-2/2568`, `ไตรมาส 2 ปีงบประมาณ 2568`.
  private static func quarters(_ marks: [ThaiDateMark], _ fiscalYear: Int?) -> ThaiPeriod? {
    var small: [Int] = []
    var year = fiscalYear
    for mark in marks {
      switch mark {
      case .number(let value, _) where (1...4).contains(value): small.append(value)
      case .number(let value, let digits) where digits == 4 || digits == 2: year = value
      case .number, .month, .whole: return nil
      case .quarter, .fiscalYear, .dash, .slash, .dot: continue
      }
    }
    guard let year, let first = small.first, let last = small.last, small.count <= 2,
      first <= last
    else { return nil }
    return ThaiPeriod(quarters: first...last, of: year)
  }

  /// `ตลอดปีงบประมาณ พ.ศ. ๒๕๖๗`, `ปีงบประมาณ 2568`, `ตลอดปี`.
  private static func year(_ marks: [ThaiDateMark], _ fiscalYear: Int?) -> ThaiPeriod? {
    var year = fiscalYear
    for mark in marks {
      switch mark {
      case .number(let value, let digits) where digits == 4 || digits == 2: year = value
      case .fiscalYear, .whole: continue
      case .number, .month, .quarter, .dash, .slash, .dot: return nil
      }
    }
    return year.flatMap { ThaiPeriod(fiscalYear: $0) }
  }
}

/// One end of a span: a day, a month or a year of it, as far as it is written.
struct ThaiDateHalf {
  private var day: Int?
  private var month: Int?
  private var year: Int?

  init?(_ marks: some Sequence<ThaiDateMark>) {
    var numbers: [(value: Int, digits: Int)] = []
    var separators: [ThaiDateMark] = []
    for mark in marks {
      switch mark {
      case .number(let value, let digits):
        if month != nil {
          guard year == nil else { return nil }
          year = value
        } else {
          numbers.append((value, digits))
        }
      case .month(let number):
        guard month == nil else { return nil }
        month = number
      case .slash, .dot: separators.append(mark)
      case .dash, .quarter, .fiscalYear, .whole: return nil
      }
    }
    switch (numbers.count, month) {
    case (0, .some): break
    case (1, .some): day = numbers[0].value
    case (1, nil) where numbers[0].digits <= 2: day = numbers[0].value
    // 3/2568 is a month, 31/3/2568 a day.
    case (2, nil) where numbers[1].digits == 4 && separators.count == 1:
      month = numbers[0].value
      year = numbers[1].value
    case (3, nil) where separators.count == 2 && separators[0] == separators[1]:
      (day, month, year) = (numbers[0].value, numbers[1].value, numbers[2].value)
    default: return nil
    }
    // A separator between words means nothing that we know.
    if month != nil, numbers.count < 2, !separators.isEmpty { return nil }
  }

  /// The days; what is not written is taken from the other end, then from the fiscal year.
  func period(beside other: ThaiDate?, _ fiscalYear: Int?) -> ThaiPeriod? {
    guard let month = month ?? other?.month else { return nil }
    guard let year = fullYear(of: month, other, fiscalYear) else { return nil }
    let from = ThaiDate(year: year, month: month, day: day ?? 1)
    guard let from else { return nil }
    let end = day ?? ThaiDate.length(of: month, in: from.year)
    return ThaiDate(year: year, month: month, day: end).flatMap { ThaiPeriod(from: from, to: $0) }
  }

  private func fullYear(of month: Int, _ other: ThaiDate?, _ fiscalYear: Int?) -> Int? {
    if let year { return year }
    // `ต.ค. - ก.ย. 2568` begins in the year before.
    if let other { return month > other.month ? other.year - 1 : other.year }
    return fiscalYear.map { month >= 10 ? $0 - 1 : $0 }
  }
}
