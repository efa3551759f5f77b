import ITATables

extension Session {
  /// The names that all mean standard output: opening the others anew would write over what
  /// `>>` was to keep.
  private static let standardOutputNames = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]

  /// Whether a path means standard output.
  func isStandardOutput(_ path: String) -> Bool { Self.standardOutputNames.contains(path) }

  /// Writes an output whole or not at all; `-` is standard output.
  ///
  /// An existing file is overwritten only where `replacing` (`--force`) is set, unless it holds
  /// the same bytes already.
  @discardableResult
  func deliver(
    _ bytes: [UInt8], to path: String, replacing: Bool
  ) throws(CommandFailure) -> OutputFile.Outcome {
    try deliver(parts: [bytes], to: path, replacing: replacing)
  }

  /// The same for an output that stands in parts.
  @discardableResult
  func deliver(
    parts: [[UInt8]], to path: String, replacing: Bool
  ) throws(CommandFailure) -> OutputFile.Outcome {
    if isStandardOutput(path) {
      for part in parts { try print(part) }
      return .written
    }
    do throws(FileFinding) {
      let output = OutputFile(files: files, path: resolved(path))
      if settings.dryRun {
        let outcome = try output.trial(parts, replacing: replacing)
        hint(Self.trialText(path, parts.reduce(0) { $0 + $1.count }, outcome))
        return outcome
      }
      return try output.write(parts, replacing: replacing)
    } catch {
      throw CommandFailure(OutputError(path: path, reason: error))
    }
  }

  /// The same for an output that was made piece by piece, of `count` bytes.
  func deliver(
    _ file: inout GrowingFile, of count: Int, to path: String
  ) throws(CommandFailure) {
    do throws(FileFinding) {
      if settings.dryRun {
        hint(Self.trialText(path, count, try file.trial()))
      } else {
        _ = try file.finish()
      }
    } catch {
      throw CommandFailure(OutputError(path: path, reason: error))
    }
  }

  private static func trialText(
    _ path: String, _ count: Int, _ outcome: OutputFile.Outcome
  ) -> LocalizedText {
    switch outcome {
    case .written:
      LocalizedText(
        thai: "จะเขียน \(path) จำนวน \(count) ไบต์ (ยังไม่ได้เขียน)",
        english: "would write \(path), \(count) bytes (nothing was written)")
    case .unchanged:
      LocalizedText(
        thai: "\(path) มีเนื้อหาเดียวกันอยู่แล้ว ไม่ต้องเขียน",
        english: "\(path) holds the same bytes already")
    }
  }
}
