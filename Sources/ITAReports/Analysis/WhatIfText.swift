public import ITAModel
public import ITATables

/// The answers of a what-if as text for a terminal: numbers first, Thai last on every line.
public struct WhatIfText: Sendable {
  /// What is changed.
  public var whatIf: WhatIf
  /// The language of the words.
  public var language: Language
  /// The names and columns that an analysis is written with.
  let style: AnalysisText

  /// Makes the text's settings.
  public init(_ whatIf: WhatIf, in language: Language) {
    self.whatIf = whatIf
    self.language = language
    style = AnalysisText(Analysis(whatIf.base), in: language)
  }

  /// Makes the text as a part of that of an analysis.
  init(_ whatIf: WhatIf, inside style: AnalysisText) {
    self.whatIf = whatIf
    self.style = style
    language = style.language
  }

  /// A line of the text.
  public typealias Line = AnalysisText.Line

  func words(_ thai: String, _ english: String) -> String { style.words(thai, english) }
  func heading(_ text: String) -> Line { style.heading(text) }
  func line(_ text: String) -> Line { style.line(text) }

  /// A score, or a dash where there is none.
  static func score(_ points: Points?) -> String { AnalysisText.column(points?.shown ?? "-", 6) }

  /// A gain with its sign: `+0.32`.
  static func gain(_ points: Points?) -> String {
    guard let points else { return AnalysisText.left("", 7) }
    return AnalysisText.left((points < .zero ? "" : "+") + points.shown, 7)
  }

  /// The agency and its level.
  public var title: [Line] {
    style.title + [line(words("ระดับ  ", "level  ") + name(of: whatIf.base.verdict))]
  }

  /// A level, or the levels that are possible.
  func name(of verdict: Verdict) -> String {
    switch verdict {
    case .determined(let level): name(level)
    case .undetermined(let possible, _):
      possible.map(name).joined(separator: words(" หรือ ", " or "))
    case .unknown:
      words("ไม่ทราบ (เกณฑ์ชุดนี้ไม่มีเกณฑ์ระดับ)", "unknown (no level rule is known)")
    }
  }

  func name(_ level: Level) -> String { "“\(level.name[language])”" }

  /// Several figures in a sentence.
  func names(_ figures: [FigureID]) -> String {
    figures.map(style.name).joined(separator: figures.count > 2 ? ", " : words(" และ ", " and "))
  }

  /// Every figure that moves but those left out, and the level.
  func proof(_ after: Assessment, without left: [FigureID] = []) -> [Line] {
    let rows = whatIf.movements(to: after).filter { !left.contains($0.figure) }.map { move in
      line("  \(Self.score(move.before)) -> \(Self.score(move.after))  \(style.name(move.figure))")
    }
    return rows + [level(after)]
  }

  /// The level before and after.
  func level(_ after: Assessment) -> Line {
    let (old, new) = (name(of: whatIf.base.verdict), name(of: after.verdict))
    if old == new { return line(words("  ระดับเท่าเดิม  ", "  the level stays  ") + old) }
    return line(words("  ระดับ  ", "  level  ") + "\(old)  ->  \(new)")
  }

  /// Why the level stays though points move: the conditions that are still not met.
  func stillMissing(_ after: Assessment) -> [Line] {
    let old = whatIf.base.figure(.overall).shown ?? .zero
    guard after.verdict == whatIf.base.verdict, let new = after.figure(.overall).shown, new > old,
      let target = after.nextTarget
    else { return [] }
    let open = after.conditions.filter { $0.level == target && $0.isMet != true }
    if open.isEmpty { return [] }
    return [
      line(
        words(
          "  คะแนนเพิ่มขึ้นแต่ระดับไม่เปลี่ยน จะถึง \(name(target)) ต้องให้ถึงเกณฑ์นี้ด้วย  ",
          "  points move but the level does not: \(name(target)) also asks for  ")
          + open.map { condition in
            "\(names(condition.figures)) \(condition.floor.shown)"
          }.joined(separator: ", "))
    ]
  }
}

extension WhatIfDocument {
  /// Everything that was asked, as text; an empty line stands between the answers.
  public func lines(in language: Language) -> [AnalysisText.Line] {
    let text = WhatIfText(whatIf, in: language)
    var sections = [text.title]
    if !changes.isEmpty { sections.append(text.lines(setting: changes)) }
    if let contested { sections.append(text.lines(of: contested)) }
    if let way { sections.append(text.lines(of: way.outcome, to: way.target)) }
    return Array(sections.joined(separator: [AnalysisText.Line(text: "")]))
  }
}

// What happens if.
extension WhatIfText {
  /// The figures and the level before and after some scores are set.
  public func lines(setting changes: FigureMap<Points>) -> [Line] {
    let after = whatIf.setting(changes)
    var lines = [
      heading(
        words("ถ้าคะแนนเป็นดังนี้   (เดิม  ใหม่)", "if the scores were these   (before  after)"))
    ]
    lines += proof(after) + stillMissing(after)
    lines += unplaced(whatIf.unplaced(changes))
    if changes.keys.contains(where: movesAnUnknownPart) {
      lines.append(
        line(
          words(
            "  คะแนน EIT รายส่วนแสดงตามเดิม เพราะไม่ทราบว่าการเปลี่ยนนี้อยู่ในส่วนใด",
            "  the parts of EIT stay as they were: which of them changes is not known")))
    }
    return lines
  }

  /// That nobody knows what some figures enter.
  func unplaced(_ figures: [FigureID]) -> [Line] {
    if figures.isEmpty { return [] }
    return [
      line(
        words(
          "  ไม่ทราบว่ามีผลต่อคะแนนที่สูงขึ้นไปอย่างไรตามเกณฑ์ปีนี้  ",
          "  how these enter the figures above them is not known for the year  ")
          + figures.map(\.description).joined(separator: ", "))
    ]
  }

  /// Whether a figure is below EIT, whose parts are known, and in neither of them for certain.
  private func movesAnUnknownPart(_ figure: FigureID) -> Bool {
    let parts = whatIf.base.framework.parts.map { FigureID.part($0.part) }
    guard !parts.isEmpty, parts.allSatisfy({ whatIf.value(of: $0) != nil }) else { return false }
    switch figure {
    case .indicator(let own): return whatIf.base.framework.rule(of: own)?.tool == .eit
    case .item(let item): return item.tool == .eit && whatIf.questionPart == nil
    case .overall, .tool, .part, .subIndicator: return false
    }
  }
}
