import Testing

@testable import Commitments

/// A program that ends between saving a note and throwing its draft away must not offer it again.
@Suite struct DraftTests {
    private let pledge = Pledge.ID("SEC-02")
    private let id = Note.ID("01M80TXBQRQB77ZS7SMWX9F5AX")

    private func time(_ seconds: Int) -> Timestamp { Timestamp(seconds: seconds) }

    private func version(_ text: String, at seconds: Int) -> Note.Version {
        Note.Version(
            changed: time(seconds), author: "jh", date: time(seconds).date, text: text)
    }

    private func notebook(_ versions: Note.Version...) -> Notebook {
        var notebook = Notebook()
        for (before, after) in zip([nil] + versions, versions) {
            notebook.apply(
                Change(
                    summary: "",
                    edits: [
                        Change.Edit(
                            note: id, pledge: pledge, created: versions[0].changed, before: before,
                            after: after)
                    ]))
        }
        return notebook
    }

    private func draft(_ text: String, at seconds: Int, note: Note.ID? = nil) -> Draft {
        Draft(
            id: "0123456789abcdef", subject: .init(pledge: pledge, note: note), text: text,
            time: time(seconds))
    }

    @Test func aDraftIsANoteOnceItsTextIsSavedAfterIt() {
        let book = notebook(version("ask Seoul", at: 100))
        #expect(draft("ask Seoul", at: 100).isSaved(in: book))
        #expect(draft("ask Seoul \n", at: 90).isSaved(in: book))
        #expect(!draft("ask Seoul, and Tokyo", at: 90).isSaved(in: book))
        #expect(!draft("ask", at: 90).isSaved(in: book))
    }

    @Test func theSameWordsOfLongAgoAreAnotherNote() {
        #expect(!draft("ask Seoul", at: 101).isSaved(in: notebook(version("ask Seoul", at: 100))))
    }

    @Test func anEditIsSavedInItsOwnNoteOnly() {
        let book = notebook(version("ask", at: 100), version("ask Seoul", at: 200))
        #expect(draft("ask Seoul", at: 150, note: id).isSaved(in: book))
        #expect(!draft("ask Seoul", at: 150, note: Note.ID("other")).isSaved(in: book))
        // What somebody wrote over it since is a later version; the draft's text is kept there.
        let later = notebook(
            version("ask", at: 100), version("ask Seoul", at: 200), version("asked", at: 300))
        #expect(draft("ask Seoul", at: 150, note: id).isSaved(in: later))
    }

    @Test func withoutWordsNothingIsTaken() {
        #expect(!draft(" ", at: 90).isSaved(in: notebook(version("", at: 100))))
    }

    /// It is kept after the save has failed, and so is younger than the note.
    @Test func aDraftOfAFailedSaveIsKnownByItsID() {
        let book = notebook(version("ask Seoul", at: 100))
        var draft = draft("ask Seoul", at: 160)
        #expect(!draft.isSaved(in: book))
        draft = Draft(
            id: NoteIDSource().draftID(for: id), subject: draft.subject, text: draft.text,
            time: draft.time)
        #expect(draft.isSaved(in: book))
    }
}
