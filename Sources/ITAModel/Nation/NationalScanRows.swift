import ITATables

// The rows that are looked at cell by cell.
extension NationalScan {
  /// Takes a row of its own bytes; nil for headers, titles, and rows that are set aside.
  mutating func take(_ row: Row) -> Int? {
    guard let layout else {
      if let labels { self.layout = NationalLayout(row, labels: labels) }
      if let layout = self.layout { prepare(layout) }
      table.unknownColumns += (self.layout?.unknown ?? []).map { column, heading in
        Diagnostic(
          NationalFinding.unknownColumn(heading),
          at: Location(file: file, sheet: sheet, row: row.number, column: column))
      }
      return nil
    }
    let cells = NationalCells(row)
    // Cell by cell, for two halves of a letter that a delimiter parts are not text.
    for column in stride(from: 1, through: cells.count, by: 1) {
      let cell = row.bytes.span.extracting(cells.place(column))
      if (try? UTF8Span(validating: cell)) == nil { return refuseUndecodable() }
    }
    table.rows += 1
    return takeText(row.bytes.span, cells, layout)
  }

  /// Makes room for the figures of a table, and at its first one for the agencies of a nation: a
  /// list that grows step by step writes all its memory twice. What is not used costs nothing.
  mutating func prepare(_ layout: NationalLayout) {
    if layout.isLong || layout.figures.contains(where: { $0.slot >= table.scores.width }) {
      table.scores.widen()
    }
    guard table.agencies.isEmpty else { return }
    let most = 10_000
    table.agencies.reserve(most)
    table.records.reserveCapacity(most)
    table.scores.reserve(most)
    registry.reserve(most)
  }

  /// Takes a row below the header and returns the record that it belongs to; nil where it is set
  /// aside.
  mutating func take(
    _ bytes: Span<UInt8>, _ cells: NationalCells, line: Range<Int>, _ layout: NationalLayout
  ) -> Int? {
    guard UTF8Text.isText(bytes, line) else { return refuseUndecodable() }
    table.rows += 1
    return takeText(bytes, cells, layout)
  }

  private mutating func refuseUndecodable() -> Int? {
    table.rows += 1
    reject(NationalFinding.undecodable, column: 0, raw: Span())
    return nil
  }

  private mutating func takeText(
    _ bytes: Span<UInt8>, _ cells: NationalCells, _ layout: NationalLayout
  ) -> Int? {
    let yearBytes = bytes.extracting(cells.place(layout.year))
    guard let year = year(yearBytes) else {
      reject(NationalFinding.noYear(String(yearBytes)), column: layout.year, raw: yearBytes)
      return nil
    }
    guard let agency = agency(bytes, cells, layout) else {
      reject(NationalFinding.noAgency, column: max(layout.code, layout.name), raw: Span())
      return nil
    }
    last.year = year.place
    let known = registry.record(of: agency, year: year.place)
    if !layout.isLong { return takeWide(bytes, cells, layout, agency, year, known) }
    let record = known ?? makeRecord(agency, year)
    return takeLong(bytes, cells, layout, record) ? record : nil
  }

  private mutating func makeRecord(_ agency: Int, _ year: NationalRegistry.Year) -> Int {
    let record = table.records.count
    table.records.append(
      NationalRecord(agency: agency, year: year.buddhist, row: number, level: -1))
    table.scores.append()
    registry.setRecord(record, of: agency, year: year.place)
    return record
  }

  private mutating func takeLong(
    _ bytes: Span<UInt8>, _ cells: NationalCells, _ layout: NationalLayout, _ record: Int
  ) -> Bool {
    let item = bytes.extracting(cells.place(layout.item))
    guard let slot = slot(ofItem: item) else {
      reject(
        NationalFinding.unknownItem(String(item)), column: layout.item, raw: item,
        record: record)
      return false
    }
    guard registry.listed[last.year][slot] else {
      table.unlisted[NationalSlot.figures[slot]?.description ?? String(item), default: 0] += 1
      return true
    }
    guard table.scores[record, slot] == NationalSlot.absent else {
      reject(
        NationalFinding.duplicate(String(item), first: table.records[record].row),
        column: layout.item, raw: item, record: record)
      return false
    }
    let score = score(bytes, cells.place(layout.score))
    if case .fault(let finding) = score {
      reject(
        finding, column: layout.score, raw: bytes.extracting(cells.place(layout.score)),
        record: record)
      return false
    }
    table.keep(score, NationalPlace(record: record, slot: slot))
    return true
  }

  private mutating func takeWide(
    _ bytes: Span<UInt8>, _ cells: NationalCells, _ layout: NationalLayout, _ agency: Int,
    _ year: NationalRegistry.Year, _ known: Int?
  ) -> Int? {
    if let known {
      let column = max(layout.code, layout.name)
      reject(
        NationalFinding.duplicate(
          table.agencies[agency].name, first: table.records[known].row),
        column: column, raw: bytes.extracting(cells.place(column)), record: known)
      return nil
    }
    let figures = layout.figures
    // The whole row is set aside for one bad cell, so the cells are looked at before any is kept.
    var others: [(place: NationalPlace, score: NationalScore)] = []
    let next = table.records.count
    var room: [Int16] = []
    swap(&room, &plain)
    defer { swap(&room, &plain) }
    var plain = room.mutableSpan
    for index in figures.indices {
      let (column, slot) = figures[index]
      let cell = cells.place(column)
      plain[slot] = NationalScore.plain(bytes, cell)
      if plain[slot] >= 0 { continue }
      let score = NationalScore(String(bytes.extracting(cell)))
      if case .fault(let finding) = score {
        reject(finding, column: column, raw: bytes.extracting(cell), agency: agency)
        return nil
      }
      others.append((NationalPlace(record: next, slot: slot), score))
    }
    let record = makeRecord(agency, year)
    let width = table.scores.width
    table.scores.change(blockOf: record) { block, start in
      var own = block.mutableSpan
      // What is not plain is -1 here, which is that nothing is given.
      for slot in 0..<width { own[start &+ slot] = plain[slot] }
    }
    for (place, score) in others { table.keep(score, place) }
    table.records[record].level = level(bytes.extracting(cells.place(layout.level)))
    return record
  }

  private func score(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> NationalScore {
    let plain = NationalScore.plain(bytes, cell)
    return plain >= 0 ? .hundredths(plain) : NationalScore(String(bytes.extracting(cell)))
  }

  /// The place of a stated level among those met; -1 where none is stated.
  mutating func level(_ name: Span<UInt8>) -> Int {
    if name.isEmpty { return -1 }
    let number = registry.levels.number(of: name)
    if number == table.levels.count { table.levels.append(String(name)) }
    return number
  }

  private mutating func slot(ofItem bytes: Span<UInt8>) -> Int? {
    let number = registry.items.number(of: bytes)
    if number < registry.itemSlots.count { return registry.itemSlots[number] }
    let figure = labels.flatMap { LabelReaderFigure.figure($0.meaning(of: String(bytes))) }
    let slot = figure.flatMap(NationalSlot.slot)
    registry.itemSlots.append(slot)
    return slot
  }

  mutating func reject(
    _ finding: any Finding, column: Int, raw: Span<UInt8>, record: Int? = nil,
    agency: Int? = nil
  ) {
    let place = Location(file: file, sheet: sheet, row: number, column: column)
    let owner = owner(record, agency)
    let named = owner.map { table.agencies[$0.agency] }
    table.rejected += 1
    table.rejects.append(
      RejectedRow(
        diagnostic: Diagnostic(finding, at: place), raw: String(raw.extracting(first: 60)),
        agency: named.map { $0.code.isEmpty ? $0.name : "\($0.code) \($0.name)" } ?? "",
        owner: owner))
  }

  private func owner(_ record: Int?, _ agency: Int?) -> RejectedRow.Owner? {
    if let record {
      return .init(agency: table.records[record].agency, year: table.records[record].year)
    }
    return agency.map { .init(agency: $0, year: registry.year(at: last.year)) }
  }
}
