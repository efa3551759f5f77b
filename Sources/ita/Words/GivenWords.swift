import ITATables

/// The words of a command line, sorted to the parameters of its command.
struct GivenWords: Sendable, Equatable {
  private var given: [GivenParameter] = []

  /// The words given for a parameter, in order; for a flag one empty word each time it is given.
  func words(of shape: ParameterShape) -> [String] {
    given.first { $0.name == shape.name }?.words ?? []
  }

  /// Sorts words to parameters, or tells everything that is wrong with them.
  init(
    _ words: [String], for shapes: [ParameterShape], of command: String, example: String?
  ) throws(UsageError) {
    var reading = Reading(shapes: shapes, command: command)
    var rest = words[...]
    while let word = rest.popFirst() { reading.take(word, before: &rest) }
    reading.assignArguments(example: example)
    given = reading.given
    if let error = UsageError(reading.findings) { throw error }
  }
}

/// A parameter and the words given for it.
///
/// So few are given that to compare their names one by one costs less than to hash them.
private struct GivenParameter: Sendable, Equatable {
  let name: String
  var words: [String]
}

/// The state of reading a command line.
private struct Reading {
  let shapes: [ParameterShape]
  let command: String
  var given: [GivenParameter] = []
  var arguments: [String] = []
  var findings: [UsageFinding] = []
  var isPastOptions = false

  init(shapes: [ParameterShape], command: String) {
    self.shapes = shapes
    self.command = command
  }

  mutating func take(_ text: String, before rest: inout ArraySlice<String>) {
    let word = isPastOptions ? .plain(text) : Word(text)
    switch word {
    case .end: isPastOptions = true
    case .plain: takeArgument(text)
    case .long(_, let value), .short(_, let value):
      guard let shape = shapes.option(named: word) else {
        findings.append(unknownOption(text, word))
        return
      }
      takeOption(shape, value, before: &rest)
    }
  }

  private mutating func takeArgument(_ text: String) {
    // `ขขดนพทฟะ` is `--format` typed with the keyboard switched to Thai, and hardly a file.
    if !isPastOptions, let meant = ThaiKeyboard.english(for: text),
      shapes.option(named: Word(meant)) != nil
    {
      findings.append(.unknownOption(text, command: command, .keyboard(meant)))
    } else {
      arguments.append(text)
    }
  }

  private mutating func takeOption(
    _ shape: ParameterShape, _ attached: String?, before rest: inout ArraySlice<String>
  ) {
    if !shape.takesValue {
      if let attached {
        findings.append(.surplus(.value(attached, option: shape.label), command: command))
      }
      give("", to: shape)
      return
    }
    var value = attached
    // A word that is itself an option of the command is not taken for a value.
    if value == nil, let next = rest.first, shapes.option(named: Word(next)) == nil,
      Word(next) != .end
    {
      value = rest.removeFirst()
    }
    guard let value, !value.isEmpty else {
      findings.append(.missingValue(option: shape.label, valueName: shape.valueName))
      return
    }
    if !shape.isRepeating, given.contains(where: { $0.name == shape.name }) {
      findings.append(.surplus(.option(shape.label), command: command))
    }
    give(value, to: shape)
  }

  private mutating func give(_ word: String, to shape: ParameterShape) {
    if let place = given.firstIndex(where: { $0.name == shape.name }) {
      given[place].words.append(word)
    } else {
      given.append(GivenParameter(name: shape.name, words: [word]))
    }
  }

  private func unknownOption(_ text: String, _ word: Word) -> UsageFinding {
    var name = text
    switch word {
    case .long(let long, _): name = "--" + long
    // `-format` has one dash too few.
    case .short: name = "-" + text
    case .plain, .end: break
    }
    let near = NearMiss.candidates(for: name, among: shapes.optionLabels)
    return .unknownOption(text, command: command, near.isEmpty ? .none : .near(near))
  }

  /// Gives the arguments to their parameters in order; the repeating one takes what the others
  /// leave.
  mutating func assignArguments(example: String?) {
    let places = shapes.filter { $0.kind == .argument }
    var rest = arguments[...]
    for (order, shape) in places.enumerated() {
      let needed = places[(order + 1)...].count { $0.isRequired }
      let available = shape.isRequired ? rest.count : max(rest.count - needed, 0)
      let count = shape.isRepeating ? max(rest.count - needed, 0) : min(1, available)
      let taken = rest.prefix(count)
      rest = rest.dropFirst(count)
      if taken.isEmpty {
        if shape.isRequired {
          findings.append(.missingArgument(shape.valueName, command: command, example: example))
        }
      } else {
        given.append(GivenParameter(name: shape.name, words: Array(taken)))
      }
    }
    if let first = rest.first { findings.append(.surplus(.argument(first), command: command)) }
  }
}
