/// What a part of an Office Open XML file points to, read from its `.rels` part.
struct Relations {
  private var targets: [String: (kind: String, part: String)] = [:]
  private var firsts: [String: String] = [:]

  /// Reads the relations of a part; the empty name is the file itself. A part without a `.rels`
  /// part has none.
  init(of part: String, in parts: inout DocumentParts) throws(Refusal) {
    var folders = Self.steps(of: part)
    let name = folders.popLast() ?? ""
    let own = (folders + ["_rels", name + ".rels"]).joined(separator: "/")
    guard var reader = try parts.part(own) else { return }
    while let event = try reader.next() {
      guard event == .start("Relationship"),
        reader.scanner.attributeText("TargetMode") != "External",
        let target = reader.scanner.attributeText("Target")
      else { continue }
      let kind = reader.scanner.attributeText("Type") ?? ""
      let last = Self.steps(of: kind).last ?? ""
      let part = Self.resolved(target, in: folders)
      targets[reader.scanner.attributeText("Id") ?? ""] = (last, part)
      if firsts[last] == nil { firsts[last] = part }
    }
  }

  /// The part that an id stands for; nil for an unknown one.
  func part(id: String, kind: String) -> String? {
    targets[id].flatMap { $0.kind == kind ? $0.part : nil }
  }

  /// The first part of a kind: the last word of the relation's type, which the transitional and
  /// the strict standard share.
  func part(kind: String) -> String? { firsts[kind] }

  /// Whether an id stands for anything.
  func contains(id: String) -> Bool { targets[id] != nil }

  private static func resolved(_ target: String, in folders: [String]) -> String {
    var path = target.utf8.first == UInt8(ascii: "/") ? [] : folders
    for step in steps(of: target) {
      switch step {
      case ".": break
      case "..": _ = path.popLast()
      default: path.append(step)
      }
    }
    return path.joined(separator: "/")
  }

  private static func steps(of path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(decoding: $0, as: UTF8.self) }
  }
}
