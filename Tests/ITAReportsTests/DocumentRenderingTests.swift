import Foundation
import ITAReports
import TestSupport
import Testing

/// Writes the sample documents for `Tests/Rendering/render.sh`, which sets the folder.
@Suite struct DocumentRenderingTests {
  static let folder = ProcessInfo.processInfo.environment["ITA_RENDERING"]

  @Test(.enabled(if: folder != nil)) func writesTheSamples() throws {
    let folder = try #require(Self.folder)
    let documents = [
      "sample": Document.sample, "memo": .memoSample, "english": .englishSample,
    ]
    for (name, document) in documents {
      try Data(document.word()).write(to: URL(filePath: "\(folder)/\(name).docx"))
      try Data(document.html()).write(to: URL(filePath: "\(folder)/\(name).html"))
      if let template = Fixtures.contents(of: folder + "/office.dotx") {
        try Data(document.word(template: template))
          .write(to: URL(filePath: "\(folder)/\(name)-office.docx"))
      }
      try Data(document.markdown()).write(to: URL(filePath: "\(folder)/\(name).md"))
    }
  }
}
