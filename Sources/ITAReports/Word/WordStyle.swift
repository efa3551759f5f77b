/// A paragraph or character style of our Word documents.
///
/// The names without `ITA` are Word's own: the navigation pane, the table of contents and an
/// office's template know them by these names, whatever their identifiers are.
enum WordStyle: String, CaseIterable, Hashable {
  case normal = "Normal"
  case body = "Body Text"
  case flush = "ITA Flush"
  case centered = "ITA Centered"
  case small = "ITA Small"
  case title = "Title"
  case signature = "Signature"
  case firstHeading = "heading 1"
  case secondHeading = "heading 2"
  case thirdHeading = "heading 3"
  case caption = "caption"
  case list = "List Paragraph"
  case tableText = "ITA Table Text"
  case tableHeader = "ITA Table Header"
  case wideTableText = "ITA Wide Table Text"
  case wideTableHeader = "ITA Wide Table Header"
  case tableEnd = "ITA Table End"
  case chart = "ITA Chart"
  case fields = "ITA Fields"
  case cover = "ITA Cover"
  case emblem = "ITA Emblem"
  case contentsHeading = "TOC Heading"
  case firstContents = "toc 1"
  case secondContents = "toc 2"
  case thirdContents = "toc 3"
  case header = "header"
  case footer = "footer"
  case hyperlink = "Hyperlink"
  case code = "ITA Code"

  /// The identifier in a document of our own: the name's letters.
  var identifier: String { Self.identifiers[self] ?? rawValue }

  /// Made once: every paragraph names its style.
  private static let identifiers = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.madeIdentifier) })

  private var madeIdentifier: String {
    var words = rawValue.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    if rawValue.hasPrefix("toc") { words[0] = "TOC" }
    return words.joined()
  }

  /// The heading of a level from 1.
  static func heading(level: Int) -> WordStyle {
    switch level {
    case 1: .firstHeading
    case 2: .secondHeading
    default: .thirdHeading
    }
  }

  /// The entry of a table of contents for a heading of a level from 1.
  static func contents(level: Int) -> WordStyle {
    switch level {
    case 1: .firstContents
    case 2: .secondContents
    default: .thirdContents
    }
  }

  /// The style of a paragraph of the document.
  init(_ style: ParagraphStyle) {
    switch style {
    case .body: self = .body
    case .flush: self = .flush
    case .centered: self = .centered
    case .small: self = .small
    case .title: self = .title
    case .signature: self = .signature
    }
  }

  /// How its paragraphs look.
  var look: WordLook {
    switch self {
    case .normal: WordLook()
    case .body: WordLook(after: 120, firstLine: 851, justify: "thaiDistribute")
    case .flush: WordLook(after: 120, justify: "thaiDistribute")
    case .centered: WordLook(after: 120, justify: "center")
    case .small: WordLook(size: 28, after: 120)
    case .title: WordLook(size: 44, isBold: true, justify: "center", keepNext: true)
    case .signature: WordLook(left: 2552, justify: "center")
    case .firstHeading: WordLook(size: 36, isBold: true, before: 360, after: 120, outline: 0)
    case .secondHeading: WordLook(size: 34, isBold: true, before: 240, after: 80, outline: 1)
    case .thirdHeading: WordLook(isBold: true, before: 200, after: 60, outline: 2)
    case .caption: WordLook(isBold: true, before: 120, after: 60)
    case .list: WordLook(after: 60, justify: "thaiDistribute")
    case .tableText: WordLook(size: 28)
    case .tableHeader: WordLook(size: 28, isBold: true, justify: "center", keepNext: true)
    case .wideTableText: WordLook(size: 26)
    case .wideTableHeader: WordLook(size: 26, isBold: true, justify: "center", keepNext: true)
    case .tableEnd: WordLook(size: 12)
    case .chart: WordLook(before: 120, justify: "center", keepNext: true)
    case .fields: WordLook(after: 40)
    case .cover: WordLook(size: 40, isBold: true, after: 60, justify: "center")
    case .emblem: WordLook(size: 28, before: 240, after: 240, justify: "center")
    case .contentsHeading:
      WordLook(size: 36, isBold: true, after: 120, justify: "center", keepNext: true)
    case .firstContents: WordLook(size: 30, before: 40)
    case .secondContents: WordLook(size: 28, left: 425)
    case .thirdContents: WordLook(size: 28, left: 851)
    case .header: WordLook(justify: "center")
    case .footer: WordLook(size: 24, justify: "center")
    case .hyperlink: WordLook(color: "0B57A4")
    case .code: WordLook()
    }
  }

  /// Whether it is for runs inside a paragraph.
  var isForCharacters: Bool { self == .hyperlink || self == .code }
}

/// How a style looks. Lengths are in twentieths of a point, sizes in half points.
struct WordLook {
  /// 32 is 16 points, the size of official papers.
  var size = 32
  var isBold = false
  var color: String?
  var before = 0
  var after = 0
  var left = 0
  var firstLine = 0
  /// Where the text stands; nil at the start of the line.
  var justify: String?
  var keepNext = false
  /// The level in the outline, from 0; nil for what is no heading.
  var outline: Int?
}
