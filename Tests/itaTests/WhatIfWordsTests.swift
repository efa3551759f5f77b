import ITAModel
import ITATables
import Testing

@testable import ita

struct WhatIfWordsTests {
  private static func words() throws -> WhatIfWords {
    let year = try #require(FiscalYear(buddhist: 2567))
    return WhatIfWords(framework: try #require(FrameworkLibrary.framework(year)))
  }

  @Test(arguments: [
    ("e5=93.40", "e5", 9340), ("E๕=๙๓.๔๐", "e5", 9340), ("EIT2.e5=93,4", "e5", 9340),
    ("7.e5=90", "e5", 9000), ("9.2=50", "9.2", 5000), ("๑๐=95", "10", 9500),
    ("eit1=90", "EIT1", 9000), ("overall=85%", "overall", 8500), ("O10=50", "O10", 5000),
    ("9.O7=100", "O7", 10000),
  ])
  func aSettingIsReadInAnyDigits(word: String, figure: String, hundredths: Int) throws {
    let (read, points) = try Self.words().setting(word)
    #expect(read.description == figure)
    #expect(points == Points(hundredths: hundredths))
  }

  @Test(arguments: [
    ("e5", "E903"), ("e55=90", "E904"), ("IIT.e5=90", "E904"), ("6.e5=90", "E904"),
    ("e5=901", "E904"), ("e5=", "E904"), ("O10=30", "E904"), ("=5", "E904"), ("ก็=5", "E904"),
  ])
  func aWrongSettingIsRefused(word: String, code: String) throws {
    let words = try Self.words()
    do {
      _ = try words.setting(word)
      Testing.Issue.record("accepted")
    } catch {
      #expect(error.status == .usage)
      #expect(error.diagnostics.map(\.code) == [code])
    }
  }

  @Test(arguments: [
    ("ผ่านดี", "good"), ("ผ่านดีเยี่ยม", "excellent"), ("good", "good"), ("Pass", "pass"),
    (" ผ่าน ", "pass"),
  ])
  func aLevelIsReadByNameAndID(word: String, id: String) throws {
    #expect(try Self.words().level(word).id == id)
  }

  @Test func aMistypedLevelIsGuessed() throws {
    let words = try Self.words()
    do {
      _ = try words.level("ผ่านดีเยียม")
      Testing.Issue.record("accepted")
    } catch {
      let text = error.diagnostics.map { $0.message.thai }.joined()
      #expect(text.contains("น่าจะหมายถึง  «ผ่านดีเยี่ยม»"))
    }
  }
}
