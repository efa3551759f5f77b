public import ITATables

extension PlanFinding {
  /// What it says, in both languages: the sentences of its code with the words of its case.
  public var message: LocalizedText {
    let sentences = Self.sentences[code] ?? LocalizedText(thai: "", english: "")
    return LocalizedText(thai: filled(sentences.thai), english: filled(sentences.english))
  }

  /// The words of the case, which take the places {1}, {2}, … of the sentences.
  private var words: [String] {
    switch self {
    case .notAPlan: []
    case .duplicateMeasure(let id, let first): [id, first]
    case .rowWithoutMeasure(let words), .repeatedColumn(let words), .missingColumn(let words),
      .added(let words), .obsolete(let words), .unanswered(let words),
      .unreadableDate(let words), .unreadableStatus(let words), .doneWithoutEvidence(let words),
      .missingEvidence(let words), .evidenceElsewhere(let words), .unknownUnitRow(let words),
      .sheetAdded(let words), .formulaKept(let words), .unknownRow(let words):
      [words]
    case .unmatchedRow(let words, let under): [words, under]
    case .differs(let id, let column, let one, let other): [id, column, one, other]
    case .bandChanged(let id, let from, let to): [id, from, to]
    case .refreshed(let id, let column, let old, let new): [id, column, old, new]
    case .otherYear(let plan, let scores): [plan, scores]
    case .missingContent(let id, let column): [id, column]
    case .targetWithoutLevel(let text, let points, let level, let condition):
      [text, points, level, condition]
    case .targetTooLow(let id, let target, let score): [id, target, score]
    case .levelOutOfReach(let named, let reached): [named, reached]
    case .dueAfterYear(let id, let date, let year): [id, date, year]
    case .endsBeforeStart(let id, let start, let end): [id, start, end]
    }
  }

  /// The sentences with «word» for each `{n}`; words are shown on one line and cut to 60 letters.
  private func filled(_ sentences: String) -> String {
    var result: [UInt8] = []
    let bytes = Array(sentences.utf8)
    let words = words
    var place = 0
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "{"), place + 2 < bytes.count,
        let number = ThaiText.wholeNumber(bytes[(place + 1)...(place + 1)]),
        (1...words.count).contains(number)
      {
        result += Array("«\(Self.short(words[number - 1]))»".utf8)
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func short(_ words: String) -> String {
    let line = String(
      String.UnicodeScalarView(words.unicodeScalars.map { $0.value < 32 ? " " : $0 }))
    guard line.unicodeScalars.count > 60 else { return line }
    return String(String.UnicodeScalarView(line.unicodeScalars.prefix(59))) + "…"
  }

  private static let sentences: [Code: LocalizedText] =
    readingSentences.merging(updateSentences) { first, _ in first }
    .merging(contentSentences) { first, _ in first }
    .merging(progressSentences) { first, _ in first }
    .merging(publishedSentences) { first, _ in first }
}
