import Commitments
import JSON

/// One file that is imported: its entries, each with its place, and what is wrong with it.
struct ImportSource {
    private let name: String
    let problems: ProblemList
    private let table: CSVEntries?
    private(set) var entries: [(entry: CatalogEntry, node: JSONNode)] = []

    /// - Throws: `StorageError.invalid` when it is no CSV or JSON of entries at all.
    init(_ file: CatalogImport.File, into catalog: Catalog) throws(StorageError) {
        name = file.name
        var bytes = file.bytes
        var table: CSVEntries?
        if file.format == .csv {
            let entries = try CSVEntries(bytes, named: file.name, into: catalog)
            bytes = entries.json
            table = entries
        }
        self.table = table
        let document = try CatalogRevision.document(bytes, file.name)
        problems = ProblemList(file: file.name, document: document)
        guard let lists = document.root.members else {
            problems.report(
                document.root,
                "expected an object with lists like “pledges” and “meetings”, found "
                    + document.root.kindInWords)
            return
        }
        var decoder = CatalogDecoder(problems: problems, checksNames: false)
        decoder.quoteLimit = catalog.quoteLimit
        decoder.quoteLimitIsStrict = true
        for (member, list) in lists.all { read(member, list, &decoder) }
    }

    /// What a catalog has beside its lists of entries.
    private static let otherMembers: Set<String> = [
        "format", "schema", "title", "asOf", "coverage", "lexicon", "terms", "edits",
        "quoteLimit",
    ]

    private mutating func read(
        _ member: JSONNode, _ list: JSONNode, _ decoder: inout CatalogDecoder
    ) {
        let name = member.string ?? ""
        guard let kind = CatalogEntry.Kind.allCases.first(where: { $0.list == name }) else {
            if !ImportSource.otherMembers.contains(name) {
                let lists = CatalogEntry.Kind.allCases.map(\.list)
                let hint = nearest(to: name, among: lists).map { "; did you mean “\($0)”?" } ?? ""
                problems.report(
                    list, "\(quoted(name)) is no list of a catalog; not imported\(hint)",
                    as: .warning)
            }
            return
        }
        guard let elements = list.elements else {
            return problems.report(list, "expected a list [ ], found \(list.kindInWords)")
        }
        for node in elements {
            guard var reader = MemberReader(node, problems: problems) else { continue }
            entries.append((decoder.read(kind, &reader), node))
            EntryMembers.check(kind, node, problems)
        }
    }

    /// What was found, by the lines of the file.
    var allProblems: [Problem] {
        guard let table else { return problems.problems }
        return table.problems + problems.problems.map { table.relocated($0) }
    }

    /// Reports links to nothing.
    func checkLinks(_ known: Set<CatalogEntry.Key>) {
        for (entry, node) in entries {
            for link in entry.links where !link.name.isEmpty && !known.contains(link) {
                let names = known.filter { $0.kind == link.kind }.map(\.name).sorted()
                let near = nearest(to: link.name, among: names)
                problems.report(
                    ImportSource.value(link.name, in: node) ?? node,
                    "there is no \(link.kind.rawValue) \(quoted(link.name))"
                        + (near.map { "; did you mean “\($0)”?" } ?? ""))
            }
        }
    }

    /// Reports names by which a pledge is to answer, and another does.
    /// - Parameter owners: whose each name is, in upper case.
    func checkNames(_ owners: inout [String: Pledge.ID]) {
        for (entry, node) in entries {
            guard case .pledge(let pledge) = entry else { continue }
            for name in [pledge.id.text] + pledge.aliases where !name.isEmpty {
                let owner = owners.updateValue(pledge.id, forKey: name.uppercased())
                guard let owner, owner != pledge.id else { continue }
                problems.report(
                    ImportSource.value(name, in: node) ?? node,
                    "\(quoted(name)) already names \(owner)")
            }
        }
    }

    /// Plans the entries of one kind, and reports duplicates and those that differ from the
    /// catalog.
    func add(
        _ kind: CatalogEntry.Kind, to plan: inout ImportPlan,
        _ seen: inout [CatalogEntry.Key: String]
    ) {
        for (entry, node) in entries where entry.key.kind == kind {
            let key = entry.key
            // What has no id is reported already.
            if key.name.isEmpty { continue }
            if let earlier = seen[key] {
                problems.report(node, "duplicate \(key) (also in \(earlier))")
                continue
            }
            seen[key] = name
            let clashes = plan.add(entry)
            if clashes.isEmpty { continue }
            problems.report(
                node,
                "the \(key) already exists with different values: "
                    + clashes.joined(separator: ", ") + "; --replace overwrites it")
        }
    }

    /// Where a text is in an object: the first value, or name of a member, that is it.
    static func value(_ text: String, in node: JSONNode) -> JSONNode? {
        if node.string == text { return node }
        if let elements = node.elements {
            for element in elements {
                if let found = value(text, in: element) { return found }
            }
        }
        for (name, member) in node.members?.all.map({ $0 }) ?? [] {
            let isName = name.string == text
            if let found = value(text, in: member) ?? (isName ? member : nil) { return found }
        }
        return nil
    }
}
