import Testing

@testable import ITAModel
@testable import ita

@Suite struct AgencyWantedTests {
  static let agencies = [
    NationalAgency(code: "01", name: "อบต. บางไผ่", type: 0, province: 0, district: 0),
    NationalAgency(code: "02", name: "อบต.บางไผ่น้อย", type: 0, province: 0, district: 0),
    NationalAgency(code: "1", name: "เทศบาล 01", type: 0, province: 0, district: 0),
  ]

  static let wanted: [(words: String, codes: [String])] = [
    ("01", ["01"]), ("1", ["1"]), ("อบต.บางไผ่", ["01"]), ("บางไผ่", ["01", "02"]), ("น้อย", ["02"]),
    ("เทศบาล", ["1"]), ("ไม่มี", []),
  ]

  @Test(arguments: wanted) func aPartCountsWhereNothingIsWhole(_ words: String, _ codes: [String]) {
    let found = AgencyWanted(words).places(in: Self.agencies) { $0 }
    #expect(found.map(\.code) == codes)
  }

  /// `trend` takes the names that `compare` takes.
  @Test(arguments: ["00003", "บางไผ่"]) func aTrendTakesWhatAComparisonTakes(_ words: String) throws
  {
    let run = try NationSession(
      ["trend", "wide.tsv", "--agency", words, "--format", "csv"],
      fixtures: ["nation/wide.tsv"])
    #expect(run.status == .done && run.rows.count == 2, "\(run.told)")
    #expect(run.rows.allSatisfy { $0.contains { $0.contains("บางไผ่") } })
  }
}
