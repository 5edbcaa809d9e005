import JSON
import Testing

@Suite struct NodeTests {
    private let text = """
        {
          "title": "Pledges \\"한\\u0041\\uD83D\\uDE00\\"",
          "numbers": [1, -2, 3.50, 1e3, 99999999999999999999],
          "flags": { "yes": true, "no": false, "none": null },
          "list": [ { "a": [] }, { "a": ["x", "y"] } ]
        }
        """

    private func document() throws -> JSONDocument { try JSONDocument(parsing: Array(text.utf8)) }

    @Test func readsValues() throws {
        var members = try #require(try document().root.members)
        let title = members.find("title")
        #expect(title?.string == "Pledges \"한A😀\"")
        let numbers = (members.find("numbers")?.elements).map(Array.init) ?? []
        #expect(numbers.map(\.integer) == [1, -2, nil, nil, nil])
        #expect(numbers.map(\.rawText) == ["1", "-2", "3.50", "1e3", "99999999999999999999"])
        let flags = (members.find("flags")?.members).map(Array.init) ?? []
        #expect(flags.map(\.value.bool) == [true, false, nil])
        #expect(flags.map(\.value.kindInWords) == ["true or false", "true or false", "null"])
        #expect(flags.map(\.value.string) == [nil, nil, nil])
    }

    @Test func findsMembersInAnyOrder() throws {
        var members = try #require(try document().root.members)
        for name in ["list", "flags", "title", "numbers", "numbers", "list"] as [StaticString] {
            let found = members.find(name)
            let missing = members.find("nothing")
            #expect(found != nil && missing == nil)
        }
        #expect(members.all.map(\.name.string) == ["title", "numbers", "flags", "list"])
        #expect(members.object.offset == 0)
    }

    @Test func looksAtTheNextMemberOnly() throws {
        var members = try #require(try document().root.members)
        var found = ["numbers", "title", "numbers", "list", "flags"].map { (name: StaticString) in
            members.next(named: name) != nil
        }
        #expect(found == [false, true, true, false, true] && !members.isAtEnd)
        found = ["list", "list"].map { (name: StaticString) in members.next(named: name) != nil }
        #expect(found == [true, false] && members.isAtEnd)
    }

    @Test func findsNamesWrittenWithEscapes() throws {
        let document = try JSONDocument(parsing: Array("{\"\\u0069d\": 1}".utf8))
        var members = try #require(document.root.members)
        let id = members.find("id")
        #expect(id?.integer == 1)
    }

    @Test func tellsTheWayToEveryValue() throws {
        let root = try document().root
        #expect(root.path == "")
        var members = try #require(root.members)
        let list = members.find("list")
        #expect(list?.path == "list")
        let elements = try #require(list?.elements).map { $0 }
        let second = try #require(elements.last)
        #expect(second.path == "list[1]")
        let member = try #require(second.members.flatMap { Array($0).first })
        #expect(member.name.path == "list[1].a" && member.value.path == "list[1].a")
        let words = try #require(member.value.elements).map { $0 }
        #expect(words[1].path == "list[1].a[1]")
        #expect(words[1].location == JSONLocation(line: 5, column: 39))
    }

    @Test func locatesManyBytesInOnePass() throws {
        let document = try document()
        let offsets = [0, 1, 2, 10, 40, 41, 90, 90, 150]
        #expect(document.locations(of: offsets) == offsets.map(document.location))
    }

    @Test func keepsTheTextOfValues() throws {
        let root = try document().root
        #expect(root.rawText == text)
        let again = try JSONDocument(parsing: Array(root.rawText.utf8))
        #expect(again.root.rawText == text)
    }
}
