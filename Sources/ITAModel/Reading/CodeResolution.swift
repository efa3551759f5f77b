import ITATables

/// The settling of damaged item codes, by everything that stands around them.
///
/// Taken in turn, and again until nothing changes: the headings' indicator and issue, the item's
/// name, the codes of the rows before and behind, and that a code is given once only. What is still
/// open then is an error, never a guess.
struct CodeResolution {
  private(set) var candidates: [[ItemID]]
  private(set) var reasons: [Repair.CodeRepair?]
  private let entries: [ScoreEntry]
  private let framework: Framework

  /// Settles the codes of entries in the order of the document; figures are settled already.
  init(_ entries: [ScoreEntry], in framework: Framework) {
    self.entries = entries
    self.framework = framework
    candidates = entries.map { entry in
      switch entry.subject {
      case .figure(.item(let item)): [item]
      case .figure: []
      case .code(let reading): reading.candidates
      }
    }
    reasons = candidates.map { $0.count == 1 ? .only : nil }
    for index in entries.indices where candidates[index].count > 1 {
      narrow(index, to: members(of: entries[index].section), .heading)
    }
    for index in entries.indices { matchName(index) }
    while settlesNeighbour() || settlesRemaining() {}
  }

  /// The item of an entry; nil where it is not settled or the entry is of another figure.
  func item(at index: Int) -> ItemID? {
    candidates[index].count == 1 ? candidates[index][0] : nil
  }

  private mutating func narrow(_ index: Int, to allowed: [ItemID], _ reason: Repair.CodeRepair) {
    let kept = candidates[index].filter { allowed.contains($0) }
    if kept.count == 1, candidates[index].count > 1 {
      candidates[index] = kept
      reasons[index] = reason
    }
  }

  private func members(of section: DocumentSection) -> [ItemID] {
    if let indicator = section.indicator {
      return framework.items.filter { $0.indicator == indicator }.map(\.id)
    }
    if let issue = section.issue {
      return framework.issues.first { $0.number == issue }?.items ?? []
    }
    return []
  }

  /// Settles a code by the name behind it or in the column of names.
  private mutating func matchName(_ index: Int) {
    guard candidates[index].count > 1, case .code(let reading) = entries[index].subject
    else { return }
    let label = entries[index].label.unicodeScalars
    let code = reading.written.unicodeScalars
    let hasCode = label.starts(with: code)
    let key = ThaiText.key(hasCode ? String(label.dropFirst(code.count)) : String(label))
    let named = candidates[index].filter { item in
      framework.item(item).map { ThaiText.key($0.name.thai) == key } ?? false
    }
    narrow(index, to: named, .name)
  }

  /// Settles a code by a settled neighbour in the same part of the document.
  private mutating func settlesNeighbour() -> Bool {
    for index in entries.indices where candidates[index].count > 1 {
      for (step, offset) in [(-1, 1), (1, -1)] {
        let near = index + step
        guard entries.indices.contains(near), entries[near].section == entries[index].section,
          let item = item(at: near), let next = ItemID(item.tool, item.number + offset),
          candidates[index].contains(next)
        else { continue }
        narrow(index, to: [next], .sequence)
        return true
      }
    }
    return false
  }

  /// Settles a code whose other readings are settled elsewhere.
  private mutating func settlesRemaining() -> Bool {
    let taken = Set(entries.indices.compactMap { item(at: $0) })
    for index in entries.indices where candidates[index].count > 1 {
      let free = candidates[index].filter { !taken.contains($0) }
      if free.count == 1 {
        narrow(index, to: free, .others)
        return true
      }
    }
    return false
  }
}
