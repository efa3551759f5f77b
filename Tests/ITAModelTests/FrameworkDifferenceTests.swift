import ITATables
import Testing

@testable import ITAModel

@Suite struct FrameworkDifferenceTests {
  private func words(_ old: SmallFramework, _ new: SmallFramework) throws -> [String] {
    let first = try #require(old.reading.framework)
    let second = try #require(new.reading.framework)
    return words(FrameworkDifference(from: first, to: second))
  }

  private func words(_ difference: FrameworkDifference) -> [String] {
    difference.changes.map { change in
      let name = "\(change.fact.kind.rawValue) \(change.fact.id)"
      return switch change {
      case .added: "+ \(name)"
      case .removed: "- \(name)"
      case .changed(let old, let new): "~ \(name) \(old.value)>\(new.value)"
      }
    }
  }

  @Test func whatIsTheSameIsNotTold() throws {
    let small = SmallFramework()
    #expect(try words(small, small) == [])
    let other = small.changing("level good", column: 8, to: "another source")
      .changing("level bad", column: 6, to: "Worse").changing(
        "level bad", column: 7, to: "inferred"
      )
      .changing("framework 2590", column: 5, to: "ข")
    #expect(try words(small, other) == [])
  }

  @Test func valuesPlacesAndNamesAreTold() throws {
    let small = SmallFramework()
    let other = small.changing("level good", column: 4, to: "overall=90 oit=90")
      .changing("indicator 3", column: 5, to: "ชื่อใหม่").changing("tool iit", column: 4, to: "40")
      .changing("tool oit", column: 4, to: "30")
    #expect(
      try words(small, other) == [
        "~ tool iit 30>40", "~ tool oit 40>30", "~ indicator 3 >",
        "~ level good overall=85 oit=85>overall=90 oit=90",
      ])
  }

  @Test func whatIsNewAndWhatIsGoneIsTold() throws {
    let small = SmallFramework()
    let spelling = ["alias", "3", "", "", "ตัวสาม", "", "single", "a"]
    let second = ["alias", "3", "", "", "ตัวที่สาม", "", "single", "a"]
    let other = small.without("target overall").adding(spelling).adding(second)
    #expect(try words(small, other) == ["+ alias 3", "+ alias 3", "- target overall"])
    #expect(try words(small.adding(spelling), other) == ["+ alias 3", "- target overall"])
  }

  @Test func theOtherWayRoundEveryChangeIsTurned() throws {
    let all = Samples.frameworks.values.sorted { $0.id < $1.id }
    for old in all {
      for new in all {
        let there = FrameworkDifference(from: old, to: new)
        let back = FrameworkDifference(from: new, to: old)
        #expect(old.id != new.id || there.changes.isEmpty, "\(old.id)")
        #expect(signs(there, swapped: true) == signs(back, swapped: false), "\(old.id) \(new.id)")
      }
    }
  }

  private func signs(_ difference: FrameworkDifference, swapped: Bool) -> [String] {
    difference.changes.map { change in
      let spelling = change.fact.kind == .alias ? change.fact.name.thai : ""
      let name = "\(change.fact.kind.rawValue) \(change.fact.id) \(spelling)"
      return switch change {
      case .added: (swapped ? "-" : "+") + name
      case .removed: (swapped ? "+" : "-") + name
      case .changed: "~" + name
      }
    }.sorted()
  }
}
