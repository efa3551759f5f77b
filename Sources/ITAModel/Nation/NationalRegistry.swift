import ITATables

/// Who was met before: agencies, years, names, so that a row finds its record by bytes.
struct NationalRegistry: Sendable {
  /// A year as it is written, and where its records are; nil where it has no rules.
  struct Year: Sendable {
    var buddhist: Int
    /// Its place in `records` and `listed`.
    var place: Int
  }

  var years = NationalNames()
  /// What each writing of a year means.
  var yearsMeant: [Year?] = []
  /// The years met, by their places.
  private(set) var buddhist: [Int] = []
  /// For each year the record of each agency; -1 where it has none.
  private var records: [[Int32]] = []
  /// For each year the places that its rules list.
  var listed: [[Bool]] = []

  /// The agency of each code.
  var agenciesOfCodes: [Int32] = []
  /// The wordings of agencies without a code, and the agency of each.
  var wordings = HashedNumbers()
  var agenciesOfWordings: [Int32] = []
  /// The other wordings already reported, each with the place of its agency for a code.
  var doubted = NationalAgencies()
  var doubts = HashedNumbers()

  var types = NationalPlaces()
  var provinces = NationalPlaces()
  var districts = NationalPlaces()
  var levels = NationalNames()
  var items = NationalNames()
  /// The place of the figure that each writing of an item means.
  var itemSlots: [Int?] = []

  /// Makes room for so many agencies.
  mutating func reserve(_ room: Int) {
    agenciesOfCodes.reserveCapacity(room)
  }

  /// What a district is known by: its name and the place of its province.
  func keyOfDistrict(_ name: Span<UInt8>, _ province: Int) -> [UInt8] {
    var key = [UInt8](copying: name)
    key += [0, UInt8(truncatingIfNeeded: province), UInt8(truncatingIfNeeded: province >> 8)]
    return key + [UInt8(truncatingIfNeeded: province >> 16)]
  }

  /// The place of a year; nil where it is new.
  func place(ofYear year: Int) -> Int? { buddhist.firstIndex(of: year) }

  /// The year of the Buddhist Era at a place.
  func year(at place: Int) -> Int { buddhist[place] }

  /// Adds a year, whose rules list figures at these places, and returns its own.
  mutating func add(year: Int, listed: [Bool]) -> Int {
    buddhist.append(year)
    records.append([])
    self.listed.append(listed)
    return buddhist.count - 1
  }

  /// The record of an agency in a year; nil where it has none.
  func record(of agency: Int, year: Int) -> Int? {
    guard agency < records[year].count, records[year][agency] >= 0 else { return nil }
    return Int(records[year][agency])
  }

  /// Notes the record of an agency in a year.
  mutating func setRecord(_ record: Int, of agency: Int, year: Int) {
    while records[year].count <= agency { records[year].append(-1) }
    records[year][agency] = Int32(truncatingIfNeeded: record)
  }
}

/// Names by their bytes, whose list begins with the empty one.
struct NationalPlaces: Sendable {
  private var known = NationalNames()

  /// The place of a name in the list, where it is put if it is new; 0 for the empty one.
  ///
  /// - Parameter key: what it is known by, where the name alone is not enough.
  mutating func place(
    of name: Span<UInt8>, in names: inout [String], key: Span<UInt8>
  ) -> Int {
    if name.isEmpty { return 0 }
    let number = known.number(of: key)
    if number + 1 == names.count { names.append(String(name)) }
    return number + 1
  }

  /// The place of a name in the list; nil where it was not met.
  func known(_ key: Span<UInt8>, isEmpty: Bool) -> Int? {
    isEmpty ? 0 : known.known(key).map { $0 + 1 }
  }
}
