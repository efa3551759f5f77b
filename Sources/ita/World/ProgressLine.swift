import ITATables

/// A line on standard error that tells how far long work is, for a person at a terminal; it is
/// gone when the work is done.
struct ProgressLine {
  /// Work shorter than this is not told of, in milliseconds.
  private static let patience = 1_000
  /// How often the line changes at most, in milliseconds.
  private static let pause = 200

  private let session: Session
  private let isWanted: Bool
  private var nextChange: Int
  private var isShown = false

  /// Begins to wait. Screen readers and simple terminals get no line that changes.
  init(_ session: Session) {
    self.session = session
    isWanted =
      session.streams.errorIsTerminal && !session.settings.quiet && !session.settings.plain
      && session.environment("TERM") != "dumb"
    nextChange = isWanted ? session.streams.milliseconds() + Self.patience : 0
  }

  /// Tells how much of a file was read, where that takes long.
  mutating func tell(reading file: String, bytes: Int) {
    guard isWanted else { return }
    let now = session.streams.milliseconds()
    if now < nextChange { return }
    nextChange = now + Self.pause
    isShown = true
    let text = LocalizedText(
      thai: "กำลังอ่าน \(file)  \(bytes / 1_000_000) MB",
      english: "reading \(file)  \(bytes / 1_000_000) MB")
    write("\r" + TerminalText.harmless(text[session.settings.language]) + "\u{1B}[K")
  }

  /// Takes the line away.
  mutating func end() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
  }

  private func write(_ text: String) {
    // Nothing depends on it.
    try? session.streams.error(Array(text.utf8))
  }
}
