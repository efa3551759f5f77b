import ITATables
import Testing

@testable import ITAModel

@Suite struct ReconciliationRulingTests {
  static func assess(
    _ changes: [String: String], trust: Trust? = nil, without: [String] = []
  ) throws -> Assessment {
    var scores = ReconciliationTests.whole.merging(changes) { $1 }
    for code in without { scores[code] = nil }
    return try Samples.framework("2567").assess(Samples.sheet(scores), trust: trust)
  }

  @Test func theOnlySuspectIsComputed() throws {
    let result = try Self.assess(["OIT": "91.63"])
    #expect(result.figure(.tool(.oit)).origin == .computed)
    #expect(result.figure(.tool(.oit)).shown?.shown == "90.63")
    // The overall score contradicts only through it.
    #expect(result.figure(.overall).origin == .stated)
  }

  @Test func aTotalAboveSuspicionIsUsedAsStated() throws {
    let result = try Self.assess(["10": "78.50"])
    #expect(result.figure(.tool(.oit)).origin == .stated)
    #expect(result.figure(.overall).origin == .stated)
  }

  @Test func betweenManySuspectsTheTotalIsComputed() throws {
    let result = try Self.assess(["10": "78.50"], without: ["IIT", "EIT", "OIT"])
    #expect(result.figure(.overall).origin == .computed)
    #expect(result.reconciliation.conflicts.first?.culprit == nil)
  }

  @Test func trustOverridesTheArithmetic() throws {
    let published = try Self.assess(["OIT": "91.63"], trust: .published)
    #expect(published.figure(.tool(.oit)).shown?.shown == "91.63")
    let computed = try Self.assess(["10": "78.50"], trust: .computed)
    #expect(computed.figure(.tool(.oit)).shown?.shown == "86.13")
    #expect(computed.figure(.overall).origin == .computed)
    // An indicator is recomputed only where its make-up is certain: never from one EIT part.
    let items = ["i1": "80", "i2": "80", "i3": "80", "e1": "0", "e2": "0", "e3": "0"]
    let recomputed = try Self.assess(items, trust: .computed)
    #expect(try recomputed.figure(.indicator(#require(Indicator(1)))).shown?.shown == "80.00")
    #expect(try recomputed.figure(.indicator(#require(Indicator(6)))).shown?.shown == "86.50")
  }

  @Test func theMessageNamesTheSuspectTheSlipAndTheChoice() throws {
    let message = try Self.message(["OIT": "91.63"])
    for part in ["«91.63»", "90.63", "ต่างกันหลักเดียว", "--trust published | computed", "OIT 90.63"] {
      #expect(message.thai.contains(part), "\(part)")
    }
    #expect(message.english.contains("one digit changed"))
    #expect(message.english.contains("(computed)"))
    let chosen = try Self.message(["OIT": "91.63"], trust: .published)
    #expect(chosen.english.contains("as chosen with --trust published"))
    #expect(chosen.english.contains("OIT 91.63 (given)"))
  }

  @Test func theMessageSaysWhereNothingDecides() throws {
    let several = try Self.message(["10": "78.50"], without: ["IIT", "EIT", "OIT"])
    #expect(several.thai.contains("ตัดสินไม่ได้"))
    #expect(several.english.contains("does not decide"))
    #expect(several.english.contains("with all of them 86.73"))
    let many = try Self.message(["10": "90.00"], without: ["IIT", "EIT", "OIT"])
    #expect(many.thai.contains("อีก 7 ค่า"))
    let none = try Self.message(
      ["9": "0", "10": "0", "OIT": "99", "IIT": "100", "EIT": "100", "overall": "99.6"],
      without: (1...8).map { "\($0)" })
    #expect(none.thai.contains("อย่างน้อยสองค่า"))
    #expect(none.english.contains("at least two"))
  }

  private static func message(
    _ changes: [String: String], trust: Trust? = nil, without: [String] = []
  ) throws -> LocalizedText {
    let found = try assess(changes, trust: trust, without: without).diagnostics
    return try #require(found.first { $0.code == "W210" }).message
  }
}
