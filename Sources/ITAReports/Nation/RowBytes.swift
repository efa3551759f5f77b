/// The bytes of one row, written in place and used again for the next.
///
/// A byte costs a comparison and a store, not the checks of an array that may be shared.
struct RowBytes: Sendable {
  /// The bytes of the row, and room behind them.
  private(set) var bytes = [UInt8](repeating: 0, count: 512)
  /// How many of the bytes are the row's.
  var count = 0

  /// Appends a byte.
  mutating func byte(_ value: UInt8) {
    if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: count)) }
    bytes[count] = value
    count += 1
  }

  /// Appends text.
  mutating func text(_ text: Swift.Span<UInt8>) {
    let missing = count + text.count - bytes.count
    if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing + count)) }
    var place = count
    var room = bytes.mutableSpan
    for index in text.indices {
      room[place] = text[index]
      place &+= 1
    }
    count = place
  }

  /// Appends a cell behind a delimiter.
  mutating func cell(_ cell: [UInt8], after delimiter: UInt8) {
    byte(delimiter)
    text(cell.span)
  }

  /// Appends a whole number behind a delimiter; nothing more where it is nil.
  mutating func number(_ value: Int?, after delimiter: UInt8) {
    byte(delimiter)
    if let value { whole(value) }
  }

  /// Appends hundredths as a decimal behind a delimiter; nothing more where they are nil.
  mutating func score(_ hundredths: Int?, after delimiter: UInt8) {
    byte(delimiter)
    guard let hundredths else { return }
    if hundredths < 0 { byte(UInt8(ascii: "-")) }
    let (points, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    whole(Int(points))
    byte(UInt8(ascii: "."))
    byte(UInt8(truncatingIfNeeded: 0x30 + rest / 10))
    byte(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
  }

  /// Appends a whole number from 0 on.
  mutating func whole(_ value: Int) {
    var scale = 1
    while value / 10 >= scale { scale *= 10 }
    while scale > 0 {
      byte(UInt8(truncatingIfNeeded: 0x30 + value / scale % 10))
      scale /= 10
    }
  }
}
