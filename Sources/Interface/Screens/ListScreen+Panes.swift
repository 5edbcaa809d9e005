import Canvas

extension ListScreen {
    /// The list and, where there is room, the detail pane.
    struct Panes {
        var list: Rect
        /// The headings of the list's columns, where there is room for them.
        var headings: Rect?
        var detail: Rect?
        /// What the signs mean, when asked for.
        var legend: Rect?
        /// The line between them.
        var divider: Rect?
        var isStacked = false

        /// With the headings, and with as much of a legend as leaves the list more than half.
        func dressed(_ session: Session) -> Panes {
            var panes = self
            if session.showsLegend {
                let columns = ListColumns(
                    width: list.columns, id: session.idColumns, shown: session.columnsToShow)
                let lines = ListLegend(session: session, columns: columns, width: list.columns)
                    .lines
                panes.legend = panes.list.cutBottom(min(lines.count, list.rows / 2))
            }
            if list.rows >= 5 { panes.headings = panes.list.cutTop(1) }
            return panes
        }
    }

    func panes(_ session: Session) -> Panes {
        var body = Chrome(session).body
        guard session.showsDetail else { return Panes(list: body).dressed(session) }
        if session.size.columns >= 100 {
            let list = body.cutLeft(body.columns * 62 / 100)
            let divider = body.cutLeft(1)
            return Panes(list: list, detail: body.inset(columns: 1), divider: divider).dressed(
                session)
        }
        if session.size.columns >= 80, body.rows >= 14 {
            let list = body.cutTop(body.rows * 3 / 5 + 1)
            let divider = body.cutTop(1)
            let panes = Panes(
                list: list, detail: body.inset(columns: 1), divider: divider, isStacked: true)
            return panes.dressed(session)
        }
        return Panes(list: body).dressed(session)
    }
}
