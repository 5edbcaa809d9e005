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
        switch (list, member) {
        case ("sources", "id"), ("meetings", "source"), ("wordings", "source"),
            ("statements", "source"):
            .source
        case ("meetings", "id"), ("reaffirmations", "meeting"), ("expected", "from"),
            ("expected", "to"), ("statements", "meeting"):
            .meeting
        case ("pledges", "id"), ("pledges", "parent"), ("pledges", "aliases"),
            ("reaffirmations", "pledge"), ("expected", "pledge"):
            .pledge
        case ("statements", "id"), ("anchor", "statement"): .statement
        default: nil
        }
    }
}
