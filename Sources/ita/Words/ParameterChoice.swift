import ITATables

extension Parameter where Value: CaseIterable & RawRepresentable<String> {
  /// An option with one of the words of an enum.
  static func choice(
    _ name: String, short: String? = nil, valueName: String = "WORD", default: Value,
    help: LocalizedText
  ) -> Self {
    let shape = choiceShape(name, short, valueName, Value.self, `default`, help)
    return Self(shape) { (words) throws(UsageError) in
      try chosen(words.first, for: shape) ?? `default`
    }
  }
}

extension Parameter where Value: CaseIterable & RawRepresentable<String> {
  /// An argument that is one of the words of an enum, and must be given.
  static func oneOf(_ name: String, valueName: String, help: LocalizedText) -> Self {
    let known = Value.allCases.map { $0.rawValue }
    let shape = ParameterShape(
      kind: .argument, name: name, valueName: valueName, help: help,
      candidates: .values(known), isRequired: true)
    return Self(shape) { (words) throws(UsageError) in
      guard let value = try chosen(words.first, for: shape) as Value? else {
        throw UsageError(.missingArgument(valueName, command: "", example: nil))
      }
      return value
    }
  }
}

extension Parameter {
  /// An option with one of the words of an enum; nil where it is not given.
  static func optionalChoice<Choice: CaseIterable & RawRepresentable<String>>(
    _ name: String, short: String? = nil, valueName: String = "WORD", help: LocalizedText
  ) -> Self where Value == Choice? {
    let shape = choiceShape(name, short, valueName, Choice.self, nil, help)
    return Self(shape) { (words) throws(UsageError) in try chosen(words.first, for: shape) }
  }
}

extension Parameter where Value == Int {
  /// An option with a whole number, in Thai or Arabic digits, within bounds.
  static func count(
    _ name: String, short: String? = nil, valueName: String = "N", default: Int,
    in range: ClosedRange<Int> = 0...1_000_000, help: LocalizedText
  ) -> Self {
    let shape = ParameterShape(
      kind: .option, name: name, short: short, valueName: valueName, help: help,
      defaultValue: "\(`default`)")
    return Self(shape) { (words) throws(UsageError) in
      try counted(words.first, for: shape, in: range) ?? `default`
    }
  }
}

extension Parameter where Value == Int? {
  /// An option with a whole number, in Thai or Arabic digits, within bounds; nil where it is not
  /// given.
  static func optionalCount(
    _ name: String, short: String? = nil, valueName: String = "N",
    in range: ClosedRange<Int> = 0...1_000_000, help: LocalizedText
  ) -> Self {
    let shape = ParameterShape(
      kind: .option, name: name, short: short, valueName: valueName, help: help)
    return Self(shape) { (words) throws(UsageError) in
      try counted(words.first, for: shape, in: range)
    }
  }
}

private func choiceShape<Choice: CaseIterable & RawRepresentable<String>>(
  _ name: String, _ short: String?, _ valueName: String, _ type: Choice.Type,
  _ `default`: Choice?, _ help: LocalizedText
) -> ParameterShape {
  ParameterShape(
    kind: .option, name: name, short: short, valueName: valueName, help: help,
    defaultValue: `default`?.rawValue, candidates: .values(Choice.allCases.map { $0.rawValue }))
}

private func chosen<Choice: CaseIterable & RawRepresentable<String>>(
  _ word: String?, for shape: ParameterShape
) throws(UsageError) -> Choice? {
  guard let word else { return nil }
  if let choice = Choice(rawValue: word) { return choice }
  let known = Choice.allCases.map { $0.rawValue }
  let meant = ThaiKeyboard.english(for: word) ?? word
  let near = NearMiss.candidates(for: meant, among: known)
  throw UsageError(.badValue(word, parameter: shape.label, .words(known, near: near)))
}

private func counted(
  _ word: String?, for shape: ParameterShape, in range: ClosedRange<Int>
) throws(UsageError) -> Int? {
  guard let word else { return nil }
  let fault = UsageError(.badValue(word, parameter: shape.label, .count(range)))
  var number = 0
  for scalar in word.unicodeScalars {
    // No more digits than a bound can have, so that the arithmetic cannot overflow.
    guard let digit = digit(scalar), number <= 99_999_999 else { throw fault }
    number = number * 10 + digit
  }
  guard !word.isEmpty, range.contains(number) else { throw fault }
  return number
}

private func digit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x30...0x39: Int(scalar.value) - 0x30
  case 0x0E50...0x0E59: Int(scalar.value) - 0x0E50
  default: nil
  }
}
