import ITAModel
import ITAReports
import ITATables

/// Every finding of every reader, by one example each: what `ita explain CODE` prints.
enum FindingCatalogue {
  /// The examples, reader by reader.
  static let all: [any Finding] =
    DecodedTextFinding.examples as [any Finding] + DelimitedTextFinding.examples
    + TableLimitFinding.examples + HTMLFinding.examples + FileKindFinding.examples
    + ZipFinding.examples
    + ZipDocumentFinding.examples + FrameworkFinding.examples + ScoreSheetFinding.examples
    + AssessmentFinding.examples + PlanFinding.examples + ProfileFinding.examples
    + NationalFinding.examples + GateFinding.examples + WordTemplateFinding.examples
    + UsageFinding.examples + FileFinding.examples + DefectFinding.examples

  /// The example of a code, in either case; nil where there is none.
  static func example(of code: String) -> Diagnostic? {
    all.map { Diagnostic($0, at: Location(file: "")) }.first { $0.code == code.uppercased() }
  }
}
