import TestSupport
import Testing

@testable import ITATables

@Suite struct XMLScannerTests {
  @Test(arguments: [
    ("<a/>", ["start a", "end a"]),
    ("\u{FEFF}<?xml version=\"1.0\"?>\n<a>ก</a>\n", ["start a", "text ก", "end a"]),
    ("<x:row r='5' x:s=\"1\"/>", ["start row r=5 s=1", "end row"]),
    ("<a xmlns='u' xmlns:b='v' b:c='d'/>", ["start a c=d", "end a"]),
    ("<a>1 &lt; 2 &amp; &#3585;&#xE31;</a>", ["start a", "text 1 < 2 & กั", "end a"]),
    ("<a>&#0065;&#9999;&#0009;&#128512;&#228;</a>", ["start a", "text A✏\u{9}😀\u{E4}", "end a"]),
    ("<a b='&quot;&#10;x\ty\r\nz'/>", ["start a b=\"\nx y z", "end a"]),
    ("<a><!-- <b> --><![CDATA[<&]]></a>", ["start a", "text <&", "end a"]),
    ("<a>x\r\ny\rz</a>", ["start a", "text x\ny\nz", "end a"]),
    ("<a><b></b ></a >", ["start a", "start b", "end b", "end a"]),
    ("<ก ข=\"ค\"/>", ["start ก ข=ค", "end ก"]),
  ])
  func tellsWhatStandsThere(xml: String, expected: [String]) throws {
    #expect(try scannedEvents(of: Array(xml.utf8)) == expected)
  }

  @Test(arguments: [
    ("", XMLError.Reason.ended, 0), ("  ", .ended, 2), ("<?xml version='1.0'?>", .ended, 21),
    ("<a", .ended, 2), ("<a>", .ended, 3), ("<a><b></b>", .ended, 10), ("<a b='", .ended, 6),
    ("<a b='x", .ended, 7), ("<a>x", .ended, 4), ("<a><!-- ", .ended, 8),
    ("<a><![CDATA[x]]", .ended, 15), ("<a>&am", .ended, 3), ("<a></", .ended, 3),
    ("<!DOCTYPE a><a/>", .documentType, 0), ("<!ELEMENT a><a/>", .syntax, 0),
    ("<a></b>", .mismatch, 3), ("<a></ab>", .mismatch, 6), ("</a>", .mismatch, 0),
    ("<x:a></y:a>", .mismatch, 5),
    ("<a>\u{1}</a>", .character, 3), ("<a b='<'/>", .character, 6),
    ("<a b='\u{0}'/>", .character, 6),
    ("<a>&nbsp;</a>", .reference, 3), ("<a>&#0;</a>", .reference, 3),
    ("<a>&#0001;</a>", .reference, 3), ("<a>&#12a4;</a>", .reference, 3),
    ("<a>&#xD800;</a>", .reference, 3), ("<a>&#x110000;</a>", .reference, 3),
    ("<a>&#+65;</a>", .reference, 3), ("<a>& b and some more text</a>", .reference, 3),
    ("<1a/>", .syntax, 1), ("<a b/>", .syntax, 4), ("<a b=c/>", .syntax, 5),
    ("<a b='1'c='2'/>", .syntax, 8), ("< a/>", .syntax, 1), ("<a / >", .syntax, 3),
    ("<a b='1' b='2'/>", .duplicate, 14),
    ("<a/><b/>", .outside, 4), ("<a/>x", .outside, 4), ("x<a/>", .outside, 0),
    ("<![CDATA[x]]><a/>", .outside, 0),
  ])
  func refuses(xml: String, reason: XMLError.Reason, offset: Int) {
    #expect(throws: XMLError(reason: reason, offset: offset)) {
      try scannedEvents(of: Array(xml.utf8))
    }
  }

  @Test func sameLocalNameUnderTwoPrefixesIsNoDouble() throws {
    let events = try scannedEvents(of: Array("<a o:t='1' c:t='2'/>".utf8))
    #expect(events == ["start a t=1 t=2", "end a"])
  }

  @Test(arguments: [[0x3C, 0x61, 0xE0, 0x3E], Array("<a>".utf8) + [0xA1, 0xA2], [0xFF, 0xFE]])
  func refusesWhatIsNotUTF8(bytes: [UInt8]) {
    #expect(scannedFault(of: bytes) == .encoding)
  }

  @Test func depthAndAttributesAreLimited() throws {
    func nested(_ count: Int) -> [UInt8] {
      Array(
        (Array(repeating: "<a>", count: count) + Array(repeating: "</a>", count: count))
          .joined().utf8)
    }
    #expect(try scannedEvents(of: nested(XMLScanner.depthLimit)).count == 512)
    #expect(throws: XMLError(reason: .tooDeep, offset: 3 * XMLScanner.depthLimit)) {
      try scannedEvents(of: nested(XMLScanner.depthLimit + 1))
    }
    let many = (0...XMLScanner.attributeLimit).map { " a\($0)=''" }.joined()
    #expect(scannedFault(of: Array("<a\(many)/>".utf8)) == .tooDeep)
  }

  @Test func everyCutIsAnError() {
    let whole = Array(
      "<?xml version='1.0'?><w:a b='&lt;'><!-- c --><d e=\"ก\"/>ที่<![CDATA[x]]>&#3585;</w:a>".utf8)
    for count in whole.indices {
      #expect(throws: XMLError.self, "\(count)") {
        try scannedEvents(of: Array(whole[..<count]))
      }
    }
  }

  @Test func damageNeverTraps() {
    var kinds: Set<String> = []
    for seed in 0..<20_000 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var bytes = randomXML(using: &generator)
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] =
          Bool.random(using: &generator)
          ? UInt8.random(in: 0...255, using: &generator)
          : Array("<>&;\"'/!?=[]- ".utf8).randomElement(using: &generator) ?? 0
      }
      if let reason = scannedFault(of: bytes) { kinds.insert("\(reason)") }
    }
    #expect(kinds.count >= 7, "the damage reaches the scanner's refusals: \(kinds)")
  }

  #if canImport(FoundationXML)
    @Test func agreesWithTheOracle() throws {
      for seed in 0..<300 as Range<UInt64> {
        var generator = SeededGenerator(seed: seed)
        let xml = randomXML(using: &generator)
        let told = try scannedEvents(of: xml)
        let expected = try #require(oracleEvents(of: xml), "seed \(seed)")
        let place = zip(told, expected).prefix { $0 == $1 }.count
        #expect(told.dropFirst(place).first == expected.dropFirst(place).first, "seed \(seed)")
      }
    }
  #endif
}
