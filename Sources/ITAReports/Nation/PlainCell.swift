import ITATables

extension Swift.Span<UInt8> {
  /// Whether a text begins like one that can stand in a cell as it is: nothing to calculate, no mark.
  var beginsPlainCell: Bool {
    guard let first = isEmpty ? nil : self[0] else { return false }
    return first >= 0x30 && first != 0xEF && first != UInt8(ascii: "=")
      && first != UInt8(ascii: "@")
  }

  /// Whether a text can stand in a cell of a table with such a delimiter as it is.
  func isPlainCell(_ delimiter: UInt8) -> Bool {
    guard beginsPlainCell else { return false }
    var place = mark(from: 0, delimiter: delimiter)
    while place < count {
      let byte = self[place]
      if byte == delimiter || byte == 34 || byte == 10 || byte == 13 { return false }
      place = mark(from: place + 1, delimiter: delimiter)
    }
    return true
  }
}
