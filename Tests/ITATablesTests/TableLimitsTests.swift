import TestSupport
import Testing

@testable import ITATables

/// A table at a limit is read whole; one past it is refused, and nothing of it is kept that could
/// be taken for all of it.
@Suite struct TableLimitsTests {
  private func read(
    _ text: String, rows: Int = .max, cells: Int = .max, columns: Int = .max, cell: Int = .max
  ) -> (rows: Int, told: [String]) {
    var limits = TableLimits()
    (limits.rows, limits.cells, limits.columns, limits.cellBytes) = (rows, cells, columns, cell)
    var found: [Diagnostic] = []
    guard let decoded = DecodedText(Array(text.utf8), file: "f", diagnostics: &found) else {
      return (-1, found.map(\.code))
    }
    let table = DelimitedText.commas.table(
      from: decoded, file: "f", limits: limits, diagnostics: &found)
    return (table.rows.count, found.map { "\($0.location.row):\($0.location.column) \($0.code)" })
  }

  @Test func rows() {
    #expect(read("a\nb\nc\n", rows: 3) == (3, []))
    #expect(read("a\nb\nc\nd", rows: 3) == (0, ["3:0 E207"]))
  }

  @Test func cells() {
    #expect(read("a,b\nc,d\n", cells: 4) == (2, []))
    #expect(read("a,b\nc,d\ne", cells: 4) == (0, ["3:0 E207"]))
  }

  /// The rows before a row or a cell that is too long are kept, to show where it is.
  @Test func columnsAndLetters() {
    #expect(read("x\na,b,c\n", columns: 3) == (2, []))
    #expect(read("x\na,b,c,d\n", columns: 3) == (1, ["2:4 E207"]))
    #expect(read("x\nabc\n", cell: 3) == (2, []))
  }

  @Test func bytes() {
    var found: [Diagnostic] = []
    let text = Array("abcd".utf8)
    #expect(DecodedText(text, file: "f", byteLimit: 4, diagnostics: &found) != nil)
    #expect(found.isEmpty)
    #expect(DecodedText(text, file: "f", byteLimit: 3, diagnostics: &found) == nil)
    #expect(found.map(\.code) == ["E207"])
  }

  /// The figures that the README promises.
  @Test func documentedLimits() {
    let limits = TableLimits()
    #expect(limits.rows == 1_048_576)
    #expect(limits.columns == 16_384)
    #expect(limits.cells == 4_000_000)
    #expect(limits.cellBytes == 1 << 20)
    #expect(DecodedText.byteLimit == 64 << 20)
    #expect(ZipArchive.partLimit == 4_096)
    #expect(ZipArchive.sizeLimit == 256 << 20)
    #expect(ZipArchive.totalLimit == 512 << 20)
    #expect(ZipArchive.ratioLimit == 200)
    #expect(TableBudget.cellLimit == 8_388_608)
    #expect(TableBudget.textLimit == 128 << 20)
    #expect(XMLScanner.depthLimit == 256)
    #expect(XMLScanner.attributeLimit == 256)
  }
}
