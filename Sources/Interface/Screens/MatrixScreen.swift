import Canvas
import Commitments
import Text

/// Pledges against meetings: a sign, a word or the phrase in each cell, and the words behind the
/// cell of the cursor below.
package struct MatrixScreen: SidewaysScreen {
    package var name: ScreenName { .matrix }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }

    /// The place of the selected pledge among the rows of the listing.
    private(set) var row = 0
    /// The pledge that the analyst last went to, which stays the same while a filter hides it.
    private var wanted: Pledge.ID?
    /// The place of the selected meeting among the columns.
    private(set) var column = 0
    /// The meeting that the analyst last went to, which stays the same while it is no column.
    private var wantedMeeting: Meeting.ID?
    /// The first line shown; headings are lines too.
    private(set) var top = 0
    /// The first column shown.
    private(set) var left = 0

    /// Begins at the pledge and the meeting that are selected, else at the latest statement that says that
    /// pledge: an empty cell tells nothing.
    init(_ session: Session) {
        wanted = session.currentPledge?.id
        wantedMeeting = session.screens.base.selectedMeeting(in: session)
        let columns = session.register.columns(session.matrixChoices.selection)
        let pledge = wanted.flatMap { session.catalog.position(ofPledge: $0.text) }
        column =
            columns.lastIndex { meeting in
                pledge.map { session.register.isSaid($0, atMeeting: meeting) } ?? false
            } ?? max(0, columns.count - 1)
        adjust(to: session)
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        wanted = wanted.map { session.renaming($0) }
        wantedMeeting = wantedMeeting.map { session.renaming($0) }
    }

    /// The matrix of what the filter lets through.
    func matrix(_ session: Session) -> Matrix {
        Matrix(
            session.register, rows: session.listing.rows,
            columns: session.register.columns(session.matrixChoices.selection))
    }

    /// The cell of the cursor; nil where there is none.
    func cell(in matrix: Matrix) -> Matrix.Cell? {
        guard matrix.rows.indices.contains(row), matrix.columns.indices.contains(column) else {
            return nil
        }
        return matrix.cell(row: row, column: column)
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        let rows = session.listing.rows
        return rows.indices.contains(row) ? session.catalog.pledges[rows[row]] : nil
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        let columns = session.register.columns(session.matrixChoices.selection)
        return columns.indices.contains(column) ? session.catalog.meetings[columns[column]].id : nil
    }
}

/// What the matrix shows.
package struct MatrixChoices: Hashable, Sendable {
    /// Which meetings are columns.
    package var selection = Matrix.Selection()
    /// What a cell shows.
    package var cells = Matrix.Content.sign
}

// MARK: Moving

extension MatrixScreen {
    package mutating func move(_ motion: Motion, in session: Session) {
        let page = MatrixLayout(session).table.rows
        select(
            row: motion.applied(to: row, count: session.listing.rows.count, page: page), in: session
        )
    }

    /// Selects a pledge by its place.
    mutating func select(row: Int, in session: Session) {
        self.row = min(max(0, row), max(0, session.listing.rows.count - 1))
        wanted = selectedPledge(in: session)?.id
    }

    mutating func moveSideways(by step: Int, in session: Session) {
        select(column: column + step, in: session)
    }

    /// Selects a meeting by its place among the columns.
    mutating func select(column: Int, in session: Session) {
        let count = session.register.columns(session.matrixChoices.selection).count
        self.column = min(max(0, column), max(0, count - 1))
        wantedMeeting = selectedMeeting(in: session)
    }

    package mutating func adjust(to session: Session) {
        let columns = session.register.columns(session.matrixChoices.selection)
        followPledge(session)
        followMeeting(columns, session)
        let layout = MatrixLayout(session)
        let listing = session.listing
        let line = ListScreen.line(ofRow: row, in: listing)
        top = scrolled(
            top, toShow: line, count: listing.rows.count + listing.groups.count,
            height: layout.table.rows)
        // The heading above the first row of a group belongs to it.
        let isFirst = listing.groups.contains { $0.rows.lowerBound == row }
        if isFirst, layout.table.rows > 1 { top = max(0, min(top, line - 1)) }
        left = scrolled(left, toShow: column, count: columns.count, height: layout.columnCount)
    }

    /// Finds the wanted pledge in a listing that has changed, or the nearest after it.
    private mutating func followPledge(_ session: Session) {
        let rows = session.listing.rows
        row = min(max(0, row), max(0, rows.count - 1))
        guard let wanted else { return self.wanted = selectedPledge(in: session)?.id }
        if selectedPledge(in: session)?.id == wanted { return }
        guard let position = session.catalog.position(ofPledge: wanted.text) else { return }
        row =
            rows.firstIndex(of: position) ?? rows.firstIndex { $0 > position }
            ?? max(0, rows.count - 1)
    }

    private mutating func followMeeting(_ columns: [Int], _ session: Session) {
        column = min(max(0, column), max(0, columns.count - 1))
        guard let wantedMeeting else {
            return self.wantedMeeting = selectedMeeting(in: session)
        }
        guard let position = session.catalog.position(ofMeeting: wantedMeeting) else { return }
        // Where the meeting is no column, the one before it is: what was known by then.
        column = columns.lastIndex { $0 <= position } ?? 0
    }
}

// MARK: Opening

extension MatrixScreen {
    package func open(in session: inout Session) -> [Effect] {
        guard let pledge = selectedPledge(in: session) else {
            session.complain("no pledge is shown; 0 or Esc shows more")
            return []
        }
        let matrix = matrix(session)
        guard let cell = cell(in: matrix), let since = cell.change.before ?? cell.change.since
        else {
            session.open(.pledge(pledge.id))
            return []
        }
        let from = session.catalog.reaffirmations[since].meeting
        let to = session.catalog.meetings[cell.meeting].id
        session.open(.wording(pledge.id, from: from, to: to))
        return []
    }

    package func turn(by step: Int, in session: inout Session) -> [Effect] {
        let count = session.register.columns(session.matrixChoices.selection).count
        guard (0..<count).contains(column + step) else {
            session.complain("this is the \(step < 0 ? "first" : "last") meeting")
            return []
        }
        let snapshot = session
        session.withTop(MatrixScreen.self) { $0.select(column: column + step, in: snapshot) }
        return []
    }

    package func click(_ point: Point, in session: inout Session) -> [Effect] {
        let layout = MatrixLayout(session)
        guard layout.table.contains(point),
            case .row(let index)? = ListScreen.content(
                ofLine: top + point.row - layout.table.row, in: session.listing)
        else { return [] }
        let clicked = layout.column(at: point).map { left + $0 } ?? column
        if index == row, clicked == column { return open(in: &session) }
        let snapshot = session
        session.withTop(MatrixScreen.self) {
            $0.select(row: index, in: snapshot)
            $0.select(column: clicked, in: snapshot)
        }
        return []
    }
}
