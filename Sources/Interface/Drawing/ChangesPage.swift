import Canvas
import Commitments
import Export
import Text

/// What changed between two meetings, as lines: the sentences of the comparison, with a table of its
/// sections above them.
struct ChangesPage {
    let brief: ComparisonBrief
    let width: Int
    /// Whether what is only repeated is shown with its words, too.
    let showsRepeated: Bool

    var lines: [Line] {
        let sections = brief.sections
        let filled = sections.filter { !$0.rows.isEmpty }
        return head + [Line()] + sections.map(countLine) + filled.flatMap(sectionLines)
    }

    // MARK: The head

    private var head: [Line] {
        let ink: Ink = brief.comparison.isAllProvisional ? .doubt : .good
        return Line.wrapped(brief.title(Signs()), width: width, .heading)
            + Line.wrapped(brief.countsAtEither, width: width)
            + Line.wrapped(brief.certainty, width: width, Style(ink))
    }

    /// "+ stronger  12  provisional: strengthened 7, broadened 5", or "provisional, of them strengthened 7,
    /// broadened 6; some have several labels": leads to its section.
    private func countLine(_ section: ComparisonBrief.Section) -> Line {
        let isEmpty = section.rows.isEmpty
        let link = isEmpty ? nil : Link.section(section.kind)
        let style: Style = isEmpty ? .secondary : .plain
        let line = Line("\(section.kind.sign) ", Style(section.kind.ink, .bold), link: link)
            .adding(section.kind.name.padded(12), style)
            .adding(String(section.rows.count).leftPadded(4), style)
            .adding("  \(section.certainty)", .secondary)
        // A label is never on a line that does not say how sure it is: labels without room are
        // shown in the section only.
        let head = section.hasSeveralLabels ? ", of them " : ": "
        let room = width - line.columns - head.columns
        let shown = fitting(section.labelCounts, columns: room)
        if shown.isEmpty { return line }
        let tail = section.hasSeveralLabels ? "; some have several labels" : ""
        let fits = shown.columns + tail.columns <= room
        return line.adding(head + shown + (fits ? tail : ""), .secondary)
    }

    /// As many of the texts as fit, with an ellipsis where some do not.
    private func fitting(_ texts: [String], columns: Int) -> String {
        for count in stride(from: texts.count, to: 0, by: -1) {
            let text =
                texts.prefix(count).joined(separator: ", ") + (count < texts.count ? "…" : "")
            if text.columns <= columns { return text }
        }
        return ""
    }

    // MARK: The sections

    private func sectionLines(_ section: ComparisonBrief.Section) -> [Line] {
        let isShort = section.kind == .repeated && !showsRepeated
        var lines = [
            Line(),
            Line(section.title, .heading, link: .section(section.kind))
                .adding(", \(section.certainty)")
                .adding(right: isShort ? "c shows the words" : "", width: width),
        ]
        if let shared = section.sharedReason {
            lines += Line.lines(of: .paragraph(shared, .faint), width: width)
        }
        for row in section.rows {
            lines += isShort ? [titleLine(row)] : self.lines(row, in: section)
        }
        return lines
    }

    private func link(of row: MeetingComparison.Row) -> Link {
        .wording(brief.pledge(of: row).id, from: brief.from.id, to: brief.to.id)
    }

    private func titleLine(_ row: MeetingComparison.Row) -> Line {
        let pledge = brief.pledge(of: row)
        let sign = row.sign.padded(3)
        let title = pledge.title.fitted(max(4, width - 12))
        return Line(sign, Style(row.ink, .bold), link: link(of: row))
            .adding(pledge.id.text.padded(8), .heading).adding(" " + title)
    }

    private func lines(_ row: MeetingComparison.Row, in section: ComparisonBrief.Section) -> [Line]
    {
        let link = link(of: row)
        let details = brief.details(of: row, in: section, noteLength: 200)
        return [titleLine(row)]
            + brief.labels(of: row).flatMap { labelLines($0, Style(row.ink, .bold), link) }
            + details.flatMap { Line.lines(of: $0, width: width, link: link) }
    }

    private static let indent = 4

    /// Labels on as many lines as they need, each with how sure they are.
    private func labelLines(
        _ labels: ComparisonBrief.Labels, _ style: Style, _ link: Link
    ) -> [Line] {
        let room = width - ChangesPage.indent - labels.head.columns
        var rest = labels.labels.map(\.name)[...]
        var lines: [Line] = []
        while !rest.isEmpty {
            let count = (1...rest.count).last {
                rest.prefix($0).joined(separator: ", ").columns <= room
            }
            let text = rest.prefix(count ?? 1).joined(separator: ", ")
            rest = rest.dropFirst(count ?? 1)
            lines.append(
                Line(String(repeating: " ", count: ChangesPage.indent), link: link)
                    .adding(labels.head, .secondary).adding(text, style))
        }
        return lines
    }
}

extension MeetingComparison.Section {
    /// The color that goes with its sign.
    fileprivate var ink: Ink { state?.ink ?? direction?.ink ?? .plain }
}

extension MeetingComparison.Row {
    /// The color that goes with its sign.
    fileprivate var ink: Ink {
        guard state == .reaffirmed else { return state.ink }
        return ChangeLabel.Direction.allCases.reversed().first(where: labels.directions.contains)?
            .ink ?? .plain
    }
}
