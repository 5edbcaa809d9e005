import Commitments

/// An edit that a catalog cannot take as it is now, and why.
package struct RefusedEdit: Sendable {
    /// The edit that was refused.
    package var edit: CatalogEdit.ID
    /// Why the catalog cannot take it.
    package var reason: StorageError

    /// Creates a refused edit.
    package init(edit: CatalogEdit.ID, reason: StorageError) {
        self.edit = edit
        self.reason = reason
    }
}

/// Edits applied to the text of a catalog, one after the other, without those that it cannot take.
struct CatalogTrial {
    /// The catalog with the edits that were not refused.
    private(set) var bytes: [UInt8]
    /// What both an edit and somebody else changed.
    private(set) var conflicts: [CatalogConflict] = []
    private(set) var refused: [RefusedEdit] = []
    /// Refused edits, and the entries that only they would have added, by what messages call them.
    private var missing = Missing()
    /// The entries of the file and of the edits; nil where no edit has to be followed.
    private var entries: AddedEntries?
    private let name: String

    fileprivate struct Missing {
        var edits: [CatalogEdit.ID: String] = [:]
        var entries: Set<CatalogEntry.Key> = []
    }

    /// - Parameter name: how messages call the file.
    init(of bytes: [UInt8], named name: String) {
        self.bytes = bytes
        self.name = name
    }

    /// - Throws: `StorageError` when the catalog itself is damaged, which is no edit's fault.
    init(
        of bytes: [UInt8], named name: String, with edits: [CatalogEdit]
    ) throws(StorageError) {
        self.init(of: bytes, named: name)
        let edits = try follow(edits)
        do throws(StorageError) {
            for edit in edits { try refuseStray(edit) }
            try apply(edits)
        } catch {
            _ = try CatalogReader.read(bytes, named: name).get()
            for edit in edits { applyOrRefuse(edit) }
        }
    }

    /// The edits with the ids that their entries have in the file.
    private mutating func follow(_ edits: [CatalogEdit]) throws(StorageError) -> [CatalogEdit] {
        if edits.allSatisfy(\.added.isEmpty) { return edits }
        var entries = AddedEntries(try CatalogReader.read(bytes, named: name).get())
        let following = edits.map { edit in
            let following = edit.following(entries)
            entries.take(following)
            return following
        }
        self.entries = entries
        return following
    }

    /// An entry of the same id may be another one: nobody's words are put there.
    private func refuseStray(_ edit: CatalogEdit) throws(StorageError) {
        guard let entries, let key = edit.missing(in: entries) else { return }
        throw .otherEntry(path: name, entry: key.description)
    }

    /// Applies all edits or none.
    private mutating func apply(_ edits: [CatalogEdit]) throws(StorageError) {
        var revision = CatalogRevision(bytes, named: name)
        for edit in edits { try revision.apply(edit) }
        bytes = try CatalogTidying.tidied(revision.bytes, named: name)
        conflicts += revision.conflicts
    }

    private mutating func applyOrRefuse(_ edit: CatalogEdit) {
        do throws(StorageError) {
            if let what = missing.needed(by: edit) { throw .buildsOnRefused(what) }
            try refuseStray(edit)
            try apply([edit])
            missing.entries.subtract(edit.newEntries)
        } catch {
            let reason = inTheWay(of: edit, error) ?? error.ofEdit(in: name)
            refused.append(RefusedEdit(edit: edit.id, reason: reason))
            missing.edits[edit.id] = edit.summary
            missing.entries.formUnion(edit.newEntries)
        }
    }

    /// What somebody else did that is in the way of an edit, by the names of things; nil where only the
    /// place in the file can be told.
    private func inTheWay(of edit: CatalogEdit, _ error: StorageError) -> StorageError? {
        guard case .invalid = error, let catalog = try? CatalogReader.read(bytes, named: name).get()
        else { return nil }
        do throws(EditProblem) {
            _ = try catalog.joining(edit)
            return nil
        } catch {
            switch error {
            case .nameTaken, .gone, .changedMeanwhile:
                return .editInTheWay(path: name, reason: error.description)
            case .taken, .dangling, .circle, .noWording, .nothing: return nil
            }
        }
    }
}

extension CatalogTrial.Missing {
    /// What an edit builds on that is missing, in words; nil when there is no such thing.
    ///
    /// Another entry may have the name of one that was refused: to edit that one, or to link to it,
    /// is not what the analyst did.
    fileprivate func needed(by edit: CatalogEdit) -> String? {
        if let undone = edit.undoes.flatMap({ edits[$0] }) { return undone }
        let own = Set(edit.newEntries)
        let changed = edit.changes.filter { $0.before != nil }.map(\.key)
        let links = edit.changes.flatMap { $0.after?.links ?? [] }.filter { !own.contains($0) }
        return (changed + links).first(where: entries.contains)?.description
    }
}

extension CatalogEdit {
    /// The entries that it adds.
    fileprivate var newEntries: [CatalogEntry.Key] {
        changes.filter { $0.before == nil }.map(\.key)
    }
}

extension StorageError {
    /// The error as one of an edit: the place of a problem in a file that was never written helps
    /// nobody.
    fileprivate func ofEdit(in path: String) -> StorageError {
        if case .invalid(let problems) = self {
            return .editUnfit(path: path, problems: problems)
        }
        return self
    }
}
