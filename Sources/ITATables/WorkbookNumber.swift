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
  init?(_ text: some Collection<UInt8>) {
    var rest = text[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    var isFraction = false
    var hasDigit = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if let digit = Self.digit(byte) {
        hasDigit = true
        append(digit, isFraction: isFraction)
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard hasDigit, let power = Self.power(rest) else { return nil }
    exponent += power
    round()
    guard (-40...40).contains(exponent) else { return nil }
  }

  private static func digit(_ byte: UInt8) -> UInt64? {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      ? UInt64(byte - UInt8(ascii: "0")) : nil
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

  /// Reads `E-2`; 0 where there is nothing, nil for anything else.
  private static func power(_ text: some Collection<UInt8>) -> Int? {
    guard let mark = text.first else { return 0 }
    let number = text.dropFirst()
    guard mark | 0x20 == UInt8(ascii: "e"), number.count <= 4 else { return nil }
    return Int(String(decoding: number, as: UTF8.self))
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
    let digits = Array(String(self.digits).utf8)
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    let whole = digits.count + exponent  // digits before the point; below 1 there are none
    if whole > 0 {
      text += digits.prefix(whole)
      text += repeatElement(UInt8(ascii: "0"), count: max(0, whole - digits.count))
    } else {
      text.append(UInt8(ascii: "0"))
    }
    let places = max(decimals, -exponent)
    if places <= 0 { return text }
    text.append(UInt8(ascii: "."))
    let end = text.count + places
    text += repeatElement(UInt8(ascii: "0"), count: min(places, max(0, -whole)))
    if exponent < 0 { text += digits.dropFirst(max(0, whole)) }
    text += repeatElement(UInt8(ascii: "0"), count: max(0, end - text.count))
    return text
  }
}
