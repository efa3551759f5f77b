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
    let name = bytes.extracting(cells.place(layout.name))
    let group = group(bytes, cells, layout)
    let wording = table.agencies.wording(name, group)
    if wording == registry.agenciesOfWordings.count { registry.agenciesOfWordings.append(-1) }
    var number: Int?
    if code.isEmpty {
      let known = registry.agenciesOfWordings[wording]
      if known >= 0 { return Int(known) }
    } else {
      let own = table.agencies.codes.number(of: code)
      if own < registry.agenciesOfCodes.count {
        let known = Int(registry.agenciesOfCodes[own])
        if table.agencies.wording(of: known) != wording { doubt(known, wording, name, group) }
        return known
      }
      number = own
    }
    return add(code: number, wording: wording, name: name.count, group)
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
    let key = registry.keyOfDistrict(name, province)
    return registry.districts.place(of: name, in: &table.districts, key: key.span)
  }

  private mutating func doubt(
    _ agency: Int, _ wording: Int, _ name: Span<UInt8>, _ group: NationalAgencies.Group
  ) {
    guard registry.told.insert(agency << 32 | wording).inserted else { return }
    let words = [
      String(name), table.types[group.type], table.provinces[group.province],
      table.districts[group.district],
    ]
    table.doubts.append(
      IdentityDoubt(
        kind: .spelling, agency: agency,
        other: words.filter { !$0.isEmpty }.joined(separator: " · "), row: number))
  }
}
