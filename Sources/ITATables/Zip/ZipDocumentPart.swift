/// Why reading ends: what the file's owner is told, and where.
struct Refusal: Error {
  var diagnostic: Diagnostic

  init(_ finding: any Finding, at location: Location) {
    diagnostic = Diagnostic(finding, at: location)
  }
}

/// How many bytes of a part come first, and how many at most later: enough that to hand each to
/// another thread costs little, and few enough to stay near the processor.
struct PieceSizes {
  var first = 1 << 15
  var largest = 1 << 17
  /// How many pieces may wait for what is done with those before.
  var ahead = 8
  /// How many bytes are added at most where something does not end: each time it is looked at anew.
  var most = 1 << 26
}

/// The parts of an office document that are XML.
struct DocumentParts {
  private var archive: ZipArchive
  /// The file's name as the user gave it.
  let file: String
  private let workers: Workers
  private let sizes: PieceSizes
  /// What began to be inflated while something else was read, by the part's name; taken out when it
  /// is asked for.
  private var begun: [String: StoredPartPieces] = [:]

  init(
    _ bytes: [UInt8], file: String, workers: Workers = .one, sizes: PieceSizes = PieceSizes()
  ) throws(Refusal) {
    do throws(ZipFinding) {
      archive = try ZipArchive(bytes)
    } catch {
      throw Refusal(error, at: Location(file: file))
    }
    self.file = file
    self.workers = workers
    self.sizes = sizes
  }

  var names: [String] { archive.names }

  func contains(_ name: String) -> Bool { archive.contains(name) }

  /// The bytes of a part; nil where there is none of that name.
  mutating func bytes(of name: String) throws(Refusal) -> [UInt8]? {
    do throws(ZipFinding) {
      return try archive.bytes(of: name)
    } catch {
      throw Refusal(error, at: Location(file: file))
    }
  }

  /// Does some work, and meanwhile inflates the beginning of a large part that will be asked for
  /// next.
  mutating func inflating<Made>(
    _ name: String?, while work: (inout Self) throws(Refusal) -> Made
  ) throws(Refusal) -> Made {
    // What is wrong with the part is told when it is asked for.
    guard let name, let pieces = try? pieces(of: name) else { return try work(&self) }
    begun[name] = pieces
    if pieces.size <= sizes.first { return try work(&self) }
    var made: Result<Made, Refusal>?
    workers.both(
      { made = Result { () throws(Refusal) in try work(&self) } },
      { [sizes] in
        for _ in 0..<sizes.ahead { pieces.inflate(sizes.first, then: sizes.largest) }
      })
    guard let made else { return try work(&self) }
    return try made.get()
  }

  /// A part in pieces; nil where there is none of that name.
  mutating func pieces(of name: String) throws(Refusal) -> StoredPartPieces? {
    if let pieces = begun.removeValue(forKey: name) { return pieces }
    do throws(ZipFinding) {
      return try archive.stored(name).map { (part) throws(ZipFinding) in
        try StoredPartPieces(part)
      }
    } catch {
      throw Refusal(error, at: Location(file: file))
    }
  }

  /// Reads a part as XML, told of as part of a sheet: the work takes what has come of the part until
  /// there is no event left, and is called again when more has come.
  ///
  /// What is wrong with the part as a whole is told before anything that is wrong in it, as if it
  /// had been inflated first.
  func read(
    _ pieces: StoredPartPieces, of name: String, sheet: String,
    _ work: (inout DocumentPart) throws(Refusal) -> Void
  ) throws(Refusal) {
    var part = DocumentPart(name: name, location: Location(file: file, sheet: sheet))
    var refusal: Refusal?
    func take() {
      do throws(Refusal) { try work(&part) } catch { refusal = error }
    }
    // What is kept of the pieces before is looked at again: the more, the more must be added.
    var (kept, added) = (0, 0)
    workers.relay(
      pieces.ready, sizes.ahead, { [sizes] in pieces.inflate(sizes.first, then: sizes.largest) },
      {
        if pieces.fault != nil { return false }
        pieces.take { piece, isLast in
          part.append(piece, isLast: isLast)
          added += piece.count
        }
        if part.isWhole || added >= min(kept, sizes.most) {
          take()
          (kept, added) = (part.unread, 0)
        }
        return refusal == nil && !part.isWhole
      })
    if refusal != nil || pieces.fault != nil { pieces.inflateRest() }
    switch pieces.fault {
    case .damaged(let finding): throw Refusal(finding, at: Location(file: file))
    case .notUTF8: throw part.refusal(XMLError(reason: .encoding, offset: 0))
    case nil: if let refusal { throw refusal }
    }
  }

  /// A part as XML; nil where there is none of that name.
  mutating func part(_ name: String) throws(Refusal) -> DocumentPart? {
    guard let bytes = try bytes(of: name) else { return nil }
    return try DocumentPart(bytes, name: name, location: Location(file: file))
  }

  /// A part as XML that the document cannot do without.
  mutating func neededPart(_ name: String) throws(Refusal) -> DocumentPart {
    guard let part = try part(name) else {
      throw Refusal(ZipDocumentFinding.missingPart(name), at: Location(file: file))
    }
    return part
  }

  /// A sheet's part in pieces, which the document cannot do without.
  mutating func neededPieces(
    of name: String, sheet: String
  ) throws(Refusal) -> StoredPartPieces {
    guard let pieces = try pieces(of: name) else {
      throw Refusal(
        ZipDocumentFinding.missingPart(name), at: Location(file: file, sheet: sheet))
    }
    return pieces
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

  /// Starts a part of which nothing has come yet.
  init(name: String, location: Location) {
    scanner = XMLScanner()
    self.name = name
    self.location = location
  }

  /// Whether all of the part has come.
  var isWhole: Bool { scanner.isWhole }

  /// How many bytes that have come are not read.
  var unread: Int { scanner.bytes.count - scanner.position }

  /// Adds the next bytes of the part, and forgets those that were read.
  mutating func append(_ piece: Span<UInt8>, isLast: Bool) {
    scanner.append(piece, isLast: isLast)
  }

  /// The scanner's next event; nil at the end of the part, or of what has come of it.
  mutating func next() throws(Refusal) -> XMLEvent? {
    do throws(XMLError) {
      return try scanner.next()
    } catch {
      throw refusal(error)
    }
  }

  /// Moves the scanner behind what was read in its bytes without it, which opens and closes nothing.
  mutating func move(to place: Int) { scanner.position = place }

  /// The next shared text, where the scanner can read it whole.
  mutating func plainItem() -> (range: Range<Int>, isDecoded: Bool)? { scanner.plainItem() }

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

  /// What is wrong with the part as XML.
  func refusal(_ error: XMLError) -> Refusal { Self.refusal(error, name, location) }

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
    _ text: Span<UInt8>, column: Int, budget: inout TableBudget
  ) -> Bool {
    if text.isEmpty { return true }
    guard column > count, column <= TableBudget.columnLimit,
      budget.spend(cells: column - count, bytes: text.count)
    else { return false }
    while count < column - 1 { endCell() }
    append(copying: text)
    endCell()
    return true
  }
}
