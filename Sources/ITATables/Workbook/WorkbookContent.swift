/// What the sheets of one workbook share while they are read.
struct WorkbookContent {
  var texts: WorkbookTexts
  var styles: WorkbookStyles
  /// Whether days are counted from 1 January 1904, as old Macs did.
  var startsIn1904: Bool
}

extension Row {
  /// Puts into a column what a cell of a workbook shows of its stored value.
  ///
  /// `written` is room for a number's text; what was in it is lost.
  /// - Returns: why the value has no text, or none that there is room for; nil where it was put.
  mutating func put(
    stored value: Span<UInt8>, _ kind: WorkbookPlainCell.Kind, style: Int, column: Int,
    content: WorkbookContent, written: inout [UInt8], budget: inout TableBudget
  ) -> ZipDocumentFinding? {
    let isPut: Bool
    switch kind {
    case .sharedText:
      guard let range = content.texts.range(of: value) else {
        return .noSuchText(String(decoding: [UInt8](copying: value), as: UTF8.self))
      }
      isPut = put(
        content.texts.row.bytes.span.extracting(range), column: column, budget: &budget)
    case .text:
      if let text = WorkbookTexts.unescaped(value) {
        isPut = put(text.span, column: column, budget: &budget)
      } else {
        isPut = put(value, column: column, budget: &budget)
      }
    case .boolean:
      let isTrue = value.count == 1 && value[0] == UInt8(ascii: "1")
      let word = Array((isTrue ? "TRUE" : "FALSE").utf8)
      isPut = put(word.span, column: column, budget: &budget)
    case .plain:
      isPut = put(value, column: column, budget: &budget)
    case .number:
      let format = content.styles[style]
      if format.showsAsStored(value) {
        isPut = put(value, column: column, budget: &budget)
      } else {
        written.removeAll(keepingCapacity: true)
        format.write(value, to: &written, startsIn1904: content.startsIn1904)
        isPut = put(written.span, column: column, budget: &budget)
      }
    }
    return isPut ? nil : .tooLarge
  }
}
