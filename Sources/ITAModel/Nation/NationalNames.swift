import ITATables

/// Byte strings, numbered from 0 in the order in which they were met, and found by their bytes.
///
/// They stand end to end in one array.
struct NationalNames: Sendable {
  /// The strings, end to end.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var numbers = HashedNumbers()
  /// The string asked for last, which is often the next one too; -1 before the first.
  private var last = -1

  /// How many strings there are.
  var count: Int { ends.count }

  /// Whether there is none.
  var isEmpty: Bool { ends.isEmpty }

  /// Makes room for so many strings of so many bytes.
  mutating func reserve(_ room: Int, bytes most: Int) {
    bytes.reserveCapacity(room * most)
    ends.reserveCapacity(room)
    numbers.reserve(room)
  }

  /// The number of a string; that of a new one is the count before.
  mutating func number(of name: Span<UInt8>) -> Int {
    if last >= 0, holds(name, last) { return last }
    numbers.makePlaces()
    let hash = HashedNumbers.hash(name)
    let place = numbers.place(of: hash) { holds(name, $0) }
    if let number = numbers.number(at: place) {
      last = number
      return number
    }
    numbers.append(hash, at: place)
    bytes.append(copying: name)
    ends.append(bytes.count)
    last = count - 1
    return last
  }

  /// The number of a string; nil where it was not met.
  func known(_ name: Span<UInt8>) -> Int? {
    numbers.number(HashedNumbers.hash(name)) { holds(name, $0) }
  }

  /// The number here of a string of another list; nil where it was not met.
  func known(_ number: Int, of other: Self) -> Int? {
    let name = other.bytes.span.extracting(other.place(number))
    return numbers.number(other.numbers.hash(of: number)) { holds(name, $0) }
  }

  /// Sees to it that so many more strings find their places.
  mutating func makePlaces(for more: Int) { numbers.makePlaces(for: more) }

  /// Appends a string of another list that was not met here, and gives its number.
  mutating func append(_ number: Int, of other: Self) -> Int {
    numbers.makePlaces()
    let hash = other.numbers.hash(of: number)
    numbers.append(hash, at: numbers.place(of: hash) { _ in false })
    bytes.append(copying: other.bytes.span.extracting(other.place(number)))
    ends.append(bytes.count)
    return count - 1
  }

  /// Where a string stands among the bytes.
  func place(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  /// Whether a string has a number.
  func holds(_ name: Span<UInt8>, _ number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == name.count else { return false }
    return bytes.span.extracting(start..<(start + name.count)).isSame(as: name)
  }
}

extension String {
  /// Copies text out of a span; bytes that are no text become U+FFFD.
  init(_ span: Span<UInt8>) {
    if let text = try? UTF8Span(validating: span) {
      self.init(copying: text)
    } else {
      self.init(decoding: [UInt8](copying: span), as: UTF8.self)
    }
  }
}
