/// The words of a cell or a line of a web page while they are gathered: blanks run together, and
/// elements that end a line leave one LF.
struct HTMLTextBuffer {
  /// What was gathered, without blanks at its ends.
  private(set) var bytes: [UInt8] = []
  /// The blank or LF that stands before the next letter; 0 for none.
  private var pending: UInt8 = 0

  /// Adds text as it stands in the page, entities still in it; it may stop when the buffer has
  /// more bytes than the limit.
  mutating func append(_ page: [UInt8], _ range: Range<Int>, upTo limit: Int) {
    var letter: [UInt8] = []
    var offset = range.lowerBound
    while offset < range.upperBound, bytes.count <= limit {
      letter.removeAll(keepingCapacity: true)
      offset = HTMLText.appendLetter(of: page, at: offset, to: &letter)
      if let only = letter.first, letter.count == 1, only == 32 || (9...13).contains(only) {
        if pending == 0 { pending = 32 }
      } else {
        if pending != 0, !bytes.isEmpty { bytes.append(pending) }
        pending = 0
        bytes.append(contentsOf: letter)
      }
    }
  }

  /// Ends a line.
  mutating func endLine() { pending = 10 }

  /// What was gathered, nothing for blanks alone; the buffer is empty again.
  mutating func take() -> [UInt8] {
    defer {
      bytes.removeAll(keepingCapacity: true)
      pending = 0
    }
    return isBlank ? [] : bytes
  }

  /// Whether nothing but blanks and no-break spaces was gathered; web pages put these into cells
  /// that are empty.
  var isBlank: Bool {
    bytes.allSatisfy { $0 == 32 || $0 == 10 || $0 == 0xC2 || $0 == 0xA0 }
  }
}
