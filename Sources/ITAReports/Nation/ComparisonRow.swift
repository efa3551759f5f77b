import ITAModel
import ITATables

/// What the row of an agency says, looked up before it is written.
///
/// Rows come by rank, so that what they say lies far apart in memory. Looked up in front of the
/// writing, for some rows at once, all of it is waited for together.
struct ComparisonRow: Sendable {
  /// The place in the comparison's records.
  let index: Int
  /// Where code and name stand among those of the year.
  let code: Range<Int>
  let name: Range<Int>
  /// Whether they can stand in a cell as they are.
  var isCodePlain = false
  var isNamePlain = false
  let group: NationalAgencies.Group
  /// Scores in hundredths; nil where missing.
  let iit: Int?
  let eit: Int?
  let oit: Int?
  let overall: Int?
  let levels: LevelSet
  /// The number of the weakest indicator; nil where one is missing.
  let weakest: Int?
  /// Whether something stated contradicts the rules.
  let isDoubtful: Bool
  /// The places; nil where there is none.
  let nation: ComparisonPlace?
  let province: ComparisonPlace?
  let rankOfType: Int?
  let rankInDistrict: Int?
  /// Hundredths; nil where nothing is lacking, or not known.
  let toNextLevel: Int?
  /// Hundredths; nil without the year before.
  let change: Int?
}

/// What the rows of a year have in common.
struct ComparisonYear: Sendable {
  let nation: [ComparisonPlace?]
  let ofTypes: [ComparisonPlace?]
  let inProvinces: [ComparisonPlace?]
  let inDistricts: [ComparisonPlace?]
  let agencies: NationalAgencies
  /// The bytes that codes and names stand in.
  let codes: [UInt8]
  let names: [UInt8]
  /// The names of types, provinces and districts as cells, the first one in column 1: end to end, so
  /// that no row looks at who else holds one.
  let types: Row
  let provinces: Row
  let districts: Row

  init(_ comparison: Comparison, _ cell: (String) -> [UInt8]) {
    nation = comparison.places[.nation]
    ofTypes = comparison.places[.type]
    inProvinces = comparison.places[.province]
    inDistricts = comparison.places[.district]
    agencies = comparison.table.agencies
    (codes, names) = (agencies.bytesOfCodes, agencies.bytesOfNames)
    types = Self.row(comparison.table.types, cell)
    provinces = Self.row(comparison.table.provinces, cell)
    districts = Self.row(comparison.table.districts, cell)
  }

  private static func row(_ names: [String], _ cell: (String) -> [UInt8]) -> Row {
    var row = Row(number: 0)
    for name in names {
      row.append(contentsOf: cell(name))
      row.endCell()
    }
    return row
  }

  /// Looks up rows, step by step for all of them: in each step no row waits for another one.
  func rows(
    _ indices: [Int], of comparison: Comparison, _ delimiter: UInt8,
    into rows: inout [ComparisonRow]
  ) {
    let agencies = indices.map { comparison.table.records[comparison.records[$0]].agency }
    let texts = agencies.map {
      (code: self.agencies.placeOfCode($0), name: self.agencies.placeOfName($0))
    }
    rows.removeAll(keepingCapacity: true)
    for place in indices.indices {
      rows.append(row(indices[place], agencies[place], texts[place], of: comparison))
    }
    for place in rows.indices {
      rows[place].isCodePlain = codes.span.extracting(rows[place].code).beginsPlainCell
      rows[place].isNamePlain = names.span.extracting(rows[place].name).beginsPlainCell
    }
    for place in rows.indices {
      if rows[place].isNamePlain {
        rows[place].isNamePlain = names.span.extracting(rows[place].name).isPlainCell(delimiter)
      }
      if rows[place].isCodePlain {
        rows[place].isCodePlain = codes.span.extracting(rows[place].code).isPlainCell(delimiter)
      }
    }
  }

  private func row(
    _ index: Int, _ agency: Int, _ texts: (code: Range<Int>, name: Range<Int>),
    of comparison: Comparison
  ) -> ComparisonRow {
    let verdict = comparison.verdicts[index]
    return ComparisonRow(
      index: index, code: texts.code, name: texts.name, group: agencies.group(of: agency),
      iit: verdict.score(of: .iit), eit: verdict.score(of: .eit), oit: verdict.score(of: .oit),
      overall: verdict.overall, levels: verdict.levels, weakest: verdict.weakest,
      isDoubtful: verdict.contradictsLevel || !verdict.contradictions.isEmpty,
      nation: nation[index], province: inProvinces[index], rankOfType: ofTypes[index]?.rank,
      rankInDistrict: inDistricts[index]?.rank,
      toNextLevel: comparison.toNextLevel(index)?.missing, change: comparison.changes[index])
  }
}
