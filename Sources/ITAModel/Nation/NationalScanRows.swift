import ITATables

// The rows that are looked at cell by cell.
extension NationalScan {
  /// Takes a row and returns the record that it belongs to; nil for headers, titles, and rows that
  /// are set aside.
  mutating func take(_ row: Row) -> Int? {
    guard let layout else {
      if let labels { layout = NationalLayout(row, labels: labels) }
      return nil
    }
    table.rows += 1
    guard (try? UTF8Span(validating: row.bytes.span)) != nil else {
      reject(NationalFinding.undecodable, column: 0, raw: [], record: nil)
      return nil
    }
    let yearBytes = layout.year > 0 ? row.cellBytes(layout.year) : []
    guard let year = year(yearBytes) else {
      reject(
        NationalFinding.noYear(Self.text(yearBytes)), column: layout.year, raw: yearBytes,
        record: nil)
      return nil
    }
    guard let agency = agency(of: row, layout) else {
      reject(NationalFinding.noAgency, column: max(layout.code, layout.name), raw: [], record: nil)
      return nil
    }
    listed = listed(in: year)
    let known = registry.records[agency << 12 | year]
    if !layout.isLong { return takeWide(row, layout, agency, year, known) }
    let record = known ?? makeRecord(agency, year)
    return takeLong(row, layout, record) ? record : nil
  }

  private mutating func makeRecord(_ agency: Int, _ year: Int) -> Int {
    let record = table.records.count
    table.records.append(NationalRecord(agency: agency, year: year, row: number, level: -1))
    table.values.append(
      contentsOf: repeatElement(NationalSlot.absent, count: NationalSlot.count))
    registry.records[agency << 12 | year] = record
    return record
  }

  private mutating func takeLong(_ row: Row, _ layout: NationalLayout, _ record: Int) -> Bool {
    let item = row.cellBytes(layout.item)
    guard let slot = slot(ofItem: item) else {
      reject(
        NationalFinding.unknownItem(Self.text(item)), column: layout.item, raw: item,
        record: record)
      return false
    }
    guard listed[slot] else {
      table.unlisted[NationalSlot.figures[slot]?.description ?? Self.text(item), default: 0] += 1
      return true
    }
    let place = record * NationalSlot.count + slot
    let cell = row.cellBytes(layout.score)
    guard table.values[place] == NationalSlot.absent else {
      reject(
        NationalFinding.duplicate(Self.text(item), first: table.records[record].row),
        column: layout.item, raw: item, record: record)
      return false
    }
    switch NationalScore(cell) {
    case .hundredths(let value): table.values[place] = value
    case .fine(let points):
      table.values[place] = NationalSlot.fine
      table.fine[place] = points
    case .missing: break
    case .fault(let finding):
      reject(finding, column: layout.score, raw: cell, record: record)
      return false
    }
    return true
  }

  private mutating func takeWide(
    _ row: Row, _ layout: NationalLayout, _ agency: Int, _ year: Int, _ known: Int?
  ) -> Int? {
    if let known {
      let column = max(layout.code, layout.name)
      reject(
        NationalFinding.duplicate(
          table.agencies[agency].name, first: table.records[known].row),
        column: column, raw: row.cellBytes(column), record: known)
      return nil
    }
    // The whole row is set aside for one bad cell, so the cells are looked at before any is kept.
    var read: [(slot: Int, score: NationalScore)] = []
    read.reserveCapacity(layout.figures.count)
    for (column, slot) in layout.figures {
      let score = NationalScore(row.cellBytes(column))
      if case .fault(let finding) = score {
        reject(finding, column: column, raw: row.cellBytes(column), agency: agency)
        return nil
      }
      read.append((slot, score))
    }
    let record = makeRecord(agency, year)
    for (slot, score) in read {
      let place = record * NationalSlot.count + slot
      switch score {
      case .hundredths(let value): table.values[place] = value
      case .fine(let points):
        table.values[place] = NationalSlot.fine
        table.fine[place] = points
      case .missing, .fault: break
      }
    }
    let level = layout.level > 0 ? row.cellBytes(layout.level) : []
    if !level.isEmpty {
      var names = table.levels
      let place = registry.levels[Array(level)]
      if let place {
        table.records[record].level = place
      } else {
        names.append(Self.text(level))
        registry.levels[Array(level)] = names.count - 1
        table.records[record].level = names.count - 1
        table.levels = names
      }
    }
    return record
  }
}

// Who and when.
extension NationalScan {
  private mutating func year(_ bytes: ArraySlice<UInt8>) -> Int? {
    let key = Array(bytes)
    if let known = registry.years[key] { return known }
    let read = ThaiText.wholeNumber(ThaiText.arabicDigits(bytes).filter { $0 != 32 })
      .flatMap { FiscalYear(either: $0) }
    let year = defaultYear.flatMap { FiscalYear(buddhist: $0) } ?? read
    let rules = rulesYear.flatMap { FiscalYear(buddhist: $0) } ?? year
    let hasRules = rules.map { !needsRules || FrameworkLibrary.years.contains($0) } ?? false
    registry.years[key] = .some(hasRules ? year?.buddhist : nil)
    return hasRules ? year?.buddhist : nil
  }

  private mutating func listed(in year: Int) -> [Bool] {
    if let known = registry.listed[year] { return known }
    var listed = [Bool](repeating: false, count: NationalSlot.count)
    if let fiscal = FiscalYear(buddhist: rulesYear ?? year),
      let framework = FrameworkLibrary.framework(fiscal)
    {
      for figure in FigureTree.order(framework) {
        if let slot = NationalSlot.slot(of: figure) { listed[slot] = true }
      }
    }
    registry.listed[year] = listed
    return listed
  }

  private mutating func agency(of row: Row, _ layout: NationalLayout) -> Int? {
    let code = row.cellBytes(layout.code)
    let name = row.cellBytes(layout.name)
    if code.isEmpty, name.isEmpty, layout.isNamed { return nil }
    var words: [UInt8] = []
    for column in [layout.name, layout.type, layout.province, layout.district] where column > 0 {
      words += row.cellBytes(column)
      words.append(0)
    }
    let key = code.isEmpty ? words : Array(code)
    if let known = registry.agencies[key] {
      doubt(known, words, name)
      return known
    }
    let province = NationalRegistry.place(
      of: row.cellBytes(layout.province), in: &registry.provinces, &table.provinces)
    let district = row.cellBytes(layout.district)
    let agency = NationalAgency(
      code: Self.text(code), name: Self.text(name),
      type: NationalRegistry.place(
        of: row.cellBytes(layout.type), in: &registry.types, &table.types),
      province: province,
      district: NationalRegistry.place(
        of: district, in: &registry.districts, &table.districts,
        key: Array(district) + [0] + Array("\(province)".utf8)))
    table.agencies.append(agency)
    registry.words.append(words)
    registry.agencies[key] = table.agencies.count - 1
    return table.agencies.count - 1
  }

  private mutating func doubt(_ agency: Int, _ words: [UInt8], _ name: ArraySlice<UInt8>) {
    if registry.words[agency] == words { return }
    guard registry.told.insert(Array("\(agency) ".utf8) + words).inserted else { return }
    table.doubts.append(
      IdentityDoubt(
        kind: .spelling, agency: agency,
        other: words.split(separator: 0).map { Self.text($0) }.joined(separator: " · "),
        row: number))
  }

  private mutating func slot(ofItem bytes: ArraySlice<UInt8>) -> Int? {
    let key = Array(bytes)
    if let known = registry.items[key] { return known }
    let figure = labels.flatMap { LabelReaderFigure.figure($0.meaning(of: Self.text(bytes))) }
    let slot = figure.flatMap(NationalSlot.slot)
    registry.items[key] = .some(slot)
    return slot
  }

  static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  mutating func reject(
    _ finding: any Finding, column: Int, raw: ArraySlice<UInt8>, record: Int? = nil,
    agency: Int? = nil
  ) {
    let place = Location(file: file, sheet: sheet, row: number, column: column)
    let owner = (agency ?? record.map { table.records[$0].agency }).map { table.agencies[$0] }
    table.rejects.append(
      RejectedRow(
        diagnostic: Diagnostic(finding, at: place), raw: Self.text(raw.prefix(60)),
        agency: owner.map { $0.code.isEmpty ? $0.name : "\($0.code) \($0.name)" } ?? ""))
  }
}
