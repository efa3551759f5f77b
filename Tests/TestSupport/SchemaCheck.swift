internal import Foundation

/// Where a JSON document departs from a JSON Schema: the few keywords that ours use.
///
/// Anything else in a schema is itself a fault, so that no rule of a schema goes unchecked.
public struct SchemaCheck {
  private let root: [String: Any]
  private static let known: Set<String> = [
    "$schema", "$id", "$defs", "$ref", "title", "description", "type", "required", "properties",
    "additionalProperties", "items", "enum", "const", "minimum", "maximum",
  ]

  /// Reads a schema; nil where it is no JSON object.
  public init?(_ schema: [UInt8]) {
    guard let root = try? JSONSerialization.jsonObject(with: Data(schema)) as? [String: Any]
    else { return nil }
    self.root = root
  }

  /// What is wrong with a document, one text a fault; empty where it is valid.
  public func faults(in document: [UInt8]) -> [String] {
    guard let value = try? JSONSerialization.jsonObject(with: Data(document)) else {
      return ["no JSON"]
    }
    return faults(value, root, at: "$")
  }

  private func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var faults = schema.keys.filter { !Self.known.contains($0) }.map { "\(path): keyword \($0)" }
    if let name = schema["$ref"] as? String {
      let definitions = root["$defs"] as? [String: [String: Any]]
      guard let target = definitions?[String(name.dropFirst("#/$defs/".count))] else {
        return faults + ["\(path): no \(name)"]
      }
      faults += self.faults(value, target, at: path)
    }
    faults += typeFaults(value, schema, at: path) + choiceFaults(value, schema, at: path)
    if let object = value as? [String: Any] {
      faults += objectFaults(object, schema, at: path)
    }
    if let items = schema["items"] as? [String: Any], let array = value as? [Any] {
      for (index, item) in array.enumerated() {
        faults += self.faults(item, items, at: "\(path)[\(index)]")
      }
    }
    return faults
  }

  private func objectFaults(
    _ object: [String: Any], _ schema: [String: Any], at path: String
  ) -> [String] {
    let required = schema["required"] as? [String] ?? []
    var faults = required.filter { object[$0] == nil }.map { "\(path): no \($0)" }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    for (name, rule) in properties.sorted(by: { $0.key < $1.key }) {
      if let value = object[name] { faults += self.faults(value, rule, at: "\(path).\(name)") }
    }
    if schema["additionalProperties"] as? Bool == false {
      faults += object.keys.filter { properties[$0] == nil }.map { "\(path): \($0)" }
    }
    return faults
  }

  private func typeFaults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    let asked = schema["type"].map { ($0 as? [String]) ?? [$0 as? String ?? ""] } ?? []
    if asked.isEmpty || asked.contains(where: { isType(value, $0) }) { return [] }
    return ["\(path): \(value) is not \(asked.joined(separator: " or "))"]
  }

  private func isType(_ value: Any, _ type: String) -> Bool {
    let number = value as? NSNumber
    let isBool = number.map { isBoolean($0) } ?? false
    switch type {
    case "null": return value is NSNull
    case "boolean": return isBool
    case "string": return value is String
    case "array": return value is [Any]
    case "object": return value is [String: Any]
    case "number": return number != nil && !isBool
    case "integer":
      return number.map { !isBool && $0.doubleValue.rounded() == $0.doubleValue } ?? false
    default: return false
    }
  }

  /// The C name of the number's type tells true from 1.
  private func isBoolean(_ number: NSNumber) -> Bool {
    unsafe String(cString: number.objCType) == "c"
  }

  private func choiceFaults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    var faults: [String] = []
    if let choices = schema["enum"] as? [Any], !choices.contains(where: { isSame($0, value) }) {
      faults.append("\(path): \(value) is not among the choices")
    }
    if let constant = schema["const"], !isSame(constant, value) {
      faults.append("\(path): \(value) is not \(constant)")
    }
    guard let number = (value as? NSNumber)?.doubleValue else { return faults }
    if let least = schema["minimum"] as? NSNumber, number < least.doubleValue {
      faults.append("\(path): below \(least)")
    }
    if let most = schema["maximum"] as? NSNumber, number > most.doubleValue {
      faults.append("\(path): above \(most)")
    }
    return faults
  }

  private func isSame(_ left: Any, _ right: Any) -> Bool {
    (left as? NSObject)?.isEqual(right) ?? false
  }
}
