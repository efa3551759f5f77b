import ITAModel
import ITATables

/// The bytes of a table's rows, written in place.
///
/// A byte costs a comparison and a store here, not the checks of an array that may be shared.
struct RowBytes: Sendable {
  /// What was written before, and what was written last.
  private(set) var bytes: [UInt8] = []
  private var last = InlineArray<256, UInt8>(repeating: 0)
  private var count = 0

  /// Appends a byte.
  @inline(__always)
  mutating func byte(_ value: UInt8) {
    if count == 256 { flush() }
    last[count] = value
    count &+= 1
  }

  /// Makes room for so many bytes more.
  mutating func makeRoom(_ more: Int) { bytes.reserveCapacity(bytes.count + count + more) }

  /// Begins with no bytes.
  init() {}

  /// Begins with bytes that were written before.
  init(in bytes: consuming [UInt8]) { self.bytes = bytes }

  /// Takes out what was written.
  mutating func take() -> [UInt8] {
    flush()
    var taken: [UInt8] = []
    swap(&taken, &bytes)
    return taken
  }

  /// Drops what was written and keeps its room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    count = 0
  }

  /// Moves what was written last to the rest, which is looked at only behind this.
  mutating func flush() {
    bytes.append(copying: last.span.extracting(first: count))
    count = 0
  }

  /// Appends text.
  mutating func text(_ text: Swift.Span<UInt8>) {
    if text.count > 256 - count { flush() }
    guard text.count <= 256 else { return bytes.append(copying: text) }
    Self.copy(text, to: &last, at: count)
    count &+= text.count
  }

  // Passed on, since a span to write that is taken of a stored property makes Swift 6.3 forget to look
  // who else holds the other ones.
  @inline(__always)
  private static func copy(
    _ text: Swift.Span<UInt8>, to bytes: inout InlineArray<256, UInt8>, at place: Int
  ) {
    var room = bytes.mutableSpan
    room.copy(text, to: place)
  }

  /// Appends a cell behind a delimiter.
  mutating func cell(_ cell: Swift.Span<UInt8>, after delimiter: UInt8) {
    byte(delimiter)
    text(cell)
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
    if 1_000..<10_000 ~= hundredths, count <= 251 {
      // Nearly every score has two digits in front of the point.
      let points = UInt32(truncatingIfNeeded: hundredths) / 100
      digits(points, at: count)
      last[count &+ 2] = UInt8(ascii: ".")
      digits(UInt32(truncatingIfNeeded: hundredths) &- points &* 100, at: count &+ 3)
      count &+= 5
      return
    }
    if hundredths < 0 { byte(UInt8(ascii: "-")) }
    // Thirty-two bits are divided in a third of the time, and hold every score.
    if hundredths.magnitude < 1 << 31 {
      let (points, rest) = UInt32(hundredths.magnitude).quotientAndRemainder(dividingBy: 100)
      small(points)
      byte(UInt8(ascii: "."))
      byte(UInt8(truncatingIfNeeded: 0x30 + rest / 10))
      byte(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
    } else {
      text(Points.text(hundredths: Int(clamping: hundredths.magnitude)).utf8Span.span)
    }
  }

  /// Writes two digits.
  @inline(__always)
  private mutating func digits(_ value: UInt32, at place: Int) {
    let tens = value / 10
    last[place] = UInt8(truncatingIfNeeded: 0x30 &+ tens)
    last[place &+ 1] = UInt8(truncatingIfNeeded: 0x30 &+ value &- tens &* 10)
  }

  /// Appends a whole number.
  mutating func whole(_ value: Int) {
    if 0..<(1 << 31) ~= value {
      small(UInt32(value))
    } else {
      text("\(value)".utf8Span.span)
    }
  }

  private mutating func small(_ value: UInt32) {
    if value >= 10_000 { small(value / 10_000) }
    if count > 252 { flush() }
    let low = value % 10_000
    let hundreds = low / 100
    if value >= 1_000 {
      digits(hundreds, at: count)
      count &+= 2
    } else if value >= 100 {
      last[count] = UInt8(truncatingIfNeeded: 0x30 &+ hundreds)
      count &+= 1
    }
    if value >= 10 {
      digits(low &- hundreds &* 100, at: count)
      count &+= 2
    } else {
      last[count] = UInt8(truncatingIfNeeded: 0x30 &+ low)
      count &+= 1
    }
  }
}
