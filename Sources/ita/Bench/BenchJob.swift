import ITATables

/// One command that is timed: its data, its words, and what its result must be.
struct BenchJob {
  /// The word that asks for the job.
  var name: String
  var data: BenchData
  /// The words behind `ita`; `IN` and `OUT` stand for the files.
  var words: [String]
  /// The hash of the result's columns below; nil takes whatever comes.
  var expected: String?

  /// The jobs that run unless others are asked for; ten years take as much memory as disk.
  static let usual = ["one", "long", "wide"]

  static let all = [
    BenchJob(
      name: "one", data: BenchData(agencies: 1),
      words: ["analyze", "IN", "--plan", "OUT", "--force", "-q"]),
    BenchJob(name: "long", data: BenchData(), words: compare, expected: "b9334f990d9925ea"),
    BenchJob(
      name: "wide", data: BenchData(isWide: true), words: compare, expected: "adac3c48757c9dab"),
    // The first of the ten years have no rules of their own.
    BenchJob(
      name: "ten", data: BenchData(years: 10), words: compare + ["--rules-as", "2567"]),
  ]

  private static let compare = ["compare", "IN", "-o", "OUT", "--force", "-q"]

  /// The columns that are hashed, so that a further column changes no hash.
  static let columns = [
    "year", "code", "name", "iit", "eit", "oit", "overall", "level", "rank", "weakest",
  ]

  /// The hash (FNV-1a) of a result: of the columns above or, in other tables, of all bytes.
  static func hash(_ result: [UInt8]) -> String {
    var found: [Diagnostic] = []
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
    let text = DecodedText(result, file: "", diagnostics: &found)
    let rows = text.map {
      DelimitedText.commas.table(from: $0, file: "", diagnostics: &found).rows
    }
    let places = columns.compactMap { name in
      rows?.first?.cells.firstIndex(of: name).map { $0 + 1 }
    }
    if let rows, places.count == columns.count {
      for row in rows {
        for place in places {
          take(row.cellBytes(place))
          take([9])
        }
      }
    } else {
      take(result)
    }
    return String(hash, radix: 16)
  }
}
