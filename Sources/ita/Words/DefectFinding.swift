import ITATables

/// A fault of the program itself, noticed by it: the promise that it breaks is named.
enum DefectFinding: Finding, Equatable {
  case broken(promise: String)

  enum Code: String, CaseIterable, Sendable {
    case broken = "E970"
  }

  var code: Code { .broken }
  var severity: Severity { .error }
  static var examples: [DefectFinding] { [.broken(promise: "every table has rows")] }

  var message: LocalizedText {
    switch self {
    case .broken(let promise):
      LocalizedText(
        thai: """
          โปรแกรมทำงานผิดพลาดเอง «\(promise)»
          โปรดแจ้งผู้พัฒนา พร้อมไฟล์ที่ใช้และผลของคำสั่ง  ita --version
          """,
        english: """
          The program itself is at fault: «\(promise)».
          Please report it, with the file and what this prints:  ita --version
          """)
    }
  }
}

extension CommandFailure {
  /// Stops because a promise of the program's own is broken, named in English.
  static func defect(_ promise: String) -> CommandFailure {
    CommandFailure(
      .bug, [Diagnostic(DefectFinding.broken(promise: promise), at: Location(file: ""))])
  }
}
