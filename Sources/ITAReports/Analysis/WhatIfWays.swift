public import ITAModel

// The ways to a level.
extension WhatIfText {
  /// The answer to how a level is reached; with `proves`, every figure before and after as well.
  public func lines(
    of outcome: ShortestWay.Outcome, to target: Level, proves: Bool = true
  ) -> [Line] {
    switch outcome {
    case .alreadyThere(let level):
      let isTop = whatIf.base.framework.levels.first == level
      return [
        line(
          words(
            "ถึง \(name(target)) อยู่แล้ว (ระดับ \(name(level))" + (isTop ? " ซึ่งเป็นระดับสูงสุด)" : ")"),
            "\(name(target)) is reached already (the level is \(name(level))"
              + (isTop ? ", the highest)" : ")")))
      ]
    case .ways(let ways, let possible):
      return lines(of: ways, possible: possible, to: target, proves: proves)
    case .onlyPossible(let ways, let needs): return lines(of: ways, needs, target, proves)
    case .impossible(let shortfalls): return lines(of: shortfalls, target)
    case .undetermined(let needs):
      return [
        line(
          words(
            "บอกทางไป \(name(target)) ไม่ได้ เพราะยังไม่มีคะแนน  ",
            "the way to \(name(target)) cannot be told without  ") + names(needs))
      ]
    }
  }

  private func title(_ target: Level) -> Line {
    heading(
      words(
        "ทางสั้นที่สุดไป \(name(target))   (คะแนน  ต้องได้  คะแนนรวมที่เพิ่ม)",
        "shortest way to \(name(target))   (score  needed  gain of the overall score)"))
  }

  private func lines(
    of ways: [ShortestWay.Way], possible: ShortestWay.Way?, to target: Level, proves: Bool
  ) -> [Line] {
    guard let first = ways.first else { return [] }
    var lines = [title(target)] + rows(of: first)
    if !first.isLeast { lines.append(notProven) }
    if possible != nil {
      lines.append(
        line(
          words(
            "  เท่านี้จึงแน่นอน ไม่ว่าคะแนน EIT จะแบ่งเป็นสองส่วนอย่างไร",
            "  this is certain however EIT is split into its two parts")))
    }
    if proves { lines += proof(of: first) }
    for way in ways.dropFirst() {
      lines.append(line(words("  หรือ", "  or")))
      lines += rows(of: way)
    }
    if let possible {
      lines.append(
        line(
          words(
            "  อย่างน้อยที่สุดที่อาจถึงได้ ขึ้นกับคะแนน EIT แต่ละส่วน",
            "  the least that may reach it, depending on the parts of EIT")))
      lines += rows(of: possible)
      if proves { lines += proof(of: possible) }
    }
    return proves ? lines + weakest(first) : lines
  }

  private func lines(
    of ways: [ShortestWay.Way], _ needs: [FigureID], _ target: Level, _ proves: Bool
  ) -> [Line] {
    var lines = [title(target)]
    lines.append(
      line(
        words(
          "  ยังทำให้แน่นอนไม่ได้ จนกว่าจะทราบ  ", "  nothing makes it certain without  ")
          + names(needs)))
    guard let first = ways.first else {
      let already = words(
        "  คะแนนที่มีอยู่อาจถึงระดับนี้แล้ว", "  the scores may reach this level already")
      return lines + [line(already)]
    }
    lines.append(
      line(words("  อย่างน้อยที่สุดที่อาจถึงได้", "  the least that may reach it")))
    lines += rows(of: first)
    if proves { lines += proof(of: first) }
    for way in ways.dropFirst() {
      lines.append(line(words("  หรือ", "  or")))
      lines += rows(of: way)
    }
    return lines
  }

  private func lines(of shortfalls: [ShortestWay.Shortfall], _ target: Level) -> [Line] {
    let title = words(
      "ไปไม่ถึง \(name(target)) แม้ได้คะแนนเต็มทุกข้อที่เปลี่ยนได้   (ได้มากที่สุด  เกณฑ์)",
      "\(name(target)) is out of reach even with all that can change   (at most  floor)")
    return [heading(title)]
      + shortfalls.map { shortfall in
        line(
          "  \(Self.score(shortfall.most))  \(Self.score(shortfall.floor))  "
            + names(shortfall.figures))
      }
  }

  /// A row for every figure that has to change.
  func rows(of way: ShortestWay.Way) -> [Line] {
    let rows = way.changes.map { change in
      line(
        "  \(Self.score(change.from)) -> \(Self.score(change.to))  \(Self.gain(change.gain)) "
          + style.name(change.figure))
    }
    return way.changes.contains(where: \.isOfUnknownItems) ? rows + [wholeItems] : rows
  }

  /// That disclosure does not rise by hundredths, where the file does not tell its items.
  private var wholeItems: Line {
    line(
      words(
        "  คะแนน OIT เพิ่มทีละข้อ แต่ไฟล์ไม่มีคะแนนรายข้อ จึงอาจต้องได้มากกว่านี้",
        "  OIT rises item by item, and the file has no items: more than this may be needed"))
  }

  private func proof(of way: ShortestWay.Way) -> [Line] {
    return [line(words("  คำนวณซ้ำแล้วได้", "  computed again"))]
      + proof(way.after, without: way.changes.map(\.figure))
  }

  private var notProven: Line {
    line(
      words(
        "  เป็นทางที่สั้นที่สุดเท่าที่พบ อาจมีทางที่สั้นกว่า",
        "  the shortest found; a shorter one may exist"))
  }

  /// That the weakest indicator is not part of the way, where it is not.
  private func weakest(_ way: ShortestWay.Way) -> [Line] {
    guard let lowest = style.analysis.fromLowest.first else { return [] }
    let framework = whatIf.base.framework
    let touched = way.changes.contains { change in
      switch change.figure {
      case .overall: true
      case .tool(let tool): framework.rule(of: lowest.indicator)?.tool == tool
      case .part(let part): framework.rule(of: lowest.indicator)?.tool == part.tool
      case .indicator(let own): own == lowest.indicator
      case .subIndicator(let sub): sub.indicator == lowest.indicator
      case .item(let item): framework.item(item)?.indicator == lowest.indicator
      }
    }
    if touched { return [] }
    return [
      line(
        words(
          "  ตัวชี้วัดที่ \(lowest.indicator) ต่ำที่สุด แต่ไม่ได้อยู่ในทางสั้นที่สุด",
          "  indicator \(lowest.indicator) is the lowest, but the shortest way does not need it"))
    ]
  }
}
