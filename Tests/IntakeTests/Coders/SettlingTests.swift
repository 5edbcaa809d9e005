import Commitments
import Testing

@testable import Intake

/// A sentence that two analysts coded differently gets one coding, and both are kept.
@Suite struct SettlingTests {
    private func settled(
        _ sentence: Int, _ choice: Settlement, _ coders: TwoCoders? = nil
    ) throws -> (coders: TwoCoders, catalog: Catalog) {
        let coders = try coders ?? TwoCoders()
        return (coders, try settle(sentence, choice, coders, coders.mine))
    }

    private func settle(
        _ sentence: Int, _ choice: Settlement, _ coders: TwoCoders, _ mine: Catalog
    ) throws -> Catalog {
        let agreement = try #require(coders.agreements(mine).first)
        let text = try #require(TwoCoders.texts.text(of: TwoCoders.record.id))
        let settling = SentenceSettling(
            agreement.sentences[sentence], of: agreement, in: mine, with: coders.other, text)
        return try TwoCoders.edit(
            mine, by: "jh",
            settling.changes(keeping: choice, by: "jh", on: CalendarDate(dayNumber: 20_100)))
    }

    private func pledges(_ catalog: Catalog, _ sentence: Int) throws -> [String] {
        let record = try #require(catalog.statement(TwoCoders.record.id))
        let text = try #require(TwoCoders.texts.text(of: record.id))
        let coded = CoverageReader(catalog).read(record, TwoCoders.text)
        let range = coded.sentences[sentence].range
        let found = catalog.passages(in: record, text).filter { $0.range.overlaps(range) }
        return Set(found.map { catalog.reaffirmations[$0.place.reaffirmation].pledge.text })
            .sorted()
    }

    @Test func theirsTakesThePlaceOfMine() throws {
        let (_, catalog) = try settled(4, .theirs)
        #expect(try pledges(catalog, 4) == ["SEA-02"])
        #expect(try pledges(catalog, 0) == ["SEA-01"])
        #expect(try pledges(catalog, 1) == ["SEA-02"])
    }

    @Test func bothAreKept() throws {
        let (_, catalog) = try settled(4, .both)
        #expect(try pledges(catalog, 4) == ["SEA-01", "SEA-02"])
    }

    @Test func theirNoneSetsTheSentenceAside() throws {
        let (_, catalog) = try settled(2, .theirs)
        #expect(try pledges(catalog, 2) == [])
        #expect(catalog.reaffirmation(of: Pledge.ID("SEA-03"), at: Meeting.ID("m1")) == nil)
        let record = try #require(catalog.statement(TwoCoders.record.id))
        #expect(record.setAside.count == 2)
    }

    @Test func neitherTakesBothOut() throws {
        let (_, catalog) = try settled(4, .neither)
        #expect(try pledges(catalog, 4) == [])
        #expect(try pledges(catalog, 0) == ["SEA-01"])
    }

    @Test func theirWordsComeWithThePledge() throws {
        let (_, catalog) = try settled(0, .theirs)
        let said = try #require(
            catalog.reaffirmation(of: Pledge.ID("SEA-01"), at: Meeting.ID("m1")))
        #expect(try pledges(catalog, 0) == ["SEA-01"])
        #expect(said.wordings.map(\.text) == ["the northern port"])
        #expect(try pledges(catalog, 4) == ["SEA-01"])
    }

    @Test func aKoreanSentenceIsSettledLikeAnyOther() throws {
        let (_, catalog) = try settled(5, .theirs)
        #expect(try pledges(catalog, 5) == ["SEA-01"])
        let record = try #require(catalog.statement(TwoCoders.record.id))
        #expect(record.setAside.isEmpty)
    }

    @Test func whoDecidedAndWhatEachHadIsKept() throws {
        let (coders, catalog) = try settled(4, .both)
        let item = try #require(catalog.statement(TwoCoders.record.id)?.settled.first)
        #expect(item.by == "jh" && item.on == CalendarDate(dayNumber: 20_100))
        #expect(item.had.map(\.by) == ["jh", "mk"])
        #expect(item.had.map { $0.pledges.map(\.text) } == [["SEA-01"], ["SEA-02"]])
        #expect(item.kept.map(\.text) == ["SEA-01", "SEA-02"])
        let agreement = try #require(coders.agreements(catalog).first)
        #expect(agreement.sentences[4].settled == item)
        #expect(agreement.coders.mine == "jh")
    }

    /// Agreement is about what was coded apart.
    @Test func settlingDoesNotChangeTheFigures() throws {
        let coders = try TwoCoders()
        let before = try #require(coders.agreements().first)
        var catalog = coders.mine
        for (sentence, choice) in [(0, Settlement.theirs), (2, .theirs), (4, .both), (5, .theirs)] {
            catalog = try settle(sentence, choice, coders, catalog)
        }
        let after = try #require(coders.agreements(catalog).first)
        #expect(after.kappa == before.kappa && after.agreed == before.agreed)
        #expect(after.passages.kappa == before.passages.kappa)
        #expect(after.passages.same == before.passages.same)
        #expect(after.disagreements.map(\.position) == before.disagreements.map(\.position))
        #expect(after.disagreements.allSatisfy { $0.settled != nil })
    }

    @Test func anUndoBringsTheDisagreementBack() throws {
        let (coders, catalog) = try settled(2, .theirs)
        let edit = try #require(catalog.edits.last)
        let undone = try catalog.applying(
            edit.inverse(id: CatalogEdit.ID("undo"), at: Timestamp(seconds: 9_000), by: "jh"))
        #expect(try pledges(undone, 2) == ["SEA-03"])
        #expect(coders.agreements(undone).first?.sentences[2].settled == nil)
    }

    @Test func aNewPledgeOfTheirsComesWithItsSentence() throws {
        let mine = try TwoCoders.coded(
            TwoCoders.edit(
                TwoCoders.base, by: "jh", [.added(.pledge(TwoCoders.pledge("SEA-04", "Radar")))]),
            by: "jh", [("SEA-04", ["share radar data"])])
        let theirs = try TwoCoders.coded(
            TwoCoders.edit(
                TwoCoders.base, by: "mk", [.added(.pledge(TwoCoders.pledge("SEA-04", "Data")))]),
            by: "mk", [("SEA-04", ["share radar data"])])
        let other = OtherCoder(name: "mk", path: "", catalog: theirs)
        let agreement = try #require(
            mine.agreements(with: other, me: "jh", TwoCoders.texts).first)
        let settling = SentenceSettling(
            agreement.sentences[4], of: agreement, in: mine, with: other,
            StatementText(TwoCoders.text))
        let catalog = try TwoCoders.edit(
            mine, by: "jh",
            settling.changes(keeping: .both, by: "jh", on: CalendarDate(dayNumber: 20_100)))
        #expect(try pledges(catalog, 4) == ["SEA-04", "SEA-05"])
        #expect(catalog.pledge("SEA-05")?.title == "Data")
    }
}
