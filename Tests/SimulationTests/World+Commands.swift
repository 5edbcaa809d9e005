import Canvas
import Commitments

@testable import Interface
@testable import Storage

// Commands beside the copies: those of the shell, and those of a colleague in a clone.
extension World {
    func runShell(_ act: Act) {
        let now = now
        pass(1)
        ledger.files.expectChanges()
        let parts = act.rest.split(separator: " ", maxSplits: 1).map(String.init)
        let text = parts.count > 1 ? parts[1] : ""
        if act.verb.hasPrefix("catalog-") { return editCatalog(act.verb, parts) }
        let saved: (Change, Notebook)? =
            switch act.verb {
            case "adds":
                shell.save { _, ids in .adding(text, on: parts[0], &ids, at: now) }
            case "edits":
                shell.save { book, _ in
                    .changing(Int(parts[0]) ?? 0, in: book, at: now) { $0.text += " " + text }
                }
            case "deletes":
                shell.save { book, _ in
                    .changing(Int(parts[0]) ?? 0, in: book, at: now) { $0.isDeleted = true }
                }
            default: nil
            }
        if act.verb == "holds" { shell.hold() }
        guard let (change, seen) = saved else { return }
        // Exit 0 acknowledges.
        ledger.refresh()
        ledger.supersede(change, seen: seen, in: notes, undoer: nil)
        ledger.wasTyped(Word.all(in: text), by: Shell.author)
        ledger.acknowledge(Word.all(in: text))
    }

    private func editCatalog(_ verb: String, _ parts: [String]) {
        let (now, text) = (now, parts.count > 1 ? parts[1] : "")
        let edit = shell.edit(at: now) { Self.changes(verb, parts[0], text, of: $0, now) }
        guard let edit else { return }
        for id in shell.removeTexts(takenOffBy: edit) { ledger.giveTexts(of: id) }
        ledger.wasTyped(Word.all(in: text), by: Shell.author)
        ledger.acknowledge(Word.all(in: text))
    }

    /// A colleague works in a clone, and the others pull that.
    func runGit(_ act: Act) {
        let now = now
        pass(1)
        ledger.files.expectChanges()
        if act.verb == "pulls" {
            let words = clone.pull()
            ledger.refresh()
            ledger.wasTyped(words, by: Shell.author)
            return ledger.acknowledge(words)
        }
        let parts = act.rest.split(separator: " ", maxSplits: 1).map(String.init)
        let text = parts.count > 1 ? parts[1] : ""
        _ = clone.run(Word.all(in: text)) { shell -> Bool? in
            if act.verb == "adds" {
                return shell.save { _, ids in .adding(text, on: parts[0], &ids, at: now) }
                    .map { _ in true }
            }
            return shell.edit(at: now) { Self.changes(act.verb, parts[0], text, of: $0, now) }
                .map { _ in true }
        }
    }

    private static func changes(
        _ verb: String, _ id: String, _ text: String, of catalog: Catalog, _ now: Timestamp
    ) -> [CatalogEdit.Change] {
        guard let pledge = catalog.pledge(id) else { return [] }
        switch verb {
        case "catalog-titles":
            var after = pledge
            after.title += " " + text
            return catalog.changes(from: .pledge(pledge), to: .pledge(after))
        case "catalog-adds":
            guard let pillar = catalog.pillars.first else { return [] }
            let new = Pledge(
                id: catalog.nextPledgeID(in: pillar), title: text, pillar: pillar.id,
                type: .action, summary: text, parties: pledge.parties)
            return [.added(.pledge(new))]
        case "catalog-retires":
            return catalog.retiring(pledge, on: pledge.retired == nil ? now.date : nil)
        case "catalog-forgets":
            return catalog.statements.first.map { catalog.removing($0) } ?? []
        case "catalog-merges":
            guard let other = catalog.pledges.first(where: { $0.id != pledge.id }) else {
                return []
            }
            return catalog.merging(pledge, into: other)
        default: return []
        }
    }
}
