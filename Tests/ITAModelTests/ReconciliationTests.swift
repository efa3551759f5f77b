import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct ReconciliationTests {
  static func conflicts(
    _ id: String, _ scores: [String: String]
  ) throws -> [Reconciliation.Conflict] {
    try Samples.framework(id).reconcile(Samples.sheet(scores)).conflicts
  }

  static func names(_ cells: [Reconciliation.Cell]) -> [String] { cells.map(\.figure.description) }

  /// Ten indicators of 2567 with tools and overall score as the rules give them.
  static let whole = [
    "1": "88.10", "2": "85.20", "3": "90.30", "4": "84.76", "5": "95.29", "6": "86.50",
    "7": "84.95", "8": "85.15", "9": "93.75", "10": "87.50", "IIT": "88.73", "EIT": "85.53",
    "OIT": "90.63", "overall": "88.53",
  ]

  @Test func figuresThatAgreeGiveNoConflict() throws {
    #expect(try Self.conflicts("2567", Self.whole).isEmpty)
    // One hundredth beside the means is the tolerance.
    let near = Self.whole.merging(["OIT": "90.62", "overall": "88.54"]) { $1 }
    #expect(try Self.conflicts("2567", near).isEmpty)
  }

  @Test func oneFigureThatExplainsTwoContradictionsIsOneConflict() throws {
    let found = try Self.conflicts("2567", Self.whole.merging(["OIT": "91.63"]) { $1 })
    #expect(found.count == 1)
    let conflict = try #require(found.first)
    #expect(conflict.disagreements.map(\.cell.figure.description) == ["overall", "OIT"])
    let culprit = try #require(conflict.culprit)
    #expect(culprit.cell.figure == .tool(.oit))
    #expect(culprit.slip?.kind == .oneDigit)
    #expect(culprit.slip?.value?.shown == "90.63")
    #expect([culprit.from.shown, culprit.to.shown] == ["90.62", "90.63"])
  }

  @Test func aWrongIndicatorBelowRightTotalsLeavesItsTool() throws {
    let found = try Self.conflicts("2567", Self.whole.merging(["10": "78.50"]) { $1 })
    let conflict = try #require(found.first)
    #expect(found.count == 1)
    #expect(conflict.disagreements.map(\.cell.figure) == [.tool(.oit)])
    #expect(Self.names(conflict.suspects.map(\.cell)) == ["10"])
    // Indicator 9 would have to be above 100.
    #expect(conflict.suspects.first?.slip?.kind == .swapped)
    #expect(conflict.suspects.first?.slip?.value?.shown == "87.50")
  }

  @Test func twoWrongFiguresAreTwoConflicts() throws {
    let changed = Self.whole.merging(["2": "58.20", "8": "58.15"]) { $1 }
    let found = try Self.conflicts("2567", changed)
    #expect(found.map { $0.disagreements.map(\.cell.figure) } == [[.tool(.iit)], [.tool(.eit)]])
    #expect(found.allSatisfy { !$0.suspects.isEmpty })
  }

  @Test func whereOneWrongFigureExplainsNothingThatIsSaid() throws {
    let found = try Self.conflicts("2567", ["9": "0", "10": "0", "OIT": "99"])
    #expect(found.count == 1)
    // Only the total itself could be it: no single indicator can lift the mean that far.
    #expect(try Self.names(#require(found.first).suspects.map(\.cell)) == ["OIT"])
    let more = try Self.conflicts(
      "2567", ["9": "0", "10": "0", "OIT": "99", "IIT": "100", "EIT": "100", "overall": "99.6"])
    #expect(more.map(\.suspects.count) == [0])
  }

  @Test func totalsBeyondWhatMissingFiguresCanGiveContradict() throws {
    let found = try Self.conflicts("2567", ["i1": "0", "i2": "0", "1": "50"])
    #expect(Self.names(found.first?.disagreements.first?.against ?? []) == ["i1", "i2"])
    #expect(try Self.conflicts("2567", ["i1": "0", "i2": "0", "1": "33"]).isEmpty)
  }

  static let silent: [(id: String, scores: [String: String])] = [
    // EIT questions of one part, parts whose weights are inferred, remembered weights, and items
    // whose sub-indicators are unknown.
    ("2567", ["6": "99.86", "e1": "0", "e2": "0", "e3": "0"]),
    ("2566", ["EIT": "90", "EIT1": "70", "EIT2": "80"]),
    ("2562", ["IIT": "90", "EIT": "90", "OIT": "90", "overall": "50"]),
    ("2568", ["10": "50", "O27": "100", "O28": "100"]),
    ("2566", ["9": "10", "O1": "100", "O2": "100"]),
  ]

  @Test(arguments: silent) func whatIsNotCertainContradictsNothing(
    _ id: String, _ scores: [String: String]
  ) throws {
    #expect(try Self.conflicts(id, scores).isEmpty)
  }

  @Test(arguments: ["maesai-2566", "khlongmai-2565", "laksi-2567-district"])
  func consistentReportsHaveNoConflict(_ file: String) throws {
    let result = try report(file)
    #expect(result.conflicts.isEmpty)
    #expect(result.readings.isEmpty)
  }

  @Test func theTwoDamagedScoresOfKudhaeAreFound() throws {
    let found = try report("kudhae-2567").conflicts
    #expect(found.map { $0.culprit?.cell.figure.description } == ["i2", "i5"])
    #expect(found.map { Self.names($0.disagreements.flatMap(\.against)) } == [["i2"], ["i5"]])
    let copied = try #require(found[0].culprit)
    let eleven = try #require(ItemID(.iit, 11))
    #expect(
      copied.slip
        == Slip(
          of: copied.cell.score, into: copied.needed,
          others: [
            (figure: .item(eleven), score: copied.cell.score)
          ]))
    #expect(copied.slip?.kind == .copied(.item(eleven)))
    #expect([copied.from.shown, copied.to.shown] == ["99.99", "100.00"])
    let damaged = try #require(found[1].culprit)
    #expect(damaged.slip == nil)
    #expect(damaged.needed.contains(Points(hundredths: 9946)))
    #expect(damaged.needed.contains(Points(hundredths: 9947)))
    #expect(damaged.needed.upper - damaged.needed.lower <= Points(hundredths: 4))
  }

  private func report(_ file: String) throws -> Reconciliation {
    let id = String(file.split(separator: "-", maxSplits: 1)[1])
    let bytes = try #require(Fixtures.bytes("sheets/\(file).tsv"))
    let framework = try Samples.framework(id)
    var found: [Diagnostic] = []
    let sheet = ScoreSheetReader(framework)
      .sheet(in: [table(String(decoding: bytes, as: UTF8.self))], diagnostics: &found)
    return framework.reconcile(sheet)
  }
}
