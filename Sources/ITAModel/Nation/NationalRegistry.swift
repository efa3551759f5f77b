import ITATables

/// Who was met before: agencies, years, names, so that a row finds its record by bytes.
struct NationalRegistry: Sendable {
  var agencies: [[UInt8]: Int] = [:]
  var records: [Int: Int] = [:]
  var types: [[UInt8]: Int] = [:]
  var provinces: [[UInt8]: Int] = [:]
  var districts: [[UInt8]: Int] = [:]
  var levels: [[UInt8]: Int] = [:]
  var items: [[UInt8]: Int?] = [:]
  var years: [[UInt8]: Int?] = [:]
  /// The bytes of each agency's name, type, province and district, for comparing later rows.
  var words: [[UInt8]] = []
  /// The wordings already reported.
  var told: Set<[UInt8]> = []
  /// For each year the places that its rules list.
  var listed: [Int: [Bool]] = [:]

  /// The place of a name among those met, which is made where it is new.
  static func place(
    of bytes: ArraySlice<UInt8>, in known: inout [[UInt8]: Int], _ names: inout [String],
    key: [UInt8]? = nil
  ) -> Int {
    if bytes.isEmpty { return 0 }
    let key = key ?? Array(bytes)
    if let place = known[key] { return place }
    names.append(String(decoding: bytes, as: UTF8.self))
    known[key] = names.count - 1
    return names.count - 1
  }
}
