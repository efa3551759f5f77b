import ITATables

/// What differs between the rules of two years.
public struct FrameworkDifference: Sendable {
  /// One fact that differs.
  public enum Change: Sendable {
    /// Only the newer framework has it.
    case added(Fact)
    /// Only the older framework has it.
    case removed(Fact)
    /// Both have it, with another value, place or name.
    case changed(old: Fact, new: Fact)

    /// The fact's kind and id.
    public var fact: Fact {
      switch self {
      case .added(let fact), .removed(let fact), .changed(_, let fact): fact
      }
    }
  }

  /// The changes, in the order of the newer framework, what is gone behind.
  public var changes: [Change]

  /// Compares what two frameworks state; sources and standings are not compared.
  public init(from old: Framework, to new: Framework) {
    let before = Self.byKey(old.facts)
    let after = Self.byKey(new.facts)
    let newer: [Change] = new.facts.compactMap { fact in
      guard fact.kind != .framework else { return nil }
      guard let former = before[Self.key(fact)] else { return .added(fact) }
      let isSame =
        former.parent == fact.parent && former.value == fact.value
        && former.name.thai == fact.name.thai
      return isSame ? nil : .changed(old: former, new: fact)
    }
    let gone: [Change] = old.facts.compactMap { fact in
      fact.kind != .framework && after[Self.key(fact)] == nil ? .removed(fact) : nil
    }
    changes = newer + gone
  }

  private static func byKey(_ facts: [Fact]) -> [String: Fact] {
    Dictionary(facts.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  // A figure can have several aliases, so the spelling is part of the key.
  private static func key(_ fact: Fact) -> String {
    let spelling = fact.kind == .alias ? fact.name.thai : ""
    return "\(fact.kind.rawValue) \(fact.id) \(spelling)"
  }
}
