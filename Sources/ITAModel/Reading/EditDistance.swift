/// How many letters differ between two texts.
public enum EditDistance {
  /// The least number of scalars to insert, delete, change or swap with a neighbour; nil where it
  /// is more than `limit`.
  static func between(_ first: String, _ second: String, atMost limit: Int) -> Int? {
    between(Array(first.unicodeScalars), Array(second.unicodeScalars), atMost: limit)
  }

  /// The least number of scalars to insert, delete, change or swap with a neighbour; nil where it
  /// is more than `limit`.
  public static func between(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    if max(left.count, right.count) - min(left.count, right.count) > limit { return nil }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in 0..<right.count {
        let change = previous[column] + (left[row] == right[column] ? 0 : 1)
        var best = min(change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      if (current.min() ?? 0) > limit { return nil }
      (before, previous) = (previous, current)
    }
    return (previous.last ?? 0) <= limit ? previous.last : nil
  }
}
