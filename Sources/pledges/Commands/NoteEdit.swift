import ArgumentParser
import Commitments
import Text

/// `pledges note edit`: changes a note; what it said before stays in its history.
struct NoteEdit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a note; its earlier text is kept.",
        discussion: """
            Examples:
              pledges note edit 01KB7Q -m "Calendar agreed on 3 December"
              pledges note edit 01KB7Q --status stalled --clear review-by
              pledges note edit 01KB7Q --settle
              pledges note edit 01KB7Q -e

            An option replaces that part of the note; the rest stays the same.
            """)

    /// What can be taken out of a note.
    enum Part: String, ExpressibleByArgument, CaseIterable {
        case text, status, tags, evidence, reading
        case reviewBy = "review-by"
    }

    @Argument(
        help: ArgumentHelp("The note, by id or a part of one.", valueName: "note"),
        completion: .custom(Completion.notes))
    var id: String

    @Argument(help: ArgumentHelp("Read the text from standard input.", valueName: "-"))
    var dash: String?

    @Option(help: "Clear a field of the note.") var clear: [Part] = []
    @Flag(
        help: "Settle a note with two texts: keep the current one, leave the other in its history.")
    var settle = false
    @OptionGroup(title: "Content") var said: NoteOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try opened()
        let note = try library.note(id)
        let pledge = library.catalog.pledge(note.pledge.text)
        var version = note.current
        version.changed = Clock.now()
        version.author = said.authorship.name
        for part in clear { version.clear(part) }
        let input = try said.input(dash, orEdited: note.current.text, asks: false)
        do throws(Failure) {
            version = try said.revised(version, on: pledge, in: library.catalog, input: input)
        } catch {
            let kept = Library.keepDraft(
                input ?? "", on: note.pledge.text, note: note.id, for: files.inUse,
                in: library.catalog)
            throw Failure(error.status, error.message + kept)
        }
        if settle { version.beside = [] }
        if version.saysTheSame(as: note.current) {
            Message.say("nothing changed: the note already has these values")
        } else {
            try library.save(Change(replacing: note, with: version))
            let about = pledge.map { "\($0.id) \($0.title.oneLine)" } ?? note.pledge.text.oneLine
            Message.say("changed the note of \(version.date.text) on \(about)")
        }
        try Output.standard.write(note.id.text + "\n")
    }

    /// The library; where the catalog or the notes cannot be read, the text is kept as a draft before
    /// that is said.
    private func opened() throws(Failure) -> Library {
        let library: Library
        do throws(Failure) { library = try Library.open(files) } catch {
            throw try keepingText(
                error, Library.notesAlone(files), in: Library.lastKnownCatalog(files))
        }
        do throws(Failure) {
            try library.requireNotes()
            return library
        } catch {
            // The newest backup that can be read has the note, unless it was written just now.
            throw try keepingText(
                error, library.forLooking().library.notebook, in: library.catalog)
        }
    }

    /// Keeps what was typed as a draft.
    /// - Returns: the failure, which says so.
    private func keepingText(
        _ failure: Failure, _ notebook: Notebook, in catalog: Catalog?
    ) throws(Failure) -> Failure {
        let text = try said.input(dash) ?? said.text ?? ""
        let found = notebook.notes(matching: id).filter { !$0.current.isDeleted }
        let note = found.count == 1 ? found.first : nil
        let kept = Library.keepDraft(
            text, on: note?.pledge.text ?? id, note: note?.id, for: files.inUse, in: catalog)
        return Failure(failure.status, failure.message + kept)
    }
}

extension Note.Version {
    fileprivate mutating func clear(_ part: NoteEdit.Part) {
        switch part {
        case .text: text = ""
        case .status: status = nil
        case .tags: tags = []
        case .evidence: evidence = []
        case .reviewBy: reviewBy = nil
        case .reading: reading = nil
        }
    }
}

extension Change {
    /// One changed note.
    init(replacing note: Note, with version: Note.Version) {
        self.init(
            summary: "note on \(note.pledge)",
            edits: [
                Edit(
                    note: note.id, pledge: note.pledge, created: note.created, before: note.current,
                    after: version)
            ])
    }
}
