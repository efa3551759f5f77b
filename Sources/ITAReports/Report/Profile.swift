public import ITATables

/// What a report says of the agency besides its scores: names, places, signers.
///
/// What is not known stays a dotted blank in the document.
public struct Profile: Sendable, Hashable {
  /// One fact of an agency; the raw value is the English key of a profile file.
  public enum Key: String, Sendable, CaseIterable {
    /// The agency's name.
    case agency
    /// The district (อำเภอ).
    case district
    /// The province (จังหวัด).
    case province
    /// The unit that a memo is from.
    case unit
    /// The number of a memo.
    case number
    /// Whom a memo is addressed to.
    case addressee
    /// Who prepares the report.
    case preparer
    /// The preparer's position.
    case preparerPosition = "preparer-position"
    /// Who checks it.
    case reviewer
    /// The reviewer's position.
    case reviewerPosition = "reviewer-position"
    /// Who approves it.
    case signer
    /// The approver's position.
    case signerPosition = "position"

    /// The key as an officer writes it.
    public var thai: String {
      switch self {
      case .agency: "ชื่อหน่วยงาน"
      case .district: "อำเภอ"
      case .province: "จังหวัด"
      case .unit: "ส่วนราชการ"
      case .number: "ที่"
      case .addressee: "เรียน"
      case .preparer: "ผู้จัดทำ"
      case .preparerPosition: "ตำแหน่งผู้จัดทำ"
      case .reviewer: "ผู้ตรวจสอบ"
      case .reviewerPosition: "ตำแหน่งผู้ตรวจสอบ"
      case .signer: "ผู้ลงนาม"
      case .signerPosition: "ตำแหน่ง"
      }
    }
  }

  /// The facts that are known; an empty text counts as unknown and is not kept.
  public private(set) var facts: [Key: String]

  /// Makes a profile of facts; blank ones are left out.
  public init(_ facts: [Key: String] = [:]) {
    self.facts = facts.mapValues { DocumentText.line($0) }.filter { !$0.value.isEmpty }
  }

  /// A fact; nil where it is unknown.
  public subscript(key: Key) -> String? { facts[key] }

  /// Reads a table of two columns, key and value; nil, with the reason, where it has none.
  ///
  /// Keys may be Thai or English. Of a key that stands twice the first value is kept.
  public init?(in tables: [Table], diagnostics: inout [Diagnostic]) {
    var facts: [Key: String] = [:]
    var found = false
    for table in tables {
      for row in table.rows {
        let name = DocumentText.line(row[1])
        let value = DocumentText.line(row[2])
        if name.isEmpty || Self.isHeader(name) { continue }
        let place = table.location(row: row, column: 1)
        guard let key = Key.allCases.first(where: { $0.matches(name) }) else {
          diagnostics.append(Diagnostic(ProfileFinding.unknownKey(name), at: place))
          continue
        }
        found = true
        if facts[key] != nil {
          diagnostics.append(Diagnostic(ProfileFinding.repeatedKey(name), at: place))
        } else if !value.isEmpty {
          facts[key] = value
        }
      }
    }
    if !found {
      let place = tables.first?.location ?? Location(file: "")
      diagnostics.append(Diagnostic(ProfileFinding.noKeys, at: place))
      return nil
    }
    self.init(facts)
  }

  private static func isHeader(_ name: String) -> Bool {
    ["key", "หัวข้อ", "รายการ"].contains(name.lowercased())
  }
}

extension Profile.Key {
  fileprivate func matches(_ name: String) -> Bool {
    name == thai || name.lowercased() == rawValue
      || self == .agency && name == "หน่วยงาน" || self == .signerPosition && name == "ตำแหน่งผู้ลงนาม"
  }
}
