import Commitments

/// Finds which entries of three copies of a catalog are the same entry, and gives each its id. Two
/// new entries with one id are two: one that came with the catalog keeps the id, else the one that
/// was added first; the other gets the next free id. Which copy is whose does not matter.
struct EntryMatching {
    /// The ids to replace in each copy.
    private(set) var renames: [[String: String]]
    /// For the change that added an entry, the ids that the entry had before.
    private(set) var former: [Addition: [String]] = [:]
    /// The entries that got a new id.
    private(set) var renumbered: [Renumbering] = []

    private let kind: CatalogEntry.Kind
    /// The copies: the common one, if there is one, and the two to be joined.
    private let copies: [EntryNames]
    private let hasBase: Bool
    private let times: [CatalogEdit.ID: Timestamp]
    private var parents: [EntryIdentity: EntryIdentity] = [:]
    /// The second of two entries without a history: the copy it is in, and its id.
    private var seconds: [Int: Set<String>] = [:]

    /// - Parameters:
    ///   - catalogs: the two copies that are to be joined, after the one that both come from.
    ///   - shipped: whether the program's own catalog has an entry of this id.
    init(
        _ kind: CatalogEntry.Kind, base: Catalog?, _ mine: Catalog, _ theirs: Catalog,
        shipped: (String) -> Bool
    ) {
        self.kind = kind
        hasBase = base != nil
        let catalogs = [base, mine, theirs].compactMap(\.self)
        copies = catalogs.map { EntryNames(kind, in: $0) }
        times = Dictionary(catalogs.flatMap { $0.edits.map { ($0.id, $0.at) } }) { min($0, $1) }
        renames = copies.map { _ in [:] }
        for copy in copies {
            for additions in copy.additions.values { unite(additions) }
        }
        matchByName(shipped)
        assign()
        if !hasBase { renames.insert([:], at: 0) }
    }
}

// MARK: The same entry

extension EntryMatching {
    private func root(_ identity: EntryIdentity) -> EntryIdentity {
        var identity = identity
        while let parent = parents[identity] { identity = parent }
        return identity
    }

    private mutating func unite(_ left: EntryIdentity, _ right: EntryIdentity) {
        let (left, right) = (root(left), root(right))
        if left != right { parents[left] = right }
    }

    private mutating func unite(_ additions: [Addition]) {
        guard let first = additions.first else { return }
        for other in additions.dropFirst() { unite(.added(other), .added(first)) }
    }

    private func identity(_ name: String, in copy: Int) -> EntryIdentity {
        if let addition = copies[copy].additions[name]?.first { return root(.added(addition)) }
        return root(seconds[copy]?.contains(name) ?? false ? .givenToo(name) : .given(name))
    }

    /// Entries of one id that are not known to be the same by their history.
    private mutating func matchByName(_ shipped: (String) -> Bool) {
        let (mine, theirs) = (copies.count - 2, copies.count - 1)
        if hasBase {
            for name in copies[0].all.sorted() {
                for side in [mine, theirs] where copies[side].has(name) {
                    matchWithBase(name, side)
                }
            }
        }
        for name in copies[mine].all.intersection(copies[theirs].all).sorted() {
            let isNew = !hasBase || !copies[0].has(name)
            if isNew { matchNew(name, mine, theirs, shipped) }
        }
    }

    /// An entry of the common copy is the one of that id, unless it has another id there now.
    private mutating func matchWithBase(_ name: String, _ side: Int) {
        let wanted = identity(name, in: 0)
        if identity(name, in: side) == wanted { return }
        let hasMoved = copies[side].all.contains { identity($0, in: side) == wanted }
        if !hasMoved { unite(identity(name, in: side), wanted) }
    }

    /// Two new entries of one id are one when they were the same at first.
    private mutating func matchNew(
        _ name: String, _ mine: Int, _ theirs: Int, _ shipped: (String) -> Bool
    ) {
        let (left, right) = (copies[mine].originals[name], copies[theirs].originals[name])
        let areGiven =
            copies[mine].additions[name] == nil && copies[theirs].additions[name] == nil
        if left == right || left.isSameText(as: right) || areGiven && shipped(name) {
            return unite(identity(name, in: mine), identity(name, in: theirs))
        }
        guard areGiven, let left, let right else { return }
        let isLeftSecond =
            right.json.documentBytes.lexicographicallyPrecedes(left.json.documentBytes)
        seconds[isLeftSecond ? mine : theirs, default: []].insert(name)
    }
}

// MARK: Ids

extension EntryMatching {
    /// One entry in all copies.
    private struct Group {
        /// Its id in each copy; nil where the copy does not have it.
        var names: [String?]
        var additions: Set<Addition> = []
        var isInBase = false
        var rank = Rank()
    }

    /// Who keeps an id: what both copies had, what has no history, what was added first.
    private struct Rank: Comparable {
        var group = 0
        var time = Timestamp(seconds: 0)
        var edit = ""
        var position = 0

        static func < (left: Rank, right: Rank) -> Bool {
            (left.group, left.time, left.edit, left.position)
                < (right.group, right.time, right.edit, right.position)
        }
    }

    private mutating func assign() {
        var taken: [String: Group] = [:]
        var names = copies.reduce(into: Set<String>()) { $0.formUnion($1.taken) }
        var homeless: [(group: Group, name: String)] = []
        for (group, name) in groups().map({ ($0, preferred($0)) }).sorted(by: isBefore) {
            if taken[name] == nil {
                taken[name] = group
                rename(group, to: name)
            } else {
                homeless.append((group, name))
            }
        }
        for (group, name) in homeless {
            let new = KnownIDs.freeName(
                like: CatalogEntry.Key(kind, name), besides: names)
            names.insert(new)
            rename(group, to: new)
            report(group, from: name, to: new, keeper: taken[name])
        }
    }

    private func isBefore(_ left: (Group, String), _ right: (Group, String)) -> Bool {
        left.0.rank != right.0.rank ? left.0.rank < right.0.rank : left.1 < right.1
    }

    private func groups() -> [Group] {
        var groups: [EntryIdentity: Group] = [:]
        for (index, copy) in copies.enumerated() {
            for name in copy.all.sorted() {
                let identity = identity(name, in: index)
                var group = groups[identity] ?? Group(names: copies.map { _ in nil })
                // Of two names in one copy the first stays.
                group.names[index] = group.names[index] ?? name
                group.additions.formUnion(copy.additions[name] ?? [])
                group.isInBase = group.isInBase || hasBase && index == 0
                groups[identity] = group
            }
        }
        return groups.map { identity, group in
            var group = group
            group.rank = rank(of: identity, group)
            return group
        }
    }

    private func rank(of identity: EntryIdentity, _ group: Group) -> Rank {
        let first = group.additions.map { addition in
            Rank(
                group: 2, time: times[addition.edit] ?? Timestamp(seconds: 0),
                edit: addition.edit.text, position: addition.position)
        }.min()
        guard var rank = first else {
            if case .givenToo = identity { return Rank(group: 3) }
            return Rank(group: group.isInBase ? 0 : 1)
        }
        if group.isInBase { rank.group = 0 }
        return rank
    }

    /// The id that the copies give the entry: that of the copy which changed it.
    private func preferred(_ group: Group) -> String {
        let sides = group.names.suffix(2).compactMap(\.self)
        let base = hasBase ? group.names[0] : nil
        let changed = sides.filter { $0 != base }
        // Of two new ids the later one, which is free everywhere.
        return (changed.isEmpty ? sides : changed).max { isEarlier($0, $1) } ?? base ?? ""
    }

    private func isEarlier(_ left: String, _ right: String) -> Bool {
        (left.utf8.count, left) < (right.utf8.count, right)
    }

    private mutating func rename(_ group: Group, to name: String) {
        var old: Set<String> = []
        for (index, before) in group.names.enumerated() {
            guard let before, before != name else { continue }
            renames[index][before] = name
            old.insert(before)
        }
        for copy in copies {
            for addition in group.additions { old.formUnion(copy.former[addition] ?? []) }
        }
        old.remove(name)
        if old.isEmpty { return }
        for addition in group.additions { former[addition] = old.sorted() }
    }

    private mutating func report(
        _ group: Group, from old: String, to new: String, keeper: Group?
    ) {
        func title(_ group: Group?) -> String {
            for (copy, name) in zip(copies, group?.names ?? []).reversed() {
                guard let name else { continue }
                if let entry = copy.entries[name] ?? copy.originals[name] { return entry.title }
            }
            return ""
        }
        renumbered.append(
            Renumbering(
                kind: kind, from: old, to: new, title: title(group), keeper: title(keeper),
                isKnown: !group.additions.isEmpty))
    }
}

extension CatalogEntry? {
    /// Whether both are records of one text, whatever else they say of it.
    fileprivate func isSameText(as other: CatalogEntry?) -> Bool {
        guard case .statement(let left)? = self, case .statement(let right)? = other else {
            return false
        }
        return left.checksum == right.checksum
    }
}
