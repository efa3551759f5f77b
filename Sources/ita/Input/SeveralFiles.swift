import ITATables

extension Session {
  /// The files that paths stand for, those in folders one by one; refused where there is none.
  func filesMeant(by paths: [String]) throws(CommandFailure) -> [String] {
    let files = expanded(paths)
    if !files.isEmpty { return files }
    throw CommandFailure(
      UsageError(.missingArgument("FILE", command: paths.joined(separator: " "), example: nil)))
  }

  /// Runs something for each file; a file that fails is told and does not stop the others.
  ///
  /// The status is the one that weighs most. A wrong command line stops at once.
  func each(
    _ files: [String], showsNames: Bool,
    _ body: (String) throws(CommandFailure) -> ExitStatus
  ) throws(CommandFailure) -> ExitStatus {
    var worst = ExitStatus.done
    for (place, file) in files.enumerated() {
      if showsNames, files.count > 1 {
        try print((place > 0 ? "\n" : "") + TerminalText.harmless(file) + "\n")
      }
      do throws(CommandFailure) {
        let status = try body(file)
        if status.rawValue > worst.rawValue { worst = status }
      } catch {
        if error.status == .usage { throw error }
        report(error.diagnostics)
        if error.status.rawValue > worst.rawValue { worst = error.status }
      }
    }
    return worst
  }

  /// The same for `analyze`, whose other forms and whose plan are of one file only.
  func eachAnalyzed(
    _ paths: [String], plan: String?, showsNames: Bool,
    _ body: (String) throws(CommandFailure) -> ExitStatus
  ) throws(CommandFailure) -> ExitStatus {
    let files = try filesMeant(by: paths)
    if files.count > 1, plan != nil || !showsNames {
      throw CommandFailure(UsageError(.surplus(.argument(files[1]), command: "analyze")))
    }
    return try each(files, showsNames: showsNames, body)
  }
}
