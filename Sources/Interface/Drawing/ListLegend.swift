import Canvas
import Commitments
import Text

/// What the signs of the list mean, and which statements its dots are: below the list, when asked
/// for.
struct ListLegend {
    let session: Session
    let columns: ListColumns
    let width: Int

    /// Of only what the list shows as signs.
    var lines: [Line] {
        let texts = [
            columns.dots > 0 ? dots : nil, columns.status == 3 ? statuses : nil,
            columns.wording > 0 ? lastChange : nil,
            // Where the change is in words, they name its signs.
            (1...4).contains(columns.wording) ? changes : nil,
        ]
        return texts.compactMap(\.self).flatMap { Line.wrapped($0, width: width - 2, .secondary) }
    }

    private var dots: String {
        let catalog = session.catalog
        let names = session.register.recentStatements.map {
            "\(catalog.meetings[$0].short.oneLine) \(catalog.meetings[$0].date.text)"
        }
        return "● has it, · has it not, blank: coded only in part; left to right: "
            + names.joined(separator: ", ")
    }

    /// What the column compares, which is not what the line above the list counts.
    private var lastChange: String {
        let heading = columns.wording > 4 ? "Last change" : "Chg, the last change"
        let text =
            "\(heading): what each pledge's own last statement changed, against the latest earlier one"
            + " that can be compared"
        guard let last = session.register.coding.full.last else { return text }
        let year = columns.wording > 4 ? ", with the year where there is room" : ""
        return text + "; dimmed\(year): before \(session.catalog.meetings[last].placeAndDay)"
    }

    private var changes: String {
        let states: [State] = [.new, .returned, .notCarried, .dropped, .notComparable]
        let signs =
            ChangeLabel.Direction.allCases.map { "\($0.sign) \($0.rawValue)" }
            + states.map { "\($0.sign) \($0.name)" }
        return "Signs: " + signs.joined(separator: ", ") + "; " + Matrix.certaintyInWords
    }

    private var statuses: String {
        let signs = Status.definitions.map(\.status).map { "\($0.sign) \($0.name)" }
        return "Status: " + signs.joined(separator: ", ")
    }
}

extension PledgeDetail {
    /// Which of the last statements have it, by name: what the dots of the list mean.
    var recentLines: [Line] {
        let statements = register.recentStatements
        if facts.reaffirmations.isEmpty || statements.isEmpty { return [] }
        let parts = statements.map { statement -> String in
            let meeting = catalog.meetings[statement]
            let year = String(meeting.date.first.civil.year).suffix(2)
            let dot = register.dot(position, at: statement)
            return (dot == " " ? "" : dot) + meeting.code + year
        }
        var lines = [Line("Recent", .secondary)]
        for part in parts {
            if lines[lines.count - 1].columns + 2 + part.columns > width {
                lines.append(Line("      ", .secondary))
            }
            lines[lines.count - 1] = lines[lines.count - 1].adding("  " + part)
        }
        return lines
    }
}

extension Register {
    /// "●" for a statement that has a pledge, "·" for one that has it not, and a space where only
    /// phrases were coded.
    func dot(_ pledge: Int, at statement: Int) -> String {
        isSaid(pledge, atMeeting: statement) ? "●" : coding.isFull[statement] ? "·" : " "
    }
}
