import Testing

/// What lets the sources be built on another system and used from several threads.
@Suite struct PortabilityTests {
  static let systemModules: Set = ["Glibc", "Musl", "Android", "Darwin", "WinSDK", "ucrt"]

  @Test func onlyOneFileCallsTheOperatingSystem() {
    let files = BudgetTests.files.filter { file in
      file.path.hasPrefix("Sources/")
        && !Self.systemModules.isDisjoint(with: Budgets.imports(file.source))
    }
    #expect(files.map(\.path) == ["Sources/ita/World/SystemFiles.swift"])
  }

  /// Every system module stands behind its own condition.
  @Test func everySystemModuleIsConditional() throws {
    let lines = try PackageTests.text("Sources/ita/World/SystemFiles.swift").split(separator: "\n")
    for (place, line) in lines.enumerated() where line.hasPrefix("  import ") {
      let module = line.dropFirst("  import ".count)
      #expect(place > 0 && lines[place - 1].hasSuffix("canImport(\(module))"), "\(module)")
    }
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
