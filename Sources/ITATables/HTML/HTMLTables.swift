/// The tables of a web page, and of the web pages that call themselves `.xls`.
///
/// All tables and the lines of text between them are one table in the order of the page, which is
/// also how Excel shows such a file: a line of text is a row of one cell, and titles, year and
/// agency stand in such lines. A cell that spans columns or rows has its value in the first of
/// them. A table inside of a cell is not a cell's text but rows of its own, since old pages put
/// everything into one table for its looks; the cells before it stand in a row above it.
public enum HTMLTables {
  /// Reads a page; nil where it has no table (E107).
  ///
  /// After an error (E108 a page cut off, E207 a limit) the rows before it are in the table.
  /// A page that does not say where it ends is W108.
  public static func table(
    from page: DecodedText, file: String, limits: TableLimits = TableLimits(),
    diagnostics: inout [Diagnostic]
  ) -> Table? {
    var builder = HTMLTableBuilder(page.bytes, limits: limits)
    do throws(RefusedRow) {
      try builder.readPage()
    } catch {
      let place = Location(file: file, row: error.row, column: error.column)
      diagnostics.append(Diagnostic(error.finding, at: place))
    }
    let end = Location(file: file, row: builder.number)
    if !builder.isAtEnd {
      // The limit that ended the reading has been told of.
    } else if builder.isCut {
      diagnostics.append(Diagnostic(HTMLFinding.cut, at: end))
    } else if !builder.hasTable {
      diagnostics.append(Diagnostic(HTMLFinding.noTable, at: Location(file: file)))
      return nil
    } else if builder.isPageOpen == true {
      diagnostics.append(Diagnostic(HTMLFinding.noEnd, at: end))
    }
    return Table(file: file, rows: builder.rows)
  }
}
