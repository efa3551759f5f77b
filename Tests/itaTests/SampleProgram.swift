import ITATables

@testable import ita

/// A format for the sample commands.
enum SampleFormat: String, CaseIterable, Sendable { case text, json, html }

extension Program {
  /// A program with a parameter of every kind: goldens and tables on it do not change when a
  /// command of the real program does.
  static let sample = Program(
    commands: [
      ("analyze", { .sampleAnalyze }), ("explain", { .sampleExplain }), ("merge", { .sampleMerge }),
    ], topics: [.exitCodes])
}

extension LocalizedText {
  /// A text for a declaration of the sample program.
  static func sample(_ english: String) -> LocalizedText {
    LocalizedText(thai: "คำอธิบายที่ว่าด้วย “it's [a: \\b]” ของ \(english)", english: english)
  }
}

extension Command {
  static let sampleAnalyze = Command(
    "analyze", LocalizedText(thai: "วิเคราะห์คะแนน", english: "Judge a score sheet."),
    details: LocalizedText(
      thai: ".บรรทัดที่ขึ้นต้นด้วยจุด\nบรรทัดที่สอง", english: ".A dotted line\nA second line"),
    examples: [
      Example("ita analyze scores.xlsx", .sample("the level")),
      Example(
        LocalizedText(
          thai: "ita analyze คะแนน.xlsx -o ผล.html --format html",
          english: "ita analyze scores.xlsx -o result.html --format html"),
        .sample("a page")),
    ],
    next: ["explain"], .files("file", help: .sample("the sheets")),
    .choice("format", default: SampleFormat.text, help: .sample("the form")),
    .text(
      "output", short: "o", valueName: "FILE", candidates: .files, help: .sample("the place")),
    .flag("force", help: .sample("overwrite")),
    .flag("keep", short: "k", help: .sample("only tell")),
    .count("top", default: 3, in: 1...50, help: .sample("how many")),
    .texts("lock", valueName: "KEY", help: .sample("left alone")),
    .optionalCount("year", valueName: "YEAR", in: 1_900...3_000, help: .sample("the year"))
  ) {
    (session, files, format, output, force, keep, top, lock, year)
      throws(CommandFailure) -> ExitStatus in
    try session.print(
      """
      \(files) \(format) \(output ?? "nil") \(force) \(keep) \(top) \(lock) \
      \(year.map { "\($0)" } ?? "nil")

      """)
    return .done
  }

  static let sampleExplain = Command(
    "explain", LocalizedText(thai: "อธิบายที่มาของค่า", english: "Explain a figure."),
    examples: [Example("ita explain EIT2 scores.xlsx", .sample("a figure"))],
    .word("what", valueName: "WHAT", help: .sample("the figure")),
    .optionalFile("file", help: .sample("the sheet")),
    .optionalChoice("format", help: .sample("the form"))
  ) { (session, what, file, format: SampleFormat?) throws(CommandFailure) in
    try session.print("\(what) \(file ?? "nil") \(format.map { "\($0)" } ?? "nil")\n")
    return .gateNotMet
  }

  static let sampleMerge = Command(
    "merge", LocalizedText(thai: "รวมไฟล์", english: "Join files."),
    examples: [Example("ita merge a.tsv b.tsv into.tsv", .sample("two files"))],
    .arguments("from", valueName: "FROM", candidates: .files, help: .sample("the parts")),
    .oneOf("into", valueName: "INTO", help: .sample("the whole"))
  ) { (session, from, into: SampleFormat) throws(CommandFailure) in
    try session.print("\(from) \(into)\n")
    return .done
  }
}
