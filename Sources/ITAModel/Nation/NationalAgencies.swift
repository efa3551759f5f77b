import ITATables

/// An agency of a national table.
public struct NationalAgency: Sendable, Hashable {
  /// The code; empty where the file has none.
  public var code: String
  /// The name.
  public var name: String
  /// The type, by its place in `NationalTable.types`.
  public var type: Int
  /// The province, by its place in `NationalTable.provinces`.
  public var province: Int
  /// The district, by its place in `NationalTable.districts`; districts of one name in two
  /// provinces are two.
  public var district: Int
}

/// The agencies of national tables, in the order in which they were met.
///
/// Their codes and names stay in the bytes by which a row finds its agency, so that a nation needs
/// no text of its own for each; `NationalAgency` is made where somebody looks at one.
public struct NationalAgencies: Sendable, RandomAccessCollection {
  /// Where an agency stands.
  public struct Group: Sendable {
    /// The type, by its place in `NationalTable.types`.
    @Compact public internal(set) var type: Int
    /// The province, by its place in `NationalTable.provinces`.
    @Compact public internal(set) var province: Int
    /// The district, by its place in `NationalTable.districts`.
    @Compact public internal(set) var district: Int
  }

  /// The codes met.
  var codes = NationalNames()
  /// The wordings met: a name, and behind it the numbers of type, province and district.
  private(set) var wordings = NationalNames()
  private var entries: [Entry] = []
  /// A wording, used again for every row.
  private var words: [UInt8] = []

  private struct Entry: Sendable {
    /// Its place among the codes; -1 where it has none.
    @Compact var code: Int
    @Compact var wording: Int
    /// How many bytes of the wording are the name.
    @Compact var name: Int
    var group: Group
  }

  /// The place of the agency met first.
  public var startIndex: Int { 0 }
  /// How many agencies there are.
  public var endIndex: Int { entries.count }

  /// The agency at a place.
  public subscript(agency: Int) -> NationalAgency {
    let group = self.group(of: agency)
    return NationalAgency(
      code: code(of: agency), name: name(of: agency), type: group.type, province: group.province,
      district: group.district)
  }

  /// The code of an agency; empty where it has none.
  public func code(of agency: Int) -> String {
    String(codes.bytes.span.extracting(placeOfCode(agency)))
  }

  /// The name of an agency.
  public func name(of agency: Int) -> String {
    String(wordings.bytes.span.extracting(placeOfName(agency)))
  }

  /// The type, province and district of an agency.
  public func group(of agency: Int) -> Group { entries[agency].group }

  /// The bytes that all codes stand in.
  public var bytesOfCodes: [UInt8] { codes.bytes }

  /// Where an agency's code stands among those bytes; empty where it has none.
  public func placeOfCode(_ agency: Int) -> Range<Int> {
    entries[agency].code < 0 ? 0..<0 : codes.place(entries[agency].code)
  }

  /// The bytes that all names stand in, among others.
  public var bytesOfNames: [UInt8] { wordings.bytes }

  /// Where an agency's name stands among those bytes.
  public func placeOfName(_ agency: Int) -> Range<Int> {
    let start = wordings.place(entries[agency].wording).lowerBound
    return start..<(start + entries[agency].name)
  }

  /// The number of a wording, which is made where it is new.
  mutating func wording(_ name: Span<UInt8>, _ group: Group) -> Int {
    let count = Self.put(name, group, into: &words)
    let words = words
    return wordings.number(of: words.span.extracting(first: count))
  }

  /// The number of a wording; nil where it was not met.
  func knownWording(_ name: Span<UInt8>, _ group: Group) -> Int? {
    var words: [UInt8] = []
    let count = Self.put(name, group, into: &words)
    return wordings.known(words.span.extracting(first: count))
  }

  /// Writes a wording and tells how long it is.
  private static func put(
    _ name: Span<UInt8>, _ group: Group, into words: inout [UInt8]
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

  /// The number of an agency's wording.
  func wording(of agency: Int) -> Int { entries[agency].wording }

  /// Appends an agency.
  /// - Parameters:
  ///   - code: its number among the codes; nil where it has none.
  ///   - wording: its number among the wordings.
  ///   - name: how many bytes of the wording are its name.
  mutating func append(code: Int?, wording: Int, name: Int, _ group: Group) {
    entries.append(Entry(code: code ?? -1, wording: wording, name: name, group: group))
  }

  /// Makes room for so many agencies.
  mutating func reserve(_ room: Int) {
    codes.reserve(room, bytes: 16)
    wordings.reserve(room, bytes: 256)
    entries.reserveCapacity(room)
  }
}

extension NationalAgencies: Equatable {
  /// Whether the same agencies stand in the same order, whatever else stands beside them.
  public static func == (one: Self, other: Self) -> Bool { one.elementsEqual(other) }
}
