import Testing

@testable import ITAModel

@Suite struct WordSearchTests {
  @Test func wordsAreFoundUnderThaiMarks() {
    let quoted = "ก\u{22}\u{0E31}"
    #expect(WordSearch.contains("\u{22}", in: quoted))
    #expect(WordSearch.contains("ระดับ", in: "ถึงระดับ่"))
    #expect(!WordSearch.contains("ระดับ", in: "ระดั"))
    #expect(!WordSearch.contains("", in: "ก"))
    #expect(WordSearch.place(of: Array("b".utf8), in: "aab".utf8) == 2)
  }

  @Test func everyPlaceOfAWordIsReplaced() {
    #expect(WordSearch.replacing("{a}", in: "{a}-{a}{b", by: "{a}x") == "{a}x-{a}x{b")
    #expect(WordSearch.replacing("ก", in: "ขค", by: "ง") == "ขค")
    #expect(WordSearch.replacing("ก", in: "ก", by: "") == "")
  }
}
