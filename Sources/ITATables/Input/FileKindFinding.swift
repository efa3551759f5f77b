/// What a file is where it cannot be read, or is not what its name says.
public enum FileKindFinding: Finding, Equatable {
  /// An Excel file of 97–2003.
  case oldWorkbook
  /// A Word file of 97–2003.
  case oldDocument
  /// An Office file that is locked by a password.
  case password
  /// Another compound file of Microsoft's.
  case otherCompound
  /// A PDF.
  case pdf
  /// A picture.
  case picture
  /// Rich text.
  case richText
  /// An archive that is not a ZIP container of Office.
  case archive
  /// XML that is no web page.
  case xml
  /// A ZIP container that holds no table that we know.
  case otherContainer
  /// A file read as what it is, although its name ends otherwise; the ending without the dot.
  case otherEnding(String, FileKind)
  /// A sheet was asked for of a file that has none; its name.
  case noSheets(String)

  /// The stable codes.
  public enum Code: String, CaseIterable, Sendable {
    /// A kind of file that cannot be read.
    case notReadable = "E103"
    /// A name that does not fit the content.
    case otherEnding = "N103"
    /// No sheets in a file of this kind.
    case noSheets = "N121"
  }

  /// The code of this finding.
  public var code: Code {
    switch self {
    case .oldWorkbook, .oldDocument, .password, .otherCompound, .pdf, .picture, .richText,
      .archive, .xml, .otherContainer:
      .notReadable
    case .otherEnding: .otherEnding
    case .noSheets: .noSheets
    }
  }

  /// A note for a misleading name and for a sheet asked for in vain, an error for the rest.
  public var severity: Severity {
    switch code {
    case .notReadable: .error
    case .otherEnding, .noSheets: .note
    }
  }

  /// The finding for a kind that cannot be read; nil for the kinds that can.
  static func refusal(of kind: FileKind, _ bytes: [UInt8]) -> Self? {
    switch kind {
    case .compound: CompoundContent(bytes).finding
    case .pdf: .pdf
    case .picture: .picture
    case .richText: .richText
    case .archive: .archive
    case .xml: .xml
    case .zip, .html, .text, .empty: nil
    }
  }

  /// One of every case.
  public static var examples: [Self] {
    [
      .oldWorkbook, .oldDocument, .password, .otherCompound, .pdf, .picture, .richText, .archive,
      .xml, .otherContainer, .otherEnding("xls", .html), .noSheets("คะแนน"),
    ]
  }
}

/// What a compound file holds, by the names in its directory, which are in UTF-16.
private struct CompoundContent {
  var finding: FileKindFinding

  init(_ bytes: [UInt8]) {
    if Self.holds("EncryptedPackage", in: bytes) {
      finding = .password
    } else if Self.holds("WordDocument", in: bytes) {
      finding = .oldDocument
    } else if Self.holds("Workbook", in: bytes) || Self.holds("Book", in: bytes) {
      finding = .oldWorkbook
    } else {
      finding = .otherCompound
    }
  }

  private static func holds(_ name: String, in bytes: [UInt8]) -> Bool {
    var pattern: [UInt8] = []
    for byte in name.utf8 { pattern += [byte, 0] }
    pattern += [0, 0]
    guard bytes.count >= pattern.count else { return false }
    // Directory entries stand at multiples of 128 bytes, their names first.
    return stride(from: 0, through: bytes.count - pattern.count, by: 128).contains { place in
      bytes[place...].starts(with: pattern)
    }
  }
}
