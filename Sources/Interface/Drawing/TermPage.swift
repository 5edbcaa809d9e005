import Canvas
import Commitments
import Export
import Text

/// A watched term as a page: its variants by year, where one gives way to another, where sources
/// disagree, and every use.
struct TermPage {
    let watch: TermWatch
    let catalog: Catalog
    let width: Int

    private static let yearColumns = 5

    var lines: [Line] {
        if watch.uses.isEmpty {
            return Line.wrapped("no wording up to this day has any of these:", width: width)
                + watch.term.variants.map { Line("  \($0.name)") }
        }
        return variants + switches + divisions + [Line(), Line("Every use, by meeting", .heading)]
            + watch.meetings.flatMap(uses)
    }

    // MARK: The variants

    private var variants: [Line] {
        let figures = watch.figures(in: catalog)
        let highest = figures.flatMap(\.perYear).max() ?? 0
        let years = Array(watch.years(in: catalog).suffix(shownYears))
        let head = years.reduce(Line(String(repeating: " ", count: nameColumns), .secondary)) {
            $0.adding(String($1).leftPadded(TermPage.yearColumns), .secondary)
        }
        return [head]
            + zip(watch.term.variants, figures).flatMap { variant, figures in
                let name = variant.name.oneLine.fitted(nameColumns).padded(nameColumns)
                let line = figures.perYear.suffix(years.count).reduce(Line(name)) { line, count in
                    line.adding((count == 0 ? "" : String(count)).leftPadded(4), .plain)
                        .adding(bar(count, of: highest), .secondary)
                }
                return withSpan(line, figures)
            }
    }

    private var nameColumns: Int {
        let longest = watch.term.variants.map { $0.name.oneLine.columns }.max() ?? 0
        return min(longest, max(8, width / 3))
    }

    /// The latest that there is room for.
    private var shownYears: Int { max(1, (width - nameColumns) / TermPage.yearColumns) }

    /// How often, how official, and from when to when: on the line where there is room.
    private func withSpan(_ line: Line, _ figures: TermWatch.Figures) -> [Line] {
        let span = figures.inWords(in: catalog) ?? "no use"
        return line.columns + span.columns + 3 <= width
            ? [line.adding("   " + span, .secondary)]
            : [line] + Line.wrapped(span, width: width, indent: 2, .secondary)
    }

    // MARK: What is found

    private var switches: [Line] {
        let lines = watch.switches.flatMap { change in
            Line.wrapped(
                watch.inWords(change, in: catalog), width: width, indent: 2,
                change.isFirm ? .plain : Style(.doubt),
                link: .meeting(catalog.meetings[change.after.meeting].id))
        }
        return lines.isEmpty ? [] : [Line(), Line("Where the word changes", .heading)] + lines
    }

    private var divisions: [Line] {
        let lines = watch.meetings.flatMap { meeting -> [Line] in
            guard let words = watch.divisionInWords(meeting, in: catalog) else { return [] }
            return Line.wrapped(
                "⚑ \(words)", width: width, indent: 2, Style(.doubt),
                link: .meeting(catalog.meetings[meeting.meeting].id))
        }
        return lines.isEmpty ? [] : [Line(), Line("Where sources disagree", .heading)] + lines
    }

    // MARK: The uses

    private func uses(at meeting: TermWatch.AtMeeting) -> [Line] {
        let entry = catalog.meetings[meeting.meeting]
        let head = Line(entry.date.text.leftPadded(11), .secondary, link: .meeting(entry.id))
            .adding("  " + entry.short, .heading)
        return [head] + meeting.uses.flatMap(lines)
    }

    private func lines(of use: TermWatch.Use) -> [Line] {
        let reaffirmation = catalog.reaffirmations[use.place.reaffirmation]
        let pledge = catalog.pledges[catalog.links[use.place.reaffirmation].pledge].id
        let words = reaffirmation.wordings[use.place.wording].text
        let isOfficial = use.provenance.isOfficial
        let head = Line("    " + (isOfficial ? "● " : "○ "), link: .pledge(pledge))
            .adding(watch.term.variants[use.variant].name, .heading)
            .adding("  \(use.provenance.name)", Style(isOfficial ? .good : .doubt))
            .adding(" · \(pledge)", .secondary)
        let quote = words.inQuotes
        if head.columns + quote.columns + 2 <= width { return [head.adding("  " + quote)] }
        return [head] + Line.wrapped(quote, width: width, indent: 6, link: .pledge(pledge))
    }
}
