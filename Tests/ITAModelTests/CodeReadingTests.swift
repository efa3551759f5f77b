import TestSupport
import Testing

@testable import ITAModel

@Suite struct CodeReadingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var tool: Tool?
    var framework = "2567"
    var candidates: [String]
    var written: String
    var isIntact = false
    var testDescription: String { "\(text) under \(tool?.rawValue ?? "nothing") of \(framework)" }
  }

  static let damaged = [
    Case(text: "1๑ ข้อคำถาม", tool: .iit, candidates: ["i1"], written: "1๑"),
    Case(text: "1๒", tool: .iit, candidates: ["i2"], written: "1๒"),
    Case(text: "1๑๓", tool: .iit, candidates: ["i13"], written: "1๑๓"),
    Case(text: "๒๗ ข้อคำถาม", tool: .iit, candidates: ["i7"], written: "๒๗"),
    Case(text: "๑๐", tool: .iit, candidates: ["i10"], written: "๑๐"),
    Case(text: "๑๑", tool: .iit, candidates: ["i11", "i1"], written: "๑๑"),
    Case(text: "13", tool: .iit, candidates: ["i13", "i3"], written: "13"),
    Case(text: "13", tool: .iit, framework: "2567-district", candidates: ["i3"], written: "13"),
    Case(text: "110", tool: .iit, framework: "2567-district", candidates: ["i10"], written: "110"),
    Case(
      text: "11", tool: .iit, framework: "2567-district", candidates: ["i11", "i1"], written: "11"),
    Case(text: "7", tool: .iit, framework: "2565", candidates: ["i7"], written: "7"),
    Case(text: "17", tool: .iit, framework: "2565", candidates: ["i17", "i7"], written: "17"),
    Case(text: "0๗ แผน", tool: .oit, candidates: ["O7"], written: "0๗"),
    Case(text: "0๑๐", tool: .oit, candidates: ["O10"], written: "0๑๐"),
    Case(text: "๐๑๑", tool: .oit, candidates: ["O11"], written: "๐๑๑"),
    Case(text: "35", tool: .oit, candidates: ["O35"], written: "35"),
    Case(text: "๙", tool: .eit, candidates: ["e9"], written: "๙"),
    Case(text: "l4", tool: nil, candidates: ["i4"], written: "l4"),
  ]

  static let intact = [
    Case(text: "I4 โปร่งใส", tool: nil, candidates: ["i4"], written: "I4", isIntact: true),
    Case(text: "i๑๕", tool: .oit, candidates: ["i15"], written: "i๑๕", isIntact: true),
    Case(text: "e๙ การเคยใช้", tool: .eit, candidates: ["e9"], written: "e๙", isIntact: true),
    Case(text: "O10ัคู่มือ", tool: .oit, candidates: ["O10"], written: "O10", isIntact: true),
  ]

  @Test(arguments: damaged + intact) func reads(_ example: Case) throws {
    let framework = try Samples.framework(example.framework)
    let reading = try #require(CodeReading(example.text, tool: example.tool, in: framework))
    #expect(reading.candidates.map(\.description) == example.candidates)
    #expect(reading.written == example.written)
    #expect(reading.isIntact == example.isIntact)
  }

  static let none: [(String, Tool?)] = [
    ("", .iit), ("ข้อ 1", .iit), ("๑๑", nil), ("7", nil), ("00", .oit), ("0", .oit), ("๐๐๑", .oit),
    ("0๙๙", .oit), ("36", .oit), ("10", .eit), ("i0", .iit), ("i100", .iit), ("i1e2", .iit),
    ("12345", .iit), ("ii", .iit), ("O", .oit), ("i", nil), (" i1", .iit),
  ]

  @Test(arguments: none) func refuses(_ text: String, _ tool: Tool?) throws {
    #expect(CodeReading(text, tool: tool, in: try Samples.framework("2567")) == nil)
  }

  @Test func everyIntactCodeIsItsItemAndEveryCandidateExists() throws {
    for (id, framework) in Samples.frameworks {
      for item in framework.items {
        let reading = CodeReading("\(item.id)", tool: nil, in: framework)
        #expect(reading?.candidates == [item.id], "\(id)")
      }
    }
    let framework = try Samples.framework("2567")
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let text = random.thaiText(upTo: 6, extra: ["1", "๑", "0", "๐", "i", "I", "e", "l", "๒"])
      let tool = Tool.allCases.randomElement(using: &random)
      guard let reading = CodeReading(text, tool: tool, in: framework) else { continue }
      #expect(!reading.candidates.isEmpty, "seed \(seed)")
      #expect(text.unicodeScalars.starts(with: reading.written.unicodeScalars), "seed \(seed)")
      if !reading.isIntact, reading.written.utf8.first != UInt8(ascii: "l") {
        #expect(reading.candidates.allSatisfy { framework.mayHave($0) }, "seed \(seed)")
        #expect(reading.candidates.allSatisfy { $0.tool == tool }, "seed \(seed)")
      }
    }
  }
}
