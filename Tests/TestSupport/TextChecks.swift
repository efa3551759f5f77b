import ITATables

/// What must hold for every input of the text readers: used by the fuzzer and by the replay of its
/// corpus. The first byte chooses the encoding and the delimiter, the rest is the file.
public enum TextChecks {
  /// What does not hold; nil where everything does.
  public static func complaint(about input: [UInt8]) -> String? {
    guard let choice = input.first else { return nil }
    let bytes = Array(input.dropFirst())
    var found: [Diagnostic] = []
    if InputFile.read(bytes, file: "f", diagnostics: &found) == nil,
      !found.contains(where: { $0.severity == .error })
    {
      return "refused without an error"
    }
    let encodings = [nil] + TextEncoding.allCases.map(Optional.some)
    found = []
    let encoding = encodings[Int(choice) % encodings.count]
    guard let text = DecodedText(bytes, file: "f", as: encoding, diagnostics: &found) else {
      return found.count == 1 && found[0].severity == .error
        ? nil : "not one finding for bytes that are no text"
    }
    if Array(text.string.utf8) != text.bytes || text.bytes.contains(0) { return "no valid text" }
    _ = HTMLTables.table(from: text, file: "f", diagnostics: &found)
    _ = HTMLText.stripped(text.string)
    let formats: [DelimitedText] = [.tabs, .commas, .semicolons, .pipes]
    return complaint(about: text, by: formats[Int(choice) / encodings.count % formats.count])
  }

  /// What is written from the cells that were read must read as the same cells.
  private static func complaint(about text: DecodedText, by format: DelimitedText) -> String? {
    var found: [Diagnostic] = []
    let table = format.table(from: text, file: "f", diagnostics: &found)
    // Written as numbers, because words would be guarded.
    let rows = table.rows.map { row in row.cells.map { OutputCell.number($0) } }
    let written = DelimitedWriter(format).bytes(of: rows)
    if written.isEmpty { return nil }
    found = []
    guard let again = DecodedText(written, file: "f", as: .utf8, diagnostics: &found) else {
      return "what was written is no text"
    }
    let copy = format.table(from: again, file: "f", diagnostics: &found)
    if found.contains(where: { $0.severity == .error }) { return "errors in what was written" }
    let isSame =
      copy.rows.map(\.bytes) == table.rows.map(\.bytes)
      && copy.rows.map(\.ends) == table.rows.map(\.ends)
    return isSame ? nil : "other cells than were written"
  }
}
