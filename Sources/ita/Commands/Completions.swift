import ITATables

/// A shell that the program writes completions for.
enum Shell: String, Sendable, CaseIterable { case bash, zsh, fish, powershell }

extension Command {
  static let completions = Command(
    "completions",
    LocalizedText(thai: "สร้างสคริปต์เติมคำสั่งของเชลล์", english: "Write completions for a shell."),
    examples: [
      Example(
        "ita completions bash",
        LocalizedText(thai: "สำหรับ bash", english: "for bash"))
    ],
    .oneOf(
      "shell", valueName: "SHELL", help: LocalizedText(thai: "ชื่อเชลล์", english: "the shell"))
  ) { (session, shell: Shell) throws(CommandFailure) in
    .done
  }
}
