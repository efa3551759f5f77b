public import ITATables

/// The rules of one fiscal year: tools, weights, indicators, items and levels, each with its source.
public struct Framework: Sendable {
  /// Whether the rules of a year are settled.
  public enum Status: String, Sendable, CaseIterable {
    /// Results were published by these rules.
    case final
    /// Announced, not yet used.
    case draft
    /// Our expectation.
    case expected
  }

  /// A tool: its weight in percent, nil where it is unknown.
  public struct ToolRule: Sendable {
    /// The tool.
    public var tool: Tool
    /// The weight in percent of the overall score; nil where unknown.
    public var weight: Int?
    /// The official name.
    public var name: LocalizedText
    /// The rule's evidence.
    public var evidence: Evidence
  }

  /// A part of EIT and its relative weight.
  public struct PartRule: Sendable {
    /// The part.
    public var part: Part
    /// The weight relative to the other part's.
    public var weight: Int
    /// The rule's evidence.
    public var evidence: Evidence
  }

  /// An indicator and its tool.
  public struct IndicatorRule: Sendable {
    /// The indicator.
    public var indicator: Indicator
    /// The tool whose mean it enters.
    public var tool: Tool
    /// The official name.
    public var name: LocalizedText
    /// The rule's evidence.
    public var evidence: Evidence
  }

  /// A sub-indicator of indicator 9 or 10.
  public struct SubIndicatorRule: Sendable {
    /// The sub-indicator.
    public var id: SubIndicator
    /// The official name.
    public var name: LocalizedText
    /// The rule's evidence.
    public var evidence: Evidence
  }

  /// A question or disclosure item of the year.
  public struct Item: Sendable {
    /// The code.
    public var id: ItemID
    /// The indicator that it belongs to.
    public var indicator: Indicator
    /// The sub-indicator that it belongs to; nil where there is none or it is unknown.
    public var sub: SubIndicator?
    /// How sure the sub-indicator is; nil with `sub`.
    public var subEvidence: Evidence?
    /// OIT: the official name; IIT and EIT: a short label of ours.
    public var name: LocalizedText
    /// The scores that it can have; empty where unknown.
    public var allowed: [Points]
    /// The evidence of code and name.
    public var evidence: Evidence
  }

  /// One of the issues (ประเด็น) that the analysis of a year is written by.
  public struct PlanIssue: Sendable {
    /// The number, from 1.
    public var number: Int
    /// The official name.
    public var name: LocalizedText
    /// The items that it covers, as far as known.
    public var items: [ItemID]
    /// The rule's evidence.
    public var evidence: Evidence
  }

  /// The framework's id: the year, with a profile behind it where it is not the ordinary one.
  public var id: String
  /// The fiscal year.
  public var year: FiscalYear
  /// The name.
  public var name: LocalizedText
  /// Whether the rules are settled.
  public var status: Status
  /// The tools.
  public var tools: [ToolRule] = []
  /// The parts of EIT; empty for years without.
  public var parts: [PartRule] = []
  /// The ten indicators in order.
  public var indicators: [IndicatorRule] = []
  /// The sub-indicators in order, as far as known.
  public var subIndicators: [SubIndicatorRule] = []
  /// The items in order, as far as known.
  public var items: [Item] = []
  /// The levels, best first; empty where no level rule is known.
  public var levels: [Level] = []
  /// The target that a score is weak below; nil where none is known.
  public var target: Points?
  /// The item that asks for the plan of measures; nil where unknown.
  public var planItem: ItemID?
  /// The item that asks for the report on the measures; nil where unknown.
  public var reportItem: ItemID?
  /// The issues of the analysis in order; empty for years without.
  public var issues: [PlanIssue] = []
  /// The difference that published and computed figures may have.
  public var tolerance = Points(hundredths: 1)
  /// Whether indicators 9 and 10 are known to be means of their sub-indicators.
  public var hasSubMeans = false
  /// Spellings that documents use, beside the names.
  public var aliases: [(figure: FigureID, text: String)] = []
  /// Every fact of the file, in its order.
  public var facts: [Fact] = []

  /// The rule of an item; nil where the framework does not list it.
  public func item(_ id: ItemID) -> Item? {
    // By index: to look at the items one by one would copy each.
    items.indices.first { items[$0].id == id }.map { items[$0] }
  }

  /// The rule of an indicator.
  public func rule(of indicator: Indicator) -> IndicatorRule? {
    indicators.indices.first { indicators[$0].indicator == indicator }.map { indicators[$0] }
  }

  /// The official name of a figure; nil where the framework does not list it.
  public func name(of figure: FigureID) -> LocalizedText? {
    switch figure {
    case .overall: figure.label
    case .tool(let tool): tools.first { $0.tool == tool }?.name
    case .part: figure.label
    case .indicator(let indicator): rule(of: indicator)?.name
    case .subIndicator(let sub): subIndicators.first { $0.id == sub }?.name
    case .item(let id): item(id)?.name
    }
  }
}
