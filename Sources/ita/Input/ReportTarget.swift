import ITAReports
import ITATables

/// Where a report goes and in which form: settled before anything is read.
struct ReportTarget {
  /// The file, as the user gave it.
  var path: String
  /// The form.
  var format: ReportFileFormat

  /// Refuses a report without a place, a form or a fitting template.
  init(
    output: String?, format: ReportFileFormat?, hasTemplate: Bool, in session: Session
  ) throws(CommandFailure) {
    let example = Command.report.examples.first?.line[session.settings.language]
    guard let output else {
      throw CommandFailure(
        UsageError(.missingArgument("-o FILE", command: "report", example: example)))
    }
    let known = ReportFileFormat.allCases.map(\.rawValue)
    guard let format = format ?? ReportFileFormat(ofFile: output) else {
      throw CommandFailure(
        UsageError(.badValue(output, parameter: "-o", .words(known.map { "*.\($0)" }, near: []))))
    }
    if hasTemplate, format != .word {
      throw CommandFailure(
        UsageError(.badValue(format.rawValue, parameter: "--format", .words(["docx"], near: []))))
    }
    path = output
    self.format = format
  }
}
