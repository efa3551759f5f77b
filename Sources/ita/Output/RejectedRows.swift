import ITAModel
import ITATables

/// The rows that are set aside while files are read: how many there are of each code, the first of
/// them, and all of them in the file that the user names.
///
/// What is kept does not grow with the rows: a file of them is written as they come.
struct RejectedRows {
  /// As many are kept to be told one by one.
  static let most = 1_000

  private var session: Session
  /// The file that takes all; nil for none.
  private var path: String?
  private var file: GrowingFile?
  /// What goes to standard output instead, behind the comparison; nil where nothing does.
  private var printed: [UInt8]?
  /// What writing to the file has met, told when all is read.
  private var failure: CommandFailure?
  /// How many bytes a file of them has.
  private var size = 0
  /// The first rows.
  private(set) var first: [RejectedRow] = []
  private(set) var count = 0
  private var groups: [String: (count: Int, first: RejectedRow)] = [:]

  init(_ session: Session, path: String? = nil, replacing: Bool = false) {
    (self.session, self.path) = (session, path)
    guard let path else { return }
    if session.isStandardOutput(path) {
      printed = []
    } else {
      let output = OutputFile(files: session.files, path: session.resolved(path))
      file = GrowingFile(output, replacing: replacing)
    }
    append(["row", "cell", "code", "agency", "value", "reason", "file", "sheet"])
  }

  /// Takes rows that were just set aside.
  mutating func take(_ rows: [RejectedRow]) {
    for reject in rows {
      count += 1
      if first.count < Self.most { first.append(reject) }
      let code = reject.diagnostic.code
      groups[code] = groups[code].map { ($0.count + 1, $0.first) } ?? (1, reject)
      if path != nil, failure == nil { append(cells(of: reject)) }
    }
  }

  private func cells(of reject: RejectedRow) -> [String] {
    let place = reject.diagnostic.location
    let message = reject.diagnostic.message[session.settings.language]
    let reason = message.utf8.prefix { $0 != 10 }
    return [
      "\(place.row)", place.cell, reject.diagnostic.code, reject.agency, reject.raw,
      String(decoding: reason, as: UTF8.self), place.file, place.sheet ?? "",
    ]
  }

  private mutating func append(_ cells: [String]) {
    let bytes = DelimitedWriter(.tabs).bytes(of: [cells.map { OutputCell.text($0) }])
    size += bytes.count
    printed? += bytes
    // What nobody writes needs no room.
    if session.settings.dryRun, size >= GrowingFile.room { return }
    do throws(FileFinding) { try file?.append(bytes) } catch {
      failure = CommandFailure(OutputError(path: path ?? "", reason: error))
    }
  }

  private mutating func deliver() throws(CommandFailure) {
    if let failure { throw failure }
    if let printed { try session.print(printed) }
    guard let path, var whole = file else { return }
    file = nil
    try session.deliver(&whole, of: size, to: path)
  }

  /// Takes away what was written so far of a file that was not finished.
  mutating func abandon() { file?.abandon() }

  /// Puts the file in its place and returns what there is to tell of the rows.
  ///
  /// - Parameters:
  ///   - rows: how many rows of data the files have, these among them.
  ///   - most: how many may be set aside; nil for any number.
  mutating func finish(
    rows: Int, most: Int?, at place: Location
  ) throws(CommandFailure) -> [Diagnostic] {
    try deliver()
    if count == 0 { return [] }
    let sorted = groups.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let reasons = sorted.map { code, group in
      "\(group.count) \(code) \(group.first.diagnostic.location.cell) \(group.first.raw)"
    }
    var found = [
      Diagnostic(
        NationalFinding.rejected(read: rows - count, rows: count, reasons: reasons, file: path),
        at: place)
    ]
    if let most, count > most {
      found.append(Diagnostic(NationalFinding.tooManyRejects(count, most: most), at: place))
    }
    return found
  }
}
