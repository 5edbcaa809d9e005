import Commitments

extension Session {
    /// Marks what became of the marked pledges: one that was merged is marked by its new id, one that
    /// is gone no longer.
    mutating func followMarks() {
        marks = Set(marks.compactMap { catalog.pledge($0.text)?.id })
    }

    /// Whether an act on the screen in front is about the marks.
    private var actsOnMarks: Bool { screens.base is ListScreen && !effectiveMarks.isEmpty }

    /// The marked pledges that the filter hides, in the catalog's order.
    var hiddenMarks: [Pledge] {
        let marked = effectiveMarks
        if marked.isEmpty { return [] }
        var hidden = Set(marked.compactMap { catalog.position(ofPledge: $0.text) })
        for row in listing.rows { hidden.remove(row) }
        return hidden.sorted().map { catalog.pledges[$0] }
    }

    /// "5 pledges are marked, 2 of them hidden by the filter: SEC-01, NK-02"; nil when none is hidden.
    var hiddenMarksInWords: String? {
        let hidden = hiddenMarks.map(\.id.text)
        if hidden.isEmpty { return nil }
        let names = hidden.prefix(8).joined(separator: ", ")
        let more = hidden.count > 8 ? " and \(hidden.count - 8) more" : ""
        let count = effectiveMarks.count
        let marked = count == 1 ? "1 pledge is marked" : "\(count) pledges are marked"
        let part =
            hidden.count == count
            ? (count == 1 ? "and hidden by the filter" : "all of them hidden by the filter")
            : "\(hidden.count) of them hidden by the filter"
        return "\(marked), \(part): \(names)\(more)"
    }

    /// The pledges of these ids that the catalog still has, in its order.
    func pledges(_ ids: [Pledge.ID]) -> [Pledge] {
        let wanted = Set(ids.compactMap { catalog.pledge($0.text)?.id })
        return catalog.pledges.filter { wanted.contains($0.id) }
    }

    /// Does something with the targets; when marks are hidden by the filter, names them and asks
    /// first which are meant.
    mutating func withTargets(
        _ act: @escaping @Sendable (inout Session, [Pledge]) -> [Effect]
    ) -> [Effect] {
        guard actsOnMarks, settings.asksAboutHiddenMarks, let question = hiddenMarksInWords else {
            return act(&self, targets)
        }
        let hidden = Set(hiddenMarks.map(\.id))
        let all = targets.map(\.id)
        screens.push(
            ConfirmScreen.hiddenMarks(
                question, all: all, shown: all.filter { !hidden.contains($0) }
            ) { session, ids in act(&session, session.pledges(ids)) })
        return []
    }
}

extension ConfirmScreen {
    /// Marks that the filter hides would be acted on unseen.
    static func hiddenMarks(
        _ question: String, all: [Pledge.ID], shown: [Pledge.ID],
        act: @escaping @Sendable (inout Session, [Pledge.ID]) -> [Effect]
    ) -> ConfirmScreen {
        let onAll = Answer(key: "a", label: "all \(all.count)") { act(&$0, all) }
        let onShown = Answer(key: "s", label: "only the \(shown.count) shown") { act(&$0, shown) }
        return ConfirmScreen(
            question: question + ".", answers: shown.isEmpty ? [onAll] : [onAll, onShown])
    }
}
