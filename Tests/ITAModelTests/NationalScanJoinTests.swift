import ITATables
import TestSupport
import Testing

@testable import ITAModel

/// Two scans of one table that are joined give what one scan gives.
@Suite struct NationalScanJoinTests {
  private static let header = "year,code,name,type,province,district,item,score\n"

  /// Rows of a few agencies and items, of which some are wrong in every way that sets a row aside.
  private static func rows(_ generator: inout SeededGenerator, _ faults: Int) -> [String] {
    let count = Int.random(in: 2...60, using: &generator)
    return (0..<count).map { row in
      // Mostly in order, as files are; else any agency.
      let agency =
        Int.random(in: 0..<4, using: &generator) == 0
        ? Int.random(in: 0..<8, using: &generator) : row * 6 / count
      let item = ["i1", "i2", "e3", "o1", "9", "3"].randomElement(using: &generator) ?? "i1"
      let fault = Int.random(in: 0..<100, using: &generator) < faults
      let kind = fault ? Int.random(in: 0..<6, using: &generator) : -1
      let name = kind == 0 ? "อบต. บางไผ่\(agency)" : "อบต.บางไผ่\(agency)"
      let code = agency == 7 ? "" : "\(100 + agency)"
      let score = kind == 1 ? "101" : kind == 2 ? "88.125" : "\(50 + row % 50).25"
      let year = kind == 3 ? "ก" : row % 9 == 8 ? "2566" : "2567"
      let place = "ประเภท \(agency % 3),จังหวัด \(agency % 2),อำเภอ \(agency % 4)"
      let figure = kind == 4 ? "x9" : kind == 5 ? "o47" : item
      return "\(year),\(code),\"\(name)\",\(place),\(figure),\(score)\n"
    }
  }

  /// Only titles and header are read, so that both scans find out the rest at once.
  @Test func aFileIsPartedBehindItsHeader() {
    let titles = "ผลการประเมิน\n\n"
    let text = Array((titles + Self.header + "2567,1,อบต.,ก,ข,ค,i1,90\n").utf8)
    var scan = NationalScan()
    scan.begin(file: "f")
    let used = scan.read(text.span, isLast: false, format: .commas, toHeader: true)
    #expect(used == (titles + Self.header).utf8.count && scan.hasHeader)
    #expect(scan.table.rows == 0 && scan.table.agencies.isEmpty)
    let rest = text.span.extracting(droppingFirst: used)
    #expect(scan.read(rest, isLast: true, format: .commas) == rest.count && scan.table.rows == 1)
  }

  private static func scan(_ text: [UInt8]) -> NationalScan {
    var scan = NationalScan()
    scan.begin(file: "f")
    _ = scan.read(text.span, isLast: true, format: .commas)
    return scan
  }

  private static func told(_ scan: NationalScan) -> [String] {
    let table = scan.table
    let scores = table.records.indices.map { record in
      table.sheet(of: record).scores.map { "\($0.key) \($0.value.points.shown)" }.sorted()
    }
    return [
      "\(table.rows) \(table.rejected) \(table.records) \(table.doubts)",
      "\(Array(table.agencies)) \(table.types) \(table.provinces) \(table.districts)",
      "\(table.rejects.map { "\($0.diagnostic) \($0.raw) \($0.agency)" }) \(scores)",
      "\(table.unlisted.sorted { $0.key < $1.key })",
    ]
  }

  /// Wherever the rows are parted: what is joined is what one scan reads, and what cannot be joined
  /// changes nothing.
  @Test(arguments: [0, 5, 40]) func twoScansAreAsOne(_ faults: Int) {
    var generator = SeededGenerator(seed: UInt64(faults) + 3)
    var joined = 0
    for _ in 0..<250 {
      let rows = Self.rows(&generator, faults)
      let middle = Int.random(in: 0...rows.count, using: &generator)
      let whole = Self.told(Self.scan(Array((Self.header + rows.joined()).utf8)))
      var scan = Self.scan(Array((Self.header + rows[..<middle].joined()).utf8))
      var later = scan.behind()
      let rest = Array(rows[middle...].joined().utf8)
      _ = later.read(rest.span, isLast: true, format: .commas)
      let before = Self.told(scan)
      if scan.join(later) {
        joined += 1
        #expect(Self.told(scan) == whole)
      } else {
        #expect(Self.told(scan) == before)
        _ = scan.read(rest.span, isLast: true, format: .commas)
        #expect(Self.told(scan) == whole)
      }
    }
    // Neither way is the only one that was tried.
    #expect(joined > (faults == 0 ? 40 : 10) && joined < 250)
  }

  /// What the rows before make doubtful is left to those who read them: a score given twice, a row
  /// set aside of a record that is known, and another spelling.
  @Test(arguments: [
    ("101,ก,i1,80", "101,ก,i1,81", false), ("101,ก,i1,80", "101,ก,i2,101", false),
    ("101,ก,i1,80", "101,ข,i2,80", false), ("101,ก,i1,80", "101,ก,i2,80", true),
    ("101,ก,i1,80", "102,ก,i1,80", true), (",ก,i1,80", ",ก,i2,80", true),
    (",ก,i1,80", ",ก,i1,80", false),
  ]) func onlyWhatIsCertainIsJoined(_ first: String, _ second: String, _ isJoined: Bool) {
    func row(_ text: String) -> [UInt8] { Array("2567,\(text)\n".utf8) }
    var scan = Self.scan(Array("year,code,name,item,score\n".utf8) + row(first))
    var later = scan.behind()
    let rest = row(second)
    _ = later.read(rest.span, isLast: true, format: .commas)
    let joined = scan.join(later)
    #expect(joined == isJoined)
  }

  /// Rows set aside stand where they stand in the file.
  @Test func rowsAreCountedFromTheStart() throws {
    var scan = Self.scan(Array("year,name,item,score\n2567,ก,i1,80\n".utf8))
    var later = scan.behind()
    let rest = Array("2567,ข,i1,80\n2567,ข,i1,81\n".utf8)
    _ = later.read(rest.span, isLast: true, format: .commas)
    let joined = scan.join(later)
    #expect(joined)
    let reject = try #require(scan.table.rejects.first)
    #expect(reject.diagnostic.location.row == 4)
    #expect(reject.diagnostic.finding as? NationalFinding == .duplicate("i1", first: 3))
  }
}
