/// A term that the analyst watches beside those of the catalog. Unlike a note it keeps no earlier
/// versions: it is a setting, not a finding.
package struct OwnTerm: Hashable, Sendable, Identifiable {
    package typealias ID = Identifier<OwnTerm>

    package let id: ID
    package let created: Timestamp
    /// When it was last written.
    package var changed: Timestamp
    package var author: String
    package var term: WatchedTerm
    /// Whether it is deleted; what it was stays for the record.
    package var isDeleted: Bool
    /// Members of the file that this version does not know.
    package var unknown: [UnknownMember]

    package init(
        id: ID, created: Timestamp, changed: Timestamp, author: String, term: WatchedTerm,
        isDeleted: Bool = false, unknown: [UnknownMember] = []
    ) {
        self.id = id
        self.created = created
        self.changed = changed
        self.author = author
        self.term = term
        self.isDeleted = isDeleted
        self.unknown = unknown
    }
}

extension NoteIDSource {
    /// The id of a new term of the analyst's own.
    package mutating func nextTerm(at time: Timestamp) -> OwnTerm.ID {
        OwnTerm.ID(next(at: time).text)
    }
}

extension Register {
    /// The terms to watch: the catalog's, then the analyst's own.
    package var terms: [WatchedTerm] {
        catalog.terms + notebook.terms.filter { !$0.isDeleted }.map(\.term)
    }
}

// MARK: Merging

extension OwnTerm {
    /// Joins what two copies of a notebook have made of their terms, whichever copy is whose. The
    /// later writing of a term stands; of a change and a deletion, both made since the copies were
    /// one, the change.
    static func merged(
        base: [OwnTerm], mine: [OwnTerm], theirs: [OwnTerm]
    ) -> [OwnTerm] {
        if mine == theirs { return mine }
        let (base, mine, theirs) = (byID(base), byID(mine), byID(theirs))
        return Set(mine.keys).union(theirs.keys).compactMap { id in
            let before = base[id]
            switch (mine[id], theirs[id]) {
            case (let left?, let right?): return joined(left, right, since: before)
            // Taken out of one file by hand and left alone in the other: it stays out.
            case (let only?, nil), (nil, let only?): return only == before ? nil : only
            case (nil, nil): return nil
            }
        }
    }

    private static func byID(_ terms: [OwnTerm]) -> [ID: OwnTerm] {
        Dictionary(terms.map { ($0.id, $0) }) { first, _ in first }
    }

    private static func joined(
        _ left: OwnTerm, _ right: OwnTerm, since before: OwnTerm?
    ) -> OwnTerm {
        if left == right { return left }
        let isConflict = left != before && right != before
        if isConflict, left.isDeleted != right.isDeleted {
            return left.isDeleted ? right.outlasting(left) : left.outlasting(right)
        }
        if left.changed.seconds != right.changed.seconds {
            return left.changed < right.changed ? right : left
        }
        // Written and changed within a second: not the one that both had.
        if !isConflict { return left == before ? right : left }
        return left.contents.lexicographicallyPrecedes(right.contents) ? right : left
    }

    /// The term as one that was written no earlier than what it takes the place of, perhaps on a
    /// clock that is ahead: a copy that has that one would take it for an old one otherwise.
    func outlasting(_ other: OwnTerm) -> OwnTerm {
        var term = self
        if changed.seconds < other.changed.seconds { term.changed = other.changed }
        return term
    }

    /// Of two versions of one second always the same one stands.
    private var contents: [String] {
        [author, changed.iso, created.iso, term.name]
            + term.variants.flatMap { [$0.name, ""] + $0.forms + [""] }
            + unknown.flatMap { [$0.name, $0.json] }
    }
}
