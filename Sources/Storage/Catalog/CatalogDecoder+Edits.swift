import Commitments
import JSON

extension CatalogDecoder {
    /// The history of a catalog. Entries there may name what is no longer in the catalog, so that
    /// their links are not checked.
    mutating func edits(_ root: inout MemberReader) -> [CatalogEdit] {
        var history = CatalogDecoder(problems: problems, checksNames: false)
        var ids = KnownNames(of: "edit", problems: problems)
        return root.optionalList("edits") { reader in
            var edit = CatalogEdit(
                id: CatalogEdit.ID(ids.define(&reader)), at: reader.timestamp("at"),
                author: reader.text("author"), summary: reader.nonEmptyText("summary"),
                changes: reader.objects("changes") { history.change(&$0) }.compactMap(\.self),
                undoes: reader.optionalText("undoes").map { CatalogEdit.ID($0) },
                asOf: dayChange(&reader))
            // Only of an edit that could not be saved.
            edit.added = AddedMember.read(&reader)
            return edit
        }
    }

    private func dayChange(_ reader: inout MemberReader) -> CatalogEdit.DayChange? {
        guard let node = reader.optional("asOf"),
            var day = MemberReader(node, problems: problems)
        else { return nil }
        return CatalogEdit.DayChange(before: day.day("before"), after: day.day("after"))
    }

    private mutating func change(_ reader: inout MemberReader) -> CatalogEdit.Change? {
        guard let node = reader.required("list") else { return nil }
        let list = reader.text(of: node)
        guard let kind = CatalogEntry.Kind.allCases.first(where: { $0.list == list }) else {
            problems.report(node, "a catalog has no list \(list.quotedShort)")
            return nil
        }
        let before = entry(kind, reader.optional("before"))
        let after = entry(kind, reader.optional("after"))
        guard var change = CatalogEdit.Change(before: before, after: after) else {
            problems.report(reader.node, "a change has one entry, before or after or both")
            return nil
        }
        change.formerly = reader.optionalTexts("formerly")
        let settles = reader.optional("settles").map { node in
            reader.textsByName(of: node) { ($0.string ?? "", $1.map { CatalogEdit.ID($0) }) }
        }
        for (member, edits) in settles ?? [] { change.settles[member] = edits }
        return change
    }

    private mutating func entry(_ kind: CatalogEntry.Kind, _ node: JSONNode?) -> CatalogEntry? {
        guard let node, var reader = MemberReader(node, problems: problems) else { return nil }
        return read(kind, &reader)
    }

    /// One entry of a kind.
    mutating func read(_ kind: CatalogEntry.Kind, _ reader: inout MemberReader) -> CatalogEntry {
        switch kind {
        case .party: .party(listed(&reader))
        case .pillar: .pillar(pillar(&reader))
        case .format: .format(listed(&reader))
        case .source: .source(listed(&reader))
        case .meeting: .meeting(listed(&reader))
        case .pledge: .pledge(pledge(&reader))
        case .reaffirmation: .reaffirmation(reaffirmation(&reader))
        case .expectation: .expectation(listed(&reader))
        case .statement: .statement(listed(&reader))
        }
    }
}
