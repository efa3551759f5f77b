import ITAModel
import ITAReports
import TestSupport
import Testing

@testable import ITATables

/// All kinds of findings, and what holds for each of them.
enum Catalogue {
  /// One kind of finding as its examples show it.
  struct Entry: Sendable {
    var kind: String
    var code: String
    var severity: Severity
    var message: LocalizedText
  }

  /// One reader's enum: its name, its codes and an entry for each example.
  struct Kind: Sendable, CustomTestStringConvertible {
    var name: String
    var codes: [String]
    var entries: [Entry]
    var testDescription: String { name }

    init<Value: Finding>(_ kind: Value.Type) {
      let name = "\(kind)"
      self.name = name
      codes = Value.Code.allCases.map { $0.rawValue }
      entries = Value.examples.map { example in
        Entry(
          kind: name, code: example.code.rawValue, severity: example.severity,
          message: example.message)
      }
    }
  }

  /// The kinds of the libraries; those of the command line are checked beside it.
  static let kinds = [
    Kind(FileKindFinding.self), Kind(DecodedTextFinding.self), Kind(DelimitedTextFinding.self),
    Kind(WordTemplateFinding.self), Kind(TableLimitFinding.self), Kind(HTMLFinding.self),
    Kind(ZipFinding.self),
    Kind(ZipDocumentFinding.self), Kind(ScoreSheetFinding.self), Kind(AssessmentFinding.self),
    Kind(FrameworkFinding.self), Kind(NationalFinding.self), Kind(PlanFinding.self),
  ]

  /// What is wrong with one entry.
  static func faults(_ entry: Entry) -> [String] {
    var faults: [String] = []
    let letters: [Severity: String] = [.error: "E", .warning: "W", .note: "N"]
    if letters[entry.severity] != String(entry.code.prefix(1)) {
      faults.append("\(entry.code) is a \(entry.severity)")
    }
    let digits = entry.code.utf8.dropFirst()
    if digits.count != 3 || !digits.allSatisfy({ (48...57).contains($0) }) {
      faults.append("\(entry.code) is no letter and three digits")
    }
    if !hasThai(entry.message.thai) { faults.append("\(entry.code) has no Thai") }
    if hasThai(unquoted(entry.message.english)) {
      faults.append("\(entry.code) has Thai in its English")
    }
    for text in [entry.message.thai, entry.message.english] {
      let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
      if lines.count < 2 { faults.append("\(entry.code) does not say what it means") }
      if lines.contains(where: \.isEmpty) { faults.append("\(entry.code) has an empty line") }
    }
    return faults
  }

  /// The text without what stands in « ».
  static func unquoted(_ text: String) -> String {
    var depth = 0
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "«" { depth += 1 }
      if depth == 0 { kept.append(scalar) }
      if scalar == "»" { depth = max(depth - 1, 0) }
    }
    return String(kept)
  }

  static func hasThai(_ text: String) -> Bool {
    text.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) }
  }

  /// A code as a source file states it.
  struct Stated: Hashable {
    var code: String
    var kind: String
  }

  /// The codes that the sources state, with the enum of each, found in their text.
  static let stated: [Stated] = {
    let folder = Fixtures.package + "/Sources"
    return Fixtures.allFiles(below: folder).filter { $0.hasSuffix(".swift") }.flatMap { file in
      stated(in: String(decoding: Fixtures.contents(of: "\(folder)/\(file)") ?? [], as: UTF8.self))
    }
  }()

  /// The codes that one text states: `case name = "E205"` in an enum of findings.
  static func stated(in text: String) -> [Stated] {
    let source = SwiftSource(text)
    var kind = ""
    var found: [Stated] = []
    for line in source.code.indices {
      let words = source.words(line).map(\.text)
      if let place = words.firstIndex(of: "enum"), words.dropFirst(place + 2).first == "Finding" {
        kind = words[place + 1]
      }
      let halves = source.lines[line].split(separator: "\"", omittingEmptySubsequences: false)
      guard words.first == "case", halves.count == 3, isCode(halves[1]) else { continue }
      found.append(Stated(code: String(halves[1]), kind: kind))
    }
    return found
  }

  private static func isCode(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 4 && "EWN".utf8.contains(bytes[0])
      && bytes.dropFirst().allSatisfy { (48...57).contains($0) }
  }
}
