import ITAModel
import ITATables

/// A scan that is fed the pieces of one file.
struct PieceReader: Sendable {
  var scan: NationalScan
  let file: String
  let options: ReadOptions
  /// Whether the file is text with cells; nil before its first piece.
  private(set) var isText: Bool?
  private var how: TextPieces?
  /// The text of a row whose end has not come yet, in encodings other than UTF-8.
  private var decoded: [UInt8] = []

  init(scan: NationalScan, file: String, options: ReadOptions) {
    self.scan = scan
    self.file = file
    self.options = options
  }

  /// Finds out what the file is by its first piece, and tells how many bytes its mark has.
  private mutating func begin(_ piece: Span<UInt8>) -> Int {
    // Nearly every file shows its encoding early; one that is ASCII for long is looked at further.
    var sample = [UInt8](copying: piece.extracting(first: 1 << 15))
    if sample.allSatisfy({ $0 < 0x80 }) {
      sample = [UInt8](copying: piece.extracting(first: 1 << 18))
    }
    how = TextPieces(sample: sample, forced: options.encoding)
    isText = how != nil
    guard let how else { return piece.count }
    scan.begin(file: file)
    return min(how.markLength, piece.count)
  }

  /// As many bytes are enough for titles and a header.
  private static let mostToHeader = 1 << 14

  /// Takes what it can of a piece and tells how many bytes it took; of the first one, where `toHeader`
  /// is set, only the rows up to the header.
  mutating func take(_ piece: Span<UInt8>, isLast: Bool, toHeader: Bool = false) -> Int {
    if isText == false { return piece.count }
    let isFirst = how == nil
    let toHeader = toHeader && isFirst
    let start = isFirst ? begin(piece) : 0
    guard let how else { return piece.count }
    let end = toHeader ? min(max(start, Self.mostToHeader), piece.count) : piece.count
    let body = piece.extracting(start..<end)
    let isLast = isLast && end == piece.count
    if how.encoding == .utf8 {
      return start + scan.read(body, isLast: isLast, format: how.format, toHeader: toHeader)
    }
    // Taken out, so that scan and text are changed each on its own.
    var text: [UInt8] = []
    swap(&text, &decoded)
    let used = how.decode(body, isLast: isLast, into: &text)
    let read = scan.read(text.span, isLast: isLast, format: how.format, toHeader: toHeader)
    text.removeFirst(min(read, text.count))
    swap(&text, &decoded)
    return start + used
  }

  /// The offset behind the first line end of bytes that stand at `offset` in the file; nil where
  /// there is none, and before the header.
  func lineEnd(in bytes: Span<UInt8>, at offset: Int) -> Int? {
    guard scan.hasHeader, let how else { return nil }
    return how.lineEnd(in: bytes, at: offset)
  }

  /// A reader of later rows of the same file.
  func behind() -> Self {
    var later = self
    later.scan = scan.behind()
    later.decoded = []
    return later
  }

  /// Appends what a reader of `behind()` has read of the rest of the file; false, and nothing is
  /// changed, where it does not begin with a row or cannot be joined.
  mutating func join(_ later: Self) -> Bool { decoded.isEmpty && scan.join(later.scan) }
}
