import Testing

@testable import Commitments

@Suite struct EditingTests {
    private let catalog: Catalog

    init() throws { catalog = try SearchSample.catalog() }

    private func edit(_ changes: [CatalogEdit.Change], id: String = "E1") -> CatalogEdit {
        CatalogEdit(
            id: CatalogEdit.ID(id), at: Timestamp(seconds: 1), author: "jh", summary: "s",
            changes: changes)
    }

    private func pledge(_ name: String, in catalog: Catalog? = nil) throws -> Pledge {
        try #require((catalog ?? self.catalog).pledge(name))
    }

    private let wording = Wording(text: "words", source: Source.ID("t"), provenance: .officialText)

    private let source = CatalogEntry.source(
        Source(id: Source.ID("t"), publisher: "P", title: "T", url: nil))

    /// A catalog whose source is there, since the sample has none.
    private func linked() throws -> Catalog {
        let sources = ["s", "t"].map { id in
            CatalogEdit.Change.added(
                .source(Source(id: Source.ID(id), publisher: "P", title: "T", url: nil)))
        }
        return try catalog.applying(edit(sources))
    }

    @Test func anEditAndItsInverseGiveTheCatalogBack() throws {
        let before = try linked()
        let meeting = Meeting.ID("munich")
        let act = edit(before.linking(Pledge.ID("ECO-01"), to: meeting, wording), id: "E2")
        let after = try before.applying(act)
        #expect(after.reaffirmation(of: Pledge.ID("ECO-01"), at: meeting)?.wordings == [wording])
        #expect(act.changes.allSatisfy { after.entry($0.key) == $0.after })
        let inverse = act.inverse(
            id: CatalogEdit.ID("E3"), at: Timestamp(seconds: 2), by: "jh")
        let back = try after.applying(inverse)
        #expect(back.reaffirmations == before.reaffirmations)
        #expect(back.edits.map(\.id.text) == ["E1", "E2", "E3"])
    }

    @Test func whatIsNotAsItWasIsNotChanged() throws {
        var other = try pledge("SEC-01")
        other.title = "another title"
        let changes = catalog.changes(from: .pledge(other), to: .pledge(try pledge("SEC-01")))
        #expect(throws: EditProblem.changedMeanwhile(.init(.pledge, "SEC-01"))) {
            try catalog.applying(edit(changes))
        }
    }

    @Test func linksLeadSomewhere() throws {
        let changes = catalog.linking(Pledge.ID("ECO-01"), to: Meeting.ID("munich"), wording)
        #expect(
            throws: EditProblem.dangling(
                .init(.reaffirmation, "ECO-01 munich"), to: .init(.source, "t"))
        ) { try catalog.applying(edit(changes)) }
        let removal = CatalogEdit.Change.removed(.pledge(try pledge("SEC-01")))
        #expect(throws: EditProblem.self) { try catalog.applying(edit([removal])) }
    }

    @Test func aNameIsGivenOnce() throws {
        var new = try pledge("SEC-01")
        new.id = Pledge.ID("SEC-09")
        #expect(throws: EditProblem.nameTaken("alias-sec-01", by: Pledge.ID("SEC-01"))) {
            try catalog.applying(edit([.added(.pledge(new))]))
        }
        #expect(throws: EditProblem.taken(.init(.pledge, "SEC-01"))) {
            try catalog.applying(edit([.added(.pledge(try pledge("SEC-01")))]))
        }
    }

    @Test func mergingMovesWhatWasSaidAndKeepsTheName() throws {
        let start = try linked()
        let (first, second) = (try pledge("SEC-01"), try pledge("SEC-02"))
        let merged = try start.applying(edit(start.merging(second, into: first), id: "E2"))
        #expect(merged.pledges.count == start.pledges.count - 1)
        #expect(merged.pledge("SEC-02")?.id == first.id)
        let meetings = Set(merged.reaffirmations(of: first).map(\.meeting.text))
        #expect(meetings == ["munich", "drill", "newyork"])
        // Both were said in New York, in one source: both quotes are kept, each as it is.
        let wordings = try #require(
            merged.reaffirmation(of: first.id, at: Meeting.ID("newyork"))?.wordings)
        let texts = wordings.map(\.text)
        let old = [first, second].map {
            start.reaffirmation(of: $0.id, at: Meeting.ID("newyork"))?.wordings.first?.text ?? ""
        }
        #expect(texts == old)
        #expect(wordings.map(\.source.text) == ["s", "t"], "t is the same publication")
        let without = try catalog.applying(
            edit([
                .added(
                    .source(Source(id: Source.ID("s"), publisher: "P", title: "T", url: nil)))
            ]))
        let copied = without.merging(second, into: first).compactMap(\.after).compactMap {
            if case .source(let source) = $0 { source } else { nil }
        }
        #expect(copied.map(\.id.text) == ["s-2"] && copied.map(\.title) == ["T"])
    }

    @Test func splittingMovesTheMeetingsNamed() throws {
        let start = try linked()
        let old = try pledge("SEC-01")
        var new = Pledge(
            id: Pledge.ID("SEC-03"), title: "T", pillar: old.pillar, type: .action)
        new.parent = old.id
        let changes = start.splitting(old, into: new, at: [Meeting.ID("munich")])
        let split = try start.applying(edit(changes, id: "E2"))
        #expect(split.reaffirmations(of: new).map(\.meeting.text) == ["munich"])
        #expect(split.reaffirmations(of: old).map(\.meeting.text) == ["newyork"])
    }

    @Test func aPledgeDoesNotGrowFromItself() throws {
        let (first, second) = (try pledge("SEC-01"), try pledge("SEC-02"))
        var (child, parent) = (first, second)
        child.parent = second.id
        parent.parent = first.id
        let changes =
            catalog.changes(from: .pledge(first), to: .pledge(child))
            + catalog.changes(from: .pledge(second), to: .pledge(parent))
        #expect(throws: EditProblem.self) { try catalog.applying(edit(changes)) }
    }

    @Test func pastEditsKnowWhatWasUndone() throws {
        var past = try linked()
        let one = edit(past.retiring(try pledge("SEC-01"), on: past.asOf), id: "E2")
        past = try past.applying(one)
        let two = edit(past.retiring(try pledge("SEC-02"), on: past.asOf), id: "E3")
        past = try past.applying(two)
        past = try past.applying(
            two.inverse(id: CatalogEdit.ID("E4"), at: Timestamp(seconds: 3), by: "jh"))
        let acts = PastEdits(of: past, by: "jh")
        #expect(acts.done.map(\.id.text) == ["E1", "E2"])
        #expect(acts.undone.map(\.edit.id.text) == ["E3"])
        #expect(PastEdits(of: past, by: "somebody else").done.isEmpty)
        let again = two.again(
            id: CatalogEdit.ID("E5"), at: Timestamp(seconds: 4), by: "jh",
            after: CatalogEdit.ID("E4"))
        past = try past.applying(again)
        #expect(PastEdits(of: past, by: "jh").done.map(\.id.text) == ["E1", "E2", "E5"])
        #expect(PastEdits(of: past, by: "jh").undone.isEmpty)
    }

    /// The clock was set back between two edits of one pledge.
    @Test func theEditThatStartsFromAnotherIsTheLaterOne() throws {
        var catalog = try linked()
        func titled(_ title: String, id: String, at seconds: Int) throws {
            let before = try pledge("SEC-01", in: catalog)
            var after = before
            after.title = title
            var act = edit(
                catalog.changes(from: .pledge(before), to: .pledge(after)), id: id)
            act.at = Timestamp(seconds: seconds)
            catalog = try catalog.applying(act)
        }
        try titled("one", id: "E9", at: 5000)
        try titled("two", id: "E2", at: 100)
        try titled("three", id: "E3", at: 101)
        let past = PastEdits(of: catalog, by: "jh")
        #expect(past.done.map(\.id.text) == ["E1", "E9", "E2", "E3"])
        let undoing = try catalog.undoing(
            try #require(past.done.last), id: CatalogEdit.ID("E4"), at: Timestamp(seconds: 102),
            by: "jh")
        catalog = try catalog.applying(undoing)
        #expect(try pledge("SEC-01", in: catalog).title == "two")
        #expect(PastEdits(of: catalog, by: "jh").done.map(\.id.text) == ["E1", "E9", "E2"])
        #expect(PastEdits(of: catalog, by: "jh").undone.map(\.edit.id.text) == ["E3"])
        // Back to the beginning, on a clock that is right again.
        for number in 5...6 {
            let last = try #require(PastEdits(of: catalog, by: "jh").done.last)
            catalog = try catalog.applying(
                try catalog.undoing(
                    last, id: CatalogEdit.ID("F\(number)"), at: Timestamp(seconds: 6000 + number),
                    by: "jh"))
        }
        #expect(PastEdits(of: catalog, by: "jh").done.map(\.id.text) == ["E1"])
        #expect(
            PastEdits(of: catalog, by: "jh").undone.map(\.edit.id.text) == ["E3", "E2", "E9"])
    }

    @Test func theWayFromOneCatalogToAnother() throws {
        let other = try catalog.applying(
            edit(catalog.retiring(try pledge("SEC-01"), on: catalog.asOf) + [.added(source)]))
        let changes = catalog.changes(to: other)
        #expect(changes.map(\.key.description) == ["source t", "pledge SEC-01"])
        #expect(catalog.changes(to: catalog).isEmpty)
        #expect(try catalog.applying(edit(changes)).pledges == other.pledges)
    }
}
