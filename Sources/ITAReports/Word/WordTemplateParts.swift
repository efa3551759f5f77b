import ITATables

/// The parts of an office's template, in the order of its package.
struct WordTemplateParts {
  /// All parts; folders are left out.
  private(set) var entries: [(name: String, bytes: [UInt8])] = []
  /// The part of the document's text.
  private(set) var main = ""

  init(_ template: [UInt8]) throws(WordTemplateError) {
    do throws(ZipFinding) {
      var archive = try ZipArchive(template)
      for name in archive.names where name.utf8.last != UInt8(ascii: "/") {
        entries.append((name: name, bytes: try archive.bytes(of: name) ?? []))
      }
    } catch {
      throw WordTemplateError(error)
    }
    guard let relation = try relation("officeDocument", of: ""), self[relation] != nil else {
      throw WordTemplateError(WordTemplateFinding.notWord)
    }
    main = relation
  }

  /// The bytes of a part, letter case aside; nil without it. A new part is put at the end.
  subscript(_ name: String) -> [UInt8]? {
    get { place(of: name).map { entries[$0].bytes } }
    set {
      guard let newValue else { return }
      if let place = place(of: name) {
        entries[place].bytes = newValue
      } else {
        entries.append((name: name, bytes: newValue))
      }
    }
  }

  private func place(of name: String) -> Int? {
    let wanted = name.lowercased()
    return entries.firstIndex { $0.name.lowercased() == wanted }
  }

  /// The elements of a part; nil without it.
  func elements(of name: String) throws(WordTemplateError) -> WordElements? {
    guard let bytes = self[name] else { return nil }
    do throws(XMLError) {
      return try WordElements(bytes)
    } catch {
      throw WordTemplateError(WordTemplateFinding.damaged(name))
    }
  }

  /// The part that lists the relations of a part; the empty name is the package.
  static func relations(of part: String) -> String {
    let steps = part.utf8.split(separator: UInt8(ascii: "/"))
    let folder = steps.dropLast().map { (String($0) ?? "") + "/" }.joined()
    return folder + "_rels/" + (steps.last.flatMap { String($0) } ?? "") + ".rels"
  }

  /// The part that a relation of some kind leads to; nil without one.
  func relation(_ kind: String, of part: String) throws(WordTemplateError) -> String? {
    guard let list = try elements(of: Self.relations(of: part)) else { return nil }
    for place in list.children(of: 0) {
      guard let type = list.attribute("Type", of: place), type.hasSuffix("/" + kind),
        let target = list.attribute("Target", of: place),
        list.attribute("TargetMode", of: place) != "External"
      else { continue }
      return Self.resolved(target, from: part)
    }
    return nil
  }

  /// The part that a target names, seen from another part.
  private static func resolved(_ target: String, from part: String) -> String {
    let slash = UInt8(ascii: "/")
    let isAbsolute = target.utf8.first == slash
    var path = isAbsolute ? [] : Array(part.utf8.split(separator: slash).dropLast())
    for step in target.utf8.split(separator: slash) {
      switch String(step) {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(step)
      }
    }
    return path.map { String($0) ?? "" }.joined(separator: "/")
  }
}

extension WordElements {
  /// Whether the part speaks of Word's text as every office program writes it, with `w:`; what
  /// other tools have made is refused rather than half understood.
  var isWord: Bool { attribute("xmlns:w", of: 0) == WordNamespace.main }

  /// Gives the namespaces that our markup uses their prefixes, where they have none.
  /// - Throws: where a prefix stands for something else.
  func bind(
    _ namespaces: KeyValuePairs<String, String>, _ changes: inout WordChanges
  ) throws(WordTemplateError) {
    var added = ""
    for (prefix, namespace) in namespaces {
      switch attribute("xmlns:" + prefix, of: 0) {
      case namespace: break
      case nil: added += " xmlns:\(prefix)=\"\(namespace)\""
      default: throw WordTemplateError(WordTemplateFinding.notWord)
      }
    }
    let place = root.name.upperBound
    changes.replace(place..<place, with: Array(added.utf8))
  }

  /// Puts markup in front of an element, or at the end of the outermost one.
  func insert(_ markup: Markup, before place: Int?, _ changes: inout WordChanges) {
    if let place {
      let start = all[place].whole.lowerBound
      changes.replace(start..<start, with: markup.bytes)
    } else if root.end.isEmpty {
      let name = String(decoding: bytes[root.name], as: UTF8.self)
      let slash = (root.start.upperBound - 2)..<root.start.upperBound
      changes.replace(
        slash, with: [UInt8(ascii: ">")] + markup.bytes + Array("</\(name)>".utf8))
    } else {
      let end = root.end.lowerBound
      changes.replace(end..<end, with: markup.bytes)
    }
  }
}
