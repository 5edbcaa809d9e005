import Commitments

extension Session {
    /// Takes another order. The cursor stays on the pledge that the analyst went to; else it is on the
    /// first one, which is what somebody who sorts looks for.
    mutating func sortList(by sort: Sort) {
        self.sort = sort
        relist()
        screens.update(ListScreen.self) { $0.followOrder() }
    }

    /// What a click on a heading does: sorts by its column; the second time the other way round, or
    /// by pillar again.
    mutating func sortList(byHeadingOf column: ListColumns.Heading) {
        switch column {
        case .pillar: sortList(by: .pillar)
        case .title: sortList(by: sort == .title ? .pillar : .title)
        case .days: sortList(by: sort == .oldest ? .lastSaid : .oldest)
        case .status: sortList(by: sort == .status ? .pillar : .status)
        case .notes: sortList(by: sort == .notes ? .pillar : .notes)
        case .change: return say("there is no order by change; f w filters by it, g c sorts by it")
        }
        say("sorted by \(sort.name)")
    }
}
