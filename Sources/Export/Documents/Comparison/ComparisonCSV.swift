import Commitments

extension ComparisonBrief {
    /// A row a pledge.
    package var table: DataTable { ComparisonTable(brief: self).table }
}

/// Writes the table. `labels` are those proposed; `certainty` comes right before them, so that
/// neither is read without the other.
private struct ComparisonTable {
    let brief: ComparisonBrief

    private static let columns: [DataTable.Column] = [
        .day("as_of"), "pledge", "title", "pillar", "state", "certainty", "labels", "reading",
        "reading_author",
        .day("reading_date"), "reasons", "caution", "basis",
        "from_meeting", .day("from_date"), "from_wording", "from_provenance", "from_speaker",
        "from_publisher", "from_url",
        "to_meeting", .day("to_date"), "to_wording", "to_provenance", "to_speaker", "to_publisher",
        "to_url", .day("note_date"), "note_author", "note_text", "provisional_because",
    ]

    var table: DataTable {
        DataTable(
            "changes", ComparisonTable.columns, brief.comparison.rows.map { cells(of: $0) }, key: 2)
    }

    private func cells(of row: MeetingComparison.Row) -> [String] {
        let pledge = brief.pledge(of: row)
        let comparison = brief.comparison
        let (from, to) = comparison.passages(of: row, in: brief.register)
        let reading = row.reading?.current
        let note = brief.notes(on: row).first?.current
        return [
            brief.register.asOf.iso, pledge.id.text, pledge.title,
            brief.catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text, row.state.name,
            row.certainty, row.comparison?.labels.inWords ?? "",
            reading?.reading?.labels.inWords ?? "", reading?.author ?? "", reading?.date.iso ?? "",
            row.reasons.joined(separator: "; "),
            comparison.caution(on: row, in: brief.catalog) ?? "",
            row.comparison?.basis.inWords ?? "",
        ] + cells(of: from) + cells(of: to)
            + [note?.date.iso ?? "", note?.author ?? "", note?.text ?? "", row.doubts.inWords]
    }

    private func cells(of place: WordingPlace?) -> [String] {
        guard let place else { return Array(repeating: "", count: 7) }
        let wording = brief.register.wording(at: place)
        let meeting = brief.register.meeting(of: place)
        let speaker = brief.catalog.reaffirmations[place.reaffirmation].speaker
        let source = brief.catalog.source(wording.source)
        return [
            meeting.id.text, meeting.date.iso, wording.text, wording.provenance.name,
            brief.catalog.name(of: speaker), source?.publisher ?? wording.source.text,
            source?.url ?? "",
        ]
    }
}
