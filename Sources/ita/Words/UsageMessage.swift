import ITATables

extension UsageFinding {
  var message: LocalizedText {
    switch self {
    case .unknownCommand(let word, let guess, let retry):
      Self.joined(
        LocalizedText(thai: "ไม่มีคำสั่ง «\(word)»", english: "There is no command «\(word)»."),
        guess.text, retry.map(Self.tryLine) ?? Self.helpLine(of: ""))
    case .unknownOption(let word, let command, let guess):
      Self.joined(
        LocalizedText(
          thai: "ไม่รู้จักตัวเลือก «\(word)»", english: "There is no option «\(word)»."),
        guess.text, Self.helpLine(of: command))
    case .missingValue(let option, let valueName):
      LocalizedText(
        thai: "ตัวเลือก «\(option)» ยังไม่มีค่า\nใส่ค่าต่อท้าย  «\(option) \(valueName)»",
        english: "The option «\(option)» has no value.\nWrite  «\(option) \(valueName)»")
    case .badValue(let value, let parameter, let valid):
      Self.joined(
        LocalizedText(
          thai: "ค่า «\(value)» ใช้กับ «\(parameter)» ไม่ได้",
          english: "«\(value)» is not a value of «\(parameter)»."),
        valid.text)
    case .missingArgument(let name, let command, let example):
      Self.joined(
        LocalizedText(
          thai: "คำสั่ง «\(command)» ยังขาด «\(name)»",
          english: "The command «\(command)» needs «\(name)»."),
        example.map(Self.tryLine) ?? Self.helpLine(of: command))
    case .surplus(let surplus, let command):
      Self.joined(surplus.text, Self.helpLine(of: command))
    }
  }

  private static func joined(_ parts: LocalizedText?...) -> LocalizedText {
    LocalizedText(
      thai: parts.compactMap { $0?.thai }.joined(separator: "\n"),
      english: parts.compactMap { $0?.english }.joined(separator: "\n"))
  }

  private static func tryLine(_ line: String) -> LocalizedText {
    LocalizedText(thai: "ลองสั่ง  \(line)", english: "Try  \(line)")
  }

  /// Where to read on; an empty name is the program itself.
  private static func helpLine(of command: String) -> LocalizedText {
    if command.isEmpty {
      return LocalizedText(thai: "คำสั่งทั้งหมด  ita help", english: "All commands  ita help")
    }
    return LocalizedText(
      thai: "วิธีใช้คำสั่งนี้  ita help \(command)",
      english: "How to use the command  ita help \(command)")
  }
}

extension Guess {
  /// The line that offers the guess; nil where there is none.
  fileprivate var text: LocalizedText? {
    switch self {
    case .none: nil
    case .near(let words):
      LocalizedText(
        thai: "ใกล้เคียงกับ  " + words.joined(separator: "  "),
        english: "Near it there is  " + words.joined(separator: "  "))
    case .keyboard(let word):
      LocalizedText(
        thai: "แป้นพิมพ์น่าจะเป็นภาษาไทยอยู่ คำนี้บนแป้นอังกฤษคือ  \(word)",
        english: "The keyboard seems to be switched to Thai; its keys spell  \(word)")
    case .file:
      LocalizedText(
        thai: "นี่คือชื่อไฟล์ ต้องมีคำสั่งอยู่ข้างหน้า",
        english: "This is a file; a command has to stand before it.")
    }
  }
}

extension UsageFinding.ValidValues {
  fileprivate var text: LocalizedText {
    switch self {
    case .words(let words, let near):
      let list = words.map { "«\($0)»" }.joined(separator: "  ")
      let guess = near.map { "«\($0)»" }.joined(separator: "  ")
      return LocalizedText(
        thai: "ค่าที่ใช้ได้  \(list)" + (near.isEmpty ? "" : "\nน่าจะหมายถึง  \(guess)"),
        english: "It takes  \(list)" + (near.isEmpty ? "" : "\nPerhaps you mean  \(guess)"))
    case .count(let range):
      return LocalizedText(
        thai: "ค่าที่ใช้ได้ คือจำนวนเต็ม  \(range.lowerBound)-\(range.upperBound)",
        english: "It takes a whole number  \(range.lowerBound)-\(range.upperBound)")
    case .figures(let listed, let year, let cell):
      let range = listed.count > 1 ? "\(listed[0]) … \(listed[listed.count - 1])" : listed.first
      return LocalizedText(
        thai: "เกณฑ์ปี พ.ศ. \(year) ไม่มีคะแนนนี้ และไฟล์ก็ไม่มี\n"
          + (range.map { "ที่มีคือ  \($0)" } ?? "เกณฑ์นี้ไม่ระบุคะแนนชนิดนี้ไว้เลย")
          + (cell.map { "   ถ้าหมายถึงเซลล์ของตาราง ให้เขียน  cell \($0)" } ?? ""),
        english: "The rules of \(year) list no such score, and the file has none.\n"
          + (range.map { "There are  \($0)" } ?? "They list none of its kind.")
          + (cell.map { "   For a cell of the table write  cell \($0)" } ?? ""))
    case .cell(let contents, let near):
      let list = near.joined(separator: "  ")
      return LocalizedText(
        thai: contents.text.thai + (near.isEmpty ? "" : "\nคะแนนที่อยู่ใกล้  \(list)"),
        english: contents.text.english + (near.isEmpty ? "" : "\nScores near it  \(list)"))
    case .layouts(let words, let rules):
      let list = words.map { "«\($0)»" }.joined(separator: "  ")
      return LocalizedText(
        thai: "เกณฑ์ \(rules) ไม่แบ่งแผนเป็นประเด็น จึงไม่มีอะไรให้เขียนในแบบนี้\n"
          + "ค่าที่ใช้ได้  \(list)",
        english: "The rules \(rules) name no issues, so that this form would be empty.\n"
          + "It takes  \(list)")
    case .points:
      return LocalizedText(
        thai: "ค่าที่ใช้ได้ คือคะแนน 0 ถึง 100 เช่น  85 หรือ 84.50",
        english: "It takes points from 0 to 100, such as  85 or 84.50")
    case .date:
      return LocalizedText(
        thai: "ค่าที่ใช้ได้ คือวันที่แบบ ปี-เดือน-วัน เช่น  2568-09-30",
        english: "It takes a day as year-month-day, such as  2568-09-30 or 2025-09-30")
    }
  }
}

extension UsageFinding.Contents {
  fileprivate var text: LocalizedText {
    switch self {
    case .empty:
      LocalizedText(thai: "เซลล์นี้ว่าง", english: "The cell is empty.")
    case .words(let words):
      LocalizedText(
        thai: "เซลล์นี้มีข้อความ «\(words)» ซึ่งไม่ได้อ่านเป็นคะแนน",
        english: "The cell has «\(words)», which was not read as a score.")
    case .outside(let last):
      LocalizedText(
        thai: "เซลล์นี้อยู่นอกตาราง ซึ่งจบที่เซลล์  \(last)",
        english: "The cell lies outside the table, which ends at  \(last)")
    }
  }
}

extension UsageFinding.Surplus {
  fileprivate var text: LocalizedText {
    switch self {
    case .argument(let word):
      LocalizedText(
        thai: "มีคำเกินมา «\(word)»\nชื่อที่มีช่องว่าง ให้ครอบด้วยเครื่องหมาย  \"…\"",
        english: "There is one word too many: «\(word)»\nPut a name with spaces in  \"…\"")
    case .option(let option):
      LocalizedText(
        thai: "ตัวเลือก «\(option)» ใส่ได้ครั้งเดียว\nเหลือไว้เพียงค่าเดียว",
        english: "The option «\(option)» can be given once.\nKeep one of its values.")
    case .value(let value, let option):
      LocalizedText(
        thai: "ตัวเลือก «\(option)» ไม่รับค่า จึงใช้ «\(value)» ไม่ได้\nเขียนเพียง  \(option)",
        english: "The option «\(option)» takes no value, not even «\(value)».\nWrite  \(option)")
    }
  }
}
