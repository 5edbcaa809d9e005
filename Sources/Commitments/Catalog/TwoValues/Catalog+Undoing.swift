extension Catalog {
    /// The edit that takes another back, whatever others made of its entries in other members.
    /// Where a member has two values, the other one is current then; a value that was overruled is
    /// only withdrawn. Taking back an edit that took one back does that one again.
    /// - Throws: `EditProblem.changedMeanwhile` when somebody went on from what the edit left.
    package func undoing(
        _ edit: CatalogEdit, id: CatalogEdit.ID, at time: Timestamp, by author: String,
        summary: String? = nil
    ) throws(EditProblem) -> CatalogEdit {
        var inverse = edit.inverse(id: id, at: time, by: author)
        if let summary { inverse.summary = summary }
        let withdrawal = Withdrawal(of: edit, by: inverse.id, in: self)
        inverse.changes = []
        for change in edit.changes.reversed() {
            // Half of an edit is not taken back: of a merge that somebody else made too, the names
            // would go that lead to the pledge.
            guard let taken = try withdrawal.inverse(of: change) else {
                throw .changedMeanwhile(change.key)
            }
            inverse.changes.append(taken)
        }
        return inverse
    }
}

/// What a catalog comes to be when an edit is taken back.
private struct Withdrawal {
    let edit: CatalogEdit
    let catalog: Catalog
    private let before: [CatalogEntry.Key: EntryHistory]
    private let after: [CatalogEntry.Key: EntryHistory]
    private let changes: [CatalogEntry.Key: [EditLog.Change]]
    private let log: EditLog

    init(of edit: CatalogEdit, by undoing: CatalogEdit.ID, in catalog: Catalog) {
        self.edit = edit
        self.catalog = catalog
        let keys = Set(edit.changes.map(\.key))
        let log = EditLog(catalog.edits)
        var withdrawn = log
        withdrawn.undo(edit.id, by: undoing)
        let changes = log.changes(of: keys)
        self.changes = changes
        self.log = withdrawn
        before = changes.mapValues { EntryHistory($0, log) }
        after = changes.mapValues { [withdrawn] in EntryHistory($0, withdrawn) }
    }

    /// Nil where somebody else has made the same change: it stays theirs.
    func inverse(of change: CatalogEdit.Change) throws(EditProblem) -> CatalogEdit.Change? {
        let current = catalog.entry(change.key)
        guard let current else { return try inverseOfRemoval(change) }
        let written = (change.after ?? change.before)?.memberNames ?? []
        let names = Set(written + (change.before?.memberNames ?? [])).filter { name in
            EntryHistory.value(change.before, name) != EntryHistory.value(change.after, name)
        }
        // A removal that a change overruled left nothing to go on from.
        if change.after != nil {
            for name in names.sorted() { try check(name, of: change, in: current) }
        }
        let result = try result(change, names.sorted(), current)
        guard let inverse = CatalogEdit.Change(before: current, after: result) else {
            throw .changedMeanwhile(change.key)
        }
        return inverse
    }

    private func inverseOfRemoval(
        _ change: CatalogEdit.Change
    ) throws(EditProblem) -> CatalogEdit.Change? {
        guard change.after == nil, let before = change.before else {
            throw .changedMeanwhile(change.key)
        }
        return isRemovedByOthers(before) ? nil : .added(before)
    }

    /// Whether somebody else has taken the entry out as well.
    private func isRemovedByOthers(_ entry: CatalogEntry) -> Bool {
        guard let history = after[entry.key] else { return false }
        let standing = entry.memberNames.compactMap { history.history(of: $0)?.standing }
        return standing.contains { $0.contains { $0.value == .gone } }
            && standing.allSatisfy { $0.allSatisfy { $0.value == .gone } }
    }

    /// Nobody may have gone on from what the edit left.
    private func check(
        _ member: String, of change: CatalogEdit.Change, in current: CatalogEntry
    ) throws(EditProblem) {
        let now = EntryHistory.value(current, member)
        let history = before[change.key]?.history(of: member)
        let isKnown =
            now == EntryHistory.value(change.after, member)
            || history?.standing.contains { $0.value == now } ?? false
        guard isKnown, history?.isCurrent(edit.id) ?? true else {
            throw .changedMeanwhile(change.key)
        }
    }

    /// The entry without what the edit made of it; nil when it is to be gone.
    private func result(
        _ change: CatalogEdit.Change, _ members: [String], _ current: CatalogEntry
    ) throws(EditProblem) -> CatalogEntry? {
        let choices = members.map { ($0, choice($0, change, current)) }
        if !choices.isEmpty, choices.allSatisfy({ $0.1 == .gone }) {
            // Lists that others changed would go with it.
            if change.after == current { return nil }
            throw .changedMeanwhile(change.key)
        }
        // Member by member the wordings would come back in another order.
        let isWhole = choices.allSatisfy { $0.1 == .before || $0.1 == .gone }
        if isWhole, change.after == current, let before = change.before { return before }
        var result = current
        if let before = change.before, let after = change.after {
            result = result.joiningLists(since: after, withWorkOfOthers(before))
        }
        for (member, choice) in choices {
            switch choice {
            case .gone, .current: break
            case .before:
                if let before = change.before { result = result.taking(member, from: before) }
            case .edit(let id): result = catalog.taking(member, from: id, result)
            }
        }
        return result
    }

    /// The entry as the edit found it, with what others made of its lists who started from the same: what
    /// they took out as well does not come back, and what they added as well stays.
    private func withWorkOfOthers(_ before: CatalogEntry) -> CatalogEntry {
        let others = (changes[before.key] ?? []).filter { other in
            let edit = log.edits[other.edit]
            return edit.id != self.edit.id && edit.undoes == nil && !log.undone.contains(edit.id)
                && other.change.before == before
        }
        return others.compactMap(\.change.after).reduce(before) { entry, theirs in
            entry.joiningLists(since: before, theirs)
        }
    }

    private enum Choice: Hashable { case gone, current, before, edit(CatalogEdit.ID) }

    /// The value that a member has then: what it was before where that is current again, else
    /// what is there where that is still current, else the latest of the others.
    private func choice(
        _ member: String, _ change: CatalogEdit.Change, _ current: CatalogEntry
    ) -> Choice {
        let wanted = EntryHistory.value(change.before, member)
        let back: Choice = wanted == .gone ? .gone : .before
        guard let history = after[change.key]?.history(of: member) else { return back }
        let standing = history.standing
        if history.isAsAtFirst && history.first == wanted
            || standing.contains(where: { $0.value == wanted })
        {
            return back
        }
        let now = EntryHistory.value(current, member)
        if standing.contains(where: { $0.value == now }) { return .current }
        guard let last = standing.last, last.value != .gone, let edit = last.edits.first else {
            return back
        }
        return .edit(log.edits[edit].id)
    }
}
