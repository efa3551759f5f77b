import Testing

/// The measures themselves, on samples that break the budgets: each must be able to fail.
@Suite struct SwiftSourceTests {
  static func code(_ text: String) -> String {
    SwiftSource(text).code.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  static let blanked: [(String, String)] = [
    ("a // b {\nc", "a       \nc"), ("a /* { /* } */ { */ b", "a                   b"),
    ("x = \"{\" + y", "x =     + y"), ("\"\\\"{\"z", "     z"), ("#\"\"{\"# z", "       z"),
    ("\"\"\"\n{\n\"\"\"\nz", "   \n \n   \nz"),
    ("\"\\(f(\"}\", { $0 })){\" z", "                     z"),
    ("\"// no comment\" z", "                z"), ("\"\u{0E31}\"", "     "), ("\"open", "     "),
  ]

  @Test(arguments: blanked) func onlyCodeIsLeft(_ text: String, _ expected: String) {
    #expect(Self.code(text) == expected)
  }

  static let long = (0..<60).map { "  print(\($0))\n" }.joined()

  @Test func functionsAreMeasuredFromNameToBrace() {
    let text = """
      struct A {
        let text = "func no() {"
        func first() -> Int { 1 }
        func second(
          _ value: Int = { 3 }()
        ) {
          if true { print("}") }  // }
        }
        init() {}
        var value: Int {
          2
        }
        var stored = 5
        subscript(place: Int) -> Int {
          place
        }
      }
      protocol B {
        func without()
        func other() -> Int
        var both: Int { get }
      }
      """
    let functions = FunctionMeasure(SwiftSource(text)).functions
    #expect(functions.map(\.name) == ["first", "second", "init", "value", "place", "both"])
    #expect(functions.map(\.lines) == [1, 5, 1, 3, 3, 1])
    #expect(functions.map(\.line) == [3, 4, 9, 10, 14, 21])
  }

  @Test func aLongFunctionIsFound() {
    let text = "func long() {\n" + Self.long + "}\nfunc short() {\n}\n"
    #expect(Budgets.tooLongFunctions(SwiftSource(text)) == ["line 1: long has 62 lines"])
    let brace = "func short() {\n  print(\"{\")\n}\n" + Self.long
    #expect(Budgets.tooLongFunctions(SwiftSource(brace)) == [])
  }

  @Test func aLongFileIsFound() {
    let line = "let a = 1\n"
    #expect(Budgets.tooLong(SwiftSource(String(repeating: line, count: 300))) == [])
    #expect(Budgets.tooLong(SwiftSource(String(repeating: line, count: 301))) == ["301 lines"])
  }

  @Test func whatCannotBeProvedIsFound() {
    let text = "let a = unsafe b // unsafe\nlet c = \"unsafe\"\nnonisolated(unsafe) var d = 1\n"
    #expect(Budgets.unproved(SwiftSource(text)) == ["line 1: unsafe", "line 3: unsafe"])
  }

  @Test func spansOfStoredPropertiesAreFound() {
    let text = """
      struct Room {
        var bytes: [UInt8] = []
        mutating func clear(_ other: inout [UInt8]) {
          var own: [UInt8] = []
          var room = own.mutableSpan
          var others = other.mutableSpan
          change { list, start in
            var list = list.mutableSpan
          }
          var bytes = bytes.mutableSpan
          fill(self.bytes.mutableSpan)
        }
      }
      """
    #expect(Budgets.storedSpans(SwiftSource(text)) == ["line 10: bytes", "line 11: bytes"])
  }

  @Test func importsAreFound() {
    let text = """
      public import ITATables
      @testable import ITAModel
      import struct Foundation.Data
      internal import FoundationEssentials
      // import Nothing
      let text = "import Nothing"
      """
    let source = SwiftSource(text)
    #expect(
      Budgets.imports(source) == ["ITATables", "ITAModel", "Foundation", "FoundationEssentials"])
    #expect(Budgets.foundationImports(source) == ["Foundation", "FoundationEssentials"])
  }

  @Test func vagueTypesAreFound() {
    let text = """
      struct ScoreManager {}
      enum ScoreUtils {}
      protocol Base {}
      struct Database {}
      // class Helper
      struct Baseline {}
      """
    #expect(Budgets.vagueTypes(SwiftSource(text)) == ["ScoreManager", "ScoreUtils", "Base"])
  }

  @Test func undocumentedDeclarationsAreFound() {
    let text = """
      public import ITATables

      /// Has one.
      public struct A {
        public var b: Int
        /// Has one.
        @discardableResult
        public func c() {}

        // Not a doc comment.
        public static func d() {}
        var e = "public"
      }
      public extension A {}
      """
    let found = Budgets.undocumented(SwiftSource(text))
    #expect(found == ["line 5: public var b Int", "line 11: public static func d"])
  }
}
