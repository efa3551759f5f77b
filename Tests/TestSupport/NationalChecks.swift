import ITAModel
import ITATables

/// What must hold for every national table: used by the fuzzer and by the replay of its corpus.
///
/// The first byte chooses the delimiter and the header, the second how the file is cut into pieces,
/// the rest is the file.
public enum NationalChecks {
  /// What does not hold; nil where everything does.
  public static func complaint(about input: [UInt8]) -> String? {
    guard input.count > 2 else { return nil }
    let formats: [DelimitedText] = [.tabs, .commas, .semicolons, .pipes]
    let format = formats[Int(input[0]) % 4]
    let headers = [
      "", "year code name type province item score level\n",
      "year code name province 1 2 IIT level\n",
      "name item score\n",
    ]
    let header = headers[Int(input[0]) / 4 % 4].utf8.map { $0 == 32 ? format.delimiter : $0 }
    let text = header + input.dropFirst(2)
    let whole = scan(text, format, piece: text.count)
    let cut = scan(text, format, piece: 1 + Int(input[1]) * 3)
    if let other = difference(whole, cut) { return "cut into pieces: \(other)" }
    // At a line's end wherever it is, inside of a quoted cell too.
    let ends = text.indices.filter { text[$0] == 10 }
    if !ends.isEmpty {
      let end = ends[Int(input[1]) * 7 % ends.count] + 1
      if let other = difference(whole, halves(text, format, end)) { return "in halves: \(other)" }
    }
    if let rows = rowByRow(text, format), let other = difference(whole, rows) {
      return "read row by row: \(other)"
    }
    // Judging takes far longer than reading.
    return input[1] % 8 == 0 ? complaint(about: whole) : nil
  }

  /// A scan that has read nothing yet; making one costs more than reading a small file.
  private static let fresh = NationalScan()

  /// Reads a file as the program does, in pieces of a size.
  private static func scan(_ text: [UInt8], _ format: DelimitedText, piece: Int) -> NationalTable {
    var scan = fresh
    scan.begin(file: "f")
    _ = read(text, 0..<text.count, format, piece: piece, into: &scan)
    scan.findSameNames()
    return scan.table
  }

  /// Reads a stretch of a file in pieces of a size and tells where the rows read end.
  private static func read(
    _ text: [UInt8], _ stretch: Range<Int>, _ format: DelimitedText, piece: Int,
    into scan: inout NationalScan
  ) -> Int {
    var start = stretch.lowerBound
    var size = max(piece, 1)
    while true {
      let end = min(start + size, stretch.upperBound)
      let used = scan.read(
        text.span.extracting(start..<end), isLast: end == text.count, format: format)
      start += used
      if end == stretch.upperBound { return start }
      size = used == 0 ? size * 2 : max(piece, 1)
    }
  }

  /// Reads a file in two parts, the second by a scan of its own that is joined, as the program does.
  private static func halves(
    _ text: [UInt8], _ format: DelimitedText, _ middle: Int
  ) -> NationalTable {
    var scan = fresh
    scan.begin(file: "f")
    // The header comes first, as the first piece of a file has it.
    var start = 0
    for end in text.indices where text[end] == 10 && end < middle && !scan.hasHeader {
      start = read(text, start..<(end + 1), format, piece: text.count, into: &scan)
    }
    var later = scan.behind()
    let place = read(text, start..<middle, format, piece: text.count, into: &scan)
    _ = read(text, middle..<text.count, format, piece: text.count, into: &later)
    if place != middle || !scan.hasHeader || !scan.join(later) {
      _ = read(text, place..<text.count, format, piece: text.count, into: &scan)
    }
    scan.findSameNames()
    return scan.table
  }

  /// Reads a file the plain way, each row cut into its cells; nil where a row cannot be cut.
  private static func rowByRow(_ text: [UInt8], _ format: DelimitedText) -> NationalTable? {
    var scan = fresh
    scan.begin(file: "f")
    if format.forEachRow(in: text.span, { scan.read($0) }) != nil { return nil }
    scan.findSameNames()
    return scan.table
  }

  private static func difference(_ one: NationalTable, _ other: NationalTable) -> String? {
    func told(_ table: NationalTable) -> [String] {
      table.rejects.map { reject in
        let place = reject.diagnostic.location
        return
          "\(place.row) \(place.column) \(reject.diagnostic.code) \(reject.raw) \(reject.agency)"
      }
    }
    if one.rows != other.rows { return "\(one.rows) and \(other.rows) rows" }
    if one.agencies != other.agencies { return "other agencies" }
    if one.records != other.records { return "other records" }
    if told(one) != told(other) { return "other rejects: \(told(one)) \(told(other))" }
    if one.doubts != other.doubts { return "other doubts" }
    if one.unlisted != other.unlisted { return "other unlisted items" }
    let names = [one.types, one.provinces, one.districts, one.levels]
    if names != [other.types, other.provinces, other.districts, other.levels] {
      return "other names"
    }
    for record in one.records.indices {
      let scores = one.sheet(of: record).scores.mapValues(\.points)
      if scores != other.sheet(of: record).scores.mapValues(\.points) { return "other scores" }
    }
    return nil
  }

  /// Every agency must be judged as its own sheet would be.
  private static func complaint(about table: NationalTable) -> String? {
    for year in Comparison.years(of: table) {
      for index in year.records.indices.prefix(3) {
        let verdict = year.verdicts[index]
        let whole = year.framework.assess(table.sheet(of: year.records[index]))
        let levels: [Level] =
          switch whole.verdict {
          case .determined(let level): [level]
          case .undetermined(let possible, _): possible
          case .unknown: []
          }
        if verdict.levels.map({ year.framework.levels[$0] }) != levels { return "other levels" }
        if verdict.overall != whole.figure(.overall).shown?.hundredths { return "other total" }
        if verdict.tools != Tool.allCases.map({ whole.figure(.tool($0)).shown?.hundredths }) {
          return "other tools"
        }
      }
    }
    return nil
  }
}
