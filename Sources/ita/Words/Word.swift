/// A word of the command line by its looks, before anybody knows what it means.
///
/// The looks are decided on bytes: a combining mark behind `--` or `=` is one `Character` with it.
enum Word: Equatable {
  /// `--name` or `--name=value`.
  case long(name: String, value: String?)
  /// `-o`, `-oFILE` or `-o=FILE`; the value is nil where nothing is behind the letter.
  case short(letter: String, value: String?)
  /// Anything else; a single `-` is standard input or output.
  case plain(String)
  /// `--`: all words behind it are arguments.
  case end

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let dash = UInt8(ascii: "-")
    // A name such as `-ก.csv` is a file: no option is a Thai letter.
    guard bytes.count >= 2, bytes[0] == dash, bytes[1] < 0x80 else {
      self = .plain(text)
      return
    }
    if bytes[1] != dash {
      let end = bytes.count > 2 && bytes[2] == UInt8(ascii: "=") ? 3 : 2
      self = .short(
        letter: String(decoding: bytes[1..<2], as: UTF8.self),
        value: bytes.count > 2 ? String(decoding: bytes[end...], as: UTF8.self) : nil)
    } else if bytes.count == 2 {
      self = .end
    } else if let equals = bytes.firstIndex(of: UInt8(ascii: "=")) {
      self = .long(
        name: String(decoding: bytes[2..<equals], as: UTF8.self),
        value: String(decoding: bytes[(equals + 1)...], as: UTF8.self))
    } else {
      self = .long(name: String(decoding: bytes[2...], as: UTF8.self), value: nil)
    }
  }
}
