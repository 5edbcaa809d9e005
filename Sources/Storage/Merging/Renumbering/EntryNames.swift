import Commitments

/// The entries of one kind in one copy of a catalog, by id, with the changes that added them.
struct EntryNames {
    private(set) var entries: [String: CatalogEntry] = [:]
    /// The changes that added each entry, the earliest first; also of entries that are gone.
    private(set) var additions: [String: [Addition]] = [:]
    /// What each entry said at first.
    private(set) var originals: [String: CatalogEntry] = [:]
    /// The ids that entries had before earlier merges.
    private(set) var former: [Addition: [String]] = [:]
    /// All names that are in use, or once were: none of them may be given to another entry.
    private(set) var taken: Set<String> = []

    init(_ kind: CatalogEntry.Kind, in catalog: Catalog) {
        for entry in catalog.entries(of: kind) { entries[entry.key.name] = entry }
        taken = Set(entries.keys)
        for edit in catalog.edits {
            for (position, change) in edit.changes.enumerated() where change.key.kind == kind {
                let name = change.key.name
                taken.insert(name)
                if originals[name] == nil { originals[name] = change.before ?? change.after }
                guard change.before == nil, edit.undoes == nil else { continue }
                let addition = Addition(edit: edit.id, position: position)
                if additions[name] == nil { originals[name] = change.after }
                additions[name, default: []].append(addition)
                former[addition] = change.formerly
                taken.formUnion(change.formerly)
            }
        }
        for case .pledge(let pledge) in entries.values { taken.formUnion(pledge.aliases) }
        for (name, entry) in entries where originals[name] == nil { originals[name] = entry }
    }

    /// All ids of entries that are there or were added and are gone.
    var all: Set<String> { Set(entries.keys).union(additions.keys) }

    func has(_ name: String) -> Bool { entries[name] != nil || additions[name] != nil }
}

/// What an entry is, whatever its id is.
enum EntryIdentity: Hashable {
    case added(Addition)
    /// An entry that came with the catalog, or that somebody wrote into the file.
    case given(String)
    /// The second of two entries that were written into two copies of the file under one id.
    case givenToo(String)
}
