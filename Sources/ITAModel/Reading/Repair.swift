public import ITATables

/// Something of a file that was certain enough to be read in spite of its damage.
public struct Repair: Sendable, Hashable {
  /// Why a repair is certain.
  public enum Reason: Sendable, Hashable {
    /// A code whose letter was lost or read as a digit; how it was settled.
    case code(CodeRepair)
    /// A comma that stands for the decimal point.
    case decimalComma
    /// Decimals of a binary fraction past those that were meant.
    case binaryFraction
    /// A column of fractions of 1 instead of percent.
    case fractionOfOne
    /// A name with damaged letters, matched without them.
    case damagedName
  }

  /// How a damaged code was settled.
  public enum CodeRepair: String, Sendable, Hashable {
    /// It has only one reading.
    case only
    /// The heading above it.
    case heading
    /// The name beside it.
    case name
    /// The rows before and behind it.
    case sequence
    /// The other readings are codes of other rows.
    case others
  }

  /// The cell.
  public var location: Location
  /// What stands there.
  public var before: String
  /// What it was read as.
  public var after: String
  /// Why that is certain.
  public var reason: Reason

  /// The reason in words.
  public var explanation: LocalizedText {
    switch reason {
    case .code(let way): way.explanation
    case .decimalComma:
      LocalizedText(thai: "จุลภาคแทนจุดทศนิยม", english: "comma for the decimal point")
    case .binaryFraction:
      LocalizedText(
        thai: "เศษทศนิยมจากการคำนวณของโปรแกรมตาราง", english: "debris of a binary fraction")
    case .fractionOfOne:
      LocalizedText(thai: "ทั้งคอลัมน์เป็นเศษของ 1 จึงคูณ 100", english: "the column is in fractions of 1")
    case .damagedName:
      LocalizedText(thai: "ตัวอักษรในชื่อเสียหาย", english: "damaged letters in the name")
    }
  }
}

extension Repair.CodeRepair {
  fileprivate var explanation: LocalizedText {
    switch self {
    case .only:
      LocalizedText(thai: "รหัสที่อ่านผิดรูป มีข้อเดียวที่เป็นได้", english: "damaged code with one reading")
    case .heading:
      LocalizedText(
        thai: "รหัสที่อ่านผิดรูป ตัดสินจากหัวเรื่อง", english: "damaged code, settled by the heading")
    case .name:
      LocalizedText(thai: "รหัสที่อ่านผิดรูป ตัดสินจากชื่อข้อ", english: "damaged code, settled by the name")
    case .sequence:
      LocalizedText(
        thai: "รหัสที่อ่านผิดรูป ตัดสินจากลำดับของแถว", english: "damaged code, settled by the sequence")
    case .others:
      LocalizedText(
        thai: "รหัสที่อ่านผิดรูป รหัสอื่นเป็นของแถวอื่นแล้ว",
        english: "damaged code, the other readings are taken")
    }
  }
}
