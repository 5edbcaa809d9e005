import Commitments
import JSON

/// The lists of plain texts that two copies of a catalog have in one place: terms, parties, names.
/// They are joined element by element, so that there is nothing to decide.
struct CatalogTextLists {
    /// The joined list, each text as it was written; nil where nothing is left of it.
    let joined: [JSONNode]?

    /// Nil when the values are no such lists, or when a list that needs an element would have none.
    init?(_ sides: CatalogMerge.Sides, at place: CatalogMerge.Place) {
        guard sides.mine != nil || sides.theirs != nil,
            let base = CatalogTextLists.texts(sides.base),
            let mine = CatalogTextLists.texts(sides.mine),
            let theirs = CatalogTextLists.texts(sides.theirs)
        else { return nil }
        let names = ListJoin.joined(base: base.names, mine: mine.names, theirs: theirs.names)
        if names.isEmpty, place.member == "parties" { return nil }
        // The spelling of a text does not depend on which side is called mine.
        let nodes = names.compactMap { name in
            [mine[name], theirs[name]].compactMap(\.self).min { $0.rawText < $1.rawText }
        }
        joined = nodes.isEmpty ? nil : nodes
    }

    /// The texts of a list by what they say; nil for anything else. What is not there is empty.
    private static func texts(_ node: JSONNode?) -> NamedNodes? {
        guard let node else { return [:] }
        guard let elements = node.elements else { return nil }
        var texts: NamedNodes = [:]
        for element in elements {
            guard let text = element.string else { return nil }
            texts.add(element, named: text)
        }
        return texts
    }
}
