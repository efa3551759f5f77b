public import ITATables

extension Evidence {
  /// The document that the rule comes from, in the words of either language; names of documents
  /// and addresses are the same in both. A source that no bundled framework has stays as written.
  public var citation: LocalizedText {
    let clauses = source.utf8.split(separator: UInt8(ascii: ";")).map { clause in
      String(
        decoding: clause.first == UInt8(ascii: " ") ? clause.dropFirst() : clause, as: UTF8.self)
    }
    return LocalizedText(
      thai: clauses.map { CitationTable.thai[$0] ?? $0 }.joined(separator: "; "), english: source)
  }
}

/// The clauses of the bundled frameworks' sources in Thai.
private enum CitationTable {
  static let thai: [String: String] = Dictionary(
    DataTable(named: "citations.tsv").records.map { ($0("source"), $0("thai")) },
    uniquingKeysWith: { first, _ in first })
}
