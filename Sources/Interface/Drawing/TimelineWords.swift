import Canvas
import Commitments
import Text

/// A timeline in words: its entries, one a line, and its figures.
struct TimelineWords {
    let timeline: Timeline
    let session: Session

    private var isNarrow: Bool { session.size.columns < 90 }
    private var catalog: Catalog { session.catalog }
    private var register: Register { session.register }

    /// "22 Sep 2025 ● New York: “…” press report"
    func line(of entry: Timeline.Entry) -> Line {
        let mark = TimelineLanes.mark(of: entry, in: .status, register)
        return Line(entry.dateText(in: register).leftPadded(11), .secondary)
            .adding("  \(mark.sign) ", Style(mark.ink))
            .adding(text(of: entry))
            .adding(addition(to: entry), .secondary)
    }

    private func text(of entry: Timeline.Entry) -> String {
        switch entry.kind {
        case .said(let position): return said(position)
        case .event(let position):
            return "\(register.formatName(ofReaffirmation: position)), \(said(position))"
        case .silent(let position):
            let meeting = catalog.meetings[position]
            return "\(meeting.stateOfAbsence.name): \(meeting.reasonOfAbsence)"
        case .note(let id):
            guard let version = register.notebook.note(id)?.current else { return "" }
            return [version.status?.name, version.text].compactMap(\.self).joined(separator: "  ")
        case .review(let id):
            let text = register.notebook.note(id)?.current.text ?? ""
            let days = entry.day.days(since: register.asOf)
            return (days <= 0 ? "review due: " : "review in \(days) d: ") + text
        }
    }

    private func addition(to entry: Timeline.Entry) -> String {
        guard case .note(let id) = entry.kind, let note = register.notebook.note(id) else {
            return ""
        }
        return "  " + note.current.author
    }

    /// What the words are stands before them, where it is never cut off.
    private func said(_ position: Int) -> String {
        let reaffirmation = catalog.reaffirmations[position]
        let meeting = catalog.meetings[catalog.links[position].meeting]
        guard let wording = reaffirmation.wordings.first else { return meeting.short }
        let speaker =
            reaffirmation.speaker == .all ? "" : ", \(catalog.name(of: reaffirmation.speaker))"
        return
            "\(meeting.short), \(wording.provenance.name)\(speaker): \(wording.text.inQuotes)"
    }

    /// How often it was said and met, and how it fared over the statements that could have had it.
    var figures: [Line] {
        let said = figures(timeline.said, "said")
        let events = timeline.events.count == 0 ? [] : figures(timeline.events, "events")
        let record = Record(register, pledge: timeline.pledge).sentence
        return said + events + (record.isEmpty ? [] : [Line(record, .secondary)])
    }

    private func figures(_ figures: Timeline.Figures, _ name: String) -> [Line] {
        let line = Line(name.padded(7), .secondary)
        guard let first = figures.first, let last = figures.last, let ago = figures.daysSinceLast
        else { return [line.adding("at no statement by \(register.asOf.text)")] }
        let times = figures.count == 1 ? "once" : "\(figures.count) times"
        let dates =
            isNarrow
            ? "\(first.text) to \(last.text), \(ago) d ago"
            : "first \(first.text)   last \(last.text), \(ago) d ago"
        let gap = figures.longestGap.map { "   longest gap \($0.days) d" } ?? ""
        return [line.adding(times.padded(10) + dates + gap)]
    }
}
