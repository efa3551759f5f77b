import ITAModel
import ITATables

/// The agency of a national table that the user names: by its code, its name, or a part of the name
/// where no agency has it whole.
struct AgencyWanted {
  private let words: String
  private let key: String

  init(_ words: String) {
    self.words = words
    key = ThaiText.key(words)
  }

  /// Of some places those whose agency is meant.
  func places<Place>(
    in places: [Place], _ agency: (Place) -> NationalAgency
  ) -> [Place] {
    let exact = places.filter { isWhole(agency($0)) }
    return exact.isEmpty ? places.filter { isPart(agency($0)) } : exact
  }

  private func isWhole(_ agency: NationalAgency) -> Bool {
    agency.code == words || ThaiText.key(agency.name) == key
  }

  private func isPart(_ agency: NationalAgency) -> Bool {
    key.isEmpty || WordSearch.contains(key, in: ThaiText.key(agency.name))
  }
}

extension LocalizedText {
  /// The help of `--agency` where files have many.
  static let agencyFilter = LocalizedText(
    thai: "หน่วยงานนี้ (รหัส ชื่อ หรือส่วนของชื่อ)", english: "this agency: code, name or part of it")
}
