import ITATables

/// What one value of a command is made of: a parameter, or several that belong together.
struct Parameter<Value: Sendable>: Sendable {
  /// The parameters in order; one, unless it is a group.
  let shapes: [ParameterShape]
  /// Reads the value out of all words given.
  let value: @Sendable (GivenWords) throws(UsageError) -> Value

  /// One parameter; `read` gets the words given for it, none where it was not given.
  init(
    _ shape: ParameterShape,
    read: @escaping @Sendable ([String]) throws(UsageError) -> Value
  ) {
    shapes = [shape]
    value = { (given: GivenWords) throws(UsageError) in try read(given.words(of: shape)) }
  }

  /// Parameters that several commands have in common; `make` gets their values in order.
  init<each Part: Sendable>(
    group part: repeat Parameter<each Part>,
    make: @escaping @Sendable (repeat each Part) -> Value
  ) {
    var shapes: [ParameterShape] = []
    for own in repeat (each part).shapes { shapes += own }
    self.shapes = shapes
    value = { (given: GivenWords) throws(UsageError) in
      make(repeat try (each part).value(given))
    }
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
