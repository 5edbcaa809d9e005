import JSON
import Testing

/// Texts of the kinds of JSONTestSuite (https://github.com/nst/JSONTestSuite), written by us.
@Suite struct StrictnessTests {
    private func parses(_ bytes: [UInt8]) -> Bool { (try? JSONDocument(parsing: bytes)) != nil }

    private func parses(_ text: String) -> Bool { parses(Array(text.utf8)) }

    @Test(arguments: [
        "0", "-0", "1", "-1.5", "0.1e5", "1E+2", "1e-2", "123456789012345678901234567890", "[0e1]",
        "true", "false", "null", "\"\"", "\"a\"", "[]", "{}", " [ ] ", "\t{\r\n}\n", "[1,2]",
        "[[],{}]", "{\"a\":1,\"b\":{\"c\":[null]}}", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\u0000\\u001b\\uFFFF\"", "\"\\uD83D\\uDE00\"", "\"\u{7F}\"", "\"\u{2028}\"", "\"é한日😀\"",
        "{\"\":0}", "{\"a\":1,\"A\":2}", "[\"\\u0061\"]", "\"\u{10FFFF}\"",
    ])
    func acceptsWhatIsJSON(_ text: String) { #expect(parses(text)) }

    @Test(arguments: [
        // Structure
        "", " ", "[", "]", "{", "}", "[1", "[1,", "[,1]", "[1,,2]", "[1,]", "[\"\",]", "[1 2]",
        "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{,}", "{\"a\":1 \"b\":2}", "{\"a\" 1}", "{a:1}",
        "{'a':1}", "{1:1}", "[1}", "{\"a\":1]", "[] []", "{} x", "1 2", "[][]", "{\"a\":1}}",
        "// c\n1", "/* c */ 1", "[1] // c", "#1", "{\"id\":0,}", "[*]", "[:]", "{\"a\"::1}",
        // Words
        "tru", "True", "TRUE", "nul", "nulll", "NaN", "Infinity", "-Infinity", "undefined",
        "truefalse",
        // Numbers
        "-", "+1", "01", "-01", "00", "1.", ".5", "-.5", "1.e5", "1e", "1e+", "1E-", "0x10",
        "1_000",
        "1.2.3", "1e1.5", "--1", "- 1", "1,5", "１", "0e", "1a", "[-]", "2.e3", "-NaN", "1+2",
        // Strings
        "\"", "\"a", "'a'", "\"\\\"", "\"\\x41\"", "\"\\a\"", "\"\\u\"", "\"\\u00\"", "\"\\u00G0\"",
        "\"\\u+041\"", "\"\\U0041\"", "\"\\ \"", "\"a\nb\"", "\"a\tb\"", "\"\u{0}\"", "\"\u{1F}\"",
        "\"\\uD800\"", "\"\\uDC00\"", "\"\\uD800\\u0041\"", "\"\\uDC00\\uD800\"", "\"\\uD800\\\"",
        "\"\\uD800\\uD800\"", "\"\\uD800a\"", "\"\\u12\"3", "\"\\",
        // White space
        "\u{A0}1", "\u{2060}[]", "[1\u{C}]", "[\u{B}1]", "\u{3000}1", "\u{85}[]",
        // Repeated names, also spelled differently
        "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "{\"\u{E9}\":1,\"e\u{301}\":2}",
        "{\"K\":1,\"\u{212A}\":2}",
    ])
    func refusesWhatIsNot(_ text: String) { #expect(!parses(text)) }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x41], [0xE0, 0x80, 0x80],
            [0xE0, 0x9F, 0xBF], [0xE1, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
            [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xFE], [0xFF], [0xF1, 0x80, 0x80], [0xE2, 0x82],
        ] as [[UInt8]])
    func refusesWhatIsNotUTF8(_ bytes: [UInt8]) {
        #expect(!parses([0x22] + bytes + [0x22]))
        #expect(!parses([0x22] + bytes))
        #expect(!parses(bytes))
    }

    @Test func acceptsEveryScalar() throws {
        for value in [0x20, 0x7E, 0x80, 0x7FF, 0x800, 0xFFFF, 0x10000, 0x10FFFF] as [UInt32] {
            let scalar = try #require(Unicode.Scalar(value))
            #expect(parses("\"\(String(scalar))\"".replacing("\"\"\"", with: "\"\\\"\"")))
        }
    }

    @Test func refusesByteOrderMarksAndOtherEncodings() {
        #expect(!parses([0xEF, 0xBB, 0xBF] + Array("[]".utf8)))
        #expect(!parses([0xFE, 0xFF, 0, 0x5B, 0, 0x5D]))
        #expect(!parses([0xFF, 0xFE, 0x5B, 0, 0x5D, 0]))
    }

    @Test func refusesWhatExceedsTheLimits() throws {
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(parses(deep))
        #expect(!parses("[" + deep + "]"))
        #expect(!parses(String(repeating: "[", count: 100_000)))
        #expect(!parses(String(repeating: "{\"a\":", count: 100_000)))
        #expect(throws: JSONSyntaxError.self) {
            try JSONDocument(parsing: Array("[1, 2]".utf8), limits: .init(size: 5))
        }
    }

    @Test func namesTheLimitThatIsExceeded() {
        func message(_ text: String, size: Int = 1 << 20) -> String {
            do throws(JSONSyntaxError) {
                _ = try JSONDocument(parsing: Array(text.utf8), limits: .init(size: size))
                return ""
            } catch {
                return error.message
            }
        }
        let name = String(repeating: "n", count: 256)
        #expect(message("{\"\(name)\":1}") == "")
        #expect(message("{\"\(name)n\":1}") == "this name is longer than 256 bytes")
        #expect(message("{\"\(String(repeating: "한", count: 86))\":1}").contains("256 bytes"))
        #expect(message(String(repeating: "[", count: 65)).contains("64 levels"))
        let large = "\"" + String(repeating: "a", count: 2 << 20) + "\""
        #expect(message(large) == "the text is larger than 1 MiB")
        #expect(message(large, size: 3 << 20) == "")
    }

    @Test(arguments: [15, 16, 17, 18, 40, 300])
    func findsRepeatedNamesAmongMany(_ count: Int) {
        let members = (0..<count).map { "\"name \($0)\": [\($0)]" }.joined(separator: ",")
        #expect(parses("{\(members)}"))
        for repeated in [0, count / 2, count - 1] {
            #expect(!parses("{\(members),\"name \(repeated)\":0}"))
            #expect(!parses("{\(members),\"n\\u0061me \(repeated)\":0}"))
        }
    }
}
