import ITATables

/// What keeps a file from being read or written. The file itself is the finding's location.
enum FileFinding: Finding, Error, Equatable {
  /// No such file; names that resemble it, and the command line with the likeliest of them.
  case notFound(similar: [String], retry: String?)
  /// It is there, but cannot be read.
  case unreadable(SystemError)
  /// It could not be written. What stood there before still stands, unless it is a stream (a
  /// pipe, a device): that has taken a part.
  case unwritable(SystemError, isStream: Bool = false)
  /// An output exists already and nobody said `--force`.
  case exists
  /// An output's place is a folder, or its folder is missing.
  case noPlace(SystemError)

  enum Code: String, CaseIterable, Sendable {
    case notFound = "E101"
    case unreadable = "E102"
    case unwritable = "E401"
    case exists = "E402"
    case noPlace = "E403"
  }

  var code: Code {
    switch self {
    case .notFound: .notFound
    case .unreadable: .unreadable
    case .unwritable: .unwritable
    case .exists: .exists
    case .noPlace: .noPlace
    }
  }

  var severity: Severity { .error }

  static var examples: [FileFinding] {
    [
      .notFound(
        similar: ["scores.xlsx", "scores-2567.xlsx"], retry: "ita analyze scores.xlsx"),
      .unreadable(.notPermitted), .unwritable(.noSpace), .exists, .noPlace(.absent),
    ]
  }

  var message: LocalizedText {
    switch self {
    case .notFound(let similar, let retry): Self.notFoundMessage(similar, retry)
    case .unreadable(let reason): Self.unreadableMessage(reason)
    case .unwritable(let reason, let isStream):
      isStream ? Self.brokenStreamMessage(reason) : Self.unwritableMessage(reason)
    case .exists:
      LocalizedText(
        thai: """
          มีไฟล์นี้อยู่แล้ว จึงยังไม่เขียนทับ
          ต้องการเขียนทับ ให้เติม  --force
          ต้องการเก็บของเดิม ให้ใช้ชื่ออื่นหลัง  -o
          """,
        english: """
          The file exists, so it was not overwritten.
          To overwrite it, add  --force
          To keep it, give another name after  -o
          """)
    case .noPlace(let reason): Self.noPlaceMessage(reason)
    }
  }

  private static func notFoundMessage(_ similar: [String], _ retry: String?) -> LocalizedText {
    var thai = ["ไม่พบไฟล์"]
    var english = ["No such file."]
    if similar.isEmpty {
      thai.append("ตรวจชื่อไฟล์และโฟลเดอร์ แล้วสั่งใหม่")
      english.append("Check the name and the folder, and try again.")
    } else {
      let names = similar.map { "«\($0)»" }.joined(separator: "  ")
      thai.append("ในโฟลเดอร์นี้มี  \(names)")
      english.append("In that folder there is  \(names)")
    }
    if let retry {
      thai.append("ลองสั่ง  \(retry)")
      english.append("Try  \(retry)")
    }
    return LocalizedText(
      thai: thai.joined(separator: "\n"), english: english.joined(separator: "\n"))
  }

  private static func unreadableMessage(_ reason: SystemError) -> LocalizedText {
    let wayOut: LocalizedText =
      switch reason {
      case .isFolder:
        LocalizedText(
          thai: "ให้ระบุชื่อไฟล์ที่อยู่ในโฟลเดอร์นี้", english: "Name a file inside the folder.")
      case .tooLarge:
        LocalizedText(
          thai: "รับไฟล์ได้ไม่เกิน 1 GiB ให้แบ่งเป็นหลายไฟล์",
          english: "The limit is 1 GiB; split it into several files.")
      case .absent, .notPermitted, .notAFolder, .exists, .noSpace, .readOnly, .nameTooLong,
        .tooManyLinks, .inUse, .brokenPipe, .failed:
        LocalizedText(
          thai: "ตรวจว่าเปิดไฟล์นี้ด้วยบัญชีผู้ใช้เดียวกันได้ แล้วสั่งใหม่",
          english: "See whether the same user can open the file, and try again.")
      }
    return LocalizedText(
      thai: "อ่านไฟล์ไม่ได้ เพราะ\(reason.reason.thai)\n\(wayOut.thai)",
      english: "The file cannot be read: \(reason.reason.english).\n\(wayOut.english)")
  }

  private static func unwritableMessage(_ reason: SystemError) -> LocalizedText {
    LocalizedText(
      thai: """
        เขียนไฟล์ไม่ได้ เพราะ\(reason.reason.thai)
        ไฟล์เดิมยังอยู่ครบ ไม่มีอะไรถูกแก้ไข
        แก้เหตุนี้แล้วสั่งใหม่ หรือบันทึกที่อื่นด้วย  -o
        """,
      english: """
        The file cannot be written: \(reason.reason.english).
        What stood there before is whole; nothing was changed.
        Mend that and try again, or name another place after  -o
        """)
  }

  private static func brokenStreamMessage(_ reason: SystemError) -> LocalizedText {
    LocalizedText(
      thai: """
        เขียนข้อมูลออกไม่สำเร็จ เพราะ\(reason.reason.thai)
        ปลายทางอาจได้รับข้อมูลเพียงบางส่วน ให้แก้เหตุนี้แล้วสั่งใหม่
        """,
      english: """
        The output cannot be written: \(reason.reason.english).
        A part of it may have been written; mend that and try again.
        """)
  }

  private static func noPlaceMessage(_ reason: SystemError) -> LocalizedText {
    switch reason {
    case .isFolder:
      LocalizedText(
        thai: "เขียนไฟล์ที่นี่ไม่ได้ เพราะเป็นโฟลเดอร์\nให้เติมชื่อไฟล์ต่อท้าย",
        english: "This is a folder, not a file.\nAdd a file name behind it.")
    case .absent, .notAFolder, .notPermitted, .exists, .noSpace, .readOnly, .tooLarge,
      .nameTooLong, .tooManyLinks, .inUse, .brokenPipe, .failed:
      LocalizedText(
        thai: "ไม่มีโฟลเดอร์ที่จะเขียนไฟล์นี้\nสร้างโฟลเดอร์ก่อน หรือแก้ที่อยู่หลัง  -o",
        english: "There is no folder to write this file in.\nMake it first, or mend the path.")
    }
  }
}
