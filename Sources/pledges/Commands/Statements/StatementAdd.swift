import ArgumentParser
import Commitments
import Intake
import Storage
import Text

/// `pledges statement add`: keeps a text; its id is printed.
struct StatementAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Store the text of a statement and print its id.",
        discussion: """
            Examples:
              pledges statement add munich-2025 statement.txt --source mofa-munich-2025
              pledges statement add campdavid fact.html --kind fact-sheet --source wh-cd
              pdftotext cable.pdf - | pledges statement add tokyo-2026 - --language ja

            The text becomes a file in the folder "statements" next to the catalog, named
            after the meeting. The wordings of the meeting get their places in the text.
            The default source is that of the meeting.
            """)

    @Argument(
        help: ArgumentHelp("The meeting, by id, place or date.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: String
    @Argument(help: "The statement's file; - is standard input.", completion: .file())
    var file: String

    @Option(help: "What the document is.") var kind = StatementRecord.Kind.statement
    @Option(
        help: ArgumentHelp(
            "Language of the text (default: by its letters and words).", valueName: "tag"),
        completion: .custom(Completion.languages))
    var language: String?
    @Option(help: ArgumentHelp("Its title (default: that of the source).", valueName: "text"))
    var title: String?
    @Option(
        help: ArgumentHelp("The day it was received (default: today).", valueName: "day"),
        completion: .custom(Completion.pastDays), transform: CalendarDate.argument)
    var obtained: CalendarDate?
    @Flag(help: "The text is only part of the document.") var cut = false
    @OptionGroup var document: DocumentOptions
    @Flag(help: "Overwrite the text that is stored; its passages are found again.")
    var replace = false
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let meeting = try library.catalog.onlyMeeting(named: meeting)
        let read = try document.read(file)
        if read.text.allSatisfy(\.isWhitespace) {
            throw Failure(.nothingMatched, "\(file) has no text")
        }
        _ = read.statement()
        let source = try source.chosen(in: library.catalog) ?? (meeting.source, [])
        let record = try record(of: meeting, read, source.id, source.changes, in: library.catalog)
        try library.keep(
            read.text, as: record, with: source.changes, replacing: replace, by: authorship.name)
        try Output.standard.write(record.id.text + "\n")
    }

    private func record(
        of meeting: Meeting, _ read: StatementSource.Text, _ source: Source.ID,
        _ changes: [CatalogEdit.Change], in catalog: Catalog
    ) throws(Failure) -> StatementRecord {
        let language = try language(of: read.text, meeting, in: catalog)
        let new = changes.compactMap { if case .source(let it) = $0.after { it } else { nil } }
        let id = StatementRecord.id(of: meeting.id, kind, language: language)
        let earlier = replace ? catalog.statement(id) : nil
        let named = title ?? earlier?.title ?? (new.first ?? catalog.source(source))?.title
        return StatementRecord(
            id: id, meeting: meeting.id, kind: kind, title: named ?? meeting.short,
            language: language, source: source, obtained: obtained ?? Clock.today(),
            checksum: StatementRecord.checksum(of: read.text), extent: cut ? .cut : .whole,
            markup: read.format == .markdown ? .markdown : .plain,
            setAside: earlier?.setAside ?? [])
    }

    /// The language of the text: as it was given, else that of the text it replaces, else by its words.
    private func language(
        of text: String, _ meeting: Meeting, in catalog: Catalog
    ) throws(Failure) -> String {
        if let language { return language }
        let stored = catalog.statements(of: meeting.id).filter { $0.kind == kind }
        let only = replace && stored.count == 1 ? stored.first?.language : nil
        guard let found = MeetingGuess.language(of: text) ?? only else {
            throw .unclearLanguage(file)
        }
        return found
    }
}

extension Library {
    /// Keeps a text with its record, and gives wordings of the meeting their places in it.
    func keep(
        _ text: String, as record: StatementRecord, with sources: [CatalogEdit.Change],
        replacing: Bool, by author: String
    ) throws(Failure) {
        let earlier = catalog.statement(record.id)
        if earlier != nil, !replacing {
            throw Failure(
                .failed, "\(record.id) already exists\nhint: --replace overwrites its text")
        }
        let listed =
            earlier.map { catalog.changes(from: .statement($0), to: .statement(record)) }
            ?? [.added(.statement(record))]
        let anchoring = try anchoring(of: record, to: text, after: sources + listed)
        let changes = sources + CatalogEdit.Change.joined(listed, anchoring.changes)
        let store = try statementStore()
        // A text that cannot be read is replaced all the same; its bytes are among the backups.
        let before = (try? store.text(of: record.id)) ?? nil
        do throws(StorageError) {
            try store.write(text, of: record.id)
        } catch {
            throw Failure(error)
        }
        do throws(Failure) {
            if !changes.isEmpty || before == text {
                try edit(
                    "text \(record.id) \(earlier == nil ? "added" : "replaced")", changes,
                    by: author)
            }
        } catch {
            throw Failure(
                error.status, error.message + Library.takeBack(record.id, to: before, in: store))
        }
        Message.say("stored \(record.id): \(store.path(of: record.id))")
        anchoring.say()
    }

    /// Puts a text back as it was, since without its record it would be an orphan.
    /// - Returns: what to say when that fails.
    static func takeBack(
        _ id: StatementRecord.ID, to before: String?, in store: StatementStore
    ) -> String {
        do throws(StorageError) {
            if let before { try store.write(before, of: id) } else { try store.remove(id) }
            return ""
        } catch {
            return "\n\(store.path(of: id)) has no record: \(error)"
        }
    }

    /// The places of passages once changes are in.
    private func anchoring(
        of record: StatementRecord, to text: String, after changes: [CatalogEdit.Change]
    ) throws(Failure) -> Anchoring {
        var after = catalog
        if !changes.isEmpty {
            let trial = CatalogEdit(
                id: CatalogEdit.ID(""), at: Clock.now(), author: "", summary: "", changes: changes)
            do throws(EditProblem) { after = try catalog.applying(trial) } catch {
                throw Failure(error)
            }
        }
        return Anchoring(
            of: record, to: StatementText(text), checksum: record.checksum, in: after)
    }
}

extension CatalogEdit.Change {
    /// Joins changes so that each entry is in one: later changes start from what earlier ones made.
    static func joined(
        _ first: [CatalogEdit.Change], _ second: [CatalogEdit.Change]
    ) -> [CatalogEdit.Change] {
        let later = Dictionary(second.map { ($0.key, $0) }) { $1 }
        let known = Set(first.map(\.key))
        let updated = first.compactMap { change -> CatalogEdit.Change? in
            guard let next = later[change.key] else { return change }
            return CatalogEdit.Change(before: change.before, after: next.after)
        }
        return updated + second.filter { !known.contains($0.key) }
    }
}

extension Anchoring {
    /// What became of the passages, and which the text does not have.
    func say() {
        let found = counted(moved + unchanged, "wording")
        Message.say("\(found) found in the text, \(lost.count) not found")
        for one in lost {
            let name = one.pledge?.text ?? "no commitment"
            Message.say("not found: \(name) “\(one.exact.oneLine)”")
        }
    }
}
