import ITATables
import TestSupport
import Testing

@Suite struct InputFileTests {
  static func read(
    _ bytes: [UInt8], file: String = "f", _ options: ReadOptions = ReadOptions()
  ) -> (file: ReadFile?, codes: [String]) {
    var found: [Diagnostic] = []
    let read = InputFile.read(bytes, file: file, options: options, diagnostics: &found)
    return (read, found.map(\.code))
  }

  /// One content as each kind of text; the cells must be the same.
  @Test(arguments: TextEncoding.allCases) func readsOneContentFromEveryForm(
    _ encoding: TextEncoding
  ) throws {
    let rows = [["ตัวชี้วัด", "คะแนน"], ["๑ การปฏิบัติหน้าที่", "88.53"], ["๒ น้ำ", "77.10"]]
    for format in [DelimitedText.tabs, .commas, .semicolons, .pipes] {
      let separator = String(decoding: [format.delimiter], as: UTF8.self)
      for lineEnd in ["\n", "\r\n", "\r"] {
        let text = rows.map { $0.joined(separator: separator) + lineEnd }.joined()
        let bytes = try #require(TextEncoder.bytes(of: text, in: encoding))
        let (file, codes) = Self.read(bytes)
        #expect(file?.tables.map { $0.rows.map(\.cells) } == [rows])
        #expect(codes.isEmpty)
        #expect(file?.description.thai.contains(encoding.name) == true)
        #expect(file?.description.english.contains(format.name.english) == true)
      }
    }
    let cells = rows.map { row in "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>" }
    let page = "<html><meta charset=\(encoding.rawValue)><table>\(cells.joined())</table></html>"
    let (file, codes) = Self.read(try #require(TextEncoder.bytes(of: page, in: encoding)))
    #expect(file?.tables.map { $0.rows.map(\.cells) } == [rows])
    #expect(file?.kind == .html)
    #expect(codes.isEmpty)
  }

  @Test func believesThePageWhereItsThaiIsTooShort() throws {
    let page = "<meta content='text/html; charset=TIS-620'><table><tr><td>\u{E31}</table>"
    let bytes = try #require(TextEncoder.bytes(of: page, in: .windows874))
    #expect(Self.read(bytes).file?.tables.first?.rows.first?.cells == ["\u{E31}"])
  }

  static let misleading: [(String, String, [String])] = [
    ("<table><tr><td>1</table>", "ผล.ITA.xls", ["N103"]), ("<table><tr><td>1</table>", "a.HTM", []),
    ("a,b\n1,2", "a.xlsx", ["N103"]), ("a,b\n1,2", "a.csv", []), ("a,b\n1,2", "a", []),
    ("a,b\n1,2", "a.2567", []), ("a,b\n1,2", "x.xls/a", []), ("a,b\n1,2", "-", []),
  ]

  @Test(arguments: misleading) func tellsOfMisleadingNames(
    _ text: String, _ name: String, _ codes: [String]
  ) {
    #expect(Self.read(Array(text.utf8), file: name).codes == codes)
  }

  static let refused: [(String, String)] = [
    ("", "E105"), (" \n\r\n", "E105"), ("%PDF-1.4", "E103"), ("ab\u{0}", "E104"),
    ("<html></html>", "E107"),
  ]

  @Test(arguments: refused) func refuses(_ text: String, _ code: String) {
    let (file, codes) = Self.read(Array(text.utf8))
    #expect(file == nil)
    #expect(codes == [code])
  }

  @Test func readsAsTheUserSays() {
    let bytes: [UInt8] = [0x41, 9, 0xD1]
    #expect(Self.read(bytes).codes == ["E104"])
    let options = ReadOptions(encoding: .windows874)
    #expect(Self.read(bytes, options).file?.tables.first?.rows.first?.cells == ["A", "\u{E31}"])
  }

  /// Cut anywhere, and with any byte changed: no trap, and nothing read without a finding or rows.
  @Test func damagedFilesEndWell() throws {
    let text = "ตัวชี้วัด\t\"คะแนน\"\n๑ น้ำ\t88.53\n"
    let page = "<html><body><table><tr><td rowspan=2>ก<td>8&amp;</tr></table></body></html>"
    for encoding in TextEncoding.allCases {
      for whole in [text, page] {
        let bytes = try #require(TextEncoder.bytes(of: whole, in: encoding, withMark: true))
        for end in bytes.indices { check(Array(bytes[..<end]), "\(encoding) cut at \(end)") }
        for place in bytes.indices {
          for value: UInt8 in [0, 0x22, 0x3C, 0xFF] {
            var damaged = bytes
            damaged[place] = value
            check(damaged, "\(encoding) with \(value) at \(place)")
          }
        }
      }
    }
  }

  private func check(_ bytes: [UInt8], _ name: String) {
    let (file, codes) = Self.read(bytes)
    #expect(file != nil || codes.last?.hasPrefix("E") == true, "\(name)")
    if let file {
      #expect(file.tables.contains { !$0.rows.isEmpty } || !codes.isEmpty, "\(name)")
    }
  }
}
