import Testing

@testable import ITATables

@Suite struct WordSearchTests {
  @Test func wordsAreFoundUnderThaiMarks() {
    let quoted = "ก\u{22}\u{0E31}"
    #expect(WordSearch.contains("\u{22}", in: quoted))
    #expect(WordSearch.contains("ระดับ", in: "ถึงระดับ่"))
    #expect(!WordSearch.contains("ระดับ", in: "ระดั"))
    #expect(!WordSearch.contains("", in: "ก"))
    #expect(WordSearch.place(of: Array("b".utf8), in: Array("aab".utf8)) == 2)
  }

  @Test func placesAreFilledByName() {
    func filled(_ text: String) -> String {
      WordSearch.filled(text) { $0 == "a" ? "ข{a}" : nil }
    }
    #expect(filled("{a}-{a}{b") == "ข{a}-ข{a}{b")
    #expect(filled("ก{b}ก") == "ก{b}ก")
    #expect(filled("") == "" && filled("ก") == "ก" && filled("{") == "{" && filled("}") == "}")
  }
}
