/// The standard streams, as values: a test collects what is written to them.
struct Streams: Sendable {
  /// All bytes of standard input, at most `limit`; more is `.tooLarge`.
  var input: @Sendable (_ limit: Int) throws(SystemError) -> [UInt8]
  /// The next line of standard input without its end; nil behind the last.
  var line: @Sendable () -> String?
  /// Writes to standard output.
  var output: @Sendable ([UInt8]) throws(SystemError) -> Void
  /// Writes to standard error.
  var error: @Sendable ([UInt8]) throws(SystemError) -> Void
  /// Whether a person types into standard input.
  var inputIsTerminal = false
  /// Whether a person reads standard output.
  var outputIsTerminal = false
  /// Whether a person reads standard error.
  var errorIsTerminal = false
  /// The width of the terminal; nil where there is none.
  var terminalColumns: Int?
  /// Milliseconds since some moment, only to tell of work that takes long: no result has a time.
  var milliseconds: @Sendable () -> Int = { 0 }
}
