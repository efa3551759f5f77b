import ITAModel
import ITAReports
import ITATables

/// What must hold for every writer, whatever the scores came from: used by the fuzzer and by the
/// replay of its corpus.
///
/// The first byte chooses framework and writer, so that the corpus of `SheetChecks` serves too; the
/// length of the input chooses language and digits.
public enum WriterChecks: Int, Sendable, CaseIterable {
  /// Lines for a terminal, for a screen reader and for a chat.
  case lines
  /// The document `ita.analysis/1`.
  case json
  /// The plan as CSV, read again.
  case planAsText
  /// The plan as a workbook, read again.
  case planAsWorkbook
  /// The published forms of a plan.
  case layouts
  /// The report as Word.
  case word
  /// The report as a web page.
  case html
  /// The report as Markdown and as plain text.
  case markdown
  /// The clean table in all its formats, read again.
  case cleanTable
  /// What-if and explanations.
  case whatIf

  private static let frameworks = FrameworkLibrary.ids.compactMap {
    FrameworkLibrary.framework(id: $0)
  }

  static let catalogue = MeasureCatalogue()

  /// What does not hold; nil where everything does.
  public static func complaint(about input: [UInt8]) -> String? {
    guard let choice = input.first else { return nil }
    let writer = allCases[Int(choice >> 4) % allCases.count]
    return writer.complaint(about: input)
  }

  /// What does not hold for this writer; nil where everything does.
  public func complaint(about input: [UInt8]) -> String? {
    let frameworks = Self.frameworks
    guard let choice = input.first, !frameworks.isEmpty else { return nil }
    let framework = frameworks[Int(choice & 15) % frameworks.count]
    var found: [Diagnostic] = []
    guard let read = InputFile.read(Array(input.dropFirst()), file: "f", diagnostics: &found)
    else { return nil }
    let sheet = ScoreSheetReader(framework).sheet(in: read.tables, diagnostics: &found)
    let sample = WriterSample(
      analysis: Analysis(framework.assess(sheet)), found: found,
      language: input.count % 2 == 0 ? .thai : .english,
      digits: input.count % 4 < 2 ? .thai : .arabic)
    let complaint = complaint(about: sample)
    return complaint.map { "\(self): \($0)" }
  }

  private func complaint(about sample: WriterSample) -> String? {
    switch self {
    case .lines: sample.linesComplaint
    case .json:
      SchemaFile(named: "analysis").flatMap { SchemaCheck($0.bytes) }?.faults(in: sample.json)
        .first ?? BytesComplaint.text(sample.json, allowing: [10])
    case .planAsText: sample.planTextComplaint
    case .planAsWorkbook: sample.planWorkbookComplaint
    case .layouts: sample.layoutsComplaint
    case .word: sample.documents.compactMap { BytesComplaint.package($0.word()) }.first
    case .html: sample.documents.compactMap { BytesComplaint.page($0.html()) }.first
    case .markdown: sample.markdownComplaint
    case .cleanTable: sample.cleanTableComplaint
    case .whatIf: sample.whatIfComplaint
    }
  }
}

/// What every output of bytes must be.
enum BytesComplaint {
  /// Text of UTF-8 without control characters but those allowed.
  static func text(_ bytes: [UInt8], allowing allowed: Set<UInt8>) -> String? {
    if bytes.isEmpty { return "no bytes" }
    if String(validating: bytes, as: UTF8.self) == nil { return "no UTF-8" }
    let other = bytes.first { $0 < 32 && !allowed.contains($0) || $0 == 127 }
    return other.map { "the control character \($0)" }
  }

  /// A web page that opens and ends, with no script in it and no markup of anybody's.
  static func page(_ bytes: [UInt8]) -> String? {
    let lower = String(decoding: bytes, as: UTF8.self).lowercased().utf8
    for word in ["<script", "javascript:", "<iframe", "<img"] {
      if BytesComplaint.holds(Array(word.utf8), in: Array(lower)) { return word }
    }
    return text(bytes, allowing: [9, 10])
  }

  /// A package whose parts are all well-formed XML, and which our own reader opens.
  static func package(_ bytes: [UInt8]) -> String? {
    guard var archive = try? ZipArchive(bytes) else { return "no package" }
    for name in archive.names {
      guard let part = (try? archive.bytes(of: name)) ?? nil else { return "no part \(name)" }
      do throws(XMLError) {
        var scanner = try XMLScanner(part)
        while try scanner.next() != nil {}
      } catch { return "\(name): \(error.reason)" }
    }
    var found: [Diagnostic] = []
    return ZipDocument.read(bytes, file: "f", diagnostics: &found) == nil ? "not read again" : nil
  }

  static func holds(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = word.first, bytes.count >= word.count else { return false }
    return bytes.indices.dropLast(word.count - 1).contains {
      bytes[$0] == first && bytes[$0...].starts(with: word)
    }
  }
}
