import Canvas
import Commitments

// What is on its way to the disk, and the messages about it.
extension Session {
    /// How far what was done is on its way to the disk: computed from the outbox, so that nothing
    /// can be called saved that is in it.
    package var saving: Saving {
        if let problem = outbox.problem { return .failed(problem) }
        return outbox.isEmpty ? .saved(at: savedAt) : .underway
    }

    /// Hands over what waits in the outbox.
    mutating func dispatch() -> [Effect] {
        outbox.handOver().map { .disk(work(for: $0)) }
    }

    private func work(for parcel: Outbox.Parcel) -> DiskWork {
        switch (parcel.content, parcel.target) {
        case (.changes, _): .saveNotes(NotesToSave(register.notebook, since: seen.notebook))
        case (.edits(let edits), _): .saveCatalog(edits)
        case (.draft(let draft), _): .keepDraft(draft)
        case (.form(let draft), _): .keepForm(draft)
        case (.intake(let intake), _): .keepIntake(intake)
        case (.text(let text), _): .keepText(text)
        case (.noText(let text), _): .removeText(text)
        case (.unsavedChanges, _): .keepUnsaved(unsavedWork)
        case (.deletion, .draft(let id)): .forgetDraft(id)
        case (.deletion, .intake(let id)): .forgetIntake(id)
        case (.deletion, .unsavedChanges), (.deletion, .notes), (.deletion, .catalog),
            (.deletion, .text):
            .forgetUnsaved
        }
    }

    /// What a later run needs to save what this one could not: of a lost file everything.
    private var unsavedWork: UnsavedWork {
        UnsavedWork(
            notes: outbox.lost[.notes] == nil ? unsavedNotes : register.notebook,
            edits: outbox.lost[.catalog] == nil
                ? outbox.edits
                : seen.catalog.edits
                    + outbox.edits.filter { edit in
                        !seen.catalog.edits.contains { $0.id == edit.id }
                    },
            texts: outbox.texts)
    }

    private var unsavedNotes: Notebook {
        let changes = outbox.changes
        let notes = Set(changes.flatMap { $0.edits.map(\.note) })
        let terms = Set(changes.flatMap { $0.terms.map(\.after.id) })
        return Notebook(
            notes: notes.compactMap(register.notebook.note),
            terms: terms.compactMap(register.notebook.term))
    }

    /// Something could not be kept: it stays in the outbox, and a message says so, but not after every
    /// try that nobody asked for: that would take other messages off the screen.
    mutating func handleNotKept(_ target: Outbox.Target, _ reason: String) {
        let isKnown = isRetrying && (outbox[target]?.hasFailedBefore ?? false)
        outbox.failed(target, reason)
        waitsFor = nil
        if isKnown {
            // The try said "saving…", which is over.
            if let message, message.isOfSaving, !message.isError {
                sayOfSaving("not saved, Ctrl-S tries again: \(reason)")
            }
            return
        }
        // What was done is said with it: that it is not saved does not undo it.
        let done = message.map { $0.isError || $0.isOfSaving ? "" : "\($0.text) · " } ?? ""
        switch target {
        case .notes, .catalog, .text: sayOfSaving("\(done)not saved, Ctrl-S tries again: \(reason)")
        // What it says is kept is not.
        case .draft where message?.isOfDraft ?? false:
            sayOfSaving(reason + " · it can be continued" + untilLeaving)
        case .draft, .intake, .unsavedChanges: sayOfSaving(done + reason)
        }
    }

    /// Tries again what could not be kept. After a while this is done unasked, and in silence.
    mutating func retryOutbox() {
        isRetrying = false
        wasAskedToRetry = true
        outbox.retry(writesLost: true)
    }

    /// Tries again unasked, once in a while.
    mutating func retryUnasked() {
        guard outbox.hasFailed(besides: givenUp), now.seconds - lastTry >= Session.retrySeconds
        else { return }
        lastTry = now.seconds
        isRetrying = true
        outbox.retry(besides: givenUp)
    }

    /// What is not tried again unasked: the analyst gave up waiting for another program.
    var givenUp: Set<Outbox.Target> {
        gaveUpWaiting ? Set([.notes, .catalog] + outbox.texts.map { .text($0.id) }) : []
    }

    /// How often something that could not be kept is tried again unasked.
    static let retrySeconds = 5

    /// Esc while a save waits for another program: what it was to save stays in the outbox.
    mutating func giveUpWaiting() -> [Effect] {
        guard waitsFor != nil else { return [] }
        waitsFor = nil
        gaveUpWaiting = true
        return [.disk(.giveUpWaiting)]
    }
}

// MARK: Leaving

extension Session {
    /// An analyst who wants to leave.
    struct Leaving: Sendable {
        let since: Timestamp
        /// The key that leaves.
        let key: Key
        /// Whether a message said what is not kept.
        var wasAsked = false
        /// Keys pressed since: another key than that of leaving means to stay.
        var keys = 0
    }

    /// Leaves once everything is kept. What could not be is tried again and, if that fails, named;
    /// then the same key leaves without it.
    mutating func quit(by key: Key) -> [Effect] {
        keepTyped()
        if outbox.isEmpty { return [.terminal(.quit)] }
        if let leaving, leaving.keys == 1 {
            let hasWaited = now.seconds - leaving.since.seconds >= 3
            if leaving.wasAsked || hasWaited { return [.terminal(.quit)] }
            self.leaving?.keys = 0
        } else {
            leaving = Leaving(since: now, key: key)
            isRetrying = false
            outbox.retry()
        }
        sayOfSaving(
            waitsFor.map { "waiting for \($0) before leaving · Esc stops waiting" }
                ?? "saving before leaving…",
            isError: false)
        return leaveIfReady()
    }

    /// Goes on with leaving after something came back from the disk.
    mutating func leaveIfReady() -> [Effect] {
        guard let leaving, leaving.keys == 0, !outbox.isMoving else { return [] }
        if outbox.isEmpty { return [.terminal(.quit)] }
        if leaving.wasAsked { return [] }
        self.leaving?.wasAsked = true
        // What the keys do comes first: the line may be cut off where the terminal ends.
        sayOfSaving(
            "not saved; \(leaving.key) again leaves, Ctrl-S tries again: \(outbox.inWords); "
                + "\(outbox.problem ?? "")")
        return []
    }

    /// What to say once the program has ended; nil when everything is kept.
    package var farewell: String? {
        let parts = [unsavedInWords, promptInWords, goneInWords].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "\n")
    }

    /// A line that was being typed when the program was told to end: no file keeps it.
    private var promptInWords: String? {
        let lines = screens.all.compactMap { screen -> (title: String, text: String)? in
            switch screen {
            case let prompt as PromptScreen: prompt.typed.map { (prompt.title, $0) }
            case let box as IntakeStartScreen where !box.field.isEmpty:
                (IntakeStartScreen.title, box.field.text)
            default: nil
            }
        }
        return lines.last.map { line in
            "not taken, and kept nowhere: what was typed at “\(line.title)”:\n\(line.text)"
        }
    }

    private var unsavedInWords: String? {
        let items = outbox.items
        guard !items.isEmpty else { return nil }
        var lines = [
            "not everything was saved: \(outbox.problem ?? "the disk did not answer in time")"
        ]
        let refused = items.filter { $0.isKept && $0.refusal != nil }
        let kept = items.filter { $0.isKept && $0.refusal == nil }
        let lost = items.filter { !$0.isKept }
        if !kept.isEmpty {
            lines.append(
                "kept, and saved by the next start: \(kept.map(\.name).joined(separator: ", "))")
        }
        if !refused.isEmpty {
            lines.append(
                "kept, but the catalog refuses it: u in the browser takes it back, then make it again "
                    + "where it belongs: \(refused.map(\.name).joined(separator: ", "))")
        }
        if !lost.isEmpty {
            lines.append("not kept anywhere: \(lost.map(\.name).joined(separator: ", "))")
            lines += lost.compactMap { item in item.words.map { "\n\(item.name):\n\($0)" } }
        }
        return lines.joined(separator: "\n")
    }
}
