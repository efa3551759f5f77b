/// What every Swift file keeps to; each check answers with what breaks it.
enum Budgets {
  static func tooLong(_ source: SwiftSource) -> [String] {
    let count = source.lines.last == "" ? source.lines.count - 1 : source.lines.count
    return count > 300 ? ["\(count) lines"] : []
  }

  static func tooLongFunctions(_ source: SwiftSource) -> [String] {
    FunctionMeasure(source).functions.filter { $0.lines > 60 }
      .map { "line \($0.line): \($0.name) has \($0.lines) lines" }
  }

  /// The lines with a word of the language for what the compiler cannot prove.
  static func unproved(_ source: SwiftSource) -> [String] {
    places(source) { $0 == "unsafe" }
  }

  /// The spans to write that are taken of anything but a local variable or a parameter. Of a stored
  /// property, Swift 6.3 forgets in a release build to look who else holds the other properties.
  static func storedSpans(_ source: SwiftSource) -> [String] {
    let words = source.code.indices.flatMap { source.words($0) }
    return words.indices.dropFirst().filter { place in
      guard words[place].text == "mutableSpan" else { return false }
      let name = words[place - 1].text
      if place > 1, words[place - 2].text == "self" { return true }
      // Back to where the function begins: its variables and parameters, and those of closures. The
      // span itself may be called as what it is taken of.
      for before in stride(from: place - 3, to: 0, by: -1) {
        if ["func", "init", "get"].contains(words[before].text) { break }
        guard words[before].text == name else { continue }
        let isClosures = source.words(words[before].line).last?.text == "in"
        if isClosures || words[before - 1].text == "var" || words[before + 1].text == "inout" {
          return false
        }
      }
      return true
    }.map { "line \(words[$0].line + 1): \(words[$0 - 1].text)" }
  }

  static func foundationImports(_ source: SwiftSource) -> [String] {
    imports(source).filter { $0.hasPrefix("Foundation") }
  }

  /// The modules that a file imports.
  static func imports(_ source: SwiftSource) -> [String] {
    source.code.indices.compactMap { line in
      let words = source.words(line).map(\.text)
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ importWords.contains($0) })
      else { return nil }
      // `import struct Module.Name` names the module second.
      let kinds: Set<String> = ["struct", "enum", "class", "func", "protocol", "typealias", "var"]
      let next = words[place + 1]
      return kinds.contains(next) && place + 2 < words.count ? words[place + 2] : next
    }
  }

  private static let importWords: Set<String> = [
    "public", "internal", "private", "fileprivate", "package", "testable", "preconcurrency",
  ]

  private static let vagueWords: Set<String> = [
    "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Service",
    "Services", "Handler", "Handlers", "Base",
  ]
  private static let typeWords: Set<String> = [
    "struct", "enum", "class", "actor", "protocol", "typealias", "associatedtype",
  ]

  /// The types whose names say nothing of the assessment.
  static func vagueTypes(_ source: SwiftSource) -> [String] {
    source.code.indices.flatMap { line -> [String] in
      let words = source.words(line).map(\.text)
      return zip(words, words.dropFirst()).filter { pair in
        typeWords.contains(pair.0) && !vagueWords.isDisjoint(with: camelWords(pair.1))
      }.map(\.1)
    }
  }

  private static func camelWords(_ name: String) -> [String] {
    var words: [String] = []
    for scalar in name.unicodeScalars {
      if ("A"..."Z").contains(scalar) || words.isEmpty { words.append("") }
      words[words.count - 1].unicodeScalars.append(scalar)
    }
    return words
  }

  /// The public declarations without a doc comment above them.
  static func undocumented(_ source: SwiftSource) -> [String] {
    source.code.indices.compactMap { line in
      let words = source.words(line).map(\.text)
      guard let place = words.firstIndex(of: "public"),
        words[..<place].allSatisfy({ modifiers.contains($0) || attributes.contains($0) }),
        let next = words.dropFirst(place + 1).first, next != "import", next != "extension"
      else { return nil }
      return isDocumented(line, in: source)
        ? nil : "line \(line + 1): \(words.joined(separator: " "))"
    }
  }

  private static let modifiers: Set<String> = ["nonisolated", "final", "static", "indirect"]
  private static let attributes: Set<String> = ["discardableResult", "inlinable", "frozen"]

  private static func isDocumented(_ line: Int, in source: SwiftSource) -> Bool {
    for above in source.lines[..<line].reversed() {
      let text = above.utf8.drop { $0 == 32 }
      if text.starts(with: "///".utf8) { return true }
      if !text.starts(with: "@".utf8) { return false }
    }
    return false
  }

  static func places(_ source: SwiftSource, _ isMeant: (String) -> Bool) -> [String] {
    source.code.indices.flatMap { source.words($0) }.filter { isMeant($0.text) }
      .map { "line \($0.line + 1): \($0.text)" }
  }
}
