/// A whole number that takes half the room of others, for what a nation of ten years has by the
/// hundred thousand; one that does not fit becomes the nearest that does.
@propertyWrapper
public struct Compact: Sendable, Hashable {
  private var stored: Int32

  /// Stores a number.
  public init(wrappedValue: Int) { stored = Int32(clamping: wrappedValue) }

  /// The number.
  public var wrappedValue: Int {
    get { Int(stored) }
    set { stored = Int32(clamping: newValue) }
  }
}
