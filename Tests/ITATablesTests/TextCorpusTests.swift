import TestSupport
import Testing

/// Inputs that the fuzzer found worth keeping, put through the same checks for ever.
@Suite struct TextCorpusTests {
  @Test func everythingHoldsForTheCorpus() throws {
    let names = Fixtures.names(in: "corpus/text")
    #expect(!names.isEmpty)
    for name in names {
      let input = try #require(Fixtures.bytes("corpus/text/\(name)"))
      #expect(TextChecks.complaint(about: input) == nil, "\(name)")
    }
  }
}
