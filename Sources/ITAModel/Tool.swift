internal import FrameworkData
import ITATables

/// One of the three tools (แบบวัด) of the assessment.
public enum Tool: String, Sendable, CaseIterable {
  /// แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน, answered by the agency's staff.
  case iit
  /// แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก, answered by the people it serves.
  case eit
  /// แบบวัดการเปิดเผยข้อมูลสาธารณะ, checked on the agency's website.
  case oit
}
