import ITATables

/// The small parts of a Word document around its body.
enum WordParts {
  /// The head of a page: its number between dashes, as official papers have it.
  static func header(_ names: WordNames) -> [UInt8] {
    part("w:hdr") { xml in
      var paragraph = WordParagraph(.header)
      var content = Markup()
      text("- ", into: &content)
      content.element("w:fldSimple", ["w:instr": " PAGE "]) { text("1", into: &$0) }
      text(" -", into: &content)
      paragraph.content = content
      paragraph.write(&xml, names)
    }
  }

  /// The foot of a page: title and date.
  static func footer(_ document: Document, _ names: WordNames) -> [UInt8] {
    part("w:ftr") { xml in
      var paragraph = WordParagraph(.footer)
      let words = [document.title, document.date ?? ""].filter { !$0.isEmpty }
      let line = words.joined(separator: " · ")
      text(DocumentText.line(document.digits.text(line)), into: &paragraph.content)
      paragraph.write(&xml, names)
    }
  }

  /// The head of the first page, which has no number.
  static func firstHeader(_ names: WordNames) -> [UInt8] {
    part("w:hdr") { WordParagraph(.header).write(&$0, names) }
  }

  /// The foot of the first page, empty as well.
  static func firstFooter(_ names: WordNames) -> [UInt8] {
    part("w:ftr") { WordParagraph(.footer).write(&$0, names) }
  }

  /// The settings: a document of today's Word, with nothing to update and nothing to ask for.
  static func settings() -> [UInt8] {
    var xml = Markup.xml()
    xml.element("w:settings", ["xmlns:w": WordNamespace.main]) { settings in
      settings.empty("w:zoom", ["w:percent": "100"])
      settings.empty("w:defaultTabStop", ["w:val": "720"])
      settings.empty("w:characterSpacingControl", ["w:val": "doNotCompress"])
      settings.element("w:compat") { compatibility in
        // A line that a person broke must not be stretched over the page.
        compatibility.empty("w:doNotExpandShiftReturn")
        compatibility.empty(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
      settings.empty(
        "w:themeFontLang", ["w:val": "en-US", "w:bidi": "th-TH"])
      settings.empty("w:decimalSymbol", ["w:val": "."])
      settings.empty("w:listSeparator", ["w:val": ","])
    }
    return xml.bytes
  }

  /// The font table: what stands in where the font of official papers is missing.
  static func fontTable() -> [UInt8] {
    var xml = Markup.xml()
    xml.element("w:fonts", ["xmlns:w": WordNamespace.main]) { fonts in
      font(WordStyles.font, instead: "TH Sarabun New,Sarabun,Laksaman,Cordia New", &fonts)
      font("TH Sarabun New", instead: "TH SarabunPSK,Sarabun,Laksaman", &fonts)
    }
    return xml.bytes
  }

  private static func font(_ name: String, instead: String, _ xml: inout Markup) {
    xml.element("w:font", ["w:name": name]) { font in
      font.empty("w:altName", ["w:val": instead])
      font.empty("w:panose1", ["w:val": "020B0500040200020003"])
      font.empty("w:charset", ["w:val": "DE"])
      font.empty("w:family", ["w:val": "swiss"])
      font.empty("w:pitch", ["w:val": "variable"])
      font.empty(
        "w:sig",
        [
          "w:usb0": "21000007", "w:usb1": "00000000", "w:usb2": "00000000",
          "w:usb3": "00000000", "w:csb0": "00010111", "w:csb1": "00000000",
        ])
    }
  }

  private static func part(_ name: StaticString, _ content: (inout Markup) -> Void) -> [UInt8] {
    var xml = Markup.xml()
    xml.element(
      name, ["xmlns:w": WordNamespace.main, "xmlns:r": WordNamespace.relations], content)
    return xml.bytes
  }

  private static func text(_ text: String, into xml: inout Markup) {
    xml.element("w:r") { $0.element("w:t", ["xml:space": "preserve"], text: text) }
  }
}
