import Canvas
import Commitments
import Text

/// The columns of the pledge list at a width: in words where they fit beside a title that can be
/// read; then the status as a sign, then without dots, and last the change as a sign.
struct ListColumns {
    let id: Int
    let title: Int
    let dots: Int
    let days: Int
    let status: Int
    let notes: Int
    /// What its last statement changed, against the latest earlier one that can be compared: the sign,
    /// where there is room a word, and that last statement.
    let wording: Int
    private static let margin = 2

    /// One way to divide a width, the richest first. A change in words needs a title that leaves its
    /// heading room for how sure it is.
    private struct Form {
        var dots: Int
        var days: Int
        var wording: Int
        var status: Int
        var notes: Int
        /// The columns that the title must have.
        var title: Int
    }

    private static let forms = [
        Form(dots: 9, days: 9, wording: 27, status: 18, notes: 6, title: 38),
        Form(dots: 9, days: 9, wording: 16, status: 18, notes: 6, title: 34),
        Form(dots: 9, days: 9, wording: 16, status: 3, notes: 6, title: 46),
        Form(dots: 9, days: 6, wording: 16, status: 3, notes: 4, title: 32),
        Form(dots: 9, days: 5, wording: 13, status: 3, notes: 3, title: 31),
        Form(dots: 0, days: 6, wording: 16, status: 3, notes: 4, title: 31),
        // Words of a change are worth more than the end of a title, and than how sure it is.
        Form(dots: 0, days: 5, wording: 13, status: 3, notes: 3, title: 27),
        Form(dots: 9, days: 6, wording: 4, status: 3, notes: 3, title: 32),
        Form(dots: 0, days: 6, wording: 4, status: 3, notes: 3, title: 24),
        Form(dots: 0, days: 0, wording: 4, status: 3, notes: 0, title: 16),
        Form(dots: 0, days: 0, wording: 0, status: 0, notes: 0, title: 0),
    ]

    /// - Parameters:
    ///   - id: the columns of the ids, with the space after them.
    ///   - shown: which columns tell rows apart; the others take no room.
    init(width: Int, id: Int, shown: Shown = Shown()) {
        self.id = id
        // Room is kept for a status and a note, so that the first of them takes no other column away.
        let room = { (form: Form) in
            width - ListColumns.margin - id - form.dots - form.days - form.wording
                - (shown.status ? form.status : min(3, form.status))
                - (shown.notes ? form.notes : min(3, form.notes))
        }
        let forms = ListColumns.forms
        var form = forms.first { room($0) >= $0.title } ?? forms[forms.count - 1]
        if !shown.status { form.status = 0 }
        if !shown.notes { form.notes = 0 }
        dots = form.dots
        days = form.days
        wording = form.wording
        status = form.status
        notes = form.notes
        let taken =
            form.dots + form.days + form.wording + form.status + form.notes
        title = max(0, width - ListColumns.margin - id - taken)
    }

    /// Which columns have something to tell: what is the same for all pledges needs none.
    struct Shown {
        var status = true
        var notes = true
    }

    /// What a heading is about.
    enum Heading: Sendable {
        case pillar, title, days, change, status, notes
    }

    /// The heading at a column of the list; nil above the dots, and where there is none.
    func heading(at column: Int) -> Heading? {
        let widths: [(Heading?, Int)] = [
            (.pillar, ListColumns.margin + id), (.title, title), (nil, dots), (.days, days),
            (.change, wording), (.status, status), (.notes, notes),
        ]
        var end = 0
        return widths.first { _, width in
            end += width
            return column < end
        }?.0
    }

    /// The headings of the columns, with the units.
    func drawHeadings(_ session: Session, on frame: inout Frame, in area: Rect) {
        var column = area.column + ListColumns.margin + id
        func put(_ text: String, _ width: Int) {
            if width > 0 {
                frame.put(
                    text.fitted(width), at: Point(column: column, row: area.row), .secondary,
                    limit: width)
            }
            column += width
        }
        // What the signs of the column at the right are worth, where there is room to say it.
        let certainty = wording > 0 ? Matrix.certaintyInWords : ""
        let isRoomy = title >= certainty.columns + 7
        let gap = title >= certainty.columns + 9 ? 2 : 0
        // A change in words is never without its certainty, which takes the place of a heading then.
        let narrow = wording > 4 && title > certainty.columns ? certainty : "Pledge"
        put(
            isRoomy
                ? "Pledge".padded(title - certainty.columns - gap) + certainty : narrow, title)
        put(ListColumns.years(session), dots)
        put((days > 6 ? "Days ago" : "Days").leftPadded(days - 1), days)
        put(wording > 16 ? "Last change, at" : wording > 4 ? "Last change" : "Chg", wording)
        put(status > 3 ? " Status" : " St", status)
        put((notes > 4 ? "Notes" : "#").leftPadded(notes - 1), notes)
    }

    /// "’24…’26": when the first and the last of the dots were.
    private static func years(_ session: Session) -> String {
        let statements = session.register.recentStatements
        let years = [statements.first, statements.last].compactMap(\.self).map {
            "’" + String(session.catalog.meetings[$0].date.first.civil.year).suffix(2)
        }
        return years.count == 2 ? "\(years[0])…\(years[1])".leftPadded(8) : ""
    }

    func draw(
        _ position: Int, isSelected: Bool, isMarked: Bool, _ session: Session,
        on frame: inout Frame, in area: Rect
    ) {
        let pledge = session.catalog.pledges[position]
        let facts = session.register.facts[position]
        var column = area.column
        func put(_ text: String, _ width: Int, _ style: Style = .plain) {
            if width > 0 {
                frame.put(text, at: Point(column: column, row: area.row), style, limit: width)
            }
            column += width
        }
        put(isSelected ? "▸" : " ", 1, .heading)
        put(isMarked ? "▪" : " ", 1, isMarked ? Style(.caution, .bold) : .plain)
        put(pledge.id.text, id, isMarked ? Style(.plain, .bold) : .secondary)
        let titleColumn = column
        put(pledge.title.oneLine.fitted(title - 1), title, isMarked ? Style(.plain, .bold) : .plain)
        drawHits(
            pledge, position, session, on: &frame, at: Point(column: titleColumn, row: area.row))
        put(dotText(position, session.register), dots)
        put(
            (facts.reaffirmed.sinceLast?.figure ?? "–").leftPadded(days - 1), days, .secondary)
        let change = wording > 0 ? session.register.latestChange(of: position) : nil
        put(
            changeText(change, session.register), wording, changeStyle(change, session.register))
        let status =
            self.status > 3 ? " \(facts.status.sign) \(facts.status.name)" : " \(facts.status.sign)"
        put(status, self.status, Style(facts.status.ink))
        put(noteText(pledge, position, facts, session).leftPadded(notes - 1), notes, .secondary)
        if isSelected { frame.restyle(area) { $0 = $0.selected } }
    }

    /// "+ stronger  Lima ’24", "+ stronger ’24", "+": the year where the latest statement coded in full
    /// is not what changed it. Nothing where there is nothing to compare with.
    private func changeText(_ change: PledgeChange?, _ register: Register) -> String {
        guard let change, change.state != nil else { return "" }
        let mark = change.isFirm ? Matrix.firmMark : ""
        let sign = (change.sign + mark).padded(3)
        if wording <= 4 { return sign }
        let meeting = register.catalog.meetings[change.meeting]
        let digits = String(meeting.date.first.civil.year).suffix(2)
        let year = register.isNews(change) ? "" : " ’\(digits)"
        if wording <= 16 {
            let fits = change.word.columns + year.columns <= wording - 4
            return sign + (fits ? change.word + year : change.word.fitted(wording - 4))
        }
        let place = meeting.short.oneLine.fitted(wording - 14 - year.columns)
        return sign + change.word.fitted(9).padded(10) + place + year
    }

    /// What is no news is not as loud as what is.
    private func changeStyle(_ change: PledgeChange?, _ register: Register) -> Style {
        guard let change, let state = change.state else { return .plain }
        if !register.isNews(change) { return .secondary }
        if state != .reaffirmed { return Style(state.ink) }
        return Style(change.labels.directions.first?.ink ?? .plain)
    }

    /// The last statements, a sign each.
    private func dotText(_ position: Int, _ register: Register) -> String {
        register.recentStatements.map { register.dot(position, at: $0) }.joined()
    }

    private func noteText(
        _ pledge: Pledge, _ position: Int, _ facts: Register.Facts, _ session: Session
    ) -> String {
        if !session.drafts(on: pledge).isEmpty { return "✎" }
        let hasTwo = facts.twoTexts > 0 || !session.register.twoValues(ofPledge: position).isEmpty
        let flag = hasTwo ? "≠" : ""
        return facts.noteCount == 0 ? (hasTwo ? flag : "·") : flag + String(facts.noteCount)
    }

    /// Lights up what the filter found in the title, or says where else it found it, so that
    /// nobody wonders why a row is there.
    private func drawHits(
        _ pledge: Pledge, _ position: Int, _ session: Session, on frame: inout Frame,
        at point: Point
    ) {
        let patterns = session.filter.query.patterns
        if patterns.isEmpty { return }
        let shown = pledge.title.oneLine.fitted(title - 1)
        for pattern in patterns {
            guard let range = pattern.range(in: shown) else { continue }
            let start = String(shown[..<range.lowerBound]).columns
            let width = String(shown[range]).columns
            frame.restyle(
                Rect(column: point.column + start, row: point.row, columns: width, rows: 1)
            ) {
                $0 = Style(.hit, $0.traits)
            }
        }
        let elsewhere = patterns.first { !$0.matches(pledge.title) && !$0.matches(pledge.id.text) }
        guard let elsewhere, let place = session.register.place(of: elsewhere, in: position) else {
            return
        }
        let mark = "·\(place)·"
        let column = title - 1 - mark.columns
        if shown.columns < column {
            frame.put(mark, at: Point(column: point.column + column, row: point.row), Style(.hit))
        }
    }
}

extension Session {
    /// Statuses and notes have columns once there is one of them.
    var columnsToShow: ListColumns.Shown {
        let register = register
        let hasNotes =
            register.noteCount > 0 || !drafts.isEmpty || waitingToSettle(width: 200) != nil
        return ListColumns.Shown(
            status: register.noteCount > 0
                && register.facts.contains { $0.status != .notAssessed },
            notes: hasNotes)
    }
}

extension Register {
    /// Whether a change is of the latest statement coded in full, which the line above the list counts, or
    /// of a later one.
    func isNews(_ change: PledgeChange) -> Bool { change.meeting >= coding.full.last ?? 0 }

    /// Where, besides the title, a pledge has a text: "note", "words", "name" or "meeting".
    func place(of pattern: Pattern, in position: Int) -> String? {
        let pledge = catalog.pledges[position]
        let isInNote = notes(on: pledge).contains { note in
            pattern.matches(note.current.text) || note.current.tags.contains { pattern.matches($0) }
        }
        if isInNote { return "note" }
        let wordings = facts[position].reaffirmations.flatMap {
            catalog.reaffirmations[$0].wordings
        }
        if wordings.contains(where: { pattern.matches($0.text) }) { return "words" }
        let names = pledge.terms + pledge.names.flatMap(\.names) + pledge.aliases + [pledge.summary]
        if names.contains(where: { pattern.matches($0) }) { return "name" }
        return "meeting"
    }
}
