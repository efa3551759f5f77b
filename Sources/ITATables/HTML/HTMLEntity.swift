/// A character written as `&amp;`, `&#3585;` or `&#xE01;`.
struct HTMLEntity: Equatable {
  /// The character, never NUL.
  var scalar: Unicode.Scalar
  /// How many bytes it is written with.
  var length: Int

  /// Reads the entity that begins here; nil where there is none that we know, and then the bytes
  /// stay as they are. The semicolon is asked for, so that «A&B» and `?a=1&copy=2` stay.
  init?(in bytes: [UInt8], at offset: Int) {
    guard bytes[offset] == UInt8(ascii: "&") else { return nil }
    let rest = bytes[(offset + 1)..<min(bytes.count, offset + 12)]
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = rest[..<end]
    length = end - offset + 1
    if name.first == UInt8(ascii: "#") {
      guard let scalar = Self.number(name.dropFirst()) else { return nil }
      self.scalar = scalar
    } else {
      guard let scalar = Self.named[String(decoding: name, as: UTF8.self)] else { return nil }
      self.scalar = scalar
    }
  }

  /// `3585` or `xE01`. Numbers 128 to 159 mean the signs of Windows, as browsers take them.
  private static func number(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard text.utf8.first != UInt8(ascii: "+"), text.utf8.first != UInt8(ascii: "-"),
      let number = UInt32(text, radix: isHexadecimal ? 16 : 10), number > 0
    else { return nil }
    if (0x80...0x9F).contains(number) {
      return Windows874.scalar(of: UInt8(number)).flatMap { Unicode.Scalar($0) }
    }
    return Unicode.Scalar(number)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "\u{26}", "lt": "\u{3C}", "gt": "\u{3E}", "quot": "\u{22}", "apos": "\u{27}",
    "nbsp": "\u{A0}",
    "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "shy": "\u{AD}",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}", "lsquo": "\u{2018}",
    "rsquo": "\u{2019}",
    "ldquo": "\u{201C}", "rdquo": "\u{201D}", "laquo": "\u{AB}", "raquo": "\u{BB}",
    "bull": "\u{2022}",
    "middot": "\u{B7}", "times": "\u{D7}", "deg": "\u{B0}", "copy": "\u{A9}", "le": "\u{2264}",
    "ge": "\u{2265}",
    "plusmn": "\u{B1}", "rarr": "\u{2192}",
  ]
}
