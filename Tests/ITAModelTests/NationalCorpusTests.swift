import TestSupport
import Testing

@Suite struct NationalCorpusTests {
  /// The quick way through a file gives what the plain one gives, for all that was ever found.
  @Test func corpusHolds() throws {
    let names = Fixtures.names(in: "corpus/nation")
    #expect(names.count >= 7)
    for name in names {
      let input = try #require(Fixtures.bytes("corpus/nation/\(name)"))
      #expect(NationalChecks.complaint(about: input) == nil, "\(name)")
    }
  }

  /// So it does for files that are like those and damaged at random.
  @Test func damagedCorpusHolds() throws {
    var generator = SeededGenerator(seed: 2567)
    for name in Fixtures.names(in: "corpus/nation") {
      let input = try #require(Fixtures.bytes("corpus/nation/\(name)"))
      for round in 0..<12 {
        var text = input
        for _ in 0..<Int.random(in: 1...6, using: &generator) where !text.isEmpty {
          let place = Int.random(in: 0..<text.count, using: &generator)
          switch round % 3 {
          case 0:
            text[place] =
              [9, 10, 13, 34, 44, 0xE0, 0xFF, 0x39].randomElement(using: &generator) ?? 9
          case 1: text.remove(at: place)
          default: text.insert(text[Int.random(in: 0..<text.count, using: &generator)], at: place)
          }
        }
        #expect(NationalChecks.complaint(about: text) == nil, "\(name), round \(round)")
      }
    }
  }
}
