import ITAModel
import ITATables

/// The reading of national files: large texts piece by piece, everything else whole.
struct NationalReading {
  var session: Session
  var options = ReadOptions()
  /// The fiscal year where a file has no column of it.
  var year: FiscalYear?
  /// The year whose rules judge all years; nil for each year's own.
  var rules: FiscalYear?
  /// Whether rows of years without rules are set aside.
  var needsRules = true

  /// Reads all files into one table; findings about whole files and headings are appended, rows
  /// that are set aside are handed over as they come.
  func table(
    of paths: [String], rejects: inout RejectedRows, diagnostics: inout [Diagnostic]
  ) throws(CommandFailure) -> NationalTable {
    var scan = NationalScan(year: year, rulesYear: rules, needsRules: needsRules)
    for path in paths {
      if path == "-" {
        try readWhole(try session.input(path), path, &scan, &rejects, &diagnostics)
      } else {
        try readPieces(path, &scan, &rejects, &diagnostics)
      }
    }
    scan.findSameNames(session.workers)
    diagnostics += scan.table.unknownColumns
    return scan.table
  }

  private func readWhole(
    _ bytes: [UInt8], _ path: String, _ scan: inout NationalScan, _ rejects: inout RejectedRows,
    _ found: inout [Diagnostic]
  ) throws(CommandFailure) {
    var reader = PieceReader(scan: scan, file: path, options: options)
    FilePieces.read(bytes) { piece, isLast in
      let used = reader.take(piece, isLast: isLast)
      rejects.take(reader.scan.takeRejects())
      return used
    }
    if reader.isText == true {
      scan = reader.scan
      tellHeader(scan, path, bytes, &found)
      return
    }
    var options = options
    options.workers = session.workers
    guard let read = InputFile.read(bytes, file: path, options: options, diagnostics: &found) else {
      throw CommandFailure(.input, found)
    }
    var hasHeader = false
    for table in read.tables {
      scan.begin(file: table.file, sheet: table.sheet)
      for row in table.rows {
        scan.read(row)
        if !scan.table.rejects.isEmpty { rejects.take(scan.takeRejects()) }
      }
      hasHeader = hasHeader || scan.hasHeader
    }
    if !hasHeader {
      found.append(Diagnostic(NationalFinding.noTable, at: Location(file: path)))
    }
  }

  private func readPieces(
    _ path: String, _ scan: inout NationalScan, _ rejects: inout RejectedRows,
    _ found: inout [Diagnostic]
  ) throws(CommandFailure) {
    var reader = PieceReader(scan: scan, file: path, options: options)
    // The scan has one owner at a time, so that its numbers are written in place.
    scan = scan.behind()
    var progress = ProgressLine(session)
    defer { progress.end() }
    do throws(SystemError) {
      let opened = try session.files.openInput(session.resolved(path))
      defer { try? session.files.close(opened) }
      let pieces = NationalPieces(
        pieces: FilePieces(files: session.files, opened: opened), workers: session.workers)
      try pieces.read(into: &reader, &rejects) { progress.tell(reading: path, bytes: $0) }
    } catch {
      _ = try session.input(path)
      throw CommandFailure(
        InputError(finding: .unreadable(error), path: path))
    }
    scan = reader.scan
    if reader.isText != true {
      try readWhole(try session.input(path), path, &scan, &rejects, &found)
    } else if !scan.hasHeader {
      tellHeader(scan, path, try session.input(path), &found)
    }
  }

  /// Says why a text has no header: bytes that are no text come before words that are missing.
  private func tellHeader(
    _ scan: NationalScan, _ path: String, _ bytes: [UInt8], _ found: inout [Diagnostic]
  ) {
    if scan.hasHeader { return }
    let text = DecodedText(bytes, file: path, as: options.encoding, diagnostics: &found)
    if text == nil { return }
    found.append(Diagnostic(NationalFinding.noTable, at: Location(file: path)))
  }
}
