import ArgumentParser
import Commitments
import Storage
import Text

/// `pledges recover`: repairs a damaged notes file.
struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Repair a damaged notes file from its readable notes and the newest backup.",
        usage: "pledges recover [<options>]",
        discussion: """
            Examples:
              pledges recover                  list what can be recovered, ask, write
              pledges recover --yes

            First copies the damaged file to notes.json.damaged-TIME in the same folder.
            It also repairs a file with git's conflict marks and keeps the notes of both
            versions.
            """)

    @Flag(help: "Do not ask for confirmation.") var yes = false
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        do {
            let store = NoteStore(
                path: try files.notesPath(), backups: Library.backups, patience: .saying)
            let present = try store.present()
            guard case .failure(let problem) = present.notebook else {
                return try sayNothingIsDamaged(store, present)
            }
            let recovery = try store.recovery(of: present)
            if recovery.notebook == Notebook() {
                throw Failure(
                    .invalidData,
                    "\(problem.description)\nNo note in it can be read, and there is no backup; "
                        + "nothing was changed")
            }
            try show(recovery, problem)
            guard try Question.ask("write these notes?", isAnswered: yes) else {
                throw Failure(.failed, "nothing was changed")
            }
            try write(recovery, over: present, in: store)
        } catch let error as StorageError {
            throw Failure(error)
        }
    }

    private func sayNothingIsDamaged(_ store: NoteStore, _ present: PresentNotes) throws(Failure) {
        if present.bytes == nil {
            throw Failure(
                .nothingMatched,
                "there is no file \(store.path)\nhint: `pledges restore` restores a backup")
        }
        Message.say("\(store.path) is not damaged; nothing was changed")
    }

    private func show(_ recovery: NotesRecovery, _ problem: StorageError) throws {
        let all = recovery.notebook.notes.count
        Message.say(problem.description)
        let repaired =
            recovery.repaired == 0
            ? "" : " (\(recovery.repaired) with U+FFFD in place of invalid bytes)"
        Message.say("notes that can be read in it: \(recovery.salvaged)\(repaired)")
        let before = recovery.backup?.notebook ?? Notebook()
        if let backup = recovery.backup?.backup {
            Message.say(
                "only in the backup of \(Clock.words(for: backup.time)): \(all - recovery.salvaged)"
            )
        }
        let text = DifferenceText(from: before, to: recovery.notebook)
        Message.say(
            (recovery.backup == nil ? "there is no backup; " : "against the backup: ") + text.counts
        )
        try Output.standard.write(text.lines.map { $0.visible() + "\n" }.joined())
    }

    private func write(
        _ recovery: NotesRecovery, over present: PresentNotes, in store: NoteStore
    ) throws(StorageError) {
        let copy = try store.copyAside(present, at: Clock.now())
        let replaced = try store.replace(present, with: recovery.notebook, keeping: .not)
        let count = counted(recovery.notebook.notes.count, "note")
        Message.say("recovered \(count); the damaged file is \(copy)")
        if !replaced.isDurable {
            Message.say(
                "saved, but the system cannot confirm that it would survive a power failure")
        }
    }
}
