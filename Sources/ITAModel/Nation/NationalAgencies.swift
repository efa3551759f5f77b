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
/// Their codes and names stay bytes that stand end to end, so that a nation needs no text of its own
/// for each; `NationalAgency` is made where somebody looks at one.
public struct NationalAgencies: Sendable, RandomAccessCollection {
  /// Where an agency stands.
  public struct Group: Sendable, Hashable {
    /// The type, by its place in `NationalTable.types`.
    @Compact public internal(set) var type: Int
    /// The province, by its place in `NationalTable.provinces`.
    @Compact public internal(set) var province: Int
    /// The district, by its place in `NationalTable.districts`.
    @Compact public internal(set) var district: Int
  }

  /// The codes met.
  var codes = NationalNames()
  /// The names of all agencies, end to end.
  public private(set) var bytesOfNames: [UInt8] = []
  private var entries: [Entry] = []

  private struct Entry: Sendable {
    /// Where its name begins.
    var start: Int
    /// How many bytes its name has.
    @Compact var length: Int
    /// Its place among the codes; -1 where it has none.
    @Compact var code: Int
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
    String(bytesOfNames.span.extracting(placeOfName(agency)))
  }

  /// The type, province and district of an agency.
  public func group(of agency: Int) -> Group { entries[agency].group }

  /// The bytes that all codes stand in.
  public var bytesOfCodes: [UInt8] { codes.bytes }

  /// The number of an agency's code; nil where it has none.
  func numberOfCode(_ agency: Int) -> Int? {
    entries[agency].code < 0 ? nil : entries[agency].code
  }

  /// Where an agency's code stands among those bytes; empty where it has none.
  public func placeOfCode(_ agency: Int) -> Range<Int> {
    entries[agency].code < 0 ? 0..<0 : codes.place(entries[agency].code)
  }

  /// Where an agency's name stands among the bytes of all names.
  public func placeOfName(_ agency: Int) -> Range<Int> {
    let start = entries[agency].start
    return start..<(start + entries[agency].length)
  }

  /// Whether an agency is worded so: its name, type, province and district.
  func isWorded(_ agency: Int, _ name: Span<UInt8>, _ group: Group) -> Bool {
    entries[agency].group == group
      && bytesOfNames.span.extracting(placeOfName(agency)).isSame(as: name)
  }

  /// Whether two agencies are worded alike.
  func isAlike(_ agency: Int, _ other: Int) -> Bool {
    isWorded(agency, bytesOfNames.span.extracting(placeOfName(other)), group(of: other))
  }

  /// The hash of an agency's wording.
  func hash(of agency: Int) -> UInt64 {
    Self.hash(bytesOfNames.span.extracting(placeOfName(agency)), group(of: agency))
  }

  /// The hash of a wording.
  static func hash(_ name: Span<UInt8>, _ group: Group) -> UInt64 {
    HashedNumbers.hash(
      name, UInt64(truncatingIfNeeded: group.province << 32 ^ group.district << 16 ^ group.type))
  }

  /// Appends an agency; `code` is its number among the codes, nil where it has none.
  mutating func append(code: Int?, _ name: Span<UInt8>, _ group: Group) {
    entries.append(
      Entry(start: bytesOfNames.count, length: name.count, code: code ?? -1, group: group))
    bytesOfNames.append(copying: name)
  }

  /// Makes room for so many agencies.
  mutating func reserve(_ room: Int) {
    codes.reserve(room, bytes: 16)
    bytesOfNames.reserveCapacity(room * 256)
    entries.reserveCapacity(room)
  }
}

extension NationalAgencies: Equatable {
  /// Whether the same agencies stand in the same order, whatever else stands beside them.
  public static func == (one: Self, other: Self) -> Bool { one.elementsEqual(other) }
}
