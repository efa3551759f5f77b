import ITATables

/// Findings as the text of standard error.
struct DiagnosticText {
  var language: Language
  var color: Bool
  /// How many findings of one code are shown; the rest are counted, with their places.
  var most = 10
  /// How many places of the rest are named.
  var mostPlaces = 20
  /// The columns of the terminal; nil where the text goes elsewhere and its lines stay whole.
  var columns: Int?

  /// The text of findings in their order, each line ended; empty for none.
  func text(of diagnostics: [Diagnostic]) -> String {
    // So few codes that to compare them one by one costs less than to hash them.
    var groups: [SameCode] = []
    let places = diagnostics.map { diagnostic in
      let known = groups.firstIndex { $0.code == diagnostic.code }
      let place = known ?? groups.count
      if known == nil { groups.append(SameCode(code: diagnostic.code)) }
      groups[place].count += 1
      if groups[place].count > most { groups[place].rest.append(diagnostic) }
      return place
    }
    var text = ""
    for (diagnostic, place) in zip(diagnostics, places) {
      groups[place].shown += 1
      if groups[place].shown > most { continue }
      text += self.text(of: diagnostic)
      // The rest stands behind the last one shown of its code, not at the end.
      if groups[place].shown == most, !groups[place].rest.isEmpty {
        text += self.text(ofRest: groups[place].rest)
      }
    }
    return text
  }

  private func text(of diagnostic: Diagnostic) -> String {
    var lines = diagnostic.message[language].utf8.split(separator: UInt8(ascii: "\n")).map {
      TerminalText.harmless(String(decoding: $0, as: UTF8.self))
    }
    var title = lines.isEmpty ? "" : lines.removeFirst()
    let place = self.place(diagnostic.location)
    // An English title is a sentence; its period would stand before the place.
    if !place.isEmpty, title.utf8.last == UInt8(ascii: ".") {
      title = String(decoding: title.utf8.dropLast(), as: UTF8.self)
    }
    let first = [title, place].filter { !$0.isEmpty }.joined(separator: "  ")
    let gap = language == .thai ? "  " : " "
    let words = words(of: diagnostic)
    var all = fitted(words + gap + first, further: 4)
    if all[0].utf8.starts(with: words.utf8) {
      let rest = String(decoding: all[0].utf8.dropFirst(words.utf8.count), as: UTF8.self)
      all[0] = painted(words, diagnostic.severity) + rest
    }
    for line in lines { all += fitted("  " + line) }
    return all.map { $0 + "\n" }.joined()
  }

  /// A line as those that fit the terminal, the further ones further in; one with a command stays
  /// whole, so that the command can be copied.
  private func fitted(_ line: String, further: Int = 2) -> [String] {
    let isCommand = line.utf8.split(separator: UInt8(ascii: " ")).contains {
      $0.elementsEqual("ita".utf8)
    }
    guard let columns, !isCommand else { return [line] }
    return TerminalText.fitted(line, columns: columns, further: further)
  }

  private func place(_ location: Location) -> String {
    var named = location
    if named.file == "-" { named.file = "stdin" }
    return TerminalText.harmless(named.text(in: language))
  }

  private func words(of diagnostic: Diagnostic) -> String {
    let label = diagnostic.severity.label[language]
    return language == .thai ? "\(label) \(diagnostic.code)" : "\(label) \(diagnostic.code):"
  }

  private func painted(_ words: String, _ severity: Severity) -> String {
    guard color else { return words }
    let paint =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .note: "36"
      }
    return "\u{1B}[1;\(paint)m\(words)\u{1B}[0m"
  }

  private func text(ofRest rest: [Diagnostic]) -> String {
    let places = rest.prefix(mostPlaces).map(\.location).map { location in
      location.row == 0 ? place(location) : location.cell
    }.filter { !$0.isEmpty }
    let list = places.joined(separator: ", ")
    let more = rest.count > mostPlaces ? " …" : ""
    let words =
      switch language {
      case .thai: "(อีก \(rest.count) แห่งเป็นแบบเดียวกัน"
      case .english: "(\(rest.count) more like this"
      }
    return "  " + words + (list.isEmpty ? ")" : ": " + list + more + ")") + "\n"
  }
}

/// The findings of one code, as they are counted.
private struct SameCode {
  let code: String
  /// How many there are.
  var count = 0
  /// Those that are too many to be shown.
  var rest: [Diagnostic] = []
  /// How many were met while showing them.
  var shown = 0
}
