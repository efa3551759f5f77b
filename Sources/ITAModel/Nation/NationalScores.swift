/// The scores of all records in hundredths, by the places of their figures.
///
/// They stand in blocks of records: one list that grows would need its memory twice while it is
/// moved, which for ten years of the nation is more than all the rest.
struct NationalScores: Sendable, Equatable {
  /// How many places a record has: only those up to indicator 10 until a figure behind them is met,
  /// for most tables of an agency a row have no others.
  private(set) var width = NationalSlot.first
  /// How many records there are.
  private(set) var count = 0
  private var blocks: [[Int16]] = []

  private static let recordsOfBlock = 1_024

  /// Appends a record that has no score.
  mutating func append() {
    if count % Self.recordsOfBlock == 0 {
      blocks.append([Int16](repeating: NationalSlot.absent, count: Self.recordsOfBlock * width))
    }
    count += 1
  }

  /// Gives every record all places.
  mutating func widen() {
    if width == NationalSlot.count { return }
    let old = self
    self = Self()
    width = NationalSlot.count
    for record in 0..<old.count {
      append()
      for slot in 0..<old.width { self[record, slot] = old[record, slot] }
    }
  }

  /// A score of a record; `NationalSlot.absent` at a place that no record has. Where one is set the
  /// place must be among those of a record.
  subscript(record: Int, slot: Int) -> Int16 {
    get { slot < width ? blocks[block(of: record)][start(of: record) + slot] : NationalSlot.absent }
    set { blocks[block(of: record)][start(of: record) + slot] = newValue }
  }

  /// Changes the scores of the block that holds a record, whose own begin at `start`.
  mutating func change(
    blockOf record: Int, _ change: (_ block: inout [Int16], _ start: Int) -> Void
  ) {
    change(&blocks[block(of: record)], start(of: record))
  }

  /// The scores of the block that holds a record, and where its own stand in it.
  func block(with record: Int) -> (scores: [Int16], own: Range<Int>) {
    let start = start(of: record)
    return (blocks[block(of: record)], start..<(start + width))
  }

  private func block(of record: Int) -> Int { record / Self.recordsOfBlock }

  private func start(of record: Int) -> Int { record % Self.recordsOfBlock * width }
}
