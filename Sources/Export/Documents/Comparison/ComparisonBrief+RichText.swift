import Commitments
import Text

extension ComparisonBrief: ReadableDocument, TabularDocument {
    /// A brief to read: what is new, stronger, softer, not carried, with quotations and footnotes.
    package var richText: RichText {
        let (from, to) = (from.placeAndDay, to.placeAndDay)
        return RichText(
            "What changed: \(from) to \(to)",
            [.heading(1, "What changed: \(from) to \(to)")] + head
                + sections.filter { !$0.rows.isEmpty }.flatMap(blocks(of:)))
    }

    // MARK: The head

    private var head: [RichText.Block] {
        var blocks: [RichText.Block] = [
            .paragraph("\(catalog.title), as of \(own: register.asOf.text). \(selection)")
        ]
        blocks += comparison.countsInWords(in: register).map { .paragraph("\($0).") }
        // It names meetings, whose names a catalog gives.
        blocks.append(
            .paragraph("How sure: \(comparison.certaintyInWords). \(own: caveat)"))
        for meeting in [from, to] {
            guard let note = meeting.note else { continue }
            blocks.append(.paragraph("\(meeting.placeAndDay): \(note)"))
        }
        return blocks
    }

    private var selection: Words {
        var parts: [Words] = []
        if let filter = filter.inWords(in: catalog) { parts.append("Filter: \(filter).") }
        if isChangedOnly { parts.append("Only what changed.") }
        if sort != .pillar { parts.append("Sorted by \(own: sort.name).") }
        parts.append("With \(own: notes.name).")
        return parts.joined(separator: " ")
    }

    /// What the sources allow one to say.
    private var caveat: String {
        let coverage = coverage
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

    private func blocks(of section: Section) -> [RichText.Block] {
        let heading: Words = "\(own: section.title), \(own: section.certainty)"
        var blocks: [RichText.Block] = [.heading(2, heading)]
        if let shared = section.sharedReason { blocks.append(.paragraph("\(shared)")) }
        // One line says what stays the same.
        if section.kind == .repeated {
            return blocks + [.list(section.rows.map { "\(name(of: $0)): \(labelled($0))" })]
        }
        return blocks + section.rows.flatMap { page(of: $0, in: section) }
    }

    private func name(of row: MeetingComparison.Row) -> Words {
        let pledge = pledge(of: row)
        return "\("\(pledge.id.text) \(pledge.title)")"
    }

    /// "strengthened, specified; provisional", with whose reading it is.
    private func labelled(_ row: MeetingComparison.Row) -> Words {
        // What is said once for all is not repeated.
        let doubts = row.doubts(besides: comparison.sharedDoubts).inWords
        let because: Words = doubts.isEmpty ? "" : ": \(doubts)"
        guard let comparison = row.comparison else {
            return "\(own: row.state.name); \(own: row.certainty)\(because)"
        }
        let proposed: Words =
            "\(own: comparison.labels.inWords); \(own: row.certainty)\(because)"
        guard let note = row.reading, let reading = note.current.reading else { return proposed }
        return """
            \(own: reading.labels.inWords); \(own: row.certainty) (my reading, \
            \(note.current.author), \(own: note.current.date.text); the rules propose: \(proposed))
            """
    }

    private func page(
        of row: MeetingComparison.Row, in section: Section
    ) -> [RichText.Block] {
        [
            .heading(3, name(of: row), anchor: pledge(of: row).id.text),
            .paragraph("\(strong: labelled(row))"), .list(items(of: row, in: section)),
        ] + redline(of: row) + notes(on: row).flatMap(blocks(of:))
    }

    private func items(of row: MeetingComparison.Row, in section: Section) -> [Words] {
        let (from, to) = comparison.passages(of: row, in: register)
        var items = [from, to].compactMap(\.self).map(quotation)
        let reasons = section.reasons(of: row).map { "\($0)" as Words }
        if !reasons.isEmpty { items.append("Why: \(reasons.joined(separator: "; "))") }
        if let basis = row.comparison?.basis, basis == .mixed {
            items.append("Compared: \(basis.inWords)")
        }
        if let nearest = nearestInWords(row) { items.append("\(nearest)") }
        if let caution = comparison.caution(on: row, in: catalog) {
            items.append("Caution: \(caution)")
        }
        return items
    }

    /// Both texts in one, where that helps to read them.
    private func redline(of row: MeetingComparison.Row) -> [RichText.Block] {
        guard let redline = row.comparison.map(register.redline(of:)), !redline.isWhole,
            !redline.isSame
        else { return [] }
        return [
            .notMarkdown([.paragraph("Change: “\(redline: redline.inline, .brackets)”")])
        ]
    }

    private func quotation(_ place: WordingPlace) -> Words {
        let wording = register.wording(at: place)
        let meeting = register.meeting(of: place)
        let speaker = catalog.reaffirmations[place.reaffirmation].speaker
        return """
            \(meeting.short): “\(wording.text, in: wording.language)” \
            \(catalog.name(of: speaker)); \(wording.origin)\
            \(footnote: wording.source.citation(in: catalog))
            """
    }

    private func blocks(of note: Note) -> [RichText.Block] {
        let version = note.current
        var head: Words = "\(strong: "Note") (\(own: version.date.text), \(version.author))"
        if let status = version.status { head += "; status: \(status.name)" }
        return [.paragraph(head)] + (version.text.isEmpty ? [] : [.quote(version.text)])
    }
}
