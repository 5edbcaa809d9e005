import Commitments
import JSON

extension CatalogDecoder {
    /// How many words the catalog quotes at most; nil is no limit.
    func quoteLimit(_ root: inout MemberReader) -> QuoteLimit {
        guard let node = root.optional("quoteLimit") else { return QuoteLimit() }
        let words = root.integer("quoteLimit")
        if node.integer != nil, words < 1 {
            problems.report(node, "a limit is at least 1 word; leave it out for no limit")
        }
        return QuoteLimit(words: max(1, words))
    }

    /// The records of the texts that the workspace keeps.
    mutating func statements(_ root: inout MemberReader) -> [StatementRecord] {
        guard let node = root.optional("statements") else { return [] }
        if schema < 2 {
            problems.report(
                node,
                "a member of schema 2 in a file of schema \(schema); it counts once “schema” is 2",
                as: .warning)
        }
        let records: [StatementRecord] = root.optionalList("statements") { listed(&$0) }
        return schema < 2 ? [] : records
    }

    mutating func anchor(of node: JSONNode) -> PassageAnchor? {
        guard var members = MemberReader(node, problems: problems) else { return nil }
        let statement = members.required("statement").map {
            link(members.text(of: $0), at: $0, to: .statement)
        }
        return PassageAnchor(
            statement: StatementRecord.ID(statement ?? ""),
            selectors: members.someObjects("selectors") { TextSelector(&$0) })
    }
}

extension TextSelector {
    /// Reads a selector; what is wrong is reported.
    init(_ reader: inout MemberReader) {
        let exact = reader.nonEmptyText("exact")
        let prefix = reader.optional("prefix").map { reader.text(of: $0) } ?? ""
        let suffix = reader.optional("suffix").map { reader.text(of: $0) } ?? ""
        let (start, end) = (reader.integer("start"), reader.integer("end"))
        if let node = reader.optional("start"), start < 0 || end < start {
            reader.problems.report(node, "a place begins at 0 or later, and ends after its start")
        }
        self.init(
            exact: exact, prefix: prefix, suffix: suffix, start: max(0, start), end: max(0, end))
    }

    /// The selector as a catalog has it.
    var json: JSONValue {
        // With what is around it, even if that is nothing: two copies are joined by it.
        .object([
            JSONMember("exact", .string(exact)), JSONMember("prefix", .string(prefix)),
            JSONMember("suffix", .string(suffix)), JSONMember("start", .integer(start)),
            JSONMember("end", .integer(end)),
        ])
    }
}

extension PassageAnchor {
    var json: JSONValue {
        .object([
            JSONMember("statement", .string(statement.text)),
            JSONMember("selectors", .array(selectors.map(\.json))),
        ])
    }
}
