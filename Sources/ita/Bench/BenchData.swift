import ITAModel

/// Made-up scores of a nation in the item structure of fiscal year 2567: the same seed and size
/// give the same bytes on every machine.
struct BenchData {
  /// How many agencies there are; the real nation had 8,323 in its largest year.
  var agencies = 8_323
  /// How many fiscal years, up to 2567.
  var years = 1
  /// Whether an agency is a row; otherwise each of its 60 scores is.
  var isWide = false

  private static let heads = ["หนอง", "บ้าน", "ท่า", "วัง", "คลอง", "ดอน", "แม่", "ห้วย", "นา"]
  private static let tails = ["ใหญ่", "น้อย", "ขาว", "แดง", "สูง", "งาม", "ไผ่", "ทอง", "เหนือ"]
  private static let provinces = ["กระบี่", "น่าน", "พิจิตร", "แพร่", "ยะลา", "เลย", "สตูล"]
  private static let kinds = ["องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง"]

  /// The file as tab-separated UTF-8; empty without the rules of 2567.
  var bytes: [UInt8] {
    guard let framework = FiscalYear(buddhist: 2567).flatMap({ FrameworkLibrary.framework($0) })
    else { return [] }
    let codes = framework.items.map(\.id.description) + ["10"]
    let indicators = framework.items.map(\.indicator.number) + [10]
    let places = isWide ? 11 : codes.count
    var text = Array("year\tcode\tname\ttype\tprovince".utf8)
    text += Array(
      (isWide ? (1...10).map { "\t\($0)" } + ["\toverall"] : ["\titem\tscore"])
        .joined().utf8)
    text.append(10)
    text.reserveCapacity(years * agencies * places * (isWide ? 24 : 190))
    for year in (2568 - years)..<2568 {
      for agency in 0..<agencies {
        let start = Array("\(year)\t\(name(of: agency))".utf8)
        let scores = scores(of: agency, in: year, codes: codes)
        if isWide {
          text += start
          Self.append(wide(scores, indicators), to: &text)
        } else {
          for (code, score) in zip(codes, scores) {
            text += start
            text.append(9)
            text += Array(code.utf8)
            Self.append([score], to: &text)
          }
        }
      }
    }
    return text
  }

  /// Code, name, type and province of an agency.
  private func name(of agency: Int) -> String {
    var random = Mixer(state: UInt64(agency))
    let kind = Self.kinds[random.below(Self.kinds.count)]
    let place =
      Self.heads[random.below(Self.heads.count)] + Self.tails[random.below(Self.tails.count)]
    let digits = "\(agency + 1)"
    let code = String(repeating: "0", count: max(0, 7 - digits.utf8.count)) + digits
    let province = Self.provinces[random.below(Self.provinces.count)]
    return "\(code)\t\(kind)\(place)\t\(kind)\t\(province)"
  }

  /// The scores of an agency in hundredths, in the order of the codes.
  private func scores(of agency: Int, in year: Int, codes: [String]) -> [Int] {
    var random = Mixer(state: UInt64(agency) << 16 | UInt64(year))
    let quality = 7_800 + random.below(2_000)
    return codes.map { code in
      if code.utf8.first == UInt8(ascii: "O") {
        return random.below(10_000) < quality ? 10_000 : random.below(2) * 5_000
      }
      return min(10_000, quality - 900 + random.below(1_800))
    }
  }

  /// Ten indicators as plain means, and the total of them, all rounded half up.
  private func wide(_ scores: [Int], _ indicators: [Int]) -> [Int] {
    let means = (1...10).map { number -> Int in
      let own = zip(scores, indicators).filter { $0.1 == number }.map(\.0)
      return (2 * own.reduce(0, +) + own.count) / (2 * max(own.count, 1))
    }
    let sums = [means[0..<5], means[5..<8], means[8..<10]].map { $0.reduce(0, +) }
    return means + [(2 * (18 * sums[0] + 30 * sums[1] + 60 * sums[2]) + 300) / 600]
  }

  /// Appends scores, each behind a tab and with two decimals, and the end of the line.
  private static func append(_ scores: [Int], to text: inout [UInt8]) {
    for score in scores {
      text.append(9)
      text += Array("\(score / 100)".utf8)
      text.append(UInt8(ascii: "."))
      text.append(UInt8(ascii: "0") + UInt8(score / 10 % 10))
      text.append(UInt8(ascii: "0") + UInt8(score % 10))
    }
    text.append(10)
  }
}

/// Repeatable numbers (SplitMix64).
private struct Mixer {
  var state: UInt64

  /// The next number, from 0 and below a limit.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(limit, 1)))
  }
}
