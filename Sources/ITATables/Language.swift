/// The language that a person reads messages and reports in.
public enum Language: String, Sendable, CaseIterable {
  /// Thai, the default: the language of the agencies that are assessed.
  case thai = "th"
  /// English, chosen with `--lang en`.
  case english = "en"
}

/// A text in both languages. A missing translation does not compile.
public struct LocalizedText: Sendable, Hashable {
  /// The text in Thai.
  public var thai: String
  /// The text in English.
  public var english: String

  /// Makes a text of its two wordings.
  public init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }

  /// The wording in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .thai: thai
    case .english: english
    }
  }
}
