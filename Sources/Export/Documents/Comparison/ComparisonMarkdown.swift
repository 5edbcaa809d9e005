import Commitments
import Text

extension ComparisonBrief {
    /// A brief to read: what is new, stronger, softer, not carried, with quotations and footnotes.
    package var markdown: String {
        var text = ComparisonText(self)
        return text.text()
    }
}

/// Writes the brief. Sources become footnotes, numbered as they are first cited.
private struct ComparisonText {
    private let brief: ComparisonBrief
    private var lines: [String] = []
    private var footnotes = Footnotes()

    /// What is said once for all.
    private let shared: [Doubt]

    init(_ brief: ComparisonBrief) {
        self.brief = brief
        shared = brief.comparison.sharedDoubts
    }

    private var comparison: MeetingComparison { brief.comparison }
    private var catalog: Catalog { brief.catalog }
    private var from: String { MarkdownText.line(brief.from.placeAndDay) }
    private var to: String { MarkdownText.line(brief.to.placeAndDay) }

    mutating func text() -> String {
        writeHead()
        for section in brief.sections where !section.rows.isEmpty { write(section) }
        for note in footnotes.lines(in: catalog) { paragraph(note) }
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func paragraph(_ text: String...) {
        if !lines.isEmpty { lines.append("") }
        lines += text
    }

    // MARK: The head

    private mutating func writeHead() {
        paragraph("# What changed: \(from) to \(to)")
        paragraph(
            "\(MarkdownText.line(catalog.title)), as of \(brief.register.asOf.text). \(selection)")
        for counts in comparison.countsInWords(in: brief.register) {
            paragraph(MarkdownText.line(counts) + ".")
        }
        let certainty = comparison.certaintyInWords
        // It names meetings, whose names a catalog gives.
        paragraph("How sure: \(MarkdownText.line(certainty)). \(caveat)")
        for meeting in [brief.from, brief.to] {
            guard let note = meeting.note else { continue }
            paragraph("\(MarkdownText.line(meeting.placeAndDay)): \(MarkdownText.line(note))")
        }
    }

    private var selection: String {
        var parts: [String] = []
        if let filter = brief.filter.inWords(in: catalog) {
            parts.append("Filter: " + MarkdownText.line(filter) + ".")
        }
        if brief.isChangedOnly { parts.append("Only what changed.") }
        if brief.sort != .pillar { parts.append("Sorted by \(brief.sort.name).") }
        parts.append("With \(brief.notes.name).")
        return parts.joined(separator: " ")
    }

    /// What the sources allow one to say.
    private var caveat: String {
        let coverage = brief.coverage
        var text =
            "Wordings compared: \(coverage.official) from official sources, \(coverage.press) from"
            + " the press."
        if coverage.press > 0 {
            text +=
                " A press report or a translation is not the text of a statement: a change of"
                + " words may be the reporter's, and what is not carried may still be in the"
                + " official text."
        }
        return text
            + " A change is firm only where both passages were coded whole from official texts in one"
            + " language, and every difference is accounted for."
    }

    // MARK: The sections

    private mutating func write(_ section: ComparisonBrief.Section) {
        paragraph("## \(section.title), \(section.certainty)")
        if let shared = section.sharedReason { paragraph(MarkdownText.line(shared)) }
        // One line says what stays the same.
        if section.kind == .repeated {
            return paragraph(section.rows.map(shortItem).joined(separator: "\n"))
        }
        for row in section.rows { write(row, in: section) }
    }

    private func title(of row: MeetingComparison.Row) -> String {
        let pledge = brief.pledge(of: row)
        return MarkdownText.line("\(pledge.id.text) \(pledge.title)")
    }

    private func shortItem(_ row: MeetingComparison.Row) -> String {
        "- \(title(of: row)): \(labels(of: row))"
    }

    /// "strengthened, specified; provisional", with whose reading it is.
    private func labels(of row: MeetingComparison.Row) -> String {
        let doubts = row.doubts(besides: shared).inWords
        let because = doubts.isEmpty ? "" : ": \(MarkdownText.line(doubts))"
        guard let comparison = row.comparison else {
            return "\(row.state.name); \(row.certainty)\(because)"
        }
        let proposed = "\(comparison.labels.inWords); \(row.certainty)\(because)"
        guard let note = row.reading, let reading = note.current.reading else { return proposed }
        let author = MarkdownText.line(note.current.author)
        return "\(reading.labels.inWords); \(row.certainty)"
            + " (my reading, \(author), \(note.current.date.text); the rules propose: \(proposed))"
    }

    private mutating func write(
        _ row: MeetingComparison.Row, in section: ComparisonBrief.Section
    ) {
        paragraph("### \(title(of: row))")
        paragraph("**\(labels(of: row))**")
        let (from, to) = comparison.passages(of: row, in: brief.register)
        let quotes = [from, to].compactMap(\.self).map { quotation($0) }
        var items = quotes
        let reasons = section.reasons(of: row).map { MarkdownText.line($0) }
        if !reasons.isEmpty { items.append("- Why: " + reasons.joined(separator: "; ")) }
        if let basis = row.comparison?.basis, basis == .mixed {
            items.append("- Compared: \(MarkdownText.line(basis.inWords))")
        }
        if let nearest = brief.nearestInWords(row) {
            items.append("- " + MarkdownText.line(nearest))
        }
        if let caution = comparison.caution(on: row, in: catalog) {
            items.append("- Caution: " + MarkdownText.line(caution))
        }
        paragraph(items.joined(separator: "\n"))
        for note in brief.notes(on: row) { write(note) }
    }

    private mutating func quotation(_ place: WordingPlace) -> String {
        let wording = brief.register.wording(at: place)
        let meeting = brief.register.meeting(of: place)
        let speaker = catalog.reaffirmations[place.reaffirmation].speaker
        return "- \(MarkdownText.line(meeting.short)): “\(MarkdownText.line(wording.text))”"
            + " \(MarkdownText.line(catalog.name(of: speaker)));"
            + " \(MarkdownText.line(wording.origin))\(footnotes.reference(to: wording.source))"
    }

    private mutating func write(_ note: Note) {
        let version = note.current
        var head = "**Note** (\(version.date.text), \(MarkdownText.line(version.author)))"
        if let status = version.status { head += "; status: \(MarkdownText.line(status.name))" }
        paragraph(head)
        if !version.text.isEmpty {
            paragraph(MarkdownText.quote(version.text).joined(separator: "\n"))
        }
    }
}
