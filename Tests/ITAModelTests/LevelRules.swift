import ITATables

@testable import ITAModel

/// The level rules a second time, written from the published tables and not from the data files.
enum LevelRules {
  static let letters: [(floor: Int, name: String)] = [
    (9500, "AA"), (8500, "A"), (7500, "B"), (6500, "C"), (5500, "D"), (5000, "E"), (0, "F"),
  ]

  /// 2562 to 2565; hundredths.
  static func letter(_ overall: Int) -> String {
    letters.first { overall >= $0.floor }?.name ?? "none"
  }

  /// From 2566; hundredths, the tools being IIT, EIT 1, EIT 2 and OIT.
  static func pass(_ overall: Int, _ tools: [Int]) -> String {
    let lowest = tools.min() ?? 0
    if overall >= 9500 && lowest >= 9500 { return "ผ่านดีเยี่ยม" }
    if overall >= 8500 && lowest >= 8500 { return "ผ่านดี" }
    if overall >= 8500 { return "ผ่าน" }
    return overall >= 7000 ? "ต้องปรับปรุง" : "ต้องปรับปรุงโดยด่วน"
  }

  /// From 2566, the levels that a total alone leaves possible, best first; hundredths.
  static func pass(alone total: Int) -> [String] {
    if total < 8500 { return [pass(total, [total])] }
    var names = total >= 9500 ? ["ผ่านดีเยี่ยม"] : []
    // A part of EIT weighs least, 15: with 100 for all else the total is 85 + 0.15 part. The value
    // behind the total may be 0.005 lower than shown; the part is below 94.995 or 84.995.
    let millionths = total * 10_000 - 5_000
    if millionths < 85_000_000 + 94_995 * 150 { names.append("ผ่านดี") }
    if millionths < 85_000_000 + 84_995 * 150 { names.append("ผ่าน") }
    return names
  }
}

extension Verdict {
  /// The Thai names of the levels still possible, best first.
  var names: [String] {
    switch self {
    case .determined(let level): [level.name.thai]
    case .undetermined(let possible, _): possible.map(\.name.thai)
    case .unknown: []
    }
  }

  /// The figures that would settle it.
  var needs: [String] {
    if case .undetermined(_, let needs) = self { return needs.map(\.description) }
    return []
  }
}
