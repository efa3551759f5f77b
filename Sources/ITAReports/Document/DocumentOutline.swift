/// The headings of a document in order: what its table of contents lists and links lead to.
struct DocumentOutline: Hashable {
  /// One heading.
  struct Entry: Hashable {
    /// Its place among all headings, from 1; the name links lead to is made of it.
    var number: Int
    /// Its level, never more than one below the heading before it.
    var level: Int
    /// Its text.
    var spans: [Span]

    /// The name that links lead to.
    var anchor: String { "s\(number)" }
  }

  /// The headings in order.
  private(set) var entries: [Entry] = []

  /// Finds the headings of a document. A level that is left out is closed up, since a reader that
  /// jumps from heading to heading would look for the missing one.
  init(_ document: Document) {
    for block in document.blocks {
      guard case .heading(let level, let spans) = block else { continue }
      let deepest = (entries.last?.level ?? 0) + 1
      entries.append(
        Entry(number: entries.count + 1, level: min(level.rawValue, deepest), spans: spans))
    }
  }
}
