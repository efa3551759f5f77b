/// A day of the Buddhist Era; there is no clock and no time zone in it.
public struct ThaiDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The year of the Buddhist Era.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a day; nil where there is no such day. Years from 1900 to 2256 are taken for Gregorian
  /// ones, years below 100 for the last two digits of a Buddhist year; others are 2400 to 2799.
  public init?(year: Int, month: Int, day: Int) {
    let full: Int
    switch year {
    case 0..<100: full = 2500 + year
    case 1900..<2257: full = year + 543
    case 2400..<2800: full = year
    default: return nil
    }
    guard (1...12).contains(month), (1...Self.length(of: month, in: full)).contains(day) else {
      return nil
    }
    self.year = full
    self.month = month
    self.day = day
  }

  /// The days of a month of a Buddhist year.
  static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      let gregorian = year - 543
      let isLeap = gregorian % 4 == 0 && (gregorian % 100 != 0 || gregorian % 400 == 0)
      return isLeap ? 29 : 28
    default: return 31
    }
  }

  /// Reads one day in any form that `ThaiPeriod` reads; nil for anything longer than a day.
  public init?(_ text: String) {
    guard let period = ThaiPeriod(text), period.first == period.last else { return nil }
    self = period.first
  }

  /// The order of the calendar.
  public static func < (left: ThaiDate, right: ThaiDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The fiscal year that the day is in: from October it is the next one.
  public var fiscalYear: Int { month >= 10 ? year + 1 : year }

  /// `2568-03-31`.
  public var description: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

  /// `31 มี.ค. 2568`.
  public var thai: String { "\(day) \(Self.months[month - 1].short) \(year)" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The months' names and how they are shortened.
  static let months: [(full: String, short: String)] = [
    ("มกราคม", "ม.ค."), ("กุมภาพันธ์", "ก.พ."), ("มีนาคม", "มี.ค."), ("เมษายน", "เม.ย."),
    ("พฤษภาคม", "พ.ค."), ("มิถุนายน", "มิ.ย."), ("กรกฎาคม", "ก.ค."), ("สิงหาคม", "ส.ค."),
    ("กันยายน", "ก.ย."), ("ตุลาคม", "ต.ค."), ("พฤศจิกายน", "พ.ย."), ("ธันวาคม", "ธ.ค."),
  ]
}
