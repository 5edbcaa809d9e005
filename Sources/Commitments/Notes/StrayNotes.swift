import Text

/// Notes on pledges that the catalog does not have: what to say of them wherever they are counted,
/// left without a pledge or left out.
package struct StrayNotes: Equatable, Sendable {
    /// How many notes there are.
    package let count: Int
    /// The ids that they name, sorted.
    package let pledges: [Pledge.ID]

    /// Shown instead of the title of a pledge that the catalog does not have.
    package static let noPledge = "not in the catalog"

    /// Nil when there are none.
    package init?(_ notes: [Note]) {
        if notes.isEmpty { return nil }
        count = notes.count
        pledges = Set(notes.map(\.pledge)).sorted()
    }

    /// "2 notes name pledges that the catalog does not have: SEC-77, SEC-78"
    package var inWords: String {
        let notes = count == 1 ? "1 note names" : "\(count) notes name"
        let what = pledges.count == 1 ? "a pledge" : "pledges"
        return "\(notes) \(what) that the catalog does not have: \(names)"
    }

    /// "2 notes have no pledge in the catalog now: SEC-77, SEC-78"
    package var leftInWords: String {
        let notes = count == 1 ? "1 note has" : "\(count) notes have"
        return "\(notes) no pledge in the catalog now: \(names)"
    }

    /// "2 notes would have no pledge in the catalog: SEC-77, SEC-78": a warning beforehand.
    package var wouldBeLeftInWords: String {
        let notes = counted(count, "note")
        return "\(notes) would have no pledge in the catalog: \(names); `pledges note list` would "
            + "still list \(count == 1 ? "it" : "them")"
    }

    /// The same of a document that has no place for them.
    package var notInIt: String { "not in it: \(inWords)" }

    /// What they are, and how to give them a pledge again.
    package var warning: String {
        inWords
            + "\nhint: `pledges pledge edit PLEDGE --add-alias \(pledges[0].text.oneLine)` makes a pledge "
            + "answer to that id, too"
    }

    /// The ids; of very many the first, and how many more.
    package var names: String {
        let shown = pledges.prefix(12).map(\.text.oneLine).joined(separator: ", ")
        return pledges.count > 12 ? "\(shown) and \(pledges.count - 12) more" : shown
    }
}

extension Catalog {
    /// The notes of a notebook, not deleted, that have a pledge in this catalog and would have none
    /// in another.
    package func notesLeftWithoutPledge(in notebook: Notebook, by other: Catalog) -> StrayNotes? {
        StrayNotes(
            notebook.notes.filter { note in
                !note.current.isDeleted && pledge(note.pledge.text) != nil
                    && other.pledge(note.pledge.text) == nil
            })
    }
}
