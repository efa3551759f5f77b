import ITATables

extension CompletionScript {
  /// The script for PowerShell 5 and later; without an answer PowerShell completes file names.
  var powershell: String {
    let commands = program.commands.map { command in
      "    \(powerQuoted(command.name)) = \(powerQuoted(command.summary[language]))"
    }
    let options = program.commands.map { command in
      "    \(powerQuoted(command.name)) = @(\n"
        + command.shapes.map(powerRow).joined(separator: ",\n") + "\n    )"
    }
    return """
      # PowerShell: ita completions powershell | Out-String | Invoke-Expression
      Register-ArgumentCompleter -Native -CommandName 'ita', 'ita.exe' -ScriptBlock {
        param($word, $line, $position)
        $commands = [ordered]@{
      \(commands.joined(separator: "\n"))
        }
        $common = @(
      \(GlobalOptions.shapes.map(powerRow).joined(separator: ",\n"))
        )
        $own = @{
      \(options.joined(separator: "\n"))
        }
        $before = @($line.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } |
          Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
        $command = $before | Where-Object { $commands.Contains($_) } | Select-Object -First 1
        $known = @(if ($command) { $own[$command] }) + $common
        $last = if ($before.Count) { $before[-1] } else { '' }
        $option = $known | Where-Object { $_.Kind -eq 'option' -and $_.Words -contains $last } |
          Select-Object -First 1
        $answers = if ($option) {
          foreach ($each in $option.Values) { [pscustomobject]@{ Text = $each; Help = $option.Help } }
        } elseif ($word.StartsWith('-')) {
          foreach ($each in $known) {
            foreach ($text in $each.Words) { [pscustomobject]@{ Text = $text; Help = $each.Help } }
          }
        } elseif (-not $command) {
          foreach ($each in $commands.Keys) {
            [pscustomobject]@{ Text = $each; Help = $commands[$each] }
          }
        } else {
          foreach ($each in $known | Where-Object { $_.Kind -eq 'argument' }) {
            foreach ($text in $each.Values) { [pscustomobject]@{ Text = $text; Help = $each.Help } }
          }
        }
        $answers | Where-Object { $_ -and $_.Text.StartsWith($word) } | ForEach-Object {
          [System.Management.Automation.CompletionResult]::new(
            $_.Text, $_.Text, 'ParameterValue', $_.Help)
        }
      }

      """
  }

  private func powerRow(_ shape: ParameterShape) -> String {
    let kind =
      switch shape.kind {
      case .flag: "flag"
      case .option: "option"
      case .argument: "argument"
      }
    let words = shape.kind == .argument ? [] : words(of: shape)
    return "      @{ Kind = '\(kind)'; Words = \(powerList(words)); "
      + "Values = \(powerList(values(of: shape) ?? [])); "
      + "Help = \(powerQuoted(shape.help[language])) }"
  }

  private func powerList(_ words: [String]) -> String {
    "@(" + words.map(powerQuoted).joined(separator: ", ") + ")"
  }

  /// PowerShell takes typographic quotes for quotes too; all of them are doubled.
  private func powerQuoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'", "\u{2018}", "\u{2019}", "\u{201A}", "\u{201B}":
        result.append(scalar)
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return "'" + String(result) + "'"
  }
}
