import Canvas
import Commitments
import Export
import Text

/// What changed between two meetings, as lines.
struct ChangesPage {
    let brief: ComparisonBrief
    let width: Int
    /// Whether what is only repeated is shown with its words, too.
    let showsRepeated: Bool
    /// What is said once for all.
    private let sharedDoubts: [Doubt]

    init(brief: ComparisonBrief, width: Int, showsRepeated: Bool) {
        self.brief = brief
        self.width = width
        self.showsRepeated = showsRepeated
        sharedDoubts = brief.comparison.sharedDoubts
    }

    private var comparison: MeetingComparison { brief.comparison }
    private var catalog: Catalog { brief.catalog }

    var lines: [Line] {
        let sections = comparison.sections(in: catalog)
        let filled = sections.filter { !comparison.rows(in: $0).isEmpty }
        return head + [Line()] + sections.flatMap(countLines) + filled.flatMap(sectionLines)
    }

    // MARK: The head

    private var head: [Line] {
        let places = comparison.places(in: catalog)
        let certainty = comparison.certaintyInWords
        var lines = Line.wrapped("\(places.from) → \(places.to)", width: width, .heading)
        lines += Line.wrapped(countsInWords, width: width)
        lines += Line.wrapped(
            certainty.capitalizedFirst, width: width,
            Style(comparison.isAllProvisional ? .doubt : .good))
        return lines
    }

    private var countsInWords: String {
        let all = comparison.rows.count
        let both = comparison.rows(.reaffirmed).count
        var parts = ["\(counted(all, "pledge")) at either meeting", "\(both) at both"]
        let twice = comparison.bothWays
        if twice > 0 { parts.append("\(twice) both stronger and softer") }
        return parts.joined(separator: ", ")
    }

    /// "+ stronger  12  provisional: strengthened 7, broadened 5": leads to its section.
    private func countLines(_ section: MeetingComparison.Section) -> [Line] {
        let rows = comparison.rows(in: section)
        let link = rows.isEmpty ? nil : Link.section(section)
        var line = Line("\(section.sign) ", Style(section.ink, .bold), link: link)
            .adding(section.name.padded(12), rows.isEmpty ? .secondary : .plain)
            .adding(String(rows.count).leftPadded(4), rows.isEmpty ? .secondary : .plain)
        // That there is none is not surer than that there is one.
        let certainty = rows.isEmpty ? comparison.rows.certainty : rows.certainty
        line = line.adding("  \(certainty)", .secondary)
        let counts = labelCounts(section, rows)
        // A label never stands on a line without saying how sure it is: what has no room is left
        // to the section.
        let room = width - line.columns - 2
        let shown = fitting(counts, columns: room)
        if !shown.isEmpty { line = line.adding(": \(shown)", .secondary) }
        return [line]
    }

    /// "strengthened 7": the labels that make the section first.
    private func labelCounts(
        _ section: MeetingComparison.Section, _ rows: [MeetingComparison.Row]
    ) -> [String] {
        guard let direction = section.direction else { return [] }
        let counts = rows.labelCounts
        let own = counts.filter { $0.label.direction == direction }
        let others = counts.filter { $0.label.direction != direction }
        return (own + others).map { "\($0.label.name) \($0.count)" }
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

    private func sectionLines(_ section: MeetingComparison.Section) -> [Line] {
        let rows = comparison.rows(in: section)
        let title = "\(section.name.capitalizedFirst): \(rows.count)"
        let isShort = section == .repeated && !showsRepeated
        var lines = [
            Line(),
            Line(title, .heading, link: .section(section)).adding(", \(rows.certainty)")
                .adding(right: isShort ? "c shows the words" : "", width: width),
        ]
        let shared = rows.sharedReason
        if let shared {
            lines += Line.wrapped(shared.capitalizedFirst + ".", width: width, .secondary)
        }
        for row in rows {
            lines += isShort ? [titleLine(row)] : self.lines(row, withoutReason: shared)
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

    private func lines(_ row: MeetingComparison.Row, withoutReason shared: String?) -> [Line] {
        let link = link(of: row)
        var lines = [titleLine(row)] + labelLines(row) + because(row, link) + wordLines(row)
        if row.comparison?.basis == .mixed {
            lines += wrapped("compared: official with press", .secondary, link)
        }
        for reason in row.reasons where reason != shared {
            lines += wrapped(reason, .secondary, link)
        }
        if let caution = comparison.caution(on: row, in: catalog) {
            lines += wrapped("Caution: \(caution)", Style(.doubt), link)
        }
        for note in brief.notes(on: row) { lines += noteLines(note, link) }
        return lines
    }

    /// Why it is provisional, where the head does not say so for all.
    private func because(_ row: MeetingComparison.Row, _ link: Link) -> [Line] {
        let doubts = row.doubts(besides: sharedDoubts).inWords
        return doubts.isEmpty ? [] : wrapped("provisional: \(doubts)".oneLine, Style(.doubt), link)
    }

    private func wrapped(_ text: String, _ style: Style, _ link: Link) -> [Line] {
        Line.wrapped(text, width: width, indent: ChangesPage.indent, style, link: link)
    }

    private static let indent = 4

    /// The labels, where there are any to the state: "strengthened, specified; provisional".
    private func labelLines(_ row: MeetingComparison.Row) -> [Line] {
        guard let proposed = row.comparison?.labels else { return [] }
        let link = link(of: row)
        guard let note = row.reading else { return labelLines(proposed, "", row, link) }
        return labelLines(row.labels, "my reading \(note.current.date.text), ", row, link)
            + labelLines(proposed, "the rules propose ", row, link)
    }

    /// Labels on as many lines as they need, each with how sure they are.
    private func labelLines(
        _ labels: [ChangeLabel], _ prefix: String, _ row: MeetingComparison.Row, _ link: Link
    ) -> [Line] {
        let head = "\(prefix)\(row.certainty): "
        let room = width - ChangesPage.indent - head.columns
        var rest = labels.map(\.name)[...]
        var lines: [Line] = []
        while !rest.isEmpty {
            let count = (1...rest.count).last {
                rest.prefix($0).joined(separator: ", ").columns <= room
            }
            let text = rest.prefix(count ?? 1).joined(separator: ", ")
            rest = rest.dropFirst(count ?? 1)
            lines.append(
                Line(String(repeating: " ", count: ChangesPage.indent), link: link)
                    .adding(head, .secondary).adding(text, Style(row.ink, .bold)))
        }
        return lines
    }

    private func wordLines(_ row: MeetingComparison.Row) -> [Line] {
        let link = link(of: row)
        if let redline = row.comparison.map(brief.register.redline(of:)), !redline.isWhole {
            return Line.redline(
                redline.inline, width: width, indent: ChangesPage.indent, link: link)
        }
        let (from, to) = comparison.passages(of: row, in: brief.register)
        return [from, to].compactMap(\.self).flatMap { quotation($0, link) }
    }

    private func quotation(_ place: WordingPlace, _ link: Link) -> [Line] {
        let wording = brief.register.wording(at: place)
        let place = brief.register.meeting(of: place).short
        let text = "\(place): \(wording.text.inQuotes) [\(wording.origin)]"
        return wrapped(text, .plain, link)
    }

    private func noteLines(_ note: Note, _ link: Link) -> [Line] {
        let version = note.current
        let status = version.status.map { "\($0.name): " } ?? ""
        let head = "Note \(version.date.text) \(version.author)  \(status)"
        return wrapped((head + version.text.oneLine.fitted(200)).oneLine, Style(.caution), link)
    }
}

extension MeetingComparison.Section {
    /// The colour that goes with its sign.
    fileprivate var ink: Ink { state?.ink ?? direction?.ink ?? .plain }
}

extension MeetingComparison.Row {
    /// The colour that goes with its sign.
    fileprivate var ink: Ink {
        guard state == .reaffirmed else { return state.ink }
        return ChangeLabel.Direction.allCases.reversed().first(where: labels.directions.contains)?
            .ink ?? .plain
    }
}

extension String {
    /// With a capital first letter.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
