/// What reading one row out of a piece of a large text gave.
public enum PieceStep: Sendable {
  /// A whole row was read; the offset stands behind it.
  case row
  /// The piece ends inside the row; the offset still stands at its start.
  case incomplete
  /// The row cannot be read; the offset stands behind its first line.
  case refused(RefusedRow)
  /// The piece is read to its end.
  case end
}

extension DelimitedText {
  /// Reads the next row of a piece of a text, for files that are too large to be in memory whole.
  ///
  /// A row that cannot be read costs only its first line, so that one open quote does not swallow
  /// the nation.
  ///
  /// The row begins at `offset`, from 0, which is moved behind what was read; `isLast` says that
  /// the text ends with this piece. `number` is that of the row before, from 1, counted on for
  /// every row read or refused.
  public func readRow(
    in piece: Span<UInt8>, from offset: inout Int, isLast: Bool, number: inout Int,
    into row: inout Row
  ) -> PieceStep {
    guard offset < piece.count else { return .end }
    var cursor = DelimitedCursor(
      delimiter: delimiter, limits: .rowByRow, from: offset, after: number)
    do throws(RefusedRow) {
      _ = try cursor.next(in: piece, into: &row)
    } catch {
      guard let end = Self.lineEnd(in: piece, from: offset) else {
        if !isLast { return .incomplete }
        offset = piece.count
        number += 1
        return .refused(error)
      }
      // A cell that goes on past the piece is no fault yet; one longer than any cell is.
      if !isLast, error.finding is DelimitedTextFinding, piece.count - offset < limit {
        return .incomplete
      }
      offset = end
      number += 1
      return .refused(error)
    }
    if cursor.offset == piece.count, !isLast { return .incomplete }
    offset = cursor.offset
    number += 1
    return .row
  }

  private var limit: Int { TableLimits.rowByRow.cellBytes }

  /// The offset behind the line that begins at an offset; nil where the piece ends before it.
  private static func lineEnd(in piece: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    while place < piece.count, piece[place] != 10, piece[place] != 13 { place += 1 }
    guard place < piece.count else { return nil }
    let isReturn = piece[place] == 13
    place += 1
    if isReturn, place < piece.count, piece[place] == 10 { place += 1 }
    return place
  }
}
