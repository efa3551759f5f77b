import FoundationXML
import ITATables
import Testing

@testable import ITAReports

@Suite struct WordPackageTests {
  @Test(arguments: SampleDocument.allCases)
  func everyPartIsWellFormedAndHasAType(sample: SampleDocument) throws {
    let document = sample.document
    var package = try WordReading(document.word())
    #expect(package.names.first == "[Content_Types].xml")
    let types = try package.part("[Content_Types].xml").all("Override")
    let typed = types.compactMap { $0["PartName"] }
    for name in package.names {
      #expect(try package.part(name).rootElement() != nil, "\(name)")
      let isList = name.hasPrefix("[") || name.hasSuffix(".rels")
      #expect(isList || typed.contains("/" + name), "\(name)")
    }
    #expect(typed.count == package.names.count - 3)
    #expect(types.allSatisfy { $0["ContentType"]?.hasSuffix("+xml") == true })
  }

  @Test(arguments: SampleDocument.allCases)
  func everyRelationLeadsToAPartAndEveryReferenceToARelation(sample: SampleDocument) throws {
    let document = sample.document
    var package = try WordReading(document.word())
    let names = package.names
    for target in try package.part("_rels/.rels").all("Relationship").compactMap({ $0["Target"] }) {
      #expect(names.contains(target), "\(target)")
    }
    let relations = try package.part("word/_rels/document.xml.rels").all("Relationship")
    let identifiers = relations.compactMap { $0["Id"] }
    #expect(Set(identifiers).count == relations.count)
    for relation in relations where relation["TargetMode"] == nil {
      #expect(names.contains("word/" + (relation["Target"] ?? "")))
    }
    let body = try package.part("word/document.xml")
    let used = ["w:headerReference", "w:footerReference", "w:hyperlink", "c:chart"]
      .flatMap { body.all($0) }.compactMap { $0["r:id"] }
    #expect(!used.isEmpty)
    for identifier in used { #expect(identifiers.contains(identifier), "\(identifier)") }
  }

  @Test func everyStyleThatIsUsedIsThere() throws {
    var package = try WordReading(Document.sample.word())
    let styles = try package.part("word/styles.xml").all("w:style").compactMap { $0["w:styleId"] }
    let body = try package.part("word/document.xml")
    let used = (body.all("w:pStyle") + body.all("w:rStyle")).compactMap { $0["w:val"] }
    #expect(Set(used).count > 15)
    for style in Set(used) { #expect(styles.contains(style), "\(style)") }
  }
}
