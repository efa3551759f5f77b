public import ITATables

/// Reads what one agency's file says: the scores of its tables and the facts around them.
public struct ScoreSheetReader: Sendable {
  private let framework: Framework

  /// Makes a reader that knows the names and codes of a framework.
  public init(_ framework: Framework) { self.framework = framework }

  /// Reads the tables of one file as one agency's score sheet.
  ///
  /// Rows that cannot be used are reported. The sheet is empty, after an error, where no table has
  /// scores.
  public func sheet(in tables: [Table], diagnostics: inout [Diagnostic]) -> ScoreSheet {
    var pass = DocumentPass(framework)
    for table in tables { pass.read(table) }
    var assembly = ScoreSheetAssembly(pass, file: tables.first?.file ?? "")
    assembly.build()
    if assembly.sheet.scores.isEmpty, assembly.sheet.blanks.isEmpty {
      assembly.found.append(
        Diagnostic(
          pass.hasOtherTable
            ? ScoreSheetFinding.noScores
            : ScoreSheetFinding.noTable(nearest: pass.nearestHeader),
          at: Location(file: assembly.sheet.file)))
    }
    diagnostics += assembly.found
    return assembly.sheet
  }
}
