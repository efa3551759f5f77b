// A sheet's part with cells written anew.
extension WorkbookSheetMap {
  /// The part with an edit; cells with a formula are kept and told.
  func patched(
    by edit: WorkbookSheetEdit, styles: inout WorkbookPatchStyles?, kept: inout [CellReference]
  ) -> [UInt8] {
    guard let end else { return bytes }
    let byRow = Dictionary(grouping: edit.cells) { $0.place.row }
    var output: [UInt8] = []
    var done = 0
    var waiting = byRow.keys.sorted()[...]
    for row in rows {
      while let next = waiting.first, next < row.number {
        output += bytes[done..<row.startTag.lowerBound]
        done = row.startTag.lowerBound
        output += newRow(next, byRow[next] ?? [], edit.struck[next], &styles)
        waiting.removeFirst()
      }
      let own = waiting.first == row.number ? byRow[row.number] ?? [] : []
      if waiting.first == row.number { waiting.removeFirst() }
      if own.isEmpty, edit.struck[row.number] == nil { continue }
      output += bytes[done..<row.startTag.lowerBound]
      output += patched(row, by: own, isStruck: edit.struck[row.number], &styles, &kept)
      done = row.end
    }
    output += bytes[done..<end]
    for number in waiting {
      output += newRow(number, byRow[number] ?? [], edit.struck[number], &styles)
    }
    output += bytes[end...]
    // The size may be wrong now, and a sheet may go without it.
    guard let dimension, dimension.upperBound <= rows.first?.startTag.lowerBound ?? end else {
      return output
    }
    return Array(output[..<dimension.lowerBound] + output[dimension.upperBound...])
  }

  private func patched(
    _ row: RowPlace, by cells: [WorkbookSheetEdit.Cell], isStruck: Bool?,
    _ styles: inout WorkbookPatchStyles?, _ kept: inout [CellReference]
  ) -> [UInt8] {
    let tag = XMLScanner.tag(bytes[row.startTag], setting: "spans", to: nil)
    var output = row.isEmptyTag ? tag.dropLast(2) + [UInt8(ascii: ">")] : tag[...]
    var waiting = cells.sorted { $0.place.column < $1.place.column }[...]
    var done = row.startTag.upperBound
    for cell in row.cells {
      while let next = waiting.first, next.place.column < cell.column {
        output += bytes[done..<cell.bytes.lowerBound]
        done = cell.bytes.lowerBound
        output += written(next, style: nil, isStruck, &styles)
        waiting.removeFirst()
      }
      let isNamed = waiting.first?.place.column == cell.column
      let own = isNamed ? waiting.removeFirst() : nil
      if own == nil, isStruck == nil { continue }
      output += bytes[done..<cell.bytes.lowerBound]
      done = cell.bytes.upperBound
      if let own, !cell.hasFormula {
        output += written(own, style: cell.style ?? 0, isStruck, &styles)
        continue
      }
      if own != nil { kept.append(CellReference(row: row.number, column: cell.column)) }
      output += struck(cell, isStruck, &styles)
    }
    output += bytes[done..<max(done, row.end)]
    for next in waiting { output += written(next, style: nil, isStruck, &styles) }
    if row.isEmptyTag { output += Array("</".utf8) + prefix + Array("row>".utf8) }
    return Array(output)
  }

  private func struck(
    _ cell: Cell, _ isStruck: Bool?, _ styles: inout WorkbookPatchStyles?
  ) -> [UInt8] {
    guard let isStruck, let style = styles?.style(cell.style ?? 0, isStruck: isStruck),
      style != cell.style ?? 0
    else { return Array(bytes[cell.bytes]) }
    return XMLScanner.tag(bytes[cell.startTag], setting: "s", to: "\(style)")
      + bytes[cell.startTag.upperBound..<cell.bytes.upperBound]
  }

  private func written(
    _ cell: WorkbookSheetEdit.Cell, style own: Int?, _ isStruck: Bool?,
    _ styles: inout WorkbookPatchStyles?
  ) -> [UInt8] {
    var style = own ?? cell.like.flatMap { self.style(at: $0) } ?? 0
    if let isStruck, let other = styles?.style(style, isStruck: isStruck) { style = other }
    let prefix = String(decoding: prefix, as: UTF8.self)
    return Array(
      ("<\(prefix)c r=\"\(cell.place)\" s=\"\(style)\""
        + WorkbookXML.content(of: cell.value, prefix: prefix)).utf8)
  }

  private func newRow(
    _ number: Int, _ cells: [WorkbookSheetEdit.Cell], _ isStruck: Bool?,
    _ styles: inout WorkbookPatchStyles?
  ) -> [UInt8] {
    let name = prefix + Array("row".utf8)
    var output = Array("<".utf8) + name + Array(" r=\"\(number)\">".utf8)
    for cell in cells.sorted(by: { $0.place.column < $1.place.column }) {
      output += written(cell, style: nil, isStruck, &styles)
    }
    return output + Array("</".utf8) + name + Array(">".utf8)
  }
}
