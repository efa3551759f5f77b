/// Where the reading of delimited text stands: one parser for small tables and national files.
///
/// Bytes are looked at, never `Character`s: a quote before a Thai vowel sign is one `Character`,
/// and so are CR and LF together.
struct DelimitedCursor {
  let delimiter: UInt8
  let limits: TableLimits
  /// The offset of the next byte.
  private(set) var offset = 0
  /// The number of the row read last, from 1.
  private(set) var number = 0
  private var cells = 0

  /// Starts at an offset from 0; the row there has the number behind `row`.
  init(delimiter: UInt8, limits: TableLimits, from offset: Int = 0, after row: Int = 0) {
    self.delimiter = delimiter
    self.limits = limits
    self.offset = offset
    number = row
  }

  /// Reads the next row, blank or not; false at the end of the bytes.
  mutating func next(in bytes: Span<UInt8>, into row: inout Row) throws(RefusedRow) -> Bool {
    guard offset < bytes.count else { return false }
    if number >= limits.rows { throw refusal(.rows(limits.rows)) }
    number += 1
    row.reset(number: number)
    while try readCell(in: bytes, into: &row) {
      if row.count >= limits.columns {
        throw refusal(.columns(limits.columns), column: row.count + 1)
      }
    }
    // Rows without text are left out by the callers and cost no memory.
    if !row.bytes.isEmpty { cells += row.count }
    if cells > limits.cells { throw refusal(.cells(limits.cells)) }
    return true
  }

  /// Reads a cell and what ends it; true where that is a delimiter, so that another cell follows.
  private mutating func readCell(
    in bytes: Span<UInt8>, into row: inout Row
  ) throws(RefusedRow) -> Bool {
    let start = row.bytes.count
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
      try readQuoted(in: bytes, into: &row)
    }
    let end = bytes.cellEnd(from: offset, delimiter: delimiter)
    if row.bytes.count - start + (end - offset) > limits.cellBytes {
      throw refusal(.cellBytes(limits.cellBytes), column: row.count + 1)
    }
    row.append(copying: bytes.extracting(offset..<end))
    row.endCell()
    offset = end
    guard offset < bytes.count else { return false }
    let isDelimiter = bytes[offset] == delimiter
    if isDelimiter { offset += 1 } else { skipLineEnd(in: bytes) }
    return isDelimiter
  }

  /// Reads from an opening quote to behind its closing one. Line ends in between become LF.
  private mutating func readQuoted(
    in bytes: Span<UInt8>, into row: inout Row
  ) throws(RefusedRow) {
    let opening = offset
    let start = row.bytes.count
    var lines = 1
    offset += 1
    while offset < bytes.count, row.bytes.count - start <= limits.cellBytes {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        guard offset < bytes.count, bytes[offset] == byte else {
          if lines > 1, !isClosed(in: bytes) {
            throw refusal(
              DelimitedTextFinding.straddlingQuote, in: bytes, from: opening,
              column: row.count + 1)
          }
          return
        }
        row.append(byte)
        offset += 1
      case 10, 13:
        lines += 1
        row.append(10)
        skipLineEnd(in: bytes)
      default:
        row.append(byte)
        offset += 1
      }
    }
    throw refusal(
      DelimitedTextFinding.unclosedQuote, in: bytes, from: opening, column: row.count + 1)
  }

  /// Whether nothing but blanks stands between a closing quote and the end of its cell. Blanks
  /// are few in honest files, so looking at them twice keeps the reading linear.
  private func isClosed(in bytes: Span<UInt8>) -> Bool {
    var place = offset
    while place < bytes.count, bytes[place] == UInt8(ascii: " ") { place += 1 }
    return place == bytes.count || isEnd(bytes[place])
  }

  private func isEnd(_ byte: UInt8) -> Bool { byte == delimiter || byte == 10 || byte == 13 }

  /// Goes behind CR, LF, or both.
  private mutating func skipLineEnd(in bytes: Span<UInt8>) {
    let isReturn = bytes[offset] == 13
    offset += 1
    if isReturn, offset < bytes.count, bytes[offset] == 10 { offset += 1 }
  }

  private func refusal(_ finding: TableLimitFinding, column: Int = 0) -> RefusedRow {
    RefusedRow(finding: finding, row: number, column: column)
  }

  /// Quotes the first words behind an opening quote: at most 60 bytes of one line, whole letters.
  private func refusal(
    _ finding: (String) -> DelimitedTextFinding, in bytes: Span<UInt8>, from opening: Int,
    column: Int
  ) -> RefusedRow {
    var words: [UInt8] = []
    var place = opening
    while place < bytes.count, words.count < 60, bytes[place] != 10, bytes[place] != 13 {
      words.append(bytes[place])
      place += 1
    }
    while place > opening, place < bytes.count, bytes[place] & 0xC0 == 0x80 {
      words.removeLast()
      place -= 1
    }
    let text = String(decoding: words, as: UTF8.self)
    return RefusedRow(finding: finding(text), row: number, column: column)
  }
}
