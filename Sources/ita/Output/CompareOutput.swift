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
    let key = ThaiText.key(agency)
    let exact = named.filter { index in
      let other = comparison.agency(index)
      return other.code == agency || ThaiText.key(other.name) == key
    }
    if !exact.isEmpty { return exact }
    return named.filter { ThaiText.key(comparison.agency($0).name).utf8.contains(key.utf8) }
  }

  private func isIn(_ asked: String?, _ name: String, _ scope: ComparisonScope) -> Bool {
    guard let asked else { return true }
    return ThaiText.key(asked) == ThaiText.key(name)
      || ThaiText.key(asked) == ThaiText.key(scope.label.thai + name)
  }
}

extension Collection where Element: Equatable {
  fileprivate func contains(_ part: some Collection<Element>) -> Bool {
    indices.contains { self[$0...].starts(with: part) } || part.isEmpty
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
        try session.print(table.take())
      }
      try session.print(table.take())
    } else {
      try session.deliver(bytes(years, chosen), to: path, replacing: replacing)
    }
  }

  private func bytes(_ years: [Comparison], _ chosen: [[Int]?]) -> [UInt8] {
    var texts = zip(years, chosen).map {
      ComparisonText(
        $0, in: session.settings.language, chosen: $1, scopes: scopes, near: near,
        mostRows: showsAll ? .max : 10)
    }
    for place in texts.indices.dropLast() { texts[place].tellsFile = false }
    switch form {
    case .csv, .tsv:
      var table = ComparisonTable(
        delimiter: form.delimiter ?? UInt8(ascii: ","),
        rows: zip(years, chosen).reduce(0) { $0 + ($1.1?.count ?? $1.0.records.count) })
      for (year, members) in zip(years, chosen) {
        table.append(year, chosen: members, workers: session.workers)
      }
      return table.document
    case .json:
      return JSONValue.object([
        .init("schema", .string("ita.compare/1")), .init("years", .array(texts.map(\.json))),
      ]).document
    case .md: return document(texts).markdown()
    case .html: return ComparisonPage(texts).html()
    case .xlsx: return WorkbookWriter.workbook(ComparisonWorkbook(texts).pages)
    case .text:
      return Array(
        texts.map { session.settings.plain ? $0.plainLines : $0.lines }.joined(separator: [""]).map
        { TerminalText.harmless($0) + "\n" }.joined()
          .utf8)
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

/// The rows that were set aside, as a file of their own and as one warning.
struct RejectsOutput {
  var session: Session
  var path: String?
  var most: Int?
  var replacing: Bool

  /// Writes the rows and returns what there is to tell of them.
  func write(_ table: NationalTable, files: [String]) throws(CommandFailure) -> [Diagnostic] {
    let rejects = table.rejects
    if let path {
      let head = ["row", "cell", "code", "agency", "value", "reason"]
      let rows = rejects.map { reject in
        let place = reject.diagnostic.location
        let message = reject.diagnostic.message[session.settings.language]
        return [
          "\(place.row)", place.cell, reject.diagnostic.code, reject.agency, reject.raw,
          String(message.split(separator: "\n").first ?? ""),
        ]
      }
      let bytes = DelimitedWriter(.tabs).bytes(
        of: ([head] + rows).map { $0.map { OutputCell.text($0) } })
      try session.deliver(bytes, to: path, replacing: replacing)
    }
    if rejects.isEmpty { return [] }
    let place = Location(file: files.first ?? "")
    let groups = Dictionary(grouping: rejects) { $0.diagnostic.code }
    let reasons = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map {
      let first = $0.value[0]
      return "\($0.value.count) \($0.key) \(first.diagnostic.location.cell) \(first.raw)"
    }
    var found = [
      Diagnostic(
        NationalFinding.rejected(
          read: table.rows - rejects.count, rows: rejects.count, reasons: reasons, file: path),
        at: place)
    ]
    if let most, rejects.count > most {
      found.append(
        Diagnostic(NationalFinding.tooManyRejects(rejects.count, most: most), at: place))
    }
    return found
  }
}
