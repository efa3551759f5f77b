public import ITATables

/// A level of the assessment and what it asks for.
public struct Level: Sendable, Hashable {
  /// What a level asks of one figure: at least a floor, on its two-decimal value.
  public struct Floor: Sendable, Hashable {
    /// The figure asked of.
    public var figure: FigureID
    /// The least points, two decimals, that meet it.
    public var points: Points
  }

  /// The id in the framework file: `good`, `AA`.
  public var id: String
  /// The official name.
  public var name: LocalizedText
  /// The floors, all of which must be met; the overall score's comes first.
  public var floors: [Floor]
  /// How sure the rule is, and where it comes from.
  public var evidence: Evidence
}

/// What the figures say of the level.
public enum Verdict: Sendable, Hashable {
  /// One level, for certain.
  case determined(Level)
  /// Several levels are possible, best first; `needs` are the missing figures that would decide.
  case undetermined(possible: [Level], needs: [FigureID])
  /// The framework has no level rules, or none of them fits.
  case unknown

  /// The level where it is certain, otherwise nil.
  public var level: Level? {
    if case .determined(let level) = self { return level }
    return nil
  }
}

/// Where a rule comes from and how sure it is.
public struct Evidence: Sendable, Hashable {
  /// How sure it is.
  public var standing: Standing
  /// The document that it comes from.
  public var source: String

  /// Takes the evidence of a fact.
  public init(_ fact: Fact) {
    standing = fact.standing
    source = fact.source
  }
}
