import ITATables

/// Numbers from 0 on, each found by the hash of what it stands for.
///
/// What they stand for is somewhere else, so that looking one up makes nothing. A hash begins with a
/// random number, so that nobody can make a file whose names all fall together; no result depends
/// on it.
struct HashedNumbers: Sendable {
  private var hashes: [UInt64] = []
  /// The numbers by the low bits of their hashes, the next free place where one is taken; -1 where
  /// there is none. Half of the places or more are free.
  private var places: [Int32] = []

  private static let seed = UInt64.random(in: 0 ... .max)

  /// How many numbers there are.
  var count: Int { hashes.count }

  /// Makes room for so many, but no places.
  mutating func reserve(_ room: Int) { hashes.reserveCapacity(room) }

  /// The number with a hash that stands for what is looked for; nil where there is none.
  func number(_ hash: UInt64, _ isOwn: (Int) -> Bool) -> Int? {
    places.isEmpty ? nil : number(at: place(of: hash, isOwn))
  }

  /// Sees to it that there are free places for so many more.
  @inline(__always)
  mutating func makePlaces(for more: Int = 1) {
    if places.count < 2 * (count + more) { grow(to: 2 * (count + more)) }
  }

  private mutating func grow(to least: Int) {
    var room = max(16, places.count)
    while room < least { room *= 2 }
    places = [Int32](repeating: -1, count: room)
    let mask = room - 1
    for number in 0..<count {
      var place = Int(truncatingIfNeeded: hashes[number]) & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int32(truncatingIfNeeded: number)
    }
  }

  /// The place that has the number looked for, or the free one where it belongs; there must be one.
  @inline(__always)
  func place(of hash: UInt64, _ isOwn: (Int) -> Bool) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] >= 0 {
      let number = Int(places[place])
      if hashes[number] == hash, isOwn(number) { break }
      place = (place + 1) & mask
    }
    return place
  }

  /// The number at a place; nil where it is free.
  @inline(__always)
  func number(at place: Int) -> Int? { places[place] < 0 ? nil : Int(places[place]) }

  /// Puts the next number at the free place where its hash belongs.
  mutating func append(_ hash: UInt64, at place: Int) {
    places[place] = Int32(truncatingIfNeeded: count)
    hashes.append(hash)
  }

  /// The hash of a number.
  func hash(of number: Int) -> UInt64 { hashes[number] }

  /// The hash of bytes, and of a number that belongs to them.
  static func hash(_ bytes: Span<UInt8>, _ number: UInt64 = 0) -> UInt64 {
    var hash = mixed(
      seed ^ UInt64(truncatingIfNeeded: bytes.count), number ^ 0x9E37_79B9_7F4A_7C15)
    bytes.forEachWord { hash = mixed(hash ^ $0, 0x9E37_79B9_7F4A_7C15) }
    return mixed(hash ^ seed, 0xD6E8_FEB8_6659_FD93)
  }

  /// Both halves of the product, one over the other.
  private static func mixed(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = first.multipliedFullWidth(by: second)
    return product.high ^ product.low
  }
}
