import Testing

@testable import ITATables

@Suite struct JoinedTextsTests {
  @Test(arguments: [[], [""], ["ก"], ["a", "b"], ["", "", "ค"], ["เ", "\u{E48}", "\u{301}"]])
  func areAsTheStandardLibraryHasThem(_ texts: [String]) {
    for separator in ["", ", ", " หรือ ", "\u{E48}"] {
      // A slice has only the library's own.
      #expect(texts.joined(separator: separator) == texts[...].joined(separator: separator))
    }
    #expect(texts.joined() == texts[...].joined())
  }
}
