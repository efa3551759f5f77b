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
  init(_ bytes: Span<UInt8>) {
    let value = Self.plain(bytes)
    self = value >= 0 ? .hundredths(value) : Self.read(String(bytes))
  }

  private static func read(_ text: String) -> NationalScore {
    switch ScoreText(text) {
    case .score(let points, _):
      let shown = points.hundredths
      return Points(hundredths: shown) == points
        ? .hundredths(Int16(truncatingIfNeeded: shown)) : .fine(points)
    case .missing: return .missing
    case .outOfRange(let value):
      return .fault(.outOfRange(text, suggestion: value?.shown))
    case .ambiguous(let readings): return .fault(.ambiguousNumber(text, readings: readings))
    case .notANumber(let value): return .fault(.notAScore(text, suggestion: value?.shown))
    }
  }

  /// `88`, `88.5` or `88.53`, at most 100, in hundredths; -1 for any other form.
  static func plain(_ bytes: Span<UInt8>) -> Int16 {
    guard !bytes.isEmpty, bytes.count <= 6 else { return -1 }
    let word = bytes.word(at: 0)
    var value = 0
    var decimals = -1
    for place in 0..<bytes.count {
      let byte = UInt8(truncatingIfNeeded: word >> UInt64(8 * place))
      if byte &- 0x30 < 10 {
        value = value * 10 + Int(byte &- 0x30)
        if decimals >= 0 { decimals += 1 }
      } else if byte == UInt8(ascii: "."), decimals < 0, place > 0 {
        decimals = 0
      } else {
        return -1
      }
    }
    switch decimals {
    case -1: value *= 100
    case 1: value *= 10
    case 2: break
    default: return -1
    }
    return value <= 10_000 ? Int16(value) : -1
  }
}
