/// The names of the vocabularies and relations of Word documents (ECMA-376).
enum WordNamespace {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelations =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
  static let coreProperties =
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let wordDrawing =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"

  /// The content type of a part of a Word document.
  static func type(_ kind: String) -> String {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml"
  }

  static let chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
}
