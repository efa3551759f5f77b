import ITATables
import Testing

@testable import ITAModel

@Suite struct CitationTests {
  /// Every source of every bundled framework, once.
  private static let sources: [Evidence] = {
    var known: [Evidence] = []
    var seen: Set<String> = []
    for id in FrameworkLibrary.ids {
      for fact in FrameworkLibrary.framework(id: id)?.facts ?? []
      where seen.insert(fact.source).inserted {
        known.append(Evidence(fact))
      }
    }
    return known
  }()

  /// English words that are no name: what a Thai reader would have to look up.
  private static let english = [
    "of", "the", "and", "in", "page", "plan", "section", "sections", "issue", "indicator", "report",
    "analysis", "table", "number", "list", "site", "names", "scores", "with", "no", "from", "for",
  ]

  @Test func everySourceIsToldInThai() {
    #expect(Self.sources.count > 100)
    for evidence in Self.sources {
      let words = evidence.citation.thai.split { !$0.isLetter && !"._-/".contains($0) }
      for word in words {
        #expect(!Self.english.contains(String(word)), "\(evidence.citation.thai)")
      }
      #expect(evidence.citation.english == evidence.source)
    }
  }

  @Test func numbersAndAddressesAreTheSameInBoth() {
    func numbers(_ text: String) -> Set<String> {
      Set(text.split { !("0"..."9").contains($0) }.filter { $0.count > 1 }.map { String($0) })
    }
    for evidence in Self.sources {
      let thai = evidence.citation.thai
      #expect(numbers(thai) == numbers(evidence.source), "\(evidence.source) | \(thai)")
      let words = evidence.source.split { " ;,()".contains($0) }
      for word in words where word.contains(".th") || word.contains(".com") {
        #expect(thai.contains(word), "\(word) | \(thai)")
      }
    }
  }

  @Test func anUnknownSourceStaysAsWritten() throws {
    var evidence = try #require(Self.sources.first)
    evidence.source = "คู่มือของเรา;หน้า 3; กู้ ;"
    #expect(evidence.citation.english == evidence.source)
    #expect(evidence.citation.thai == "คู่มือของเรา; หน้า 3; กู้ ")
  }
}
