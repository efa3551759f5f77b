import TestSupport
import Testing

@testable import ITATables

@Suite struct FileKindTests {
  static let kinds: [(String, FileKind)] = [
    ("", .empty), ("PK\u{3}\u{4}x", .zip), ("%PDF-1.7", .pdf), ("GIF89a", .picture),
    ("{\\rtf1", .richText), ("Rar!", .archive), ("RIFF1234WEBPVP8", .picture),
    ("RIFF,WEBP", .text), ("ตัวชี้วัด,คะแนน", .text), ("<85 คะแนน", .text), ("<p>ก</p>\t8", .text),
    ("<html>", .html), ("\u{FEFF} \n<!DOCTYPE HTML PUBLIC", .html), ("<TABLE><tr>", .html),
    ("<!-- x --><div><table>", .html), ("<meta charset=tis-620>", .html),
    ("<?xml version=\"1.0\"?><html>", .html),
    ("<?xml version=\"1.0\"?><Workbook><Style></Style><Table>", .xml), ("<?xml", .xml),
  ]

  @Test(arguments: kinds) func tells(_ start: String, _ kind: FileKind) {
    #expect(FileKind(Array(start.utf8)) == kind)
  }

  @Test func tellsPagesInUTF16() throws {
    for encoding in [TextEncoding.utf16LittleEndian, .utf16BigEndian] {
      let page = try #require(TextEncoder.bytes(of: "<html>", in: encoding, withMark: true))
      #expect(FileKind(page) == .html)
    }
  }

  @Test func tellsCompoundFilesApart() {
    let names: [(String, FileKindFinding)] = [
      ("Workbook", .oldWorkbook), ("Book", .oldWorkbook), ("WordDocument", .oldDocument),
      ("EncryptedPackage", .password), ("Other", .otherCompound),
    ]
    for (name, finding) in names {
      let file = Self.compound(holding: name)
      #expect(FileKind(file) == .compound)
      #expect(FileKindFinding.refusal(of: .compound, file) == finding, "\(name)")
    }
  }

  /// The start of a compound file and one directory entry.
  static func compound(holding name: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    bytes += [UInt8](repeating: 0, count: 1_024 - bytes.count)
    for byte in name.utf8 { bytes += [byte, 0] }
    return bytes + [UInt8](repeating: 0, count: 128)
  }

  @Test func everyKindThatIsRefusedHasAWayOut() {
    for kind in FileKind.allCases {
      let isRead = [.zip, .html, .text, .empty].contains(kind)
      #expect((FileKindFinding.refusal(of: kind, []) == nil) == isRead, "\(kind)")
    }
  }
}
