import TestSupport
import Testing

/// What the package as a whole keeps to.
@Suite struct PackageTests {
  static func text(_ path: String) throws -> String {
    let bytes = try #require(Fixtures.contents(of: Fixtures.package + "/" + path), "no \(path)")
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a manifest states packages that it depends on.
  static func hasPackages(_ manifest: String) -> Bool {
    let source = SwiftSource(manifest)
    return source.code.indices.contains { line in
      source.words(line).contains { word in
        word.text == "package" && word.start > 0
          && source.code[line][word.start - 1] == UInt8(ascii: ".")
      }
    }
  }

  @Test func thePackageDependsOnNoOther() throws {
    #expect(!Self.hasPackages(try Self.text("Package.swift")))
    #expect(Self.hasPackages("let p = Package(dependencies: [.package(url: \"x\", from: \"1\")])"))
  }

  @Test func theTopLevelHoldsNothingElse() {
    let names = Fixtures.names(inFolder: Fixtures.package)
    #expect(names == ["Fixtures", "Package.swift", "README.md", "Sources", "Tests"])
  }

  /// Words of a workplace and of a machine, in two halves so that this file has none of them.
  static let foreign = [
    ("clau", "de"), ("anthro", "pic"), ("assis", "tant"), ("work", "tree"), ("chat", "gpt"),
    ("sub", "agent"), ("an ag", "ent"), ("this sess", "ion of"), ("my sess", "ion"),
    ("previous sess", "ion"), ("/wo", "rk/"), ("/tmp/", "wt"), ("bash_", "jobs"),
  ].map { Array(($0.0 + $0.1).utf8) }

  /// The foreign words of a text, in either case.
  static func foreignWords(in bytes: [UInt8]) -> [String] {
    let small = bytes.map { (65...90).contains($0) ? $0 + 32 : $0 }
    let starts = Dictionary(grouping: foreign) { $0[0] }
    var found: [String] = []
    for (place, byte) in small.enumerated() {
      guard let words = starts[byte] else { continue }
      for word in words where small[place...].starts(with: word) {
        found.append(String(decoding: word, as: UTF8.self))
      }
    }
    return found
  }

  @Test func aForeignWordIsFound() {
    let text = "a note by Cl" + "aude in /wo" + "rk/main, and a user's agenda of this session"
    #expect(Self.foreignWords(in: Array(text.utf8)) == ["cl" + "aude", "/wo" + "rk/"])
  }

  @Test func noFileSpeaksOfItsMaking() {
    let folders = ["Sources", "Tests", "Fixtures", ".ci"]
    let files =
      ["README.md", "Package.swift", ".gitignore"]
      + folders.flatMap { folder in
        Fixtures.allFiles(below: Fixtures.package + "/" + folder).map { folder + "/" + $0 }
      }
    var texts = 0
    for file in files {
      // Containers and pages larger than any text of ours are left to their makers.
      guard let bytes = Fixtures.contents(of: Fixtures.package + "/" + file),
        bytes.count < 400_000, !bytes.contains(0)
      else { continue }
      texts += 1
      #expect(Self.foreignWords(in: bytes) == [], "\(file)")
    }
    #expect(texts > 100)
  }
}
