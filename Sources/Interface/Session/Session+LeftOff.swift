import Canvas
import Commitments
import Export

/// Going on where the last run of the program ended.
extension Session {
    /// Where the analyst is.
    /// - Parameter files: the paths of the notes and of the catalog.
    package func leftOff(with files: [String]) -> LeftOff {
        let list = screens.all[0]
        let isFirst = (list as? ListScreen)?.row == 0
        return LeftOff(
            files: files, view: viewInFront,
            pillars: catalog.pillars.map(\.id).filter(filter.pillars.contains).map(\.text),
            facets: filter.facets.map(\.asQuery), query: filter.query.text,
            pledge: isFirst ? nil : list.selectedPledge(in: self)?.id.text,
            marks: pledges(Array(marks)).map(\.id.text))
    }

    /// The command that opens the view in front; nil for the list and what has no place in the bar.
    private var viewInFront: String? {
        let name = screens.base.name
        guard name != .list, name.opensByItself else { return nil }
        return View.all.first { $0.screens.contains(name) }?.command
    }

    /// Goes on where the last run ended, as far as the catalog still has it.
    package mutating func goOn(from place: LeftOff) {
        filter.pillars = Set(catalog.pillars.map(\.id).filter { place.pillars.contains($0.text) })
        filter.facets = place.facets.compactMap { facet($0) }
        let query = try? Query(place.query, in: catalog)
        filter.query = query ?? .all
        marks = Set(pledges(place.marks.map { Pledge.ID($0) }).map(\.id))
        relist()
        select(place.pledge)
        adjustScreens()
        openView(place.view)
        if message == nil, let words = wordsOfGoingOn(query == nil ? place.query : nil) {
            say(words)
        }
    }

    private mutating func openView(_ name: String?) {
        let view = View.all.first { $0.command == name }
        guard let command = view.flatMap({ Command.named($0.command) }),
            command.whyNot(self) == nil
        else { return }
        _ = command.run(&self, .enter)
        adjustScreens()
    }

    private func facet(_ text: String) -> Condition? {
        (try? Query(text, in: catalog))?.terms.first?.anyOf.first
    }

    private mutating func select(_ pledge: String?) {
        let position = pledge.flatMap { catalog.position(ofPledge: $0) }
        guard let row = position.flatMap({ listing.rows.firstIndex(of: $0) }) else { return }
        let snapshot = self
        screens.update(ListScreen.self) { $0.select(row: row, in: snapshot) }
    }

    /// What of the last run narrows what is shown or is acted on, so that nobody wonders.
    private func wordsOfGoingOn(_ lostQuery: String?) -> String? {
        if let lostQuery {
            return "the filter “\(lostQuery)” of the last run no longer fits the catalog"
        }
        var parts: [String] = []
        if !filter.isAll {
            parts.append("\(listing.rows.count) of \(register.living.count) pledges")
        }
        if !marks.isEmpty { parts.append("\(marks.count) marked") }
        return parts.isEmpty
            ? nil : "as you left it: \(parts.joined(separator: ", ")) · Esc shows more"
    }
}

extension ScreenName {
    /// Whether the screen needs nothing but the catalog to be shown.
    fileprivate var opensByItself: Bool {
        [.changes, .matrix, .timeline, .review, .meetings].contains(self)
    }
}
