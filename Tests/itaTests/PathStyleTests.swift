import Testing

@testable import ita

@Suite struct PathStyleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var style: PathStyle
    var path: String
    var folder: String
    var name: String
    var isAbsolute = false
    var testDescription: String { "\(style) \(path)" }
  }

  static let cases = [
    Case(style: .slashes, path: "a.tsv", folder: "", name: "a.tsv"),
    Case(style: .slashes, path: "/ก/a.tsv", folder: "/ก/", name: "a.tsv", isAbsolute: true),
    Case(style: .slashes, path: #"d/b\a.tsv"#, folder: "d/", name: #"b\a.tsv"#),
    Case(style: .slashes, path: "C:a.tsv", folder: "", name: "C:a.tsv"),
    Case(style: .slashes, path: "d/", folder: "d/", name: ""),
    Case(style: .slashes, path: "", folder: "", name: ""),
    Case(style: .drives, path: "a.tsv", folder: "", name: "a.tsv"),
    Case(style: .drives, path: #"ก\b/a.tsv"#, folder: #"ก\b/"#, name: "a.tsv"),
    Case(style: .drives, path: #"C:\ก\a.tsv"#, folder: #"C:\ก\"#, name: "a.tsv", isAbsolute: true),
    Case(style: .drives, path: "C:a.tsv", folder: "C:", name: "a.tsv", isAbsolute: true),
    Case(style: .drives, path: #"\\s\d\a"#, folder: #"\\s\d\"#, name: "a", isAbsolute: true),
    Case(style: .drives, path: "", folder: "", name: ""),
  ]

  @Test(arguments: cases) func aPathIsAFolderAndAName(_ given: Case) {
    let parted = given.style.parted(given.path)
    #expect(parted == (given.folder, given.name))
    #expect(given.style.isAbsolute(given.path) == given.isAbsolute)
  }

  @Test func namesAreFoundAndPutBehindFolders() {
    #expect(PathStyle.slashes.parts(of: #"/a//b\c"#) == ["a", #"b\c"#])
    #expect(PathStyle.drives.parts(of: #"a\..\b/c"#) == ["a", "..", "b", "c"])
    #expect(PathStyle.slashes.opened("d") == "d/" && PathStyle.slashes.opened("d/") == "d/")
    #expect(PathStyle.drives.opened(#"d\"#) == #"d\"#)
    #expect(PathStyle.slashes.opened(#"d\"#) == #"d\/"#)
    #expect(PathStyle.current == .slashes)
  }
}
