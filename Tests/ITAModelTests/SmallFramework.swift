import ITATables

@testable import ITAModel

/// A small framework file as rows of cells, to be broken one cell at a time.
struct SmallFramework {
  /// The rows below the header; each has eight cells.
  var rows: [[String]]

  init() {
    rows = [["framework", "2590", "", "draft", "ก", "Test"]]
    rows += [("iit", "30"), ("eit", "30"), ("oit", "40")].map {
      ["tool", $0.0, "", $0.1, "ก", "a"]
    }
    rows += [("eit1", "1"), ("eit2", "1")].map { ["part", $0.0, "eit", $0.1, "ก", "a"] }
    let tools = ["iit", "iit", "iit", "iit", "iit", "eit", "eit", "eit", "oit", "oit"]
    rows += tools.enumerated().map { index, tool in
      ["indicator", "\(index + 1)", tool, "", "ตัวที่ \(index + 1)", "a"]
    }
    rows += [["sub", "9.1", "9", "", "ก", "a"], ["item", "O1", "9", "", "ก", "a"]]
    rows += [["member", "O1", "9.1", "", "", ""], ["scores", "O1", "", "0 100", "", ""]]
    rows += [["level", "good", "", "overall=85 oit=85", "ดี", "Good"]]
    rows += [["level", "bad", "", "overall=0", "ไม่ดี", "Bad"]]
    rows += [["target", "overall", "", "85", "", ""]]
    rows += [["issue", "1", "", "", "ก", "a"], ["issue-member", "O1", "1", "", "", ""]]
    rows += [["rule", "tolerance", "", "0.02", "", ""]]
    rows = rows.map { $0 + ["single", "a document"] }
  }

  /// The place, from 0 below the header, of a row by its kind and id.
  func index(_ name: String) -> Int {
    rows.firstIndex { "\($0[0]) \($0[1])" == name } ?? 0
  }

  /// The file with a cell changed; the column is from 1.
  func changing(_ name: String, column: Int, to text: String) -> SmallFramework {
    var changed = self
    changed.rows[index(name)][column - 1] = text
    return changed
  }

  /// The file without a row.
  func without(_ name: String) -> SmallFramework {
    var changed = self
    changed.rows.remove(at: index(name))
    return changed
  }

  /// The file with a row behind the others.
  func adding(_ cells: [String]) -> SmallFramework {
    var changed = self
    changed.rows.append(cells)
    return changed
  }

  /// The file's text.
  var text: String {
    ([FrameworkFile.columns] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
  }

  /// The framework, and the findings by place.
  var reading: (framework: Framework?, found: [String]) {
    var found: [Diagnostic] = []
    let framework = FrameworkLibrary.framework(
      Array(text.utf8), file: "f.tsv", diagnostics: &found)
    return (framework, found.places)
  }
}
