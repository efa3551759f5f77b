import ITATables

@testable import ITAReports

/// A template as an office has it, made of pieces that a test can change: styles with the
/// identifiers of a Thai Word, a letterhead, numbering, a mark that Word has cut into runs.
struct WordTemplateSample {
  var namespace = WordNamespace.main
  var type = WordNamespace.type("template.main")
  var markProperties = ""
  var mark = """
    <w:r><w:t>{{</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>ita</w:t></w:r><w:r><w:t>}}\
    </w:t></w:r>
    """
  var tail = "<w:p><w:r><w:t>ลงท้าย</w:t></w:r></w:p>"
  var section = """
    <w:sectPr w:rsidR="00A1"><w:headerReference w:type="default" r:id="rId7"/>\
    <w:type w:val="continuous"/><w:pgSz w:w="12000" w:h="17000"/>\
    <w:pgMar w:top="1000" w:right="1000" w:bottom="1000" w:left="2000"/>\
    <w:pgNumType w:fmt="thaiNumbers" w:start="5"/><w:titlePg/></w:sectPr>
    """

  /// The template as a package.
  var bytes: [UInt8] { ZipWriter.archive(entries: parts) }

  /// Its parts.
  var parts: [(name: String, bytes: [UInt8])] {
    [
      ("[Content_Types].xml", types), ("_rels/.rels", packageRelations),
      ("word/document.xml", document), ("word/_rels/document.xml.rels", relations),
      ("word/styles.xml", styles), ("word/numbering.xml", numbering),
      ("word/header1.xml", header), ("docProps/core.xml", core),
    ].map { (name: $0.0, bytes: Array($0.1.utf8)) }
  }

  private var types: String {
    """
    <?xml version="1.0"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="/word/document.xml" ContentType="\(type)"/>
    <Override PartName="/word/styles.xml" ContentType="\(WordNamespace.type("styles"))"/>
    </Types>
    """
  }

  private var packageRelations: String {
    """
    <Relationships xmlns="\(WordNamespace.packageRelations)">
    <Relationship Id="rId1" Target="/word/document.xml" \
    Type="\(WordNamespace.relations)/officeDocument"/>
    <Relationship Id="rId2" Target="docProps/core.xml" \
    Type="\(WordNamespace.packageRelations)/metadata/core-properties"/>
    </Relationships>
    """
  }

  private var document: String {
    let marked = mark.hasPrefix("<w:tbl") ? mark : "<w:p>\(markParagraph)</w:p>"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:document xmlns:w="\(namespace)" xmlns:r="\(WordNamespace.relations)"><w:body>\
      <!-- <w:p>{{ita}}</w:p> --><w:p><w:bookmarkStart w:id="3" w:name="a>b"/>\
      <w:r><w:t>ที่ว่าการ</w:t></w:r></w:p>\(mark.isEmpty ? "" : marked)\(tail)\(section)\
      </w:body></w:document>
      """
  }

  private var markParagraph: String {
    (markProperties.isEmpty ? "" : "<w:pPr>\(markProperties)</w:pPr>") + mark
  }

  private var relations: String {
    """
    <Relationships xmlns="\(WordNamespace.packageRelations)">
    <Relationship Id="rId5" Target="styles.xml" Type="\(WordNamespace.relations)/styles"/>
    <Relationship Id="rId6" Target="./numbering.xml" Type="\(WordNamespace.relations)/numbering"/>
    <Relationship Id="rId7" Target="header1.xml" Type="\(WordNamespace.relations)/header"/>
    </Relationships>
    """
  }

  private var styles: String {
    """
    <w:styles xmlns:w="\(WordNamespace.main)"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:cs="Cordia New"/></w:rPr></w:rPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr>\
    <w:rFonts w:ascii="TH SarabunIT๙" w:cs="TH SarabunIT๙"/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>\
    <w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="ของสำนักงาน"/></w:style>\
    </w:styles>
    """
  }

  private var numbering: String {
    """
    <w:numbering xmlns:w="\(WordNamespace.main)"><w:abstractNum w:abstractNumId="4"/>\
    <w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num></w:numbering>
    """
  }

  private var header: String {
    "<w:hdr xmlns:w=\"\(WordNamespace.main)\"><w:p><w:r><w:t>หัวกระดาษ</w:t></w:r></w:p></w:hdr>"
  }

  private var core: String {
    "<cp:coreProperties xmlns:cp=\"\(WordNamespace.coreProperties)\"/>"
  }
}
