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
        return Line(entry.date.text.leftPadded(11), .secondary)
            .adding("  \(mark.sign) ", Style(mark.ink)).adding(change(of: entry), .secondary)
            .adding(text).adding(because(entry), Style(.doubt))
    }

    /// Why the change is provisional; it comes last, so that a narrow screen cuts it off first.
    private func because(_ entry: Timeline.Entry) -> String {
        guard case .said = entry.kind else { return "" }
        let doubts = entry.change(of: timeline.pledge, in: register)?.doubts ?? []
        return doubts.isEmpty ? "" : "  provisional: \(doubts.inWords)".oneLine
    }

    /// "+ provisional, against Munich: ": the sign of the change with the earlier meeting; empty where nothing is
    /// compared.
    private func change(of entry: Timeline.Entry) -> String {
        guard case .said = entry.kind,
            let change = entry.change(of: timeline.pledge, in: register),
            change.state != nil, let against = change.against
        else { return "" }
        let certainty = change.certainty ?? ""
        return "\(change.sign) \(certainty), against \(catalog.meetings[against].short): "
    }

    /// How often it was said and met, and how it fared over the statements that could have had it.
    var figures: [Line] {
        let said = figures(timeline.said, "reaffirmed")
        let events = timeline.events.count == 0 ? [] : figures(timeline.events, "took place")
        let record = Record(register, pledge: timeline.pledge).sentence
        return said + events + (record.isEmpty ? [] : [Line(record, .secondary)])
    }

    private func figures(_ figures: Timeline.Figures, _ name: String) -> [Line] {
        let line = Line(name.padded(12), .secondary)
        guard let first = figures.first, let last = figures.last, let ago = figures.sinceLast?.short
        else { return [line.adding("at no statement by \(register.asOf.text)")] }
        let times = figures.count == 1 ? "once" : "\(figures.count) times"
        let dates =
            figures.count == 1
            ? "\(last.text), \(ago) ago"
            : isNarrow
                ? "\(first.text) to \(last.text), \(ago) ago"
                : "first \(first.text)   last \(last.text), \(ago) ago"
        let gap = figures.longestGap.map { "   longest gap \($0.span.short)" } ?? ""
        return [line.adding(times.padded(10) + dates + gap)]
    }
}
