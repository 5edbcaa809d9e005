import BundledCatalog
import Commitments
import JSON
import Testing

@testable import Storage

@Suite struct CatalogMergeTests {
    private let base = CatalogText()

    private func merge(
        _ mine: CatalogText, _ theirs: CatalogText, since base: CatalogText? = nil
    ) throws -> FileMerge.Result {
        func copy(_ catalog: CatalogText, _ name: String) -> FileMerge.Copy {
            .init(Array(catalog.text.utf8), named: name)
        }
        return try FileMerge.merge(
            base: copy(base ?? self.base, "base"), mine: copy(mine, "mine"),
            theirs: copy(theirs, "theirs"))
    }

    private func changed(_ old: String, to new: String) -> CatalogText {
        var catalog = base
        catalog.replace(old, with: new)
        return catalog
    }

    private func catalog(_ result: FileMerge.Result) throws -> Catalog {
        let reading = CatalogReader.read(result.bytes, named: "merged", isForLooking: true)
        #expect(reading.problems.isEmpty)
        return try #require(reading.value)
    }

    private static let pledge =
        #""title": "T", "pillar": "security", "type": "action", "summary": "S", "parties": ["JP"]"#

    @Test func pledgesOfBothSidesStandInOrder() throws {
        let first = #"{ "id": "SEC-01","#
        let mine = changed(first, to: "{ \"id\": \"SEC-04\", \(Self.pledge) }, " + first)
        let theirs = changed(first, to: "{ \"id\": \"SEC-03\", \(Self.pledge) }, " + first)
        let result = try merge(mine, theirs)
        #expect(result.conflicts.isEmpty)
        #expect(
            try catalog(result).pledges.map(\.id.text) == ["SEC-01", "SEC-02", "SEC-03", "SEC-04"])
        #expect(try merge(theirs, mine).bytes == result.bytes)
    }

    @Test func membersOfOneObjectChangedOnDifferentSidesJoin() throws {
        let mine = changed(#""title": "Freedom Edge""#, to: #""title": "Exercises""#)
        let theirs = changed(#""summary": "S2""#, to: #""summary": "They train.""#)
        let result = try merge(mine, theirs)
        let pledge = try #require(try catalog(result).pledge("SEC-02"))
        #expect(result.conflicts.isEmpty)
        #expect(pledge.title == "Exercises" && pledge.summary == "They train.")
    }

    @Test func theSameMemberChangedOnBothSidesIsLeftAndNamed() throws {
        let mine = changed(#""title": "Freedom Edge""#, to: #""title": "Exercises""#)
        let theirs = changed(#""title": "Freedom Edge""#, to: #""title": "Drills""#)
        let result = try merge(mine, theirs)
        #expect(try catalog(result).pledge("SEC-02")?.title == "Exercises")
        #expect(
            result.conflicts == [
                CatalogConflict(
                    place: "pledges SEC-02: title", mine: #""Exercises""#, theirs: #""Drills""#)
            ])
    }

    /// Of the press in the base; one side adds a government's own words, the other the press.
    @Test func wordingsOfBothSidesStandAndAreCountedTheOfficialFirst() throws {
        var base = changed("official-summary", to: "press-report")
        base.replace(#""official": 2, "press": 1"#, with: #""official": 1, "press": 2"#)
        let sources = #"{ "id": "s2","#
        func added(_ source: String, _ provenance: String, counts: String) -> CatalogText {
            var catalog = base
            catalog.replace(
                sources,
                with: #"{ "id": "\#(source)", "publisher": "P", "title": "T" }, "# + sources)
            let wording =
                #"{ "text": "w", "source": "\#(source)", "provenance": "\#(provenance)", "#
                + #""language": "en", "confidence": "low" }, "#
            let first = #"{ "text": "trilateral drills""#
            catalog.replace(first, with: wording + first)
            catalog.replace(#""official": 1, "press": 2"#, with: counts)
            return catalog
        }
        let mine = added("s3", "official-text", counts: #""official": 2, "press": 2"#)
        let theirs = added("s4", "translation", counts: #""official": 1, "press": 3"#)
        // The reader warns of a wrong count.
        let catalog = try catalog(try merge(mine, theirs, since: base))
        let said = catalog.reaffirmations.first { $0.pledge.text == "SEC-01" }
        #expect(said?.wordings.map(\.source.text) == ["s3", "s4", "s2"])
    }

    @Test func theLaterDayUpToWhichSourcesWereReadStands() throws {
        let result = try merge(
            changed("2025-09-24", to: "2025-12-01"), changed("2026-11-25", to: "2025-11-01"))
        #expect(result.conflicts.isEmpty)
        #expect(try catalog(result).asOf == CalendarDate("2025-12-01"))
    }

    @Test func whatOneSideTookOutAndTheOtherLeftAloneIsGone() throws {
        var mine = base
        mine.root.removeLast()
        let result = try merge(mine, changed(#""summary": "S1""#, to: #""summary": "S""#))
        #expect(result.conflicts.isEmpty)
        #expect(try catalog(result).expectations.isEmpty)
    }

    @Test func whatOneSideTookOutAndTheOtherChangedIsForAPerson() throws {
        var mine = base
        mine.root.removeLast()
        let result = try merge(mine, changed("A verb.", to: "Another verb."))
        #expect(result.conflicts.map(\.place) == ["expected"])
        #expect(result.conflicts[0].inWords.contains("ours has none (kept)"))
    }

    /// The file waits for somebody to decide: it can be looked at and is refused otherwise.
    @Test func whatCannotBothStandIsDecidedTogether() throws {
        let mine = changed(
            #"{ "id": "s2", "publisher": "Q", "title": "U" }"#,
            to:
                #"{ "id": "s2", "publisher": "Q", "title": "U" }, { "id": "s3", "publisher": "Q", "title": "U" }"#
        )
        let since = mine
        var theirs = mine
        theirs.replace(#", { "id": "s3", "publisher": "Q", "title": "U" }"#, with: "")
        var user = mine
        user.replace(#""source": "s1", "alsoSeen""#, with: #""source": "s3", "alsoSeen""#)
        let result = try merge(user, theirs, since: since)
        #expect(
            result.decisions.map(\.entries) == [["meetings fm-munich-2025", "sources s3"]])
        #expect(try catalog(result).meeting("fm-munich-2025")?.source.text == "s3")
        let problems = FileChecker.check(result.bytes, named: "c.json")
        #expect(problems.map(\.field) == ["undecided"])
        #expect(problems[0].message.contains("`pledges catalog resolve`"))
    }

    @Test func twoNewPillarsOfOnePrefixAreDecidedTogetherAndNobodyIsSaidToHaveTypedThem() throws {
        let security =
            #"{ "id": "security", "key": "1", "prefix": "SEC", "name": "Security", "short": "Sec" }"#
        func adding(_ id: String) -> CatalogText {
            changed(
                security,
                to: security
                    + #", { "id": "\#(id)", "key": "5", "prefix": "ENV", "name": "\#(id)", "short": "E" }"#
            )
        }
        let result = try merge(adding("energy"), adding("environment"))
        #expect(
            result.decisions.map(\.entries) == [["pillars energy", "pillars environment"]])
        // These were typed into the file; what a side does not have was changed by nobody.
        let words = try #require(result.decisions.first?.differences.first)
        #expect(words.hasPrefix("pillars energy, pillars environment: ours changed by hand"))
    }

    @Test func whatNobodyChangedStaysByteForByte() throws {
        let shipped = Array(
            UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        )
        let text = String(decoding: shipped, as: UTF8.self)
        let mine = text.replacing(
            "\"title\": \"Abductees", with: "\"title\": \"Abducted, abductees")
        let theirs = text.replacing("\"asOf\": \"2026-11-25\"", with: "\"asOf\": \"2025-09-25\"")
        let both = mine.replacing("\"asOf\": \"2026-11-25\"", with: "\"asOf\": \"2025-09-25\"")
        #expect(mine != text && theirs != text)
        let result = try FileMerge.merge(
            base: .init(shipped, named: ""), mine: .init(Array(mine.utf8), named: ""),
            theirs: .init(Array(theirs.utf8), named: ""))
        #expect(String(decoding: result.bytes, as: UTF8.self) == both)
    }
}
