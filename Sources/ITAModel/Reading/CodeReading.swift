/// The item codes that a damaged code can stand for, such as `1๑` for i1.
///
/// Copying from a page reads the letters i and I as 1, ๑ or ๒, or loses them, and O as 0 or ๐.
struct CodeReading: Sendable, Hashable {
  /// The code as it stands in the document.
  var written: String
  /// The codes that it can mean, the likeliest first.
  var candidates: [ItemID]
  /// Whether the code is what it says, so that nothing had to be repaired.
  var isIntact: Bool

  /// Reads the code at the start of a text; nil where none can stand there.
  /// - Parameter tool: the tool of the section, which a code without its letter needs.
  init?(_ text: String, tool: Tool?, in framework: Framework) {
    let run = text.unicodeScalars.prefix { Self.digit($0) != nil || Self.tool(of: $0) != nil }
    guard let first = run.first, run.count <= 4 else { return nil }
    written = String(run)
    if let lettered = Self.tool(of: first) {
      guard let number = Self.number(run.dropFirst()), let item = ItemID(lettered, number)
      else { return nil }
      candidates = [item]
      isIntact = first != "l"
      return
    }
    guard let tool, run.allSatisfy({ Self.digit($0) != nil }) else { return nil }
    candidates = Self.candidates(Array(run), tool).filter { framework.mayHave($0) }
    isIntact = false
    if candidates.isEmpty { return nil }
  }

  private static func candidates(_ run: [Unicode.Scalar], _ tool: Tool) -> [ItemID] {
    let whole = number(run[...]).flatMap { ItemID(tool, $0) }
    let rest = number(run.dropFirst()).flatMap { ItemID(tool, $0) }
    let first = run.first.flatMap(digit)
    switch (tool, first) {
    case (.oit, 0): return [rest].compactMap { $0 }
    case (.iit, 1), (.iit, 2):
      // 1๑: the document writes numbers in Thai digits, so the Arabic 1 is the letter.
      if run.count > 1, isArabic(run[0]), !isArabic(run[1]) { return [rest].compactMap { $0 } }
      return [whole, rest].compactMap { $0 }
    case (.iit, _), (.eit, _), (.oit, _): return [whole].compactMap { $0 }
    }
  }

  private static func number(_ run: some Collection<Unicode.Scalar>) -> Int? {
    let digits = run.compactMap(digit)
    guard digits.count == run.count, (1...2).contains(digits.count), digits.first != 0
    else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0x0E50...0x0E59: Int(scalar.value) - 0x0E50
    default: nil
    }
  }

  private static func isArabic(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x80 }

  private static func tool(of scalar: Unicode.Scalar) -> Tool? {
    switch scalar {
    case "i", "I", "l": .iit
    case "e", "E": .eit
    case "o", "O": .oit
    default: nil
    }
  }
}

extension Framework {
  /// Whether an item can exist: it is listed, or nothing is known of its tool's items.
  func mayHave(_ item: ItemID) -> Bool {
    let known = items.filter { $0.id.tool == item.tool }
    return known.isEmpty || known.contains { $0.id == item }
  }
}
