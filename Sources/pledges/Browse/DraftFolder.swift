import Commitments
import Interface
import Storage

/// The drafts on disk. Keeping one must never interrupt writing, so a failure is reported in
/// words and the program continues.
struct DraftFolder: Sendable {
    private let store: DraftStore?
    /// The texts that are open in the analyst's own editor.
    let outside: OutsideTexts?

    /// - Parameter files: the files that the drafts are made for.
    init(for files: FilesInUse) {
        store = (try? Environment.places.drafts()).map { DraftStore(folder: $0, for: files) }
        outside = (try? Environment.places.editing()).map { OutsideTexts(folder: $0, for: files) }
    }

    /// - Parameters:
    ///   - store: nil where there is no place for drafts.
    ///   - outside: nil where there is no place for the texts of editors.
    init(_ store: DraftStore?, outside: OutsideTexts? = nil) {
        self.store = store
        self.outside = outside
    }

    /// Whether the environment has a place for drafts.
    var isThere: Bool { store != nil }

    /// The drafts that were kept, with what was left in the analyst's own editor; and what cannot be
    /// read of them, and why.
    func load() -> DraftStore.Found {
        guard let store else { return DraftStore.Found() }
        do throws(StorageError) {
            var found = try store.load()
            let left = outside?.takeLeft(into: store, limit: TextBuffer.limit)
            found.notes += left?.notes ?? []
            found.problems += left?.problems ?? []
            return found
        } catch {
            return DraftStore.Found(problems: [error.description])
        }
    }

    /// Keeps a draft as one of its own when another copy of the program is writing one of this id.
    /// - Returns: why the draft could not be kept, if so.
    func keepBesideOthers(_ draft: Draft) -> String? {
        keep { () throws(StorageError) in
            do throws(StorageError) { try store?.write(draft) } catch {
                guard case .claimed = error else { throw error }
                let another = Draft(
                    id: Path.randomHex(), subject: draft.subject, text: draft.text,
                    fields: draft.fields, time: draft.time, added: draft.added)
                try store?.write(another)
            }
        }
    }

    /// - Returns: why the draft could not be kept, if so.
    func keep(_ draft: Draft) -> String? {
        keep { () throws(StorageError) in try store?.write(draft) }
    }

    /// - Returns: why the draft could not be kept, if so.
    func keep(_ draft: FormDraft) -> String? {
        keep { () throws(StorageError) in try store?.write(draft) }
    }

    private func keep(_ write: () throws(StorageError) -> Void) -> String? {
        do throws(StorageError) {
            try write()
            return nil
        } catch {
            return "cannot keep the draft: \(error.description)"
        }
    }

    /// - Returns: why the draft could not be deleted, if so.
    func forget(_ id: Draft.ID) -> String? {
        do throws(StorageError) {
            try store?.delete(id)
            return nil
        } catch {
            return "cannot delete an old draft: \(error.description)"
        }
    }
}
