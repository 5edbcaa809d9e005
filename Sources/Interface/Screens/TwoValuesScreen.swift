import Canvas
import Commitments
import Text

/// The two values of a member of the catalog that two people changed at the same time, beside each
/// other, until the analyst settles which one to keep.
package struct TwoValuesScreen: PageScreen {
    package var name: ScreenName { .twoValues }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }
    private(set) var id: TwoValues.ID
    /// Which of several others is beside the current value here.
    private var place = 0
    var page = Page()

    init(_ id: TwoValues.ID) { self.id = id }

    /// The member and the value beside its current one; nil when all is settled.
    func pair(in session: Session) -> (values: TwoValues, other: TwoValues.Side)? {
        guard let values = session.register.twoValues(id), !values.others.isEmpty else {
            return nil
        }
        return (values, values.others[place % values.others.count])
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        id.entry = session.renaming(id.entry)
    }

    /// Goes on to another value that is beside the current one.
    mutating func showNext() { place += 1 }

    func lines(_ session: Session) -> [Line] {
        let width = max(10, session.size.columns - 3)
        guard let (values, other) = pair(in: session) else {
            return Line.wrapped(
                "This entry has one value now. Esc goes back.", width: width)
        }
        let (column, isBeside) = TwoColumns.width(of: width, in: session)
        let columns = values.columns(with: other, session.register, width: column)
        return heading(values, session, width: width)
            + (isBeside ? columns.besideEachOther : columns.stacked)
    }

    private func heading(_ values: TwoValues, _ session: Session, width: Int) -> [Line] {
        let count = values.others.count
        let more =
            count > 1 ? " n shows the next of \(count) other values." : ""
        let write = session.whyNotWriteOne == nil ? ", e writes one of both" : ""
        return Line.wrapped(
            "\(values.inWords(session.catalog))  \(title(session.catalog))", width: width, .heading)
            + Line.wrapped(
                "This field has two values. 1 or 2 keeps one\(write)."
                    + more, width: width, .secondary) + [Line()]
    }

    /// What the entry is called.
    private func title(_ catalog: Catalog) -> String {
        let name = String(id.entry.name.prefix { $0 != " " })
        switch id.entry.kind {
        case .pledge, .reaffirmation, .expectation: return catalog.pledge(name)?.title ?? ""
        case .meeting:
            return catalog.meeting(name).map { "\($0.short), \($0.date.text)" } ?? ""
        default: return ""
        }
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        let kinds: Set<CatalogEntry.Kind> = [.pledge, .reaffirmation, .expectation]
        guard kinds.contains(id.entry.kind) else { return nil }
        return session.catalog.pledge(String(id.entry.name.prefix { $0 != " " }))
    }

    package func open(in session: inout Session) -> [Effect] {
        session.complain("1 or 2 keeps one; e writes one of both")
        return []
    }
}
