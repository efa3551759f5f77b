import ITAModel
import ITATables
import TestSupport

/// A small random framework and sheet, with the arithmetic of its scores done a second time.
///
/// Few figures have room below 100, so that every combination of raises can be tried.
struct SmallAgency {
  /// A figure with room: its score and the scores that it can get, in hundredths.
  struct Room {
    var figure: FigureID
    var from: Int
    var scores: [Int]
  }

  /// Whole numbers in which every mean of the small frameworks is exact, a point being this many.
  static let point = 100 * 100 * 30 * 144 * 2

  var framework: Framework
  var sheet = ScoreSheet(file: "small.tsv")
  var rooms: [Room] = []
  /// The floors of the level to reach.
  var target: Level
  var locked: Set<FigureID> = []

  private var weights = [30, 30, 40]
  private var itemCounts: [Int: Int] = [:]
  private var subSizes: [Int: [Int]] = [:]
  private var hasParts = false
  private var statesParts = false

  init?(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    weights =
      [[30, 30, 40], [20, 30, 50], [10, 60, 30], [25, 25, 50]].randomElement(using: &random)
      ?? weights
    for indicator in 1...8 where Int.random(in: 0..<3, using: &random) > 0 {
      itemCounts[indicator] = Int.random(in: 1...4, using: &random)
    }
    for indicator in 9...10 where Int.random(in: 0..<4, using: &random) > 0 {
      subSizes[indicator] = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        Int.random(in: 1...4, using: &random)
      }
    }
    hasParts = Bool.random(using: &random)
    statesParts = Bool.random(using: &random)
    if hasParts && statesParts { for indicator in 6...8 { itemCounts[indicator] = nil } }
    guard let first = Self.framework(Self.text(weights, itemCounts, subSizes, hasParts, "")) else {
      return nil
    }
    framework = first
    target = first.levels[0]
    fill(using: &random)
    let floors = self.floors(using: &random)
    guard
      let made = Self.framework(Self.text(weights, itemCounts, subSizes, hasParts, floors))
    else { return nil }
    framework = made
    target = made.levels[0]
    if Bool.random(using: &random) { stateMeans() }
  }

  private static func framework(_ text: String) -> Framework? {
    var found: [Diagnostic] = []
    return FrameworkLibrary.framework(Array(text.utf8), file: "small", diagnostics: &found)
  }

  private static func text(
    _ weights: [Int], _ items: [Int: Int], _ subs: [Int: [Int]], _ hasParts: Bool, _ floors: String
  ) -> String {
    var rows = [
      "framework\t2567\t\tfinal", "rule\tsub-mean\t\tmean-of-subs", "rule\ttolerance\t\t0.01",
    ]
    rows += zip(["iit", "eit", "oit"], weights).map { "tool\t\($0)\t\t\($1)" }
    if hasParts { rows += ["part\teit1\teit\t1", "part\teit2\teit\t1"] }
    for number in 1...10 {
      rows.append("indicator\t\(number)\t\(number <= 5 ? "iit" : number <= 8 ? "eit" : "oit")\t")
    }
    var (staff, visitors, disclosed) = (0, 0, 0)
    for number in 1...8 {
      for _ in 0..<(items[number] ?? 0) {
        if number <= 5 { staff += 1 } else { visitors += 1 }
        rows.append("item\t\(number <= 5 ? "i\(staff)" : "e\(visitors)")\t\(number)\t")
      }
    }
    for number in 9...10 {
      for (place, size) in (subs[number] ?? []).enumerated() {
        rows.append("sub\t\(number).\(place + 1)\t\(number)\t")
        for _ in 0..<size {
          disclosed += 1
          rows.append("item\tO\(disclosed)\t\(number)\t")
          rows.append("member\tO\(disclosed)\t\(number).\(place + 1)\t")
          rows.append("scores\tO\(disclosed)\t\t\(disclosed % 3 == 0 ? "0 50 100" : "0 100")")
        }
      }
    }
    rows += ["level\tgood\t\t\(floors.isEmpty ? "overall=1" : floors)", "level\tlow\t\toverall=0"]
    return "kind\tid\tin\tvalue\tthai\tenglish\tstanding\tsource\n"
      + rows.map { $0 + "\tชื่อ\tname\tconfirmed\tsource\n" }.joined()
  }
}

// The scores.
extension SmallAgency {
  /// The leaves: what has a score of its own.
  private var leaves: [FigureID] {
    var leaves = framework.items.map { FigureID.item($0.id) }
    for number in 1...10 where itemCounts[number] == nil && subSizes[number] == nil {
      if let indicator = Indicator(number) { leaves.append(.indicator(indicator)) }
    }
    return leaves + (hasParts && statesParts ? [.part(.eit1), .part(.eit2)] : [])
  }

  private mutating func fill(using random: inout SeededGenerator) {
    // Where the parts of EIT are printed they stand for its indicators.
    let stated = hasParts && statesParts
    let order = leaves.shuffled(using: &random).filter { leaf in
      if case .indicator(let own) = leaf { !(stated && (6...8).contains(own.number)) } else { true }
    }
    let open = Set(order.prefix(Int.random(in: 1...4, using: &random)))
    for leaf in leaves {
      let disclosed = if case .item(let item) = leaf { item.tool == .oit } else { false }
      var hundredths = Int.random(in: 7000...10000, using: &random)
      if disclosed {
        let allowed = allowed(leaf)
        hundredths = allowed.randomElement(using: &random) ?? 0
        if open.contains(leaf) {
          rooms.append(
            Room(figure: leaf, from: hundredths, scores: allowed.filter { $0 > hundredths }))
        }
      } else if open.contains(leaf) {
        hundredths = Int.random(in: 9996...9999, using: &random)
        rooms.append(
          Room(figure: leaf, from: hundredths, scores: Array((hundredths + 1)...10000)))
      }
      if !open.contains(leaf) { locked.insert(leaf) }
      state(hundredths, for: leaf)
    }
  }

  private func allowed(_ leaf: FigureID) -> [Int] {
    guard case .item(let item) = leaf else { return [] }
    return item.number % 3 == 0 ? [0, 5000, 10000] : [0, 10000]
  }

  private mutating func state(_ hundredths: Int, for figure: FigureID) {
    let points = Points(hundredths: hundredths)
    sheet.scores[figure] = StatedScore(
      points: points, decimals: 2, raw: points.shown, location: Location(file: "small.tsv"))
  }

  /// States the means too, as a published result does, each rounded once.
  private mutating func stateMeans() {
    let values = values([:])
    for figure in [.overall] + Tool.allCases.map({ FigureID.tool($0) })
      + Indicator.all.map({ FigureID.indicator($0) }) where sheet.scores[figure] == nil
    {
      if let value = values[figure] { state(Self.shown(value), for: figure) }
    }
  }

  /// Hundredths, half up.
  static func shown(_ value: Int) -> Int { (value * 200 + point) / (2 * point) }

  /// Every figure by plain arithmetic, with some scores replaced; in parts of a point.
  func values(_ changes: [FigureID: Int]) -> [FigureID: Int] {
    func leaf(_ figure: FigureID) -> Int {
      let hundredths = changes[figure] ?? sheet.scores[figure]?.points.hundredths ?? 0
      return hundredths * (Self.point / 100)
    }
    var values: [FigureID: Int] = [:]
    var tools = [0, 0, 0]
    for indicator in Indicator.all {
      let number = indicator.number
      var value = leaf(.indicator(indicator))
      let items = framework.items.filter { $0.indicator == indicator }
      if let sizes = subSizes[number] {
        let subs = framework.subIndicators.filter { $0.id.indicator == indicator }.map { sub in
          let members = items.filter { $0.sub == sub.id }
          return members.reduce(0) { $0 + leaf(.item($1.id)) } / members.count
        }
        value = subs.reduce(0, +) / sizes.count
      } else if !items.isEmpty {
        value = items.reduce(0) { $0 + leaf(.item($1.id)) } / items.count
      }
      values[.indicator(indicator)] = value
      tools[number <= 5 ? 0 : number <= 8 ? 1 : 2] += value
    }
    let means = [tools[0] / 5, tools[1] / 3, tools[2] / 2]
    var whole = means[1]
    if hasParts && statesParts {
      for part in Part.allCases {
        values[.part(part)] = leaf(.part(part))
        let old = (sheet.scores[.part(part)]?.points.hundredths ?? 0) * (Self.point / 100)
        whole += (leaf(.part(part)) - old) / 2
      }
    }
    (values[.tool(.iit)], values[.tool(.eit)], values[.tool(.oit)]) = (means[0], whole, means[2])
    values[.overall] = (means[0] * weights[0] + whole * weights[1] + means[2] * weights[2]) / 100
    return values
  }

  /// Floors a little above or below what is there and what can be.
  private func floors(using random: inout SeededGenerator) -> String {
    let now = values([:])
    let top = values(
      Dictionary(
        uniqueKeysWithValues: rooms.compactMap { room in
          room.scores.last.map { (room.figure, $0) }
        }))
    var others: [FigureID] = [.tool(.iit), .tool(.oit)]
    others += hasParts ? [.part(.eit1), .part(.eit2)] : [.tool(.eit)]
    let some = others.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))
    // Often nothing is asked of the overall score, so that the other floors decide.
    let asksOverall = Int.random(in: 0..<3, using: &random) > 0
    return ([.overall] + some)
      .map { figure in
        if figure == .overall && !asksOverall { return "overall=1" }
        var (low, high) = (now[figure] ?? 0, top[figure] ?? 0)
        if now[figure] == nil {
          // A part that is not printed: what EIT as a whole leaves for it.
          low = (now[.tool(.eit)] ?? 0) * 2 - 100 * Self.point
          high = (top[.tool(.eit)] ?? 0) * 2 - 100 * Self.point
        }
        let (from, to) = (max(Self.shown(low) - 1, 1), Self.shown(high))
        let floor = min(Int.random(in: from...max(from, to), using: &random), 10000)
        return "\(figure)=\(Points(hundredths: floor).shown)"
      }.joined(separator: " ")
  }
}
