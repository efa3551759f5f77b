public import ITATables

/// Reads what one agency's file says: the scores of its tables and the facts around them.
public struct ScoreSheetReader: Sendable {
  private let framework: Framework

  /// Makes a reader that knows the names and codes of a framework.
  public init(_ framework: Framework) { self.framework = framework }

  /// Reads the tables of one file as one agency's score sheet.
  ///
  /// Rows that cannot be used are reported. The sheet is empty, after an error, where no table has
  /// scores, and where a table has several agencies and none or an unknown one was asked for.
  /// Of a table with an agency a row the one named `agency` is taken; with nil the only one.
  public func sheet(
    in tables: [Table], agency: String? = nil, diagnostics: inout [Diagnostic]
  ) -> ScoreSheet {
    var pass = DocumentPass(framework, agency: agency)
    for table in tables { read(table, into: &pass, &diagnostics) }
    if pass.isTooLong {
      diagnostics.append(
        Diagnostic(
          ScoreSheetFinding.tooManyScores(limit: DocumentPass.limit),
          at: Location(file: tables.first?.file ?? "")))
      return ScoreSheet(file: tables.first?.file ?? "")
    }
    let isKnown = pass.agencies.contains { LabelKey($0) == LabelKey(agency ?? "") }
    if pass.agencies.count > 1, !isKnown {
      diagnostics.append(
        Diagnostic(
          ScoreSheetFinding.severalAgencies(pass.agencies),
          at: Location(file: tables.first?.file ?? "")))
      return ScoreSheet(file: tables.first?.file ?? "")
    }
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

  /// Reads a table; a sheet that gives other scores for figures already read, such as last year's,
  /// is left out and told.
  private func read(
    _ table: Table, into pass: inout DocumentPass, _ diagnostics: inout [Diagnostic]
  ) {
    var next = pass
    next.read(table)
    if table.sheet != nil, Self.conflict(pass.entries, next.entries.dropFirst(pass.entries.count)) {
      diagnostics.append(
        Diagnostic(ScoreSheetFinding.otherSheet(table.sheet ?? ""), at: table.location))
      return
    }
    pass = next
  }

  private static func conflict(
    _ known: [ScoreEntry], _ added: ArraySlice<ScoreEntry>
  ) -> Bool {
    var scores: FigureMap<ScoreText> = [:]
    for entry in known {
      if case .figure(let figure) = entry.subject { scores[figure] = entry.score }
    }
    return added.contains { entry in
      guard case .figure(let figure) = entry.subject, case .score(let other, _)? = scores[figure],
        case .score(let own, _) = entry.score
      else { return false }
      return own != other
    }
  }
}
