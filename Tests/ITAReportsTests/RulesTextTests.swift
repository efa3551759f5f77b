import Foundation
import ITAModel
import ITATables
import Testing

@testable import ITAReports

@Suite struct RulesTextTests {
  static let frameworks = FrameworkLibrary.ids.compactMap { FrameworkLibrary.framework(id: $0) }

  @Test func theListHasALineAYearWithItsStatus() {
    for language in Language.allCases {
      let lines = RulesText(in: language).list(Self.frameworks)
      #expect(lines.count == FrameworkLibrary.ids.count)
      for (line, framework) in zip(lines, Self.frameworks) {
        #expect(line.hasPrefix(framework.id + " "))
        #expect(line.contains(framework.status.rawValue))
        #expect(line.contains("\(framework.facts.count)"))
        #expect(language == .thai || !SheetSamples.hasThai(line), "\(line)")
      }
    }
  }

  @Test func everyFactIsShownWithStandingAndSource() {
    for framework in Self.frameworks {
      for language in Language.allCases {
        let text = RulesText(in: language)
        let lines = text.show(framework)
        let facts = framework.facts.filter { $0.kind != .framework }
        let sources = lines.filter { $0.hasPrefix("      [") }
        #expect(sources.count == facts.count, "\(framework.id)")
        for fact in facts {
          let line =
            "[\(fact.standing.rawValue)] \(fact.standing.label[language]): "
            + Evidence(fact).citation[language]
          #expect(lines.contains { $0.hasSuffix(line) }, "\(framework.id) \(fact.id)")
        }
        let kinds = Set(facts.map(\.kind)).count
        #expect(lines.filter(\.isEmpty).count == kinds, "\(framework.id)")
      }
    }
  }

  @Test func thaiIsLastInEveryRow() throws {
    for line in RulesText(in: .thai).show(try #require(Self.frameworks.last)).dropFirst() {
      let tail = line.unicodeScalars.drop { $0.value < 0x80 }
      #expect(line.hasPrefix("      [") || !String(tail).contains("   ("), "\(line)")
    }
  }

  @Test func theDifferenceCountsWhatItLists() throws {
    let text = RulesText(in: .english)
    let old = try #require(FrameworkLibrary.framework(id: "2567"))
    let new = try #require(FrameworkLibrary.framework(id: "2568"))
    let changes = FrameworkDifference(from: old, to: new).changes
    let lines = text.difference(from: old, to: new)
    #expect(lines.first == "2567 -> 2568   \(changes.count) differences")
    let added = changes.filter { if case .added = $0 { true } else { false } }.count
    let removed = changes.filter { if case .removed = $0 { true } else { false } }.count
    let changed = changes.count - added - removed
    #expect(added > 0 && removed > 0 && changed > 0)
    #expect(lines.filter { $0.hasPrefix("+") }.count == added + changed)
    #expect(lines.filter { $0.hasPrefix("-") }.count == removed + changed)
    #expect(text.difference(from: old, to: old) == ["2567 -> 2567   0 differences"])
  }

  @Test func theDocumentHasEveryFact() throws {
    for framework in Self.frameworks {
      let read = try JSONSerialization.jsonObject(with: Data(framework.json.document))
      let object = try #require(read as? [String: Any])
      #expect(object["id"] as? String == framework.id)
      let facts = try #require(object["facts"] as? [[String: String]])
      #expect(facts.count == framework.facts.count)
      #expect(facts.allSatisfy { $0["source"]?.isEmpty == false && $0["standing"] != nil })
    }
  }

  @Test func theTableReadsBackAsTheSameRules() throws {
    for framework in Self.frameworks {
      let text = framework.table.map { $0.joined(separator: "\t") + "\n" }.joined()
      var found: [Diagnostic] = []
      let again = try #require(
        FrameworkLibrary.framework(Array(text.utf8), file: "f", diagnostics: &found))
      #expect(found.isEmpty)
      #expect(again.table == framework.table, "\(framework.id)")
    }
  }
}
