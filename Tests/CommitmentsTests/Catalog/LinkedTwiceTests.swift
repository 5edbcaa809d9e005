import Testing

@testable import Commitments

/// Links of a pledge and a meeting that two people made or took off without knowing of each other.
@Suite struct LinkedTwiceTests {
    private let start: Catalog

    init() throws { start = try SearchSample.catalog() }

    private func linked() throws -> TwoValuesDesk {
        var desk = TwoValuesDesk(catalog: start)
        try desk.save(
            "0", by: "jh",
            [.added(.source(Source(id: Source.ID("s"), publisher: "P", title: "T", url: nil)))])
        return desk
    }

    private func said(_ text: String, in catalog: Catalog) throws -> CatalogEntry {
        var said = try #require(catalog.reaffirmations.first { $0.pledge.text == "SEC-01" })
        said.wordings[0].text = text
        return .reaffirmation(said)
    }

    /// A link that the catalog does not have, with the words of one source.
    private func link(_ text: String) throws -> CatalogEntry {
        let pledge = Pledge.ID("SEC-01")
        let said = Set(start.reaffirmations.filter { $0.pledge == pledge }.map(\.meeting))
        let meeting = try #require(start.meetings.first { !said.contains($0.id) })
        guard case .reaffirmation(let other) = try self.said(text, in: start) else {
            throw EditProblem.nothing
        }
        return .reaffirmation(
            Reaffirmation(
                pledge: pledge, meeting: meeting.id, speaker: .all, wordings: other.wordings))
    }

    @Test func whoTakesAnOwnLinkOffLeavesOneThatTheyDidNotSee() throws {
        var desk = try linked()
        let (mine, theirs) = (try link("mine"), try link("theirs"))
        try desk.save("A", by: "jh", at: 1, [.added(mine)])
        try desk.save("B", by: "mk", at: 4, [.added(theirs)])
        try desk.save("C", by: "jh", at: 2, [.removed(mine)])
        #expect(desk.catalog.entry(mine.key) == theirs)
        let before = desk.catalog
        try desk.undo("C", as: "U", by: "jh")
        #expect(desk.catalog.membersWithTwoValues().first?.sides.map(\.text) == ["theirs", "mine"])
        try desk.undo("U", as: "R", by: "jh")
        #expect(desk.catalog.reaffirmations == before.reaffirmations)
        #expect(desk.catalog.membersWithTwoValues() == before.membersWithTwoValues())
    }

    @Test func whoTakesALinkWithTwoTextsOffHasSeenBoth() throws {
        var desk = try linked()
        try desk.save("A", by: "jh", [.added(try link("mine"))])
        try desk.save("B", by: "mk", [.added(try link("theirs"))])
        #expect(desk.catalog.membersWithTwoValues().count == 1)
        let current = try #require(desk.catalog.entry(try link("").key))
        try desk.save("C", by: "jh", desk.catalog.weighingRemovals([.removed(current)]))
        #expect(desk.catalog.entry(current.key) == nil)
        try desk.undo("C", as: "U", by: "jh")
        #expect(desk.catalog.membersWithTwoValues().count == 1)
    }

    /// One of two who took a link off takes that back: the link stays off, since the other
    /// has not.
    @Test func whatTwoTookOffIsNotBroughtBackByOne() throws {
        var desk = try linked()
        let before = try said("words", in: desk.catalog)
        let there = try #require(desk.catalog.entry(before.key))
        try desk.save("A", by: "jh", [.removed(there)])
        try desk.save("B", by: "mk", [.removed(there)])
        let (catalog, first) = (desk.catalog, try #require(desk.edits["A"]))
        #expect(throws: EditProblem.changedMeanwhile(there.key)) {
            try catalog.undoing(
                first, id: CatalogEdit.ID("U"), at: Timestamp(seconds: 9), by: "jh")
        }
    }

    /// Somebody takes back a removal and does not know that another has taken the link off, too.
    @Test func anUndoneRemovalReplacesNoOther() throws {
        var desk = try linked()
        let there = try #require(desk.catalog.entry(try said("words", in: desk.catalog).key))
        try desk.save("M", by: "sh", at: 2, [.removed(there)])
        let edit = try #require(desk.edits["M"])
        let undo = edit.inverse(id: CatalogEdit.ID("N"), at: Timestamp(seconds: 3), by: "sh")
        desk.catalog = try desk.catalog.joining(undo)
        try desk.save("A", by: "mk", at: 1, [.removed(there)])
        #expect(desk.catalog.entry(there.key) == nil)
        try desk.undo("A", as: "U", by: "mk")
        #expect(desk.catalog.entry(there.key) == there)
        try desk.undo("U", as: "R", by: "mk")
        #expect(desk.catalog.entry(there.key) == nil)
    }
}
