import Testing

@testable import TOML

@Suite struct TOMLTests {
    private func read(_ text: String) -> TOMLDocument { TOMLDocument(Array(text.utf8)) }

    /// "keys.matrix.left=[Left]@3:1": each member with its place.
    private func members(_ text: String) -> [String] {
        read(text).members.map {
            "\($0.path.joined(separator: "."))=\(words($0.value))@\($0.place.line):\($0.place.column)"
        }
    }

    private func words(_ value: TOMLValue) -> String {
        switch value.kind {
        case .string(let text): text
        case .integer(let number): String(number)
        case .boolean(let isTrue): String(isTrue)
        case .list(let items): "[" + items.map(words).joined(separator: ",") + "]"
        }
    }

    /// "3:9 what is wrong".
    private func problems(_ text: String) -> [String] {
        read(text).problems.map { "\($0.place.line):\($0.place.column) \($0.message)" }
    }

    @Test func readsMembersWithTheirPlaces() {
        let text = """
            # settings
            author = "Kim \\"JH\\" \\u00E9"   # me
            mouse=false
            "a b".c = -1_000
            [ keys . matrix ]
              left = [ "Left",  # arrow
                'h', ]
            [empty]
            """
        #expect(
            members(text) == [
                "author=Kim \"JH\" é@2:1", "mouse=false@3:1", "a b.c=-1000@4:1",
                "keys.matrix.left=[Left,h]@6:3",
            ])
        #expect(problems(text) == [])
        let list = read(text).members[3].value
        guard case .list(let items) = list.kind else { return #expect(Bool(false)) }
        #expect(items.map(\.place) == [.init(line: 6, column: 12), .init(line: 7, column: 5)])
    }

    @Test func readsInlineTablesAndDottedKeysAsMembers() {
        #expect(
            members("keys = { down = 'j', matrix.left = ['h'] }\ncolors.bad = '1'") == [
                "keys.down=j@1:10", "keys.matrix.left=[h]@1:22", "colors.bad=1@2:1",
            ])
    }

    @Test func readsFilesFromOtherSystems() {
        #expect(members("\u{FEFF}a = 1\r\n[b]\r\nc = 'x'\r\n") == ["a=1@1:1", "b.c=x@3:1"])
        #expect(members("") == [])
        #expect(members("# 한국어\n이 = 1") == [], "names outside ASCII are in quotes")
        #expect(members("'이' = '한국어'") == ["이=한국어@1:1"])
    }

    /// Each of these is one problem on the line that has it, and the line behind it is read.
    @Test(arguments: [
        ("theme = dark", "1:9 “dark” is not a value"),
        ("theme", "1:6 a setting is written as name = value"),
        ("theme =", "1:8 a value is missing"),
        ("= 1", "1:1 a name is missing"),
        ("theme = \"dark", "1:9 the string has no end"),
        ("theme = \"d\\ark\"", "1:11 there is no escape “\\a”"),
        ("theme = \"\\ud800\"", "1:10 the escape is not a character"),
        ("theme = \"\"\"dark\"\"\"", "1:9 strings of several lines"),
        ("a = 1.5", "1:5 “1.5” is not a whole number"),
        ("a = 2025-01-01", "1:5 “2025-01-01” is not a whole number"),
        ("a = 0x1F", "1:5 “0x1F” is not a whole number"),
        ("a = 010", "1:5 “010” is not a whole number"),
        ("a = 1_", "1:5 “1_” is not a whole number"),
        ("a = nan", "1:5 “nan” is not a whole number"),
        ("a = 99999999999999999999", "1:5 “99999999999999999999” is not a whole number"),
        ("a = 1 b = 2", "1:7 unexpected “b”"),
        ("a = [1 2]", "1:8 “,” or “]” is missing"),
        ("a = [{b = 1}]", "1:6 tables in lists"),
        ("a = {b = 1", "1:11 “,” or “}” is missing"),
        ("[[a]]", "1:1 arrays of tables"),
        ("[a", "1:3 “]” is missing"),
        ("a = \"\u{1}\"", "1:6 a control character (U+0001)"),
    ])
    func aProblemHasAPlaceAndSparesTheRest(_ line: String, _ problem: String) {
        let found = problems(line + "\n[other]\nb = 2\n")
        #expect(found.count == 1, "\(line): \(found)")
        #expect(found.first?.hasPrefix(problem) ?? false, "\(line): \(found)")
        #expect(members(line + "\n[other]\nb = 2\n") == ["other.b=2@3:1"])
    }

    @Test func nothingIsSetTwice() {
        #expect(problems("a = 1\na = 2") == ["2:1 a is already set on line 1"])
        #expect(members("a = 1\na = 2") == ["a=1@1:1"])
        #expect(problems("a = 1\na.b = 2") == ["2:1 a is already set on line 1"])
        #expect(problems("a.b = 1\na = 2") == ["2:1 a is already a table"])
        #expect(problems("[a]\n[a]\nb = 1") == ["2:1 [a] is already on line 1"])
        #expect(members("[a]\n[a]\nb = 1") == [], "members without a table are not guessed at")
        #expect(problems("a = 1\n[a]") == ["2:1 a already has a value, on line 1"])
    }

    @Test func bytesThatAreNoTextAreSaidWhere() {
        let document = TOMLDocument(Array("a = 1\nb = \"".utf8) + [0xFF])
        #expect(document.problems.map(\.place.line) == [2] && document.members.isEmpty)
        #expect(problems("a = " + String(repeating: "[", count: 10_000)).count == 1)
    }
}
