import ITAModel
import ITAReports
import ITATables
import TestSupport
import Testing

/// The examples of the libraries' documentation stand below, word for word, and work.
@Suite struct DocumentationTests {
  @Test(arguments: ["ITATables", "ITAModel", "ITAReports"])
  func everyExampleIsCompiled(_ library: String) throws {
    let path = Fixtures.package + "/Sources/\(library)/\(library).docc/\(library).md"
    let article = String(decoding: try #require(Fixtures.contents(of: path)), as: UTF8.self)
    let source = String(decoding: Fixtures.contents(of: #filePath) ?? [], as: UTF8.self)
    let examples = article.split(separator: "```swift\n").dropFirst()
    #expect(!examples.isEmpty)
    for example in examples {
      let code = try #require(example.split(separator: "```").first)
      #expect(source.contains("\n" + code), "\(code)")
    }
  }

  @Test func theExamplesWork() {
    #expect(cells(of: Array("a,b\nก,1\n".utf8), named: "a.csv") == [["a", "b"], ["ก", "1"]])
    #expect(possibleLevels(overall: Points(hundredths: 8499), in: 2568) == ["Needs improvement"])
    #expect(possibleLevels(overall: Points(85), in: 2500) == [])
    #expect(json(of: Points(hundredths: 8287)) == "{\n  \"score\": 82.87\n}\n")
  }
}

func cells(of bytes: [UInt8], named file: String) -> [[String]] {
  var found: [Diagnostic] = []
  let read = InputFile.read(bytes, file: file, diagnostics: &found)
  return read?.tables.first?.rows.map(\.cells) ?? []
}

func possibleLevels(overall: Points, in year: Int) -> [String] {
  guard let fiscalYear = FiscalYear(either: year),
    let framework = FrameworkLibrary.framework(fiscalYear)
  else { return [] }
  return framework.levels(ofOverall: overall).map(\.name.english)
}

func json(of score: Points?) -> String {
  let value = JSONValue.object([.init("score", .score(score))])
  return String(decoding: value.document, as: UTF8.self)
}
