import Commitments
import JSON

/// Joins two copies of a catalog on the level of JSON, so that what stays is as it was written:
/// objects of a list by what names them, the members of an object by name. A value that only one
/// copy changed is that copy's; one that both changed is a conflict, and the first copy's is kept.
struct CatalogMerge {
    private(set) var conflicts: [CatalogConflict] = []
    /// What whole files became.
    private(set) var joined = JSONValue.object([])

    /// Joins two copies. What both changed stays as in the first one and is among the conflicts.
    init(base: JSONDocument, mine: JSONDocument, theirs: JSONDocument) {
        let sides = Sides(base: base.root, mine: mine.root, theirs: theirs.root)
        joined = value(sides, at: Place()) ?? .raw(mine.root.rawText)
    }

    init() {}

    /// One value in the three files; nil where a file does not have it.
    struct Sides {
        var base: JSONNode?
        var mine: JSONNode?
        var theirs: JSONNode?
    }

    /// The way to a value, as messages name it.
    struct Place {
        /// Names of members and of objects in lists.
        var steps: [String] = []
        /// The member whose value it is.
        var member = ""
        /// The entry that the value is, or is part of.
        var entry = CatalogPart()

        func member(_ name: String) -> Place {
            var place = Place(steps: steps + [name], member: name, entry: entry)
            if steps.isEmpty { place.entry.list = name }
            return place
        }

        /// An object of a list; the list's name alone goes before it.
        func object(_ name: String) -> Place {
            guard let list = steps.last else { return Place(steps: [name]) }
            var place = Place(steps: steps.dropLast() + ["\(list) \(name)"], entry: entry)
            if steps.count == 1 { place.entry.name = name }
            return place
        }

        var inWords: String { steps.isEmpty ? "the catalog" : steps.joined(separator: ": ") }
    }
}

// MARK: Values

extension CatalogMerge {
    /// The joined value; nil where there is to be none.
    mutating func value(_ sides: Sides, at place: Place) -> JSONValue? {
        let (mine, theirs) = (sides.mine, sides.theirs)
        let name = place.member
        // One of them may write out what the other leaves out.
        if same(mine, theirs, as: name) { return (mine ?? theirs).map { .raw($0.rawText) } }
        if same(sides.base, theirs, as: name) { return mine.map { .raw($0.rawText) } }
        if same(sides.base, mine, as: name) { return theirs.map { .raw($0.rawText) } }
        if let left = members(of: mine, at: place), let right = members(of: theirs, at: place) {
            return object(left, right, since: sides.base?.members, at: place)
        }
        if let lists = CatalogTextLists(sides, at: place) {
            return lists.joined.map { .array($0.map { .raw($0.rawText) }) }
        }
        let key = CatalogKey(ofList: place.member)
        if let left = key.objects(of: mine), let right = key.objects(of: theirs) {
            return list(left, right, since: key.objects(of: sides.base) ?? [:], at: place)
        }
        if place.steps == ["asOf"] { return later(mine, theirs) }
        if place.steps == ["schema"] { return newer(mine, theirs) }
        if place.steps.first != "coverage" { report(sides, at: place) }
        return mine.map { .raw($0.rawText) }
    }

    /// Who read sources up to a later day has read those up to the earlier one.
    private func later(_ mine: JSONNode?, _ theirs: JSONNode?) -> JSONValue? {
        [mine, theirs].compactMap { $0?.rawText }.max().map { .raw($0) }
    }

    /// What only the newer schema can say may be in the joined file.
    private func newer(_ mine: JSONNode?, _ theirs: JSONNode?) -> JSONValue? {
        [mine, theirs].compactMap { $0?.integer }.max().map { .integer($0) }
    }

    private mutating func report(_ sides: Sides, at place: Place) {
        conflicts.append(
            CatalogConflict(
                place: place.inWords, mine: sides.mine?.rawText, theirs: sides.theirs?.rawText,
                part: place.entry))
    }

    /// The members of an object. Lists by name, which are left out when there are none, are an
    /// object without members then.
    private func members(of node: JSONNode?, at place: Place) -> NamedNodes? {
        if let members = node?.members { return NamedNodes(members) }
        return node == nil && ["names", "participants"].contains(place.member) ? [:] : nil
    }

    private mutating func object(
        _ left: NamedNodes, _ right: NamedNodes, since before: JSONNode.Members?, at place: Place
    ) -> JSONValue? {
        let base = before.map { NamedNodes($0) } ?? [:]
        let members = left.namesJoined(with: right).compactMap { name in
            let sides = Sides(base: base[name], mine: left[name], theirs: right[name])
            return value(sides, at: place.member(name)).map { JSONMember(name, $0) }
        }
        return members.isEmpty && !left.names.isEmpty ? nil : .object(members)
    }

    private mutating func list(
        _ left: NamedNodes, _ right: NamedNodes, since before: NamedNodes, at place: Place
    ) -> JSONValue {
        var names = left.namesJoined(with: right)
        if place.member == "wordings" {
            // A government's own words lead, whoever added them.
            func isOfficial(_ name: String) -> Bool { (left[name] ?? right[name]).isOfficial }
            names = names.filter(isOfficial) + names.filter { !isOfficial($0) }
        }
        return .array(
            names.compactMap { name in
                let sides = Sides(base: before[name], mine: left[name], theirs: right[name])
                return value(sides, at: place.object(name))
            })
    }
}

extension JSONNode? {
    fileprivate var isOfficial: Bool {
        var members = self?.members
        let provenance = members?.find("provenance")?.string
        return provenance.flatMap { Provenance(rawValue: $0) }?.isOfficial ?? false
    }
}
