import JSON
import Testing

@Suite struct WriterTests {
    /// What cannot be seen is spelled, and read back as it was.
    @Test func theInvisibleIsEscaped() throws {
        let text = "a\u{E000}\u{202E}\u{3164}\u{34F}\u{E0100}\u{E0041}\u{FFFF}\u{10FFFD}\u{9B}"
        let written = JSONValue.string(text).document
        #expect(written.utf8.allSatisfy { $0 < 0x80 })
        #expect(try JSONDocument(parsing: Array(written.utf8)).root.string == text)
        #expect(JSONValue.string("👩\u{200D}👧❤\u{FE0F}").document == "\"👩\u{200D}👧❤\u{FE0F}\"\n")
    }

    @Test func writesOneMemberALine() {
        let value = JSONValue.object([
            JSONMember("b", .array([])), JSONMember("a", .strings(["x", "y"])),
            JSONMember(
                "o", .object([JSONMember("n", .integer(-1)), JSONMember("t", .bool(true))])),
            JSONMember("e", .object([])), JSONMember("z", .null), JSONMember("r", .raw("1.50")),
        ])
        #expect(
            value.document == """
                {
                  "b": [],
                  "a": [
                    "x",
                    "y"
                  ],
                  "o": {
                    "n": -1,
                    "t": true
                  },
                  "e": {},
                  "z": null,
                  "r": 1.50
                }

                """)
        #expect(Array(value.document.utf8) == value.documentBytes)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\"b\\c", "a\\\"b\\\\c"), ("\n\t\r", "\\n\\t\\r"),
        ("\u{0}\u{1B}\u{7F}", "\\u0000\\u001b\\u007f"), ("\u{9B}", "\\u009b"),
        ("\u{202E}\u{2066}", "\\u202e\\u2066"), ("\u{200B}\u{FEFF}\u{AD}", "\\u200b\\ufeff\\u00ad"),
        ("\u{2028}", "\\u2028"), ("\u{E0041}", "\\udb40\\udc41"), ("é한日😀", "é한日😀"),
        ("👩\u{200D}👧", "👩\u{200D}👧"), ("/", "/"),
    ])
    func escapesWhatDoesNotShow(_ text: String, _ written: String) {
        #expect(JSONValue.string(text).document == "\"\(written)\"\n")
    }

    @Test func everyScalarComesBack() throws {
        for start in stride(from: UInt32(0), to: 0x110000, by: 251) {
            let scalars = (start..<min(start + 251, 0x110000)).compactMap(Unicode.Scalar.init)
            let text = String(String.UnicodeScalarView(scalars))
            let bytes = JSONValue.array([.string(text)]).documentBytes
            let node = try JSONDocument(parsing: bytes).root.elements.flatMap { Array($0).first }
            #expect(node?.string.map { Array($0.utf8) } == Array(text.utf8))
        }
    }
}
