import Testing

@testable import Commitments

/// An id can be given twice in two copies of a catalog. A note says by the change that added its pledge
/// which of the two it is about.
@Suite struct StrangersTests {
    private let catalog: Catalog

    init() throws { catalog = try SearchSample.catalog() }

    private func status(on pledge: String, addedBy edit: String, _ number: Int = 1) -> Note {
        var note = note(number, "JHNOTE", on: pledge)
        note.current.status = .delivered
        note.added[pledge] = Addition(edit: CatalogEdit.ID(edit), position: 0)
        return note
    }

    private func register(_ notes: Note...) throws -> Register {
        let pillar = try #require(catalog.pillars.first)
        let new = Pledge(
            id: Pledge.ID("SEC-25"), title: "Another pledge", pillar: pillar.id, type: .action)
        let edit = CatalogEdit(
            id: CatalogEdit.ID("THEIRS"), at: time(0), author: "mk", summary: "s",
            changes: [.added(.pledge(new))])
        return Register(
            catalog: try catalog.applying(edit), notebook: Notebook(notes: notes),
            asOf: time(100_000).date)
    }

    @Test func aNoteOnAnotherPledgeOfTheIDIsNobodysStatus() throws {
        let register = try register(status(on: "SEC-25", addedBy: "MINE"))
        let pledge = try #require(register.catalog.pledge("SEC-25"))
        #expect(register.status(of: pledge) == .notAssessed)
        #expect(register.notes(on: pledge).isEmpty && register.noteCount == 0)
        #expect(register.notesWithoutPledge.count == 1)
        #expect(register.strayNotes?.pledges == [Pledge.ID("SEC-25")])
        #expect(register.pledge(of: register.notesWithoutPledge[0]) == nil)
        let query = try Query("note:jhnote", in: register.catalog)
        #expect(Listing(register, Filter(query: query)).rows.isEmpty)
    }

    @Test func aNoteOnThePledgeItNamesCounts() throws {
        let register = try register(status(on: "SEC-25", addedBy: "THEIRS"))
        let pledge = try #require(register.catalog.pledge("SEC-25"))
        #expect(register.status(of: pledge) == .delivered && register.strayNotes == nil)
    }

    @Test func anIDThatNotesNameIsNotProposed() throws {
        let known = try register(status(on: "SEC-31", addedBy: "MINE")).idsInNotes
        let pillar = try #require(catalog.pillars.first { $0.prefix.uppercased() == "SEC" })
        #expect(catalog.nextPledgeID(in: pillar, besides: known.pledges).text == "SEC-32")
    }

    @Test func aReadingOfAnotherMeetingOfTheIDIsNoReading() throws {
        var note = note(1, "March")
        note.current.reading = reading(.softened)
        note.added["newyork"] = Addition(edit: CatalogEdit.ID("MINE"), position: 0)
        let register = Register(
            catalog: catalog, notebook: Notebook(notes: [note]), asOf: time(100_000).date)
        let pledge = try #require(catalog.pledge("SEC-02"))
        let (munich, newYork) = (Meeting.ID("munich"), Meeting.ID("newyork"))
        #expect(register.notes(on: pledge).count == 1)
        #expect(register.reading(of: pledge, from: munich, to: newYork) == nil)
    }

    @Test func aReadingIsOfWhoWroteItNotOfWhoAddedWords() {
        var note = note(1)
        note.current.reading = reading(.softened)
        var words = version("more", at: 9, by: "mk")
        words.reading = reading(.softened)
        #expect(note.revised(words).reader == "jh")
        words.reading = reading(.strengthened)
        #expect(note.revised(words).reader == "mk")
    }
}
