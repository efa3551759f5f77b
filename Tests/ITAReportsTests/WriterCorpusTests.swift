import TestSupport
import Testing

/// Every score sheet that the fuzzer kept goes through every writer.
@Suite struct WriterCorpusTests {
  @Test(arguments: WriterChecks.allCases) func everyWriterHolds(_ writer: WriterChecks) throws {
    for folder in ["corpus/sheet", "corpus/writers"] {
      for name in Fixtures.names(in: folder) {
        let input = try #require(Fixtures.bytes("\(folder)/\(name)"))
        // One byte more or less is the other language and the other digits.
        for padding in 0..<4 {
          let padded = input + Array(repeating: UInt8(ascii: "\n"), count: padding)
          #expect(writer.complaint(about: padded) == nil, "\(name) + \(padding)")
        }
      }
    }
  }
}
