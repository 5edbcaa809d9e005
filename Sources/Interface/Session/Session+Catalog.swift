import Commitments
import Intake
import Text

extension Session {
    /// Why the catalog cannot be edited; nil when it can.
    var whyNoEdits: String? {
        settings.whyOnlyLooking ?? settings.catalogReadOnlyReason ?? whyOnlyThen
    }

    mutating func nextEditID() -> CatalogEdit.ID { CatalogEdit.ID(ids.next(at: now).text) }

    /// Edits the catalog as one act, to be saved.
    /// - Returns: nil, and the reason said, when the changes would not leave a consistent catalog.
    @discardableResult
    mutating func edit(_ summary: String, _ changes: [CatalogEdit.Change]) -> CatalogEdit? {
        let edit = CatalogEdit(
            id: nextEditID(), at: now, author: settings.author, summary: summary,
            changes: catalog.weighingRemovals(changes)
        ).recordingDay(of: catalog).naming(register.present)
        let stray = register.strayNotes
        let twoValues = register.twoValues
        guard apply(edit) else { return nil }
        did(.catalog(edit))
        let more = newTwoValues(since: twoValues) + consequences(since: stray)
        say("\(summary)\(more) · u undoes")
        return edit
    }

    /// Applies an edit, to be saved; false, and the reason said, when it cannot be. What others made
    /// of its entries since it started from them is joined with it.
    mutating func apply(_ edit: CatalogEdit) -> Bool {
        let named = edit.naming(register.present)
        do throws(EditProblem) {
            // Another entry may have the id of one that is gone: what was done to that is not done
            // to this.
            if let gone = named.missing(in: register.present) { throw .gone(gone) }
            setCatalog(try register.present.joining(edit))
        } catch {
            complain(error.description + cause(of: error))
            return false
        }
        outbox.put(named)
        return true
    }

    /// The latest edit of the entry in the way: " (kj: pledge SEC-78 merged into SEC-02)".
    private func cause(of problem: EditProblem) -> String {
        guard let obstacle = problem.obstacle,
            let edit = catalog.edits.last(where: { $0.changes.contains { $0.key == obstacle } })
        else { return "" }
        return " (\(edit.author): \(edit.summary))"
    }

    /// Takes back an edit that is not saved and not on its way: it is to be saved no longer. Edits
    /// that were made after it may build on it.
    /// - Returns: false when it may be, or become, durable; only another edit takes it back then.
    mutating func withdraw(_ edit: CatalogEdit) -> Bool {
        guard outbox.withdraw(edit.id) else { return false }
        offerForm(of: edit.id)
        reopenIntake(of: edit.id)
        show(seen.catalog)
        takeBackTexts(of: edit)
        showTexts(of: edit)
        return true
    }

    /// Takes another state of the catalog.
    /// - Parameter renaming: the entries that have another id in it.
    mutating func setCatalog(_ catalog: Catalog, _ renaming: Renaming = Renaming()) {
        let old = register.catalog
        follow(renaming)
        let catalog = catalog.covered(by: statementTexts, since: old, readings)
        register = Register(
            catalog: catalog, notebook: register.notebook, asOf: register.asOf,
            until: register.until, after: register)
        intakes.all = intakes.all.map { $0.givingWay(to: catalog) }
        follow(from: old)
        if !renaming.isEmpty { readAgain() }
        tellNewIDs(renaming)
        adjustScreens()
    }

    /// Brings what is shown in line with a catalog that is not the one before.
    private mutating func follow(from old: Catalog) {
        idColumns = Session.idColumns(register.catalog)
        followMarks()
        relist()
        let snapshot = self
        screens.updateAll { $0.follow(from: old, in: snapshot) }
        closeLostPages(since: old)
        rebaseForm()
    }

    /// Looks from another day. Of a past day only what was known then is shown, on the analyst's own
    /// calendar; nothing can be written there.
    mutating func look(from day: CalendarDate) {
        let old = register.catalog
        let until = day < now.date ? Timestamp.end(of: day, offset: now.offset) : nil
        register.look(from: day, until: until)
        if register.catalog.edits.count == old.edits.count { return relist() }
        follow(from: old)
        adjustScreens()
    }

    /// Why nothing can be written while one looks from a past day; nil where one does not.
    var whyOnlyThen: String? {
        register.until == nil
            ? nil
            : "read-only as of \(register.asOf.text); : as-of goes back to today"
    }

    /// Shows a catalog read from the disk, with the edits that are not there yet.
    mutating func show(_ catalog: Catalog) {
        let pending = PendingEdits(outbox.edits, on: catalog, besides: idsElsewhere)
        outbox.replace(pending.edits)
        let renaming = Renaming(from: register.present, to: pending.catalog)
        moveTexts(to: pending.renamedTexts)
        for text in outbox.texts where text.isOvertaken(in: pending.catalog) {
            outbox.withdraw(text, removes: false)
        }
        showUnsavedTexts(of: pending.catalog)
        setCatalog(pending.catalog, pending.renumbered.merging(renaming))
        followKept()
    }
}

// MARK: The file

extension Session {
    /// What became of the edits that were to be saved, joined with what others wrote.
    mutating func handleCatalogSaved(_ catalog: Catalog, _ saved: SavedEdits) {
        waitsFor = nil
        unreadable.removeAll { $0 == .catalog }
        outbox.finishEdits(saved: saved.edits, refused: saved.refused)
        // What could be saved can be read: nobody may tell so otherwise.
        settings.catalogReadOnlyReason = nil
        let before = seen.catalog.edits
        seen.catalog = catalog
        let isKnown = catalog.edits.count == register.present.edits.count
        let stray = register.strayNotes
        if saved.isJoined || !saved.refused.isEmpty || !isKnown { show(catalog) }
        storeAgain(saved.missingTexts)
        forgetForms(savedBy: saved.edits)
        if outbox.isEmpty { savedAt = now }
        forgetSavedDrafts()
        say(saved, isKnown ? "" : consequences(since: stray))
        if saved.isJoined, let news = rememberGone(since: before) { complain(news) }
    }

    /// - Parameter consequences: what happened besides the edits.
    private mutating func say(_ saved: SavedEdits, _ consequences: String) {
        // What got another id is tried again.
        let refused = saved.refused.filter { outbox.refusals[$0.key] != nil }
        if let (edit, reason) = refused.min(by: { $0.key < $1.key }) {
            let summary = outbox.edits.first { $0.id == edit }?.summary ?? "an edit"
            return complain("not saved, u takes it back: \(summary): \(reason)")
        }
        guard saved.isJoined else { return }
        let count = saved.conflicts.count
        let conflict = saved.conflicts.first.map { first in
            count == 1 ? "changed by both: \(first)" : "\(count) changed by both, as \(first)"
        }
        let what = conflict ?? "another copy changed the catalog too; both changes are in it"
        say(what + restToSettle + consequences)
    }

    /// The file was written by somebody else, or can be read again.
    /// - Parameters:
    ///   - readOnlyReason: why it cannot be edited as it is; nil when it can.
    ///   - notKept: why what it lacks could not be kept as a backup, if so.
    mutating func handleCatalogReloaded(
        _ catalog: Catalog, _ readOnlyReason: String?, notKept: String? = nil
    ) {
        let before = seen.catalog.edits
        let news = inWords(catalog.edits, since: before)
        if outbox.lost[.catalog] != nil { putBack(seen.catalog.edits, missingIn: catalog) }
        outbox.isBack(.catalog)
        if undoStack.isEmpty, redoStack.isEmpty, beginning != nil {
            beginning?.catalog = catalog
        }
        seen.catalog = catalog
        let wasReadOnly = settings.catalogReadOnlyReason != nil || unreadable.contains(.catalog)
        unreadable.removeAll { $0 == .catalog }
        settings.catalogReadOnlyReason = readOnlyReason
        let stray = register.strayNotes
        let form = openForm?.meanwhile
        message = nil
        show(catalog)
        let gone = rememberGone(since: before, notKept: notKept)
        // What it says of a form that is open counts more.
        if openForm != nil, message != nil, openForm?.meanwhile != form { return }
        if let readOnlyReason { return complain(readOnlyReason) }
        if let gone { return complain(gone + consequences(since: stray)) }
        say(
            (wasReadOnly ? "the catalog is repaired; you can edit it again" : news)
                + consequences(since: stray))
    }

    /// What others did to the catalog: "kj: pledge SEC-02 changed, and 2 more edits".
    private func inWords(_ edits: [CatalogEdit], since old: [CatalogEdit]) -> String {
        let known = Set(old.map(\.id))
        let news = edits.filter { !known.contains($0.id) }
        guard let last = news.last else { return "the catalog changed on disk" }
        let more = news.count - 1
        return "\(last.author): \(last.summary)"
            + (more > 0 ? ", and \(counted(more, "more edit"))" : "")
    }

    /// The file cannot be read: until it can, the catalog that was read before is shown, and what is
    /// edited meanwhile stays in the outbox.
    mutating func handleCatalogUnreadable(_ reason: String) {
        unreadable = unreadable.filter { $0 != .catalog } + [.catalog]
        if settings.catalogReadOnlyReason == nil { outbox.lose(.catalog, reason) }
        sayOfSaving(reason)
    }

    /// The file is whole again, but may be an older one: edits that it had before are saved again.
    private mutating func putBack(_ edits: [CatalogEdit], missingIn catalog: Catalog) {
        let there = Set(catalog.edits.map(\.id) + outbox.edits.map(\.id))
        for edit in edits where !there.contains(edit.id) { outbox.put(edit) }
    }
}
