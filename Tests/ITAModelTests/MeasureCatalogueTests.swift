import ITATables
import Testing

@testable import ITAModel

@Suite struct MeasureCatalogueTests {
  static let catalogue = MeasureCatalogue()

  @Test func everyItemAndIndicatorOfEveryYearHasAMeasureForEveryBand() {
    for (id, framework) in Samples.frameworks {
      let figures =
        framework.items.map { FigureID.item($0.id) }
        + framework.indicators.map { FigureID.indicator($0.indicator) }
      for figure in figures {
        for band in MeasureBand.allCases {
          let entry = Self.catalogue.entry(for: figure, in: framework, band: band)
          #expect(entry?.band == band, "\(id) \(figure) \(band)")
        }
      }
    }
  }

  /// What a plan shows for a figure: every text that is meant for readers.
  private func texts(of entry: MeasureCatalogue.Entry) -> [LocalizedText] {
    [entry.finding, entry.measure, entry.responsible, entry.monitoring, entry.success]
      + entry.causes + entry.steps + entry.evidence
  }

  @Test func everyWordingOfEveryBandIsFilledAndSpeaksOfItsTheme() throws {
    for (id, framework) in Samples.frameworks {
      for figure in framework.items.map({ FigureID.item($0.id) })
        + framework.indicators.map({ FigureID.indicator($0.indicator) })
      {
        let develop = try #require(
          Self.catalogue.entry(for: figure, in: framework, band: .develop))
        for band in MeasureBand.allCases {
          let entry = try #require(Self.catalogue.entry(for: figure, in: framework, band: band))
          let name: Comment = "\(id) \(figure) \(band)"
          #expect(entry.theme == develop.theme, name)
          for text in texts(of: entry) {
            #expect(!text.thai.contains("{") && !text.english.contains("{"), name)
            #expect(hasThai(text.thai) && !hasThai(text.english), name)
          }
          let said = entry.finding.thai + entry.measure.thai
          switch band {
          case .urgent: #expect(entry.measure.thai.hasSuffix(develop.measure.thai), name)
          case .develop: break
          case .strengthen, .keep:
            #expect(WordSearch.contains(develop.topic.thai, in: said), name)
            #expect(entry.standing == .suggested, name)
            #expect(entry.measure != develop.measure && entry.finding != develop.finding, name)
          }
        }
      }
    }
  }

  @Test func questionsWithoutCodesAreKnownByTheirWords() throws {
    let framework = try Samples.framework("2566")
    let question = FigureID.item(try #require(ItemID("i31")))
    let known = Self.catalogue.entry(
      for: question, in: framework, band: .develop,
      label: "ท่านเคยเข้าไปมีส่วนร่วมในกระบวนการงบประมาณ มากน้อยเพียงใด")
    #expect(known?.theme == "budget-participation")
    let other = Self.catalogue.entry(
      for: question, in: framework, band: .keep, label: "ท่านพอใจอาหารกลางวัน มากน้อยเพียงใด")
    #expect(other?.theme == "any-question")
    for theme in Self.catalogue.entries.map(\.theme) {
      #expect(Self.catalogue.theme(ofWords: theme) == nil)
    }
  }

  @Test func everyDisclosureItemHasAThemeWithItsOwnWording() {
    for (id, framework) in Samples.frameworks {
      for item in framework.items where item.id.tool == .oit {
        let theme = Self.catalogue.theme(of: item.id, in: framework)
        #expect(theme != nil, "\(id) \(item.id)")
        #expect(Self.catalogue.entries.contains { $0.theme == theme }, "\(id) \(item.id)")
      }
    }
  }

  @Test func unlistedItemsGetTheGeneralWordingAndTotalsNone() throws {
    let framework = try Samples.framework("2566")
    let question = try #require(ItemID("i3"))
    #expect(
      Self.catalogue.entry(for: .item(question), in: framework, band: .develop)?.theme
        == "any-question")
    let item = try #require(ItemID("O99"))
    #expect(
      Self.catalogue.entry(for: .item(item), in: framework, band: .urgent)?.theme == "any-item")
    for figure in [FigureID.overall, .tool(.eit), .part(.eit1)] {
      #expect(Self.catalogue.entry(for: figure, in: framework, band: .urgent) == nil)
    }
  }

  @Test func everyEntryIsWholeInBothLanguages() {
    #expect(Self.catalogue.entries.count > 50)
    var seen: Set<String> = []
    for entry in Self.catalogue.entries {
      let name: Comment = "\(entry.theme) \(entry.band)"
      #expect(seen.insert("\(entry.theme) \(entry.band)").inserted, name)
      #expect(!entry.causes.isEmpty && !entry.steps.isEmpty && !entry.evidence.isEmpty, name)
      #expect(["low", "medium", "high"].contains(entry.effort), name)
      for text in texts(of: entry) + [entry.topic] where !text.thai.hasPrefix("{") {
        #expect(hasThai(text.thai), name)
        #expect(!text.english.isEmpty && !hasThai(text.english), "\(name): \(text.english)")
      }
      if case .required(let citation) = entry.standing { #expect(!citation.isEmpty, name) }
    }
  }

  private func hasThai(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value >= 0x0E00 && $0.value < 0x0E80 }
  }

  @Test func theBandsFollowEachOtherFromZeroToAHundred() {
    let cutOffs = Self.catalogue.cutOffs
    #expect(cutOffs.map(\.band) == [.urgent, .develop, .strengthen, .keep])
    #expect(cutOffs.first?.atLeast == .zero)
    #expect(cutOffs.last?.below == .hundred)
    for (lower, upper) in zip(cutOffs, cutOffs.dropFirst()) {
      #expect(lower.below == upper.atLeast)
    }
  }

  @Test func everyScoreHasOneBandAndTheyRise() {
    var last = MeasureBand.urgent
    let order = MeasureBand.allCases
    for hundredths in 0...10_000 {
      let points = Points(hundredths: hundredths)
      let band = Self.catalogue.band(of: points)
      let own = Self.catalogue.cutOffs.filter { points >= $0.atLeast && points < $0.below }
      #expect(own.count == (hundredths == 10_000 ? 0 : 1), "\(points.shown)")
      #expect((order.firstIndex(of: band) ?? 0) >= (order.firstIndex(of: last) ?? 0))
      last = band
    }
    #expect(last == .keep)
    #expect(Self.catalogue.band(of: Points(hundredths: 6999)) == .urgent)
    #expect(Self.catalogue.band(of: Points(70)) == .develop)
    #expect(Self.catalogue.band(of: Points(85)) == .strengthen)
    #expect(Self.catalogue.band(of: .hundred) == .keep)
  }

  @Test func wordsOfBandsAndStandingsDiffer() {
    let bands = MeasureBand.allCases.map(\.label)
    #expect(Set(bands.map(\.thai)).count == 4)
    #expect(Set(bands.map(\.english)).count == 4)
    #expect(AdviceStanding.required(citation: "ก").label.thai.hasSuffix("ก"))
    #expect(AdviceStanding.suggested.label.thai == "ข้อเสนอ")
  }
}
