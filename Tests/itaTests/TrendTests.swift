import ITATables
import Testing

@testable import ita

@Suite struct TrendTests {
  private static let years = """
    year\toverall\tlevel
    2561\t83.10\tสูงมาก
    2562\t91.07\tA
    2563\t90.73\tA
    2564\t95.62\tAA
    2565\t90.22\tA
    2566\t86.78\tผ่าน
    2567\t85.15\tผ่าน
    2568\t85.05\tผ่าน
    """

  private func run(_ words: String...) -> (status: ExitStatus, text: String) {
    let files = MemoryFiles(["t.tsv": Array(Self.years.utf8)])
    let session = RecordedSession(files: files.fileSystem)
    return (Program.ita.run(["trend", "t.tsv"] + words, in: session.session), session.written)
  }

  /// Past a change of method or of levels every change stands in brackets, and only there.
  @Test func breaksAreRulesAndBrackets() {
    let (status, text) = run()
    #expect(status == .done)
    let lines = text.split(separator: "\n").map { String($0) }
    let rules = lines.indices.filter { lines[$0].contains("------") }
    #expect(rules.count == 2)
    for rule in rules { #expect(lines[rule + 1].contains("(")) }
    #expect(lines.count { $0.hasPrefix("  25") && $0.contains("(") } == 2)
    #expect(lines[rules[0] + 1].hasPrefix("  2562") && lines[rules[0] + 1].contains("(+7.97)"))
    #expect(lines[rules[1] + 1].hasPrefix("  2566") && lines[rules[1] + 1].contains("(-3.44)"))
    #expect(text.contains("ลดลงสองปีติดกัน") && text.contains("0.05"))
  }

  @Test func borrowedRulesAreStamped() {
    #expect(run("--rules-as", "2568").text.contains("ไม่เป็นทางการ"))
    #expect(run("--rules-as", "2999").status == .input)
  }

  @Test func otherForms() {
    #expect(run("--format", "csv").text.split(separator: "\r\n").count == 9)
    #expect(run("--format", "html").text.contains("<svg"))
    #expect(run("--format", "json").text.contains("\"break\": \"levels\""))
    #expect(run("--format", "md").text.contains("เปลี่ยนเกณฑ์ระดับ"))
    #expect(run("--agency", "ไม่มี").status == .input)
  }
}
