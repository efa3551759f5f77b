public import ITATables

/// How far a plan is on a day: counted, never scored.
public struct Progress: Sendable {
  /// The state of a measure on the day.
  public enum State: String, Sendable, CaseIterable {
    /// Said to be done.
    case done
    /// Begun, and not due yet.
    case underway
    /// Not done by its last day.
    case overdue
    /// Not begun, and not due yet.
    case notStarted
    /// Given up.
    case cancelled
  }

  /// A measure on the day.
  public struct Entry: Sendable {
    /// The row of the plan.
    public var row: PlanRow
    /// Its state.
    public var state: State
    /// Its last day; nil where that cannot be read.
    public var due: ThaiDate?
    /// The evidence that it names.
    public var evidence: [ProgressEvidence]
    /// The files among it that are not there.
    public var missing: [String]

    /// Whether it is said to be done, and nothing shows it: no evidence, or only missing files.
    public var isDoneWithoutEvidence: Bool {
      let shown = evidence.contains { piece in
        switch piece {
        case .link, .words: true
        case .file(let path): !missing.contains(path)
        case .elsewhere: false
        }
      }
      return state == .done && !shown
    }
  }

  /// Counted measures of one unit, one indicator, or all.
  public struct Count: Sendable, Hashable {
    /// The unit or indicator.
    public var name: String
    /// All measures.
    public var total = 0
    /// By state.
    public var states: [State: Int] = [:]
    /// Those done without evidence.
    public var withoutEvidence = 0

    /// How many are in a state.
    public subscript(state: State) -> Int { states[state] ?? 0 }
  }

  /// The day.
  public let asOf: ThaiDate
  /// The measures in the plan's order; those marked as no longer called for are left out.
  public let entries: [Entry]

  /// Judges the rows of a plan on a day. Whether a file stands in the plan's folder is asked of
  /// `exists`; nothing else of the world is.
  public init(
    _ rows: [PlanRow], asOf: ThaiDate, exists: (String) -> Bool, diagnostics: inout [Diagnostic]
  ) {
    self.asOf = asOf
    entries = rows.filter { !$0.isObsolete }.map { row in
      Self.entry(row, asOf, exists, &diagnostics)
    }
  }

  private static func entry(
    _ row: PlanRow, _ asOf: ThaiDate, _ exists: (String) -> Bool,
    _ diagnostics: inout [Diagnostic]
  ) -> Entry {
    let place = row.location ?? Location(file: "")
    func tell(_ finding: PlanFinding) { diagnostics.append(Diagnostic(finding, at: place)) }
    let year = row.measureYear ?? asOf.fiscalYear
    let period = PlanPeriod(row, fiscalYear: year)
    for text in period.unreadable { tell(.unreadableDate(text)) }
    let status = MeasureStatus(row[.status])
    if status == nil { tell(.unreadableStatus(row[.status])) }
    let evidence = ProgressEvidence.pieces(of: row[.attached])
    var missing: [String] = []
    for piece in evidence {
      switch piece {
      case .file(let path) where !exists(path):
        missing.append(path)
        tell(.missingEvidence(path))
      case .elsewhere(let path): tell(.evidenceElsewhere(path))
      case .file, .link, .words: break
      }
    }
    let entry = Entry(
      row: row, state: state(status ?? .underway, due: period.end, asOf), due: period.end,
      evidence: evidence, missing: missing)
    if entry.isDoneWithoutEvidence { tell(.doneWithoutEvidence(row.id)) }
    return entry
  }

  private static func state(_ status: MeasureStatus, due: ThaiDate?, _ asOf: ThaiDate) -> State {
    let isLate = due.map { $0 < asOf } ?? false
    switch status {
    case .done: return .done
    case .cancelled: return .cancelled
    case .underway: return isLate ? .overdue : .underway
    case .notStarted: return isLate ? .overdue : .notStarted
    }
  }

  // MARK: Counting

  /// All measures counted.
  public var total: Count { Self.count(entries, named: "") }

  /// Counted by responsible unit, in the order of the plan.
  public var byUnit: [Count] { grouped { $0.row[.unit] } }

  /// Counted by indicator, in the order of the plan.
  public var byIndicator: [Count] { grouped { $0.row[.indicator] } }

  private func grouped(_ name: (Entry) -> String) -> [Count] {
    var order: [String] = []
    for entry in entries where !order.contains(name(entry)) { order.append(name(entry)) }
    return order.map { own in Self.count(entries.filter { name($0) == own }, named: own) }
  }

  private static func count(_ entries: [Entry], named name: String) -> Count {
    var count = Count(name: name)
    for entry in entries {
      count.total += 1
      count.states[entry.state, default: 0] += 1
      if entry.isDoneWithoutEvidence { count.withoutEvidence += 1 }
    }
    return count
  }

  /// The measures that are overdue, the longest first.
  public var overdue: [Entry] { sorted { $0.state == .overdue } }

  /// The measures that come next: neither done nor given up nor overdue, the nearest first.
  public var next: [Entry] { sorted { $0.state == .underway || $0.state == .notStarted } }

  private func sorted(_ isWanted: (Entry) -> Bool) -> [Entry] {
    entries.enumerated().filter { isWanted($0.element) && $0.element.due != nil }
      .sorted { left, right in
        guard let one = left.element.due, let other = right.element.due, one != other else {
          return left.offset < right.offset
        }
        return one < other
      }.map(\.element)
  }
}

/// The days of a measure as its row tells them.
public struct PlanPeriod: Sendable, Hashable {
  /// The first day; nil where none can be read.
  public var start: ThaiDate?
  /// The last day; nil where none can be read.
  public var end: ThaiDate?
  /// The words that are no date.
  public var unreadable: [String] = []

  /// Reads start and end; where the end is empty, the start's period or the quarters tell it.
  public init(_ row: PlanRow, fiscalYear: Int) {
    let first = read(row[.start], fiscalYear)
    let last = read(row[.end], fiscalYear)
    let quarters =
      LabelReader.trimmed(row[.quarter]).isEmpty
      ? nil : ThaiPeriod("ไตรมาส \(row[.quarter])", fiscalYear: fiscalYear)
    start = first?.first ?? last?.first ?? quarters?.first
    end = last?.last ?? first.flatMap { $0.first < $0.last ? $0.last : nil } ?? quarters?.last
  }

  private mutating func read(_ text: String, _ fiscalYear: Int) -> ThaiPeriod? {
    if LabelReader.trimmed(text).isEmpty { return nil }
    let period = ThaiPeriod(text, fiscalYear: fiscalYear)
    if period == nil { unreadable.append(text) }
    return period
  }
}

extension PlanRow {
  /// The fiscal year that the measure is for: the one after that of the scores in its id.
  public var measureYear: Int? {
    framework.flatMap { ThaiText.wholeNumber($0.utf8.prefix(4)) }.map { $0 + 1 }
  }
}
