import ArgumentParser
import Commitments
import Storage
import Text

/// `pledges recover`: mends a damaged notes file.
struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Mend a damaged notes file from what can be read of it and the newest backup.",
        discussion: """
            Examples:
              pledges recover                  say what can be had back, ask, write
              pledges recover --yes

            The damaged file is copied beside itself first, as notes.json.damaged-TIME, and stays
            there. Conflict marks of git are damage; the notes of both versions are kept.
            """)

    @Flag(help: "Do not ask.") var yes = false
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
                    "\(problem.description)\nNo whole note can be read in it, and there is no backup; "
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
                "there is no file \(store.path); `pledges restore` brings a backup back")
        }
        Message.say("\(store.path) is not damaged; nothing was changed")
    }

    private func show(_ recovery: NotesRecovery, _ problem: StorageError) throws {
        let all = recovery.notebook.notes.count
        Message.say(problem.description)
        let repaired =
            recovery.repaired == 0
            ? "" : " (\(recovery.repaired) with U+FFFD for bytes that are no text)"
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
        Message.say("recovered \(recovery.notebook.notes.count) notes; the damaged file is \(copy)")
        if !replaced.isDurable {
            Message.say("saved, but the system does not say whether it survives a power cut")
        }
    }
}
