import Testing

@testable import ITAModel

@Suite struct TrustTests {
  private func used(_ scores: [String: String], _ code: String, _ trust: Trust?) throws -> String? {
    let assessment = try Samples.framework("2565").assess(Samples.sheet(scores), trust: trust)
    return assessment.figure(try #require(FigureID(code))).shown?.shown
  }

  private static let ten = Dictionary(uniqueKeysWithValues: (1...10).map { ("\($0)", "80") })

  @Test func aContradictedTotalIsTheMeanUnlessThePublishedIsTrusted() throws {
    let scores = Self.ten.merging(["overall": "85"]) { $1 }
    #expect(try used(scores, "overall", nil) == "80.00")
    #expect(try used(scores, "overall", .computed) == "80.00")
    #expect(try used(scores, "overall", .published) == "85.00")
  }

  @Test func whomToTrustMattersOnlyWhereTheyContradict() throws {
    let scores = Self.ten.merging(["overall": "80.01"]) { $1 }
    for trust in [nil] + Trust.allCases.map(Optional.some) {
      #expect(try used(scores, "overall", trust) == "80.01")
      #expect(try used(Self.ten, "overall", trust) == "80.00")
    }
  }

  @Test func theLevelFollowsTheTrustedTotal() throws {
    let scores = Self.ten.merging(["overall": "85"]) { $1 }
    let framework = try Samples.framework("2565")
    func level(_ trust: Trust?) throws -> String? {
      framework.assess(try Samples.sheet(scores), trust: trust).verdict.level?.id
    }
    #expect(try level(.published) == "A")
    #expect(try level(.computed) == "B")
  }

  @Test func theWordsOfTheOptionAreTheCases() {
    #expect(Trust.allCases.map(\.rawValue) == ["published", "computed"])
  }
}
