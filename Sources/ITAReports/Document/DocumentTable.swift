/// A table: header rows, rows of cells, and how wide its columns are beside each other.
public struct DocumentTable: Sendable, Hashable {
  /// Where the text of a column stands.
  public enum Alignment: Sendable, CaseIterable {
    /// At the start of the line: words.
    case start
    /// In the middle: ticks, years, short codes.
    case center
    /// At the end: numbers.
    case end
  }

  /// How much a cell asks to be looked at. It never depends on colour alone.
  public enum Emphasis: Sendable, CaseIterable {
    /// As any other.
    case none
    /// A total or a result: bold, on a light ground.
    case strong
    /// Something that falls short: bold, on a warm ground.
    case warning
  }

  /// One cell.
  public struct Cell: Sendable, Hashable {
    /// The text.
    public var spans: [Span]
    /// How many columns it covers, from 1.
    public var columns: Int
    /// How many rows it covers, from 1.
    public var rows: Int
    /// How much it asks to be looked at.
    public var emphasis: Emphasis

    /// Makes a cell.
    public init(_ spans: [Span], columns: Int = 1, rows: Int = 1, emphasis: Emphasis = .none) {
      self.spans = spans
      self.columns = columns
      self.rows = rows
      self.emphasis = emphasis
    }
  }

  /// One column.
  public struct Column: Sendable, Hashable {
    /// How wide it is beside the others: 2 is twice as wide as 1. Below 1 counts as 1.
    public var width: Int
    /// Where its text stands.
    public var alignment: Alignment

    /// Makes a column.
    public init(width: Int = 1, _ alignment: Alignment = .start) {
      self.width = width
      self.alignment = alignment
    }
  }

  /// What the table shows; empty where the text before says it.
  public var caption: [Span]
  /// The columns; cells past them are not shown.
  public var columns: [Column]
  /// The rows that are repeated on top of each page.
  public var header: [[Cell]]
  /// The rows; missing cells are empty.
  public var rows: [[Cell]]
  /// Whether the first column names its row.
  public var hasRowHeaders: Bool

  /// Makes a table.
  public init(
    caption: [Span] = [], columns: [Column], header: [[Cell]], rows: [[Cell]],
    hasRowHeaders: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.header = header
    self.rows = rows
    self.hasRowHeaders = hasRowHeaders
  }
}

extension DocumentTable.Cell: ExpressibleByStringInterpolation {
  /// A cell of plain text, written as a literal.
  public init(stringLiteral text: String) { self.init([Span(text)]) }
}
