import TestSupport
import Testing

@testable import ITATables

@Suite struct UTF8TextTests {
  /// Whether damaged text is text, against the standard library's own answer.
  @Test func textIsWhatTheLibraryCallsText() {
    var generator = SeededGenerator(seed: 3)
    var broken = 0
    for round in 0..<2_000 {
      var bytes = Array((generator.thaiText(upTo: 8) + "กั\t90.50é€").utf8)
      if round % 2 == 0 {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...(round % 4 == 0 ? 255 : 2), using: &generator)
      }
      let end = Int.random(in: 0...bytes.count, using: &generator)
      let start = Int.random(in: 0...end, using: &generator)
      let part = Array(bytes[start..<end])
      let isText = (try? UTF8Span(validating: part.span)) != nil
      #expect(UTF8Text.hasNUL(part.span) == part.contains(0), "round \(round)")
      let found = UTF8Text.isText(bytes.span, start..<end)
      #expect(found == isText, "round \(round)")
      if !isText { broken += 1 }
    }
    #expect((200..<1_800).contains(broken))
  }
}
