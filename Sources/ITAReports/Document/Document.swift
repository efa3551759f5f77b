public import ITATables

/// A document before it takes a form: what it says, in order, and nothing of how a format says it.
///
/// The set of blocks is closed, so every writer switches over it exhaustively.
public struct Document: Sendable, Hashable {
  /// The title: the heading of a page, the name in a window's bar, the foot of a printed page.
  public var title: String
  /// The language of the text and of the few words that writers add.
  public var language: Language
  /// The digits that text is shown in.
  public var digits: Digits
  /// The date as it is to be printed; nil prints none.
  public var date: String?
  /// What is known about the document besides its text.
  public var properties: DocumentProperties
  /// The sections in order; each starts a new page in print.
  public var sections: [DocumentSection]

  /// Makes a document.
  public init(
    title: String, language: Language = .thai, digits: Digits = .thai, date: String? = nil,
    properties: DocumentProperties = DocumentProperties(), sections: [DocumentSection] = []
  ) {
    self.title = title
    self.language = language
    self.digits = digits
    self.date = date
    self.properties = properties
    self.sections = sections
  }

  /// All blocks of all sections, in order.
  var blocks: [Block] { sections.flatMap(\.blocks) }

  /// The same document with an empty section where it has none: paper has at least one page.
  var withOneSection: Document {
    var document = self
    if sections.isEmpty { document.sections = [DocumentSection(.portrait, [])] }
    return document
  }

  /// Whether a block shows the title; where none does, a writer puts it on top.
  var showsTitle: Bool {
    blocks.contains { block in
      switch block {
      case .cover: true
      case .paragraph(_, let style): style == .title
      case .heading, .list, .table, .chart, .signatures, .fields, .pageBreak, .tableOfContents:
        false
      }
    }
  }
}

/// What is known about a document besides its text.
public struct DocumentProperties: Sendable, Hashable {
  /// The person or agency that made it; empty where it is not to be said.
  public var creator: String
  /// What it is about, in a few words; empty where it is not to be said.
  public var subject: String
  /// The day it was made as `2025-09-30` in the Gregorian calendar; nil, or any other text, writes
  /// none, so that the same input gives the same bytes on any day.
  public var created: String?

  /// Makes properties; all of them can be left out.
  public init(creator: String = "", subject: String = "", created: String? = nil) {
    self.creator = creator
    self.subject = subject
    self.created = created
  }
}

/// A run of pages of one orientation.
public struct DocumentSection: Sendable, Hashable {
  /// How the paper lies.
  public enum Orientation: Sendable, Hashable {
    /// A4 upright.
    case portrait
    /// A4 on its side, for wide tables.
    case landscape
  }

  /// How the paper lies.
  public var orientation: Orientation
  /// The blocks in order.
  public var blocks: [Block]

  /// Makes a section.
  public init(_ orientation: Orientation = .portrait, _ blocks: [Block]) {
    self.orientation = orientation
    self.blocks = blocks
  }
}

/// One thing that stands on a page.
public enum Block: Sendable, Hashable {
  /// A heading; it is part of the outline and of the table of contents.
  case heading(HeadingLevel, [Span])
  /// A paragraph.
  case paragraph([Span], ParagraphStyle)
  /// A list, numbered or not.
  case list(DocumentList)
  /// A table.
  case table(DocumentTable)
  /// A chart.
  case chart(DocumentChart)
  /// Places to sign, one below the other.
  case signatures([DocumentSignature])
  /// Lines of labels with values or dotted blanks, as on top of a memo.
  case fields([[DocumentField]])
  /// What follows starts a new page.
  case pageBreak
  /// The front page; what follows starts a new page.
  case cover(DocumentCover)
  /// The table of contents, made of the headings.
  case tableOfContents

  /// A paragraph of body text.
  public static func paragraph(_ spans: [Span]) -> Block { .paragraph(spans, .body) }
}

/// The depth of a heading below the document's title.
public enum HeadingLevel: Int, Sendable, CaseIterable {
  /// A part of the document.
  case first = 1
  /// A part of a part.
  case second
  /// A part of that.
  case third
}

/// What a paragraph is for.
public enum ParagraphStyle: Sendable, CaseIterable {
  /// Running text: spread over the line, first line indented.
  case body
  /// Running text without the indent of the first line.
  case flush
  /// In the middle of the line.
  case centered
  /// Notes and sources in smaller type.
  case small
  /// The title on top of a document without a cover; the first one is its main heading.
  case title
  /// Words that belong to a signature, on the right half of the page.
  case signature
}
