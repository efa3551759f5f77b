import TestSupport
import Testing

@testable import ITATables

@Suite struct WorkbookWriterTests {
  private func written(_ cells: [OutputCell]) -> [String] {
    let sheet = OutputSheet(
      name: "แผน", rows: [OutputSheet.Row(number: 1, cells: cells.map { ($0, .plain) })])
    var found: [Diagnostic] = []
    let bytes = WorkbookWriter.bytes(of: [sheet])
    let file = InputFile.read(bytes, file: "a.xlsx", diagnostics: &found)
    #expect(found.isEmpty)
    return file?.tables.first?.rows.first?.cells ?? []
  }

  @Test func wordsComeBackAsTheyWere() {
    let texts = ["=1+1", "'x", " ก ", "a\nb", "<&>\"", "_x0041_", "\t", "ก\u{0E31}", "007", "1.50"]
    #expect(written(texts.map { .text($0) }) == texts)
  }

  @Test func randomWordsComeBackAsTheyWere() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let text = generator.thaiText(upTo: 12, extra: ["\n", "_x", "005F", "_", "&", "<"]) + "."
      #expect(written([.text(text)]) == [text], "seed \(seed)")
    }
  }

  @Test func numbersShowAsTheyWere() {
    let numbers = ["85.00", "85", "85.5", "-3", "0.29", "100.00"]
    #expect(written(numbers.map { .number($0) }) == numbers)
  }

  @Test func sheetNamesAreWhatExcelTakes() {
    let names = WorkbookWriter.sheetNames([
      "ก/ข", "ก-ข", "", "A", "a", String(repeating: "ก", count: 40),
    ])
    #expect(names.prefix(5) == ["ก-ข", "ก-ข 2", "-", "A", "a 2"])
    #expect(names.allSatisfy { $0.unicodeScalars.count <= 31 })
  }

  @Test func theSameSheetGivesTheSameBytes() {
    let sheet = OutputSheet(name: "a", rows: [.init(number: 2, cells: [(.text("ก"), .header)])])
    #expect(WorkbookWriter.bytes(of: [sheet]) == WorkbookWriter.bytes(of: [sheet]))
  }
}
