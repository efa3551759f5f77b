/// The scores of all records in hundredths, by the places of their figures.
///
/// They stand in blocks of rows, a row for a record: one list that grows would need its memory twice
/// while it is moved, which for ten years of the nation is more than all the rest.
struct NationalScores: Sendable, Equatable {
  /// How many places a record has: only those up to indicator 10 until a figure behind them is met,
  /// for most tables of an agency a row have no others.
  private(set) var width = NationalSlot.first
  private var blocks: [[Int16]] = []
  /// The row of each record.
  private var rows: [Int32] = []
  /// The first row that no record has.
  private var free = 0

  private static let rowsOfBlock = 1_024

  /// How many records there are.
  var count: Int { rows.count }

  /// Makes room for so many records; their scores get theirs block by block.
  mutating func reserve(_ room: Int) { rows.reserveCapacity(room) }

  /// Appends a record that has no score.
  mutating func append() {
    if free == blocks.count * Self.rowsOfBlock {
      blocks.append([Int16](repeating: NationalSlot.absent, count: Self.rowsOfBlock * width))
    }
    rows.append(Int32(clamping: free))
    free += 1
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

  /// Whether one of two records, this one's and another's of the same width, has what the other one
  /// lacks wherever any of them has a score.
  func isApart(_ record: Int, from other: Self, _ place: Int) -> Bool {
    (0..<width).allSatisfy {
      self[record, $0] == NationalSlot.absent || other[place, $0] == NationalSlot.absent
    }
  }

  /// Takes over the scores of another one of the same width, whose blocks are not copied.
  ///
  /// - Parameter records: for each of its records the one here that it is, which is appended where
  ///   it is the next one.
  mutating func join(_ other: Self, as records: [Int]) {
    let start = blocks.count * Self.rowsOfBlock
    blocks += other.blocks
    for (place, record) in records.enumerated() {
      if record == count {
        rows.append(Int32(clamping: start + Int(other.rows[place])))
        continue
      }
      for slot in 0..<width where other[place, slot] != NationalSlot.absent {
        self[record, slot] = other[place, slot]
      }
    }
    free = start + other.free
  }

  private func block(of record: Int) -> Int { Int(rows[record]) / Self.rowsOfBlock }

  private func start(of record: Int) -> Int { Int(rows[record]) % Self.rowsOfBlock * width }
}
