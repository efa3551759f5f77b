/// A place in an input: a file, a row, or a cell.
public struct Location: Sendable, Hashable, CustomStringConvertible {
  /// The file's name as the user gave it; `-` is standard input.
  public var file: String
  /// The sheet of a workbook or the table of a document; nil where a file has only one table.
  public var sheet: String?
  /// The row from 1 as a spreadsheet numbers it, blank rows counted; 0 is the whole file.
  public var row: Int
  /// The column from 1; 0 is the whole row.
  public var column: Int

  /// Makes a location; without row and column it is the whole file.
  public init(file: String, sheet: String? = nil, row: Int = 0, column: Int = 0) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
  }

  /// `file:row:column` for programs, with `#sheet` after the file where there are several.
  public var description: String {
    let place = sheet.map { "\(file)#\($0)" } ?? file
    return "\(place):\(row):\(column)"
  }

  /// The cell or row as a spreadsheet names it, `C9`; empty for a whole file.
  public var cell: String {
    if row == 0 { return "" }
    return column == 0 ? "\(row)" : CellReference(row: row, column: column).description
  }

  /// The place in words: file, sheet, and the cell as Excel names it.
  public func text(in language: Language) -> String {
    var words = [file]
    if let sheet {
      words.append(language == .thai ? "แผ่น «\(sheet)»" : "sheet «\(sheet)»")
    }
    switch (row, column, language) {
    case (0, _, _): break
    case (_, 0, .thai): words.append("แถว \(row)")
    case (_, 0, .english): words.append("row \(row)")
    case (_, _, .thai): words.append("เซลล์ \(cell)")
    case (_, _, .english): words.append("cell \(cell)")
    }
    return words.joined(separator: " ")
  }
}

/// A value and the cell it stood in.
public struct Located<Value> {
  /// What was read.
  public var value: Value
  /// Where it was read.
  public var location: Location

  /// Joins a value and its place.
  public init(_ value: Value, at location: Location) {
    self.value = value
    self.location = location
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}

/// A cell's name in a spreadsheet: letters for the column, then the row.
public struct CellReference: Sendable, Hashable, CustomStringConvertible {
  /// The row, from 1.
  public var row: Int
  /// The column, from 1 (A).
  public var column: Int

  /// Makes a reference of a row and a column, both from 1.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// `C9`.
  public var description: String { Self.letters(ofColumn: column) + "\(row)" }

  /// The letters of a column from 1: 1 is A, 27 is AA; empty below 1.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return String(decoding: letters, as: UTF8.self)
  }

  /// Reads `C9`, in either case; nil for anything else and for rows or columns past 9,999,999.
  public init?(_ text: some StringProtocol) {
    var row = 0
    var column = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 400_000:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0 && column < 400_000:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row < 1_000_000:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        if row == 0 { return nil }
      default: return nil
      }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row, column: column)
  }
}
