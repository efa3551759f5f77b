import Foundation
import FoundationXML
import ITATables

/// Well-formed XML as a tree; only for what our own writers have made.
func xml(_ bytes: [UInt8]) throws -> XMLDocument {
  try XMLDocument(data: Data(bytes), options: [.nodePreserveWhitespace])
}

extension XMLNode {
  /// The elements of a qualified name below this node, in order.
  func all(_ name: String) -> [XMLElement] {
    var found: [XMLElement] = []
    var waiting: [XMLNode] = (children ?? []).reversed()
    while let node = waiting.popLast() {
      if let element = node as? XMLElement, element.name == name { found.append(element) }
      waiting += (node.children ?? []).reversed()
    }
    return found
  }

  /// The first element of a qualified name below this node.
  func first(_ name: String) -> XMLElement? { all(name).first }
}

extension XMLElement {
  /// The value of an attribute by its qualified name.
  subscript(_ attribute: String) -> String? {
    self.attribute(forName: attribute)?.stringValue
      ?? attributes?.first { $0.name == attribute }?.stringValue
  }
}

/// A package of ours, part by part.
struct WordReading {
  var archive: ZipArchive

  init(_ bytes: [UInt8]) throws { archive = try ZipArchive(bytes) }

  var names: [String] { archive.names }

  /// A part as a tree.
  mutating func part(_ name: String) throws -> XMLDocument {
    try xml(try archive.bytes(of: name) ?? [])
  }

  /// The visible texts of the body outside codes.
  mutating func texts() throws -> [String] {
    try part("word/document.xml").all("w:r").filter {
      $0.first("w:rStyle")?["w:val"] != "ITACode"
    }.flatMap { $0.all("w:t") }.map { $0.stringValue ?? "" }
  }
}
