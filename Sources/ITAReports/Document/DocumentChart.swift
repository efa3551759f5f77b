/// A chart of scores from 0 to 100, with lines where a level begins.
public struct DocumentChart: Sendable, Hashable {
  /// A line across the chart: a score to be reached.
  public struct Threshold: Sendable, Hashable {
    /// The score as a decimal number: `85`.
    public var value: String
    /// What is reached there, in a few words.
    public var label: String

    /// Makes a line.
    public init(_ value: String, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// One bar.
  public struct Bar: Sendable, Hashable {
    /// The short name below a column on paper: a number or a code.
    public var label: String
    /// The whole name, for forms with room for it; empty where the label says it.
    public var name: String
    /// The score as a decimal number; nil, or any other text, where there is none.
    public var value: String?
    /// The score to reach, above the value; nil where none is set.
    public var target: String?

    /// Makes a bar.
    public init(_ label: String, name: String = "", value: String?, target: String? = nil) {
      self.label = label
      self.name = name
      self.value = value
      self.target = target
    }

    /// Label and name.
    var fullName: String { name.isEmpty ? label : "\(label) \(name)" }
  }

  /// One year of a history.
  public struct Point: Sendable, Hashable {
    /// The year.
    public var label: String
    /// The score as a decimal number; nil, or any other text, where there is none.
    public var value: String?
    /// Whether another method began here, so that no line may lead here from the year before.
    public var startsAnew: Bool

    /// Makes a point.
    public init(_ label: String, value: String?, startsAnew: Bool = false) {
      self.label = label
      self.value = value
      self.startsAnew = startsAnew
    }
  }

  /// What the chart draws.
  public enum Form: Sendable, Hashable {
    /// One bar a score; the scale begins at 0.
    case bars([Bar])
    /// One point a year, joined where the method stayed the same; the scale begins below the
    /// lowest score.
    case line([Point])
  }

  /// What the chart shows; its caption.
  public var title: String
  /// What a reader who can't see it must know.
  public var alternative: String
  /// What is measured, for the legend.
  public var measure: String
  /// What a bar's target is, for the legend; only shown where a bar has one.
  public var targetName: String
  /// The lines across it.
  public var thresholds: [Threshold]
  /// What it draws.
  public var form: Form

  /// Makes a chart.
  public init(
    title: String, alternative: String, measure: String, targetName: String = "",
    thresholds: [Threshold] = [], form: Form
  ) {
    self.title = title
    self.alternative = alternative
    self.measure = measure
    self.targetName = targetName
    self.thresholds = thresholds
    self.form = form
  }
}

/// A score from 0 to 100 in hundredths, for the length of a bar; the text beside it is the
/// number as it was given.
struct ChartValue: Hashable, Comparable {
  /// 8476 is 84.76.
  var hundredths: Int

  init(hundredths: Int) { self.hundredths = hundredths }

  /// Reads a decimal number, digits past the second dropped; nil for anything else and past 100.
  init?(_ text: String?) {
    guard let text else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, (1...3).contains(whole.count) else {
      return nil
    }
    let decimals = parts.count == 2 ? Array(parts[1]) : []
    guard parts.count == 1 || !decimals.isEmpty else { return nil }
    let digits = (Array(whole) + decimals).map { $0 &- UInt8(ascii: "0") }
    guard digits.allSatisfy({ $0 < 10 }) else { return nil }
    let shown = (digits + [0, 0]).prefix(whole.count + 2)
    hundredths = shown.reduce(0) { $0 * 10 + Int($1) }
    if hundredths > 10_000 { return nil }
  }

  static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }

  /// `84.76`, for attributes that need a plain decimal number.
  var decimal: String {
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension DocumentChart {
  /// The thresholds that have a readable score, lowest first.
  var readableThresholds: [(value: ChartValue, threshold: Threshold)] {
    thresholds.compactMap { line in ChartValue(line.value).map { (value: $0, threshold: line) } }
      .sorted { $0.value < $1.value }
  }

  /// The lowest score of the scale: 0 for bars, for a history the tens below what is drawn.
  var floor: ChartValue {
    switch form {
    case .bars: return ChartValue(hundredths: 0)
    case .line(let points):
      let drawn = points.compactMap { ChartValue($0.value) } + readableThresholds.map(\.value)
      let lowest = drawn.min()?.hundredths ?? 0
      return ChartValue(hundredths: max(0, (lowest - 300) / 1000 * 1000))
    }
  }
}
