/// Finds the known words that a mistyped one was meant to be.
public enum NearMiss {
  /// Longer words are not compared: nobody mistypes them, and the work grows with the square.
  public static let longest = 64

  /// The candidates that resemble a word, the nearest first, at most `limit`.
  ///
  /// A candidate is near if a third of its letters or fewer are wrong, or if the word is its
  /// beginning. Case does not count.
  public static func candidates(
    for word: String, among known: [String], limit: Int = 3
  ) -> [String] {
    let letters = folded(word)
    guard !letters.isEmpty, letters.count <= longest else { return [] }
    var ranked: [(rank: Int, distance: Int, order: Int, name: String)] = []
    for (order, name) in known.enumerated() {
      let other = folded(name)
      guard other.count <= longest else { continue }
      let distance = distance(letters, other)
      let isBeginning = letters.count >= 2 && other.starts(with: letters)
      let allowed = max(1, min(letters.count, other.count) / 3)
      if isBeginning || distance <= allowed {
        ranked.append((isBeginning ? min(distance, 1) : distance, distance, order, name))
      }
    }
    ranked.sort { ($0.rank, $0.distance, $0.order) < ($1.rank, $1.distance, $1.order) }
    return ranked.prefix(limit).map(\.name)
  }

  /// How many letters must be put in, left out, replaced or swapped with their neighbour to make
  /// one word of the other.
  static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    let most = max(first.count, second.count)
    return EditDistance.between(first, second, atMost: most) ?? most
  }

  private static func folded(_ word: String) -> [Unicode.Scalar] {
    word.unicodeScalars.prefix(longest + 1).map { scalar in
      ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
    }
  }
}
