import Testing

@testable import ita

/// The jobs of `ita bench` in small: their data, their words, and what they must result in.
@Suite struct BenchTests {
  /// A job with the data of few agencies and the result that it must have.
  private func job(_ name: String, agencies: Int, years: Int = 1, _ expected: String?) throws
    -> BenchJob
  {
    var job = try #require(BenchJob.all.first { $0.name == name })
    (job.data.agencies, job.data.years, job.expected) = (agencies, years, expected)
    return job
  }

  private func run(_ job: BenchJob) -> (status: ExitStatus?, text: String, files: MemoryFiles) {
    let files = MemoryFiles()
    let recorded = RecordedSession(files: files.fileSystem)
    let bench = Bench(session: recorded.session, folder: "b", rounds: 1, jobs: [job])
    let status = try? bench.run([job.name])
    return (status, recorded.written, files)
  }

  /// `Tests/Benchmarks/reference.py` finds the results of `long` and `ten` right, agency by agency.
  static let jobs: [(name: String, agencies: Int, years: Int, result: String)] = [
    ("one", 1, 1, "f6a4fab211df15b8"), ("long", 20, 1, "d816b043a526324e"),
    ("wide", 20, 1, "1ffd78b6957d25d"), ("ten", 20, 10, "a72322f35c7efe2d"),
  ]

  @Test(arguments: jobs) func theResultIsKnown(
    _ name: String, _ agencies: Int, _ years: Int, _ result: String
  ) throws {
    let (status, text, files) = run(try job(name, agencies: agencies, years: years, result))
    #expect(status == .done && text.contains(result) && !text.contains("NOT"), "\(text)")
    #expect(files["b/\(name).out.csv"]?.isEmpty == false)
  }

  /// All ten years are judged, and none of their rows is set aside.
  @Test func tenYearsAreTen() throws {
    let (_, _, files) = run(try job("ten", agencies: 3, years: 10, nil))
    let rows = String(decoding: files["b/ten.out.csv"] ?? [], as: UTF8.self)
      .split(separator: "\r\n").dropFirst()
    #expect(rows.count == 30)
    let years = Set(rows.map { $0.prefix { $0 != "," } })
    #expect(years == Set((2558...2567).map { "\($0)"[...] }))
  }

  @Test func anotherResultIsNotDone() throws {
    let (status, text, _) = run(try job("long", agencies: 2, "0"))
    #expect(status == .gateNotMet && text.contains("NOT 0"))
  }
}
