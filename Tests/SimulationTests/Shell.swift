import Commitments
import SeededNumbers

@testable import Storage

/// Commands that are run beside the browser: each reads the files, changes them and writes them, as
/// `Library` does.
struct Shell {
    let workspace: Workspace
    private var ids: NoteIDSource
    /// What a command that waits for its text has read already.
    private var held: (store: NoteStore, notebook: Notebook)?

    static let author = "sh"

    init(_ workspace: Workspace, seed: UInt64) {
        self.workspace = workspace
        ids = NoteIDSource(random: SeededNumbers(seed: seed))
    }

    /// A command reads the files and waits for its text.
    mutating func hold() { held = opened() }

    private func opened() -> (store: NoteStore, notebook: Notebook)? {
        let store = workspace.noteStore()
        let loaded = store.load()
        return loaded.readOnly == nil ? (store, loaded.notebook) : nil
    }

    /// Changes the notes.
    /// - Returns: the change when it was saved, and the notes as they were read before.
    mutating func save(
        _ make: (Notebook, inout NoteIDSource) -> Change?
    ) -> (Change, Notebook)? {
        let opened = held ?? opened()
        held = nil
        guard let (store, notebook) = opened, let change = make(notebook, &ids) else { return nil }
        var changed = notebook
        changed.apply(change)
        do throws(StorageError) {
            _ = try store.save(changed, since: notebook)
            return (change, notebook)
        } catch {
            return nil
        }
    }
}

extension Shell {
    /// Edits the catalog; without changes, takes the shell's last edit back.
    /// - Returns: the edit when it was saved.
    mutating func edit(
        at now: Timestamp, _ make: (Catalog) -> [CatalogEdit.Change]
    ) -> CatalogEdit? {
        let store = workspace.catalogStore()
        guard let loaded = try? store.load(), loaded.readOnly == nil else { return nil }
        let catalog = loaded.catalog
        let id = CatalogEdit.ID(ids.next(at: now).text)
        let changes = make(catalog)
        let edit =
            changes.isEmpty
            ? PastEdits(of: catalog, by: Shell.author).done.last?.inverse(
                id: id, at: now, by: Shell.author)
            : CatalogEdit(
                id: id, at: now, author: Shell.author, summary: "from the shell", changes: changes)
        guard let edit, (try? catalog.applying(edit)) != nil,
            let saved = try? store.save([edit]), saved.refused.isEmpty
        else { return nil }
        return edit
    }
}

extension Shell {
    /// A text goes with its record, as `pledges statement remove` does it.
    /// - Returns: the ids of the texts.
    func removeTexts(takenOffBy edit: CatalogEdit) -> [StatementRecord.ID] {
        let store = workspace.catalogStore().statements
        return edit.changes.compactMap { change in
            guard change.after == nil, edit.undoes == nil,
                case .statement(let record)? = change.before
            else { return nil }
            try? store.remove(record.id)
            return record.id
        }
    }
}

extension Change {
    static func adding(
        _ text: String, on pledge: String, _ ids: inout NoteIDSource, at now: Timestamp
    ) -> Change {
        let version = Note.Version(
            changed: now, author: Shell.author, date: now.date, text: text)
        return Change(
            summary: "note on \(pledge)",
            edits: [
                Edit(
                    note: ids.next(at: now), pledge: Pledge.ID(pledge), created: now, before: nil,
                    after: version)
            ])
    }

    /// A change of one of the notes that are not deleted; nil when there are none.
    static func changing(
        _ number: Int, in notebook: Notebook, at now: Timestamp,
        _ change: (inout Note.Version) -> Void
    ) -> Change? {
        let living = notebook.notes.filter { !$0.current.isDeleted }
        guard !living.isEmpty else { return nil }
        let note = living[number % living.count]
        var version = note.current
        change(&version)
        (version.changed, version.author) = (now, Shell.author)
        return Change(
            summary: "editing the note on \(note.pledge)",
            edits: [
                Edit(
                    note: note.id, pledge: note.pledge, created: note.created,
                    before: note.current, after: version)
            ])
    }
}
