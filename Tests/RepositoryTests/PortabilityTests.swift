import Testing

/// What lets the sources be built on another system and used from several threads.
@Suite struct PortabilityTests {
  static let systemModules: Set = [
    "Glibc", "CMachine", "Musl", "Android", "Darwin", "WinSDK", "ucrt",
  ]

  /// The files for all systems but Windows, and the one for Windows.
  static let systemFiles = ["SystemBells", "SystemFiles", "WindowsFiles"].map {
    "Sources/ita/World/\($0).swift"
  }

  @Test func onlyTheSystemFilesCallTheOperatingSystem() {
    let files = BudgetTests.files.filter { file in
      file.path.hasPrefix("Sources/")
        && !Self.systemModules.isDisjoint(with: Budgets.imports(file.source))
    }
    #expect(files.map(\.path).sorted() == Self.systemFiles)
  }

  /// Every system module stands behind its own condition.
  @Test(arguments: systemFiles) func everySystemModuleIsConditional(_ path: String) throws {
    let lines = try PackageTests.text(path).split(separator: "\n")
    let imports = lines.indices.filter { lines[$0].hasPrefix("  import ") }
    #expect(imports.count >= 2)
    for place in imports {
      let module = lines[place].dropFirst("  import ".count)
      #expect(place > 0 && lines[place - 1].hasSuffix("canImport(\(module))"), "\(module)")
    }
  }

  /// What the rest of the program calls is declared for Windows as for every other system.
  @Test func bothSystemFilesDeclareTheSame() throws {
    let declared = try Self.systemFiles.map { path in
      try PackageTests.text(path).split(separator: "\n").filter { line in
        ["  func ", "  @Sendable func ", "  extension ", "    static "].contains {
          line.hasPrefix($0)
        }
      }.map { line in String(line.prefix { $0 != "{" }) }
    }
    #expect(declared[1].count >= 8 && (declared[0] + declared[1]).sorted() == declared[2].sorted())
  }

  /// The lines of the sources with one of some words.
  private func lines(with names: Set<String>) -> [String] {
    func places(_ source: SwiftSource) -> [String] {
      source.code.indices.filter { !names.isDisjoint(with: source.words($0).map(\.text)) }
        .map { "line \($0 + 1)" }
    }
    return BudgetTests.found(where: { $0.hasPrefix("Sources/") }, places)
  }

  /// Nothing escapes the compiler's proof that values may cross threads.
  @Test func nothingIsSendableByWordOnly() {
    #expect(lines(with: ["unchecked", "nonisolated", "preconcurrency"]) == [])
    #expect(!lines(with: ["pthread_sigmask"]).isEmpty)
  }

  /// Nothing calls the network, nor starts a process that could.
  @Test func nothingOpensAConnection() {
    let names: Set = ["socket", "connect", "getaddrinfo", "URLSession", "Process", "posix_spawn"]
    #expect(lines(with: names) == [])
  }
}
