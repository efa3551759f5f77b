import ITATables

extension NationalScan {
  /// Lists agencies of one name, type and place: two codes for one agency, or two agencies.
  ///
  /// Where the files have no codes, names that differ only as typing differs are listed too.
  public mutating func findSameNames() {
    var firsts: [[UInt8]: Int] = [:]
    let hasCodes = table.agencies.contains { !$0.code.isEmpty }
    for (index, agency) in table.agencies.enumerated() where !agency.name.isEmpty {
      let key =
        hasCodes
        ? registry.words[index]
        : Array("\(agency.province) \(agency.district) \(ThaiText.key(agency.name))".utf8)
      guard let first = firsts[key] else {
        firsts[key] = index
        continue
      }
      table.doubts.append(
        IdentityDoubt(
          kind: hasCodes ? .sameName : .spelling, agency: first,
          other: hasCodes ? agency.code : agency.name,
          row: table.records.first { $0.agency == index }?.row ?? 0))
    }
  }
}
