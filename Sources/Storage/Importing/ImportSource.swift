import Commitments
import JSON

/// An entry of a file that is imported, and where the file has it.
struct ImportedEntry {
    let entry: CatalogEntry
    let place: Place

    enum Place {
        case object(JSONNode)
        /// One row, or one for each wording.
        case rows([CSVEntries.Row])
    }

    init(_ entry: CatalogEntry, _ place: Place) {
        self.entry = entry
        self.place = place
    }
}

/// One file that is imported: its entries, each with its place, and what is wrong with it.
struct ImportSource {
    let name: String
    private(set) var entries: [ImportedEntry] = []
    private var text: Text

    private enum Text { case json(ProblemList), csv(CSVEntries) }

    /// - Throws: `StorageError.invalid` when it is no CSV or JSON of entries at all.
    /// - Parameter cited: the sources that files name without an id, those of earlier files too.
    init(
        _ file: CatalogImport.File, into catalog: Catalog, citing cited: inout CitedSources
    ) throws(StorageError) {
        name = file.name
        if file.format == .csv {
            let table = try CSVEntries(
                file.bytes, named: file.name, into: catalog, citing: cited)
            cited = table.cited
            text = .csv(table)
            entries = table.entries
        } else {
            let lists = try ImportedLists(file, into: catalog)
            text = .json(lists.problems)
            entries = lists.entries
        }
    }

    /// The rows of a table that a map made.
    /// - Throws: `StorageError.invalid` when its columns tell no kind.
    init(
        _ rows: [CSVEntries.Row], of file: CatalogImport.File, into catalog: Catalog,
        citing cited: inout CitedSources
    ) throws(StorageError) {
        name = file.name
        let table = try CSVEntries(rows, named: file.name, into: catalog, citing: cited)
        cited = table.cited
        text = .csv(table)
        entries = table.entries
    }

    /// What was found, by the lines of the file.
    var problems: [Problem] {
        switch text {
        case .json(let problems): problems.problems
        case .csv(let table):
            table.problems.sorted {
                ($0.location.line, $0.location.column) < ($1.location.line, $1.location.column)
            }
        }
    }

    /// Notes what is wrong with an entry.
    /// - Parameters:
    ///   - member: where; empty for the entry as a whole.
    ///   - saying: the text there that is meant.
    mutating func report(
        _ message: String, on entry: ImportedEntry, at member: String = "", saying: String = ""
    ) {
        switch (text, entry.place) {
        case (.json(let problems), .object(let node)):
            problems.report(ImportedLists.value(saying, of: member, in: node), message)
        case (.csv(var table), .rows(let rows)):
            table.report(message, on: rows, member, saying: saying)
            text = .csv(table)
        default: break
        }
    }
}

// MARK: Checks

extension ImportSource {
    /// Reports links to nothing.
    mutating func checkLinks(_ known: Set<CatalogEntry.Key>) {
        for entry in entries {
            for link in entry.entry.record.references
            where !link.key.name.isEmpty && !known.contains(link.key) {
                let (kind, name) = (link.key.kind, link.key.name)
                let near = nearest(
                    to: name, among: known.filter { $0.kind == kind }.map(\.name).sorted())
                report(
                    "there is no \(kind.rawValue) \(name.quotedShort)"
                        + (near.map { "; did you mean “\($0)”?" } ?? ""),
                    on: entry, at: link.member, saying: name)
            }
        }
    }

    /// Reports names by which a pledge is to answer, and another does.
    /// - Parameter owners: whose each name is, in upper case.
    mutating func checkNames(_ owners: inout [String: Pledge.ID]) {
        for entry in entries {
            guard case .pledge(let pledge) = entry.entry else { continue }
            for name in [pledge.id.text] + pledge.aliases where !name.isEmpty {
                let owner = owners.updateValue(pledge.id, forKey: name.uppercased())
                guard let owner, owner != pledge.id else { continue }
                report(
                    "\(name.quotedShort) already names \(owner)", on: entry,
                    at: name == pledge.id.text ? "id" : "aliases", saying: name)
            }
        }
    }

    /// Plans the entries of one kind, and reports duplicates and those that differ from the
    /// catalog.
    mutating func add(
        _ kind: CatalogEntry.Kind, to plan: inout ImportPlan,
        _ seen: inout [CatalogEntry.Key: (file: String, entry: CatalogEntry)]
    ) {
        for entry in entries where entry.entry.key.kind == kind {
            let key = entry.entry.key
            // What has no id is reported already.
            if key.name.isEmpty { continue }
            if let earlier = seen[key] {
                // Meetings and wordings bring along the same sources.
                if kind == .source, earlier.entry == entry.entry { continue }
                report("duplicate \(key) (also in \(earlier.file))", on: entry)
                continue
            }
            seen[key] = (name, entry.entry)
            let clashes = plan.add(entry.entry)
            if clashes.isEmpty { continue }
            report(
                "the \(key) already exists with different values: "
                    + clashes.joined(separator: ", ") + "; --replace overwrites it",
                on: entry)
        }
    }
}
