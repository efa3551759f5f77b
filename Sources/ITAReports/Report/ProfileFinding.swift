public import ITATables

/// What can be wrong with a profile of an agency.
public enum ProfileFinding: Finding, Equatable {
  /// There is no known key in it.
  case noKeys
  /// A key that no report asks for.
  case unknownKey(String)
  /// A key that stands more than once.
  case repeatedKey(String)

  /// The stable codes.
  public enum Code: String, CaseIterable, Sendable {
    /// No known key.
    case noKeys = "E651"
    /// Unknown key.
    case unknownKey = "W652"
    /// Key twice.
    case repeatedKey = "W653"
  }

  /// The code.
  public var code: Code {
    switch self {
    case .noKeys: .noKeys
    case .unknownKey: .unknownKey
    case .repeatedKey: .repeatedKey
    }
  }

  /// How much it matters.
  public var severity: Severity {
    switch self {
    case .noKeys: .error
    case .unknownKey, .repeatedKey: .warning
    }
  }

  /// What it means and what to do.
  public var message: LocalizedText {
    let thai = Profile.Key.allCases.map(\.thai).joined(separator: " ")
    let english = Profile.Key.allCases.map(\.rawValue).joined(separator: ", ")
    switch self {
    case .noKeys:
      return LocalizedText(
        thai: "ไม่พบข้อมูลหน่วยงานในไฟล์นี้\n"
          + "ใส่สองคอลัมน์ คือหัวข้อและค่า แถวละเรื่อง\nหัวข้อที่ใช้ได้: \(thai)",
        english: "no fact about an agency in this file\n"
          + "Write two columns, key and value, one fact a row.\nKeys: \(english)")
    case .unknownKey(let key):
      return LocalizedText(
        thai: "ไม่รู้จักหัวข้อ «\(key)» ในข้อมูลหน่วยงาน จึงไม่ได้นำไปใช้\nหัวข้อที่ใช้ได้: \(thai)",
        english: "unknown key «\(key)» in the profile; it is not used\nKeys: \(english)")
    case .repeatedKey(let key):
      return LocalizedText(
        thai: "หัวข้อ «\(key)» มีมากกว่าหนึ่งครั้งในข้อมูลหน่วยงาน\nใช้ค่าแรก  ให้ลบแถวที่ไม่ต้องการ",
        english: "key «\(key)» stands more than once in the profile\n"
          + "The first value is used; remove the others.")
    }
  }

  /// One of every case.
  public static var examples: [ProfileFinding] {
    [.noKeys, .unknownKey("โทรสาร"), .repeatedKey("อำเภอ")]
  }
}
