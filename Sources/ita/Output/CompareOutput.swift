import ITAModel
import ITAReports
import ITATables

/// Which agencies are asked for.
struct ComparisonFilter {
  var agency: String?
  var province: String?
  var district: String?
  var type: String?

  /// The places in `records` of the agencies asked for; nil where nothing was asked.
  func chosen(in comparison: Comparison) -> [Int]? {
    if [agency, province, district, type].allSatisfy({ $0 == nil }) { return nil }
    let named = comparison.records.indices.filter { index in
      let other = comparison.agency(index)
      return isIn(province, comparison.name(of: .province, for: other), .province)
        && isIn(district, comparison.name(of: .district, for: other), .district)
        && isIn(type, comparison.name(of: .type, for: other), .type)
    }
    guard let agency else { return named }
    return AgencyWanted(agency).places(in: named) { comparison.agency($0) }
  }

  private func isIn(_ asked: String?, _ name: String, _ scope: ComparisonScope) -> Bool {
    guard let asked else { return true }
    return ThaiText.key(asked) == ThaiText.key(name)
      || ThaiText.key(asked) == ThaiText.key(scope.label.thai + name)
  }
}

extension ComparisonScope {
  /// Reads `province,type`.
  static func scopes(_ words: String?) throws(CommandFailure) -> [ComparisonScope] {
    var scopes: [ComparisonScope] = []
    let known = allCases.map(\.rawValue)
    for word in words?.split(separator: ",") ?? [] {
      guard let scope = ComparisonScope(rawValue: String(word)) else {
        throw CommandFailure(
          UsageError(
            .badValue(
              String(word), parameter: "--by",
              .words(known, near: NearMiss.candidates(for: String(word), among: known)))))
      }
      scopes.append(scope)
    }
    return scopes
  }
}

extension Framework {
  /// The bundled rules that `--rules-as` names.
  static func borrowed(_ word: String) throws(CommandFailure) -> Framework {
    if let framework = FrameworkLibrary.framework(named: word) { return framework }
    throw CommandFailure(
      .input,
      [
        Diagnostic(
          FrameworkFinding.unknownYear(word, known: FrameworkLibrary.ids),
          at: Location(file: ""))
      ])
  }
}

/// The outputs of a comparison.
struct CompareOutput {
  var session: Session
  var format: CompareFormat?
  var path: String?
  var replacing: Bool
  var near = 100
  var filter = ComparisonFilter()
  var scopes: [ComparisonScope] = []
  /// Whether every row of the lists is shown.
  var showsAll = false
  /// A table of more rows, which several years of a nation have, is written year by year.
  var mostRowsInMemory = 20_000

  private var form: CompareFormat {
    if let format { return format }
    let ending = path?.utf8.split(separator: UInt8(ascii: ".")).last.map { String($0) ?? "" }
    return ending.flatMap { CompareFormat(rawValue: $0) } ?? .text
  }

  /// Writes the years in the form asked for, or as the output's ending says.
  func write(_ years: [Comparison]) throws(CommandFailure) {
    let chosen = years.map { filter.chosen(in: $0) }
    let words = [filter.agency, filter.district, filter.province, filter.type].compactMap { $0 }
    if let asked = words.first, !years.isEmpty, chosen.allSatisfy({ $0?.isEmpty ?? false }) {
      throw CommandFailure(
        .input, [Diagnostic(NationalFinding.noMatch(asked), at: Location(file: ""))])
    }
    let path = path ?? "-"
    if let delimiter = form.delimiter, session.isStandardOutput(path) {
      // Year by year, so that ten years of the nation are never in memory as text.
      var table = ComparisonTable(delimiter: delimiter)
      for (year, members) in zip(years, chosen) {
        table.append(year, chosen: members, workers: session.workers)
        for part in table.parts { try session.print(part) }
        table.clear()
      }
      // Without a year there is still the header.
      for part in table.parts { try session.print(part) }
    } else if let delimiter = form.delimiter, rows(years, chosen) > mostRowsInMemory {
      var table = ComparisonTable(delimiter: delimiter)
      let output = OutputFile(files: session.files, path: session.resolved(path))
      var file = GrowingFile(output, replacing: replacing)
      var size = 0
      for (year, members) in zip(years, chosen) {
        table.append(year, chosen: members, workers: session.workers)
        defer { table.clear() }
        for part in table.parts {
          size += part.count
          // What nobody writes needs no room.
          if session.settings.dryRun { continue }
          do throws(FileFinding) { try file.append(part) } catch {
            throw CommandFailure(OutputError(path: path, reason: error))
          }
        }
      }
      try session.deliver(&file, of: size, to: path)
    } else {
      try session.deliver(parts: parts(years, chosen), to: path, replacing: replacing)
    }
  }

  private func rows(_ years: [Comparison], _ chosen: [[Int]?]) -> Int {
    zip(years, chosen).reduce(0) { $0 + ($1.1?.count ?? $1.0.records.count) }
  }

  private func parts(_ years: [Comparison], _ chosen: [[Int]?]) -> [[UInt8]] {
    var texts = zip(years, chosen).map {
      ComparisonText(
        $0, in: session.settings.language, chosen: $1, scopes: scopes, near: near,
        mostRows: showsAll ? .max : 10)
    }
    for place in texts.indices.dropLast() { texts[place].tellsFile = false }
    switch form {
    case .csv, .tsv:
      var table = ComparisonTable(delimiter: form.delimiter ?? UInt8(ascii: ","))
      for (year, members) in zip(years, chosen) {
        table.append(year, chosen: members, workers: session.workers)
      }
      return table.parts
    case .json:
      return [
        JSONValue.object([
          .init("schema", .string("ita.compare/1")), .init("years", .array(texts.map(\.json))),
        ]).document
      ]
    case .md: return [document(texts).markdown()]
    case .html: return [ComparisonPage(texts).html()]
    case .xlsx: return [WorkbookWriter.workbook(ComparisonWorkbook(texts).pages)]
    case .text:
      return [
        Array(
          texts.map { session.settings.plain ? $0.plainLines : $0.lines }.joined(separator: [""])
            .map { TerminalText.harmless($0) + "\n" }.joined().utf8)
      ]
    }
  }

  private func document(_ texts: [ComparisonText]) -> Document {
    ComparisonDocument(texts).document(in: session.settings.language)
  }
}

extension CompareFormat {
  /// What stands between two cells; nil for forms without cells.
  var delimiter: UInt8? {
    self == .csv ? UInt8(ascii: ",") : self == .tsv ? UInt8(ascii: "\t") : nil
  }
}
