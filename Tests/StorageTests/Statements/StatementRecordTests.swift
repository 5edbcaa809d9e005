import Commitments
import JSON
import Testing

@testable import Storage

/// The record of a stored text and the anchor of a wording, as files have them.
@Suite struct StatementRecordTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private let record = """
        "statements": [
            { "id": "fm-munich-2025.en", "meeting": "fm-munich-2025", "kind": "statement", "title": "Joint Statement", "language": "en", "source": "s1", "obtained": "2025-02-16", "checksum": "\(String(repeating: "0a", count: 32))", "x-own": 1, "setAside": [ { "exact": "They ate.", "start": 3, "end": 12 } ] }
          ]
        """

    private func text(_ schema: Int = 2, _ change: (inout CatalogText) -> Void = { _ in }) -> String
    {
        var text = CatalogText()
        text.replace("\"schema\": 1", with: "\"schema\": \(schema)")
        text.root.append(record)
        text.replace(
            "\"text\": \"stand united\",",
            with:
                "\"text\": \"stand united\", \"anchor\": { \"statement\": \"fm-munich-2025.en\", \"selectors\": "
                + "[ { \"exact\": \"stand united\", \"prefix\": \"to \", \"start\": 20, \"end\": 32 } ] },"
        )
        change(&text)
        return text.text
    }

    private func read(_ text: String) -> Parsed<Catalog> {
        CatalogReader.read(Array(text.utf8), named: "c.json")
    }

    @Test func recordsAndAnchorsAreRead() throws {
        let reading = read(text())
        #expect(reading.problems.isEmpty)
        let record = try #require(reading.value?.statements.first)
        #expect(record.kind == .statement && record.extent == .whole)
        #expect(record.setAside.map(\.exact) == ["They ate."])
        let anchored = reading.value?.reaffirmations.flatMap(\.wordings).compactMap(\.anchor) ?? []
        #expect(anchored.map(\.statement) == [record.id])
        #expect(anchored.first?.selectors.first?.prefix == "to ")
    }

    @Test func theyAreWrittenAsTheyWereRead() throws {
        let record = try #require(read(text()).value?.statements.first)
        let entry = CatalogEntry.statement(record)
        #expect(entry.problems.isEmpty)
        let change = CatalogEdit.Change.added(entry)
        #expect(EntryDifference(change).members.map(\.name).prefix(2) == ["id", "meeting"])
    }

    private static let decision = """
        { "exact": "They ate.", "prefix": "", "suffix": "", "start": 3, "end": 12, "had": [ { "by": "jh", "pledges": ["SEC-02"], "passages": [ { "pledge": "SEC-02", "exact": "ate", "wording": "ate" } ] }, { "by": "mk", "pledges": ["SEC-78 (mk)"] } ], "kept": [], "by": "jh", "on": "2026-02-03" }
        """

    /// A file of before, which has no decisions, is read by the other tests.
    @Test func decisionsOfTwoCodersAreReadAndWritten() throws {
        let text = text {
            $0.replace("\"x-own\": 1", with: "\"x-own\": 1, \"settled\": [\(Self.decision)]")
        }
        let reading = read(text)
        #expect(reading.problems.isEmpty, "\(reading.problems)")
        let record = try #require(reading.value?.statements.first)
        let item = try #require(record.settled.first)
        #expect(item.had.map(\.by) == ["jh", "mk"] && item.had[0].passages.map(\.exact) == ["ate"])
        #expect(item.kept.isEmpty && item.by == "jh" && item.on.iso == "2026-02-03")
        // Changing the record keeps them.
        try folder.write(text, to: "catalog.json")
        var after = record
        after.title = "Another title"
        let change = try #require(
            CatalogEdit.Change(before: .statement(record), after: .statement(after)))
        let saved = try CatalogStore(path: folder("catalog.json")).save([
            CatalogEdit(
                id: CatalogEdit.ID("E1"), at: Timestamp(seconds: 1), author: "jh", summary: "s",
                changes: [change])
        ])
        #expect(saved.catalog.statements.first?.settled == record.settled)
    }

    @Test(arguments: [
        (
            "\"meeting\": \"fm-munich-2025\", \"kind\"", "\"meeting\": \"none\", \"kind\"",
            "there is no meeting"
        ),
        ("\"id\": \"fm-munich-2025.en\"", "\"id\": \"../fm\"", "the id of a statement"),
        ("\"kind\": \"statement\"", "\"kind\": \"memo\"", "is not known"),
        ("0a0a", "0A0A", "64 hexadecimal digits"),
        (
            "\"statement\": \"fm-munich-2025.en\"", "\"statement\": \"other.en\"",
            "there is no statement"
        ),
        ("\"start\": 20, \"end\": 32", "\"start\": 20, \"end\": 3", "ends after its start"),
    ]) func whatIsWrongIsNamed(_ old: String, _ new: String, _ message: String) {
        let reading = read(text().replacing(old, with: new, maxReplacements: 1))
        #expect(reading.value == nil)
        #expect(reading.problems.contains { $0.message.contains(message) }, "\(reading.problems)")
    }

    @Test func inAFileOfTheFirstSchemaTheyCountForNothing() {
        let reading = read(text(1))
        #expect(reading.value?.statements.isEmpty == true)
        #expect(
            reading.problems.allSatisfy {
                $0.message.contains("schema 2") || $0.message.contains("no statement")
            })
    }

    @Test func anEditKeepsMembersThatAreNotKnown() throws {
        try folder.write(text(), to: "catalog.json")
        let store = CatalogStore(path: folder("catalog.json"))
        let before = try #require(try store.load().catalog.statements.first)
        var after = before
        after.title = "Another title"
        let change = try #require(
            CatalogEdit.Change(before: .statement(before), after: .statement(after)))
        let saved = try store.save([
            CatalogEdit(
                id: CatalogEdit.ID("E1"), at: Timestamp(seconds: 1), author: "jh", summary: "s",
                changes: [change])
        ])
        #expect(saved.catalog.statements.first?.title == "Another title")
        #expect(try folder.text("catalog.json").contains("\"x-own\": 1"))
    }

    @Test func aFirstRecordRaisesTheSchema() throws {
        try folder.write(CatalogText().text, to: "catalog.json")
        let store = CatalogStore(path: folder("catalog.json"))
        _ = try store.load()
        let record = try #require(read(text()).value?.statements.first)
        let saved = try store.save([
            CatalogEdit(
                id: CatalogEdit.ID("E1"), at: Timestamp(seconds: 1), author: "jh", summary: "s",
                changes: [.added(.statement(record))])
        ])
        #expect(saved.catalog.statements == [record])
        #expect(try folder.text("catalog.json").contains("\"schema\": 2"))
    }

    @Test func twoCopiesOfAFileAreJoinedRecordByRecord() throws {
        let base = text()
        let mine = base.replacing("\"title\": \"Joint Statement\"", with: "\"title\": \"Mine\"")
        let theirs = base.replacing(
            "\"obtained\": \"2025-02-16\"", with: "\"obtained\": \"2025-02-17\"")
        let result = try FileMerge.merge(
            base: .init(Array(base.utf8), named: "b"), mine: .init(Array(mine.utf8), named: "m"),
            theirs: .init(Array(theirs.utf8), named: "t"))
        let joined = String(decoding: result.bytes, as: UTF8.self)
        #expect(result.decisions.isEmpty)
        #expect(joined.contains("\"Mine\"") && joined.contains("2025-02-17"))
    }

    @Test func sentencesThatTwoSetAsideAreJoined() throws {
        func selector(_ exact: String) -> String {
            "{ \"exact\": \"\(exact)\", \"prefix\": \"\", \"suffix\": \"\", \"start\": 1, \"end\": 2 }"
        }
        let base = text().replacing(
            "\"They ate.\", \"start\"",
            with: "\"They ate.\", \"prefix\": \"\", \"suffix\": \"\", \"start\"")
        func adding(_ exact: String) -> FileMerge.Copy {
            let more = base.replacing(
                "\"end\": 12 } ]", with: "\"end\": 12 }, \(selector(exact)) ]")
            return .init(Array(more.utf8), named: exact)
        }
        let result = try FileMerge.merge(
            base: .init(Array(base.utf8), named: "b"), mine: adding("Mine."),
            theirs: adding("Theirs."))
        #expect(result.decisions.isEmpty && result.conflicts.isEmpty)
        let joined = CatalogReader.read(result.bytes, named: "c.json").value
        #expect(
            joined?.statements.first?.setAside.map(\.exact).sorted() == [
                "Mine.", "Theirs.", "They ate.",
            ])
    }

    @Test func aLimitOfWordsIsTheFilesOwn() {
        let limited = text { $0.root.append("\"quoteLimit\": 1") }
        let reading = read(limited)
        #expect(reading.value?.quoteLimit.words == 1)
        #expect(reading.problems.contains { $0.message.contains("at most 1") })
        #expect(read(text()).value?.quoteLimit.words == nil)
        #expect(read(text { $0.root.append("\"quoteLimit\": 0") }).value == nil)
    }

    @Test func importAppliesTheSameLimit() throws {
        let limited = text { $0.root.append("\"quoteLimit\": 3") }
        let catalog = try #require(read(limited).value)
        let csv =
            "pledge,meeting,text,source,provenance\nSEC-01,ex-2024,one two three four,s1,official-text\n"
        let plan = CatalogImport(
            [.init(name: "w.csv", bytes: Array(csv.utf8), format: .csv)], into: catalog,
            replacing: false)
        #expect(plan.hasErrors)
        #expect(plan.problems.contains { $0.message.contains("quotes at most 3") })
    }
}

@Suite struct AnnotationReadingTests {
    @Test(arguments: [
        "{\"type\":\"AnnotationPage\",\"items\":[A]}", "[A]", "A",
        "{\"type\":\"AnnotationCollection\",\"first\":{\"items\":[A]}}",
    ]) func everyShapeOfAFileIsRead(_ shape: String) throws {
        let annotation = """
            {"body":[{"type":"TextualBody","value":"SEC-01"}],"target":{"source":"m.en.txt",
            "selector":[{"type":"TextQuoteSelector","exact":"words","prefix":"the "},
            {"type":"TextPositionSelector","start":4,"end":9}]}}
            """
        let file = shape.replacing("A]", with: annotation + "]")
        let bytes = Array((shape == "A" ? annotation : file).utf8)
        let found = try Annotation.read(bytes, named: "a.jsonld")
        #expect(
            found == [
                Annotation(
                    fileName: "m.en.txt", bodies: ["SEC-01"],
                    selector: TextSelector(exact: "words", prefix: "the ", start: 4, end: 9))
            ])
    }

    @Test(arguments: ["{}", "[]", "no JSON", "{\"items\":[{\"target\":\"x\"}]}"])
    func aFileWithoutAnnotationsIsRefused(_ text: String) {
        #expect(throws: StorageError.self) {
            _ = try Annotation.read(Array(text.utf8), named: "a.jsonld")
        }
    }
}
