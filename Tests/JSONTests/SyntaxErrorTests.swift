import JSON
import Testing

@Suite struct SyntaxErrorTests {
    private func error(_ text: String) -> JSONSyntaxError? {
        do throws(JSONSyntaxError) {
            _ = try JSONDocument(parsing: Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("", 1, 1), ("{\n  \"a\": 1,\n}", 3, 1), ("{\n  \"a\": 1\n  \"b\": 2\n}", 3, 3),
        ("[\"한국어\", x]", 1, 9), ("[1,\n2,\n\"a\nb\"]", 3, 3), ("{\"a\": 1, \"a\": 2}", 1, 10),
        ("[1] []", 1, 5), ("[\"abc", 1, 2), ("\r\n\r\n?", 3, 1), ("\u{FEFF}[]", 1, 1),
    ])
    func saysWhere(_ text: String, _ line: Int, _ column: Int) {
        #expect(error(text)?.location == JSONLocation(line: line, column: column))
    }

    @Test func saysWhat() {
        #expect(error("[1 2]")?.message == "expected a comma or ] after this value")
        #expect(error("<<<<<<< HEAD\n")?.message.contains("conflict") ?? false)
        #expect(error("{\"a\":1,\"a\":2}")?.message.contains("twice") ?? false)
    }
}
