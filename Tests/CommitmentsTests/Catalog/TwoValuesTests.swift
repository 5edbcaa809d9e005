import Testing

@testable import Commitments

/// Which members of entries two people changed without knowing of each other, and what settles it.
@Suite struct TwoValuesTests {
    private let start: Catalog
    private let title = TwoValues.ID(.init(.pledge, "SEC-01"), "title")

    init() throws { start = try SearchSample.catalog() }

    private func desk() -> TwoValuesDesk { TwoValuesDesk(catalog: start) }

    /// mk and jh change the title at the same time; jh saves last.
    private func twoTitles() throws -> TwoValuesDesk {
        var desk = desk()
        try desk.write("B", "TB", by: "mk", having: start)
        try desk.write("A", "TA", by: "jh", having: start)
        return desk
    }

    /// A browser reads its own edit back from the disk before it hears that it was saved.
    @Test func anEditThatIsInAlreadyIsNotMadeTwice() throws {
        var desk = try twoTitles()
        try desk.write("C", "TC", by: "mk", having: desk.catalog)
        let edit = try #require(desk.edits["A"])
        let again = try desk.catalog.joining(edit)
        #expect(again.edits == desk.catalog.edits && again.pledges == desk.catalog.pledges)
    }

    @Test func editsOneAfterTheOtherAreNoTwoValues() throws {
        var desk = desk()
        for (index, title) in ["one", "two", "one", "two"].enumerated() {
            try desk.write(
                "E\(index)", title, by: index % 2 == 0 ? "jh" : "mk", having: desk.catalog)
        }
        #expect(desk.titles == "two")
    }

    @Test func whatTwoWroteWithoutKnowingOfEachOtherIsKept() throws {
        let desk = try twoTitles()
        let values = try #require(desk.catalog.membersWithTwoValues().first)
        #expect(values.id == title && desk.titles == "TA | TB")
        #expect(values.current.author == "jh" && values.others.map(\.author) == ["mk"])
        #expect(desk.catalog.pledge("SEC-01")?.title == "TA")
    }

    /// The order of saves counts, even if the clocks disagree.
    @Test func theOrderOfTheClocksDoesNotMatter() throws {
        var desk = desk()
        try desk.write("B", "TB", by: "mk", having: start, at: 20)
        try desk.write("A", "TA", by: "jh", having: start, at: 10)
        #expect(desk.titles == "TA | TB")
        // mk went on from what jh had written, with a clock that is behind.
        var late = self.desk()
        try late.write("A", "one", by: "jh", having: start, at: 20)
        try late.write("B", "two", by: "mk", having: late.catalog, at: 10)
        #expect(late.titles == "two")
    }

    @Test func theSameTextWrittenTwiceIsOne() throws {
        var desk = desk()
        try desk.write("B", "T", by: "mk", having: start)
        try desk.write("A", "T", by: "jh", having: start)
        #expect(desk.titles == "T")
    }

    @Test func differentMembersAreNoTwoValues() throws {
        var desk = desk()
        try desk.write("B", "TB", by: "mk", having: start)
        let before = try #require(start.pledge("SEC-01"))
        try desk.save("A", by: "jh", start.retiring(before, on: CalendarDate("2026-01-01")))
        #expect(desk.titles == "TB" && desk.catalog.pledge("SEC-01")?.retired != nil)
    }

    @Test func writingOnSettlesNothing() throws {
        var desk = try twoTitles()
        try desk.write("C", "TC", by: "jh", having: desk.catalog)
        #expect(desk.titles == "TC | TB")
    }

    @Test func threeWritersHaveThreeValues() throws {
        var desk = try twoTitles()
        try desk.write("C", "TC", by: "th", having: start)
        #expect(desk.titles == "TC | TB | TA")
        try desk.settle("S", by: "jh", with: "TA")
        #expect(desk.titles == "TA")
    }

    @Test(arguments: ["TA", "TB"]) func settlingLetsOneStand(_ text: String) throws {
        var desk = try twoTitles()
        try desk.settle("S", by: "th", with: text)
        #expect(desk.titles == text)
        try desk.undo("S", as: "U", by: "th")
        #expect(desk.titles == "TA | TB")
        let values = try #require(desk.catalog.membersWithTwoValues().first)
        #expect(values.sides.map(\.author) == ["mk", "jh"], "who undid it wrote neither")
        try desk.undo("U", as: "R", by: "th")
        #expect(desk.titles == text)
        try desk.write("D", "TD", by: "mk", having: desk.catalog)
        #expect(desk.titles == "TD")
    }

    @Test func twoWhoSettleDifferentlyHaveTwoValuesAgain() throws {
        var desk = try twoTitles()
        let seen = desk.catalog
        let values = try #require(seen.membersWithTwoValues().first)
        try desk.save("S", by: "jh", seen.settling(values, with: values.current))
        try desk.save("T", by: "mk", seen.settling(values, with: values.others[0]))
        #expect(desk.titles == "TB | TA")
    }

    @Test func aTextOfBothSettles() throws {
        var desk = try twoTitles()
        let values = try #require(desk.catalog.membersWithTwoValues().first)
        var pledge = try #require(desk.catalog.pledge("SEC-01"))
        pledge.title = "TA and TB"
        let before = try #require(desk.catalog.entry(title.entry))
        try desk.save(
            "S", by: "th", Catalog.settling(values, from: before, to: .pledge(pledge)))
        #expect(desk.titles == "TA and TB")
    }

    @Test func whoChangesWhileAnotherSettlesIsAsked() throws {
        var desk = try twoTitles()
        let seen = desk.catalog
        try desk.settle("S", by: "jh", with: "TB")
        try desk.write("C", "TC", by: "mk", having: seen)
        #expect(desk.titles == "TC | TB")
    }

    @Test func undoingTheValueThatStandsLetsTheOtherStand() throws {
        var desk = try twoTitles()
        try desk.undo("A", as: "U", by: "jh")
        #expect(desk.titles == "TB")
        try desk.undo("U", as: "R", by: "jh")
        #expect(desk.titles == "TA | TB")
    }

    @Test func undoingTheValueThatWasOverruledWithdrawsIt() throws {
        var desk = try twoTitles()
        try desk.undo("B", as: "U", by: "mk")
        #expect(desk.titles == "TA")
        try desk.undo("U", as: "R", by: "mk")
        #expect(desk.titles == "TA | TB")
    }

    @Test func undoingBothGivesTheFirstTitleBack() throws {
        var desk = try twoTitles()
        try desk.undo("B", as: "U", by: "mk")
        try desk.undo("A", as: "V", by: "jh")
        #expect(desk.titles == start.pledge("SEC-01")?.title)
    }

    @Test func whatSomebodyWentOnFromIsNotUndone() throws {
        var desk = desk()
        try desk.write("A", "TA", by: "jh", having: start)
        try desk.write("B", "TB", by: "mk", having: desk.catalog)
        let catalog = desk.catalog
        let edit = try #require(desk.edits["A"])
        #expect(throws: EditProblem.changedMeanwhile(title.entry)) {
            try catalog.undoing(
                edit, id: CatalogEdit.ID("U"), at: Timestamp(seconds: 9), by: "jh")
        }
    }

    /// Both replaced the last item of a list, and both added one that is the same.
    @Test func undoingLeavesWhatAnotherMadeOfAListToo() throws {
        var desk = desk()
        let before = try #require(start.pledge("SEC-01"))
        var (mine, theirs) = (before, before)
        mine.terms = before.terms.dropLast() + ["both", "mine"]
        theirs.terms = before.terms.dropLast() + ["both", "theirs"]
        try desk.save("A", by: "jh", start.changes(from: .pledge(before), to: .pledge(mine)))
        try desk.save("B", by: "mk", start.changes(from: .pledge(before), to: .pledge(theirs)))
        let joined = desk.catalog
        try desk.undo("A", as: "U", by: "jh")
        #expect(desk.catalog.pledge("SEC-01") == theirs)
        try desk.undo("U", as: "V", by: "jh")
        #expect(desk.catalog.pledge("SEC-01") == joined.pledge("SEC-01"))
    }

    @Test func undoingLeavesWhatOthersMadeOfOtherMembers() throws {
        var desk = desk()
        var pledge = try #require(start.pledge("SEC-01"))
        let before = pledge
        (pledge.title, pledge.terms) = ("TA", before.terms + ["mine"])
        try desk.save("A", by: "jh", start.changes(from: .pledge(before), to: .pledge(pledge)))
        var theirs = before
        (theirs.summary, theirs.terms) = ("theirs", before.terms + ["theirs"])
        try desk.save("B", by: "mk", start.changes(from: .pledge(before), to: .pledge(theirs)))
        #expect(desk.catalog.pledge("SEC-01")?.terms.contains("mine") ?? false)
        try desk.undo("A", as: "U", by: "jh")
        theirs.title = before.title
        #expect(desk.catalog.pledge("SEC-01") == theirs)
    }

    @Test func anUndoThatCrossesAnEditIsShown() throws {
        var desk = desk()
        try desk.write("A", "TA", by: "jh", having: start)
        let seen = desk.catalog
        try desk.undo("A", as: "U", by: "jh")
        try desk.write("C", "TC", by: "mk", having: seen)
        #expect(desk.titles == "TC | \(try #require(start.pledge("SEC-01")).title)")
    }

    @Test func whatWasWrittenByHandIsADecision() throws {
        var desk = try twoTitles()
        var pledges = desk.catalog.pledges
        let place = try #require(pledges.firstIndex { $0.id.text == "SEC-01" })
        pledges[place].title = "by hand"
        desk.catalog = Catalog(
            title: "t", asOf: start.asOf, parties: start.parties, pillars: start.pillars,
            formats: start.formats, sources: start.sources, meetings: start.meetings,
            pledges: pledges, reaffirmations: start.reaffirmations, edits: desk.catalog.edits)
        #expect(desk.titles == "by hand")
        try desk.write("C", "TC", by: "jh", having: desk.catalog)
        #expect(desk.titles == "TC")
    }

    // MARK: Entries taken out, wordings

    private func said(_ text: String, in catalog: Catalog) throws -> CatalogEntry {
        var said = try #require(catalog.reaffirmations.first { $0.pledge.text == "SEC-01" })
        said.wordings[0].text = text
        return .reaffirmation(said)
    }

    private func linked() throws -> TwoValuesDesk {
        var desk = desk()
        try desk.save(
            "0", by: "jh",
            [.added(.source(Source(id: Source.ID("s"), publisher: "P", title: "T", url: nil)))])
        return desk
    }

    @Test func theWordsOfAWordingCanBeTwo() throws {
        var desk = try linked()
        let seen = desk.catalog
        let before = try #require(seen.reaffirmations.first { $0.pledge.text == "SEC-01" })
        for (id, author) in [("B", "mk"), ("A", "jh")] {
            try desk.save(
                id, by: author,
                [.init(before: .reaffirmation(before), after: said("words of \(author)", in: seen))]
            )
        }
        let values = try #require(desk.catalog.membersWithTwoValues().first)
        #expect(values.id.member == "wordings.s.text")
        #expect([values.current.text, values.others[0].text] == ["words of jh", "words of mk"])
        try desk.settle("S", by: "jh", with: "words of mk")
        #expect(desk.catalog.reaffirmations.contains { $0.wordings[0].text == "words of mk" })
        #expect(desk.catalog.membersWithTwoValues().isEmpty)
    }

    @Test(arguments: [true, false]) func whatOneTookOutAndAnotherChangedIsOneQuestion(
        _ removesFirst: Bool
    ) throws {
        var desk = try linked()
        let seen = desk.catalog
        let before = CatalogEntry.reaffirmation(
            try #require(seen.reaffirmations.first { $0.pledge.text == "SEC-01" }))
        let acts: [(String, CatalogEdit.Change?)] = [
            ("out", .removed(before)),
            ("words", .init(before: before, after: try said("other words", in: seen))),
        ]
        for (id, change) in removesFirst ? acts : acts.reversed() {
            try desk.save(id, by: id, [change])
        }
        let all = desk.catalog.membersWithTwoValues()
        let values = try #require(all.first)
        #expect(all.count == 1 && values.current.author == "words")
        #expect(values.others.map(\.isRemoval) == [true])
        var kept = desk
        try kept.save("S", by: "jh", desk.catalog.settling(values, with: values.current))
        #expect(kept.catalog.membersWithTwoValues().isEmpty)
        #expect(kept.catalog.entry(before.key) != nil)
        try desk.save("S", by: "jh", desk.catalog.settling(values, with: values.others[0]))
        #expect(desk.catalog.entry(before.key) == nil)
        #expect(desk.catalog.membersWithTwoValues().isEmpty)
        try desk.undo("S", as: "U", by: "jh")
        #expect(desk.catalog.membersWithTwoValues().count == 1)
    }
}
