/// One of the three tools (แบบวัด) of the assessment.
public enum Tool: String, Sendable, CaseIterable, Comparable {
  /// แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน, answered by the agency's staff.
  case iit = "IIT"
  /// แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก, answered by the people the agency serves.
  case eit = "EIT"
  /// แบบวัดการเปิดเผยข้อมูลสาธารณะ, checked on the agency's website.
  case oit = "OIT"

  // The derived comparison goes down to the letters.
  /// Whether two tools are the same.
  public static func == (left: Tool, right: Tool) -> Bool { left.order == right.order }

  /// The order of the tools: IIT, EIT, OIT.
  public static func < (left: Tool, right: Tool) -> Bool { left.order < right.order }

  /// The place in that order, from 0.
  var order: Int {
    switch self {
    case .iit: 0
    case .eit: 1
    case .oit: 2
    }
  }

  /// The tool that an item code's letter names: `i`, `e` or `O`.
  public var letter: Character {
    switch self {
    case .iit: "i"
    case .eit: "e"
    case .oit: "O"
    }
  }
}

/// One of the two parts that EIT has from fiscal year 2566 on; level conditions ask for each.
public enum Part: String, Sendable, CaseIterable, Comparable {
  /// EIT ส่วนที่ 1.
  case eit1 = "EIT1"
  /// EIT ส่วนที่ 2.
  case eit2 = "EIT2"

  /// The tool that it is a part of.
  public var tool: Tool { .eit }

  /// The order of the parts.
  public static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
}

/// One of the ten indicators (ตัวชี้วัด), known by its number: names are damaged in documents,
/// numbers are not.
public struct Indicator: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The number, 1 to 10.
  public let number: Int

  /// Makes an indicator of its number; nil outside 1 to 10.
  public init?(_ number: Int) {
    guard (1...10).contains(number) else { return nil }
    self.number = number
  }

  /// All ten, in order.
  public static let all: [Indicator] = (1...10).compactMap { Indicator($0) }

  /// The order by number.
  public static func < (left: Indicator, right: Indicator) -> Bool { left.number < right.number }

  /// The number as text.
  public var description: String { "\(number)" }
}
