import Commitments
import JSON
import Testing

@testable import Storage

@Suite struct NotesMergeTests {
    private func bytes(_ notes: [Note], terms: [OwnTerm] = [], minWriter: Int = 1) -> [UInt8] {
        NotesWriter.bytes(
            of: NotesDocument(notebook: Notebook(notes: notes, terms: terms), minWriter: minWriter))
    }

    private func merge(
        _ base: [UInt8], _ mine: [UInt8], _ theirs: [UInt8]
    ) throws(StorageError) -> FileMerge.Result {
        try FileMerge.merge(
            base: .init(base, named: "base"), mine: .init(mine, named: "mine"),
            theirs: .init(theirs, named: "theirs"))
    }

    @Test func notesAndTermsOfBothSidesStandInTheResult() throws {
        let base = bytes([note(1)])
        let result = try merge(
            base, bytes([note(1), note(2)], terms: [ownTerm(1)]), bytes([note(1), note(3)]))
        #expect(result.bytes == bytes([note(1), note(2), note(3)], terms: [ownTerm(1)]))
        #expect(result.editedTwice.isEmpty && result.conflicts.isEmpty)
    }

    @Test func bothTextsOfANoteAreKeptAndNamed() throws {
        let mine = bytes([note(1).revised(version("mine", at: 100))])
        let theirs = bytes([note(1).revised(version("theirs", at: 101))])
        let result = try merge(bytes([note(1)]), mine, theirs)
        #expect(result.editedTwice.map(\.id) == [note(1).id])
        let merged = try #require(NotesReader.read(result.bytes, named: "").value).notebook.notes[0]
        #expect(merged.current.text == "theirs")
        // The join is a version of its own, which says what is beside it.
        #expect(merged.history.map(\.text) == ["note 1", "mine", "theirs"])
        #expect(merged.hasTwoTexts)
    }

    @Test func whichSideIsWhoseDoesNotMatter() throws {
        let versions = ["a", "b", "c"].map { version($0, at: 100) }
        // The copies have the versions in different orders, as after merges in different clones.
        let left = bytes([note(1).revised(versions[0]).revised(versions[1]).revised(versions[2])])
        let right = bytes([note(1).revised(versions[1]).revised(versions[0])])
        for base in [bytes([note(1)]), []] {
            #expect(try merge(base, left, right).bytes == merge(base, right, left).bytes)
        }
    }

    /// Two notes that were made on their own and have one id are two, from whichever side.
    @Test func twoNewNotesWithOneIDAreTwo() throws {
        let mine = note(2, "mine", on: "SEC-03")
        let theirs = Note(
            id: mine.id, pledge: Pledge.ID("SEC-04"), created: time(9),
            current: version("theirs", at: 9))
        for base in [bytes([note(1)]), []] {
            let result = try merge(base, bytes([note(1), mine]), bytes([note(1), theirs]))
            let notes = try NotesReader.read(result.bytes, named: "").get().notebook.notes
            #expect(notes.map(\.current.text) == ["note 1", "mine", "theirs"])
            #expect(notes.map(\.pledge.text) == ["SEC-02", "SEC-03", "SEC-04"])
            #expect(notes.allSatisfy { $0.history.isEmpty } && result.editedTwice.isEmpty)
            #expect(result.renamedNotes.map(\.from) == [mine.id])
            #expect(
                try merge(base, bytes([note(1), theirs]), bytes([note(1), mine])).bytes
                    == result.bytes)
        }
    }

    @Test func anAddedFileHasNoBase() throws {
        let result = try merge([], bytes([note(1)]), bytes([note(2)]))
        #expect(result.bytes == bytes([note(1), note(2)]) && result.unreadableBase == nil)
    }

    @Test func aDamagedBaseIsDoneWithoutAndTold() throws {
        let result = try merge(Array("<<<<".utf8), bytes([note(1)]), bytes([note(2)]))
        #expect(result.bytes == bytes([note(1), note(2)]))
        #expect(result.unreadableBase != nil)
    }

    @Test func aDamagedSideIsNotJoined() {
        let good = bytes([note(1)])
        for damaged in [[], Array("<<<<<<< ours\n".utf8), Array(good.dropLast(3))] {
            #expect(throws: StorageError.self) { try merge(good, good, damaged) }
            #expect(throws: StorageError.self) { try merge(good, damaged, good) }
        }
        let draft = Array(#"{"format": "pledges-draft"}"#.utf8)
        #expect(throws: StorageError.self) { try merge(good, good, draft) }
    }

    @Test func aFileThatOnlyANewerVersionMayWriteIsNotJoined() {
        let good = bytes([note(1)])
        let newer = bytes([note(1), note(2)], minWriter: 2)
        #expect(throws: StorageError.newerWriter(path: "theirs", minWriter: 2)) {
            try merge(good, good, newer)
        }
    }

    @Test func aCatalogAndNotesAreNotJoined() {
        let notes = bytes([note(1)])
        #expect(throws: StorageError.self) {
            try merge(notes, notes, Array(CatalogText().text.utf8))
        }
    }
}
