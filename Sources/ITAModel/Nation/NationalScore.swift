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

  /// Reads a score as one agency's file is read.
  init(_ text: String) {
    switch ScoreText(text) {
    case .score(let points, _): self.init(points)
    case .missing: self = .missing
    case .outOfRange(let value):
      self = .fault(.outOfRange(text, suggestion: value?.shown))
    case .ambiguous(let readings): self = .fault(.ambiguousNumber(text, readings: readings))
    case .notANumber(let value): self = .fault(.notAScore(text, suggestion: value?.shown))
    }
  }

  /// A score of so many points.
  init(_ points: Points) {
    self =
      points.rounded == points ? .hundredths(Int16(clamping: points.hundredths)) : .fine(points)
  }

  /// `88`, `88.5` or `88.53`, at most 100, in hundredths; -1 for any other form.
  static func plain(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Int16 {
    guard !cell.isEmpty, cell.count <= 6 else { return -1 }
    let word = bytes.word(at: cell.lowerBound)
    if cell.count == 5 {
      // Two digits, point, two digits: nearly every score. A wrong byte sets its highest bit.
      let digits = (word ^ 0x30_302E_3030) & 0xFF_FFFF_FFFF
      if (digits &+ 0x76_767F_7676 | digits) & 0x80_8080_8080 == 0 {
        let value =
          (digits & 0xFF) &* 1_000 &+ (digits >> 8 & 0xFF) &* 100 &+ (digits >> 24 & 0xFF) &* 10
          &+ digits >> 32
        return Int16(truncatingIfNeeded: value)
      }
    }
    var value = 0
    var decimals = -1
    for place in 0..<cell.count {
      let byte = UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: 8 &* place))
      if byte &- 0x30 < 10 {
        value = value &* 10 &+ Int(byte &- 0x30)
        if decimals >= 0 { decimals &+= 1 }
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
