/// What a file is by its first bytes; its name is never asked.
public enum FileKind: String, Sendable, CaseIterable {
  /// A ZIP container: XLSX, DOCX and ODS, told apart by their entries.
  case zip
  /// Microsoft's compound file: `.xls` and `.doc` until 2003, and XLSX with a password.
  case compound
  /// A PDF.
  case pdf
  /// A picture: PNG, JPEG, GIF, TIFF or WebP.
  case picture
  /// Rich text (RTF).
  case richText
  /// An archive other than ZIP: gzip, RAR or 7z.
  case archive
  /// A web page, whatever it calls itself.
  case html
  /// XML that is no web page, such as Excel's «XML Spreadsheet 2003».
  case xml
  /// Anything else; decoding shows whether it is text.
  case text
  /// No bytes at all.
  case empty

  /// Tells the kind of a file by its first bytes; at most 4 KiB are looked at.
  public init(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if let signed = Self.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      self = signed.kind
    } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Self.webP) {
      self = .picture
    } else {
      self = Self.markup(bytes)
    }
  }

  private static let webP = Array("WEBP".utf8)

  private static let signatures: [(bytes: [UInt8], kind: Self)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
    ([0x89, 0x50, 0x4E, 0x47], .picture), ([0xFF, 0xD8, 0xFF], .picture),
    (Array("GIF8".utf8), .picture), ([0x49, 0x49, 0x2A, 0], .picture),
    ([0x4D, 0x4D, 0, 0x2A], .picture), ([0x1F, 0x8B], .archive), (Array("Rar!".utf8), .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
  ]

  /// Web page, XML or text, by the first tag behind marks, blanks, comments and declarations.
  private static func markup(_ bytes: [UInt8]) -> Self {
    // Nearly every file is text, which its first byte shows that is neither blank nor of a mark.
    let tag = bytes.prefix(4_096).first {
      $0 > 32 && $0 != 0xFF && $0 != 0xFE && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF
    }
    if tag != UInt8(ascii: "<") { return .text }
    // Without their zeros the tags of UTF-16 are those of ASCII.
    var start = Array(bytes.prefix(4_096).filter { $0 != 0 })
    for mark in TextEncoding.allCases.map(\.byteOrderMark)
    where !mark.isEmpty && start.starts(with: mark) { start.removeFirst(mark.count) }
    start = start.map(HTMLScanner.lowercased)
    guard let first = start.firstIndex(where: { $0 != 32 && !(9...13).contains($0) }),
      start[first] == UInt8(ascii: "<")
    else { return .text }
    if start[first...].starts(with: Array("<!doctype html".utf8)) { return .html }
    let isXML = start[first...].starts(with: Array("<?xml".utf8))
    // A cell of a text file may begin with `<p>`, and Excel's XML has a `<Table>`.
    var scanner = HTMLScanner(start, from: first)
    while let token = scanner.next() {
      guard case .tag(let tag) = token else { continue }
      if isXML { return tag.name == "html" ? .html : .xml }
      if pageTags.contains(tag.name) { return .html }
    }
    return isXML ? .xml : .text
  }

  private static let pageTags: Set<String> = [
    "html", "head", "body", "meta", "link", "title", "style", "script", "table", "tr", "td", "div",
  ]
}

extension FileKind {
  /// What the file is, in words.
  public var name: LocalizedText {
    switch self {
    case .zip: LocalizedText(thai: "ไฟล์ Office แบบใหม่", english: "an Office file")
    case .compound: LocalizedText(thai: "ไฟล์ Office แบบเก่า", english: "an old Office file")
    case .pdf: LocalizedText(thai: "ไฟล์ PDF", english: "a PDF")
    case .picture: LocalizedText(thai: "รูปภาพ", english: "a picture")
    case .richText: LocalizedText(thai: "ไฟล์ RTF", english: "rich text (RTF)")
    case .archive: LocalizedText(thai: "ไฟล์บีบอัด", english: "an archive")
    case .html: LocalizedText(thai: "หน้าเว็บ (HTML)", english: "a web page (HTML)")
    case .xml: LocalizedText(thai: "ไฟล์ XML", english: "XML")
    case .text: LocalizedText(thai: "ไฟล์ข้อความ", english: "text")
    case .empty: LocalizedText(thai: "ไฟล์ว่าง", english: "an empty file")
    }
  }

  /// The endings that files of this kind honestly have, in small letters; empty where it does
  /// not matter because the file is refused.
  var endings: [String] {
    switch self {
    case .zip: ["xlsx", "xlsm", "xltx", "docx", "docm", "ods", "odt", "zip"]
    case .html: ["html", "htm", "xhtml"]
    case .text: ["csv", "tsv", "txt", "tab", "md", "text", "prn"]
    case .compound, .pdf, .picture, .richText, .archive, .xml, .empty: []
    }
  }
}
