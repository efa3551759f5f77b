import ITATables

/// A shell that the program writes completions for.
enum Shell: String, Sendable, CaseIterable { case bash, zsh, fish, powershell }

extension Command {
  static let completions = Command(
    "completions",
    LocalizedText(
      thai: "เขียนสคริปต์ให้เชลล์เติมคำสั่งด้วยปุ่ม Tab",
      english: "Write the script that completes words with the Tab key."),
    examples: [
      Example(
        "ita completions bash",
        LocalizedText(thai: "สคริปต์ของ bash", english: "the script for bash")),
      Example(
        "ita completions powershell",
        LocalizedText(thai: "สคริปต์ของ PowerShell", english: "the script for PowerShell")),
    ],
    .oneOf(
      "shell", valueName: "SHELL",
      help: LocalizedText(
        thai: "ชื่อเชลล์ บรรทัดแรกของสคริปต์บอกวิธีเปิดใช้",
        english: "the shell; the script's first line says how to use it"))
  ) { (session, shell: Shell) throws(CommandFailure) in
    let script = CompletionScript(program: .ita, language: session.settings.language)
    try session.print(script.text(for: shell))
    return .done
  }
}
