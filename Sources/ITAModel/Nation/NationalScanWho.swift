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
    if code.isEmpty { return agency(worded: name, group) }
    let number = table.agencies.codes.number(of: code)
    if number == registry.agenciesOfCodes.count { return add(code: number, name, group) }
    let known = Int(registry.agenciesOfCodes[number])
    if !table.agencies.isWorded(known, name, group) { doubt(known, name, group) }
    return known
  }

  /// The agency without a code that is worded so, which is made where it is new; returns its place.
  mutating func agency(worded name: Span<UInt8>, _ group: NationalAgencies.Group) -> Int {
    registry.wordings.makePlaces()
    let hash = NationalAgencies.hash(name, group)
    let place = registry.wordings.place(of: hash) { isWorded($0, name, group) }
    if let known = registry.wordings.number(at: place) {
      return Int(registry.agenciesOfWordings[known])
    }
    registry.wordings.append(hash, at: place)
    registry.agenciesOfWordings.append(Int32(clamping: table.agencies.count))
    table.agencies.append(code: nil, name, group)
    return table.agencies.count - 1
  }

  /// The agency without a code that is worded so; nil where there is none.
  func knownAgency(worded name: Span<UInt8>, _ group: NationalAgencies.Group) -> Int? {
    registry.wordings.number(NationalAgencies.hash(name, group)) { isWorded($0, name, group) }
      .map { Int(registry.agenciesOfWordings[$0]) }
  }

  private func isWorded(
    _ wording: Int, _ name: Span<UInt8>, _ group: NationalAgencies.Group
  ) -> Bool {
    table.agencies.isWorded(Int(registry.agenciesOfWordings[wording]), name, group)
  }

  /// Adds an agency that was not met before, by the number of its code, which is new; returns its
  /// place.
  mutating func add(
    code: Int, _ name: Span<UInt8>, _ group: NationalAgencies.Group
  ) -> Int {
    registry.agenciesOfCodes.append(Int32(clamping: table.agencies.count))
    table.agencies.append(code: code, name, group)
    return table.agencies.count - 1
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
    _ agency: Int, _ name: Span<UInt8>, _ group: NationalAgencies.Group
  ) {
    registry.doubts.makePlaces()
    let hash = NationalAgencies.hash(name, group) &+ UInt64(truncatingIfNeeded: agency)
    let place = registry.doubts.place(of: hash) {
      registry.doubted.numberOfCode($0) == agency && registry.doubted.isWorded($0, name, group)
    }
    if registry.doubts.number(at: place) != nil { return }
    registry.doubts.append(hash, at: place)
    registry.doubted.append(code: agency, name, group)
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
