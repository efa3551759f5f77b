internal import FrameworkData
public import ITATables

/// The frameworks that come with the program, one TSV a fiscal year.
public enum FrameworkLibrary {
  /// The ids of the bundled frameworks, in order: `2562` … `2568`, `2567-district`.
  public static let ids = EmbeddedFiles.names.filter { $0.utf8.starts(with: "fy".utf8) }
    .map { String($0.dropFirst(2).dropLast(4)) }

  /// The fiscal years of the ordinary assessment that have rules, in order.
  public static var years: [FiscalYear] {
    ids.compactMap { ThaiText.wholeNumber($0.utf8).flatMap { FiscalYear(buddhist: $0) } }
  }

  /// The bundled framework of a year; nil for a year without one, for rules are never guessed.
  public static func framework(_ year: FiscalYear) -> Framework? { framework(id: "\(year)") }

  /// The bundled framework of an id; nil where there is none.
  public static func framework(id: String) -> Framework? {
    guard let bytes = EmbeddedFiles.bytes(named: "fy\(id).tsv") else { return nil }
    var found: [Diagnostic] = []
    return framework(bytes, file: "fy\(id).tsv", diagnostics: &found)
  }

  /// The bundled framework that a person names: a year in any digits, Buddhist or Gregorian, or an
  /// id; nil where there is none.
  public static func framework(named word: String) -> Framework? {
    let id = String(decoding: ThaiText.arabicDigits(word.utf8), as: UTF8.self)
    let year = ThaiText.wholeNumber(id.utf8).flatMap { FiscalYear(either: $0) }
    return framework(id: year.map { "\($0)" } ?? id)
  }

  /// The framework of a profile for a year: the year's own or, since so few are known, the nearest
  /// year's; nil where the profile is unknown.
  public static func framework(_ year: FiscalYear, profile: String) -> Framework? {
    let all = ids.filter { $0.hasSuffix("-" + profile) }.compactMap { framework(id: $0) }
    return all.min {
      abs($0.year.buddhist - year.buddhist) < abs($1.year.buddhist - year.buddhist)
    }
  }

  /// Reads a framework file; nil, after errors with their rows, where it is not usable.
  public static func framework(
    _ bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]
  ) -> Framework? {
    guard let text = DecodedText(bytes, file: file, as: .utf8, diagnostics: &diagnostics)
    else { return nil }
    let before = diagnostics.filter { $0.severity == .error }.count
    let table = DelimitedText(delimiter: UInt8(ascii: "\t"))
      .table(from: text, file: file, diagnostics: &diagnostics)
    guard let facts = FrameworkFile(table, diagnostics: &diagnostics),
      diagnostics.filter({ $0.severity == .error }).count == before
    else { return nil }
    return Framework(facts, diagnostics: &diagnostics)
  }
}
