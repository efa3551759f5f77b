/// The Thai keyboard (Kedmanee layout): what its keys write when it is switched to English.
enum ThaiKeyboard {
  /// The letters on the keys, row by row, as pairs of Thai and English.
  private static let rows: [(thai: String, english: String)] = [
    ("_ๅ/-ภถุึคตจขช", "`1234567890-="),
    ("ๆไำพะัีรนยบลฃ", "qwertyuiop[]\\"),
    ("ฟหกดเ้่าสวง", "asdfghjkl;'"),
    ("ผปแอิืทมใฝ", "zxcvbnm,./"),
    ("%+๑๒๓๔ู฿๕๖๗๘๙", "~!@#$%^&*()_+"),
    ("๐\"ฎฑธํ๊ณฯญฐ,ฅ", "QWERTYUIOP{}|"),
    ("ฤฆฏโฌ็๋ษศซ.", "ASDFGHJKL:\""),
    ("()ฉฮฺ์?ฒฬฦ", "ZXCVBNM<>?"),
  ]

  private static let english: [Unicode.Scalar: Unicode.Scalar] = {
    var map: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in rows {
      for (thai, english) in zip(row.thai.unicodeScalars, row.english.unicodeScalars) {
        map[thai] = english
      }
    }
    return map
  }()

  /// What the same keys write in English: `ฟืฟสัผำ` is `analyze`.
  ///
  /// Nil for a word without Thai letters, and for one with a letter that no key writes.
  static func english(for word: String) -> String? {
    let typed = word.unicodeScalars.prefix(200)
    guard typed.contains(where: { ("\u{0E01}"..."\u{0E5B}").contains($0) }) else { return nil }
    var letters = String.UnicodeScalarView()
    for scalar in typed {
      guard let letter = english[scalar] else { return nil }
      letters.append(letter)
    }
    return String(letters)
  }
}
