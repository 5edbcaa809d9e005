import Commitments
import JSON

/// What files of pledges, meetings, sources and wordings would change in a catalog. All problems
/// are found before anything is written.
package struct CatalogImport: Sendable {
    /// A file to import.
    package struct File: Sendable {
        /// The file as the user named it.
        package var name: String
        /// The whole file.
        package var bytes: [UInt8]
        /// How the bytes are read.
        package var format: Format
        /// What its columns are, where they are not ours.
        package var map: ImportMap?

        /// Creates a file that was read already.
        package init(name: String, bytes: [UInt8], format: Format, map: ImportMap? = nil) {
            self.name = name
            self.bytes = bytes
            self.format = format
            self.map = map
        }
    }

    /// A format of files that can be imported.
    package enum Format: String, CaseIterable, Sendable { case csv, json }

    /// What the import changes in the catalog.
    package let changes: [CatalogEdit.Change]
    /// Entries that the catalog has already, as they are.
    package let unchanged: Int
    /// What mapped tables say of how pledges fare.
    package let notes: [ImportedNote]
    /// What is wrong with the files, with line and column.
    package let problems: [Problem]

    /// Whether nothing may be written.
    package var hasErrors: Bool { problems.contains { $0.severity == .error } }

    /// - Parameter replacing: whether entries that differ are overwritten; else they are
    ///   problems.
    package init(_ files: [File], into catalog: Catalog, replacing: Bool) {
        var problems: [Problem] = []
        var sources: [ImportSource] = []
        var cited = CitedSources(catalog)
        var mapped: [MappedFile] = []
        for file in files {
            do throws(StorageError) {
                if let map = file.map {
                    var table = try MappedFile(file, map, catalog)
                    for rows in table.tables() {
                        sources.append(
                            try ImportSource(rows, of: file, into: catalog, citing: &cited))
                    }
                    mapped.append(table)
                    continue
                }
                sources.append(try ImportSource(file, into: catalog, citing: &cited))
            } catch {
                guard case .invalid(let found) = error else { continue }
                problems += found
            }
        }
        var known = Set(
            CatalogEntry.Kind.allCases.flatMap { catalog.entries(of: $0).map(\.key) })
        // A file that cannot be read may hold what others lead to.
        if problems.isEmpty {
            for source in sources { known.formUnion(source.entries.map(\.entry.key)) }
            var owners = CatalogImport.names(in: catalog, besides: sources)
            let parents = CatalogImport.parents(in: catalog, with: sources)
            for index in sources.indices {
                sources[index].checkLinks(known)
                sources[index].checkNames(&owners)
                sources[index].checkParents(parents)
            }
        }
        var seen: [CatalogEntry.Key: (file: String, entry: CatalogEntry)] = [:]
        var plan = ImportPlan(catalog: catalog, replacing: replacing)
        for kind in CatalogEntry.Kind.allCases {
            for index in sources.indices { sources[index].add(kind, to: &plan, &seen) }
        }
        changes = plan.changes
        unchanged = plan.unchanged
        let types = CatalogImport.types(in: catalog, with: sources)
        notes = mapped.indices.flatMap { mapped[$0].notes { types[$0] } }
        self.problems = problems + mapped.flatMap(\.problems) + sources.flatMap(\.problems)
    }
}

extension CatalogImport {
    /// What each pledge grew from, once the files are in.
    private static func parents(
        in catalog: Catalog, with sources: [ImportSource]
    ) -> [Pledge.ID: Pledge.ID] {
        var parents: [Pledge.ID: Pledge.ID] = [:]
        for pledge in catalog.pledges { parents[pledge.id] = pledge.parent }
        for (child, parent) in sources.flatMap(\.parents) { parents[child] = parent }
        return parents
    }

    /// What each pledge is, once the files are in.
    private static func types(
        in catalog: Catalog, with sources: [ImportSource]
    ) -> [Pledge.ID: PledgeType] {
        var types: [Pledge.ID: PledgeType] = [:]
        for pledge in catalog.pledges { types[pledge.id] = pledge.type }
        for entry in sources.flatMap(\.entries) {
            if case .pledge(let pledge) = entry.entry { types[pledge.id] = pledge.type }
        }
        return types
    }

    /// Whose each name is, of the pledges that no file has.
    private static func names(
        in catalog: Catalog, besides sources: [ImportSource]
    ) -> [String: Pledge.ID] {
        let imported = Set(sources.flatMap(\.entries).map(\.entry.key))
        var owners: [String: Pledge.ID] = [:]
        for pledge in catalog.pledges
        where !imported.contains(CatalogEntry.pledge(pledge).key) {
            for name in [pledge.id.text] + pledge.aliases {
                owners[name.uppercased()] = pledge.id
            }
        }
        return owners
    }
}

/// What the entries of files change, one after the other.
struct ImportPlan {
    let catalog: Catalog
    let replacing: Bool
    private(set) var changes: [CatalogEdit.Change] = []
    private(set) var unchanged = 0

    /// - Returns: the members that the catalog has otherwise, where that is in the way.
    mutating func add(_ entry: CatalogEntry) -> [String] {
        guard let present = catalog.entry(entry.key) else {
            changes.append(.added(entry))
            return []
        }
        let (wanted, clashes) = joined(entry, with: present)
        if wanted == present {
            unchanged += 1
        } else if let change = CatalogEdit.Change(before: present, after: wanted) {
            if !replacing, !clashes.isEmpty { return clashes }
            changes.append(change)
        }
        return []
    }

    /// What an entry becomes, and which of its members differ in the catalog. Wordings of new sources
    /// only add to a reaffirmation.
    private func joined(
        _ entry: CatalogEntry, with present: CatalogEntry
    ) -> (CatalogEntry, clashes: [String]) {
        guard case .reaffirmation(let new) = entry, case .reaffirmation(var said) = present else {
            let change = CatalogEdit.Change(before: present, after: entry)
            return (entry, change.map { EntryDifference($0).members.map(\.name) } ?? [])
        }
        var clashes: [String] = new.speaker == said.speaker ? [] : ["speaker"]
        said.speaker = new.speaker
        for wording in new.wordings {
            guard let index = said.wordings.firstIndex(where: { $0.source == wording.source })
            else {
                said.wordings.append(wording)
                continue
            }
            if said.wordings[index] != wording { clashes.append("wording of \(wording.source)") }
            said.wordings[index] = wording
        }
        said.wordings = Catalog.officialFirst(said.wordings)
        return (.reaffirmation(said), clashes)
    }
}
