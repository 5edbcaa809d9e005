import Commitments
import JSON

/// Two copies of a catalog that nobody can join without deciding: works out the parts that have to
/// be decided together, so that the file is a consistent catalog whichever word is taken.
struct CatalogDecisions {
    private(set) var bytes: [UInt8] = []
    private(set) var all: [CatalogDecision] = []

    private let copies: CatalogCopies
    private let conflicts: [CatalogConflict]
    /// The joined file with our word, and with theirs, where both changed something.
    private let joined: (ours: CatalogParts, theirs: CatalogParts)
    /// The two copies as they are.
    private let whole: (ours: CatalogParts, theirs: CatalogParts)
    /// The parts that must be taken whole from one copy.
    private var groups: PartGroups

    init(_ copies: CatalogCopies, _ merge: CatalogMerge, named name: String) throws(StorageError) {
        self.copies = copies
        conflicts = merge.conflicts
        let (left, right) = (copies.mine.document, copies.theirs.document)
        let other = CatalogMerge(base: copies.base, mine: right, theirs: left)
        joined = (
            try CatalogDecisions.parts(merge.joined, name),
            try CatalogDecisions.parts(other.joined, name)
        )
        whole = (CatalogParts(left.root), CatalogParts(right.root))
        groups = PartGroups(acts: CatalogDecisions.acts(copies))
        findGroups()
        try decide(named: name)
    }

    private static func parts(
        _ value: JSONValue, _ name: String
    ) throws(StorageError) -> CatalogParts {
        CatalogParts(try CatalogRevision.document(value.documentBytes, name).root)
    }

    /// The parts that each edit changed which only one copy has.
    private static func acts(_ copies: CatalogCopies) -> [Set<CatalogPart>] {
        let (mine, theirs) = (copies.mine.catalog.edits, copies.theirs.catalog.edits)
        let shared = Set(mine.map(\.id)).intersection(theirs.map(\.id))
        return (mine + theirs).filter { !shared.contains($0.id) }.map { edit in
            Set(edit.changes.map { CatalogPart($0.key) })
        }
    }
}

extension CatalogPart {
    init(_ key: CatalogEntry.Key) { self.init(list: key.kind.list, name: key.name) }
}

// MARK: What belongs together

extension CatalogDecisions {
    /// Adds what prevents a consistent catalog until nothing does.
    private mutating func findGroups() {
        while true {
            let found = problems(ours) + problems(theirs)
            if found.isEmpty { return }
            let before = groups.parts
            for related in found { groups.add(related) }
            if groups.parts == before { return groups.add(differing) }
        }
    }

    private var ours: CatalogParts { composed(joined.ours, with: whole.ours) }
    private var theirs: CatalogParts { composed(joined.theirs, with: whole.theirs) }

    private func composed(_ parts: CatalogParts, with side: CatalogParts) -> CatalogParts {
        var parts = parts
        for part in groups.parts { parts.set(part, to: side[part]) }
        return parts
    }

    /// All parts that the copies do not have alike. The histories are joined in any case, and the
    /// rest is counted.
    private var differing: Set<CatalogPart> {
        whole.ours.all.union(whole.theirs.all).filter { part in
            !["edits", "coverage", "asOf"].contains(part.list)
                && !same(whole.ours[part], whole.theirs[part])
        }
    }

    /// For each problem of a file, the parts that it comes from.
    private func problems(_ parts: CatalogParts) -> [Set<CatalogPart>] {
        let found = CatalogReader.read(parts.value.documentBytes, named: "").problems
        return found.filter { $0.severity == .error }.map { problem in
            guard let part = parts.part(at: problem.field) else { return differing }
            var related = parts.related(to: part)
            // It was added for this before, so that it is not all.
            if groups.parts.isSuperset(of: related) { related.formUnion(parts.targets(of: part)) }
            return related.intersection(differing)
        }
    }
}

// MARK: What is to be decided

extension CatalogDecisions {
    private mutating func decide(named name: String) throws(StorageError) {
        let (ours, theirs) = (ours, theirs)
        var decisions = groups.all.map { group in
            CatalogDecision(
                differences: [inWords(group)],
                theirs: group.sorted().map { ($0, theirs[$0]) })
        }
        let single = Set(conflicts.map(\.part)).subtracting(groups.parts)
        decisions += single.sorted().map { part in
            CatalogDecision(
                differences: conflicts.filter { $0.part == part }.map(\.inWords),
                theirs: [(part, theirs[part])])
        }
        all = decisions
        let tidied = try CatalogTidying.tidied(ours.value.documentBytes, named: name)
        bytes = try CatalogDecision.added(decisions, to: tidied, named: name)
    }

    /// "pledges SEC-06 and 9 more: ours “pledge SEC-06 changed” (kept), theirs “...”"
    private func inWords(_ group: Set<CatalogPart>) -> String {
        let seeds = group.filter { part in conflicts.contains { $0.part == part } }
        let named = (seeds.isEmpty ? group : seeds).sorted().prefix(2).map(\.inWords)
        let more = group.count - named.count
        let place = named.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
        return "\(place): ours \(deeds(on: group, copies.mine, copies.theirs)) (kept), theirs "
            + deeds(on: group, copies.theirs, copies.mine)
    }

    /// What one copy did to parts and the other did not.
    private func deeds(
        on group: Set<CatalogPart>, _ copy: CatalogCopies.Copy, _ other: CatalogCopies.Copy
    ) -> String {
        let known = Set(other.catalog.edits.map(\.id))
        let edits = copy.catalog.edits.filter { edit in
            !known.contains(edit.id)
                && edit.changes.contains { group.contains(CatalogPart($0.key)) }
        }
        if edits.isEmpty {
            let side = CatalogParts(copy.document.root)
            let base = CatalogParts(copies.base.root)
            if group.allSatisfy({ side[$0] == nil }) { return "has none" }
            return group.allSatisfy { same(side[$0], base[$0]) }
                ? "left as it was" : "changed by hand"
        }
        return edits.map { "“\($0.summary)” by \($0.author)" }.joined(separator: ", ")
    }
}

/// Parts that are decided together.
struct PartGroups {
    private(set) var all: [Set<CatalogPart>] = []
    private let acts: [Set<CatalogPart>]

    init(acts: [Set<CatalogPart>]) { self.acts = acts }

    var parts: Set<CatalogPart> { all.reduce(into: []) { $0.formUnion($1) } }

    /// Adds parts that belong together, with all that was changed together with one of them: half an
    /// edit makes no sense.
    mutating func add(_ related: Set<CatalogPart>) {
        if related.isEmpty { return }
        var group = related
        var left = acts
        while let index = left.firstIndex(where: { !$0.isDisjoint(with: group) }) {
            group.formUnion(left.remove(at: index))
        }
        let touched = all.filter { !$0.isDisjoint(with: group) }
        all.removeAll { !$0.isDisjoint(with: group) }
        all.append(touched.reduce(into: group) { $0.formUnion($1) })
    }
}

// MARK: Links

extension CatalogParts {
    /// The part in which a problem was found: that of "pledges[6].aliases[1]".
    func part(at field: String) -> CatalogPart? {
        let list = String(field.prefix { $0 != "[" && $0 != "." })
        guard !list.isEmpty else { return nil }
        let rest = field.dropFirst(list.count)
        guard rest.first == "[", let names = names(of: list),
            let index = Int(rest.dropFirst().prefix { $0 != "]" }), names.indices.contains(index)
        else { return self[CatalogPart(list: list)] == nil ? nil : CatalogPart(list: list) }
        return CatalogPart(list: list, name: names[index])
    }

    /// A part with what it names and is not there, and with the pledges that share a name with it, or
    /// the pillars that share a prefix or a key.
    func related(to part: CatalogPart) -> Set<CatalogPart> {
        var related: Set<CatalogPart> = [part]
        for target in targets(of: part) where self[target] == nil { related.insert(target) }
        if part.list == "pledges" {
            let names = pledgeNames(part)
            for other in all where other.list == "pledges" && other != part {
                if !names.isDisjoint(with: pledgeNames(other)) { related.insert(other) }
            }
        }
        if part.list == "pillars" {
            let marks = pillarMarks(part)
            for other in all where other.list == "pillars" && other != part {
                if !marks.isDisjoint(with: pillarMarks(other)) { related.insert(other) }
            }
        }
        return related
    }

    private func pillarMarks(_ part: CatalogPart) -> Set<String> {
        let marks = self[part]?.namedMembers.compactMap { name, value -> String? in
            guard ["key", "prefix"].contains(name) else { return nil }
            return value.string.map { "\(name) \($0)" }
        }
        return Set(marks ?? [])
    }

    private func pledgeNames(_ part: CatalogPart) -> Set<String> {
        guard let node = self[part], let name = part.name else { return [] }
        let aliases = node.list("aliases")?.compactMap(\.string) ?? []
        return Set(([name] + aliases).map { $0.uppercased() })
    }

    /// The entries that a part names.
    func targets(of part: CatalogPart) -> Set<CatalogPart> {
        guard let node = self[part] else { return [] }
        var targets = targets(of: node, in: part.list)
        for wording in node.list("wordings") ?? [] {
            targets.formUnion(self.targets(of: wording, in: "wordings"))
        }
        return targets
    }

    private func targets(of node: JSONNode, in list: String) -> Set<CatalogPart> {
        var targets: Set<CatalogPart> = []
        for (name, value) in node.namedMembers {
            guard name != "id", name != "aliases",
                let kind = CatalogReferences.kind(of: name, in: list), let target = value.string
            else { continue }
            targets.insert(CatalogPart(list: kind.list, name: target))
        }
        return targets
    }
}
