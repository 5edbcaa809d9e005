import Canvas
import Commitments
import Intake
import Text

/// What a statement would add to the record; Enter writes it.
package struct IntakeSummaryScreen: PageScreen {
    package var name: ScreenName { .intakeSummary }
    package mutating func follow(from old: Catalog, in session: Session) {}
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    package func selectedPledge(in session: Session) -> Pledge? { nil }
    package func selectedMeeting(in session: Session) -> Meeting.ID? { nil }
    let id: StatementIntake.ID
    private let summary: IntakeSummary
    private let title: String
    var page = Page()
    /// Whether the suggested terms are written, too.
    var takesTerms = false

    /// Whether there is a term to take.
    var hasTerms: Bool { !summary.terms.isEmpty }

    init(_ summary: IntakeSummary, of intake: StatementIntake) {
        id = intake.id
        self.summary = summary
        title = "\(intake.details.name): \(summary.commit.counts) to write"
    }

    /// Whether it shows what a commit would do now.
    func shows(_ other: IntakeSummary) -> Bool { summary.saysTheSame(as: other) }

    func lines(_ session: Session) -> [Line] {
        let width = textWidth(session)
        var lines = [Line(title, .heading)]
        lines += Line.wrapped(
            "Enter writes this to the catalog as one edit, which u undoes. Esc returns to "
                + "the sentences.", width: width, .secondary)
        if summary.commit.undecided > 0 {
            lines += Line.wrapped(
                "\(counted(summary.commit.undecided, "sentence")) not decided: the meeting counts "
                    + "as coded in part, so a pledge that is missing here proves nothing.",
                width: width, Style(.caution))
        }
        lines += section("New", summary.new, session, width)
        lines += section("Reworded", summary.reworded, session, width)
        lines += section("Repeated", summary.repeated, session, width)
        return lines + terms(width) + absent(width)
    }

    /// Terms that would have found what had to be looked for.
    private func terms(_ width: Int) -> [Line] {
        if summary.terms.isEmpty { return [] }
        let state = takesTerms ? "written with the statement; t leaves them out" : "t adds them"
        return [
            Line(),
            Line("Suggested terms \(summary.terms.count)", .heading).adding(
                "  \(state)", .secondary),
        ]
            + Line.wrapped(
                "These pledges were not found by their words. With the terms they would be.",
                width: width, indent: 3, .secondary)
            + summary.terms.map { one in
                Line(takesTerms ? " ✓ " : "   ", Style(.good)).adding("\(one.pledge)  ", .secondary)
                    .adding(one.term.oneLine.inQuotes)
            }
    }

    private func section(
        _ name: String, _ rows: [IntakeSummary.Row], _ session: Session, _ width: Int
    ) -> [Line] {
        if rows.isEmpty { return [] }
        // Only what was said before has labels, and these are as sure as the heading says.
        let isFirm = rows.contains { $0.doubts.isEmpty }
        let certainty = isFirm ? "firm or provisional" : "provisional"
        let said = rows.contains { $0.last != nil } ? ", \(certainty)" : ""
        return [Line(), Line("\(name) \(rows.count)", .heading).adding(said, .secondary)]
            + rows.flatMap { lines($0, session, width) }
    }

    private func lines(_ row: IntakeSummary.Row, _ session: Session, _ width: Int) -> [Line] {
        let isNew = summary.commit.newPledges.contains { $0.id == row.said.pledge }
        let head = Line("\(row.said.pledge)  ", .secondary).adding(row.title.oneLine)
            .adding(isNew ? "  (new pledge)" : "", Style(.good))
        return [head] + change(row, session, width)
            + remarks(row.said, width)
    }

    /// The words, with what became of those of the last statement.
    private func change(_ row: IntakeSummary.Row, _ session: Session, _ width: Int) -> [Line] {
        guard let last = row.last else {
            return Line.wrapped(row.said.wording.inQuotes, width: width, indent: 3)
        }
        let spans = session.register.judge.redline(last.wording, row.said.wording).inline
        let words = WordingLines(register: session.register, width: width)
        let labels = words.labels(row.labels, certainty: row.certainty, before: "   ")
        let place = "   since \(last.meeting.short) \(last.meeting.date.text)"
        return [labels] + words.because(row.doubts, indent: 3) + [Line(place, .secondary)]
            + Line.redline(spans, width: width, indent: 3)
    }

    /// Says that one wording covers several sentences, or that nobody looked at it by itself.
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
            return [Line(), Line("All pledges of \(name) are reaffirmed.", .secondary)]
        }
        let heading = rows.contains { $0.state == .dropped } ? "Not said again" : "Not carried"
        return [
            Line(), Line("\(heading) \(rows.count)", .heading).adding("  of \(name)", .secondary),
        ]
            + Line.wrapped(rows[0].reason, width: width, indent: 3, .secondary)
            + rows.flatMap { row in
                [
                    Line("\(row.state.sign)  ", Style(row.state.ink))
                        .adding("\(row.pledge)  ", .secondary).adding(row.title.oneLine)
                        .adding("  \(row.state.name), \(row.certainty)", Style(row.state.ink))
                ] + nearest(row, width)
            }
    }

    /// What looks as if it said the pledge after all.
    private func nearest(_ row: IntakeSummary.Absent, _ width: Int) -> [Line] {
        guard let nearest = row.nearest else { return [] }
        return Line.wrapped(
            "but see \(nearest.place): \(nearest.sentence.text.inQuotes)", width: width, indent: 3,
            Style(.caution))
    }
}
