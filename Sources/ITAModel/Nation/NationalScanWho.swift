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
    let next = Int32(clamping: table.agencies.count)
    let words = words
    let wording = table.agencies.wordings.number(of: words.span.extracting(first: count))
    if wording == registry.agenciesOfWordings.count { registry.agenciesOfWordings.append(-1) }
    var ownCode: Int?
    if code.isEmpty {
      let known = registry.agenciesOfWordings[wording]
      if known >= 0 { return Int(known) }
      registry.agenciesOfWordings[wording] = next
    } else {
      let number = table.agencies.codes.number(of: code)
      if number < registry.agenciesOfCodes.count {
        let known = Int(registry.agenciesOfCodes[number])
        if table.agencies.wording(of: known) != wording { doubt(known, wording, words[..<count]) }
        return known
      }
      registry.agenciesOfCodes.append(next)
      ownCode = number
    }
    table.agencies.append(
      code: ownCode, wording: wording, name: cells.place(layout.name).count,
      group(bytes, cells, layout))
    return Int(next)
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
    let type = bytes.extracting(cells.place(layout.type))
    let province = bytes.extracting(cells.place(layout.province))
    let district = bytes.extracting(cells.place(layout.district))
    let placeOfProvince = registry.provinces.place(
      of: province, in: &table.provinces, key: province)
    var placeOfDistrict = 0
    if !district.isEmpty {
      let key = [UInt8](copying: district) + [0] + Array("\(placeOfProvince)".utf8)
      placeOfDistrict = registry.districts.place(of: district, in: &table.districts, key: key.span)
    }
    return NationalAgencies.Group(
      type: registry.types.place(of: type, in: &table.types, key: type),
      province: placeOfProvince, district: placeOfDistrict)
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
