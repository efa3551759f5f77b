import ITATables

extension Reconciliation.Conflict {
  /// The value that the result uses of a figure that contradicts those below it.
  public struct Use: Sendable {
    /// The figure.
    public var figure: FigureID
    /// Whether the stated or the computed value is used.
    public var origin: Figure.Origin
    /// The value at two decimals.
    public var value: Points
  }

  /// How many suspects are named; the rest are counted.
  private static let mostNamed = 4

  /// What contradicts what, which figure can be wrong, and what the result uses.
  func message(uses: [Use], trust: Trust?) -> LocalizedText {
    let lines =
      [titleLine] + disagreements.dropFirst().map(\.message) + suspectLines
      + [useLine(uses, trust: trust)]
    return LocalizedText(
      thai: lines.map(\.thai).joined(separator: "\n"),
      english: lines.map(\.english).joined(separator: "\n"))
  }

  private var titleLine: LocalizedText {
    guard let first = disagreements.first?.message else {
      return LocalizedText(thai: "ตัวเลขขัดกันเอง", english: "figures contradict each other")
    }
    return LocalizedText(
      thai: "ตัวเลขขัดกันเอง  " + first.thai,
      english: "figures contradict each other: " + first.english)
  }

  private var suspectLines: [LocalizedText] {
    if suspects.isEmpty {
      return [
        LocalizedText(
          thai: "แก้ค่าใดค่าเดียวก็ยังไม่ตรงกัน จึงผิดอย่างน้อยสองค่า",
          english: "No single figure explains it: at least two of them are wrong.")
      ]
    }
    if let culprit {
      let (must, slip) = (culprit.must, culprit.slipText)
      return [
        LocalizedText(
          thai: "ถ้าผิดค่าเดียว ค่าที่ผิดคือ \(must.thai)  \(slip.thai)",
          english: "If one is wrong, it is \(must.english); \(slip.english).")
      ]
    }
    let named = suspects.filter { $0.slip != nil } + suspects.filter { $0.slip == nil }
    let lines = named.prefix(Self.mostNamed).map { suspect in
      let (must, slip) = (suspect.must, suspect.slipText)
      return LocalizedText(
        thai: "  \(must.thai)  \(slip.thai)", english: "  \(must.english); \(slip.english)")
    }
    let rest = suspects.count - lines.count
    let more = LocalizedText(thai: "  อีก \(rest) ค่า", english: "  \(rest) more")
    return [
      LocalizedText(
        thai: "ถ้าผิดค่าเดียว การคำนวณยังตัดสินไม่ได้ว่าเป็นค่าใดในนี้",
        english: "If one is wrong, the arithmetic does not decide which of these:")
    ] + lines + (rest > 0 ? [more] : [])
  }

  private func useLine(_ uses: [Use], trust: Trust?) -> LocalizedText {
    let thai = uses.map {
      "\($0.figure.label.thai) \($0.value.shown) (\($0.origin == .stated ? "ค่าที่ระบุ" : "ค่าที่คำนวณ"))"
    }
    let english = uses.map {
      "\($0.figure.label.english) \($0.value.shown) (\($0.origin == .stated ? "given" : "computed"))"
    }
    let choice = trust.map { "--trust \($0.rawValue)" } ?? "--trust published | computed"
    return LocalizedText(
      thai: "ผลใช้ " + thai.joined(separator: ", ")
        + (trust == nil ? "  เลือกเอง  " : "  ตามที่เลือก  ") + choice
        + "  ให้ตรวจกับผลที่ประกาศแล้วแก้ไฟล์",
      english: "The result uses " + english.joined(separator: ", ")
        + (trust == nil ? "; choose with " : ", as chosen with ") + choice
        + "; correct the file from the published result.")
  }
}

extension Reconciliation.Disagreement {
  /// How many figures are written out with value and cell; of more only the codes.
  private static let mostWritten = 3

  /// `OIT ระบุไว้ «91.63» (C18) แต่ …`.
  fileprivate var message: LocalizedText {
    let figures = against.map { one -> LocalizedText in
      let value = against.count > Self.mostWritten ? "" : " = \(one.score.points.shown)\(one.place)"
      if against.count > Self.mostWritten {
        return LocalizedText(thai: one.figure.description, english: one.figure.description)
      }
      return LocalizedText(
        thai: one.figure.label.thai + value, english: one.figure.label.english + value)
    }
    let stated = "«\(cell.score.points.shown)»\(cell.place)"
    return LocalizedText(
      thai: "\(cell.figure.label.thai) ระบุไว้ \(stated) แต่ "
        + figures.map(\.thai).joined(separator: ", ") + " \(result.thai)",
      english: "\(cell.figure.label.english) is given as \(stated), but with "
        + figures.map(\.english).joined(separator: ", ") + " \(result.english)")
  }

  private var result: LocalizedText {
    if let computed, left.contains(computed), left.upper - left.lower < Points(hundredths: 10) {
      return LocalizedText(
        thai: "คำนวณได้ \(computed.shown)", english: "it would be \(computed.shown)")
    }
    let isTooHigh = cell.score.points > left.upper
    let bound = (isTooHigh ? left.upper : left.lower).shown
    let all = computed.flatMap { $0.shown == bound ? nil : $0.shown }
    return LocalizedText(
      thai: (isTooHigh ? "ทำให้ได้ไม่เกิน " : "ทำให้ได้อย่างน้อย ") + bound
        + (all.map { " (จากทุกค่าคำนวณได้ \($0))" } ?? ""),
      english: (isTooHigh ? "it can be at most " : "it must be at least ") + bound
        + (all.map { " (with all of them \($0))" } ?? ""))
  }
}

extension Reconciliation.Cell {
  /// The cell in brackets behind a space; empty where the place is a whole file.
  fileprivate var place: String {
    score.location.cell.isEmpty ? "" : " (\(score.location.cell))"
  }
}

extension Reconciliation.Suspect {
  /// What the figure is and what it would have to be.
  fileprivate var must: LocalizedText {
    let value = "«\(cell.score.points.shown)»\(cell.place)"
    let (label, single) = (cell.figure.label, from == to)
    return LocalizedText(
      thai: "\(label.thai) \(value) ต้องเป็น "
        + (single ? from.shown : "\(from.shown) ถึง \(to.shown)"),
      english: "\(label.english) \(value), which must be "
        + (single ? from.shown : "\(from.shown) to \(to.shown)"))
  }

  /// The accident in words.
  fileprivate var slipText: LocalizedText {
    slip?.text
      ?? LocalizedText(
        thai: "(ไม่ใช่การพิมพ์ผิดแบบง่าย)", english: "no simple slip explains it")
  }
}

extension Slip {
  /// The accident in words, with the score that it would have been.
  var text: LocalizedText {
    let was = value?.shown ?? ""
    switch kind {
    case .lookAlike:
      return LocalizedText(
        thai: "(\(was) อ่านเลขไทยที่คล้ายกันผิด)", english: "\(was) with look-alike Thai digits")
    case .swapped:
      return LocalizedText(thai: "(\(was) สลับหลัก)", english: "\(was) with two digits swapped")
    case .movedPoint:
      return LocalizedText(
        thai: "(\(was) จุดทศนิยมเลื่อน)", english: "\(was) with the decimal point moved")
    case .oneDigit:
      return LocalizedText(thai: "(\(was) ต่างกันหลักเดียว)", english: "\(was) with one digit changed")
    case .copied(let figure):
      return LocalizedText(
        thai: "(เหมือน\(figure.label.thai) อาจคัดลอกผิดแถว)",
        english: "it is the value of \(figure.label.english), perhaps copied from its row")
    }
  }
}
