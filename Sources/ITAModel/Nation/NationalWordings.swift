import ITATables

/// Wordings of agencies, numbered: a name, and behind it the numbers of type, province and district.
struct NationalWordings: Sendable {
  private var names = NationalNames()
  /// A wording, used again for every row.
  private var words: [UInt8] = []

  /// How many there are.
  var count: Int { names.count }

  /// The number of a wording; that of a new one is the count before.
  mutating func number(of name: Span<UInt8>, _ group: NationalAgencies.Group) -> Int {
    let count = Self.put(name, group, into: &words)
    let words = words
    return names.number(of: words.span.extracting(first: count))
  }

  /// The number of a wording; nil where it was not met.
  func known(_ name: Span<UInt8>, _ group: NationalAgencies.Group) -> Int? {
    var words: [UInt8] = []
    let count = Self.put(name, group, into: &words)
    return names.known(words.span.extracting(first: count))
  }

  /// Writes a wording and tells how long it is.
  private static func put(
    _ name: Span<UInt8>, _ group: NationalAgencies.Group, into words: inout [UInt8]
  ) -> Int {
    let count = name.count + 12
    if words.count < count { words = [UInt8](repeating: 0, count: count * 2) }
    var room = words.mutableSpan
    room.copy(name, to: 0)
    var place = name.count
    for number in [group.type, group.province, group.district] {
      var rest = UInt32(truncatingIfNeeded: number)
      for _ in 0..<4 {
        room[place] = UInt8(truncatingIfNeeded: rest)
        rest >>= 8
        place += 1
      }
    }
    return count
  }
}
