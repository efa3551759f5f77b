/// Texts in the parts of a workbook.
enum WorkbookXML {
  /// The first line of every part.
  static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// A text as it stands between tags or in an attribute. Line ends become LF; characters that
  /// XML cannot carry become `_xHHHH_` as in Excel, and what looks like that is escaped.
  static func escaped(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): output += Array("&amp;".utf8)
      case UInt8(ascii: "<"): output += Array("&lt;".utf8)
      case UInt8(ascii: ">"): output += Array("&gt;".utf8)
      case UInt8(ascii: "\""): output += Array("&quot;".utf8)
      case UInt8(ascii: "_") where WorkbookTexts.isEscape(bytes[place...]):
        output += Array("_x005F_".utf8)
      case 0x0D: if bytes[(place + 1)...].first != 0x0A { output.append(0x0A) }
      case 0xBE,
        0xBF where output.suffix(2) == [0xEF, 0xBF]:
        output.append(0xBD)  // U+FFFE and U+FFFF are no characters of XML
      case 0x09, 0x0A, 0x20...: output.append(byte)
      default: output += Array("_x00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))_".utf8)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// What stands in the tag of a cell behind its format: `/>`, or the value and the end tag.
  static func content(of cell: WorkbookCell, prefix: String = "") -> String {
    switch cell {
    case .empty, .text(""): "/>"
    case .text(let text):
      " t=\"inlineStr\"><\(prefix)is><\(prefix)t xml:space=\"preserve\">\(escaped(text))"
        + "</\(prefix)t></\(prefix)is></\(prefix)c>"
    case .number(let number, let decimals):
      "><\(prefix)v>\(decimal(number, decimals))</\(prefix)v></\(prefix)c>"
    }
  }

  /// A whole number with a point before its last digits.
  private static func decimal(_ number: Int, _ decimals: Int) -> String {
    let decimals = min(max(0, decimals), 15)
    if decimals == 0 { return "\(number)" }
    let digits = Array("\(number.magnitude)".utf8)
    let padded = Array(repeatElement(UInt8(ascii: "0"), count: max(0, decimals + 1 - digits.count)))
    let whole = (padded + digits).dropLast(decimals)
    let text = whole + [UInt8(ascii: ".")] + (padded + digits).suffix(decimals)
    return (number < 0 ? "-" : "") + String(decoding: text, as: UTF8.self)
  }

  /// Names as Excel allows them: at most 31 UTF-16 units, none of `[]:*?/\`, no quote at an end,
  /// not empty, and no two alike.
  static func sheetNames(_ wanted: [String]) -> [String] {
    var names: [String] = []
    var taken: Set<String> = []
    for (place, name) in wanted.enumerated() {
      let allowed = name.unicodeScalars.filter {
        $0.value >= 0x20 && !"[]:*?/\\'".unicodeScalars.contains($0)
      }
      let base = allowed.isEmpty ? "ตาราง \(place + 1)" : String(String.UnicodeScalarView(allowed))
      var next = shortened(base, to: 31)
      var number = 2
      while taken.contains(next.lowercased()) {
        next = shortened(base, to: 25) + " (\(number))"
        number += 1
      }
      taken.insert(next.lowercased())
      names.append(next)
    }
    return names
  }

  /// The scalars of a text that fit into so many UTF-16 units.
  private static func shortened(_ text: String, to limit: Int) -> String {
    var count = 0
    let kept = text.unicodeScalars.prefix { scalar in
      count += scalar.utf16.count
      return count <= limit
    }
    return String(String.UnicodeScalarView(kept))
  }
}
