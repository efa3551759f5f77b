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
    let whole = place
    place = readDigits(text, from: whole, isFraction: false)
    var count = place - whole
    if Self.byte(text, place) == UInt8(ascii: ".") {
      let fraction = place + 1
      place = readDigits(text, from: fraction, isFraction: true)
      count += place - fraction
    }
    guard count > 0, let power = Self.power(text, from: place) else { return nil }
    exponent += power
    round()
    guard (-40...40).contains(exponent) else { return nil }
  }

  private static func byte(_ text: Span<UInt8>, _ place: Int) -> UInt8? {
    place < text.count ? text[place] : nil
  }

  /// Takes in digits up to the first byte that is none, and gives the offset there: the first 18
  /// that count, and of the others only the places.
  private mutating func readDigits(
    _ text: Span<UInt8>, from start: Int, isFraction: Bool
  ) -> Int {
    var place = start
    var number = digits
    while place < text.count, number < 100_000_000_000_000_000,
      case let digit = text[place] &- UInt8(ascii: "0"), digit < 10
    {
      number = number &* 10 &+ UInt64(digit)
      place &+= 1
    }
    digits = number
    if isFraction { exponent -= place - start }
    let others = place
    while place < text.count, text[place] &- UInt8(ascii: "0") < 10 { place += 1 }
    if !isFraction { exponent += place - others }
    return place
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
    if digits >= 100_000_000_000_000_000 {
      digits = (digits + 500) / 1_000
      exponent += 3
    } else if digits >= 10_000_000_000_000_000 {
      digits = (digits + 50) / 100
      exponent += 2
    } else if digits >= 1_000_000_000_000_000 {
      digits = (digits + 5) / 10
      exponent += 1
    }
    if digits == 0 {
      (isNegative, exponent) = (false, 0)
      return
    }
    // Fewer than sixteen zeros: half of those that may be left in each step.
    dropZeros(8, 100_000_000)
    dropZeros(4, 10_000)
    dropZeros(2, 100)
    dropZeros(1, 10)
  }

  /// Moves so many zeros at the end of the digits, where there are as many, to the exponent.
  @inline(__always)
  private mutating func dropZeros(_ count: Int, _ unit: UInt64) {
    if digits % unit == 0 {
      digits /= unit
      exponent += count
    }
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
    var unit: UInt64 = 10
    var count = 1
    while digits >= unit {
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
    let start = text.count
    let hasPoint = whole > 0 && places > 0
    for _ in 0..<(whole + places + (hasPoint ? 1 : 0)) { text.append(UInt8(ascii: "0")) }
    if hasPoint { text[start + whole] = UInt8(ascii: ".") }
    // From the last digit on; behind it the zeros stay.
    var rest = digits
    for place in stride(from: count - 1, through: 0, by: -1) {
      let index = start + place + (hasPoint && place >= whole ? 1 : 0)
      text[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }
}
