import Commitments
import Text

/// What was in the files and is in them no longer, though nobody deleted it: an editor, a copy or git
/// put an older state in their place. It is not put back unasked, since that may be what they wanted.
struct Gone: Sendable {
    /// Notes and terms as they were.
    var notes = MissingNotes()
    /// Edits of the catalog.
    var edits: [CatalogEdit] = []
    /// Why a part of it could not be kept as a backup, if so.
    var notKept: String?

    var isEmpty: Bool { notes.isEmpty && edits.isEmpty }
}

extension Session {
    /// Remembers which of the notes that were shown the file has no longer.
    /// - Returns: what is gone, in words; nil when nothing is.
    mutating func rememberGone(since before: Notebook, notKept: String? = nil) -> String? {
        let news = MissingNotes(from: before, in: register.notebook)
        gone.notes = gone.notes.missing(in: register.notebook).adding(news)
        gone.notKept = notKept ?? (gone.isEmpty ? nil : gone.notKept)
        return news.isEmpty ? nil : inWords(news) + whereGoneIs(option: "")
    }

    /// Remembers which edits the catalog's file has no longer.
    /// - Returns: what is gone, in words; nil when nothing is.
    mutating func rememberGone(
        since before: [CatalogEdit], notKept: String? = nil
    ) -> String? {
        let there = Set((seen.catalog.edits + outbox.edits).map(\.id))
        let news = before.filter { !there.contains($0.id) }
        let known = Set(news.map(\.id))
        gone.edits = gone.edits.filter { !there.contains($0.id) && !known.contains($0.id) } + news
        gone.notKept = notKept ?? (gone.isEmpty ? nil : gone.notKept)
        if news.isEmpty { return nil }
        let own = news.count { $0.author == settings.author }
        return "\(counted(news.count, "edit")) gone from the catalog file"
            + ofOwn(own, of: news.count) + whereGoneIs(option: " --of catalog")
    }

    /// "2 notes and 1 change of a note gone from the file (1 yours)"
    private func inWords(_ missing: MissingNotes) -> String {
        let whole = missing.notes.count { register.notebook.note($0.id) == nil }
        let changed = missing.notes.count - whole
        let parts = [
            whole == 0 ? nil : counted(whole, "note"),
            changed == 0 ? nil : counted(changed, "edited note"),
            missing.terms.isEmpty ? nil : counted(missing.terms.count, "term"),
        ].compactMap(\.self)
        let authors =
            missing.notes.map(\.current.author) + missing.terms.map(\.author)
        return parts.joined(separator: ", ") + " gone from the file"
            + ofOwn(authors.count { $0 == settings.author }, of: authors.count)
    }

    private func ofOwn(_ own: Int, of count: Int) -> String {
        own == count ? " (yours)" : own == 0 ? "" : " (\(own) yours)"
    }

    private func whereGoneIs(option: String) -> String {
        let key = "P puts back what was there"
        if let reason = gone.notKept { return " · \(key) · no backup: \(reason)" }
        return " · \(key) · also in `pledges restore\(option)`"
    }

    /// Why nothing can be put back; nil when something can.
    var whyNothingToPutBack: String? {
        if gone.isEmpty { return "nothing is gone from the files" }
        return (gone.notes.isEmpty ? nil : whyNoNotes) ?? (gone.edits.isEmpty ? nil : whyNoEdits)
    }

    /// Joins what is gone with what is there now, to be saved.
    mutating func putBackGone() -> [Effect] {
        let gone = gone
        self.gone = Gone()
        if !gone.notes.isEmpty { putBack(gone.notes) }
        if !gone.edits.isEmpty {
            let there = Set((seen.catalog.edits + outbox.edits).map(\.id))
            for edit in gone.edits where !there.contains(edit.id) { outbox.put(edit) }
            show(seen.catalog)
        }
        let parts = [
            gone.notes.notes.isEmpty ? nil : counted(gone.notes.notes.count, "note"),
            gone.notes.terms.isEmpty ? nil : counted(gone.notes.terms.count, "term"),
            gone.edits.isEmpty ? nil : counted(gone.edits.count, "edit"),
        ].compactMap(\.self)
        say("put back: " + parts.joined(separator: ", "))
        return []
    }

    private mutating func putBack(_ missing: MissingNotes) {
        let merge = Notebook.merge(
            base: Notebook(), mine: Notebook(notes: missing.notes, terms: missing.terms),
            theirs: register.notebook)
        register.setNotebook(merge.notebook)
        relist()
        hasJoinedNotes = true
        let edits = missing.notes.map { note in
            Change.Edit(
                note: note.id, pledge: note.pledge, created: note.created, before: nil,
                after: note.current)
        }
        let terms = missing.terms.map { Change.TermEdit(before: nil, after: $0) }
        let what = missing.notes.count == 1 ? "the note on \(missing.notes[0].pledge)" : "old notes"
        outbox.put(Change(summary: "putting back \(what)", edits: edits, terms: terms))
    }

    /// What is in no file and in no backup, when the program ends; nil when all is somewhere.
    var goneInWords: String? {
        guard let reason = gone.notKept, !gone.isEmpty else { return nil }
        let notes = gone.notes.notes.map { "\nthe note on \($0.pledge):\n\($0.current.text)" }
        let edits = gone.edits.map { "\n\($0.summary):\n\($0.typed ?? "")" }
        return "gone from the files, and in no backup: \(reason)"
            + (notes + edits).joined(separator: "\n")
    }

    /// Why an act cannot be undone or redone: what it was about is gone from the file.
    func whyGone(_ act: Act) -> String? {
        let isGone =
            switch act {
            case .notes(let change):
                change.edits.contains { edit in gone.notes.notes.contains { $0.id == edit.note } }
                    || change.terms.contains { edit in
                        gone.notes.terms.contains { $0.id == edit.after.id }
                    }
            case .catalog(let edit): gone.edits.contains { $0.id == edit.id }
            }
        return isGone ? "it is gone from the file · P puts it back" : nil
    }
}
