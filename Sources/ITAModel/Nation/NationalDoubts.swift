public import ITATables

extension NationalScan {
  /// Lists agencies of one name, type and place: two codes for one agency, or two agencies.
  ///
  /// Where the files have no codes, names that differ only as typing differs are listed too.
  public mutating func findSameNames(_ workers: Workers = .one) {
    let hasCodes = !table.agencies.codes.isEmpty
    var found: [(agency: Int, first: Int)] = []
    if hasCodes {
      let agencies = table.agencies
      let hashes = workers.list(of: agencies.count) { part, hashes in
        for agency in part { hashes.append(agencies.hash(of: agency)) }
      }
      var wordings = HashedNumbers()
      wordings.reserve(agencies.count)
      wordings.makePlaces(for: agencies.count)
      var firsts: [Int] = []
      for index in 0..<agencies.count where !agencies.placeOfName(index).isEmpty {
        let place = wordings.place(of: hashes[index]) { agencies.isAlike(index, firsts[$0]) }
        if let wording = wordings.number(at: place) {
          found.append((index, firsts[wording]))
        } else {
          wordings.append(hashes[index], at: place)
          firsts.append(index)
        }
      }
    } else {
      var firsts: [String: Int] = [:]
      for (index, agency) in table.agencies.enumerated() where !agency.name.isEmpty {
        let key = "\(agency.province) \(agency.district) \(ThaiText.key(agency.name))"
        if let first = firsts[key] { found.append((index, first)) } else { firsts[key] = index }
      }
    }
    if found.isEmpty { return }
    var rows = [Int](repeating: 0, count: table.agencies.count)
    for record in table.records where rows[record.agency] == 0 { rows[record.agency] = record.row }
    table.doubts += found.map { place in
      let agencies = table.agencies
      return IdentityDoubt(
        kind: hasCodes ? .sameName : .spelling, agency: place.first,
        other: hasCodes ? agencies.code(of: place.agency) : agencies.name(of: place.agency),
        row: rows[place.agency])
    }
  }
}
