import Canvas
import Commitments
import Intake
import Text

/// What a statement would add to the record; Enter writes it.
package struct IntakeSummaryScreen: PageScreen {
    package var name: ScreenName { .intakeSummary }
    let id: IntakeSession.ID
    private let summary: IntakeSummary
    private let title: String
    private let provenance: Provenance
    var page = Page()

    init(_ summary: IntakeSummary, of intake: IntakeSession) {
        id = intake.id
        self.summary = summary
        title = summary.commit.summary(intake.details)
        provenance = intake.details.provenance
    }

    func lines(_ session: Session) -> [Line] {
        let width = textWidth(session)
        var lines = [Line(title, .heading)]
        lines += Line.wrapped(
            "Enter writes this into the catalog as one act, which u takes back. Esc goes back to "
                + "the sentences.", width: width, .secondary)
        if summary.commit.undecided > 0 {
            lines += Line.wrapped(
                "\(counted(summary.commit.undecided, "sentence")) not decided: the meeting counts "
                    + "as selected phrases, and what it seems not to say means nothing.",
                width: width, Style(.caution))
        }
        lines += section("New", summary.new, width)
        lines += section("Reworded", summary.reworded, width)
        lines += section("Repeated", summary.repeated, width)
        return lines + absent(width)
    }

    private func section(_ name: String, _ rows: [IntakeSummary.Row], _ width: Int) -> [Line] {
        if rows.isEmpty { return [] }
        return [Line(), Line("\(name) \(rows.count)", .heading)]
            + rows.flatMap { lines($0, width) }
    }

    private func lines(_ row: IntakeSummary.Row, _ width: Int) -> [Line] {
        let new = summary.commit.newPledges.contains { $0.id == row.said.pledge }
        let sign = row.last == nil ? "*" : row.labels.signs
        var head = Line("\(sign.padded(3))", Style(.key)).adding("\(row.said.pledge)  ", .secondary)
            .adding(row.title.oneLine).adding(new ? "  (new pledge)" : "", Style(.good))
        if let last = row.last {
            head = head.adding(
                "  \(row.labels.inWords), \(row.certainty), since \(last.meeting.short) "
                    + last.meeting.date.text, .secondary)
        }
        if head.columns > width, let last = row.last {
            head = Line("\(sign.padded(3))", Style(.key)).adding("\(row.said.pledge)  ", .secondary)
                .adding("\(row.certainty): \(row.labels.inWords), since \(last.meeting.short)")
        }
        return [head] + Line.wrapped(row.said.wording.inQuotes, width: width, indent: 3)
            + remarks(row.said, width)
    }

    /// Where one wording stands for several sentences, or nobody looked at it by itself.
    private func remarks(_ said: IntakeCommit.Said, _ width: Int) -> [Line] {
        var remarks: [String] = []
        if said.sentences.count > 1 {
            let all = said.sentences.map { String($0 + 1) }.joined(separator: ", ")
            remarks.append("said in sentences \(all); the words of the first are kept")
        }
        if said.isBulk { remarks.append("accepted in bulk: confidence medium") }
        return remarks.flatMap { Line.wrapped($0, width: width, indent: 3, .secondary) }
    }

    private func absent(_ width: Int) -> [Line] {
        guard let before = summary.before else { return [] }
        let name = "\(before.short) \(before.date.text)"
        let rows = summary.absent
        if rows.isEmpty {
            return [Line(), Line("All pledges of \(name) are said again.", .secondary)]
        }
        let heading = rows.contains { $0.state == .dropped } ? "Not said again" : "Not carried"
        return [
            Line(), Line("\(heading) \(rows.count)", .heading).adding("  of \(name)", .secondary),
        ]
            + rows.flatMap { row in
                [
                    Line("\(row.state.sign)  ", Style(row.state.ink))
                        .adding("\(row.pledge)  ", .secondary).adding(row.title.oneLine)
                        .adding("  \(row.state.name), \(row.certainty)", Style(row.state.ink))
                ]
            } + Line.wrapped(rows[0].reason, width: width, indent: 3, .secondary)
    }
}
