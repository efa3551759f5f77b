/// Dates as a workbook stores them: days since a first day, the time of day as a fraction.
enum WorkbookDate {
  /// The text of a day number: `2024-08-29`, `13:05:00`, or both with a T between.
  ///
  /// Years are as stored, Gregorian in Excel's own files. A number that is no day that Excel knows
  /// (before day 0, past the year 9999) gives nil.
  static func text(
    _ number: WorkbookNumber, showsDay: Bool, showsTime: Bool, startsIn1904: Bool
  ) -> String? {
    guard !number.isNegative, let (days, seconds) = split(number), days <= 2_958_465 else {
      return nil
    }
    let hasTime = seconds > 0 || (showsTime && !showsDay)
    if !showsDay { return clock(days * 86_400 + seconds) }
    guard let day = civilDay(days, startsIn1904: startsIn1904) else { return nil }
    let date = padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
    return hasTime ? date + "T" + clock(seconds) : date
  }

  /// Whole days and the seconds of the rest, rounded; a second that rounds up to midnight is the
  /// next day's first.
  private static func split(_ number: WorkbookNumber) -> (days: Int, seconds: Int)? {
    guard number.exponent <= 7 else { return nil }
    var unit: UInt128 = 1
    for _ in 0..<abs(number.exponent) { unit *= 10 }
    let digits = UInt128(number.digits)
    if number.exponent >= 0 { return (Int(clamping: digits * unit), 0) }
    // Below 10^-30 of a day nothing is left; the product stays far below 2^128.
    if number.exponent < -30 { return (0, 0) }
    let seconds = (digits % unit * 86_400 + unit / 2) / unit
    let days = Int(clamping: digits / unit)
    return seconds == 86_400 ? (days + 1, 0) : (days, Int(seconds))
  }

  /// The calendar day of a day number. In the 1900 system day 60 is 29 February 1900, a day that
  /// never was: Excel keeps it for the sake of Lotus 1-2-3, and it is told as Excel shows it.
  private static func civilDay(
    _ number: Int, startsIn1904: Bool
  ) -> (year: Int, month: Int, day: Int)? {
    if startsIn1904 { return civilDay(since0000March: 695_361 + number) }
    if number == 60 { return (1900, 2, 29) }
    return civilDay(since0000March: 693_900 + number - (number > 60 ? 1 : 0))
  }

  /// The day so many days after 1 March of the year 0 in the Gregorian calendar. Years start in
  /// March here, so that the leap day is a year's last.
  private static func civilDay(since0000March days: Int) -> (year: Int, month: Int, day: Int) {
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0)
    return (year, month < 10 ? month + 3 : month - 9, dayOfYear - (153 * month + 2) / 5 + 1)
  }

  private static func clock(_ seconds: Int) -> String {
    padded(seconds / 3_600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.utf8.count)) + text
  }
}
