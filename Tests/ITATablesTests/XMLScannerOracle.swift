import ITATables
import TestSupport

#if canImport(FoundationXML)
  import Foundation
  import FoundationXML
#endif

/// The events of a document as lines; neighbouring texts are one, as parsers differ in cutting.
func scannedEvents(of bytes: [UInt8]) throws(XMLError) -> [String] {
  var scanner = try XMLScanner(bytes)
  var events = EventLines()
  var names: [XMLName: String] = [:]
  while let event = try scanner.next() {
    switch event {
    case .start(let name):
      let text = scanner.elementName
      names[name] = text
      events.start(text, scanner.attributeTexts)
    case .end(let name): events.end(names[name] ?? "?")
    case .text: events.append(String(decoding: scanner.text, as: UTF8.self))
    }
  }
  return events.lines
}

/// Why a document is refused; nil where it is not.
func scannedFault(of bytes: [UInt8]) -> XMLError.Reason? {
  do throws(XMLError) {
    _ = try scannedEvents(of: bytes)
    return nil
  } catch {
    return error.reason
  }
}

private struct EventLines {
  private var told: [String] = []
  private var text = ""

  var lines: [String] { text.isEmpty ? told : told + ["text " + text] }

  mutating func start(_ name: String, _ attributes: [(name: String, value: String)]) {
    tell(
      "start "
        + ([name] + attributes.map { "\($0.name)=\($0.value)" }.sorted()).joined(separator: " "))
  }

  mutating func end(_ name: String) { tell("end " + name) }

  mutating func append(_ more: String) { text += more }

  private mutating func tell(_ line: String) {
    if !text.isEmpty { told.append("text " + text) }
    told.append(line)
    text = ""
  }
}

/// A well-formed document with Thai, references, CDATA and blanks in odd places.
func randomXML(using generator: inout SeededGenerator) -> [UInt8] {
  func element(_ depth: Int) -> String {
    let name = ["a", "w:p", "row", "ก", "c-1"].randomElement(using: &generator) ?? "a"
    let attributes = ["r", "w:space", "s"].prefix(Int.random(in: 0...3, using: &generator))
      .map { " \($0)='\(generator.thaiText(upTo: 4, extra: ["&amp;", "&#9;", "\n", "\""]))'" }
    let head = "<" + name + attributes.joined()
    if depth > 4 || Int.random(in: 0..<4, using: &generator) == 0 { return head + "/>" }
    let content = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: generator.thaiText(upTo: 6, extra: ["&lt;", "&#3633;", "\r\n", "]]", "'"])
      case 1: "<![CDATA[<" + generator.thaiText(upTo: 3, extra: ["&", "]"]) + "]]>"
      case 2: "<!-- <x> -->"
      default: element(depth + 1)
      }
    }
    return head + " >" + content.joined() + "</" + name + "\n>"
  }
  return Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><root xmlns:w='u'>\(element(0))</root>".utf8)
}

#if canImport(FoundationXML)
  /// What FoundationXML tells of a document that must be well-formed: on damaged ones it traps.
  func oracleEvents(of bytes: [UInt8]) -> [String]? {
    let parser = XMLParser(data: Data(bytes))
    let listener = Listener()
    parser.delegate = listener
    return parser.parse() && parser.parserError == nil ? listener.events.lines : nil
  }

  /// A class because the parser asks for one.
  private final class Listener: NSObject, XMLParserDelegate {
    var events = EventLines()

    private func local(_ name: String) -> String {
      name.split(separator: ":").last.map { String($0) } ?? name
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      let told = attributes.filter { !$0.key.hasPrefix("xmlns") }
        .map { (name: local($0.key), value: $0.value) }
      events.start(local(name), told)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) { events.end(local(name)) }

    func parser(_ parser: XMLParser, foundCharacters text: String) { events.append(text) }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      events.append(String(decoding: block, as: UTF8.self))
    }
  }
#endif
