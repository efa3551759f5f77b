public import ITATables

/// The day that a report bears: given by the user, since the program has no clock.
public struct ReportDate: Sendable, Hashable {
  /// The year of the Buddhist Era: 2568.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day, 1 to 31.
  public let day: Int

  /// Reads `2568-09-30` or `2025-09-30`, in Thai or Arabic digits; nil for anything else and for
  /// days that do not exist.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { Self.number($0) }
    guard parts.count == 3, let first = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    let year = first < 2400 ? first + 543 : first
    guard (2400...2999).contains(year), (1...12).contains(month),
      (1...Self.days(month, gregorian: year - 543)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func number(_ bytes: Substring.UTF8View) -> Int? {
    var number = 0
    var count = 0
    for scalar in Substring(bytes).unicodeScalars {
      switch scalar.value {
      case 0x30...0x39: number = number * 10 + Int(scalar.value - 0x30)
      case 0x0E50...0x0E59: number = number * 10 + Int(scalar.value - 0x0E50)
      default: return nil
      }
      count += 1
      if count > 4 { return nil }
    }
    return count > 0 ? number : nil
  }

  private static func days(_ month: Int, gregorian year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The day as `2025-09-30` in the Gregorian calendar, for the properties of a file.
  public var gregorian: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year - 543)-\(padded(month))-\(padded(day))"
  }

  /// The day in words: `30 กันยายน 2568`, `30 September 2025`.
  public func text(in language: Language) -> String {
    let index = (month - 1) * 2
    switch language {
    case .thai: return "\(day) \(Self.months[index]) \(year)"
    case .english: return "\(day) \(Self.months[index + 1]) \(year - 543)"
    }
  }

  /// The month and the year, for the periods of a plan: `ต.ค. 2567`, `Oct 2024`.
  public func month(in language: Language) -> String {
    switch language {
    case .thai: "\(Self.shortMonths[month - 1]) \(year)"
    case .english: "\(String(Self.months[month * 2 - 1].unicodeScalars.prefix(3))) \(year - 543)"
    }
  }

  private static let shortMonths = [
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
  ]

  private static let months = [
    "มกราคม", "January", "กุมภาพันธ์", "February", "มีนาคม", "March", "เมษายน", "April",
    "พฤษภาคม", "May", "มิถุนายน", "June", "กรกฎาคม", "July", "สิงหาคม", "August",
    "กันยายน", "September", "ตุลาคม", "October", "พฤศจิกายน", "November", "ธันวาคม", "December",
  ]
}
