import ITATables

/// Byte strings, numbered from 0 in the order in which they were met, and found by their bytes.
///
/// They stand end to end in one array, so that looking one up makes nothing. The hash begins with a
/// random number, so that nobody can make a file whose names all fall together; no result depends
/// on it.
struct NationalNames: Sendable {
  /// The strings, end to end.
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// The numbers by the low bits of their hashes, the next free place where one is taken; -1 where
  /// there is none. Half of the places or more are free.
  private var places: [Int32] = []

  /// The string asked for last, which is often the next one too; -1 before the first.
  private var last = -1

  private static let seed = UInt64.random(in: 0 ... .max)

  /// How many strings there are.
  var count: Int { ends.count }

  /// Whether there is none.
  var isEmpty: Bool { ends.isEmpty }

  /// Makes room for so many strings of so many bytes.
  mutating func reserve(_ room: Int, bytes most: Int) {
    bytes.reserveCapacity(room * most)
    ends.reserveCapacity(room)
    hashes.reserveCapacity(room)
  }

  /// The number of a string; that of a new one is the count before.
  mutating func number(of name: Span<UInt8>) -> Int {
    if last >= 0, holds(name, last) { return last }
    if places.count <= 2 * count { grow() }
    let hash = Self.hash(name)
    let place = place(of: name, hash)
    if places[place] >= 0 {
      last = Int(places[place])
      return last
    }
    places[place] = Int32(truncatingIfNeeded: count)
    bytes.append(copying: name)
    ends.append(bytes.count)
    hashes.append(hash)
    last = count - 1
    return last
  }

  /// The number of a string; nil where it was not met.
  func known(_ name: Span<UInt8>) -> Int? {
    if isEmpty { return nil }
    let number = places[place(of: name, Self.hash(name))]
    return number < 0 ? nil : Int(number)
  }

  /// The place that has the number of a string, or the free one where it belongs.
  private func place(of name: Span<UInt8>, _ hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] >= 0 {
      let number = Int(places[place])
      if hashes[number] == hash, holds(name, number) { break }
      place = (place + 1) & mask
    }
    return place
  }

  /// Where a string stands among the bytes.
  func place(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  /// Whether a string has a number.
  func holds(_ name: Span<UInt8>, _ number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == name.count else { return false }
    return bytes.span.extracting(start..<(start + name.count)).isSame(as: name)
  }

  private mutating func grow() {
    places = [Int32](repeating: -1, count: max(16, places.count * 2))
    for number in 0..<count {
      var place = Int(truncatingIfNeeded: hashes[number]) & (places.count - 1)
      while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
      places[place] = Int32(truncatingIfNeeded: number)
    }
  }

  private static func hash(_ name: Span<UInt8>) -> UInt64 {
    var hash = seed ^ UInt64(truncatingIfNeeded: name.count)
    var place = 0
    while place &+ 8 < name.count {
      hash = mixed(hash ^ name.word(at: place), 0x9E37_79B9_7F4A_7C15)
      place &+= 8
    }
    // The last eight bytes may overlap those before.
    hash = mixed(hash ^ name.word(at: max(0, name.count - 8)), 0x9E37_79B9_7F4A_7C15)
    return mixed(hash ^ seed, 0xD6E8_FEB8_6659_FD93)
  }

  /// Both halves of the product, one over the other.
  private static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
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
