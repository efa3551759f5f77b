import ITATables

extension Command {
  /// Measures the program itself; not among the commands that help lists.
  static let bench = Command(
    "bench",
    LocalizedText(
      thai: "วัดความเร็วของโปรแกรมด้วยข้อมูลที่สร้างเอง",
      english: "Measure the program on data of its own making."),
    examples: [
      Example(
        "ita bench FOLDER",
        LocalizedText(
          thai: "ข้อมูลและผลอยู่ในโฟลเดอร์นี้", english: "data and results go to this folder"))
    ],
    next: ["compare"],
    .file(
      "folder",
      help: LocalizedText(thai: "โฟลเดอร์ที่มีอยู่แล้ว", english: "a folder that exists")),
    .arguments(
      "jobs", valueName: "JOB", candidates: .values(BenchJob.all.map(\.name)),
      help: LocalizedText(
        thai: "one long wide ten หรือ read กับ inflate ของ book.xlsx",
        english: "one long wide ten, or read and inflate of book.xlsx")),
    .count(
      "rounds", default: 3, in: 1...1_000,
      help: LocalizedText(thai: "จำนวนรอบ", english: "how many rounds"))
  ) { session, folder, jobs, rounds throws(CommandFailure) in
    let bench = Bench(session: session, folder: folder, rounds: rounds)
    if jobs == ["read"] { return try bench.read() }
    if jobs == ["inflate"] { return try bench.inflate() }
    return try bench.run(jobs.isEmpty ? BenchJob.usual : jobs)
  }
}

/// Runs commands whole on made data, in this process: from the words to the written file.
struct Bench {
  var session: Session
  var folder: String
  var rounds: Int
  /// The jobs that there are.
  var jobs = BenchJob.all

  /// Runs jobs and prints a line for each; 1 where a result is not what it must be.
  func run(_ names: [String]) throws(CommandFailure) -> ExitStatus {
    var isRight = true
    try session.print("job   rows      MB/s   rows/s      ms  bytes in  bytes out  result\n")
    for job in jobs where names.contains(job.name) {
      let input = folder + "/\(job.name).tsv"
      let output = folder + "/\(job.name).out.csv"
      let data = job.data.bytes
      try session.deliver(data, to: input, replacing: true)
      let rows = data.count { $0 == 10 } - 1
      let words = job.words.map { $0 == "IN" ? input : $0 == "OUT" ? output : $0 }
      var least = Int.max
      for _ in 0..<rounds { least = min(least, try nanoseconds(of: words)) }
      let result = try session.input(output)
      let hash = BenchJob.hash(result)
      let agrees = job.expected.map { $0 == hash } ?? true
      isRight = isRight && agrees
      let perSecond = { (count: Int) in count * 1_000_000 / max(least / 1_000, 1) }
      let cells = [
        job.name, "\(rows)", "\(perSecond(data.count) / 1_000_000)", "\(perSecond(rows))",
        "\(least / 1_000_000).\(least / 100_000 % 10)", "\(data.count)", "\(result.count)",
        hash + (agrees ? "" : " NOT \(job.expected ?? "")"),
      ]
      try session.print(cells.joined(separator: "  ") + "\n")
    }
    return isRight ? .done : .gateNotMet
  }

  /// How long a command line takes; what it prints goes nowhere.
  private func nanoseconds(of words: [String]) throws(CommandFailure) -> Int {
    var quiet = session
    quiet.streams.output = { _ in }
    quiet.streams.error = { _ in }
    let start = monotonicNanoseconds()
    let status = Program.ita.run(words, in: quiet)
    let time = monotonicNanoseconds() - start
    if status != .done { _ = Program.ita.run(words, in: session) }
    return time
  }

  /// Reads `book.xlsx` and prints how many rows it has and the sum of the scores in columns G to Q,
  /// in hundredths: what other readers are asked for too.
  func read() throws(CommandFailure) -> ExitStatus {
    var found: [Diagnostic] = []
    let path = folder + "/book.xlsx"
    let file = InputFile.read(
      try session.input(path), file: path, options: ReadOptions(workers: session.workers),
      diagnostics: &found)
    let rows = file?.tables.first?.rows ?? []
    var sum = 0
    for row in rows.dropFirst() {
      let bytes = row.bytes.span
      for column in 7..<18 where column <= row.count {
        sum += Self.hundredths(bytes.extracting(row.ends[column - 2]..<row.ends[column - 1]))
      }
    }
    try session.print("\(rows.count) \(sum)\n")
    session.report(found)
    return .done
  }

  private static func hundredths(_ text: Span<UInt8>) -> Int {
    var number = 0
    var places: Int?
    for place in text.indices {
      let byte = text[place]
      if byte == UInt8(ascii: ".") {
        places = 0
      } else if places == 2 {
        break
      } else {
        number = number &* 10 &+ Int(byte &- UInt8(ascii: "0"))
        places = places.map { $0 &+ 1 }
      }
    }
    return places == 2 ? number : places == 1 ? number &* 10 : number &* 100
  }

  /// Inflates every part of `book.xlsx`, and no more: what reading can at best take.
  func inflate() throws(CommandFailure) -> ExitStatus {
    let bytes = try session.input(folder + "/book.xlsx")
    do throws(ZipFinding) {
      var archive = try ZipArchive(bytes)
      var size = 0
      for name in archive.names { size += try archive.bytes(of: name)?.count ?? 0 }
      try? session.print("\(size)\n")
    } catch {
      throw CommandFailure(.input, [Diagnostic(error, at: Location(file: folder + "/book.xlsx"))])
    }
    return .done
  }
}
