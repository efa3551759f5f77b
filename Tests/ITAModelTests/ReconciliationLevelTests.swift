import ITATables
import Testing

@testable import ITAModel

@Suite struct ReconciliationLevelTests {
  static let past: [(id: String, overall: String, level: String, rules: [String]?)] = [
    ("2562", "85.03", "B", ["A"]), ("2563", "84.05", "B", nil), ("2564", "80.95", "b", nil),
    ("2565", "76.81", "A", ["B"]), ("2565", "84.99", "A", ["B"]), ("2565", "85.00", "A", nil),
    // From 2566 on several levels go with a score; only the others are wrong.
    ("2566", "91.47", "ผ่าน", nil), ("2566", "91.47", "ผ่านดี", nil),
    ("2566", "91.47", "ผ่านดีเยี่ยม", ["ผ่านดี", "ผ่าน"]),
    ("2568", "69.99", "ต้องปรับปรุง", ["ต้องปรับปรุงโดยด่วน"]),
    // Names of other rules are no levels of the year; without level rules nothing is wrong.
    ("2565", "90", "ผ่าน", nil), ("2562", "85.03", "สูงมาก", nil),
    ("2567-district", "10", "A", nil),
  ]

  @Test(arguments: past) func aStatedPairIsHeldToTheRulesOfItsYear(
    _ id: String, _ overall: String, _ level: String, _ rules: [String]?
  ) throws {
    let framework = try Samples.framework(id)
    let found = framework.mismatch(overall: try Samples.points(overall), level: level)
    guard let rules else {
      #expect(found == nil)
      return
    }
    let message = try #require(found).message
    #expect(found?.code == .otherLevelOfYear)
    for word in rules + [id, overall, level] { #expect(message.thai.contains(word)) }
    #expect(try framework.levels(ofOverall: Samples.points(overall)).map(\.name.thai) == rules)
  }
}
