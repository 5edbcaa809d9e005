import Commitments
import JSON

/// The copies of a catalog that are joined: the one that both come from, and the two. Each entry has
/// one id in all of them.
struct CatalogCopies {
    /// A file and what it holds.
    struct Copy {
        var document: JSONDocument
        var catalog: Catalog
    }

    /// With the entries that both copies began with, even if there is no common file.
    private(set) var base: JSONDocument
    private(set) var mine: Copy
    private(set) var theirs: Copy
    private(set) var renumbered: [Renumbering] = []
    /// Why the common file could not be read, if so.
    private(set) var unreadableBase: StorageError?

    /// - Parameter shipped: whether the program's own catalog has an entry.
    init(
        base: FileMerge.Copy, mine: FileMerge.Copy, theirs: FileMerge.Copy,
        shipped: (CatalogEntry.Key) -> Bool
    ) throws(StorageError) {
        let left = try CatalogCopies.read(mine)
        let right = try CatalogCopies.read(theirs)
        var before: Copy?
        do throws(StorageError) {
            if !base.bytes.isEmpty { before = try CatalogCopies.read(base) }
        } catch {
            unreadableBase = error
        }
        (self.mine, self.theirs) = (left, right)
        self.base = left.document
        try rename(&before, shipped)
        self.base = try augmented(before)
    }

    /// Reads a copy that is a catalog without errors.
    private static func read(_ copy: FileMerge.Copy) throws(StorageError) -> Copy {
        let catalog = try CatalogReader.read(copy.bytes, named: copy.name).get()
        return Copy(document: try document(copy.bytes, copy.name), catalog: catalog)
    }

    private static func document(
        _ bytes: [UInt8], _ name: String
    ) throws(StorageError) -> JSONDocument {
        do throws(JSONSyntaxError) {
            return try JSONDocument(parsing: JSONText(bytes), leaving: .codings)
        } catch {
            throw .invalid([Problem(file: name, location: error.location, message: error.message)])
        }
    }

    private mutating func rename(
        _ before: inout Copy?, _ shipped: (CatalogEntry.Key) -> Bool
    ) throws(StorageError) {
        var renamings = Array(repeating: EntryRenaming(), count: 3)
        // Two texts that were stored under one name are two, like any other new entries.
        for kind in CatalogEntry.Kind.numbered + [.statement] {
            let matching = EntryMatching(
                kind, base: before?.catalog, mine.catalog, theirs.catalog
            ) { shipped(CatalogEntry.Key(kind, $0)) }
            for (index, names) in matching.renames.enumerated() {
                if !names.isEmpty { renamings[index].names[kind] = names }
                renamings[index].former.merge(matching.former) { $1 }
            }
            renumbered += matching.renumbered
        }
        // An entry that keeps its id keeps what its history says of it.
        if renamings.allSatisfy({ $0.names.isEmpty }) { return }
        before = try before.map { copy throws(StorageError) in try renamings[0].applied(to: copy) }
        mine = try renamings[1].applied(to: mine)
        theirs = try renamings[2].applied(to: theirs)
    }

    /// The common copy with the entries that it never had, and that both copies began with.
    private func augmented(_ before: Copy?) throws(StorageError) -> JSONDocument {
        var members = (before?.document.root.namedMembers ?? []).map {
            JSONMember($0.name, .raw($0.value.rawText))
        }
        var isChanged = before == nil
        for kind in CatalogEntry.Kind.allCases {
            let known = Set(
                before.map { EntryNames(kind, in: $0.catalog).originals.keys } ?? [:].keys)
            let entries = commonOriginals(kind, besides: known)
            if entries.isEmpty { continue }
            isChanged = true
            let index = members.firstIndex { $0.name == kind.list }
            let list = index.flatMap { before?.document.root.list(members[$0].name) } ?? []
            let all = JSONValue.array(list.map { .raw($0.rawText) } + entries.map(\.json))
            if let index { members.remove(at: index) }
            members.append(JSONMember(kind.list, all))
        }
        if !isChanged, let before { return before.document }
        return try CatalogCopies.document(JSONValue.object(members).documentBytes, "before")
    }

    private func commonOriginals(
        _ kind: CatalogEntry.Kind, besides known: Set<String>
    ) -> [CatalogEntry] {
        let (left, right) = (
            EntryNames(kind, in: mine.catalog), EntryNames(kind, in: theirs.catalog)
        )
        return left.originals.keys.sorted().compactMap { name in
            guard !known.contains(name), let entry = left.originals[name] else { return nil }
            return right.originals[name] == entry ? entry : nil
        }
    }
}

extension EntryRenaming {
    fileprivate func applied(
        to copy: CatalogCopies.Copy
    ) throws(StorageError) -> CatalogCopies.Copy {
        let bytes = renamed(copy.document.root).documentBytes
        let catalog = try CatalogReader.read(bytes, named: "renumbered").get()
        do throws(JSONSyntaxError) {
            return CatalogCopies.Copy(document: try JSONDocument(parsing: bytes), catalog: catalog)
        } catch {
            throw .invalid([
                Problem(file: "renumbered", location: error.location, message: error.message)
            ])
        }
    }
}

extension JSONNode {
    /// The members of an object with their names; none of anything else.
    var namedMembers: [(name: String, value: JSONNode)] {
        members?.all.map { ($0.name.string ?? "", $0.value) } ?? []
    }

    /// The elements of a member that is a list.
    func list(_ name: String) -> [JSONNode]? {
        members?.all.first { $0.name.string == name }?.value.elements.map { Array($0) }
    }
}
