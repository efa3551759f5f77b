/// How many letters differ between two texts.
public enum EditDistance {
  /// The least number of scalars to insert, delete, change or swap with a neighbour; nil where it
  /// is more than `limit`.
  public static func between(_ first: String, _ second: String, atMost limit: Int) -> Int? {
    between(Array(first.unicodeScalars), Array(second.unicodeScalars), atMost: limit)
  }

  /// The least number of scalars to insert, delete, change or swap with a neighbour; nil where it
  /// is more than `limit`.
  public static func between(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int? {
    distance(left, right, atMost: limit)
  }

  /// The least number of letters of a key to insert, delete, change or swap; nil past `limit`.
  public static func between(_ left: [UInt8], _ right: [UInt8], atMost limit: Int) -> Int? {
    distance(left, right, atMost: limit)
  }

  /// Only the band of the matrix is worked out in which a distance can be within the limit.
  private static func distance<Letter: Equatable>(
    _ left: [Letter], _ right: [Letter], atMost most: Int
  ) -> Int? {
    let limit = min(most, max(left.count, right.count))
    if limit < 0 || max(left.count, right.count) - min(left.count, right.count) > limit {
      return nil
    }
    let far = limit + 1
    var before = [Int](repeating: far, count: right.count + 1)
    var current = before
    var previous = (0...right.count).map { min($0, far) }
    for row in stride(from: 1, through: left.count, by: 1) {
      let first = max(1, row - limit)
      let last = min(right.count, row + limit)
      current[first - 1] = first == 1 ? min(row, far) : far
      var least = current[first - 1]
      for column in stride(from: first, through: last, by: 1) {
        let change = previous[column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1)
        var best = min(change, previous[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, left[row - 1] == right[column - 2],
          left[row - 2] == right[column - 1]
        {
          best = min(best, before[column - 2] + 1)
        }
        current[column] = min(best, far)
        least = min(least, best)
      }
      if last < right.count { current[last + 1] = far }
      if least > limit { return nil }
      swap(&before, &previous)
      swap(&previous, &current)
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}
