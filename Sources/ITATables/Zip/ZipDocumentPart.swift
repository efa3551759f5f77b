import Synchronization

/// Why reading ends: what the file's owner is told, and where.
struct Refusal: Error {
  var diagnostic: Diagnostic

  init(_ finding: any Finding, at location: Location) {
    diagnostic = Diagnostic(finding, at: location)
  }
}

/// The parts of an office document that are XML.
struct DocumentParts {
  private var archive: ZipArchive
  /// The file's name as the user gave it.
  let file: String
  private let workers: Workers
  /// What was inflated while something else was read, by the part's name; taken out when it is
  /// asked for.
  private var ready: [String: Result<[UInt8], ZipFinding>] = [:]

  init(_ bytes: [UInt8], file: String, workers: Workers = .one) throws(Refusal) {
    do throws(ZipFinding) {
      archive = try ZipArchive(bytes)
    } catch {
      throw Refusal(error, at: Location(file: file))
    }
    self.file = file
    self.workers = workers
  }

  var names: [String] { archive.names }

  func contains(_ name: String) -> Bool { archive.contains(name) }

  /// The bytes of a part; nil where there is none of that name.
  mutating func bytes(of name: String) throws(Refusal) -> [UInt8]? {
    do throws(ZipFinding) {
      if let content = ready.removeValue(forKey: name) { return try content.get() }
      return try archive.bytes(of: name)
    } catch {
      throw Refusal(error, at: Location(file: file))
    }
  }

  /// Does some work, and meanwhile inflates a large part that will be asked for next.
  mutating func inflating<Made>(
    _ name: String?, while work: (inout Self) throws(Refusal) -> Made
  ) throws(Refusal) -> Made {
    // What is wrong with the part is told when it is asked for.
    guard let name, let part = (try? archive.stored(name)).flatMap({ $0 }),
      part.entry.size > 1 << 18
    else { return try work(&self) }
    let content = Mutex<Result<[UInt8], ZipFinding>?>(nil)
    var made: Result<Made, Refusal>?
    workers.both(
      { made = Result { () throws(Refusal) in try work(&self) } },
      {
        let inflated = Result { () throws(ZipFinding) in try part.content() }
        content.withLock { $0 = inflated }
      })
    ready[name] = content.withLock { $0 }
    guard let made else { return try work(&self) }
    return try made.get()
  }

  /// A part as XML, told of as part of a sheet; nil where there is none of that name.
  mutating func part(_ name: String, sheet: String? = nil) throws(Refusal) -> DocumentPart? {
    guard let bytes = try bytes(of: name) else { return nil }
    return try DocumentPart(bytes, name: name, location: Location(file: file, sheet: sheet))
  }

  /// A part as XML that the document cannot do without.
  mutating func neededPart(_ name: String, sheet: String? = nil) throws(Refusal) -> DocumentPart {
    guard let part = try part(name, sheet: sheet) else {
      throw Refusal(
        ZipDocumentFinding.missingPart(name), at: Location(file: file, sheet: sheet))
    }
    return part
  }
}

/// One XML part while it is read: the scanner, and the place that faults are told at.
struct DocumentPart {
  private(set) var scanner: XMLScanner
  private let name: String
  /// The file and sheet that the part belongs to.
  let location: Location

  init(_ bytes: [UInt8], name: String, location: Location) throws(Refusal) {
    do throws(XMLError) {
      scanner = try XMLScanner(bytes)
    } catch {
      throw Self.refusal(error, name, location)
    }
    self.name = name
    self.location = location
  }

  /// The scanner's next event.
  mutating func next() throws(Refusal) -> XMLEvent? {
    do throws(XMLError) {
      return try scanner.next()
    } catch {
      throw Self.refusal(error, name, location)
    }
  }

  /// The next cell, where the scanner can read it whole.
  mutating func plainCell(row: Int, after column: Int) -> WorkbookPlainCell? {
    scanner.plainCell(row: row, after: column)
  }

  /// The next event inside the element that made the scanner so deep; nil once it has ended.
  mutating func next(inside depth: Int) throws(Refusal) -> XMLEvent? {
    guard let event = try next(), scanner.depth >= depth else { return nil }
    return event
  }

  /// Passes over the element whose start was the last event, up to and with its end.
  mutating func skipElement() throws(Refusal) {
    let depth = scanner.depth
    while scanner.depth >= depth, try next() != nil {}
  }

  private static func refusal(_ error: XMLError, _ name: String, _ location: Location) -> Refusal {
    Refusal(
      error.reason == .documentType
        ? ZipDocumentFinding.documentType(part: name)
        : ZipDocumentFinding.malformed(part: name, error.reason),
      at: location)
  }
}

/// How much one document's tables may still hold. Repeat counts and shared texts make a small file
/// grow without end otherwise.
struct TableBudget {
  /// The most columns, as in Excel: XFD.
  static let columnLimit = 16_384
  /// The most rows, as in Excel.
  static let rowLimit = 1_048_576
  /// The most cells of all tables together, empty ones before a filled one counted.
  static let cellLimit = 8_388_608
  /// The most bytes of text of all tables together: 128 MiB.
  static let textLimit = 128 << 20

  private var cells = Self.cellLimit
  private var bytes = Self.textLimit

  /// Takes cells and bytes out of the budget.
  /// - Returns: whether they were in it.
  mutating func spend(cells: Int, bytes: Int) -> Bool {
    guard cells <= self.cells, bytes <= self.bytes else { return false }
    self.cells -= cells
    self.bytes -= bytes
    return true
  }
}

extension Row {
  /// Puts a text into a column, with empty cells up to it; an empty text is left out, so that a
  /// row ends with its last filled cell.
  /// - Returns: whether the column and the budget allowed it.
  mutating func put(
    _ text: some Collection<UInt8>, column: Int, budget: inout TableBudget
  ) -> Bool {
    if text.isEmpty { return true }
    guard column > count, column <= TableBudget.columnLimit,
      budget.spend(cells: column - count, bytes: text.count)
    else { return false }
    while count < column - 1 { endCell() }
    append(contentsOf: text)
    endCell()
    return true
  }
}
