/// What parts of a package are called where a document mentions them.
struct WordNames {
  var header = "rIdHeader"
  var footer = "rIdFooter"
  var firstHeader = "rIdFirstHeader"
  var firstFooter = "rIdFirstFooter"
  /// The identifiers of styles in an office's template, where they differ from ours.
  var styles: [WordStyle: String] = [:]
  /// What is put before our relations' identifiers and our parts' names, so that they can't meet
  /// those of a template.
  var prefix = ""

  /// The number before that of our first bookmark and drawing.
  var marksBefore = 0

  func identifier(_ style: WordStyle) -> String { styles[style] ?? style.identifier }
}
