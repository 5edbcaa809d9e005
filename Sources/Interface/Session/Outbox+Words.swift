import Commitments
import Intake

extension Outbox {
    /// Something that is not durable in its place, as messages name it.
    package struct Item: Hashable, Sendable {
        /// "the note on SEC-02"
        package var name: String
        /// Whether a later run saves it; else it is kept nowhere.
        package var isKept: Bool
        /// Its words, for what is kept nowhere; nil where the name says all.
        package var words: String?
        /// Why the catalog refuses it: no later run can save it as it is. Nil where one can.
        package var refusal: String?

        fileprivate var asNamed: Item { Item(name: name, isKept: isKept, refusal: refusal) }
    }

    /// All that is not durable, in the order in which it was done.
    package var items: [Item] {
        var seen: Set<Item> = []
        // Three acts on one note that are kept are one thing to a reader.
        return parcels.flatMap(items).filter { !$0.isKept || seen.insert($0.asNamed).inserted }
    }

    private func items(of parcel: Parcel) -> [Item] {
        switch parcel.content {
        case .changes where lost[.notes] != nil:
            [Item(name: "all notes", isKept: kept.lost.contains(.notes))]
        case .edits where lost[.catalog] != nil:
            [Item(name: "the catalog", isKept: kept.lost.contains(.catalog))]
        case .changes(let changes):
            changes.enumerated().compactMap { index, change in
                // Of several acts on a note that are kept nowhere the last one has its words.
                let notes = Set(change.edits.map(\.note))
                let isLast = !changes.dropFirst(index + 1).contains { later in
                    notes.isSubset(of: Set(later.edits.map(\.note)))
                }
                let isKept = isKept(change: index)
                guard isKept || notes.isEmpty || isLast else { return nil }
                return Item(
                    name: change.summary, isKept: isKept,
                    words: change.typed)
            }
        case .edits(let edits):
            edits.map {
                Item(
                    name: $0.summary, isKept: kept.edits.contains($0.id), words: $0.typed,
                    refusal: refusals[$0.id])
            }
        case .draft(let draft):
            [Item(name: "the draft on \(draft.subject.pledge)", isKept: false, words: draft.typed)]
        case .form(let draft):
            [
                Item(
                    name: "the form “\(draft.title)”", isKept: false,
                    words: draft.values.sorted { $0.key < $1.key }
                        .map { "\($0.key): \($0.value)" }.joined(separator: "\n"))
            ]
        case .intake(let intake):
            [
                Item(
                    name: "the decisions on the statement \(intake.details.name)", isKept: false,
                    words: intake.typed)
            ]
        case .text(let text):
            [
                Item(
                    name: "the text of the statement \(text.id)",
                    isKept: kept.texts.contains(text), words: text.text)
            ]
        case .noText(let text):
            [Item(name: "the deletion of the text \(text.id)", isKept: false)]
        case .unsavedChanges, .deletion: []
        }
    }

    /// "the note on SEC-02 (kept for the next start), the draft on SEC-05 (kept nowhere)"
    package var inWords: String {
        let named = items.map {
            $0.name
                + ($0.refusal != nil
                    ? " (refused; u takes it back)"
                    : $0.isKept ? " (kept for the next start)" : " (not kept)")
        }
        let shown = named.prefix(3).joined(separator: ", ")
        let more = named.count > 3 ? " and \(named.count - 3) more" : ""
        return shown + more
    }
}
