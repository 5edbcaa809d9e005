import ArgumentParser
import Commitments
import Export
import Storage
import Text

/// `pledges restore`: earlier states of the notes, or of the catalog.
struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the backups of the notes or the catalog, compare them, or restore one.",
        usage: "pledges restore [<options>] [<backup>]",
        discussion: """
            Examples:
              pledges restore                           list the backups
              pledges restore latest --diff             what the last save changed
              pledges restore 20261122T0814             restore the notes of that time
              pledges restore 20261122T0814 --merge     add only what is missing now
              pledges restore --of catalog              list the backups of the catalog

            The name of a backup is the time when its notes were saved, in UTC; the
            beginning of the name is enough. The current notes are
            backed up first.
            """)

    @Argument(
        help: ArgumentHelp("The backup: its name, or latest.", valueName: "backup"),
        completion: .custom(Completion.backups))
    var name: String?

    /// Which file.
    enum Subject: String, ExpressibleByArgument, CaseIterable { case notes, catalog }

    @Option(help: "Which file to restore.") var of = Subject.notes
    @Flag(help: "Show the difference, note by note, and change nothing.") var diff = false
    @Flag(help: "Keep all current notes, and add those that only the backup has.") var merge = false
    @Flag(help: "Do not ask for confirmation.") var yes = false
    @OptionGroup(title: "Terminal") var look: StyleOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func validate() throws {
        if name == nil, diff || merge || yes { throw ValidationError("name a backup") }
        if diff, merge || yes { throw ValidationError("--diff and --merge cannot be combined") }
        if of == .catalog, merge {
            throw ValidationError("--merge is for notes; a catalog is restored as a whole")
        }
    }

    func run() throws {
        if of == .catalog {
            let restoring = try CatalogRestoring(files, style: look.style(for: .standard))
            return try restoring.run(name, showsDifference: diff, isAnswered: yes)
        }
        do {
            let store = NoteStore(
                path: try files.notesPath(), backups: Library.backups, patience: .saying)
            let backups = try store.backups()
            guard let name else { return try list(backups, of: store) }
            try restore(try Restore.pick(name, from: backups), in: store)
        } catch let error as StorageError {
            throw Failure(error)
        }
    }

    /// The one backup that a name means.
    static func pick(
        _ name: String, from backups: [Backup], listedBy command: String = "pledges restore"
    ) throws(Failure) -> Backup {
        let found =
            name == "latest"
            ? Array(backups.prefix(1)) : backups.filter { $0.name.hasPrefix(name.uppercased()) }
        guard let backup = found.first, found.count == 1 else {
            throw .backup(name, found: found, listedBy: command)
        }
        return backup
    }

    private func list(_ backups: [Backup], of store: NoteStore) throws {
        if backups.isEmpty {
            throw Failure(.nothingMatched, "there are no backups of \(store.path) yet")
        }
        let present = try? store.present().notebook.get()
        var table = Table([
            Table.Column(heading: "BACKUP"), Table.Column(heading: "WHEN"),
            Table.Column(heading: "BYTES", isNumber: true),
            Table.Column(heading: "NOTES", isNumber: true),
            Table.Column(heading: "AGAINST NOW", givesWay: true),
        ])
        for backup in backups {
            let notebook = try? store.notes(of: backup)
            let difference = notebook.flatMap { then in
                present.map { DifferenceText(from: $0, to: then).counts }
            }
            table.add(
                backup.name, Clock.words(for: backup.time), String(backup.size),
                notebook.map { String($0.notes.count) } ?? "?",
                difference ?? (notebook == nil ? "cannot be read" : "the notes cannot be read"))
        }
        try Output.standard.write(look.style(for: .standard).text(of: table))
    }

    private func restore(_ backup: Backup, in store: NoteStore) throws {
        let present = try store.present()
        let then = try store.notes(of: backup)
        let now = try notesNow(present)
        let result =
            merge ? Notebook.merge(base: Notebook(), mine: now, theirs: then).notebook : then
        let text = DifferenceText(from: now, to: result)
        if diff {
            let lines = text.lines.map { $0.visible() + "\n" }.joined()
            return try Output.standard.write(lines.isEmpty ? "no difference\n" : lines)
        }
        if text.difference.isEmpty, (try? present.notebook.get()) != nil {
            return Message.say("nothing changed: the notes are the same as the backup")
        }
        let question = "restore the notes of \(Clock.words(for: backup.time)) (\(text.counts))?"
        guard try Question.ask(question, isAnswered: yes) else {
            throw Failure(.failed, "nothing was changed")
        }
        report(
            merge
                ? try store.replace(present, with: result, keeping: .must)
                : try store.replace(present, with: backup), text)
    }

    /// The notes to compare with; of a damaged file there are none, and nothing to join.
    private func notesNow(_ present: PresentNotes) throws(Failure) -> Notebook {
        switch present.notebook {
        case .success(let notebook): return notebook
        case .failure(let error):
            if merge { throw Failure(error) }
            Message.say("the notes as they are cannot be read: \(error.description)")
            return Notebook()
        }
    }

    private func report(_ replaced: ReplacedFile, _ text: DifferenceText) {
        Message.say("restored: \(text.counts)")
        if let backup = replaced.backup {
            Message.say("the earlier notes are in the backup \(backup)")
        }
        if !replaced.isDurable {
            Message.say(
                "saved, but the system cannot confirm that it would survive a power failure")
        }
    }
}
