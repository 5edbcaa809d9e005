import BundledCatalog
import Commitments
import Storage
import Testing

/// Names that a catalog writes in other letters, or does not have, are found in every kind of file
/// that names pledges.
@Suite struct NameCheckTests {
    private func warnings(_ text: String, _ catalog: Catalog) -> [Problem] {
        FileChecker.check(Array(text.utf8), named: "f.json", against: catalog)
    }

    private func catalog() throws -> Catalog {
        let bytes = UnsafeBufferPointer(
            start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        return try CatalogReader.read(Array(bytes), named: "c.json").get()
    }

    private func notes(_ pledge: String, reading: String = "") -> String {
        """
        {"format": "pledges-notes", "schema": 1, "minWriter": 1, "notes": [
         {"id": "01KAB300000000000000000001", "pledge": "\(pledge)", "date": "2025-10-01",
          "created": "2025-10-01T10:00:00+09:00", "changed": "2025-10-01T10:00:00+09:00",
          "author": "jh", "text": "x"\(reading), "tags": [], "evidence": [], "history": []}]}
        """
    }

    @Test func aPledgeInOtherLettersIsNamedWithWhatToWrite() throws {
        let problem = try #require(warnings(notes("sec-02"), catalog()).first)
        #expect(problem.severity == .warning && problem.field == "notes[0].pledge")
        #expect(problem.location.line == 2 && problem.location.column == 49)
        #expect(
            problem.message.contains("SEC-02 in other letters")
                && problem.message.contains("write “SEC-02”"))
        #expect(try warnings(notes("Sec-Freedom-Edge"), catalog()).count == 1)
    }

    @Test func idsAndOtherNamesAsTheyStandAreRight() throws {
        let catalog = try catalog()
        let pledge = try #require(catalog.pledge("SEC-02"))
        for name in [pledge.id.text] + pledge.aliases {
            #expect(warnings(notes(name), catalog).isEmpty)
        }
    }

    @Test func unknownPledgesAndMeetingsAreWarnings() throws {
        let unknown = try #require(warnings(notes("XYZ-77"), catalog()).first)
        #expect(unknown.message.contains("the catalog has no pledge “XYZ-77”"))
        let reading =
            ", \"reading\": {\"from\": \"FM-MUNICH-2025\", \"to\": \"fm-newyork-2025\", \"labels\": [\"softened\"]}"
        let meeting = try #require(warnings(notes("SEC-02", reading: reading), catalog()).first)
        #expect(meeting.field == "notes[0].reading.from")
        #expect(meeting.message.contains("did you mean “fm-munich-2025”?"))
    }

    @Test func draftsAreCheckedToo() throws {
        let draft = """
            {"format": "pledges-draft", "schema": 1, "pledge": "sec-02",
             "time": "2025-10-01T10:00:00+09:00", "text": "x", "fields": {}}
            """
        let problem = try #require(warnings(draft, catalog()).first)
        #expect(problem.field == "pledge" && problem.severity == .warning)
    }

    @Test func linksOfACatalogInOtherLettersAreErrorsWithTheRightSpelling() throws {
        var text = String(decoding: try bytes(), as: UTF8.self)
        text = text.replacing(
            "\"pledge\": \"SEC-02\"", with: "\"pledge\": \"sec-02\"", maxReplacements: 1)
        let problems = FileChecker.check(Array(text.utf8), named: "c.json", against: nil)
        let problem = try #require(problems.first { $0.severity == .error })
        #expect(
            problem.message.contains("did you mean “SEC-02”?") && problem.field.hasSuffix("pledge"))
    }

    private func bytes() throws -> [UInt8] {
        Array(
            UnsafeBufferPointer(
                start: bundled_catalog_bytes(), count: Int(bundled_catalog_count())))
    }
}
