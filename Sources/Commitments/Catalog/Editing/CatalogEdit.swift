/// One act of an analyst on a catalog: what each entry was before and is after. It is saved, shown
/// and undone as one; the catalog keeps all of them as its history.
package struct CatalogEdit: Hashable, Sendable {
    /// Identifies an edit in every copy of a catalog.
    package typealias ID = Identifier<CatalogEdit>

    /// Sorts by time, as the ids of notes do.
    package var id: ID
    /// When it was made.
    package var at: Timestamp
    /// Who made it, by the name in the settings.
    package var author: String
    /// What was done: "pledge SEC-25 added".
    package var summary: String
    /// What became of the entries, in the order in which they were changed.
    package var changes: [Change]
    /// The edit that this one takes back, if it does.
    package var undoes: ID?
    /// What became of the day up to which sources were read. Nil of an edit that has no meeting in it,
    /// and of one that an older version wrote.
    package var asOf: DayChange?
    /// The changes that added the entries which this edit names, while it is not in the catalog: a
    /// merge may give the entries other ids before it is saved.
    package var added: [CatalogEntry.Key: Addition] = [:]

    /// A day before and after.
    package struct DayChange: Hashable, Sendable {
        /// The day before the edit.
        package var before: CalendarDate
        /// The day after the edit.
        package var after: CalendarDate

        /// Creates the change of one day to another.
        package init(before: CalendarDate, after: CalendarDate) {
            self.before = before
            self.after = after
        }

        var inverse: DayChange { DayChange(before: after, after: before) }
    }

    /// What became of one entry. Nil before: it is new; nil after: it is taken out.
    package struct Change: Hashable, Sendable {
        /// The entry before the edit; nil of a new one.
        package let before: CatalogEntry?
        /// The entry after the edit; nil of one that was removed.
        package let after: CatalogEntry?
        /// Names the entry, which has the same key before and after.
        package let key: CatalogEntry.Key
        /// By member, the edits whose values were weighed when one of several values was chosen.
        package var settles: [String: [ID]] = [:]
        /// The ids that the entry had before a merge gave it the one that it has now.
        package var formerly: [String] = []

        /// Nil when there is nothing before and after, or two entries of different names.
        package init?(before: CatalogEntry?, after: CatalogEntry?) {
            guard let key = (after ?? before)?.key, before == nil || before?.key == key else {
                return nil
            }
            self.before = before
            self.after = after
            self.key = key
        }

        /// An entry that is new.
        package static func added(_ entry: CatalogEntry) -> Change {
            Change(key: entry.key, before: nil, after: entry)
        }

        /// An entry that is taken out.
        package static func removed(_ entry: CatalogEntry) -> Change {
            Change(key: entry.key, before: entry, after: nil)
        }

        private init(key: CatalogEntry.Key, before: CatalogEntry?, after: CatalogEntry?) {
            self.key = key
            self.before = before
            self.after = after
        }

        var inverse: Change { Change(key: key, before: after, after: before) }

        /// The change as it would have been made with other ids.
        func renamed(by renaming: Renaming) -> Change {
            var renamed = Change(
                key: renaming(key), before: before.map { renaming($0) },
                after: after.map { renaming($0) })
            renamed.settles = settles
            renamed.formerly = formerly
            return renamed
        }
    }

    /// Creates an edit of changes that are saved, shown and undone together.
    package init(
        id: ID, at: Timestamp, author: String, summary: String, changes: [Change],
        undoes: ID? = nil,
        asOf: DayChange? = nil
    ) {
        self.id = id
        self.at = at
        self.author = author
        self.summary = summary
        self.changes = changes
        self.undoes = undoes
        self.asOf = asOf
    }

    /// The edit that takes this one back. Nothing is erased: the history has both.
    package func inverse(id: ID, at time: Timestamp, by author: String) -> CatalogEdit {
        CatalogEdit(
            id: id, at: time, author: author, summary: "undone: \(summary)",
            changes: changes.reversed().map(\.inverse), undoes: self.id, asOf: asOf?.inverse)
    }

    /// The same edit, done again after it was taken back.
    package func again(
        id: ID, at time: Timestamp, by author: String, after undoing: ID
    ) -> CatalogEdit {
        CatalogEdit(
            id: id, at: time, author: author, summary: summary, changes: changes, undoes: undoing,
            asOf: asOf)
    }
}

extension Catalog {
    /// Whether what an edit did is in the catalog: it was saved, and not taken back since.
    package func isInEffect(_ id: CatalogEdit.ID) -> Bool {
        var found = false
        for edit in edits {
            if edit.id == id { found = true } else if edit.undoes == id { return undone(edit.id) }
        }
        return found
    }

    /// Whether an edit was taken back, and that not taken back in turn.
    private func undone(_ id: CatalogEdit.ID) -> Bool {
        edits.first { $0.undoes == id }.map { !undone($0.id) } ?? false
    }
}
