/// A place to sign.
public struct DocumentSignature: Sendable, Hashable {
  /// What the signer does: prepares, checks, approves; stands behind the signature's line.
  public var role: String
  /// The signer's name; nil leaves a dotted blank.
  public var name: String?
  /// The signer's position; nil leaves a dotted blank.
  public var position: String?

  /// Makes a place to sign.
  public init(role: String, name: String? = nil, position: String? = nil) {
    self.role = role
    self.name = name
    self.position = position
  }
}

/// A label and what is filled in behind it.
public struct DocumentField: Sendable, Hashable {
  /// The label.
  public var label: String
  /// The value; empty leaves a dotted blank up to the end of its part of the line.
  public var value: [Span]

  /// Makes a field.
  public init(_ label: String, _ value: [Span] = []) {
    self.label = label
    self.value = value
  }
}

/// The front page of a report.
public struct DocumentCover: Sendable, Hashable {
  /// What stands in the marked place for the agency's emblem; nil leaves no place.
  public var emblem: String?
  /// The lines of the title; together they are the document's main heading.
  public var title: [[Span]]
  /// The lines below the title: agency, district, province.
  public var details: [[Span]]
  /// The lines at the foot of the page: who made it, when.
  public var foot: [[Span]]

  /// Makes a front page.
  public init(
    emblem: String? = nil, title: [[Span]], details: [[Span]] = [], foot: [[Span]] = []
  ) {
    self.emblem = emblem
    self.title = title
    self.details = details
    self.foot = foot
  }
}
