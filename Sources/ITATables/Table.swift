/// One row of a table: its cells' bytes end to end, and where each cell ends.
///
/// The same value serves a small table and, reused from row to row, a national file.
public struct Row: Sendable, Equatable {
  /// The row's number from 1 as a spreadsheet shows it, blank rows counted.
  public var number: Int
  /// The bytes of all cells, UTF-8, without separators and quotes.
  public private(set) var bytes: [UInt8]
  /// For each cell the offset in `bytes` behind its last byte.
  public private(set) var ends: [Int]

  /// Makes an empty row.
  public init(number: Int) {
    self.number = number
    bytes = []
    ends = []
  }

  /// Makes a row of texts.
  public init(number: Int, cells: [String]) {
    self.init(number: number)
    for cell in cells {
      bytes.append(contentsOf: cell.utf8)
      endCell()
    }
  }

  /// Makes a copy with no more storage than it needs, which a row reused for reading has.
  public init(copying row: Row) {
    self.init(number: row.number)
    bytes.reserveCapacity(row.bytes.count)
    bytes.append(contentsOf: row.bytes)
    ends.reserveCapacity(row.ends.count)
    ends.append(contentsOf: row.ends)
  }

  /// Makes a row of the bytes of its cells, and of where each ends in them.
  init(number: Int, bytes: [UInt8], ends: [Int]) {
    self.number = number
    self.bytes = bytes
    self.ends = ends
  }

  /// Makes an empty row with room for so many bytes.
  init(number: Int, roomFor count: Int) {
    self.init(number: number)
    bytes.reserveCapacity(count)
  }

  /// How many cells the row has; cells past it are empty.
  public var count: Int { ends.count }

  /// The text of a cell; the column is from 1, and a column past the end is empty.
  public subscript(column: Int) -> String {
    String(decoding: cellBytes(column), as: UTF8.self)
  }

  /// The bytes of a cell; the column is from 1, and a column past the end is empty.
  public func cellBytes(_ column: Int) -> ArraySlice<UInt8> {
    bytes[cellRange(column)]
  }

  /// Whether a cell has the same bytes as that of another row; the column is from 1.
  public func hasSameCell(_ column: Int, as other: Row) -> Bool {
    let own = bytes.span.extracting(cellRange(column))
    return own.isSame(as: other.bytes.span.extracting(other.cellRange(column)))
  }

  /// Where the bytes of a cell stand; the column is from 1, and a column past the end is empty.
  public func cellRange(_ column: Int) -> Range<Int> {
    guard column >= 1, column <= ends.count else { return 0..<0 }
    return (column == 1 ? 0 : ends[column - 2])..<ends[column - 1]
  }

  /// The texts of all cells.
  public var cells: [String] { count == 0 ? [] : (1...count).map { self[$0] } }

  /// Appends a byte to the cell being built.
  public mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends bytes to the cell being built.
  public mutating func append(contentsOf added: some Sequence<UInt8>) {
    bytes.append(contentsOf: added)
  }

  /// Appends bytes to the cell being built.
  public mutating func append(copying added: Span<UInt8>) { bytes.append(copying: added) }

  /// Ends the cell being built.
  public mutating func endCell() { ends.append(bytes.count) }

  /// Empties the row for the next one, keeping its storage.
  public mutating func reset(number: Int) {
    self.number = number
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }
}

/// A table as it stands in a file: rows of text, nothing interpreted.
public struct Table: Sendable, Equatable {
  /// The file's name as the user gave it; `-` is standard input.
  public var file: String
  /// The sheet or the table's name in its file; nil where the file has only one table.
  public var sheet: String?
  /// The rows from the top; blank rows may be left out, since each row has its number.
  public var rows: [Row]

  /// Makes a table of rows.
  public init(file: String, sheet: String? = nil, rows: [Row] = []) {
    self.file = file
    self.sheet = sheet
    self.rows = rows
  }

  /// The place of a cell of this table.
  public func location(row: Row, column: Int = 0) -> Location {
    Location(file: file, sheet: sheet, row: row.number, column: column)
  }

  /// The table as a whole.
  public var location: Location { Location(file: file, sheet: sheet) }
}
