import TestSupport
import Testing

/// What every Swift file of the package keeps to.
@Suite struct BudgetTests {
  struct File: Sendable {
    var path: String
    var source: SwiftSource
  }

  static let files: [File] = ["Sources", "Tests"].flatMap { top in
    Fixtures.allFiles(below: Fixtures.package + "/" + top).filter { $0.hasSuffix(".swift") }
      .compactMap { name in
        Fixtures.contents(of: "\(Fixtures.package)/\(top)/\(name)").map {
          File(path: "\(top)/\(name)", source: SwiftSource(String(decoding: $0, as: UTF8.self)))
        }
      }
  }

  /// What a check finds in the files whose paths are meant.
  static func found(
    where isMeant: (String) -> Bool = { _ in true }, _ check: (SwiftSource) -> [String]
  ) -> [String] {
    files.filter { isMeant($0.path) }.flatMap { file in
      check(file.source).map { "\(file.path): \($0)" }
    }
  }

  @Test func thereAreFiles() {
    #expect(Self.files.count > 100)
    #expect(Self.files.contains { $0.path == "Sources/ITAModel/Measured/Points.swift" })
  }

  @Test func filesHaveAtMost300Lines() {
    #expect(Self.found(Budgets.tooLong) == [])
  }

  @Test func halfOfTheFilesHaveAtMost120Lines() {
    let counts = Self.files.map { $0.source.lines.count }.sorted()
    #expect(counts[counts.count / 2] <= 120)
  }

  @Test func functionsHaveAtMost60Lines() {
    #expect(Self.found(Budgets.tooLongFunctions) == [])
  }

  @Test func onlySixFilesLeaveWhatTheCompilerProves() {
    // SpanWords: comparing rows byte by byte costs three times as much; every load there is checked.
    let allowed = [
      "/ZipArchive.swift", "/EmbeddedFiles.swift", "/SystemFiles.swift", "/SystemBells.swift",
      "/SpanWords.swift",
      // What SystemFiles is on other systems: every call into Windows takes pointers.
      "/WindowsFiles.swift",
    ]
    let found = Self.found(
      where: { path in path.hasPrefix("Sources/") && !allowed.contains { path.hasSuffix($0) } },
      Budgets.unproved)
    #expect(found == [])
  }

  @Test func spansToWriteAreTakenOfLocals() {
    #expect(Self.found(Budgets.storedSpans) == [])
  }

  @Test func onlyTheCommandLineMayUseFoundation() {
    let found = Self.found(
      where: { $0.hasPrefix("Sources/") && !$0.hasPrefix("Sources/ita/") },
      Budgets.foundationImports)
    #expect(found == [])
  }

  /// Each target and the modules of the package that it may import: only those left of it.
  static let directions: [(target: String, allowed: Set<String>)] = [
    ("ITATables", ["CZlib"]), ("ITAModel", ["ITATables", "FrameworkData"]),
    ("ITAReports", ["ITATables", "ITAModel"]),
    ("ita", ["ITATables", "ITAModel", "ITAReports", "CMachine"]),
  ]

  private func imports(of target: String) -> Set<String> {
    let files = Self.files.filter { $0.path.hasPrefix("Sources/\(target)/") }
    return Set(files.flatMap { Budgets.imports($0.source) })
  }

  @Test func targetsKnowOnlyThoseLeftOfThem() {
    let own: Set = [
      "CZlib", "CMachine", "FrameworkData", "ITATables", "ITAModel", "ITAReports", "ita",
    ]
    for (target, allowed) in Self.directions {
      let found = imports(of: target).filter { own.contains($0) && !allowed.contains($0) }
      #expect(found == [], "\(target)")
    }
    let targets = Fixtures.names(inFolder: Fixtures.package + "/Sources")
    #expect(Set(targets) == own)
    #expect(imports(of: "ITAModel").contains("ITATables"))
  }

  @Test func targetsBelowTheCommandLineImportNothingElse() {
    // The standard library's own lock: what two threads make meets there.
    let locks: Set = ["Synchronization"]
    for (target, allowed) in Self.directions.dropLast() {
      let found = imports(of: target).subtracting(locks).filter { !allowed.contains($0) }
      #expect(found == [], "\(target)")
    }
  }

  @Test func typesAreNamedByWhatTheyAre() {
    #expect(Self.found(Budgets.vagueTypes) == [])
  }

  @Test func everyPublicDeclarationHasADocComment() {
    #expect(Self.found(where: { $0.hasPrefix("Sources/") }, Budgets.undocumented) == [])
  }
}
