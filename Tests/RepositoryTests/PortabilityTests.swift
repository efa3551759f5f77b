import Testing

/// What lets the sources be built on another system and used from several threads.
@Suite struct PortabilityTests {
  static let systemModules: Set = ["Glibc", "Musl", "Android", "Darwin", "WinSDK", "ucrt"]

  @Test func onlyOneFileCallsTheOperatingSystem() {
    let files = BudgetTests.files.filter { file in
      file.path.hasPrefix("Sources/")
        && !Self.systemModules.isDisjoint(with: Budgets.imports(file.source))
    }
    #expect(files.map(\.path) == ["Sources/ita/SystemFiles.swift"])
  }

  /// Every system module stands behind its own condition.
  @Test func everySystemModuleIsConditional() throws {
    let lines = try PackageTests.text("Sources/ita/SystemFiles.swift").split(separator: "\n")
    for (place, line) in lines.enumerated() where line.hasPrefix("  import ") {
      let module = line.dropFirst("  import ".count)
      #expect(place > 0 && lines[place - 1].hasSuffix("canImport(\(module))"), "\(module)")
    }
  }

  /// Nothing escapes the compiler's proof that values may cross threads.
  @Test func nothingIsSendableByWordOnly() {
    let found = BudgetTests.found(where: { $0.hasPrefix("Sources/") }) { source in
      source.code.indices.filter { line in
        let words = source.words(line).map(\.text)
        return words.contains("unchecked") || words.contains("nonisolated")
          || words.contains("preconcurrency")
      }.map { "line \($0 + 1)" }
    }
    #expect(found == [])
  }

  /// Nothing calls the network, nor starts a process that could.
  @Test func nothingOpensAConnection() {
    let names: Set = ["socket", "connect", "getaddrinfo", "URLSession", "Process", "posix_spawn"]
    let found = BudgetTests.found(where: { $0.hasPrefix("Sources/") }) { source in
      source.code.indices.filter { line in
        !names.isDisjoint(with: source.words(line).map(\.text))
      }.map { "line \($0 + 1)" }
    }
    #expect(found == [])
  }
}
