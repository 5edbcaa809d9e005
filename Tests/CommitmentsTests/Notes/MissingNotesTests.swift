import Testing

@testable import Commitments

/// What a state of the notes lacks that were there before.
@Suite struct MissingNotesTests {
    private let first = note(1, "one")
    private var second: Note { note(2, "two").revised(version("two, more", at: 50)) }
    private var book: Notebook { Notebook(notes: [first, second]) }

    @Test func anOlderStateLacksNotesAndVersions() {
        let older = Notebook(notes: [note(2, "two")])
        let missing = MissingNotes(from: book, in: older)
        #expect(missing.notes.map(\.id) == [first.id, second.id])
        #expect(book.hasWords(missingIn: older))
        #expect(missing.missing(in: book).isEmpty)
        #expect(missing.missing(in: Notebook(notes: [first])).notes.map(\.id) == [second.id])
    }

    @Test func aDeletionAndALaterVersionLackNothing() {
        var later = book
        later.put(first.revised(version("one", at: 60, by: "mk", isDeleted: true)))
        later.put(second.revised(version("three", at: 70, by: "mk")))
        #expect(MissingNotes(from: book, in: later).isEmpty && !book.hasWords(missingIn: later))
    }

    @Test func whatTwoCopiesBecomeTogetherLacksNothing() {
        let base = Notebook(notes: [first])
        var (mine, theirs) = (base, base)
        mine.put(first.revised(version("mine", at: 10)))
        var tagged = version("one", at: 20, by: "mk")
        tagged.tags = ["ask"]
        theirs.put(first.revised(tagged))
        let joined = Notebook.merge(base: base, mine: mine, theirs: theirs).notebook
        for side in [mine, theirs] {
            #expect(MissingNotes(from: side, in: joined).isEmpty)
            #expect(!side.hasWords(missingIn: joined))
        }
    }

    /// Somebody corrected the text in the file: nothing to be put back, but words to be kept.
    @Test func aTextWrittenOverInTheFileIsWordsAndNoNote() {
        var corrected = first
        corrected.current.text = "won"
        let later = Notebook(notes: [corrected, second])
        #expect(MissingNotes(from: book, in: later).isEmpty)
        #expect(book.hasWords(missingIn: later))
    }

    @Test func aTermThatIsGoneIsMissing() {
        let watched = Notebook(terms: [ownTerm(1)])
        #expect(MissingNotes(from: watched, in: Notebook()).terms == [ownTerm(1)])
        #expect(MissingNotes(from: watched, in: watched).isEmpty)
    }
}
