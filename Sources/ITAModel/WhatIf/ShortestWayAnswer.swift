/// A way that was found, and the figures that were left out for it.
private struct OpenWay {
  let way: ShortestWay.Way
  let without: [FigureID]
}

extension ShortestWay {
  /// The ways that meet the demands, shortest first; empty where none does.
  ///
  /// Every further way lacks some figure of each way before it, so that it is found with that
  /// figure left out; the ways are taken in order of length from all such searches.
  func ways(_ demands: Demands, _ levers: [Lever], certain: Bool) -> [Way] {
    var open: [OpenWay] = []
    // So few that to compare them one by one costs less than to hash them.
    var seen: [[FigureID]] = []
    var found: [Way] = []
    func search(without: [FigureID]) {
      if seen.contains(without) { return }
      seen.append(without)
      let rest = levers.filter { !without.contains($0.figure) }
      if let way = way(demands, rest, certain: certain) {
        open.append(OpenWay(way: way, without: without))
      }
    }
    search(without: [])
    while found.count <= alternatives,
      let next = open.indices.min(by: { open[$0].way.isShorter(than: open[$1].way) })
    {
      let (way, without) = (open[next].way, open[next].without)
      open.remove(at: next)
      let figures = way.changes.map(\.figure)
      if !found.contains(where: { $0.changes.allSatisfy { figures.contains($0.figure) } }) {
        found.append(way)
      }
      if found.count > alternatives { break }
      for figure in figures.sorted() { search(without: (without + [figure]).inOrder) }
    }
    return found
  }

  /// The shortest way with these levers; nil where none reaches the level.
  private func way(_ demands: Demands, _ levers: [Lever], certain: Bool) -> Way? {
    if demands.demands.isEmpty {
      let isEnough = isReached(in: whatIf.base, certain: certain)
      return isEnough ? Way(changes: [], after: whatIf.base, isLeast: true) : nil
    }
    // Published figures that miss their means by a hundredth can leave a hair to the floor.
    for extra in [Points.zero, Points(hundredths: 1), Points(hundredths: 3)] {
      guard let cover = cover(demands, levers, extra), let answer = cover.answer() else {
        return nil
      }
      let changes = answer.raises.map { raise in
        change(levers[raise.candidate], units: raise.units)
      }
      var settings: FigureMap<Points> = [:]
      for change in changes { settings[change.figure] = change.to }
      let after = whatIf.setting(settings)
      guard isReached(in: after, certain: certain) else { continue }
      return Way(
        changes: changes.sorted { ($1.gain ?? .zero, $0.figure) < ($0.gain ?? .zero, $1.figure) },
        after: after, isLeast: answer.isComplete && extra == .zero)
    }
    return nil
  }

  private func isReached(in assessment: Assessment, certain: Bool) -> Bool {
    (certain ? assessment.worstPossible : assessment.bestPossible).map(isEnough) ?? false
  }

  private func change(_ lever: Lever, units: Int) -> Change {
    let to = Points(hundredths: lever.from.hundredthsDown + units)
    return Change(
      figure: lever.figure, from: lever.from, to: to,
      gain: lever.effect[.overall].map { $0.times(to - lever.from) })
  }

  /// The demands and levers in whole numbers; nil where a demand has no lever at all.
  private func cover(_ demands: Demands, _ levers: [Lever], _ extra: Points) -> ShortestCover? {
    let ordered = demands.demands.sorted { $0.figure.height < $1.figure.height }
    let scale = Self.scale(levers)
    var needs: [Int128] = []
    for demand in ordered {
      guard let lever = levers.first(where: { $0.effect[demand.figure] != nil }),
        let own = lever.effect[demand.figure]
      else { return nil }
      let need = (demand.rise + extra).times(lever.rootGain).divided(by: own)
      needs.append(need.scaled(by: scale, roundingUp: true))
    }
    let candidates = levers.map { lever in
      let down = lever.from.hundredthsDown
      let gap = lever.from - Points(hundredths: down)
      return ShortestCover.Candidate(
        gain: (lever.rootGain / 100).scaled(by: scale, roundingUp: false),
        loss: lever.rootGain.times(gap).scaled(by: scale, roundingUp: true),
        saving: Int(clamping: gap.scaled(by: 1_000_000, roundingUp: false)),
        raises: lever.scores.map { $0.hundredthsUp - down }, isContinuous: lever.isContinuous,
        demands: ordered.indices.filter { lever.effect[ordered[$0].figure] != nil })
    }
    return ShortestCover(candidates, needs: needs)
  }

  /// A scale in which every gain is a whole number, or fine enough where that would be too large.
  private static func scale(_ levers: [Lever]) -> Int128 {
    var scale: Int128 = 1
    for lever in levers {
      let gap = lever.from - Points(hundredths: lever.from.hundredthsDown)
      for number in [lever.rootGain / 100, lever.rootGain.times(gap)] {
        scale = number.commonMultiple(of: scale)
        if scale > 1_000_000_000_000_000_000 { return 1_000_000_000_000_000_000 }
      }
    }
    return scale
  }
}

extension ShortestWay.Way {
  /// The order of ways: fewer figures, fewer points, lower scores first, then by the figures.
  fileprivate func isShorter(than other: Self) -> Bool {
    if changes.count != other.changes.count { return changes.count < other.changes.count }
    if points != other.points { return points < other.points }
    let (own, theirs) = (changes.map(\.from).sorted(), other.changes.map(\.from).sorted())
    if own != theirs { return own.lexicographicallyPrecedes(theirs) }
    return changes.map(\.figure).sorted().lexicographicallyPrecedes(
      other.changes.map(\.figure).sorted())
  }
}

extension ShortestWay.Lever {
  /// The gain by which levers are compared: of the overall score or, without one, of the tool.
  fileprivate var rootGain: Points {
    if let gain = effect[.overall] { return gain }
    return Tool.allCases.compactMap { effect[.tool($0)] }.first ?? Points(1)
  }
}

extension FigureID {
  /// How far up the tree of means a figure stands.
  fileprivate var height: Int {
    switch self {
    case .item: 0
    case .subIndicator: 1
    case .indicator: 2
    case .part: 3
    case .tool: 4
    case .overall: 5
    }
  }
}

extension Points {
  /// The value in units of a scale's inverse, as a whole number.
  fileprivate func scaled(by scale: Int128, roundingUp: Bool) -> Int128 {
    let (product, isTooLarge) = numerator.multipliedReportingOverflow(by: scale)
    if isTooLarge { return numerator / denominator * scale }
    let (quotient, rest) = product.quotientAndRemainder(dividingBy: denominator)
    return roundingUp && rest > 0 ? quotient + 1 : quotient
  }

  /// The least common multiple of a whole number and the denominator.
  fileprivate func commonMultiple(of other: Int128) -> Int128 {
    var (left, right) = (other, denominator)
    while right != 0 { (left, right) = (right, left % right) }
    return other / max(left, 1) * denominator
  }
}
