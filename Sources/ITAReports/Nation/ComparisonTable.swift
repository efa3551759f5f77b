public import ITAModel
import ITATables

/// A comparison as delimited text, an agency a row, written byte by byte: a nation of ten years
/// has 83,000 rows.
public struct ComparisonTable: Sendable {
  /// The names of the columns.
  public static let header = [
    "year", "code", "name", "type", "province", "district", "iit", "eit", "oit", "overall", "level",
    "rank", "of", "rank_type", "rank_province", "rank_district", "weakest", "to_next_level",
    "change", "contradicts",
  ]

  private var bytes: [UInt8]
  private let delimiter: UInt8

  /// Starts a table with its header; with a comma it begins with the mark that Excel needs.
  public init(delimiter: UInt8 = UInt8(ascii: ",")) {
    self.delimiter = delimiter
    bytes = delimiter == UInt8(ascii: ",") ? [0xEF, 0xBB, 0xBF] : []
    bytes += Array(Self.header.joined(separator: String(Unicode.Scalar(delimiter))).utf8)
    end()
  }

  /// The bytes of the table.
  public var document: [UInt8] { bytes }

  /// Appends the rows of a year, best rank first.
  ///
  /// Only the places in `records` that are `chosen` are written; with nil all are.
  public mutating func append(_ comparison: Comparison, chosen: [Int]? = nil) {
    let ranks = comparison.places[.nation] ?? []
    let last = Int.max
    let order = (chosen ?? Array(comparison.records.indices)).sorted {
      (ranks[$0]?.rank ?? last, $0) < (ranks[$1]?.rank ?? last, $1)
    }
    let scopes = [ComparisonScope.type, .province, .district].map { comparison.places[$0] ?? [] }
    let provinces = comparison.table.provinces.map(cell)
    let districts = comparison.table.districts.map(cell)
    let types = comparison.table.types.map(cell)
    var levels: [[Int]: [UInt8]] = [:]
    bytes.reserveCapacity(bytes.count + order.count * 300)
    for index in order {
      let verdict = comparison.verdicts[index]
      let agency = comparison.agency(index)
      whole(comparison.year.buddhist)
      next(cell(agency.code))
      next(cell(agency.name))
      next(types[agency.type])
      next(provinces[agency.province])
      next(districts[agency.district])
      for score in verdict.tools { next(score) }
      next(verdict.overall)
      if levels[verdict.levels] == nil {
        levels[verdict.levels] = cell(comparison.levelNames(verdict.levels).thai)
      }
      next(levels[verdict.levels] ?? [])
      number(ranks[index]?.rank)
      number(ranks[index]?.count)
      for places in scopes { number(places[index]?.rank) }
      number(verdict.weakest)
      next(comparison.toNextLevel(index)?.missing)
      next(comparison.changes[index])
      var doubts = verdict.contradictions.map { "\($0.figure)" }
      if verdict.contradictsLevel { doubts.append("level") }
      next(Array(doubts.joined(separator: " ").utf8))
      end()
    }
  }

  private mutating func end() { bytes += delimiter == UInt8(ascii: ",") ? [13, 10] : [10] }

  private mutating func next(_ cell: [UInt8]) {
    bytes.append(delimiter)
    bytes.append(contentsOf: cell)
  }

  private mutating func number(_ value: Int?) {
    bytes.append(delimiter)
    if let value { whole(value) }
  }

  private mutating func next(_ hundredths: Int?) {
    bytes.append(delimiter)
    guard let hundredths else { return }
    if hundredths < 0 { bytes.append(UInt8(ascii: "-")) }
    let value = Int(hundredths.magnitude)
    whole(value / 100)
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + value / 10 % 10))
    bytes.append(UInt8(truncatingIfNeeded: 0x30 + value % 10))
  }

  private mutating func whole(_ value: Int) {
    var scale = 1
    while value / scale >= 10 { scale *= 10 }
    while scale > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + value / scale % 10))
      scale /= 10
    }
  }

  /// A text as a cell: guarded where a spreadsheet would calculate it, quoted where it must be.
  private func cell(_ text: String) -> [UInt8] {
    let needsCare = text.utf8.contains { $0 == delimiter || $0 == 34 || $0 == 10 || $0 == 13 }
    if let first = text.utf8.first, !needsCare, first >= 0x30, first != 0xEF,
      first != UInt8(ascii: "="), first != UInt8(ascii: "@")
    {
      return Array(text.utf8)
    }
    var bytes: [UInt8] = []
    DelimitedWriter(DelimitedText(delimiter: delimiter)).append([.text(text)], to: &bytes)
    return bytes.dropLast()
  }
}
