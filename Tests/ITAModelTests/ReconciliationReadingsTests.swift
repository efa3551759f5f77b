import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct ReconciliationReadingsTests {
  static let khlongmai = [
    "1": "๙๓.๓๗", "2": "๘๓.๓๓", "3": "๘๙.๑๗", "4": "๘๓.๐๖", "5": "๘๙.๖๕", "6": "๘๔.๒๐",
    "7": "๘๒.๑๐", "8": "๗๗.๐๘", "9": "๘๗.๐๐", "10": "๔๓.๗๕", "overall": "๗๖.๘๑",
  ]
  static let maesai = [
    "1": "95.01", "2": "84.45", "3": "88.62", "4": "83.07", "5": "86.04", "6": "85.07",
    "7": "84.54", "8": "82.73", "9": "100", "10": "100", "overall": "91.47",
  ]

  /// A sheet whose figures of `other` have both values, the wrong one first where `isFirst`.
  static func sheet(
    _ right: [String: String], _ other: [String: String], isFirst: Bool
  ) throws -> ScoreSheet {
    var sheet = try Samples.sheet(right)
    for (figure, score) in try Samples.sheet(other).scores {
      let known = try #require(sheet.scores[figure])
      sheet.scores[figure] = isFirst ? score : known
      sheet.repeated[figure] = [isFirst ? known : score]
    }
    return sheet
  }

  static let reports: [(id: String, right: [String: String], wrong: [String: String])] = [
    ("2565", khlongmai, ["1": "๘๓.๓๗", "3": "๘๘.๑๗", "5": "๘๘.๖๕"]),
    (
      "2565", khlongmai,
      ["1": "83.37", "2": "83.06", "3": "88.17", "5": "88.65", "9": "77.08", "10": "47.75"]
    ),
    ("2566", maesai, ["6": "๘๓.๖๔"]),
  ]

  @Test(arguments: reports, [true, false]) func theArithmeticProvesTheRightValues(
    _ report: (id: String, right: [String: String], wrong: [String: String]), _ isFirst: Bool
  ) throws {
    let sheet = try Self.sheet(report.right, report.wrong, isFirst: isFirst)
    let framework = try Samples.framework(report.id)
    let result = framework.reconcile(sheet)
    let right = try Samples.sheet(report.right)
    #expect(result.readings.count == report.wrong.count)
    for reading in result.readings {
      #expect(reading.proved == right.scores[reading.figure], "\(reading.figure)")
    }
    #expect(result.sheet.scores == right.scores)
    #expect(result.conflicts.isEmpty)
    #expect(framework.assess(sheet).figure(.overall).origin == .stated)
  }

  @Test func withoutProofTheFirstValuesStay() throws {
    let sheet = try Self.sheet(Self.maesai, ["6": "83.64"], isFirst: true)
    let framework = try Samples.framework("2566")
    let result = framework.reconcile(sheet, settling: false)
    #expect(result.readings.map(\.proved) == [nil])
    #expect(result.sheet.scores == sheet.scores)
    // Whoever trusts the computed totals has nothing to prove a value by.
    let computed = framework.assess(sheet, trust: .computed)
    #expect(computed.figure(.overall).shown?.shown == "91.32")
    #expect(framework.assess(sheet, trust: .published).figure(.overall).shown?.shown == "91.47")
  }

  static let open: [(scores: [String: String], other: [String: String])] = [
    // No total at all; both values inside rounding; neither value fits.
    (["1": "90.00"], ["1": "80.00"]),
    (maesai, ["6": "85.08"]),
    (maesai.merging(["6": "50.00"]) { $1 }, ["6": "40.00"]),
  ]

  @Test(arguments: open) func whatNothingDecidesStaysOpen(
    _ scores: [String: String], _ other: [String: String]
  ) throws {
    let sheet = try Self.sheet(scores, other, isFirst: false)
    let result = try Samples.framework("2566").reconcile(sheet)
    #expect(result.readings.map(\.proved) == [nil])
    #expect(result.readings.map(\.values.count) == [2])
    #expect(result.sheet.scores == sheet.scores)
  }

  @Test func aFigureThatNothingFitsDoesNotKeepOthersOpen() throws {
    // i5 contradicts indicator 2 either way; indicator 6 is decided by the overall score.
    var scores = ReconciliationTests.whole
    for tool in ["IIT", "EIT", "OIT"] { scores[tool] = nil }
    scores.merge(["i4": "100", "i5": "10", "i6": "100"]) { $1 }
    let sheet = try Self.sheet(scores, ["i5": "20", "6": "68.50"], isFirst: true)
    let result = try Samples.framework("2567").reconcile(sheet)
    #expect(result.readings.map { $0.proved?.points.shown } == ["86.50", nil])
  }

  @Test func tooManyChoicesDecideNothing() throws {
    var sheet = try Samples.sheet(Self.maesai)
    for indicator in Indicator.all {
      sheet.repeated[.indicator(indicator)] = try ["10", "20"].map {
        try #require(try Samples.sheet(["1": $0]).scores.values.first)
      }
    }
    let result = try Samples.framework("2566").reconcile(sheet)
    #expect(result.readings.count == 10)
    #expect(result.readings.allSatisfy { $0.proved == nil })
  }

  @Test func readingSaysWhatWasDecidedAndWhatWasNot() throws {
    let framework = try Samples.framework("2565")
    let proved = framework.assess(try Self.sheet(Self.khlongmai, ["1": "๘๓.๓๗"], isFirst: true))
    let note = try #require(proved.diagnostics.first { $0.code == "N221" })
    #expect(note.message.thai.contains("«93.37»"))
    #expect(note.message.thai.contains("«83.37»"))
    #expect(note.message.thai.contains("เลขไทยที่คล้ายกัน"))
    let open = framework.assess(try Self.sheet(["1": "90"], ["1": "80"], isFirst: true))
    #expect(open.diagnostics.contains { $0.code == "W222" })
    #expect(!open.diagnostics.contains { $0.code == "N221" })
  }
}
