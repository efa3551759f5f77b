import ITATables

/// What a cell of a national table says where a score is expected.
enum NationalScore {
  /// A score in whole hundredths.
  case hundredths(Int16)
  /// A score with more than two decimals.
  case fine(Points)
  /// Nothing was given; never zero.
  case missing
  /// No score; why.
  case fault(ScoreSheetFinding)

  /// Reads plain decimals by their bytes, and everything else as one agency's file is read.
  init(_ bytes: ArraySlice<UInt8>) {
    if let value = Self.plain(bytes) {
      self = .hundredths(value)
      return
    }
    let text = String(decoding: bytes, as: UTF8.self)
    switch ScoreText(text) {
    case .score(let points, _):
      let shown = points.hundredths
      self =
        Points(hundredths: shown) == points
        ? .hundredths(Int16(truncatingIfNeeded: shown)) : .fine(points)
    case .missing: self = .missing
    case .outOfRange(let value):
      self = .fault(.outOfRange(text, suggestion: value?.shown))
    case .ambiguous(let readings): self = .fault(.ambiguousNumber(text, readings: readings))
    case .notANumber(let value): self = .fault(.notAScore(text, suggestion: value?.shown))
    }
  }

  /// `88`, `88.5` or `88.53`, at most 100; nil for any other form.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> Int16? {
    var value = 0
    var decimals = -1
    guard (1...6).contains(bytes.count) else { return nil }
    for byte in bytes {
      if byte == UInt8(ascii: "."), decimals < 0, value >= 0 {
        decimals = 0
      } else if byte &- 0x30 < 10 {
        value = value * 10 + Int(byte &- 0x30)
        if decimals >= 0 { decimals += 1 }
      } else {
        return nil
      }
    }
    switch decimals {
    case -1: value *= 100
    case 1: value *= 10
    case 2: break
    default: return nil
    }
    return value <= 10_000 && bytes.first != UInt8(ascii: ".") ? Int16(value) : nil
  }
}
