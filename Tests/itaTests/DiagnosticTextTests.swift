import ITATables
import Testing

@testable import ita

@Suite struct DiagnosticTextTests {
  /// A finding of any severity with any text.
  struct Sample: Finding {
    enum Code: String, CaseIterable, Sendable {
      case error = "E998"
      case warning = "W998"
      case note = "N998"
    }
    var code: Code
    var text = "พบ «x»\nให้แก้\n\nแล้วสั่งใหม่"
    var severity: Severity {
      switch code {
      case .error: .error
      case .warning: .warning
      case .note: .note
      }
    }
    var message: LocalizedText { LocalizedText(thai: text, english: "found «x»\nmend it") }
    static let examples = [Sample(code: .error)]
  }

  private func place(_ row: Int, _ column: Int = 3) -> Location {
    Location(file: "scores.xlsx", sheet: "คะแนน", row: row, column: column)
  }

  /// On a terminal no line is wider than it, but for a command that can be copied.
  @Test(arguments: [20, 40, 60], [true, false]) func linesFitTheTerminal(
    _ columns: Int, _ color: Bool
  ) {
    let text =
      "ไม่พบคะแนนของแบบวัด EIT «กี่»\nให้ใส่คะแนนแล้วสั่งใหม่อีกครั้ง ตามนี้\nita analyze คะแนนของหน่วยงาน.tsv"
    let found = [Diagnostic(Sample(code: .note, text: text), at: place(9))]
    let shown = DiagnosticText(language: .thai, color: color, columns: columns).text(of: found)
    let plain = shown.replacing("\u{1B}[1;36m", with: "").replacing("\u{1B}[0m", with: "")
    #expect(color == (shown != plain))
    let lines = plain.split(separator: "\n").map { String($0) }
    #expect(lines.last == "  ita analyze คะแนนของหน่วยงาน.tsv")
    #expect(lines.dropLast().allSatisfy { TerminalText.columns(of: $0) <= columns })
    let whole = DiagnosticText(language: .thai, color: false).text(of: found)
    #expect(plain.filter { $0 != " " && $0 != "\n" } == whole.filter { $0 != " " && $0 != "\n" })
  }

  @Test func oneFinding() {
    let diagnostics = [Diagnostic(Sample(code: .error), at: place(9))]
    #expect(
      DiagnosticText(language: .thai, color: false).text(of: diagnostics) == """
        ข้อผิดพลาด E998  พบ «x»  scores.xlsx แผ่น «คะแนน» เซลล์ C9
          ให้แก้
          แล้วสั่งใหม่

        """)
    #expect(
      DiagnosticText(language: .english, color: false).text(of: diagnostics) == """
        error E998: found «x»  scores.xlsx sheet «คะแนน» cell C9
          mend it

        """)
    #expect(DiagnosticText(language: .thai, color: true).text(of: []) == "")
  }

  @Test(arguments: [(Sample.Code.error, "31"), (.warning, "33"), (.note, "36")])
  func onlyTheHeadingIsColoured(_ code: Sample.Code, _ paint: String) {
    let diagnostics = [Diagnostic(Sample(code: code, text: "ก\u{1B}[2J"), at: Location(file: ""))]
    let text = DiagnosticText(language: .thai, color: true).text(of: diagnostics)
    let label = Sample(code: code).severity.label.thai
    #expect(text == "\u{1B}[1;\(paint)m\(label) \(code.rawValue)\u{1B}[0m  ก␛[2J\n")
  }

  @Test func standardInputHasAName() {
    let diagnostics = [Diagnostic(FileFinding.unreadable(.tooLarge), at: Location(file: "-"))]
    let text = DiagnosticText(language: .english, color: false).text(of: diagnostics)
    #expect(text.hasPrefix("error E102: The file cannot be read: it is too large  stdin\n"))
  }

  @Test func escapesInNamesOfFilesAreShown() {
    let location = Location(file: "a\u{1B}]0;x\u{7}.tsv")
    let diagnostics = [Diagnostic(Sample(code: .note, text: "ก"), at: location)]
    let text = DiagnosticText(language: .thai, color: false).text(of: diagnostics)
    #expect(text == "หมายเหตุ N998  ก  a␛]0;x␇.tsv\n")
  }

  @Test func aCodeIsShownTenTimesAndTheRestCounted() {
    var diagnostics = (1...13).map { Diagnostic(Sample(code: .note, text: "ก"), at: place($0)) }
    diagnostics.insert(Diagnostic(Sample(code: .error, text: "ข"), at: place(5, 0)), at: 12)
    let lines = DiagnosticText(language: .thai, color: false).text(of: diagnostics)
      .split(separator: "\n")
    #expect(lines.count == 12)
    #expect(lines[9] == "หมายเหตุ N998  ก  scores.xlsx แผ่น «คะแนน» เซลล์ C10")
    #expect(lines[10] == "  (อีก 3 แห่งเป็นแบบเดียวกัน: C11, C12, C13)")
    #expect(lines[11] == "ข้อผิดพลาด E998  ข  scores.xlsx แผ่น «คะแนน» แถว 5")
    let ten = Array(diagnostics.prefix(10))
    #expect(!DiagnosticText(language: .thai, color: false).text(of: ten).contains("อีก"))
  }

  @Test func ofManyMoreTwentyPlacesAreNamed() {
    let diagnostics = (1...100).map { Diagnostic(Sample(code: .note), at: place($0, 0)) }
    let text = DiagnosticText(language: .english, color: false).text(of: diagnostics)
    #expect(text.contains("(90 more like this: 11, 12, "))
    #expect(text.hasSuffix(", 29, 30 …)\n"))
  }

  @Test func placesWithoutAFileAreNotListed() {
    let diagnostics = (1...11).map { _ in Diagnostic(Sample(code: .note), at: Location(file: "")) }
    let text = DiagnosticText(language: .english, color: false).text(of: diagnostics)
    #expect(text.hasSuffix("(1 more like this)\n"))
  }
}
