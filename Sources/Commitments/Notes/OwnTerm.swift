/// A term that the analyst watches beside those of the catalog. Like a note it keeps its earlier
/// versions, so that what was done to it can be undone by a later run, and nothing is lost when two
/// copies change it.
package struct OwnTerm: Hashable, Sendable, Identifiable {
    /// Identifies a term that an analyst watches.
    package typealias ID = Identifier<OwnTerm>

    package let id: ID
    /// When it was first written.
    package let created: Timestamp
    /// When it was last written.
    package var changed: Timestamp
    /// Who wrote it last.
    package var author: String
    /// The term with its variants.
    package var term: WatchedTerm
    /// Whether it is deleted; what it was stays for the record.
    package var isDeleted: Bool
    /// What it was before, the oldest first.
    package var history: [Version]
    /// Members of the file that this version does not know.
    package var unknown: [UnknownMember]

    /// What was written of a term at a time.
    package struct Version: Hashable, Sendable {
        /// When this version was written.
        package var changed: Timestamp
        /// Who wrote this version.
        package var author: String
        /// The term as this version has it.
        package var term: WatchedTerm
        /// Whether this version deletes the term.
        package var isDeleted: Bool
        /// Members of the file that this version does not know.
        package var unknown: [UnknownMember]

        /// Creates a version of a term.
        package init(
            changed: Timestamp, author: String, term: WatchedTerm, isDeleted: Bool = false,
            unknown: [UnknownMember] = []
        ) {
            self.changed = changed
            self.author = author
            self.term = term
            self.isDeleted = isDeleted
            self.unknown = unknown
        }
    }

    /// Creates a term with its earlier versions.
    package init(
        id: ID, created: Timestamp, changed: Timestamp, author: String, term: WatchedTerm,
        isDeleted: Bool = false, history: [Version] = [], unknown: [UnknownMember] = []
    ) {
        self.id = id
        self.created = created
        self.changed = changed
        self.author = author
        self.term = term
        self.isDeleted = isDeleted
        self.history = history
        self.unknown = unknown
    }
}

extension OwnTerm {
    /// What it is now, as a version.
    package var current: Version {
        Version(changed: changed, author: author, term: term, isDeleted: isDeleted)
    }

    /// All versions, the oldest first.
    var versions: [Version] { history + [current] }

    /// Whether another writing of it says the same, whenever and by whomever it was written.
    func saysTheSame(as other: OwnTerm) -> Bool {
        term == other.term && isDeleted == other.isDeleted
    }

    /// The term as it was in one of its versions; what came before that in its history.
    func version(_ index: Int) -> OwnTerm {
        let version = versions[index]
        return OwnTerm(
            id: id, created: created, changed: version.changed, author: version.author,
            term: version.term, isDeleted: version.isDeleted,
            history: Array(versions[..<index]), unknown: unknown)
    }

    /// The term with another version as the current one; the one before goes into the history.
    func revised(_ after: OwnTerm) -> OwnTerm {
        var term = after.outlasting(self)
        term.history = versions
        return term
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
        catalog.terms + ownTerms.map(\.term)
    }

    /// The analysts' own terms that are watched, by id.
    package var ownTerms: [OwnTerm] { knownNotebook.terms.filter { !$0.isDeleted } }
}

// MARK: Merging

extension OwnTerm {
    /// Merges the terms of two copies of a notebook; the order of the copies does not matter. The
    /// later version of a term wins; between a change and a deletion, both made since the copies
    /// parted, the change wins.
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
        if left.isContinued(by: right) { return right }
        if right.isContinued(by: left) { return left }
        let isConflict = left != before && right != before
        if isConflict, left.isDeleted != right.isDeleted {
            return left.isDeleted ? right.standing(over: left) : left.standing(over: right)
        }
        // Written and changed within a second: not the one that both had.
        if !isConflict, left.changed.seconds == right.changed.seconds {
            return left == before ? right : left
        }
        let isLeftEarlier = left.current.wasWritten(before: right.current)
        if !isConflict { return isLeftEarlier ? right : left }
        return isLeftEarlier ? right.standing(over: left) : left.standing(over: right)
    }

    /// Whether another copy has all versions of this one, then more.
    func isContinued(by other: OwnTerm) -> Bool {
        history.count < other.history.count && other.versions.starts(with: versions)
    }

    /// The term, with the versions of both copies.
    private func standing(over other: OwnTerm) -> OwnTerm {
        var term = outlasting(other)
        term.history = Version.interleaved(versions, other.versions)
        if let place = term.history.lastIndex(of: current) { term.history.remove(at: place) }
        return term
    }

    /// The term as one that was written no earlier than what it takes the place of, perhaps on a
    /// clock that is ahead: a copy that has that one would take it for an old one otherwise.
    func outlasting(_ other: OwnTerm) -> OwnTerm {
        var term = self
        if changed.seconds < other.changed.seconds { term.changed = other.changed }
        return term
    }
}

extension OwnTerm.Version: WrittenVersion {
    func wasWritten(before other: Self) -> Bool {
        if changed.seconds != other.changed.seconds { return changed < other.changed }
        return contents.lexicographicallyPrecedes(other.contents)
    }

    private var contents: [String] {
        var contents = [author, changed.iso, term.name, isDeleted ? "1" : ""]
        for variant in term.variants {
            contents += [variant.name, ""] + variant.forms + [""]
            contents += variant.unknown.flatMap { [$0.name, $0.json] }
        }
        return contents + unknown.flatMap { [$0.name, $0.json] }
    }
}
