/// The edits of a catalog as a history to ask: in the order of time, and which were taken back.
struct EditLog {
    let edits: [CatalogEdit]
    /// The positions of the edits, the earliest first. A file lists them by the text of their time,
    /// which is another order where they were made in several zones.
    let order: [Int]
    private var undoers: [CatalogEdit.ID: [CatalogEdit.ID]] = [:]
    /// The edits that were taken back, and that was not taken back in turn.
    private(set) var undone: Set<CatalogEdit.ID> = []

    init(_ edits: [CatalogEdit]) {
        self.edits = edits
        let isEarlier = { (left: Int, right: Int) in
            (edits[left].at.seconds, edits[left].id) < (edits[right].at.seconds, edits[right].id)
        }
        let isSorted = edits.indices.dropFirst().allSatisfy { !isEarlier($0, $0 - 1) }
        order = isSorted ? Array(edits.indices) : edits.indices.sorted(by: isEarlier)
        for edit in edits {
            if let target = edit.undoes { undoers[target, default: []].append(edit.id) }
        }
        findUndone()
    }

    /// Counts one more edit that takes another back.
    mutating func undo(_ edit: CatalogEdit.ID, by undoing: CatalogEdit.ID) {
        undoers[edit, default: []].append(undoing)
        findUndone()
    }

    private mutating func findUndone() {
        var known: [CatalogEdit.ID: Bool] = [:]
        for edit in undoers.keys where known[edit] == nil { look(at: edit, &known) }
        undone = Set(known.filter(\.value).keys)
    }

    /// Undo and redo can follow each other thousands of times, so that nothing calls itself here.
    private func look(at edit: CatalogEdit.ID, _ known: inout [CatalogEdit.ID: Bool]) {
        var path = [edit]
        var isOnPath: Set<CatalogEdit.ID> = [edit]
        while let top = path.last {
            let undoing = undoers[top] ?? []
            if let next = undoing.first(where: { known[$0] == nil && !isOnPath.contains($0) }) {
                path.append(next)
                isOnPath.insert(next)
            } else {
                known[top] = undoing.contains { known[$0] == false }
                path.removeLast()
            }
        }
    }

    /// The entries that somebody changed who had not seen the change before: most have none, and
    /// only these need a closer look.
    func crossedEntries() -> Set<CatalogEntry.Key> {
        var last: [CatalogEntry.Key: (edit: Int, change: Int)] = [:]
        last.reserveCapacity(edits.count)
        var crossed: Set<CatalogEntry.Key> = []
        for edit in order {
            for (index, change) in edits[edit].changes.enumerated() {
                let earlier = last.updateValue((edit, index), forKey: change.key)
                guard let earlier else { continue }
                let found = edits[earlier.edit].changes[earlier.change].after
                // Who takes back something else than the last change may bring back a value beside it.
                let isBehind = edits[edit].undoes.map { $0 != edits[earlier.edit].id } ?? false
                if found != change.before || isBehind { crossed.insert(change.key) }
            }
        }
        return crossed
    }

    /// The changes of each of some entries, the earliest first.
    func changes(of keys: Set<CatalogEntry.Key>) -> [CatalogEntry.Key: [Change]] {
        var found: [CatalogEntry.Key: [Change]] = [:]
        for position in order {
            for change in edits[position].changes where keys.contains(change.key) {
                found[change.key, default: []].append(Change(edit: position, change: change))
            }
        }
        return found
    }

    /// A change with the position of its edit.
    struct Change {
        let edit: Int
        let change: CatalogEdit.Change
    }
}
