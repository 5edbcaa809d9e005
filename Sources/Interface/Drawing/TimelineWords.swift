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
        let text = timeline.text(of: entry, in: register, quote: \.inQuotes)
        return Line(entry.date(in: register).text.leftPadded(11), .secondary)
            .adding("  \(mark.sign) ", Style(mark.ink)).adding(text)
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
            figures.count == 1
            ? "\(last.text), \(ago) d ago"
            : isNarrow
                ? "\(first.text) to \(last.text), \(ago) d ago"
                : "first \(first.text)   last \(last.text), \(ago) d ago"
        let gap = figures.longestGap.map { "   longest gap \($0.days) d" } ?? ""
        return [line.adding(times.padded(10) + dates + gap)]
    }
}
