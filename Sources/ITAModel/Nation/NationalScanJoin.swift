import ITATables

// Two scans of one table, each of its rows in another thread, made one.
extension NationalScan {
  /// More rows are not kept to be set aside behind those of another scan.
  private static let mostRejects = 1_000

  /// A scan of later rows of the same table, which has read nothing yet.
  public func behind() -> NationalScan {
    var later = self
    later.table = NationalTable()
    later.table.frameworks = table.frameworks
    later.registry = NationalRegistry()
    later.number = 0
    later.last = (0, 0, 0, 0)
    if let layout { later.prepare(layout) }
    return later
  }

  /// Whether what was read by a scan of `behind()` can be joined to what is before it, as far as
  /// that can be told without it.
  public var canBeJoined: Bool {
    table.doubts.isEmpty && table.rejects.count <= Self.mostRejects
  }

  /// Appends what a scan of `behind()` has read of the rows that come next.
  ///
  /// The result is that of reading them here. Where only that can tell, because a row is set aside
  /// or doubtful for what is before it, nothing is changed and false is returned.
  public mutating func join(_ later: NationalScan) -> Bool {
    guard later.canBeJoined, later.layout == layout, later.table.scores.width == table.scores.width,
      var agencies = known(later), let records = known(later, agencies)
    else { return false }
    let isDoubtful = later.table.rejects.contains { reject in
      guard let owner = reject.owner else { return false }
      return known(agencies[owner.agency], owner.year) != nil
    }
    if isDoubtful { return false }
    append(later, &agencies)
    append(later, agencies, records)
    return true
  }

  /// The agencies here of those of a later scan, -1 for new ones; nil where one is spelled in
  /// another way.
  private func known(_ later: NationalScan) -> [Int]? {
    let others = later.table.agencies
    var agencies: [Int] = []
    agencies.reserveCapacity(others.count)
    for agency in 0..<others.count {
      let name = others.bytesOfNames.span.extracting(others.placeOfName(agency))
      guard let code = others.numberOfCode(agency) else {
        let group = group(of: agency, in: later)
        agencies.append(group.flatMap { knownAgency(worded: name, $0) } ?? -1)
        continue
      }
      if let number = table.agencies.codes.known(code, of: others.codes) {
        let own = Int(registry.agenciesOfCodes[number])
        guard let group = group(of: agency, in: later), table.agencies.isWorded(own, name, group)
        else { return nil }
        agencies.append(own)
      } else {
        agencies.append(-1)
      }
    }
    return agencies
  }

  /// The numbers here of the type, province and district of an agency there; nil where one was not
  /// met.
  private func group(of agency: Int, in later: NationalScan) -> NationalAgencies.Group? {
    let group = later.table.agencies.group(of: agency)
    let type = later.table.types[group.type].utf8Span.span
    let province = later.table.provinces[group.province].utf8Span.span
    let district = later.table.districts[group.district].utf8Span.span
    guard let placeOfType = registry.types.known(type, isEmpty: group.type == 0),
      let placeOfProvince = registry.provinces.known(province, isEmpty: group.province == 0),
      let placeOfDistrict = registry.districts.known(
        registry.keyOfDistrict(district, placeOfProvince).span, isEmpty: group.district == 0)
    else { return nil }
    return .init(type: placeOfType, province: placeOfProvince, district: placeOfDistrict)
  }

  /// The records here of those of a later scan, -1 for new ones; nil where both have the same score.
  private func known(_ later: NationalScan, _ agencies: [Int]) -> [Int]? {
    var records: [Int] = []
    records.reserveCapacity(later.table.records.count)
    for (place, record) in later.table.records.enumerated() {
      let own = known(agencies[record.agency], record.year)
      if let own {
        guard layout?.isLong ?? false, table.scores.isApart(own, from: later.table.scores, place)
        else { return nil }
      }
      records.append(own ?? -1)
    }
    return records
  }

  private func known(_ agency: Int, _ year: Int) -> Int? {
    agency < 0
      ? nil : registry.place(ofYear: year).flatMap { registry.record(of: agency, year: $0) }
  }

  /// Appends the agencies that are new.
  private mutating func append(_ later: NationalScan, _ agencies: inout [Int]) {
    let others = later.table.agencies
    var types = [Int](repeating: -1, count: later.table.types.count)
    var provinces = [Int](repeating: -1, count: later.table.provinces.count)
    var districts = [Int](repeating: -1, count: later.table.districts.count)
    table.agencies.codes.makePlaces(for: others.codes.count)
    for agency in agencies.indices where agencies[agency] < 0 {
      let group = others.group(of: agency)
      if types[group.type] < 0 {
        types[group.type] = place(ofType: later.table.types[group.type].utf8Span.span)
      }
      if provinces[group.province] < 0 {
        provinces[group.province] = place(
          ofProvince: later.table.provinces[group.province].utf8Span.span)
      }
      if districts[group.district] < 0 {
        districts[group.district] = place(
          ofDistrict: later.table.districts[group.district].utf8Span.span,
          in: provinces[group.province])
      }
      let name = others.bytesOfNames.span.extracting(others.placeOfName(agency))
      let own = NationalAgencies.Group(
        type: types[group.type], province: provinces[group.province],
        district: districts[group.district])
      if let code = others.numberOfCode(agency) {
        agencies[agency] = add(code: table.agencies.codes.append(code, of: others.codes), name, own)
      } else {
        agencies[agency] = self.agency(worded: name, own)
      }
    }
  }

  /// Appends the records, and what was counted and set aside.
  private mutating func append(_ later: NationalScan, _ agencies: [Int], _ known: [Int]) {
    let levels = later.table.levels.map { level($0.utf8Span.span) }
    var records = known
    for (place, record) in later.table.records.enumerated() where records[place] < 0 {
      let year =
        registry.place(ofYear: record.year)
        ?? registry.add(
          year: record.year,
          listed: later.registry.place(ofYear: record.year).map { later.registry.listed[$0] } ?? [])
      records[place] = table.records.count
      registry.setRecord(records[place], of: agencies[record.agency], year: year)
      table.records.append(
        NationalRecord(
          agency: agencies[record.agency], year: record.year, row: record.row + number,
          level: record.level < 0 ? -1 : levels[record.level]))
    }
    table.scores.join(later.table.scores, as: records)
    for (place, points) in later.table.fine {
      table.fine[NationalPlace(record: records[place.record], slot: place.slot)] = points
    }
    table.rejects += later.table.rejects.map { $0.moved(down: number) }
    table.rejected += later.table.rejected
    table.rows += later.table.rows
    table.unlisted.merge(later.table.unlisted) { $0 + $1 }
    number += later.number
    last.length = 0
  }
}

extension RejectedRow {
  /// The same where so many rows are in front of the file that it was read from.
  func moved(down rows: Int) -> Self {
    var moved = self
    moved.diagnostic.location.row += rows
    if case .duplicate(let raw, let first)? = diagnostic.finding as? NationalFinding {
      moved.diagnostic.finding = NationalFinding.duplicate(raw, first: first + rows)
    }
    return moved
  }
}
