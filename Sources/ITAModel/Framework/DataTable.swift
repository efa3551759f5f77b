import ITATables

/// A bundled data table: rows by the names of their columns.
struct DataTable {
  private let columns: [String: Int]
  private let rows: [Row]

  /// Reads a bundled file; empty where there is none, which a test would tell.
  init(named name: String) {
    var found: [Diagnostic] = []
    guard let bytes = EmbeddedFiles.bytes(named: name),
      let text = DecodedText(bytes, file: name, as: .utf8, diagnostics: &found)
    else {
      columns = [:]
      rows = []
      return
    }
    let table = DelimitedText(delimiter: UInt8(ascii: "\t"))
      .table(from: text, file: name, diagnostics: &found)
    let header = table.rows.first?.cells ?? []
    columns = Dictionary(zip(header, 1...), uniquingKeysWith: { first, _ in first })
    rows = Array(table.rows.dropFirst())
  }

  /// The rows, each as a function from a column's name to its cell; an unknown column is empty.
  var records: [(String) -> String] {
    rows.map { row in { name in columns[name].map { row[$0] } ?? "" } }
  }
}
