import ArgumentParser
import Commitments
import Text

/// `pledges note add`: writes a note and prints its id.
struct NoteAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Write a note on one or more pledges and print the id of each note.",
        usage: "pledges note add [<options>] <pledge> ... [-]",
        discussion: """
            Examples:
              pledges note add SEC-02 -m "Ask the J-desk about the 2026 calendar" --tag ask
              pledges note add SEC-02 --status p --evidence https://example.org/report
              pledges note add NK-02 --reading strengthened --from munich-2025 \\
                --to fm-newyork-2025
              pledges note add SEC-02 NK-03 --tag ask -m "For the call"
              pledges note add SEC-02               the text is written in $EDITOR
              pandoc -t plain cable.docx | pledges note add NK-03 -
            """)

    @Argument(
        help: ArgumentHelp(
            "Pledges, by id or other name; - at the end reads the text from standard input.",
            valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var words: [String]

    @OptionGroup(title: "Content") var said: NoteOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try opened()
        let pledges = try named(in: library)
        let now = Clock.now()
        let blank = Note.Version(
            changed: now, author: said.authorship.name, date: now.date, text: "")
        let input = try said.input(dash, orEdited: "", asks: true)
        var ids = NoteIDSource(millisecond: Clock.millisecond())
        var edits: [Change.Edit] = []
        for pledge in pledges {
            do throws(Failure) {
                let version = try said.revised(
                    blank, on: pledge, in: library.catalog, input: input)
                edits.append(
                    Change.Edit(
                        note: ids.next(at: now), pledge: pledge.id, created: now, before: nil,
                        after: version))
            } catch {
                let kept = Library.keepDraft(
                    input ?? "", on: pledge.id.text, for: files.inUse, in: library.catalog)
                throw Failure(error.status, error.message + kept)
            }
        }
        let about = pledges.map(\.id.text).joined(separator: ", ")
        try library.save(Change(summary: "note on \(about)", edits: edits))
        try Output.standard.write(edits.map { $0.note.text + "\n" }.joined())
        for (pledge, edit) in zip(pledges, edits) { say(edit.after, on: pledge, in: library, now) }
    }

    private func say(
        _ version: Note.Version, on pledge: Pledge, in library: Library, _ now: Timestamp
    ) {
        let status = version.status.map { ": \($0.name)" } ?? ""
        let reading = version.reading.map {
            "; " + library.register(asOf: now.date).inWords($0, on: pledge.id).oneLine
        }
        Message.say("noted on \(pledge.id) \(pledge.title.oneLine)\(status)\(reading ?? "")")
    }

    private var dash: String? { words.count > 1 && words.last == "-" ? "-" : nil }

    /// The pledges, each once. A word after the first that names none is more likely a text.
    private func pledges(in library: Library) throws(Failure) -> [Pledge] {
        var pledges: [Pledge] = []
        for (index, word) in (dash == nil ? words : words.dropLast()).enumerated() {
            // An id has a number in it.
            let isID = word.contains(where: \.isNumber) && !word.contains(where: \.isWhitespace)
            if index > 0, !isID, library.catalog.pledge(word) == nil {
                throw NoteOptions.unexpected(word)
            }
            let pledge = try library.pledge(word)
            if !pledges.contains(where: { $0.id == pledge.id }) { pledges.append(pledge) }
        }
        return pledges
    }

    /// The library; where it cannot be read, the text is kept as a draft before that is said.
    private func opened() throws(Failure) -> Library {
        do throws(Failure) { return try Library.open(files) } catch { throw try keepingText(error) }
    }

    /// The pledges; where another catalog is used in the place of one that cannot be read, it may be
    /// without them.
    private func named(in library: Library) throws(Failure) -> [Pledge] {
        do throws(Failure) { return try pledges(in: library) } catch {
            throw library.catalogReadOnly == nil ? error : try keepingText(error)
        }
    }

    /// Keeps what was typed as a draft.
    /// - Returns: the failure, which says so.
    private func keepingText(_ failure: Failure) throws(Failure) -> Failure {
        let text = try said.input(dash) ?? said.text ?? ""
        let kept = Library.keepDraft(
            text, on: words.first ?? "", for: files.inUse, in: Library.lastKnownCatalog(files))
        return Failure(failure.status, failure.message + kept)
    }
}
