import Commitments
import JSON

/// Which members of a catalog's entries name other entries.
enum CatalogReferences {
    /// The lists whose entries name others, or are named by their own id.
    static let lists: Set<String> = [
        "sources", "meetings", "pledges", "reaffirmations", "expected", "wordings",
        "statements", "anchor",
    ]

    /// The kind of entry that a member names: the entry itself or another one.
    static func kind(of member: String, in list: String) -> CatalogEntry.Kind? {
        if list == "pledges", member == "aliases" { return .pledge }
        if (list, member) == ("statements", "id") || (list, member) == ("anchor", "statement") {
            return .statement
        }
        guard lists.contains(list) else { return nil }
        if list == "wordings" { return kind(of: member, of: Wording.self) }
        let record = CatalogEntry.Kind.allCases.first { $0.list == list }?.record
        return record.flatMap { member == "id" ? $0.kind : kind(of: member, of: $0) }
            .flatMap { CatalogEntry.Kind.numbered.contains($0) ? $0 : nil }
    }

    private static func kind<Record: CatalogRecord>(
        of member: String, of record: Record.Type
    ) -> CatalogEntry.Kind? {
        if case .link(let kind) = record.member(member)?.kind { kind } else { nil }
    }
}
