/// What an element of a web page means for its tables; its name matters no further.
enum HTMLElement {
  /// `table`.
  case table
  /// `tr`.
  case row
  /// `td` and `th`.
  case cell
  /// Ends a line of text: `p`, `br`, `li` and the like.
  case block
  /// Formats words within a line, or stands outside of all text.
  case inline
  /// `html` and `body`, whose ends say that the page is whole.
  case page
  /// Holds what no reader of the page sees, or sees only by choosing it: `script`, `select`.
  case hidden

  /// The element of a name in small letters; nil for a name that is not of HTML.
  init?(_ name: String) {
    guard let element = Self.byName[name] else { return nil }
    self = element
  }

  private static let byName: [String: Self] = {
    let names: [(Self, String)] = [
      (.table, "table"), (.row, "tr"), (.cell, "td th"),
      (
        .block,
        """
        p br div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 hr pre center caption thead tbody tfoot \
        section article header footer main nav aside address blockquote form fieldset legend \
        figure figcaption details summary
        """
      ),
      (
        .inline,
        """
        a b i u s em strong span font small big sub sup strike del ins mark code tt kbd samp var \
        label abbr acronym cite q dfn img input button wbr nobr col colgroup head meta link base \
        time data bdi bdo map area
        """
      ),
      (.page, "html body"),
      (.hidden, "script style title noscript template textarea select svg iframe"),
    ]
    var byName: [String: Self] = [:]
    for (element, words) in names {
      for word in words.split(separator: " ") { byName[String(word)] = element }
    }
    return byName
  }()
}
