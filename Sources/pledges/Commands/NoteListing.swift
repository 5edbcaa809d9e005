import ArgumentParser
import Commitments
import Export
import Text

/// `pledges note list`: notes, newest first.
struct NoteListing: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List notes, newest first.",
        discussion: """
            Examples:
              pledges note list
              pledges note list SEC-02 --history
              pledges note list --pillar nk --format json
            """)

    @Argument(
        help: ArgumentHelp("Only notes on these pledges.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var ids: [String] = []

    @Flag(help: "Also show earlier versions.") var history = false
    @Flag(help: "Only notes with two texts to settle.") var twoTexts = false
    @Flag(help: "List deleted notes instead.") var deleted = false
    @OptionGroup(title: "Filters by pledge") var filters: FilterOptions
    @OptionGroup var day: DayOptions
    @Option(help: FormatOption<NoteList>.help(else: .text)) var format: FormatOption<NoteList>?
    @OptionGroup var output: OutputOptions
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        try library.requireNotes()
        let register = library.register(asOf: day.day)
        let all = try notes(in: library, register)
        let notes = all.filter { $0.speaks(upTo: day.day) }
        if let later = later(all) { Message.say(later) }
        let list = NoteList(notes, in: register, withHistory: history)
        try output.write(list, as: format, beside: files, look)
        if notes.isEmpty { throw Failure(.nothingMatched, "there is no such note") }
        let stray = notes.filter { register.pledge(of: $0) == nil }
        if let warning = StrayNotes(stray)?.warning { Message.say(warning) }
    }

    /// Notes of later days are not there yet; that they are somewhere must be said, for a clock that
    /// was wrong may have dated them.
    private func later(_ notes: [Note]) -> String? {
        let days = notes.filter { !$0.speaks(upTo: day.day) }.map(\.current.date)
        guard let last = days.max() else { return nil }
        let isOne = days.count == 1
        let what = isOne ? "1 note is" : "\(days.count) notes are"
        return "\(what) of a later day; --as-of \(last.iso) lists \(isOne ? "it" : "them")"
    }

    private func notes(in library: Library, _ register: Register) throws(Failure) -> [Note] {
        let filter = try filters.filter(in: library)
        let picked = try pickedPledges(in: library, register)
        let rows = Listing(register, filter, picked: picked ?? []).rows
        let shown = Set(rows.map { library.catalog.pledges[$0].id })
        return register.knownNotebook.notes.filter { note in
            guard note.current.isDeleted == deleted, !twoTexts || note.hasTwoTexts else {
                return false
            }
            let pledge = register.pledgeID(of: note)
            // Without a filter nothing is left out, neither retired pledges nor unknown ones.
            return picked?.contains(pledge) ?? true && (filter.isAll || shown.contains(pledge))
        }.sorted { Note.precedes($1, $0) }
    }

    /// The pledges that the arguments name; nil for all. An id that only notes have is one, too.
    private func pickedPledges(
        in library: Library, _ register: Register
    ) throws(Failure) -> Set<Pledge.ID>? {
        if ids.isEmpty { return nil }
        var picked: Set<Pledge.ID> = []
        for id in ids {
            let stray = register.strayPledges.filter { $0.text.uppercased() == id.uppercased() }
            picked.formUnion(stray)
            if stray.isEmpty { picked.insert(try library.pledge(id).id) }
        }
        return picked
    }
}
