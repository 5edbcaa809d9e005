import Canvas
import Commitments
import Text

/// The columns of the pledge list at a width: what does not fit is left out in the order notes'
/// number, days, dots, status; the change of wording only where titles have room.
struct ListColumns {
    let id: Int
    let title: Int
    let dots: Int
    let days: Int
    let status: Int
    let notes: Int
    /// What became of it since the latest earlier statement that can be compared: the sign, and where
    /// there is room that statement and a word.
    let wording: Int
    private static let margin = 2

    /// - Parameter id: the columns of the ids, with the space after them.
    init(width: Int, id: Int) {
        self.id = id
        dots = width >= 50 ? 9 : 0
        days = width >= 66 ? 7 : 0
        status = width >= 96 ? 18 : width >= 30 ? 2 : 0
        notes = width >= 60 ? 4 : 0
        let room = width - ListColumns.margin - id - dots - days - status - notes
        wording = room >= 40 + 22 ? 22 : room >= 40 + 12 ? 12 : room >= 30 + 4 ? 4 : 0
        title = max(0, room - wording)
    }

    /// The headings of the columns.
    func drawHeadings(on frame: inout Frame, in area: Rect) {
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
        let isRoomy = title >= certainty.columns + 10
        put(
            "Pledge".padded(isRoomy ? title - certainty.columns - 2 : title)
                + (isRoomy ? certainty : ""), title)
        put("Recent", dots)
        put("Stated".leftPadded(days - 1), days)
        put(wording > 4 ? " vs earlier" : " vs", wording)
        put(status > 2 ? " Status" : "St", status)
        put("#".leftPadded(notes - 1), notes)
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
        put(isMarked ? "*" : " ", 1, isMarked ? Style(.caution, .bold) : .plain)
        put(pledge.id.text, id, isMarked ? Style(.plain, .bold) : .secondary)
        let titleColumn = column
        put(pledge.title.oneLine.fitted(title - 1), title, isMarked ? Style(.plain, .bold) : .plain)
        drawHits(
            pledge, position, session, on: &frame, at: Point(column: titleColumn, row: area.row))
        put(dotText(position, session.register), dots)
        put(
            (facts.reaffirmed.sinceLast?.narrow ?? "–").leftPadded(days - 1), days, .secondary)
        let change = wording > 0 ? session.register.latestChange(of: position) : nil
        put(changeText(change, session.catalog), wording, changeStyle(change))
        let status =
            self.status > 2 ? " \(facts.status.sign) \(facts.status.name)" : " \(facts.status.sign)"
        put(status, self.status, Style(facts.status.ink))
        put(noteText(pledge, position, facts, session).leftPadded(notes - 1), notes, .secondary)
        if isSelected { frame.restyle(area) { $0 = $0.selected } }
    }

    /// "+ stronger  Munich", "+ Munich", "+"; nothing where there is nothing to compare with.
    private func changeText(_ change: PledgeChange?, _ catalog: Catalog) -> String {
        guard let change, change.state != nil, let against = change.against else { return "" }
        let mark = change.isFirm ? Matrix.firmMark : ""
        let sign = " " + (change.sign + mark).padded(3)
        if wording <= 4 { return sign }
        let meeting = catalog.meetings[against].short.oneLine
        let word = wording > 12 ? change.word.fitted(9).padded(10) : ""
        return sign + word + meeting.fitted(max(0, wording - 1 - sign.columns - word.columns))
    }

    private func changeStyle(_ change: PledgeChange?) -> Style {
        guard let change, let state = change.state else { return .plain }
        if state != .reaffirmed { return Style(state.ink) }
        return Style(change.labels.directions.first?.ink ?? .plain)
    }

    /// The last statements: "●" has it, "·" has it not, and a space where only phrases were coded.
    private func dotText(_ position: Int, _ register: Register) -> String {
        let dots = register.recentStatements.map { statement in
            register.isSaid(position, atMeeting: statement)
                ? "●" : register.coding.isFull[statement] ? "·" : " "
        }
        return dots.joined()
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

extension Register {
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
