import ITATables

/// A parameter of a command and the type that its words are read as.
struct Parameter<Value: Sendable>: Sendable {
  var shape: ParameterShape
  /// Reads the words given for it, none where it was not given.
  var read: @Sendable ([String]) throws(UsageError) -> Value

  init(
    _ shape: ParameterShape,
    read: @escaping @Sendable ([String]) throws(UsageError) -> Value
  ) {
    self.shape = shape
    self.read = read
  }

  /// Reads the value out of all words given.
  func value(in given: GivenWords) throws(CommandFailure) -> Value {
    do { return try read(given.words(of: shape)) } catch { throw CommandFailure(error) }
  }
}

extension Parameter where Value == [String] {
  /// One or more files or folders.
  static func files(_ name: String, help: LocalizedText) -> Self {
    let shape = ParameterShape(
      kind: .argument, name: name, valueName: "FILE", help: help, candidates: .files,
      isRepeating: true, isRequired: true)
    return Self(shape) { (words) throws(UsageError) in words }
  }

  /// Any number of words, none among them.
  static func arguments(
    _ name: String, valueName: String, candidates: ParameterShape.Candidates = .none,
    help: LocalizedText
  ) -> Self {
    let shape = ParameterShape(
      kind: .argument, name: name, valueName: valueName, help: help, candidates: candidates,
      isRepeating: true)
    return Self(shape) { (words) throws(UsageError) in words }
  }

  /// An option that may be given several times.
  static func texts(
    _ name: String, short: String? = nil, valueName: String,
    candidates: ParameterShape.Candidates = .none, help: LocalizedText
  ) -> Self {
    let shape = ParameterShape(
      kind: .option, name: name, short: short, valueName: valueName, help: help,
      candidates: candidates, isRepeating: true)
    return Self(shape) { (words) throws(UsageError) in words }
  }
}

extension Parameter where Value == String {
  /// One file, which must be given.
  static func file(_ name: String, help: LocalizedText) -> Self {
    word(name, valueName: "FILE", candidates: .files, help: help)
  }

  /// One word, which must be given.
  static func word(
    _ name: String, valueName: String, candidates: ParameterShape.Candidates = .none,
    help: LocalizedText
  ) -> Self {
    let shape = ParameterShape(
      kind: .argument, name: name, valueName: valueName, help: help, candidates: candidates,
      isRequired: true)
    // The reading of the command line has made sure that it is there.
    return Self(shape) { (words) throws(UsageError) in words.first ?? "" }
  }
}

extension Parameter where Value == String? {
  /// One file, which may be left out.
  static func optionalFile(_ name: String, help: LocalizedText) -> Self {
    optionalWord(name, valueName: "FILE", candidates: .files, help: help)
  }

  /// One word, which may be left out.
  static func optionalWord(
    _ name: String, valueName: String, candidates: ParameterShape.Candidates = .none,
    help: LocalizedText
  ) -> Self {
    let shape = ParameterShape(
      kind: .argument, name: name, valueName: valueName, help: help, candidates: candidates)
    return Self(shape) { (words) throws(UsageError) in words.first }
  }

  /// An option with a text; nil where it is not given.
  static func text(
    _ name: String, short: String? = nil, valueName: String,
    candidates: ParameterShape.Candidates = .none, help: LocalizedText
  ) -> Self {
    let shape = ParameterShape(
      kind: .option, name: name, short: short, valueName: valueName, help: help,
      candidates: candidates)
    return Self(shape) { (words) throws(UsageError) in words.first }
  }
}

extension Parameter where Value == Bool {
  /// An option without a value.
  static func flag(_ name: String, short: String? = nil, help: LocalizedText) -> Self {
    Self(ParameterShape(kind: .flag, name: name, short: short, help: help)) {
      (words) throws(UsageError) in !words.isEmpty
    }
  }
}
