import ITATables

// The general wording of a band has places in braces, which a theme fills.
extension MeasureCatalogue.Entry {
  /// The general wording with the words of a theme in its places: `{topic}`, `{finding}`,
  /// `{causes}`, `{measure}`, `{steps}`, `{responsible}`, `{success}`, `{evidence}`.
  ///
  /// What a theme must disclose by the rules stays marked so where the wording repeats it; a
  /// wording that only keeps or strengthens is a suggestion.
  func filled(with theme: MeasureCatalogue.Entry) -> MeasureCatalogue.Entry {
    var entry = self
    entry.theme = theme.theme
    entry.topic = theme.topic
    entry.finding = Self.filled(finding, theme)
    entry.measure = Self.filled(measure, theme)
    entry.responsible = Self.filled(responsible, theme)
    entry.monitoring = Self.filled(monitoring, theme)
    entry.success = Self.filled(success, theme)
    entry.causes = Self.filled(causes, "{causes}", by: theme.causes)
    entry.steps = Self.filled(steps, "{steps}", by: theme.steps)
    entry.evidence = Self.filled(evidence, "{evidence}", by: theme.evidence)
    if measure.thai.utf8.contains(UInt8(ascii: "{")), band == .urgent {
      entry.standing = theme.standing
    }
    return entry
  }

  /// A list in which the line that is a place gives way to a list of the theme's, without what
  /// stands in it already.
  private static func filled(
    _ list: [LocalizedText], _ place: String, by own: [LocalizedText]
  ) -> [LocalizedText] {
    let fixed = list.filter { $0.thai != place }
    return list.flatMap { line in
      line.thai == place ? own.filter { !fixed.contains($0) } : [line]
    }
  }

  private static func filled(
    _ text: LocalizedText, _ theme: MeasureCatalogue.Entry
  ) -> LocalizedText {
    LocalizedText(thai: filled(text, theme, .thai), english: filled(text, theme, .english))
  }

  private static func filled(
    _ text: LocalizedText, _ theme: MeasureCatalogue.Entry, _ language: Language
  ) -> String {
    WordSearch.filled(text[language]) { name in
      switch name {
      case "topic": theme.topic[language]
      case "finding": theme.finding[language]
      case "measure": theme.measure[language]
      case "responsible": theme.responsible[language]
      case "success": theme.success[language]
      default: nil
      }
    }
  }
}
