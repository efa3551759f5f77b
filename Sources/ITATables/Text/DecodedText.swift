/// The text of a file: valid UTF-8 without a byte-order mark, and how its encoding was found.
public struct DecodedText: Sendable, Equatable {
  /// The text, valid UTF-8, without NUL; a U+FFFD in it stood in the file.
  public let bytes: [UInt8]
  /// The encoding that the file is in.
  public let encoding: TextEncoding
  /// Why this encoding was chosen, in one line.
  public let evidence: LocalizedText

  /// Above this size a file is not read into memory whole: 64 MiB. The widest national table of
  /// ten years has a third of it; files of single answers are read row by row instead.
  public static let byteLimit = 64 << 20

  /// Decodes a file's bytes. Looked at in this order: byte-order mark, `forced`, UTF-16 by the
  /// places of its zero and Thai bytes, UTF-8, `declared`, Windows-874 by its Thai.
  ///
  /// Bytes that fit nothing are never replaced: they are E104 with the row, counted in lines from
  /// 1. No bytes at all are E105, more than `byteLimit` E207. In all these cases the result is nil.
  /// Question marks in place of all Thai are W105, and the text is given.
  ///
  /// `forced` is the encoding that the user named, nil to find it; `declared` is what the file says
  /// of itself, as web pages do, and believed only where it fits.
  public init?(
    _ bytes: [UInt8], file: String, as forced: TextEncoding? = nil,
    declared: TextEncoding? = nil, byteLimit: Int = Self.byteLimit,
    diagnostics: inout [Diagnostic]
  ) {
    do throws(UndecodableText) {
      if bytes.count > byteLimit { throw UndecodableText(TableLimitFinding.fileBytes(byteLimit)) }
      let choice = try EncodingChoice(bytes, forced: forced, declared: declared)
      let start = choice.markLength
      if bytes.count == start { throw UndecodableText(DecodedTextFinding.empty) }
      do throws(UndecodableByte) {
        self.bytes =
          choice.isProved ? bytes : try choice.encoding.decoded(bytes, from: start)
      } catch {
        throw UndecodableText(
          choice.finding(bytes, at: error.offset), offset: error.offset, in: choice.encoding)
      }
      encoding = choice.encoding
      evidence = choice.evidence
      if let lost = Self.lostLetters(in: self.bytes) {
        let text = String(repeating: "?", count: min(lost.count, 20))
        let row = Self.row(of: lost.lowerBound, in: self.bytes, .utf8)
        let place = Location(file: file, row: row)
        diagnostics.append(Diagnostic(DecodedTextFinding.lostLetters(text), at: place))
      }
    } catch {
      let row = error.offset.map { Self.row(of: $0, in: bytes, error.encoding) } ?? 0
      diagnostics.append(Diagnostic(error.finding, at: Location(file: file, row: row)))
      return nil
    }
  }

  /// The text as a string, for tests and short texts.
  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The first four question marks or more in a row, in a text that has no Thai letter.
  private static func lostLetters(in bytes: [UInt8]) -> Range<Int>? {
    var first: Range<Int>?
    var start = 0
    for (offset, byte) in bytes.enumerated() {
      if byte >= 0x80 { return nil }
      if byte == UInt8(ascii: "?") { continue }
      if first == nil, offset - start >= 4 { first = start..<offset }
      start = offset + 1
    }
    return first ?? (bytes.count - start >= 4 ? start..<bytes.count : nil)
  }

  /// The line, from 1, that an offset from 0 stands in; a line ends with LF, CR or both.
  ///
  /// UTF-16 is looked at by pairs: half of the letter ช is the byte of a line end.
  private static func row(of offset: Int, in bytes: [UInt8], _ encoding: TextEncoding) -> Int {
    let step = encoding.isUTF16 ? 2 : 1
    let low = encoding == .utf16BigEndian ? 1 : 0
    var row = 1
    var afterReturn = false
    for place in stride(from: 0, to: min(offset, bytes.count - step + 1), by: step) {
      let isUnit = step == 1 || bytes[place + 1 - low] == 0
      let byte = isUnit ? bytes[place + low] : 0
      if byte == 13 || byte == 10 && !afterReturn { row += 1 }
      afterReturn = byte == 13
    }
    return row
  }
}

/// Why a file's bytes are refused, and where.
struct UndecodableText: Error {
  var finding: any Finding
  /// The offset from 0; nil for the whole file.
  var offset: Int?
  /// The encoding by which the lines up to there are counted.
  var encoding: TextEncoding

  init(_ finding: any Finding, offset: Int? = nil, in encoding: TextEncoding = .utf8) {
    self.finding = finding
    self.offset = offset
    self.encoding = encoding
  }
}
