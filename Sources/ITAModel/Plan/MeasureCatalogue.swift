public import ITATables

/// What we suggest to do about each weak point: one entry a theme, the same for every year.
///
/// Items change their numbers from year to year; themes do not.
public struct MeasureCatalogue: Sendable {
  /// One entry: the wording of a measure for a theme.
  public struct Entry: Sendable, Hashable {
    /// The theme's name: `work-manual`, `indicator-4`, `any-item`.
    public var theme: String
    /// How pressing a point this wording is for.
    public var band: MeasureBand
    /// What the theme is about, in few words: `{topic}` of the general wording.
    public var topic: LocalizedText
    /// What is to be raised (ประเด็นที่ต้องยกระดับ).
    public var finding: LocalizedText
    /// Likely causes, to choose from.
    public var causes: [LocalizedText]
    /// The measure, project or activity.
    public var measure: LocalizedText
    /// The steps, in order.
    public var steps: [LocalizedText]
    /// The unit that usually does it.
    public var responsible: LocalizedText
    /// The quarters of the fiscal year, 1 to 4.
    public var quarters: ClosedRange<Int>
    /// How it is followed up and reported.
    public var monitoring: LocalizedText
    /// What shows that it succeeded.
    public var success: LocalizedText
    /// Evidence to keep.
    public var evidence: [LocalizedText]
    /// Low, medium or high.
    public var effort: String
    /// Demanded or suggested.
    public var standing: AdviceStanding
  }

  /// A band of scores, at least `atLeast` and below `below`; the top band includes 100.
  public struct CutOff: Sendable, Hashable {
    /// The band.
    public var band: MeasureBand
    /// The least points in it.
    public var atLeast: Points
    /// The points that are above it.
    public var below: Points
  }

  /// All entries.
  public let entries: [Entry]
  /// The bands, together 0 to 100.
  public private(set) var cutOffs: [CutOff]
  private let themes: [(framework: String, items: ItemRange, theme: String)]
  private let wordings: [(key: String, theme: String, indicator: Indicator?)]

  /// Reads the bundled catalogue.
  public init() {
    entries = DataTable(named: "measures.tsv").records.compactMap { Entry($0) }
    cutOffs = DataTable(named: "cutoffs.tsv").records.compactMap { CutOff($0) }
    themes = DataTable(named: "themes.tsv").records.compactMap { cell in
      ItemRange(cell("id")).map { (cell("year"), $0, cell("theme")) }
    }
    wordings = DataTable(named: "wordings.tsv").records.map { cell in
      (
        ThaiText.key(cell("words")), cell("theme"),
        ThaiText.wholeNumber(cell("indicator").utf8).flatMap { Indicator($0) }
      )
    }
  }

  /// The theme of an item in a framework; nil where the catalogue has none.
  public func theme(of item: ItemID, in framework: Framework) -> String? {
    themes.first { $0.framework == framework.id && $0.items.contains(item) }?.theme
  }

  /// The theme of a question by its words, for years whose questions have no known codes; nil for
  /// words of nobody's.
  public func theme(ofWords words: String) -> String? {
    wording(in: words)?.theme
  }

  /// The theme and the indicator that words speak of, whether a question's or a measure's; nil for
  /// words of nobody's.
  func wording(in words: String) -> (theme: String, indicator: Indicator?)? {
    let key = ThaiText.key(words)
    return wordings.first { WordSearch.contains($0.key, in: key) }
      .map { ($0.theme, $0.indicator) }
  }

  /// The entry for a figure in a band: what its theme says of that band itself, or else the
  /// general wording of the band, filled with what the theme is about and what it does.
  ///
  /// A theme is written for a point that is to be developed. At the top it is to be kept and not
  /// mended; at the bottom the same is to be done, at once and under the executives' eyes.
  /// The `label` is the words of a question whose code the year does not know; nil otherwise.
  public func entry(
    for figure: FigureID, in framework: Framework, band: MeasureBand, label: String? = nil
  ) -> Entry? {
    let themed: String?
    let general: String
    switch figure {
    case .indicator(let indicator): (themed, general) = ("indicator-\(indicator)", "any-indicator")
    case .item(let item):
      general = item.tool == .oit ? "any-item" : "any-question"
      themed = theme(of: item, in: framework) ?? label.flatMap { theme(ofWords: $0) }
    case .overall, .tool, .part, .subIndicator: return nil
    }
    func entry(_ theme: String?, _ band: MeasureBand) -> Entry? {
      entries.first { $0.theme == theme && $0.band == band }
    }
    if themed != general, let own = entry(themed, band) { return own }
    let base = entry(themed, .develop) ?? entry(general, .develop)
    guard let base else { return entry(general, band) }
    return band == .develop ? base : entry(general, band)?.filled(with: base)
  }

  /// The catalogue with other cut-offs: what is below `urgent` is urgent, what is below `weak` is
  /// to be developed; nil keeps a cut-off.
  public func with(urgentBelow urgent: Points?, weakBelow weak: Points?) -> MeasureCatalogue {
    var result = self
    result.cutOffs = cutOffs.map { cutOff in
      var cutOff = cutOff
      switch cutOff.band {
      case .urgent: cutOff.below = urgent ?? cutOff.below
      case .develop:
        cutOff.atLeast = urgent ?? cutOff.atLeast
        cutOff.below = weak ?? cutOff.below
      case .strengthen:
        cutOff.atLeast = weak ?? cutOff.atLeast
        cutOff.below = max(cutOff.below, cutOff.atLeast)
      case .keep: cutOff.atLeast = max(cutOff.atLeast, weak ?? cutOff.atLeast)
      }
      return cutOff
    }
    return result
  }

  /// The band of a score.
  public func band(of points: Points) -> MeasureBand {
    cutOffs.first { points >= $0.atLeast && points < $0.below }?.band
      ?? (points >= .hundred ? .keep : .develop)
  }
}

extension MeasureCatalogue.Entry {
  fileprivate init?(_ cell: (String) -> String) {
    guard let band = MeasureBand(rawValue: cell("level")),
      let quarters = Self.quarters(cell("period"))
    else { return nil }
    func text(_ name: String) -> LocalizedText {
      LocalizedText(thai: cell(name), english: cell(name + "_en"))
    }
    func list(_ name: String) -> [LocalizedText] {
      let thai = Self.parts(cell(name))
      let english = Self.parts(cell(name + "_en"))
      return thai.enumerated().map { index, part in
        LocalizedText(thai: part, english: index < english.count ? english[index] : part)
      }
    }
    self.init(
      theme: cell("theme"), band: band, topic: text("topic"), finding: text("finding"),
      causes: list("causes"),
      measure: text("measure"), steps: list("steps"), responsible: text("responsible"),
      quarters: quarters, monitoring: text("monitoring"), success: text("success"),
      evidence: list("evidence"), effort: cell("effort"),
      standing: cell("standing") == "ข้อกำหนด"
        ? .required(citation: cell("citation")) : .suggested)
  }

  private static func parts(_ text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "|")).map {
      LabelReader.trimmed(String(decoding: $0, as: UTF8.self))
    }
  }

  /// Reads `Q1` or `Q1-Q4`.
  private static func quarters(_ text: String) -> ClosedRange<Int>? {
    let numbers = text.utf8.filter { (UInt8(ascii: "1")...UInt8(ascii: "4")).contains($0) }
      .map { Int($0 - UInt8(ascii: "0")) }
    guard let first = numbers.first, let last = numbers.last, first <= last else { return nil }
    return first...last
  }
}

extension MeasureCatalogue.CutOff {
  fileprivate init?(_ cell: (String) -> String) {
    guard let band = MeasureBand(rawValue: cell("level")),
      let atLeast = ScoreText.plain(cell("at_least")), let below = ScoreText.plain(cell("below"))
    else { return nil }
    self.init(band: band, atLeast: atLeast, below: below)
  }
}
