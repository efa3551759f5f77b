import ITATables
import TestSupport
import Testing

@testable import ITAModel

@Suite struct ExplanationTests {
  static let sheets = [
    ("kudhae-2567", "2567"), ("maesai-2566", "2566"), ("khlongmai-2565", "2565"),
    ("laksi-2567-district", "2567-district"),
  ]

  static func assessment(_ name: String, _ id: String) throws -> Assessment {
    let bytes = try #require(Fixtures.bytes("sheets/\(name).tsv"))
    let text = String(decoding: bytes, as: UTF8.self)
    return try Samples.framework(id).assess(ITAModelTests.sheet(text, id).sheet)
  }

  /// Every explanation of a tree, the whole first.
  private func all(_ explanation: Explanation) -> [Explanation] {
    [explanation] + explanation.parts.flatMap(all)
  }

  @Test(arguments: sheets) func everyFigureEndsInCellsAndItsMeansAgree(
    _ name: String, _ id: String
  ) throws {
    let assessment = try Self.assessment(name, id)
    for figure in assessment.figures.keys.sorted() {
      let whole = Explanation(figure, in: assessment)
      for part in all(whole) {
        #expect(part.value.used == assessment.figure(part.figure).used)
        try check(part, isDistrict: id == "2567-district")
      }
      if whole.value.used != nil {
        let leaves = all(whole).filter { $0.parts.isEmpty && $0.value.used != nil }
        #expect(!leaves.isEmpty, "\(figure)")
        #expect(leaves.allSatisfy { $0.value.stated != nil }, "\(figure) ends in cells")
      }
    }
  }

  private func check(_ part: Explanation, isDistrict: Bool) throws {
    #expect(!part.origins.isEmpty)
    for origin in part.origins {
      switch origin {
      case .cell(let stated):
        #expect(stated.location.row > 0 && stated.location.column > 0)
        #expect(stated == part.value.stated)
      case .mean(let made):
        #expect(made.terms.map(\.figure) == part.parts.map(\.figure))
        // Summed here, so that the mean is not checked by itself.
        var sum = Points.zero
        for (term, below) in zip(made.terms, part.parts) {
          sum = sum + (try #require(below.value.used)) * term.weight
        }
        #expect(sum / made.terms.reduce(0) { $0 + $1.weight } == part.value.computed)
        // No rule is known of how the indicators of district offices are made.
        #expect(
          part.evidence?.source.isEmpty == false || isDistrict, "\(part.figure) has no source")
      case .missing: #expect(part.value.used == nil)
      }
    }
  }

  @Test func depthCutsTheTree() throws {
    let assessment = try Self.assessment("khlongmai-2565", "2565")
    #expect(Explanation(.overall, in: assessment, depth: 0).parts.isEmpty)
    let one = Explanation(.overall, in: assessment, depth: 1)
    #expect(one.parts.map(\.figure.description) == ["IIT", "EIT", "OIT"])
    #expect(one.parts.allSatisfy { $0.parts.isEmpty })
    let two = Explanation(.overall, in: assessment, depth: 2)
    #expect(two.parts.map(\.parts.count) == [5, 3, 2])
  }

  @Test func theUsedOriginComesFirst() throws {
    let scores = ["overall": "76.81", "IIT": "80", "EIT": "80", "OIT": "80"]
    let framework = try Samples.framework("2565")
    func origins(_ trust: Trust?) throws -> [String] {
      Explanation(.overall, in: framework.assess(try Samples.sheet(scores), trust: trust)).origins
        .map { origin in
          switch origin {
          case .cell: "cell"
          case .mean: "mean"
          case .missing: "missing"
          }
        }
    }
    #expect(try origins(.computed) == ["mean", "cell"])
    #expect(try origins(.published) == ["cell", "mean"])
  }

  @Test func whatIsMissingIsToldWithItsBounds() throws {
    let assessment = try Samples.framework("2567").assess(Samples.sheet(["EIT": "90"]))
    let part = Explanation(.part(.eit1), in: assessment)
    guard case .missing = part.origins[0] else {
      #expect(Bool(false), "EIT1 is not missing")
      return
    }
    #expect(part.value.range.lower.distance(to: Points(80)) <= Points(hundredths: 2))
    #expect(part.value.range.upper == .hundred)
  }

  @Test func aCellNamesItsFigure() throws {
    let (sheet, _) = try ITAModelTests.sheet("ข้อ\tคะแนน\n1\t90\n1\t91\n2\t92\n", "2567")
    let assessment = try Samples.framework("2567").assess(sheet)
    func figure(_ cell: String) throws -> String? {
      assessment.figure(at: try #require(CellReference(cell)))?.description
    }
    #expect(try figure("B2") == "1")
    #expect(try figure("B3") == "1")
    #expect(try figure("B4") == "2")
    #expect(try figure("A2") == nil)
    #expect(try figure("C9") == nil)
  }
}
