/// A JSON Schema (draft 2020-12) of a document that the program writes.
public struct SchemaFile: Sendable, Hashable {
  /// The name that the document bears: `ita.analysis/1`.
  public let name: String
  /// The name without `ita.` and version: `analysis`.
  public var shortName: String {
    String(decoding: name.utf8.dropFirst(4).prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self)
  }
  /// The schema, UTF-8.
  public var bytes: [UInt8] { EmbeddedFiles.bytes(named: file) ?? [] }
  /// The name of the file that has it.
  private let file: String

  /// The schemas of all documents, by name.
  public static let all: [SchemaFile] = EmbeddedFiles.names.sorted().compactMap { file in
    guard file.utf8.starts(with: "ita.".utf8), file.utf8.reversed().starts(with: "nosj.".utf8)
    else { return nil }
    // A file's name can't have the stroke of the document's.
    let stem = file.utf8.dropLast(5)
    guard let dash = stem.lastIndex(of: UInt8(ascii: "-")) else { return nil }
    let name =
      String(decoding: stem[..<dash], as: UTF8.self) + "/"
      + String(decoding: stem[stem.index(after: dash)...], as: UTF8.self)
    return SchemaFile(name: name, file: file)
  }

  /// The schema of a document; `analysis` and `ita.analysis` mean the newest `ita.analysis/1`;
  /// nil where there is none.
  public init?(named name: String) {
    let known = Self.all.last { schema in
      let short = schema.name.utf8.prefix { $0 != UInt8(ascii: "/") }
      return name == schema.name || name.utf8.elementsEqual(short)
        || name.utf8.elementsEqual(short.dropFirst(4))
    }
    guard let known else { return nil }
    self = known
  }

  private init(name: String, file: String) {
    self.name = name
    self.file = file
  }
}
