import JSON
import Testing

/// Members that stay unread until somebody asks for them.
@Suite struct UnreadTests {
    private let text = """
        { "first": 1, "later": {
            "texts": ["é한 ", "\\"x\\"", "b"], "number": -12, "flag": true,
                    "inner": { "choice": "one" } }, "last": [ { "later": { "flag": false } } ] }
        """

    private let unread = UnreadMembers(named: "later", depth: 2) { later in
        later.object { later in
            let hasTexts = later.member("texts")
            if hasTexts, !later.list(canBeEmpty: true, { $0.text() }) { return false }
            if later.member("number"), !later.integer() { return false }
            guard later.member("flag"), later.flag() else { return false }
            return !later.member("inner")
                || later.object { $0.member("choice") && $0.text(where: { $0 == "one" }) }
        }
    }

    private func document(_ text: String) throws -> JSONDocument {
        try JSONDocument(parsing: JSONText(Array(text.utf8)), leaving: unread)
    }

    private func later(in root: JSONNode) -> JSONNode? {
        var members = root.members
        return members?.find("later")
    }

    @Test func leavesWhatIsAccepted() throws {
        let root = try document(text).root
        let later = try #require(self.later(in: root))
        #expect(later.unread != nil && later.kindInWords == "an object" && later.elements == nil)
        #expect(later.path == "later" && later.location == JSONLocation(line: 1, column: 24))
        let last = root.members.flatMap { Array($0).last }?.value
        #expect(last?.path == "last" && last?.elements.map { Array($0).count } == 1)
        #expect(root.rawText == text)
    }

    @Test func givesItAllTheSameToWhoAsks() throws {
        let later = try #require(self.later(in: try document(text).root))
        #expect(later.members?.all.map(\.name.string) == ["texts", "number", "flag", "inner"])
        let unread = try #require(later.unread)
        let own = try unread.document().root
        #expect(own.rawText == later.rawText)
        var inside = try #require(own.members)
        let number = inside.find("number")
        #expect(number?.integer == -12)
    }

    @Test(arguments: [
        #""flag": 1"#, #""flag": true, "flag": true"#, #""flag": true,"#, #""flag": true "x": 1"#,
        #""number": 01, "flag": true"#, #""number": 1.0, "flag": true"#,
        #""number": , "flag": true"#,
        #""texts": [""], "flag": true"#, #""texts": ["\u0041"], "flag": true"#,
        #""texts": ["a",], "flag": true"#, #""flag": true, "inner": {}"#,
        #""flag": true, "inner": { "choice": "two" }"#, #""flag": true, "more": 1"#, "",
    ]) func readsAnythingElseAtOnce(_ inside: String) throws {
        let text = "{ \"later\": { \(inside) } }"
        guard let read = try? document(text).root else {
            #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: Array(text.utf8)) }
            return
        }
        let later = later(in: read)
        #expect(later?.unread == nil && later?.members != nil)
    }

    @Test func anIndentedObjectEndsWhereItBegan() throws {
        let text = """
            { "list": [
                { "later": {
                    "a": [ {
                      "}": "\\n  }"
                    } ]
                }, "x": 1 },
                { "later": { "a": {}
                }, "x": 2 }
            ] }
            """
        let indented = UnreadMembers(named: "later", depth: 9) { $0.indentedObject() }
        let left = try JSONDocument(parsing: JSONText(Array(text.utf8)), leaving: indented).root
        let all = try JSONDocument(parsing: Array(text.utf8)).root
        #expect(values(left) == values(all))
    }

    @Test func nothingIsLeftBeyondTheDepthOfADocument() throws {
        let limits = JSONDocument.Limits(depth: 3)
        let text = JSONText(Array(text.utf8))
        #expect(throws: JSONSyntaxError.self) {
            try JSONDocument(parsing: text, limits: limits, leaving: unread)
        }
    }

    /// Whatever is accepted is JSON, and the rest of the text is read as it would be without.
    @Test func anyDamageIsFound() {
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[index] ^= 1 << bit
                expectSame(damaged)
            }
            expectSame(Array(bytes.prefix(index)))
        }
        for piece in ["\"", "\\", "{", "}", "[", "]", ",", ":", "0", ".", "-", "\u{A0}"] {
            for index in bytes.indices {
                expectSame(bytes[..<index] + Array(piece.utf8) + bytes[index...])
            }
        }
    }

    private func expectSame(_ bytes: [UInt8]) {
        do throws(JSONSyntaxError) {
            let atOnce = try JSONDocument(parsing: bytes).root
            let left = try? JSONDocument(parsing: JSONText(bytes), leaving: unread).root
            #expect(left.map(values) == values(atOnce))
        } catch {
            #expect(throws: error) {
                try JSONDocument(parsing: JSONText(bytes), leaving: unread)
            }
        }
    }

    /// All values of a document, in order.
    private func values(_ node: JSONNode) -> [String] {
        let inside =
            node.elements.map { $0.flatMap(values) }
            ?? node.members.map { $0.flatMap { values($0.name) + values($0.value) } }
        return [node.rawText] + (inside ?? [])
    }
}
