import BundledCatalog
import Commitments
import JSON
import SeededNumbers
import Testing

@testable import Storage

/// Codings stay unread until somebody asks for them. Nobody may notice: whatever is in a file, the same is
/// read and reported as if every coding were read at once.
@Suite struct CodingScanTests {
    /// A coding with every member, as the program writes it.
    private static let coding = """
        { "clauses": [
          {
            "verbs": [ { "stem": "condemn", "said": "strongly condemned", "scale": "others", "force": 4, "main": true } ],
            "denied": [ { "said": "never recognize", "stems": ["recognize"] } ],
            "modals": [ { "key": "will", "said": "will", "head": "hold", "level": 3 } ],
            "hedges": [ { "key": "as appropriate", "said": "as appropriate" } ],
            "conditions": [ { "said": "if asked", "stems": [] } ],
            "exceptions": [ { "said": "except food", "stems": ["food"] } ],
            "urgency": [ { "key": "soon", "said": "soon", "level": -1 } ],
            "degrees": [ { "key": "full", "said": "full", "level": 100 } ],
            "quantifiers": [ { "key": "all", "said": "all", "head": "state" } ],
            "quantities": [ { "number": "2.5", "bound": "at-least", "unit": "percent", "said": "at least 2.5 %" } ],
            "frequencies": [ { "key": "annual", "said": "every “year”" } ],
            "times": [ { "relation": "by", "date": "2030", "said": "by 2030" } ],
            "weights": [ { "kind": "stance", "stem": "ironclad", "said": "ironclad", "head": "commitment" } ],
            "agents": [ { "said": "한미일 3국", "stems": ["한미일"] } ],
            "patients": [ { "said": "Côte d’Ivoire", "stems": ["côte"] } ],
            "joints": [ { "key": "and", "said": "and" } ],
            "parts": [ { "role": "core", "opener": "in", "stems": ["launch"], "said": "\\"launches\\"", "name": true, "item": true, "continued": false } ],
            "order": "1f2e"
          },
          { "parts": [ { "role": "example", "stems": ["미사일"], "said": "미사일" } ] }
        ] }
        """

    private static func catalog(_ coding: String) -> String {
        var text = CatalogText()
        text.replace("\"schema\": 1", with: "\"schema\": 2")
        text.replace(
            #""provenance": "official-text", "language": "en", "confidence": "high" }"#,
            with:
                #""provenance": "official-text", "language": "en", "confidence": "high", "covers": "whole", "coding": "#
                + coding + " }")
        return text.text
    }

    private func text(_ bytes: [UInt8]) -> JSONText { JSONText(bytes) }

    /// Compares reading at once with reading when asked.
    private func expectNobodyNotices(_ bytes: [UInt8]) {
        let atOnce = CatalogReader.read(text(bytes), named: "c.json", leaving: nil)
        let whenAsked = CatalogReader.read(text(bytes), named: "c.json", leaving: .codings)
        #expect(atOnce.problems == whenAsked.problems)
        #expect((atOnce.value == nil) == (whenAsked.value == nil))
        #expect(atOnce.value?.reaffirmations == whenAsked.value?.reaffirmations)
    }

    private func codings(_ catalog: Catalog) -> [Coding] {
        catalog.reaffirmations.flatMap(\.wordings).compactMap(\.coding)
    }

    // MARK: What is left

    @Test func everyMemberThatTheProgramWritesIsLeft() throws {
        let bytes = Array(CodingScanTests.catalog(CodingScanTests.coding).utf8)
        let reading = CatalogReader.read(bytes, named: "c.json")
        let coding = try #require(codings(try reading.get()).first)
        #expect(reading.problems.isEmpty && coding.isUnread)
        #expect(coding.clauses.count == 2 && coding.clauses[0].urgency[0].level == -1)
        // Nothing is missing from the text above.
        #expect(Mirror(reflecting: coding.clauses[0]).children.count == 18)
        let isFull = Mirror(reflecting: coding.clauses[0]).children.map(\.value).allSatisfy {
            ($0 as? String).map { !$0.isEmpty } ?? !Mirror(reflecting: $0).children.isEmpty
        }
        #expect(isFull)
        expectNobodyNotices(bytes)
    }

    @Test func ofTheShippedCatalogEveryCodingIsLeftAndIsWhatReadingAtOnceGives() throws {
        let bytes = Array(
            UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        )
        let catalog = try CatalogReader.read(bytes, named: "c").get()
        let register = Register(catalog: catalog, asOf: catalog.asOf)
        let rows = Listing(register, Filter(), sortedBy: .pillar).rows
        #expect(rows.count == catalog.pledges.count)
        #expect(codings(catalog).count > 500)
        #expect(codings(catalog).allSatisfy { $0.isUnread })
        expectNobodyNotices(bytes)
    }

    /// Its codings are not looked at when it is read, so that this alone holds them to the format.
    @Test func theShippedCatalogIsReadAsOneThatNobodyChecked() throws {
        let text = JSONText(
            compiledIn: UnsafeBufferPointer(
                start: bundled_catalog_bytes(), count: Int(bundled_catalog_count())))
        let quick = CatalogReader.read(text, named: "c")
        let atOnce = CatalogReader.read(text, named: "c", leaving: nil)
        #expect(quick.problems.isEmpty && atOnce.problems.isEmpty)
        let left = codings(try quick.get())
        #expect(left.count > 500 && left.allSatisfy { $0.isUnread })
        #expect(try quick.get().reaffirmations == atOnce.get().reaffirmations)
    }

    // MARK: What is wrong

    /// A change of the coding, and the member that must be reported; nil where nothing is wrong.
    private static let changes: [(from: String, to: String, field: String?)] = [
        (#""stem": "condemn""#, #""stem": """#, "clauses[0].verbs[0].stem"),
        (#""stem": "condemn""#, #""stem": " \t""#, "clauses[0].verbs[0].stem"),
        (#""stem": "condemn""#, #""stem": 5"#, "clauses[0].verbs[0].stem"),
        (#""stem": "condemn", "#, "", "clauses[0].verbs[0].stem"),
        (#""force": 4"#, #""force": 4.5"#, "clauses[0].verbs[0].force"),
        (#""force": 4"#, #""force": 99999999999999999999"#, "clauses[0].verbs[0].force"),
        (#""main": true"#, #""main": "true""#, "clauses[0].verbs[0].main"),
        (#""bound": "at-least""#, #""bound": "at least""#, "clauses[0].quantities[0].bound"),
        (#""relation": "by""#, #""relation": "by\n""#, "clauses[0].times[0].relation"),
        (#""kind": "stance""#, #""kind": "Stance""#, "clauses[0].weights[0].kind"),
        (#""role": "core""#, #""role": "heart""#, "clauses[0].parts[0].role"),
        (#""stems": ["launch"]"#, #""stems": "launch""#, "clauses[0].parts[0].stems"),
        (#""stems": ["launch"]"#, #""stems": [""]"#, "clauses[0].parts[0].stems[0]"),
        (#""order": "1f2e""#, #""order": """#, "clauses[0].order"),
        (#"{ "parts": [ { "role": "example""#, #"{ "mood": [ { "role": "example""#, "clauses[1]"),
        (#""clauses": [ "#, #""clause": [ "#, "clauses"),
        // Nothing is wrong with these, although the program writes none.
        (#""role": "core""#, #""mood": 1, "role": "core""#, nil),
        (#""role": "core", "opener": "in""#, #""opener": "in", "role": "core""#, nil),
        (#""order": "1f2e""#, #""joint": [], "order": "1f2e""#, nil),
        (#""said": "will""#, #""said": "\u0077ill""#, nil),
        (#""said": "will""#, #""said": "é""#, nil),
        (#""level": 3"#, #""level": "3""#, nil),
    ]

    @Test(arguments: changes.indices) func whatIsWrongIsReportedAtItsPlace(_ index: Int) throws {
        let change = CodingScanTests.changes[index]
        let spaced = CodingScanTests.coding.replacing("\"clauses\": [\n", with: "\"clauses\": [ \n")
        let changed = spaced.replacing(change.from, with: change.to)
        #expect(changed != spaced)
        let bytes = Array(CodingScanTests.catalog(changed).utf8)
        let reading = CatalogReader.read(bytes, named: "c.json")
        if let field = change.field {
            let problem = try #require(reading.problems.first)
            #expect(reading.value == nil && problem.file == "c.json")
            #expect(problem.field == "reaffirmations[0].wordings[0].coding." + field)
            #expect(FileChecker.check(bytes, named: "c.json") == reading.problems)
        } else {
            #expect(reading.problems.isEmpty)
            #expect(codings(try reading.get()).first?.clauses.isEmpty == false)
        }
        expectNobodyNotices(bytes)
    }

    @Test func aCodingThatIsNoJSONIsFoundInItsLine() throws {
        let broken = CodingScanTests.coding.replacing("\"main\": true", with: "\"main\": tru")
        let reading = CatalogReader.read(
            Array(CodingScanTests.catalog(broken).utf8), named: "c.json")
        let line = CodingScanTests.catalog(broken).split(separator: "\n").firstIndex {
            $0.contains("tru }")
        }
        #expect(reading.problems.map(\.location.line) == [try #require(line) + 1])
        #expect(reading.problems.first?.message == "expected true")
    }

    @Test func nobodyNoticesAnyDamage() {
        let text = CodingScanTests.catalog(CodingScanTests.coding)
        let bytes = Array(text.utf8)
        let start = text.prefix(
            upTo: text.firstRange(of: "\"coding\"")?.upperBound ?? text.startIndex
        )
        .utf8.count
        let end = start + CodingScanTests.coding.utf8.count
        var numbers = SeededNumbers(seed: 4)
        let pieces =
            ["\"", "\\", "[", "]", "{", "}", ",", ":", "0", "-", ".", "e", " ", "\u{A0}", "\u{1F}"]
            .map { Array($0.utf8) } + [[0xC0], [0xFF]]
        for _ in 0..<1_500 {
            var damaged = bytes
            for _ in 0...Int.random(in: 0...1, using: &numbers) {
                let place = Int.random(in: start..<end, using: &numbers)
                let piece = pieces[Int.random(in: pieces.indices, using: &numbers)]
                switch Int.random(in: 0..<3, using: &numbers) {
                case 0: damaged.replaceSubrange(place..<place + 1, with: piece)
                case 1: damaged.insert(contentsOf: piece, at: place)
                default: damaged.remove(at: place)
                }
            }
            expectNobodyNotices(damaged)
        }
    }

    // MARK: What is kept

    @Test func anEditKeepsTheBytesOfCodingsAndWhatTheyHaveOfOthers() throws {
        let coding = CodingScanTests.coding.replacing(
            "\"order\": \"1f2e\"", with: "\"order\": \"1f2e\", \"mood\": {\"x\": 1.50}")
        let bytes = Array(CodingScanTests.catalog(coding).utf8)
        let catalog = try CatalogReader.read(bytes, named: "c.json").get()
        let pledge = try #require(catalog.pledge("SEC-01"))
        var after = pledge
        after.title = "Consult again"
        let edit = CatalogEdit(
            id: CatalogEdit.ID("01A"), at: Timestamp(seconds: 1_900_000_000), author: "jh",
            summary: "Title", changes: catalog.changes(from: .pledge(pledge), to: .pledge(after)))
        var revision = CatalogRevision(bytes, named: "c.json")
        try revision.apply(edit)
        let written = try CatalogReader.read(revision.bytes, named: "c.json").get()
        #expect(written.pledge("SEC-01")?.title == "Consult again")
        #expect(codings(written) == codings(catalog))
        #expect(String(decoding: revision.bytes, as: UTF8.self).contains("\"mood\": {\"x\": 1.50}"))
    }
}
