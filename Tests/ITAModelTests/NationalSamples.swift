import ITATables
import TestSupport

@testable import ITAModel

/// National tables made for tests.
enum NationalSamples {
  /// Reads a text as a national table, in pieces of a size; 0 reads it at once.
  static func scan(
    _ text: [UInt8], piece: Int = 0, format: DelimitedText = .tabs, year: FiscalYear? = nil
  ) -> NationalScan {
    var scan = NationalScan(year: year)
    scan.begin(file: "national.tsv")
    var start = 0
    var size = piece == 0 ? text.count : piece
    while true {
      let end = min(start + size, text.count)
      let span = text.span.extracting(start..<end)
      let used = scan.read(span, isLast: end == text.count, format: format)
      start += used
      if end == text.count { break }
      size = used == 0 ? size * 2 : max(piece, 1)
    }
    scan.findSameNames()
    return scan
  }

  static func table(_ text: String, piece: Int = 0) -> NationalTable {
    scan(Array(text.utf8), piece: piece).table
  }

  /// A long table of random agencies of 2567 with every item but those of indicator 10, which is
  /// stated; now and then something is missing, stated wrongly, or on a floor.
  static func random(_ seed: UInt64, agencies: Int, level: Double) -> String {
    var generator = SeededGenerator(seed: seed)
    var lines = ["year\tcode\tname\ttype\tprovince\titem\tscore"]
    let items =
      (1...15).map { "i\($0)" } + (1...9).map { "e\($0)" } + (1...25).map { "o\($0)" } + ["10"]
    for agency in 0..<agencies {
      let name = "อบต." + generator.thaiText(upTo: 4).filter { $0 != " " }
      let own = level + Double.random(in: -12...8, using: &generator)
      func row(_ item: String, _ score: Int) {
        let text = Points.text(hundredths: min(max(score, 0), 10_000))
        lines.append("2567\t\(agency)\t\(name)\tอบต.\tพิจิตร\t\(item)\t\(text)")
      }
      let isRound = Int.random(in: 0..<4, using: &generator) == 0
      for item in items where Int.random(in: 0..<400, using: &generator) > 0 {
        let spread = Int.random(in: -900...900, using: &generator)
        let score = isRound ? [8500, 9500, 9250, 9750, 7000][agency % 5] : Int(own * 100) + spread
        row(item, item.hasPrefix("o") && !isRound ? (spread > -700 ? 10_000 : 0) : score)
      }
      for item in ["IIT", "EIT", "OIT", "overall", "EIT1", "EIT2"]
      where Int.random(in: 0..<8, using: &generator) == 0 {
        row(item, Int(own * 100) + Int.random(in: -300...300, using: &generator))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A long table of agencies of 2567 that have every item and indicator 10, and state nothing else;
  /// many scores stand on floors and in the middle between a floor and 100.
  static func whole(_ seed: UInt64, agencies: Int) -> String {
    var generator = SeededGenerator(seed: seed)
    var lines = ["year\tcode\tname\ttype\tprovince\titem\tscore"]
    for agency in 0..<agencies {
      let name =
        "อบต." + generator.thaiText(upTo: 4).filter { $0 != " " && $0 != "\n" && $0 != "\t" }
      let level = [9_750, 9_250, 9_500, 8_500, 8_800, 7_000, 9_900][agency % 7]
      let spread = [0, 1, 20, 600][Int.random(in: 0..<4, using: &generator)]
      func row(_ item: String, _ score: Int) {
        let text = Points.text(hundredths: min(max(score, 0), 10_000))
        lines.append("2567\t\(agency)\t\(name)\tอบต.\tพิจิตร\t\(item)\t\(text)")
      }
      for item in (1...15).map({ "i\($0)" }) + (1...9).map({ "e\($0)" }) + ["10"] {
        row(item, level + Int.random(in: -spread...spread, using: &generator))
      }
      let lost = Int.random(in: 0..<4, using: &generator)
      for item in 1...25 {
        row(
          "o\(item)", lost > 0 && Int.random(in: 0..<12, using: &generator) < lost ? 5_000 : 10_000)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
