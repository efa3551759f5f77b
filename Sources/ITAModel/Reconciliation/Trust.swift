/// Which value the user trusts where a stated total and the mean of what it is made of contradict.
///
/// Without a choice the arithmetic decides as far as it can.
public enum Trust: String, Sendable, CaseIterable {
  /// What is published stands, totals and indicators alike.
  case published
  /// What is recomputed from the figures below stands, where the make-up of a figure is known.
  case computed
}
