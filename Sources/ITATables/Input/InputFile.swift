/// How a file shall be read where the user says so.
public struct ReadOptions: Sendable {
  /// The encoding of a text file; nil to find it.
  public var encoding: TextEncoding?
  /// The sheet of a workbook; nil for all of them.
  public var sheet: String?
  /// How the parts of a large workbook are inflated.
  public var workers: Workers

  /// Makes options; without words everything is found by content.
  public init(
    encoding: TextEncoding? = nil, sheet: String? = nil, workers: Workers = .one
  ) {
    self.encoding = encoding
    self.sheet = sheet
    self.workers = workers
  }
}

/// What a file held.
public struct ReadFile: Sendable {
  /// What the file is.
  public var kind: FileKind
  /// How it was read, in one line: the encoding and why, the delimiter.
  public var description: LocalizedText
  /// Its tables in the order of the file; lines of text are rows of one cell.
  public var tables: [Table]

  /// Joins what was read.
  public init(kind: FileKind, description: LocalizedText, tables: [Table]) {
    self.kind = kind
    self.description = description
    self.tables = tables
  }
}

/// The one door through which every file comes in, whatever it is and whatever it is called.
public enum InputFile {
  /// Reads a file by its content.
  ///
  /// Of the name `file`, as the user gave it, only the ending is looked at, and only to tell (N103)
  /// that it misleads.
  /// - Returns: the tables, also where an error among the diagnostics forbids a result; nil where
  ///   nothing at all could be read, and then an error was appended.
  public static func read(
    _ bytes: [UInt8], file: String, options: ReadOptions = ReadOptions(),
    diagnostics: inout [Diagnostic]
  ) -> ReadFile? {
    let kind = FileKind(bytes)
    let place = Location(file: file)
    if let refusal = FileKindFinding.refusal(of: kind, bytes) {
      diagnostics.append(Diagnostic(refusal, at: place))
      return nil
    }
    let read: ReadFile?
    switch kind {
    case .zip: read = container(bytes, file: file, options: options, diagnostics: &diagnostics)
    case .html: read = page(bytes, file: file, options: options, diagnostics: &diagnostics)
    case .text, .empty, .compound, .pdf, .picture, .richText, .archive, .xml:
      read = text(bytes, file: file, options: options, diagnostics: &diagnostics)
    }
    if read != nil, let ending = misleadingEnding(of: file, for: kind) {
      diagnostics.append(Diagnostic(FileKindFinding.otherEnding(ending, kind), at: place))
    }
    if let read, let sheet = options.sheet, read.tables.allSatisfy({ ($0.sheet ?? "").isEmpty }) {
      diagnostics.append(Diagnostic(FileKindFinding.noSheets(sheet), at: place))
    }
    return read
  }

  /// Reads a workbook or a text document; visible sheets come before hidden ones.
  private static func container(
    _ bytes: [UInt8], file: String, options: ReadOptions, diagnostics: inout [Diagnostic]
  ) -> ReadFile? {
    guard
      let document = ZipDocument(
        bytes, file: file, sheet: options.sheet, workers: options.workers,
        diagnostics: &diagnostics)
    else { return nil }
    let sheets = document.sheets.filter { !$0.isHidden } + document.sheets.filter(\.isHidden)
    let hidden = document.sheets.count { $0.isHidden }
    var how = document.kind.name
    if document.kind != .text {
      how.thai += " \(sheets.count) แผ่น" + (hidden > 0 ? " (ซ่อนอยู่ \(hidden))" : "")
      how.english += ", \(sheets.count) sheets" + (hidden > 0 ? " (\(hidden) hidden)" : "")
    }
    return ReadFile(kind: .zip, description: how, tables: sheets.map(\.table))
  }

  private static func text(
    _ bytes: [UInt8], file: String, options: ReadOptions, diagnostics: inout [Diagnostic]
  ) -> ReadFile? {
    guard
      let text = DecodedText(
        bytes, file: file, as: options.encoding, diagnostics: &diagnostics)
    else { return nil }
    let format = DelimitedText.sniffed(text)
    let before = diagnostics.count
    let table = format.table(from: text, file: file, diagnostics: &diagnostics)
    if table.rows.allSatisfy(isBlank), diagnostics.count == before {
      diagnostics.append(Diagnostic(DecodedTextFinding.empty, at: Location(file: file)))
      return nil
    }
    let how = LocalizedText(
      thai: "\(described(text).thai) · คั่นช่องด้วย\(format.name.thai)",
      english: "\(described(text).english) · cells between \(format.name.english)")
    return ReadFile(kind: .text, description: how, tables: [table])
  }

  private static func isBlank(_ row: Row) -> Bool {
    row.bytes.allSatisfy { $0 == 32 || (9...13).contains($0) }
  }

  private static func page(
    _ bytes: [UInt8], file: String, options: ReadOptions, diagnostics: inout [Diagnostic]
  ) -> ReadFile? {
    guard
      let page = DecodedText(
        bytes, file: file, as: options.encoding, declared: HTMLCharset.declared(in: bytes),
        diagnostics: &diagnostics),
      let table = HTMLTables.table(from: page, file: file, diagnostics: &diagnostics)
    else { return nil }
    let how = LocalizedText(
      thai: "\(FileKind.html.name.thai) · \(described(page).thai)",
      english: "\(FileKind.html.name.english) · \(described(page).english)")
    return ReadFile(kind: .html, description: how, tables: [table])
  }

  private static func described(_ text: DecodedText) -> LocalizedText {
    LocalizedText(
      thai: "\(text.encoding.name) (\(text.evidence.thai))",
      english: "\(text.encoding.name) (\(text.evidence.english))")
  }

  /// The ending of a name, in small letters, where files of the kind do not have it; nil where it
  /// fits, and for names without one.
  private static func misleadingEnding(of file: String, for kind: FileKind) -> String? {
    let name = file.utf8.split(separator: UInt8(ascii: "/")).last ?? file.utf8[...]
    let parts = name.split(separator: UInt8(ascii: "."))
    guard parts.count > 1, let last = parts.last, last.count <= 5 else { return nil }
    let ending = String(decoding: last, as: UTF8.self).lowercased()
    let known = FileKind.allCases.flatMap(\.endings) + ["xls", "doc", "pdf", "xml", "json"]
    return known.contains(ending) && !kind.endings.contains(ending) ? ending : nil
  }
}

extension ZipDocument.Kind {
  fileprivate var name: LocalizedText {
    switch self {
    case .workbook: LocalizedText(thai: "สมุดงาน Excel", english: "Excel workbook")
    case .text: LocalizedText(thai: "เอกสาร Word", english: "Word document")
    case .openDocument: LocalizedText(thai: "เอกสาร OpenDocument", english: "OpenDocument file")
    }
  }
}
