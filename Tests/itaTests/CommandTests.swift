import ITATables
import Testing

@testable import ita

/// What must hold for the declaration of every command, of the program and of the sample.
@Suite struct CommandTests {
  static let commands = Program.ita.commands + Program.sample.commands

  @Test(arguments: [Program.ita, .sample]) func namesAreUnique(_ program: Program) {
    for names in [program.commands.map(\.name), program.topics.map(\.name), program.helpNames] {
      #expect(Set(names).count == names.count)
    }
    for name in program.helpNames { #expect(isName(name), "\(name)") }
    // A command is found by the name that it calls itself.
    #expect(Array(program.helpNames.prefix(program.commands.count)) == program.commands.map(\.name))
    for command in program.commands {
      #expect(command.next.allSatisfy { program.command(named: $0) != nil }, "\(command.name)")
    }
  }

  @Test(arguments: commands.indices) func declaration(_ index: Int) {
    let command = Self.commands[index]
    #expect(faults(of: command.shapes) == [], "\(command.name)")
    #expect(!command.examples.isEmpty, "\(command.name)")
    var texts = [command.summary] + command.shapes.map(\.help) + command.examples.map(\.purpose)
    texts += (command.details.map { [$0] } ?? []) + GlobalOptions.shapes.map(\.help)
    for text in texts { check(text, command.name) }
  }

  @Test(arguments: commands.indices) func examplesReallyWork(_ index: Int) {
    let command = Self.commands[index]
    for example in command.examples where command.name != "merge" {
      for language in Language.allCases {
        let words = example.line[language].split(separator: " ").map { String($0) }
        #expect(words.prefix(2) == ["ita", command.name])
        let (options, rest, findings) = GlobalOptions.taking(from: Array(words.dropFirst(2)))
        #expect(findings.isEmpty && !options.help)
        #expect(throws: Never.self) {
          try GivenWords(rest, for: command.shapes, of: command.name, example: nil)
        }
      }
    }
  }

  @Test func faultyDeclarationsAreNoticed() {
    let text = LocalizedText(thai: "ก", english: "a")
    let argument = ParameterShape(kind: .argument, name: "a", valueName: "A", help: text)
    var many = argument
    many.isRepeating = true
    many.name = "b"
    let flag = ParameterShape(kind: .flag, name: "force", short: "q", help: text)
    let badName = ParameterShape(kind: .option, name: "For_mat", valueName: "", help: text)
    #expect(faults(of: [argument, many]) == [])
    #expect(faults(of: [many, many]).count == 2)
    #expect(faults(of: [flag]).count == 1)
    #expect(faults(of: [flag, flag]).count == 2)
    #expect(faults(of: [badName]).count == 2)
    var required = argument
    required.isRequired = true
    required.name = "c"
    #expect(faults(of: [argument, required]).count == 1)
    #expect(faults(of: [many, required]) == [])
  }

  private func faults(of shapes: [ParameterShape]) -> [String] {
    var faults: [String] = []
    let names = shapes.map(\.name)
    if Set(names).count != names.count { faults.append("a name twice") }
    let shorts = (shapes + GlobalOptions.shapes).compactMap(\.short)
    if Set(shorts).count != shorts.count { faults.append("a letter twice") }
    if !Set(names).isDisjoint(with: GlobalOptions.shapes.map(\.name)) { faults.append("taken") }
    let arguments = shapes.filter { $0.kind == .argument }
    if arguments.count(where: \.isRepeating) > 1 { faults.append("two repeating arguments") }
    // An optional word before a required one could not be left out without being missed.
    let optional = arguments.firstIndex { !$0.isRequired && !$0.isRepeating }
    if let optional, arguments[optional...].contains(where: \.isRequired) {
      faults.append("a required argument behind an optional one")
    }
    for shape in shapes {
      if !isName(shape.name) { faults.append("the name \(shape.name)") }
      if shape.takesValue == shape.valueName.isEmpty { faults.append("value of \(shape.name)") }
      if let short = shape.short, short.utf8.count != 1 { faults.append("letters \(short)") }
      if case .values(let values) = shape.candidates {
        if !values.allSatisfy({ isBare($0) }) { faults.append("values of \(shape.name)") }
      }
    }
    return faults
  }

  private func isName(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.first.map { (0x61...0x7A).contains($0) } == true
      && bytes.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  private func isBare(_ text: String) -> Bool {
    !text.isEmpty && TerminalText.shellQuoted(text) == text
  }

  private func check(_ text: LocalizedText, _ name: String) {
    let isThai = { (scalar: Unicode.Scalar) in ("\u{0E00}"..."\u{0E7F}").contains(scalar) }
    for line in text.thai.split(separator: "\n") {
      #expect(line.unicodeScalars.contains(where: isThai), "\(name): \(line)")
    }
    #expect(!text.english.isEmpty, "\(name)")
    #expect(!text.english.unicodeScalars.contains(where: isThai), "\(name): \(text.english)")
    let lines = [text.thai, text.english].map { $0.split(separator: "\n").count }
    #expect(lines[0] == lines[1], "\(name)")
  }
}
