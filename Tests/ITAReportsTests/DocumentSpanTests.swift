import Testing

@testable import ITAReports

@Suite struct DocumentSpanTests {
  @Test(arguments: [
    "https://www.example.go.th/", "HTTPS://example.go.th/?a=1&b=2", "mailto:ita@example.go.th",
  ])
  func leadsToPagesAndLetters(address: String) {
    #expect(Span.link("x", to: address).address == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "http://example.go.th", "data:text/html,x", "file:///etc/passwd",
    "https:evil", "https://", "mailto:", "https://a b", "https://a\nb", "https://ไทย.ไทย",
    "https://a\"onclick=", "https://a<b>", " https://a.th", "//example.go.th", "", "#s1",
  ])
  func leadsNowhereElse(address: String) {
    #expect(Span.link("x", to: address).address == nil)
  }

  @Test func aSpanWithoutALinkLeadsNowhere() {
    #expect(Span("https://example.go.th").address == nil)
    #expect(Span("a").inBold == .bold("a"))
  }
}
