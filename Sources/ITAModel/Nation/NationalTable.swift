public import ITATables

/// What a national table says of one agency in one year.
public struct NationalRecord: Sendable, Hashable {
  /// The agency, by its place in `NationalTable.agencies`.
  @Compact public internal(set) var agency: Int
  /// The fiscal year of the Buddhist Era.
  @Compact public internal(set) var year: Int
  /// The row, from 1, where it was first met.
  @Compact public internal(set) var row: Int
  /// The level that the file states, by its place in `NationalTable.levels`; -1 for none.
  @Compact public internal(set) var level: Int
}

/// A row that was set aside, and why.
public struct RejectedRow: Sendable {
  /// The finding and its cell.
  public var diagnostic: Diagnostic
  /// The raw text of the cell, cut to sixty bytes.
  public var raw: String
  /// The agency of the row; empty where it is not known.
  public var agency: String

  /// Whose row it is, and of which year; nil where that is not known.
  var owner: Owner?

  /// An agency, by its place in `NationalTable.agencies`, and a year of the Buddhist Era.
  struct Owner: Sendable {
    var agency: Int
    var year: Int
  }
}

/// Two wordings of what should be one agency; both stand, nothing is merged.
public struct IdentityDoubt: Sendable, Hashable {
  /// What is doubtful.
  public enum Kind: String, Sendable, CaseIterable {
    /// One code or nearly equal name, written in two ways.
    case spelling
    /// Two agencies of one name, type and place.
    case sameName = "same-name"
  }

  /// What is doubtful.
  public var kind: Kind
  /// The agency met first, by its place in `NationalTable.agencies`.
  public var agency: Int
  /// The other wording or the other code.
  public var other: String
  /// The row, from 1, of the other.
  public var row: Int
}

/// Agencies, their years and scores, as national tables state them; nothing is computed here.
///
/// Memory grows with the agencies and years, not with the rows; so that rows set aside do not grow
/// either, a reader of large files takes them out of the scan as it goes.
public struct NationalTable: Sendable {
  /// The agencies in the order in which they were met.
  public internal(set) var agencies = NationalAgencies()
  /// What was read of each agency and year, in the order in which it was met.
  public internal(set) var records: [NationalRecord] = []
  /// The names of the types; the first is empty.
  public internal(set) var types: [String] = [""]
  /// The names of the provinces; the first is empty.
  public internal(set) var provinces: [String] = [""]
  /// The names of the districts; the first is empty.
  public internal(set) var districts: [String] = [""]
  /// The names of levels that the files state.
  public internal(set) var levels: [String] = []
  /// The rows that were set aside, in order; without those that `NationalScan.takeRejects` took.
  public internal(set) var rejects: [RejectedRow] = []
  /// How many rows were set aside, those taken among them.
  public internal(set) var rejected = 0
  /// Headings that are like codes of items and are none, whose columns are left out.
  public internal(set) var unknownColumns: [Diagnostic] = []
  /// Agencies whose identity is doubtful.
  public internal(set) var doubts: [IdentityDoubt] = []
  /// How many rows of data were met, those set aside among them.
  public internal(set) var rows = 0
  /// The items that the rules of their year do not list, and in how many rows they stood.
  public internal(set) var unlisted: [String: Int] = [:]

  /// Whether there is nothing to judge: no row, or none that was not set aside.
  public var isVoid: Bool { records.isEmpty || rows > 0 && rejected == rows }

  /// The rules of the years met.
  var frameworks = NationalFrameworks()
  /// The scores of all records.
  var scores = NationalScores()
  /// The scores with more than two decimals, by record and place.
  var fine: [NationalPlace: Points] = [:]

  /// The score of a figure as the file states it; nil where it states none.
  public func stated(_ figure: FigureID, of record: Int) -> Points? {
    NationalSlot.slot(of: figure).flatMap { stated($0, of: record) }
  }

  func stated(_ slot: Int, of record: Int) -> Points? {
    switch scores[record, slot] {
    case NationalSlot.absent: return nil
    case NationalSlot.fine: return fine[NationalPlace(record: record, slot: slot)]
    case let hundredths: return Points(hundredths: Int(hundredths))
    }
  }

  /// Notes what was read of a figure; nothing where it was no score.
  mutating func keep(_ score: NationalScore, _ place: NationalPlace) {
    switch score {
    case .hundredths(let value): scores[place.record, place.slot] = value
    case .fine(let points):
      scores[place.record, place.slot] = NationalSlot.fine
      fine[place] = points
    case .missing, .fault: break
    }
  }

  /// A record as the score sheet that one agency's file would give.
  public func sheet(of record: Int, file: String = "") -> ScoreSheet {
    var sheet = ScoreSheet(file: file)
    let place = Location(file: file, row: records[record].row)
    let name = agencies[records[record].agency].name
    sheet.agency = Located(name, at: place)
    if records[record].level >= 0 {
      sheet.statedLevel = Located(levels[records[record].level], at: place)
    }
    for slot in 0..<scores.width {
      guard let figure = NationalSlot.figures[slot], let points = stated(slot, of: record)
      else { continue }
      sheet.scores[figure] = StatedScore(
        points: points, decimals: 2, raw: points.shown, location: place)
    }
    return sheet
  }
}

/// Where a score stands.
struct NationalPlace: Sendable, Hashable {
  var record: Int
  var slot: Int
}
