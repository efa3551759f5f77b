import TestSupport
import Testing

/// Inputs that the fuzzer found worth keeping, put through the same checks for ever.
@Suite struct ContainerCorpusTests {
  @Test(arguments: ContainerChecks.allCases)
  func everythingHoldsForTheCorpus(kind: ContainerChecks) throws {
    let folder = "corpus/" + kind.rawValue
    let names = Fixtures.names(in: folder)
    #expect(!names.isEmpty)
    for name in names {
      let input = try #require(Fixtures.bytes(folder + "/" + name))
      #expect(kind.complaint(about: input) == nil, "\(name)")
    }
  }
}
