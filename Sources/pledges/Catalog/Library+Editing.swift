import Commitments
import Storage

extension Library {
    /// Applies changes to the catalog as one edit, and makes it durable. Nothing is written when
    /// anything is wrong with it.
    /// - Parameter summary: what the history says of it: "pledge SEC-25 added".
    /// - Returns: whether anything was changed.
    @discardableResult
    func edit(
        _ summary: String, _ changes: [CatalogEdit.Change], by author: String
    ) throws(Failure) -> Bool {
        if changes.isEmpty {
            Message.say("nothing changed: the catalog already has these values")
            return false
        }
        for entry in changes.compactMap(\.after) { try Library.check(entry) }
        let now = Clock.now()
        try save(
            CatalogEdit(
                id: Library.nextEditID(at: now), at: now, author: author, summary: summary,
                changes: catalog.weighingRemovals(changes)
            ).recordingDay(of: catalog))
        return true
    }

    /// Stops changes that would not leave a consistent catalog.
    func check(_ changes: [CatalogEdit.Change]) throws(Failure) {
        if changes.isEmpty { return }
        let trial = CatalogEdit(
            id: CatalogEdit.ID(""), at: Clock.now(), author: "", summary: "", changes: changes)
        do throws(EditProblem) { _ = try catalog.applying(trial) } catch { throw Failure(error) }
    }

    static func nextEditID(at time: Timestamp) -> CatalogEdit.ID {
        var ids = NoteIDSource(millisecond: Clock.millisecond())
        return CatalogEdit.ID(ids.next(at: time).text)
    }

    /// The id proposed for a new pledge: neither this catalog nor the last fetched branch has it, nor
    /// does a note name it.
    func nextPledgeID(in pillar: Pillar) -> Pledge.ID {
        let elsewhere = catalogStore.map { UpstreamCatalog.ids(of: $0.path) } ?? KnownIDs()
        let known = elsewhere.union(KnownIDs(notebook))
        return catalog.nextPledgeID(in: pillar, besides: known.pledges)
    }

    /// Makes an edit durable.
    func save(_ edit: CatalogEdit) throws(Failure) {
        let store = try editableCatalog()
        do throws(EditProblem) { _ = try catalog.applying(edit) } catch { throw Failure(error) }
        let saved: CatalogStore.Saved
        do throws(StorageError) { saved = try store.save([edit]) } catch {
            throw Failure(catalog: error)
        }
        if let refused = saved.refused.first { throw Failure(catalog: refused.reason) }
        for reservation in saved.reservations { Message.say(reservation) }
        for conflict in saved.conflicts { Message.say("changed by both: \(conflict.inWords)") }
        for record in saved.missingTexts {
            Message.say("the text of \(record.id) is not among the backups; add it again")
        }
        let left = catalog.notesLeftWithoutPledge(in: notebook, by: saved.catalog)
        if let left { Message.say(left.leftInWords) }
        if !saved.conflicts.isEmpty { Message.say("hint: `pledges catalog settle` shows both") }
    }

    /// Where edits are kept.
    /// - Throws: `Failure` when there is no place, or the file there is damaged.
    func editableCatalog() throws(Failure) -> CatalogStore {
        if let catalogReadOnly { throw Failure(catalog: catalogReadOnly) }
        guard let catalogStore else { throw Failure(.noHome) }
        return catalogStore
    }

    /// Stops an entry that could not be read back.
    private static func check(_ entry: CatalogEntry) throws(Failure) {
        let found = entry.problems.filter { !$0.isWarning }
        if found.isEmpty { return }
        let lines = found.map { "  \($0.member): \($0.message)" }
        throw Failure(
            .usage, "invalid \(entry.key.kind.rawValue):\n" + lines.joined(separator: "\n"))
    }
}
