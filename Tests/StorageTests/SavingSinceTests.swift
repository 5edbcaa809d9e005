import Testing

@testable import Commitments
@testable import Storage

/// A save merges against what its caller saw last, whatever the store has read since.
@Suite struct SavingSinceTests {
    private let folder: TemporaryFolder
    private let store: NoteStore
    private let base: Notebook

    init() throws {
        folder = try TemporaryFolder()
        store = NoteStore(path: folder("notes.json"))
        base = try store.save(Notebook(notes: [note(1), note(2)]), since: Notebook()).notebook
    }

    private func revising(_ number: Int, _ text: String, at seconds: Int) -> Note {
        note(number).revised(version(text, at: seconds))
    }

    /// What a colleague makes of the file.
    private func colleague(_ act: (inout Notebook) -> Void) throws {
        let other = NoteStore(path: folder("notes.json"))
        let before = other.load().notebook
        var notebook = before
        act(&notebook)
        _ = try other.save(notebook, since: before)
    }

    private var texts: [String] {
        NoteStore(path: folder("notes.json")).load().notebook.notes
            .flatMap { ($0.history + [$0.current]).map(\.text) }
    }

    @Test(arguments: [50, 200])
    func aReloadThatTheCallerNeverSawErasesNobodysText(theirTime: Int) throws {
        try colleague { $0.put(revising(1, "theirs", at: theirTime)) }
        guard case .changed = store.reload() else {
            Issue.record("the colleague's text was not seen")
            return
        }
        var mine = base
        mine.put(revising(1, "mine", at: 100))
        let saved = try store.save(mine, since: base)
        let both = try #require(saved.notebook.note(note(1).id))
        #expect(saved.editedTwice == [both.id] && saved.fromOutside == [both.id])
        #expect(both.current.text == (theirTime > 100 ? "theirs" : "mine"))
        #expect(both.textsBeside.count == 1)
        #expect(texts.contains("mine") && texts.contains("theirs"))
    }

    @Test func aFailedSaveKeepsItsBaseForTheNextTry() throws {
        var mine = base
        mine.put(revising(1, "mine", at: 100))
        let lock = try FileLock(ifFreeAt: folder(".notes.json.lock"))
        let impatient = NoteStore(
            path: folder("notes.json"), patience: LockPatience(timeout: .zero))
        #expect(throws: StorageError.self) { try impatient.save(mine, since: base) }
        lock.unlock()
        try colleague { $0.put(revising(1, "theirs", at: 150)) }
        _ = impatient.load()
        #expect(try impatient.save(mine, since: base).editedTwice == [note(1).id])
        #expect(texts.contains("mine") && texts.contains("theirs"))
    }

    @Test func whatTheCallerHasNotTakenInStaysInTheFile() throws {
        try colleague { $0.put(note(3)) }
        _ = store.reload()
        var mine = base
        mine.put(note(4))
        let saved = try store.save(mine, since: base)
        #expect(saved.notebook.notes.map(\.id) == [1, 2, 3, 4].map { note($0).id })
        #expect(saved.fromOutside == [note(3).id])
    }

    @Test func aNoteThatWasTakenOutOfTheFileByHandStaysOutUnlessItWasChangedHere() throws {
        let document = NotesDocument(notebook: Notebook())
        try folder.write(NotesWriter.bytes(of: document), to: "notes.json")
        _ = store.reload()
        var mine = base
        mine.put(revising(2, "mine", at: 100))
        #expect(try store.save(mine, since: base).notebook.notes.map(\.id) == [note(2).id])
    }

    @Test func leavingANoteOrATermOutDeletesNeither() throws {
        var both = base
        both.put(ownTerm(1))
        both = try store.save(both, since: base).notebook
        let saved = try store.save(Notebook(notes: [note(2)]), since: both)
        #expect(saved.notebook == both)
        #expect(NoteStore(path: folder("notes.json")).load().notebook == both)
    }

    @Test func aDeletedFileComesBackWithWhatTheCallerHasNotSeen() throws {
        try colleague { $0.put(revising(1, "theirs", at: 150)) }
        _ = store.reload()
        try FileSystem.delete(folder("notes.json"))
        var mine = base
        mine.put(note(3))
        _ = try store.save(mine, since: base)
        #expect(texts == ["note 1", "theirs", "note 2", "note 3"])
    }

    @Test func termsAreMergedAgainstTheCallersBaseToo() throws {
        var withTerm = base
        withTerm.put(ownTerm(1))
        withTerm = try store.save(withTerm, since: base).notebook
        let theirs = ownTerm(1).revised(ownTerm(1, "theirs", at: 150))
        try colleague { $0.put(theirs) }
        _ = store.reload()
        var mine = withTerm
        mine.put(ownTerm(1).revised(ownTerm(1, "mine", at: 100)))
        let term = try #require(try store.save(mine, since: withTerm).notebook.term(ownTerm(1).id))
        #expect(
            Set(term.history.map(\.term.name) + [term.term.name]) == ["a term", "mine", "theirs"])
    }
}
