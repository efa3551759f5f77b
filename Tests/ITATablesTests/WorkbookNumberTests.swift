import TestSupport
import Testing

@testable import ITATables

@Suite struct WorkbookNumberTests {
  private func text(_ stored: String, decimals: Int = 0, shift: Int = 0) -> String? {
    WorkbookNumber(Array(stored.utf8)).map {
      String(decoding: $0.shifted(shift).text(decimals: decimals), as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("84.760000000000005", "84.76"), ("99.819999999999993", "99.82"),
    ("96.619999999999990", "96.62"), ("84.76000000000001", "84.76"), ("100", "100"),
    ("-0", "0"), ("-5", "-5"), ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("0.05", "0.05"),
    ("8.8460000000000005E-2", "0.08846"), ("1E+2", "100"), ("1e2", "100"), ("1.5E3", "1500"),
    ("123456789012345678901234", "123456789012346000000000"),
    ("0.1234567890123456", "0.123456789012346"),
    ("999999999999999.9", "1000000000000000"), ("0.000", "0"), ("0E-99", "0"), ("00088", "88"),
  ])
  func roundsToTheTypedNumber(stored: String, expected: String) {
    #expect(text(stored) == expected)
  }

  @Test(arguments: ["", "-", ".", "x", "1x", "1e", "1E+99999", "1E99", "1,5", "๘๘", "1 ", "0x10"])
  func leavesTheRestAlone(stored: String) {
    #expect(text(stored) == nil)
  }

  @Test(arguments: [
    ("100", 2, 0, "100.00"), ("88.5", 2, 0, "88.50"), ("88.465", 2, 0, "88.465"),
    ("0", 2, 0, "0.00"), ("0.8846", 2, 2, "88.46"), ("1", 2, 2, "100.00"),
    ("0.88465", 2, 2, "88.465"), ("0.005", 0, 2, "0.5"), ("1200", 1, 0, "1200.0"),
    ("0.0012", 0, 0, "0.0012"), ("-0.8", 0, 2, "-80"), ("0", 0, 2, "0"),
  ])
  func showsAtLeastTheFormatsDecimals(
    stored: String, decimals: Int, shift: Int, expected: String
  ) {
    #expect(text(stored, decimals: decimals, shift: shift) == expected)
  }

  @Test func givesBackEveryScoreOfTwoDecimals() {
    // The oracle is the shortest decimal of the binary fraction, which Swift prints.
    for hundredths in 0...10_000 {
      let value = Double(hundredths) / 100
      let expected = "\(value)".hasSuffix(".0") ? "\(hundredths / 100)" : "\(value)"
      let digits = 17 - (value >= 100 ? 3 : value >= 10 ? 2 : 1)
      #expect(text(spelled(value, decimals: digits)) == expected)
      #expect(text("\(value / 100)", shift: 2) == expected, "as a share")
    }
  }

  /// A fraction's exact decimals, cut after some places as `%.17g` does.
  private func spelled(_ value: Double, decimals: Int) -> String {
    var rest = value - value.rounded(.down)
    var text = "\(Int(value))."
    for _ in 0..<decimals {
      rest *= 10
      text += "\(Int(rest))"
      rest -= rest.rounded(.down)
    }
    return text
  }
}
