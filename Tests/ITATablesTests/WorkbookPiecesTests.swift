import TestSupport
import Testing

@testable import ITATables

/// A sheet that comes in pieces is read as if it had come whole.
@Suite struct WorkbookPiecesTests {
  private static let backwards = Workers { here, there in
    there()
    here()
  }

  /// The whole of what is told about a workbook of one sheet that comes in pieces.
  static func told(
    _ bytes: [UInt8], pieces: PieceSizes = PieceSizes(), workers: Workers = .one
  ) -> [String] {
    var found: [Diagnostic] = []
    var sheets: [DocumentSheet] = []
    do throws(Refusal) {
      var parts = try DocumentParts(bytes, file: "f", workers: workers, sizes: pieces)
      sheets = try Workbook(
        main: "xl/workbook.xml", parts: &parts, sheet: nil, diagnostics: &found
      ).sheets
    } catch {
      found.append(error.diagnostic)
    }
    return sheets.flatMap { sheet in
      [sheet.name] + sheet.table.rows.map { "\($0.number): \($0.cells)" }
    } + found.map { "\($0.code) \($0.location) \($0.message.english)" }
  }

  static let rows =
    "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>88.67</v></c>"
    + "<c r=\"C1\" s=\"1\"/><c r=\"D1\" t=\"inlineStr\"><is><t>&#3585;&#3633;ก็</t></is></c></row>"
    + "<!-- ก --><row r=\"2\"><c r=\"A2\" t=\"str\"><v>a&amp;b\r\nc</v></c>"
    + "<c r=\"B2\"><f>SUM(A1:\r\nA2)</f></c><c r=\"D2\" t=\"inlineStr\"><is>"
    + "<rPh><t>อ่าน</t></rPh><r><t>หนึ่ง</t></r><r><t><![CDATA[<สอง>]]></t></r></is></c></row>"
    + "<x:row xmlns:x='u' r=\"4\"><x:c r='A4'  t='b'><x:v>1</x:v></x:c><c><v>87.790000000000006</v>"
    + "</c></x:row><row r=\"5\"><c r=\"A5\"><v>1</v></c><c r=\"B5\"><v>2</v></c></row>"

  static func book(_ rows: String, end: String = "") -> [UInt8] {
    SampleWorkbook(
      "<sheetData>\(rows)</sheetData><mergeCells><mergeCell ref=\"A5:B5\"/></mergeCells>\(end)",
      sharedStrings: "<si><t>ก็</t></si>"
    ).bytes
  }

  @Test func cutAnywhereItIsTheSame() {
    let book = Self.book(Self.rows)
    let whole = Self.told(book)
    #expect(whole.count == 6 && whole.contains { $0.hasPrefix("4: [\"TRUE\", \"87.79\"]") })
    for first in 1...1_600 {
      let sizes = PieceSizes(first: first, largest: first % 3 == 0 ? 1 : 64)
      #expect(Self.told(book, pieces: sizes) == whole, "cut at \(first)")
    }
    for workers in [Self.backwards, .one] {
      let small = PieceSizes(first: 5, largest: 9)
      #expect(Self.told(book, pieces: small, workers: workers) == whole)
    }
  }

  /// What is wrong with a sheet, in its middle and behind its rows.
  static let wrong: [(rows: String, end: String)] = [
    ("</row>", ""), ("", "</a>"), ("", "<a"), ("", "<!-- "), ("", "<!DOCTYPE a>"), ("", "&#0;"),
    ("<row r=\"1\"/>", ""), ("<row r=\"9\"><c r=\"A1\"/></row>", ""),
    ("<row r=\"9\"><c r=\"A9\" t=\"s\"><v>7</v></c></row>", ""),
    ("<row r=\"9\"><c r=\"A9\" t=\"s\"><v>7</v></c></row>", "</a>"),
    ("<row r=\"9\"><c r=\"XFE9\"><v>7</v></c></row>", ""), ("<row><c><v>&no;</v></c></row>", ""),
    ("<row><c a='1' a='1'/></row>", ""), ("<row><c><v>\u{1}</v></c></row>", "<"),
  ]

  @Test(arguments: 0..<wrong.count) func theSameIsWrong(_ index: Int) {
    let (rows, end) = Self.wrong[index]
    let book = Self.book(Self.rows + rows + Self.rows, end: end)
    let whole = Self.told(book)
    #expect(whole.count == 1 && whole[0].hasPrefix("E"))
    for first in 1...100 {
      #expect(Self.told(book, pieces: PieceSizes(first: first, largest: first)) == whole)
    }
  }

  /// Whatever a few changed bytes make of a sheet, pieces of any size make the same of it.
  @Test func changedBytesAreReadAlike() {
    var outcomes = (read: 0, refused: 0)
    let marks = Array("<>/&;'\"= 19ArcvtsxE\r\n".utf8) + [0, 0x80, 0xE0, 0xFF]
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var parts = SampleWorkbook(rows: Self.rows, sharedStrings: "<si><t>ก็</t></si>").parts
      let sheet = parts.firstIndex { $0.name.contains("sheet1.xml") } ?? 0
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<parts[sheet].bytes.count, using: &random)
        parts[sheet].bytes[place] = marks.randomElement(using: &random) ?? 0
      }
      let book = ZipWriter.archive(entries: parts, isDeflated: seed % 2 == 0)
      let whole = Self.told(book)
      let isRefused = whole.contains { $0.hasPrefix("E") }
      outcomes = (outcomes.read + (isRefused ? 0 : 1), outcomes.refused + (isRefused ? 1 : 0))
      let first = Int.random(in: 1...400, using: &random)
      let sizes = PieceSizes(first: first, largest: Int.random(in: 1...200, using: &random))
      #expect(Self.told(book, pieces: sizes) == whole, "seed \(seed) \(sizes)")
    }
    #expect(outcomes.read > 100 && outcomes.refused > 100)
  }

  /// A workbook whose sheet, stored as it is, has a byte changed in it.
  static func changed(_ rows: String, from old: String, to new: UInt8, fixing: Bool) -> [UInt8] {
    var parts = SampleWorkbook(rows: rows).parts
    let sheet = parts.firstIndex { $0.name.contains("sheet1.xml") } ?? 0
    let place = WordSearch.place(of: Array(old.utf8), in: parts[sheet].bytes) ?? 0
    if fixing { parts[sheet].bytes[place] = new }
    var bytes = ZipWriter.archive(entries: parts, isDeflated: false)
    if !fixing { bytes[WordSearch.place(of: Array(old.utf8), in: bytes) ?? 0] = new }
    return bytes
  }

  @Test(arguments: [1, 7, 64, 1 << 17]) func damageIsToldBeforeAllElse(_ size: Int) {
    let sizes = PieceSizes(first: size, largest: size)
    let bad = "<row r=\"1\"/><row r=\"1\"/>" + Self.rows + "<row>last</row>"
    // A fault in the cells, then bytes that are no characters, then those that were not stored.
    #expect(Self.told(SampleWorkbook(rows: bad).bytes, pieces: sizes).count == 1)
    let noText = Self.told(
      Self.changed(bad, from: "last", to: 0xFF, fixing: true), pieces: sizes)
    #expect(noText.count == 1 && noText[0].contains("UTF-8"))
    for byte in [0xFF, 0x20] as [UInt8] {
      let damaged = Self.told(
        Self.changed(bad, from: "last", to: byte, fixing: false), pieces: sizes)
      #expect(damaged.count == 1 && damaged[0].contains("damaged"))
    }
  }

  @Test(arguments: [true, false]) func piecesJoinToThePart(isDeflated: Bool) throws {
    let content = Array(String(repeating: Self.rows + "😀", count: 3).utf8)
    let file = ZipWriter.archive(entries: [(name: "a", bytes: content)], isDeflated: isDeflated)
    for size in [1, 2, 3, 4, 5, 100, content.count - 1, content.count, content.count + 1, 1 << 20] {
      var archive = try ZipArchive(file)
      let part = try archive.stored("a")
      let pieces = try StoredPartPieces(#require(part))
      var joined: [UInt8] = []
      var isWhole = false
      while !isWhole {
        pieces.inflate(size)
        pieces.take { piece, isLast in
          #expect(String(validating: [UInt8](copying: piece), as: UTF8.self) != nil)
          joined.append(copying: piece)
          isWhole = isLast
        }
      }
      #expect(joined == content && pieces.fault == nil)
    }
  }
}
