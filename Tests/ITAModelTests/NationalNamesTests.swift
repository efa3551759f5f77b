import TestSupport
import Testing

@testable import ITAModel

@Suite struct NationalNamesTests {
  /// Names are numbered as a dictionary of them would be, many that begin alike among them.
  @Test func numbersAreThoseOfADictionary() {
    var generator = SeededGenerator(seed: 4)
    var names = NationalNames()
    var known: [[UInt8]: Int] = [:]
    for round in 0..<4_000 {
      var name = Array(generator.thaiText(upTo: 3).utf8)
      if round % 3 == 0 { name = Array("รหัส\(Int.random(in: 0..<900, using: &generator))".utf8) }
      if round % 7 == 0 { name.append(0) }
      let expected = known[name] ?? known.count
      known[name] = expected
      let number = names.number(of: name.span)
      #expect(number == expected)
    }
    #expect(names.count == known.count && known.count > 300)
    for (name, number) in known {
      let longer = name + [1]
      let (holds, holdsLonger) = (names.holds(name.span, number), names.holds(longer.span, number))
      #expect(holds && !holdsLonger)
    }
  }
}
