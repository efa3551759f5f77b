import ITATables

extension Session {
  /// The bytes of an input; `-` is standard input.
  func contents(of path: String) throws(InputError) -> [UInt8] {
    do {
      if path == "-" { return try streams.input(Self.largestInput) }
      return try files.read(resolved(path), Self.largestInput)
    } catch {
      throw InputError(finding: finding(for: error, at: path), path: path)
    }
  }

  /// The bytes of an input that the command cannot do without; `-` is standard input.
  func input(_ path: String) throws(CommandFailure) -> [UInt8] {
    do { return try contents(of: path) } catch { throw CommandFailure(error) }
  }

  /// The paths with each folder among them replaced by the visible files in it, in order.
  ///
  /// What cannot be looked at stays as it is, so that reading it tells why.
  func expanded(_ paths: [String]) -> [String] {
    paths.flatMap { path -> [String] in
      guard path != "-", let names = try? files.names(resolved(path)) else { return [path] }
      let prefix = PathStyle.current.opened(path)
      return names.filter { name in
        // `~$scores.xlsx` is Excel's mark that somebody has the workbook open.
        !name.utf8.starts(with: ".".utf8) && !name.utf8.starts(with: "~$".utf8)
          && (try? files.names(resolved(prefix + name))) == nil
      }.map { prefix + $0 }
    }
  }

  /// Whether something stands at a path, links followed.
  func exists(_ path: String) -> Bool {
    (try? files.status(resolved(path))).flatMap { $0 } != nil
  }

  private func finding(for error: SystemError, at path: String) -> FileFinding {
    guard error == .absent else { return .unreadable(error) }
    let (folder, name) = PathStyle.current.parted(path)
    let place = resolved(folder.isEmpty ? "." : folder)
    let names = ((try? files.names(place)) ?? []).filter { !$0.utf8.starts(with: ".".utf8) }
    var similar = NearMiss.candidates(for: name, among: names)
    if similar.isEmpty, let meant = ThaiKeyboard.english(for: name), names.contains(meant) {
      similar = [meant]
    }
    let retry = similar.first.map { first in
      retryLine(words.map { $0 == path ? folder + first : $0 })
    }
    return .notFound(similar: similar, retry: retry)
  }

  /// A command line that can be pasted, quotes put where a shell needs them.
  func retryLine(_ words: [String]) -> String {
    (["ita"] + words).map(TerminalText.shellQuoted).joined(separator: " ")
  }
}
