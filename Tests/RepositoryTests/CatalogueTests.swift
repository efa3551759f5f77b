import ITATables
import TestSupport
import Testing

/// What holds for all kinds of findings together.
@Suite struct CatalogueTests {
  @Test func everyKindIsListed() {
    let known = Set(Catalogue.kinds.map(\.name))
    let stated = Set(Catalogue.stated.map(\.kind))
    // The kinds of the command line, and those of profiles, have the same test beside them.
    let others: Set = [
      "FileFinding", "UsageFinding", "DefectFinding", "ProfileFinding",
      "GateFinding",
    ]
    #expect(stated.subtracting(known) == others)
    #expect(known.subtracting(stated) == [])
    for kind in Catalogue.kinds {
      let codes = Catalogue.stated.filter { $0.kind == kind.name }.map(\.code)
      #expect(codes == kind.codes, "\(kind.name)")
    }
  }

  @Test func everyCodeIsUsedOnce() {
    let codes = Catalogue.stated.map(\.code)
    #expect(codes.count > 60)
    let repeated = Dictionary(grouping: codes) { $0 }.filter { $0.value.count > 1 }
    #expect(repeated.keys.sorted() == [])
  }

  @Test(arguments: Catalogue.kinds) func everyCodeHasAnExample(_ kind: Catalogue.Kind) {
    #expect(Set(kind.entries.map(\.code)) == Set(kind.codes))
  }

  @Test(arguments: Catalogue.kinds) func everyMessageIsWhole(_ kind: Catalogue.Kind) {
    #expect(kind.entries.flatMap(Catalogue.faults) == [])
  }

  @Test func aFaultIsFound() {
    func faults(_ code: String, _ severity: Severity, _ thai: String, _ english: String) -> Int {
      let text = LocalizedText(thai: thai, english: english)
      return Catalogue.faults(
        Catalogue.Entry(kind: "", code: code, severity: severity, message: text)
      ).count
    }
    #expect(faults("E205", .error, "ก «a»\nข", "a «ก»\nb") == 0)
    #expect(faults("W205", .error, "ก\nข", "a\nb") == 1)
    #expect(faults("E20", .error, "ก\nข", "a\nb") == 1)
    #expect(faults("E205", .error, "a\nb", "a\nb") == 1)
    #expect(faults("E205", .error, "ก\nข", "a ก\nb") == 1)
    #expect(faults("E205", .error, "ก", "a\nb") == 1)
    #expect(faults("E205", .error, "ก\nข", "a\n") == 1)
  }

  @Test func codesAreFoundInSources() {
    let text = """
      public enum NewFinding: Finding {
        enum Code: String {
          case first = "E999"
          case other = "word"
        }
        static let text = "case no = E998"
      }
      """
    #expect(Catalogue.stated(in: text) == [Catalogue.Stated(code: "E999", kind: "NewFinding")])
  }
}
