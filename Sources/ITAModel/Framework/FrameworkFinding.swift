public import ITATables

/// What can be wrong with a framework file, or with the year asked for.
public enum FrameworkFinding: Finding {
  /// No framework is known for the year; whether the command can borrow another year's.
  case unknownYear(String, known: [String], canBorrow: Bool = true)
  /// Neither the file nor the command line names a fiscal year.
  case noYear(known: [String])
  /// The first row is not that of a framework file.
  case noHeader
  /// A row has another number of cells than the header.
  case wrongColumnCount(Int)
  /// A cell has a word that its column does not know.
  case unknownWord(String, of: String)
  /// A row has no source.
  case noSource
  /// An id that cannot be read as what its row is about.
  case badID(String, kind: String)
  /// A value that cannot be read.
  case badValue(String, kind: String)
  /// The same fact is stated twice.
  case duplicate(String)
  /// A parent that the file does not state.
  case unknownParent(String)
  /// Something that every framework needs is absent.
  case incomplete(String)
  /// The weights of the tools do not add up to 100.
  case weights(Int)
  /// A level stands behind one that asks for less.
  case levelOrder(String)
  /// The scale has more levels than can be told apart; how many it may have.
  case tooManyLevels(Int)

  /// The codes of this reader.
  public enum Code: String, CaseIterable, Sendable {
    case unknownYear = "E301"
    case noYear = "E302"
    case noHeader = "E310"
    case wrongColumnCount = "E311"
    case unknownWord = "E312"
    case noSource = "E313"
    case badID = "E314"
    case badValue = "E315"
    case duplicate = "E316"
    case unknownParent = "E317"
    case incomplete = "E318"
    case weights = "E319"
    case levelOrder = "E320"
    case tooManyLevels = "E321"
  }

  /// The stable code.
  public var code: Code {
    switch self {
    case .unknownYear: .unknownYear
    case .noYear: .noYear
    case .noHeader: .noHeader
    case .wrongColumnCount: .wrongColumnCount
    case .unknownWord: .unknownWord
    case .noSource: .noSource
    case .badID: .badID
    case .badValue: .badValue
    case .duplicate: .duplicate
    case .unknownParent: .unknownParent
    case .incomplete: .incomplete
    case .weights: .weights
    case .levelOrder: .levelOrder
    case .tooManyLevels: .tooManyLevels
    }
  }

  /// Every one is an error: no result rests on rules that cannot be read whole.
  public var severity: Severity { .error }

  /// One example of every case.
  public static let examples: [FrameworkFinding] = [
    .unknownYear("2570", known: ["2567", "2568"]), .noYear(known: ["2567", "2568"]), .noHeader,
    .wrongColumnCount(5), .unknownWord("tools", of: "kind"), .noSource,
    .badID("O100", kind: "item"), .badValue("3o", kind: "tool"), .duplicate("item O10"),
    .unknownParent("9.7"), .incomplete("indicator 8"), .weights(90), .levelOrder("good"),
    .tooManyLevels(64),
  ]

  /// What it says.
  public var message: LocalizedText {
    switch self {
    case .unknownYear(let year, let known, let canBorrow):
      Self.unknownYear(year, known, canBorrow)
    case .noYear(let known): Self.noYear(known)
    case .noHeader: Self.headerMissing
    case .wrongColumnCount(let count):
      Self.broken(
        "แถวนี้มี \(count) ช่อง แต่ต้องมี \(FrameworkFile.columns.count) ช่อง",
        "this row has \(count) cells and needs \(FrameworkFile.columns.count)")
    case .unknownWord(let word, let column):
      Self.broken(
        "ไม่รู้จักคำ «\(word)» ในคอลัมน์ \(column)", "unknown word «\(word)» in column \(column)")
    case .noSource:
      Self.broken("แถวนี้ไม่ระบุแหล่งที่มา (source)", "this row has no source")
    case .badID(let id, let kind):
      Self.broken("รหัส «\(id)» ใช้กับแถว \(kind) ไม่ได้", "«\(id)» is not the id of a \(kind)")
    case .badValue(let value, let kind):
      Self.broken("ค่า «\(value)» ใช้กับแถว \(kind) ไม่ได้", "«\(value)» is not the value of a \(kind)")
    case .duplicate(let what):
      Self.broken("«\(what)» ระบุซ้ำ", "«\(what)» is stated twice")
    case .unknownParent(let parent):
      Self.broken("ไม่มี «\(parent)» ในไฟล์เกณฑ์นี้", "«\(parent)» is not in this framework")
    case .incomplete(let what):
      Self.broken("ไฟล์เกณฑ์ขาด «\(what)»", "the framework lacks «\(what)»", isRow: false)
    case .weights(let sum):
      Self.broken(
        "น้ำหนักของแบบวัดรวมได้ \(sum) ไม่ใช่ 100", "the weights of the tools add up to \(sum), not 100",
        isRow: false)
    case .levelOrder(let level):
      Self.broken(
        "ระดับ «\(level)» อยู่หลังระดับที่ใช้เกณฑ์ต่ำกว่า",
        "level «\(level)» stands behind one that asks for less")
    case .tooManyLevels(let most):
      Self.broken(
        "เกณฑ์มีระดับมากกว่า \(most) ระดับ", "the scale has more than \(most) levels", isRow: false)
    }
  }

  /// A fault of a row, or else of the file as a whole.
  private static func broken(
    _ thai: String, _ english: String, isRow: Bool = true
  ) -> LocalizedText {
    LocalizedText(
      thai: thai + "\nจึงใช้ไฟล์เกณฑ์นี้ไม่ได้ ให้แก้"
        + (isRow ? "แถวนี้ในไฟล์เกณฑ์" : "ไฟล์เกณฑ์") + "แล้วสั่งใหม่",
      english: english + "\nThe framework cannot be used; correct "
        + (isRow ? "this row of its file" : "its file") + " and try again.")
  }

  private static var headerMissing: LocalizedText {
    let columns = FrameworkFile.columns.joined(separator: " ")
    return LocalizedText(
      thai: "ไฟล์นี้ไม่ใช่ไฟล์เกณฑ์ แถวแรกต้องเป็นหัวคอลัมน์ \(columns)\n"
        + "ดูตัวอย่างด้วย  ita rules show 2568 --format tsv",
      english: "this is not a framework file; its first row must be \(columns)\n"
        + "For an example: ita rules show 2568 --format tsv")
  }

  private static func unknownYear(
    _ year: String, _ known: [String], _ canBorrow: Bool
  ) -> LocalizedText {
    let list = known.joined(separator: " ")
    let last = known.last ?? ""
    return LocalizedText(
      thai: "ยังไม่มีเกณฑ์ของปีงบประมาณ พ.ศ. «\(year)»\n"
        + "มีเกณฑ์ปี  \(list)   โปรแกรมไม่เดาเกณฑ์ให้\n"
        + (canBorrow
          ? "เพื่อดูคร่าว ๆ เท่านั้น  --rules-as \(last)  (ผลจะระบุว่ามิใช่เกณฑ์ของปีนี้)"
          : "ให้ระบุปีหนึ่งในนี้"),
      english: "no rules are known for fiscal year «\(year)»\n"
        + "Known years: \(list). Rules are never guessed.\n"
        + (canBorrow
          ? "For an unofficial preview, stamped as such: --rules-as \(last)"
          : "Name one of them."))
  }

  private static func noYear(_ known: [String]) -> LocalizedText {
    let list = known.joined(separator: " ")
    let last = known.last ?? ""
    return LocalizedText(
      thai: "ไม่พบปีงบประมาณในไฟล์\nเกณฑ์ต่างกันในแต่ละปี จึงยังตัดสินระดับไม่ได้\n"
        + "ระบุปีเอง เช่น  --year \(last)   หรือเพิ่มบรรทัด «ปีงบประมาณ \(last)» เหนือตาราง"
        + "   (มีเกณฑ์ปี \(list))",
      english: "the file names no fiscal year\n"
        + "The rules differ by year, so the level cannot be judged.\n"
        + "Give it, for instance --year \(last), or add a title line with it (known: \(list))")
  }
}
