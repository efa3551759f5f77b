/// How many lines the functions of a Swift file have.
struct FunctionMeasure {
  /// A function and its lines, from the one with its name to the one that closes it.
  struct Function: Equatable {
    var name: String
    var line: Int
    var lines: Int
  }

  private let source: SwiftSource

  init(_ source: SwiftSource) { self.source = source }

  private static let starters: Set<String> = ["func", "init", "subscript", "var", "deinit"]
  private static let declarations: Set<String> = [
    "func", "init", "subscript", "var", "let", "case", "static", "mutating", "associatedtype",
    "struct", "enum", "class", "protocol", "extension", "public", "private", "fileprivate",
  ]

  /// The functions, initialisers and computed values with a body, in the order of the file.
  var functions: [Function] {
    var found: [Function] = []
    for line in source.code.indices {
      let words = source.words(line)
      for (index, word) in words.enumerated() where Self.starters.contains(word.text) {
        if word.start > 0, source.code[line][word.start - 1] == UInt8(ascii: ".") { continue }
        let name = index + 1 < words.count ? words[index + 1].text : word.text
        guard let body = body(from: line, word.start + word.text.utf8.count, word.text),
          let end = end(of: body)
        else { continue }
        found.append(Function(name: name, line: line + 1, lines: end - line + 1))
      }
    }
    return found
  }

  private typealias Place = (line: Int, column: Int)

  /// Where the body of a declaration opens; nil where it has none.
  private func body(from line: Int, _ column: Int, _ kind: String) -> Place? {
    var depth = 0
    var start = column
    for current in line..<source.code.count {
      let bytes = source.code[current]
      if current > line, depth == 0 {
        if kind == "var" { return nil }
        if let first = source.words(current).first, Self.declarations.contains(first.text) {
          return nil
        }
      }
      for column in bytes.indices.dropFirst(start) {
        switch bytes[column] {
        case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: "{") where depth == 0: return (current, column)
        case UInt8(ascii: "}") where depth == 0: return nil
        default: break
        }
      }
      start = 0
    }
    return nil
  }

  /// The line, from 0, of the brace that closes the one at a place.
  private func end(of place: Place) -> Int? {
    var depth = 0
    var start = place.column
    for line in place.line..<source.code.count {
      for byte in source.code[line].dropFirst(start) {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
        if depth == 0, byte == UInt8(ascii: "}") { return line }
      }
      start = 0
    }
    return nil
  }
}
