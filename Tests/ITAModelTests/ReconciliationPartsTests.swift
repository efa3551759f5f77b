import ITATables
import Testing

@testable import ITAModel

/// However the parts of EIT are weighed, EIT lies between them.
@Suite struct ReconciliationPartsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var eit: String?
    var indicators: [String] = []
    var parts: [String]
    var isOutside: Bool
    var testDescription: String { "\(eit ?? "-") \(indicators) of \(parts)" }
  }

  static let cases = [
    Case(eit: "90", parts: ["80", "80"], isOutside: true),
    Case(eit: "90", parts: ["80", "89.98"], isOutside: true),
    Case(eit: "90", parts: ["80", "89.99"], isOutside: false),
    Case(eit: "90", parts: ["90.01", "95"], isOutside: false),
    Case(eit: "90", parts: ["90.02", "95"], isOutside: true),
    Case(eit: "90", parts: ["80", "96"], isOutside: false),
    Case(eit: "90", parts: ["80"], isOutside: false),
    Case(indicators: ["90", "90", "90"], parts: ["80", "82"], isOutside: true),
    Case(indicators: ["90", "84", "69"], parts: ["80", "82"], isOutside: false),
    Case(indicators: ["90", "90"], parts: ["80", "82"], isOutside: false),
    Case(indicators: ["90", "90", "90"], parts: ["95", "99"], isOutside: true),
  ]

  @Test(arguments: cases) func isToldWhereNoWeightsAllowIt(_ row: Case) throws {
    var lines = row.indicators.enumerated().map { "\($0.offset + 6)\t\($0.element)" }
    lines += row.parts.enumerated().map { "EIT\($0.offset + 1)\t\($0.element)" }
    lines += row.eit.map { ["EIT\t\($0)"] } ?? []
    let text = "ข้อ\tคะแนน\n" + lines.map { $0 + "\n" }.joined()
    let assessment = try Samples.framework("2567").assess(try sheet(text, "2567").sheet)
    let codes = assessment.diagnostics.map(\.code)
    #expect(codes.contains("W220") == row.isOutside, "\(codes)")
    #expect(!row.isOutside || !codes.contains("N220"))
  }

  @Test func namesPartsAndPlace() throws {
    let text = "ข้อ\tคะแนน\nEIT1\t80\nEIT2\t82\n6\t90\n7\t90\n8\t90\n"
    let assessment = try Samples.framework("2567").assess(try sheet(text, "2567").sheet)
    let told = try #require(assessment.diagnostics.first { $0.code == "W220" })
    #expect(told.location.row == 2 && told.location.column == 2)
    for word in ["«80.00»", "«82.00»", "90.00", "6-8"] {
      #expect(told.message.thai.contains(word) && told.message.english.contains(word))
    }
  }
}
