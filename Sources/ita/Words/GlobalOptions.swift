import ITATables

/// The options that every command has, wherever they stand in the command line.
struct GlobalOptions: Sendable, Equatable {
  /// `--lang`; nil where it is not given.
  var language: Language?
  /// `--color`; nil where it is not given.
  var color: ColorChoice?
  var plain = false
  var quiet = false
  var dryRun = false
  var help = false
  var version = false

  /// Takes the options of every command out of a command line and leaves the other words.
  ///
  /// What is right among them holds even where something is wrong: a message about a bad
  /// `--color` is still in the language of `--lang`.
  static func taking(from words: [String]) -> (GlobalOptions, rest: [String], [UsageFinding]) {
    var options = GlobalOptions()
    var rest: [String] = []
    var findings: [UsageFinding] = []
    var left = words[...]
    while let text = left.popFirst() {
      let word = Word(text)
      if word == .end {
        rest.append(text)
        rest.append(contentsOf: left)
        break
      }
      guard let shape = shapes.option(named: word) else {
        rest.append(text)
        continue
      }
      do { try options.take(shape, word, &left) } catch { findings += error.findings }
    }
    return (options, rest, findings)
  }

  private mutating func take(
    _ shape: ParameterShape, _ word: Word, _ left: inout ArraySlice<String>
  ) throws(UsageError) {
    var line = [shape.label]
    switch word {
    case .long(_, let value?), .short(_, let value?): line = [shape.label + "=" + value]
    case .long, .short, .plain, .end:
      // The value is the next word unless that is one of these options itself.
      if shape.takesValue, let next = left.first, Self.shapes.option(named: Word(next)) == nil {
        line.append(left.removeFirst())
      }
    }
    let given = try GivenWords(line, for: [shape], of: "", example: nil)
    switch shape.name {
    case "lang": language = try Self.language.value(given)
    case "color": color = try Self.color.value(given)
    case "plain": plain = true
    case "quiet": quiet = true
    case "dry-run": dryRun = true
    case "help": help = true
    default: version = true
    }
  }

  private static let language = Parameter<Language?>.optionalChoice(
    "lang", valueName: "LANG",
    help: LocalizedText(thai: "ภาษาของข้อความ", english: "language of the text"))

  private static let color = Parameter<ColorChoice?>.optionalChoice(
    "color", valueName: "WHEN",
    help: LocalizedText(thai: "การใช้สีในข้อความ", english: "when to colour the text"))

  /// What help, completion and the manual page say of these options.
  static let shapes: [ParameterShape] = [help] + language.shapes + color.shapes + flags

  private static let help = ParameterShape(
    kind: .flag, name: "help", short: "h",
    help: LocalizedText(thai: "แสดงวิธีใช้", english: "show how to use it"))

  private static let flags = [
    ParameterShape(
      kind: .flag, name: "plain",
      help: LocalizedText(
        thai: "ข้อความล้วน บรรทัดละเรื่อง สำหรับโปรแกรมอ่านหน้าจอ",
        english: "bare text, one fact a line, for screen readers")),
    ParameterShape(
      kind: .flag, name: "quiet", short: "q",
      help: LocalizedText(
        thai: "แจ้งเฉพาะข้อผิดพลาด", english: "tell of nothing but errors")),
    ParameterShape(
      kind: .flag, name: "dry-run", short: "n",
      help: LocalizedText(
        thai: "บอกว่าจะเขียนไฟล์ใด แต่ไม่เขียน",
        english: "tell which file would be written, and write none")),
    ParameterShape(
      kind: .flag, name: "version",
      help: LocalizedText(thai: "แสดงรุ่นของโปรแกรม", english: "show the version")),
  ]
}
