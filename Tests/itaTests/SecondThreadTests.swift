import ITATables
import Synchronization
import TestSupport
import Testing

@testable import ita

@Suite struct SecondThreadTests {
  /// What a relay of numbers was seen to do: those that were used, and the most that waited.
  private static func used(
    _ workers: Workers, made: Int, most: Int, end: Int, wanted: Int
  ) -> (used: [Int], waiting: Int) {
    let next = Atomic(made)
    let taken = Atomic(0)
    let waiting = Atomic(made)
    var used: [Int] = []
    workers.relay(
      made, most,
      {
        if next.load(ordering: .relaxed) >= end { return false }
        let ready = next.add(1, ordering: .releasing).newValue - taken.load(ordering: .acquiring)
        waiting.max(ready, ordering: .relaxed)
        return true
      },
      {
        // What is not made yet must not be asked for.
        let number = taken.add(1, ordering: .releasing).oldValue
        used.append(number < next.load(ordering: .acquiring) ? number : -1)
        return used.count < wanted
      })
    return (used, waiting.load(ordering: .relaxed))
  }

  /// Each thing that is made is used once and in order, and never more of them wait than may.
  @Test(arguments: [0, 1, 3], [1, 2, 8])
  func whatIsMadeIsUsedInOrder(made: Int, most: Int) {
    for workers in [Workers.one, .live] {
      for (end, wanted) in [(100, 1_000), (100, 100), (100, 7), (5, 100), (made, 100)] {
        let (used, waiting) = Self.used(workers, made: made, most: most, end: end, wanted: wanted)
        #expect(used == Array(0..<min(end, wanted)))
        #expect(waiting <= max(made, most))
      }
    }
  }

  /// While the thread is busy, whoever else asks for it does all alone.
  @Test func aBusyThreadIsNotWaitedFor() {
    Workers.live.both(
      {
        let (used, _) = Self.used(.live, made: 0, most: 4, end: 50, wanted: 100)
        #expect(used == Array(0..<50))
      }, {})
  }

  /// Threads change nothing in what is read of a workbook, nor in what is told of a damaged one.
  @Test func threadsReadTheSame() throws {
    let cells = (0..<20_000).map { row in
      (0..<8).map { WorkbookCell.number(row * 7 + $0, decimals: 2) } + [.text("อบต.ที่ \(row % 99)")]
    }
    let page = WorkbookPage(name: "ก", columns: [], rows: cells, headerRow: 0)
    let book = WorkbookWriter.workbook([page])
    for damage in [nil, book.count / 3, book.count / 2] {
      var bytes = book
      if let damage { bytes[damage] ^= 0xFF }
      let read = [Workers.one, .live].map { workers in
        var found: [Diagnostic] = []
        let file = InputFile.read(
          bytes, file: "f.xlsx", options: ReadOptions(workers: workers), diagnostics: &found)
        return (file?.tables ?? [], found.map { "\($0.code) \($0.location)" })
      }
      #expect(read[0].0 == read[1].0 && read[0].1 == read[1].1)
      #expect(damage != nil || read[0].0.first?.rows.count == 20_000)
    }
  }
}
