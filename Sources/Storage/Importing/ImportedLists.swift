import Commitments
import JSON

/// The entries that the lists of a JSON file hold.
struct ImportedLists {
    let problems: ProblemList
    private(set) var entries: [ImportedEntry] = []

    /// - Throws: `StorageError.invalid` when it is no JSON.
    init(_ file: CatalogImport.File, into catalog: Catalog) throws(StorageError) {
        let document = try CatalogRevision.document(file.bytes, file.name)
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
            if !ImportedLists.otherMembers.contains(name) {
                let lists = CatalogEntry.Kind.allCases.map(\.list)
                let hint = nearest(to: name, among: lists).map { "; did you mean “\($0)”?" } ?? ""
                problems.report(
                    list, "a catalog has no list \(name.quotedShort); skipped\(hint)",
                    as: .warning)
            }
            return
        }
        guard let elements = list.elements else {
            return problems.report(list, "expected a list [ ], found \(list.kindInWords)")
        }
        for node in elements {
            guard var reader = MemberReader(node, problems: problems) else { continue }
            entries.append(ImportedEntry(decoder.read(kind, &reader), .object(node)))
            reportUnknownMembers(kind, node)
        }
    }

    /// What a catalog has no place for would be lost: it is refused.
    private func reportUnknownMembers(_ kind: CatalogEntry.Kind, _ node: JSONNode) {
        report(node, besides: kind.memberNames, of: kind.rawValue)
        guard kind == .reaffirmation, var members = node.members,
            let wordings = members.find("wordings")?.elements
        else { return }
        for wording in wordings {
            report(wording, besides: Wording.members.map(\.name), of: "wording")
        }
    }

    private func report(_ node: JSONNode, besides known: [String], of kind: String) {
        guard let members = node.members else { return }
        for (name, value) in members.all {
            let name = name.string ?? ""
            if known.contains(name) { continue }
            let hint = nearest(to: name, among: known).map { "; did you mean “\($0)”?" } ?? ""
            problems.report(
                value, "a \(kind) has no member \(name.quotedShort); leave it out\(hint)")
        }
    }

    /// Where an entry says a text: in a member, else anywhere; the member, or the entry, where it
    /// says no such thing.
    static func value(_ text: String, of member: String, in node: JSONNode) -> JSONNode {
        let part = node.members?.all.first { $0.name.string == member }?.value
        if text.isEmpty { return part ?? node }
        return part.flatMap { value(text, in: $0) } ?? value(text, in: node) ?? part ?? node
    }

    private static func value(_ text: String, in node: JSONNode) -> JSONNode? {
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

extension CatalogEntry.Kind {
    /// The members that a file has of an entry of the kind.
    var memberNames: [String] {
        func names<Record: ListedRecord>(_ record: Record.Type) -> [String] {
            record.members.map(\.name)
        }
        return names(record) + (self == .reaffirmation ? ["wordings"] : [])
    }
}
