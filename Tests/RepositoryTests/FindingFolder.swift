import ITAModel
import ITATables
import TestSupport

/// A folder of `Fixtures/findings`: one input, the findings that it must give, and perhaps the
/// year (`--year`) or the rules (`--rules-as`) that the command line would name.
struct FindingFolder {
  /// The code that the folder is named after.
  var code: String
  /// The name of the input file.
  var input: String
  /// The input.
  var bytes: [UInt8]
  /// The expected findings: `row:column code`, in the order in which they are told.
  var expected: [String]
  /// The fiscal year asked for; nil to take the file's.
  var year: Int?
  /// The framework that is borrowed; nil for that of the year.
  var rulesAs: String?

  /// Reads a folder; nil where it has not exactly one input and what is expected of it.
  init?(_ code: String) {
    let folder = "findings/\(code)"
    let special = ["expected.txt", "options.txt"]
    let inputs = Fixtures.names(in: folder).filter { !special.contains($0) }
    guard inputs.count == 1, let bytes = Fixtures.bytes("\(folder)/\(inputs[0])"),
      let expected = Fixtures.bytes("\(folder)/expected.txt")
    else { return nil }
    self.code = code
    self.input = inputs[0]
    self.bytes = bytes
    self.expected = Self.lines(expected)
    for line in Self.lines(Fixtures.bytes("\(folder)/options.txt") ?? []) {
      let words = line.split(separator: " ").map { String($0) }
      if words.first == "--year" { year = words.last.flatMap { Int($0) } }
      if words.first == "--rules-as" { rulesAs = words.last }
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What reading and judging the input finds, as `expected.txt` writes it.
  var found: [String] {
    findings.map { "\($0.location.row):\($0.location.column) \($0.code)" }
  }

  /// What reading and judging the input finds.
  ///
  /// An input named `fy….tsv` is read as a framework; an error ends the way from bytes to
  /// assessment, as on the command line.
  var findings: [Diagnostic] {
    var found: [Diagnostic] = []
    if input.hasPrefix("fy") {
      _ = FrameworkLibrary.framework(bytes, file: input, diagnostics: &found)
      return found
    }
    guard let file = InputFile.read(bytes, file: input, diagnostics: &found),
      let year = fiscalYear(in: file.tables, &found),
      let framework = framework(for: year, in: file.tables, &found)
    else { return found }
    let sheet = ScoreSheetReader(framework).sheet(in: file.tables, diagnostics: &found)
    if found.contains(where: { $0.severity == .error }) { return found }
    return found + framework.assess(sheet, year: year.value).diagnostics
  }

  private static var known: [String] { FrameworkLibrary.years.map(\.description) }

  private func fiscalYear(
    in tables: [Table], _ found: inout [Diagnostic]
  ) -> Located<FiscalYear>? {
    let stated = ScoreSheetReader.year(in: tables)
    let place = stated?.location ?? Location(file: input)
    guard let number = year ?? stated?.value, let fiscal = FiscalYear(either: number) else {
      found.append(Diagnostic(FrameworkFinding.noYear(known: Self.known), at: place))
      return nil
    }
    if fiscal.buddhist != number {
      found.append(
        Diagnostic(
          ScoreSheetFinding.gregorianYear("\(number)", buddhist: "\(fiscal)"), at: place))
    }
    if let stated, let other = FiscalYear(either: stated.value), other != fiscal {
      found.append(
        Diagnostic(
          ScoreSheetFinding.otherYear(stated: "\(other)", asked: "\(fiscal)"), at: place))
    }
    return Located(fiscal, at: place)
  }

  private func framework(
    for year: Located<FiscalYear>, in tables: [Table], _ found: inout [Diagnostic]
  ) -> Framework? {
    let framework: Framework?
    if let rulesAs {
      framework = FrameworkLibrary.framework(named: rulesAs)
    } else if let profile = ScoreSheetReader.profile(in: tables) {
      framework = FrameworkLibrary.framework(year.value, profile: profile)
    } else {
      framework = FrameworkLibrary.framework(year.value)
    }
    if framework == nil {
      found.append(
        Diagnostic(
          FrameworkFinding.unknownYear("\(year.value)", known: Self.known), at: year.location))
    }
    return framework
  }
}
