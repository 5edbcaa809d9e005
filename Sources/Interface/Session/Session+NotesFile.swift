import Commitments
import Text

// What became of the notes file: by our own saves, and by others.
extension Session {
    /// The notes are durable, joined with what others wrote.
    mutating func handleNotesSaved(_ saved: SavedNotes) {
        waitsFor = nil
        unreadable.removeAll { $0 == .notes }
        outbox.isKept(.notes)
        // What could be saved can be read: nobody may tell so otherwise.
        settings.readOnlyReason = nil
        let before = register.notebook
        seen.notebook = saved.joined
        takeIn(saved)
        if saved.hasMore { sayWhatCameIn(saved) }
        if saved.hasMore, let news = rememberGone(since: before) { complain(news) }
        if outbox.isEmpty { savedAt = now }
        forgetSavedDrafts()
    }

    /// Shows what the file holds now.
    private mutating func takeIn(_ saved: SavedNotes) {
        if outbox.hasNotes {
            if saved.hasMore { join(saved.joined, since: saved.sent) }
        } else if saved.hasMore || hasJoinedNotes {
            // The save joined the file with what was sent, not with what was shown since. With
            // nothing left to save, the file is right in everything.
            hasJoinedNotes = false
            register.setNotebook(saved.joined)
            relist()
        }
    }

    /// Joins the session's notes with another state of them.
    /// - Returns: the notes that keep both texts.
    @discardableResult
    private mutating func join(_ theirs: Notebook, since base: Notebook) -> [Note.ID] {
        let merge = Notebook.merge(base: base, mine: register.notebook, theirs: theirs)
        register.setNotebook(merge.notebook)
        relist()
        hasJoinedNotes = true
        return merge.editedTwice
    }

    private mutating func sayWhatCameIn(_ saved: SavedNotes) {
        var text =
            saved.fromOthers > 0
            ? "loaded \(counted(saved.fromOthers, "note")) from another copy"
            : "loaded changes from another copy"
        if !saved.editedTwice.isEmpty { text += "; " + twoTexts(saved.editedTwice.count) }
        if let revived = revived(since: saved.sent) { text = revived }
        // The message of a moment ago, when the file was read again, is not repeated.
        let before = message.flatMap { text.contains($0.text) || $0.isOfSaving ? nil : $0.text }
        say([before, text].compactMap(\.self).joined(separator: " · "))
    }

    /// A note that somebody deleted while this analyst changed it; nil when there is none.
    private func revived(since sent: Notebook) -> String? {
        for note in register.notebook.notes where !note.current.isDeleted {
            let known = sent.note(note.id)?.history.count { $0.isDeleted } ?? .max
            guard let deletion = note.history.last(where: { $0.isDeleted }),
                note.history.count(where: { $0.isDeleted }) > known
            else { continue }
            return "\(deletion.author) had deleted the note on \(note.pledge): "
                + "it is back with your text"
        }
        return nil
    }

    /// "the notes file is back; 2 notes that it lacked are written again"
    private mutating func sayWhatIsSavedAgain(_ notebook: Notebook) {
        let news = NotebookDifference(from: notebook, to: register.notebook)
        let count = news.added.count + news.changed.count
        if count == 0 { return say("the notes file is back") }
        say(
            "the notes file is back; \(counted(count, "note")) that it lacked "
                + "\(count == 1 ? "is" : "are") written again")
    }

    /// What became of the note in the editor.
    private func whatOthersDid(to note: Note.ID?) -> String {
        let now = note.flatMap { register.notebook.note($0)?.current }
        let who = now?.author ?? "somebody else"
        return now?.isDeleted ?? true
            ? "\(who) deleted this note; Ctrl-S brings it back with your text"
            : "\(who) changed this note; Ctrl-S keeps both texts"
    }

    /// What others did to the file: "2 notes changed by kj, mk".
    private func inWords(_ news: NotebookDifference) -> String {
        let changed = news.added + news.changed.map(\.after)
        if changed.isEmpty { return "reloaded" }
        if changed.count == 1, let note = changed.first {
            return inWords(note, isNew: !news.added.isEmpty)
        }
        let authors = Set(changed.map(\.current.author)).sorted().joined(separator: ", ")
        return "\(counted(changed.count, "note")) changed by \(authors)"
    }

    /// "ben deleted a note on SEC-02"
    private func inWords(_ note: Note, isNew: Bool) -> String {
        let author = note.current.author
        if note.hasTwoTexts {
            return "\(author) changed a note on \(note.pledge): it has two texts, = shows both"
        }
        let verb = note.current.isDeleted ? "deleted" : isNew ? "wrote" : "changed"
        return "\(author) \(verb) a note on \(note.pledge)"
    }

    private func twoTexts(_ count: Int) -> String {
        "\(counted(count, "note")) edited in both: = shows both texts"
    }

    /// Somebody else wrote the file. What is not saved yet is joined with it; from now on it is what
    /// the session has seen.
    /// - Parameter notKept: why what it lacks could not be kept as a backup, if so.
    mutating func handleNotesReloaded(_ notebook: Notebook, notKept: String? = nil) {
        let news = NotebookDifference(from: seen.notebook, to: notebook)
        let wasLost = outbox.lost[.notes] != nil
        outbox.isBack(.notes)
        unreadable.removeAll { $0 == .notes }
        let edited = (screens.base as? EditorScreen)?.subject.note
        let shown = register.notebook
        let before = edited.flatMap { shown.note($0) }
        var editedTwice: [Note.ID] = []
        if wasLost {
            // The file may be an older one: what it lacks was not taken out by anybody.
            editedTwice = join(notebook, since: Notebook())
            if register.notebook != notebook { outbox.putAllNotes() }
        } else if outbox.hasNotes {
            editedTwice = join(notebook, since: seen.notebook)
        } else {
            register.setNotebook(notebook)
            relist()
        }
        seen.notebook = notebook
        let gone = rememberGone(since: shown, notKept: notKept)
        if undoStack.isEmpty, redoStack.isEmpty { beginning?.notebook = notebook }
        let isEdited = edited.map { register.notebook.note($0) != before } ?? false
        if settings.readOnlyReason != nil {
            settings.readOnlyReason = nil
            say("the notes file is repaired; you can change notes again")
        } else if let gone {
            complain(gone)
        } else if isEdited {
            complain(whatOthersDid(to: edited))
        } else if let revived = revived(since: shown) {
            complain(revived)
        } else if wasLost, editedTwice.isEmpty {
            sayWhatIsSavedAgain(notebook)
        } else if !editedTwice.isEmpty {
            complain(twoTexts(editedTwice.count))
        } else {
            say(inWords(news))
        }
    }

    /// The file cannot be read any more. What is written meanwhile stays in the outbox.
    mutating func handleNotesUnreadable(_ reason: String) {
        unreadable = unreadable.filter { $0 != .notes } + [.notes]
        // One that was damaged at the start, or empty, has nothing of this session in it.
        if settings.readOnlyReason == nil, seen.notebook != Notebook() {
            outbox.lose(.notes, reason)
        }
        sayOfSaving(reason)
    }

    /// Somebody took the file away: what was in it is not saved any longer.
    mutating func handleNotesGone(_ path: String) {
        if register.notebook == Notebook() { return }
        let reason = "\(path) was deleted; Ctrl-S writes its notes again"
        outbox.lose(.notes, reason)
        sayOfSaving(reason)
    }

    /// A save waits for another program.
    mutating func wait(for holder: String) {
        waitsFor = holder
        outbox.keepWhatFailed()
        // Who wants to leave reads what is not saved, and by which key to leave without it.
        if let leaving, leaving.wasAsked, leaving.keys == 0 { return }
        sayOfWaiting(for: holder)
    }

    /// What a save waits for, and what can be done.
    mutating func sayOfWaiting(for holder: String) {
        sayOfSaving("saving waits for \(holder) · Esc stops waiting · nothing is lost")
    }
}

extension SavedNotes {
    /// Whether others wrote something, or took something out. Told without comparing all notes,
    /// which of many would take time after every save.
    fileprivate var hasMore: Bool {
        fromOthers > 0 || !editedTwice.isEmpty || joined.terms != sent.terms
            || joined.notes.count != sent.notes.count
    }
}
