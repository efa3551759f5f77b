/// A number as a workbook stores it, rounded to the 15 digits that a spreadsheet keeps.
///
/// Workbooks spell binary fractions in up to 17 digits: 84.76 stands there as 84.760000000000005.
/// The 16th digit and those after it are the binary fraction's, not the person's who typed it, so
/// rounding to 15 gives the typed number back. The arithmetic is on decimal digits throughout.
struct WorkbookNumber: Equatable {
  /// Whether it is below zero; never for zero itself.
  private(set) var isNegative = false
  /// The digits as a whole number below 10^15 that does not end in 0.
  private(set) var digits: UInt64 = 0
  /// The power of ten that the digits are multiplied by.
  private(set) var exponent = 0

  /// Reads `-84.76` or `8.476E+1`; nil for anything else and for more than 40 places before or
  /// behind the point, which no score and no count has.
  init?(_ text: [UInt8]) { self.init(text.span) }

  /// Reads a number as the other initializer does.
  init?(_ text: Span<UInt8>) {
    var place = 0
    if let sign = Self.byte(text, 0), sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      place = 1
    }
    var isFraction = false
    var hasDigit = false
    while let byte = Self.byte(text, place) {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        hasDigit = true
        append(UInt64(byte - UInt8(ascii: "0")), isFraction: isFraction)
      } else if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else {
        break
      }
      place += 1
    }
    guard hasDigit, let power = Self.power(text, from: place) else { return nil }
    exponent += power
    round()
    guard (-40...40).contains(exponent) else { return nil }
  }

  private static func byte(_ text: Span<UInt8>, _ place: Int) -> UInt8? {
    place < text.count ? text[place] : nil
  }

  /// Takes in the first 18 digits that count; of the others only the places.
  private mutating func append(_ digit: UInt64, isFraction: Bool) {
    if digits < 100_000_000_000_000_000 {
      digits = digits * 10 + digit
      if isFraction { exponent -= 1 }
    } else if !isFraction {
      exponent += 1
    }
  }

  /// Reads `E-2`; 0 where there is nothing, nil for anything else and for five digits or more.
  private static func power(_ text: Span<UInt8>, from start: Int) -> Int? {
    guard let mark = byte(text, start) else { return 0 }
    guard mark | 0x20 == UInt8(ascii: "e") else { return nil }
    let sign = byte(text, start + 1)
    let isSigned = sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+")
    let digits = (start + (isSigned ? 2 : 1))..<max(text.count, start + 2)
    guard digits.count < 5, let power = XMLScanner.number(text, digits) else { return nil }
    return sign == UInt8(ascii: "-") ? -power : power
  }

  private mutating func round() {
    var unit: UInt64 = 1
    while digits / unit >= 1_000_000_000_000_000 {
      unit *= 10
      exponent += 1
    }
    digits = (digits + unit / 2) / unit
    while digits > 0, digits % 10 == 0 {
      digits /= 10
      exponent += 1
    }
    if digits == 0 { (isNegative, exponent) = (false, 0) }
  }

  /// The number times a power of ten: 2 makes a share a percentage.
  func shifted(_ places: Int) -> WorkbookNumber {
    var shifted = self
    if digits > 0 { shifted.exponent += places }
    return shifted
  }

  /// The number in plain digits with at least so many decimals, and more where it has more.
  func text(decimals: Int) -> [UInt8] {
    var text: [UInt8] = []
    write(decimals: decimals, to: &text)
    return text
  }

  /// Appends the number in plain digits with at least so many decimals.
  func write(decimals: Int, to text: inout [UInt8]) {
    if isNegative { text.append(UInt8(ascii: "-")) }
    var unit: UInt64 = 1
    var count = 1
    while digits / unit >= 10 {
      unit *= 10
      count += 1
    }
    let whole = count + exponent  // digits before the point; below 1 there are none
    let places = max(decimals, -exponent)
    if whole < 1 {
      text.append(UInt8(ascii: "0"))
      if places > 0 { text.append(UInt8(ascii: ".")) }
      for _ in 0..<min(places, -whole) { text.append(UInt8(ascii: "0")) }
    }
    for place in 0..<max(0, whole + places) {
      text.append(UInt8(ascii: "0") + (unit == 0 ? 0 : UInt8(digits / unit % 10)))
      unit /= 10
      if place == whole - 1, places > 0 { text.append(UInt8(ascii: ".")) }
    }
  }
}
