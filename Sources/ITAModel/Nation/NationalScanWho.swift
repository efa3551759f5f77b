import ITATables

// Whose row it is, and of which year.
extension NationalScan {
  /// The year that a cell means; nil where it has no rules.
  mutating func year(_ bytes: Span<UInt8>) -> NationalRegistry.Year? {
    let number = registry.years.number(of: bytes)
    if number < registry.yearsMeant.count { return registry.yearsMeant[number] }
    let digits = ThaiText.arabicDigits([UInt8](copying: bytes)).filter { $0 != 32 }
    let read = ThaiText.wholeNumber(digits).flatMap { FiscalYear(either: $0) }
    let year = defaultYear.flatMap { FiscalYear(buddhist: $0) } ?? read
    let rules = rulesYear.flatMap { FiscalYear(buddhist: $0) } ?? year
    let hasRules = rules.map { !needsRules || FrameworkLibrary.years.contains($0) } ?? false
    var meant: NationalRegistry.Year?
    if let year, hasRules {
      let place = registry.place(ofYear: year.buddhist)
      let listed = place == nil ? listed(in: rulesYear ?? year.buddhist) : []
      meant = NationalRegistry.Year(
        buddhist: year.buddhist, place: place ?? registry.add(year: year.buddhist, listed: listed))
    }
    registry.yearsMeant.append(meant)
    return meant
  }

  private mutating func listed(in year: Int) -> [Bool] {
    var listed = [Bool](repeating: false, count: NationalSlot.count)
    if let fiscal = FiscalYear(buddhist: year), let rules = table.frameworks.rules(of: fiscal) {
      for figure in FigureTree.order(rules) {
        if let slot = NationalSlot.slot(of: figure) { listed[slot] = true }
      }
    }
    return listed
  }

  /// The agency of a row, which is made where it is new; nil where the row names none.
  ///
  /// A code is one agency's, however its name is written; without codes the whole wording counts.
  mutating func agency(
    _ bytes: Span<UInt8>, _ cells: NationalCells, _ layout: NationalLayout
  ) -> Int? {
    let code = bytes.extracting(cells.place(layout.code))
    if code.isEmpty, cells.place(layout.name).isEmpty, layout.isNamed { return nil }
    let count = put(bytes, cells, layout)
    let words = words
    let wording = table.agencies.wordings.number(of: words.span.extracting(first: count))
    if wording == registry.agenciesOfWordings.count { registry.agenciesOfWordings.append(-1) }
    var number: Int?
    if code.isEmpty {
      let known = registry.agenciesOfWordings[wording]
      if known >= 0 { return Int(known) }
    } else {
      let own = table.agencies.codes.number(of: code)
      if own < registry.agenciesOfCodes.count {
        let known = Int(registry.agenciesOfCodes[own])
        if table.agencies.wording(of: known) != wording { doubt(known, wording, words[..<count]) }
        return known
      }
      number = own
    }
    return add(
      code: number, wording: wording, name: cells.place(layout.name).count,
      group(bytes, cells, layout))
  }

  /// Adds an agency that was not met before, by the numbers of its code, nil where it has none, and
  /// of its wording; returns its place.
  mutating func add(
    code: Int?, wording: Int, name: Int, _ group: NationalAgencies.Group
  ) -> Int {
    let place = table.agencies.count
    if wording == registry.agenciesOfWordings.count { registry.agenciesOfWordings.append(-1) }
    if code == nil {
      registry.agenciesOfWordings[wording] = Int32(clamping: place)
    } else {
      registry.agenciesOfCodes.append(Int32(clamping: place))
    }
    table.agencies.append(code: code, wording: wording, name: name, group)
    return place
  }

  /// Puts the agency's words of a row beside each other, a zero behind each, and tells how many
  /// bytes they are.
  private mutating func put(
    _ bytes: Span<UInt8>, _ cells: NationalCells, _ layout: NationalLayout
  ) -> Int {
    let places = (
      cells.place(layout.name), cells.place(layout.type), cells.place(layout.province),
      cells.place(layout.district)
    )
    let most = places.0.count + places.1.count + places.2.count + places.3.count + 4
    if words.count < most { words = [UInt8](repeating: 0, count: most * 2) }
    var room = words.mutableSpan
    var count = 0
    if layout.name > 0 { Self.put(bytes.extracting(places.0), into: &room, &count) }
    if layout.type > 0 { Self.put(bytes.extracting(places.1), into: &room, &count) }
    if layout.province > 0 { Self.put(bytes.extracting(places.2), into: &room, &count) }
    if layout.district > 0 { Self.put(bytes.extracting(places.3), into: &room, &count) }
    return count
  }

  private static func put(
    _ word: Span<UInt8>, into room: inout MutableSpan<UInt8>, _ count: inout Int
  ) {
    room.copy(word, to: count)
    count += word.count + 1
    room[count - 1] = 0
  }

  private mutating func group(
    _ bytes: Span<UInt8>, _ cells: NationalCells, _ layout: NationalLayout
  ) -> NationalAgencies.Group {
    let province = place(ofProvince: bytes.extracting(cells.place(layout.province)))
    return NationalAgencies.Group(
      type: place(ofType: bytes.extracting(cells.place(layout.type))), province: province,
      district: place(
        ofDistrict: bytes.extracting(cells.place(layout.district)), in: province))
  }

  mutating func place(ofType name: Span<UInt8>) -> Int {
    registry.types.place(of: name, in: &table.types, key: name)
  }

  mutating func place(ofProvince name: Span<UInt8>) -> Int {
    registry.provinces.place(of: name, in: &table.provinces, key: name)
  }

  mutating func place(ofDistrict name: Span<UInt8>, in province: Int) -> Int {
    if name.isEmpty { return 0 }
    let key = [UInt8](copying: name) + [0] + Array("\(province)".utf8)
    return registry.districts.place(of: name, in: &table.districts, key: key.span)
  }

  private mutating func doubt(_ agency: Int, _ wording: Int, _ words: ArraySlice<UInt8>) {
    guard registry.told.insert(agency << 32 | wording).inserted else { return }
    table.doubts.append(
      IdentityDoubt(
        kind: .spelling, agency: agency,
        other: words.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
          .joined(separator: " · "),
        row: number))
  }
}
