import TestSupport
import Testing

/// Every input that the fuzzer kept goes the whole way again.
@Suite struct SheetCorpusTests {
  @Test(arguments: Fixtures.names(in: "corpus/sheet")) func replays(_ name: String) throws {
    let input = try #require(Fixtures.bytes("corpus/sheet/\(name)"))
    #expect(SheetChecks.complaint(about: input) == nil)
  }
}
