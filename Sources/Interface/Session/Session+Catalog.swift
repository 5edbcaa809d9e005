import Commitments

extension Session {
    /// Why the catalog cannot be edited; nil when it can.
    var whyNoEdits: String? { settings.catalogReadOnlyReason }

    mutating func nextEditID() -> CatalogEdit.ID { CatalogEdit.ID(ids.next(at: now).text) }

    /// Edits the catalog as one act, and asks for it to be saved.
    /// - Returns: nil, and the reason said, when the changes would not leave a consistent catalog.
    mutating func edit(_ summary: String, _ changes: [CatalogEdit.Change]) -> [Effect]? {
        let edit = CatalogEdit(
            id: nextEditID(), at: now, author: settings.author, summary: summary, changes: changes)
        let twoValues = register.twoValues
        guard let effects = apply(edit) else { return nil }
        did(.catalog(edit))
        say("\(summary)\(newTwoValues(since: twoValues)) · u undoes")
        return effects
    }

    /// Applies an edit and asks for it to be saved; nil, and the reason said, when it cannot be.
    mutating func apply(_ edit: CatalogEdit) -> [Effect]? {
        do throws(EditProblem) {
            setCatalog(try catalog.joining(edit))
        } catch {
            complain(error.description)
            return nil
        }
        unsavedEdits.append(edit)
        saving = .underway
        return saveEdits()
    }

    /// Goes on with edits that an earlier run could not save.
    package mutating func resume(_ edits: [CatalogEdit]) -> [Effect] {
        if edits.isEmpty { return [] }
        for edit in edits {
            // One that fits no longer is joined, or refused, by the save.
            if let edited = try? catalog.joining(edit) { setCatalog(edited) }
            unsavedEdits.append(edit)
        }
        saving = .underway
        say("\(counted(edits.count, "edit")) that could not be saved before: saving now")
        return saveEdits()
    }

    /// Takes back an edit that could not be saved: it is to be saved no longer. Nil when it is not
    /// such an edit.
    mutating func unsave(_ edit: CatalogEdit, _ inverse: CatalogEdit) -> [Effect]? {
        guard case .failed = saving, let edited = try? catalog.applying(inverse),
            let index = unsavedEdits.firstIndex(where: { $0.id == edit.id })
        else { return nil }
        unsavedEdits.remove(at: index)
        setCatalog(edited)
        if !unsavedEdits.isEmpty { return saveEdits() }
        if unsaved.isEmpty { saving = .saved(at: nil) }
        return [.forgetEdits]
    }

    /// Asks for the edits to be made durable that are not.
    mutating func saveEdits() -> [Effect] {
        if unsavedEdits.isEmpty { return [] }
        savesUnderWay += 1
        return [.saveCatalog(unsavedEdits)]
    }

    /// Takes another state of the catalog.
    mutating func setCatalog(_ catalog: Catalog) {
        let old = register.catalog
        register = Register(
            catalog: catalog, notebook: register.notebook, asOf: register.asOf)
        idColumns = Session.idColumns(catalog)
        relist()
        let snapshot = self
        screens.updateAll { $0.follow(from: old, in: snapshot) }
        settle()
    }

    /// The edits that were to be saved are durable, joined with what others wrote.
    mutating func handleCatalogSaved(_ catalog: Catalog, _ saved: SavedEdits) -> [Effect] {
        endSave()
        unsavedEdits.removeAll { saved.edits.contains($0.id) }
        let isKnown = catalog.edits.count == self.catalog.edits.count
        if saved.isJoined || !isKnown { take(catalog) }
        let effects = forgetForms(savedBy: saved.edits)
        guard saved.isJoined else { return effects }
        let count = saved.conflicts.count
        let conflict = saved.conflicts.first.map { first in
            count == 1 ? "changed by both: \(first)" : "\(count) changed by both, as \(first)"
        }
        say(
            (conflict ?? "the catalog was changed by another copy too; both are in it")
                + restToSettle)
        return effects
    }

    /// The file was written by somebody else.
    mutating func handleCatalogReloaded(_ catalog: Catalog) {
        if undoStack.isEmpty, redoStack.isEmpty, beginning != nil {
            beginning?.catalog = catalog
        }
        take(catalog)
        say("the catalog changed on disk")
    }

    /// Takes a catalog read from the disk, with the edits that are on their way there.
    private mutating func take(_ catalog: Catalog) {
        var catalog = catalog
        for edit in unsavedEdits {
            // One that fits no longer is joined, or refused, by the save that it waits for.
            if let edited = try? catalog.joining(edit) { catalog = edited }
        }
        setCatalog(catalog)
    }

    mutating func handleCatalogSaveFailed(_ reason: String) {
        savesUnderWay -= 1
        saving = .failed(reason)
        complain("not saved: \(reason) · Ctrl-S tries again")
    }
}
