/// Values by the figures that they are of: what a dictionary would do, without hashing.
///
/// Figures are few and numbered, so that a table by number finds the place of a value. To hash a
/// figure costs several times as much, and figures are looked up by the thousand.
public struct FigureMap<Value> {
  /// The figures that have a value, in the order in which they got one.
  public private(set) var keys: [FigureID] = []
  /// The values, in the order of `keys`.
  public private(set) var values: [Value] = []
  /// By the number of a figure 1 + the place of its value, 0 without one; empty where nothing is.
  private var places: [UInt16] = []

  /// Makes an empty map.
  public init() {}

  /// How many figures have a value.
  public var count: Int { keys.count }

  /// Whether no figure has a value.
  public var isEmpty: Bool { keys.isEmpty }

  /// The value of a figure; nil where it has none, and setting nil takes it away.
  public subscript(figure: FigureID) -> Value? {
    get { place(of: figure).map { values[$0] } }
    set {
      if let newValue { set(newValue, for: figure) } else { remove(figure) }
    }
  }

  /// The value of a figure, or another one where it has none.
  public subscript(
    figure: FigureID, default other: @autoclosure () -> Value
  ) -> Value {
    get { self[figure] ?? other() }
    set { set(newValue, for: figure) }
  }

  /// Makes room for so many values.
  mutating func reserveCapacity(_ count: Int) {
    keys.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  private func place(of figure: FigureID) -> Int? {
    if places.isEmpty { return nil }
    let place = places[figure.number]
    return place == 0 ? nil : Int(place) - 1
  }

  private mutating func set(_ value: Value, for figure: FigureID) {
    if let place = place(of: figure) {
      values[place] = value
      return
    }
    if places.isEmpty { places = [UInt16](repeating: 0, count: FigureID.numbers) }
    keys.append(figure)
    values.append(value)
    places[figure.number] = UInt16(keys.count)
  }

  private mutating func remove(_ figure: FigureID) {
    guard let place = place(of: figure) else { return }
    places[figure.number] = 0
    // The last one moves up, so that the others stay where they are.
    let (key, value) = (keys.removeLast(), values.removeLast())
    if key == figure { return }
    (keys[place], values[place]) = (key, value)
    places[key.number] = UInt16(place + 1)
  }

  /// The same figures with what is made of their values.
  public func mapValues<Other>(_ transform: (Value) -> Other) -> FigureMap<Other> {
    var result = FigureMap<Other>()
    result.keys = keys
    result.values = values.map(transform)
    result.places = places
    return result
  }
}

extension FigureMap: Sendable where Value: Sendable {}

extension FigureMap: Equatable where Value: Equatable {
  /// Whether the same figures have the same values, in whatever order.
  public static func == (left: Self, right: Self) -> Bool {
    left.count == right.count
      && left.keys.indices.allSatisfy { left.values[$0] == right[left.keys[$0]] }
  }
}

extension FigureMap: Sequence {
  /// Goes through the figures and their values, in the order of `keys`.
  public struct Iterator: IteratorProtocol {
    private let map: FigureMap
    private var place = 0

    init(_ map: FigureMap) { self.map = map }

    /// The next figure and its value; nil at the end.
    public mutating func next() -> (key: FigureID, value: Value)? {
      guard place < map.count else { return nil }
      place += 1
      return (map.keys[place - 1], map.values[place - 1])
    }
  }

  /// Makes an iterator over the figures and their values.
  public func makeIterator() -> Iterator { Iterator(self) }
}

extension FigureMap: ExpressibleByDictionaryLiteral {
  /// Makes a map of pairs; of a figure that stands twice the last one holds.
  public init(dictionaryLiteral elements: (FigureID, Value)...) {
    self.init()
    for (figure, value) in elements { self[figure] = value }
  }
}
