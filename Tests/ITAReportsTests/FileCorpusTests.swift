import TestSupport
import Testing

/// Every plan, profile, template, table and year of rules that the fuzzer kept is read again.
@Suite struct FileCorpusTests {
  @Test(arguments: FileChecks.allCases) func everythingHolds(_ kind: FileChecks) throws {
    let folder = "corpus/" + kind.rawValue
    let names = Fixtures.names(in: folder)
    #expect(!names.isEmpty)
    for name in names {
      let input = try #require(Fixtures.bytes(folder + "/" + name))
      #expect(kind.complaint(about: input) == nil, "\(name)")
    }
  }
}
