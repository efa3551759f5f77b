public import ITAModel

extension ThaiText {
  /// The text with every ASCII digit as a Thai one, also those of codes: what readers must take.
  public static func thaiDigits(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if ("0"..."9").contains(scalar),
        let digit = Unicode.Scalar(scalar.value - 0x30 + 0x0E50)
      {
        result.append(digit)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
