/// A cell of a sheet to be written.
public enum WorkbookCell: Sendable, Equatable {
  /// Nothing.
  case empty
  /// A text, never a formula, whatever it starts with. Excel refuses more than 32,767 characters.
  case text(String)
  /// A whole number divided by a power of ten, shown with so many decimals: 8846 with 2 decimals
  /// is 88.46. Negative decimals count as 0.
  case number(Int, decimals: Int)
}

/// A column of a sheet to be written.
public struct WorkbookColumn: Sendable, Equatable {
  /// The width in characters; at least 1 is written.
  public var width: Int
  /// Whether the cells below the header have a ground colour, which marks what people fill in.
  public var isShaded: Bool
  /// What the cells below the header offer in a drop-down list; empty for no list. Other values
  /// can be typed after a warning.
  public var choices: [String]

  /// Makes a column.
  public init(width: Int, isShaded: Bool = false, choices: [String] = []) {
    self.width = width
    self.isShaded = isShaded
    self.choices = choices
  }
}

/// A sheet to be written.
public struct WorkbookPage: Sendable, Equatable {
  /// The name; what Excel does not allow in it is left out, and a second one of a name is numbered.
  public var name: String
  /// The columns from A; cells past them have the usual width.
  public var columns: [WorkbookColumn]
  /// The rows from the top.
  public var rows: [[WorkbookCell]]
  /// The row from 1 that names the columns; it and those above stay in sight. 0 for none.
  public var headerRow: Int
  /// The rows from 1 whose words are struck through: kept, but no longer meant.
  public var struckRows: Set<Int> = []
  /// The rows from 1 that name columns, beside `headerRow`: a sheet may hold several tables.
  public var headerRows: Set<Int> = []
  /// The rows from 1 that are words between tables: no borders, and not broken into lines.
  public var lineRows: Set<Int> = []
  /// Those of `lineRows` that are headings.
  public var headingRows: Set<Int> = []

  /// Makes a sheet.
  public init(
    name: String, columns: [WorkbookColumn] = [], rows: [[WorkbookCell]], headerRow: Int = 1
  ) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.headerRow = headerRow
  }
}
