public import ITATables

/// How pressing a weak point is. The cut-offs are ours, kept as data, and shown as ours.
public enum MeasureBand: String, Sendable, CaseIterable {
  /// To be put right at once.
  case urgent
  /// Below the target, to be developed.
  case develop
  /// At the target, to be strengthened.
  case strengthen
  /// At the top, to be kept.
  case keep

  /// The word that a plan uses.
  public var label: LocalizedText {
    switch self {
    case .urgent: LocalizedText(thai: "เร่งด่วน", english: "urgent")
    case .develop: LocalizedText(thai: "พัฒนา", english: "develop")
    case .strengthen: LocalizedText(thai: "เสริมความเข้มแข็ง", english: "strengthen")
    case .keep: LocalizedText(thai: "รักษาระดับ", english: "keep")
    }
  }
}

/// Whether a line of a plan is demanded officially or suggested by us.
public enum AdviceStanding: Sendable, Hashable {
  /// Demanded, by the cited document.
  case required(citation: String)
  /// Our suggestion.
  case suggested

  /// The word that a plan uses, with the citation.
  public var label: LocalizedText {
    switch self {
    case .required(let citation):
      LocalizedText(thai: "ข้อกำหนด: \(citation)", english: "required: \(citation)")
    case .suggested: LocalizedText(thai: "ข้อเสนอ", english: "suggested")
    }
  }
}
