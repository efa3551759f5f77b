import ITAModel
import ITAReports
import ITATables

/// What a command line asks of `ita whatif`.
struct WhatIfQuestion {
  var target: String?
  var set: [String]
  var contest: Bool
  var maxGain: Points?
  var lock: [String]
  var alternatives: Int

  /// The answers. The way to a level is asked for by `--target`, and where nothing else is.
  func answer(_ assessment: Assessment) throws(CommandFailure) -> WhatIfDocument {
    let words = WhatIfWords(framework: assessment.framework)
    var changes: FigureMap<Points> = [:]
    for word in set {
      let (figure, points) = try words.setting(word)
      changes[figure] = points
    }
    var locked: [FigureID] = []
    for word in lock { locked.append(try words.figure(word, of: "--lock")) }
    var level: Level?
    if let target { level = try words.level(target) }
    let part = set.lazy.compactMap(words.part).first
    let whatIf = WhatIf(assessment, questionsOf: part)
    var document = WhatIfDocument(whatIf)
    document.changes = changes
    if contest { document.contested = whatIf.contestedItems }
    // At the top there is no next level, and the highest one is there already.
    let next = assessment.nextTarget ?? assessment.framework.levels.first
    let asked = level ?? (set.isEmpty && !contest ? next : nil)
    if let asked {
      let way = ShortestWay(
        whatIf, to: asked, maxGain: maxGain, locked: locked, alternatives: alternatives)
      document.way = (asked, way.outcome)
    }
    return document
  }
}

/// The output of `ita whatif`: text or JSON.
struct WhatIfOutput {
  var session: Session
  var answer: WhatIfDocument

  func print(as format: CheckFormat) throws(CommandFailure) {
    switch format {
    case .text: try printText()
    case .json: try session.print(answer.json.document)
    }
  }

  private func printText() throws(CommandFailure) {
    let lines = answer.lines(in: session.settings.language).map { line in
      let text = TerminalText.harmless(line.text)
      return line.isHeading && session.allowsColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text
    }
    try session.print(lines.map { $0 + "\n" }.joined())
  }
}
