import Commitments

extension AnnotatedList {
    /// A row a wording, with status and latest note.
    package var table: DataTable { PledgeRows(self).table }
}

/// Writes the table: a row for each wording, newest first; then one for each further note, so that
/// a filter on the column `row` gives either. A pledge without wordings has a row of its own. The
/// columns of the pledge and of its latest note are filled in every row of it.
private struct PledgeRows {
    let list: AnnotatedList

    init(_ list: AnnotatedList) { self.list = list }

    private static let columns: [DataTable.Column] = [
        "row", "pledge", "title", "pillar", "type", "parties", "status", .day("status_date"),
        "status_author", .day("first_said"), .day("last_said"), .number("days_since_last"),
        "meeting", .day("meeting_date"), "place", "speaker", "wording", "provenance", "language",
        "confidence", "publisher", "source_title", "url",
        .day("note_date"), "note_author", "note_status", "note_tags", "note_text", "note_evidence",
        .day("note_review_by"), "note_reading",
        .number("statements"), .day("last_statement"), .number("days_since_last_statement"),
        .number("events"), .day("last_event"),
        .number("days_since_last_event"), "covers",
    ]
    private static let noWording = Array(repeating: "", count: 11)
    private static let noNote = Array(repeating: "", count: 8)

    var table: DataTable {
        let all = list.pledges.flatMap { position, pledge in
            let score = list.scale == nil ? [] : [list.score(of: position)]
            return rows(of: pledge, at: position).map { $0 + score }
        }
        return DataTable(
            "list", PledgeRows.columns + (list.scale == nil ? [] : [.score("score")]), all,
            key: 2)
    }

    private func rows(of pledge: Pledge, at position: Int) -> [[String]] {
        let about = cells(of: pledge, at: position)
        let counts = countCells(list.register.facts[position])
        let notes = list.notes(on: pledge)
        let latest = notes.first.map(list.cells) ?? PledgeRows.noNote
        var rows = list.reaffirmations(of: position).flatMap { reaffirmation, meeting in
            reaffirmation.wordings.map { wording in
                ["wording"] + about + cells(of: wording, of: reaffirmation, at: meeting) + latest
                    + counts + [wording.covers.rawValue]
            }
        }
        if rows.isEmpty {
            rows = [["pledge"] + about + PledgeRows.noWording + latest + counts + [""]]
        }
        return rows
            + notes.dropFirst().map {
                ["note"] + about + PledgeRows.noWording + list.cells(of: $0) + counts + [""]
            }
    }

    /// How often statements reaffirmed it and events were about it, each with the last one.
    private func countCells(_ facts: Register.Facts) -> [String] {
        [facts.reaffirmed, facts.tookPlace].flatMap { occasions in
            [
                "\(occasions.count)", occasions.last?.iso ?? "",
                occasions.sinceLast.map { "\($0.days)" } ?? "",
            ]
        }
    }

    private func cells(of pledge: Pledge, at position: Int) -> [String] {
        let facts = list.register.facts[position]
        let note = list.register.statusNote(of: pledge)
        return [
            pledge.id.text, pledge.title,
            list.catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text, pledge.type.rawValue,
            pledge.parties.map(\.text).joined(separator: "; "), facts.status.name,
            note?.current.date.iso ?? "", note?.current.author ?? "",
            facts.first?.iso ?? "", facts.last?.iso ?? "",
            facts.sinceLast.map { "\($0.days)" } ?? "",
        ]
    }

    private func cells(
        of wording: Wording, of reaffirmation: Reaffirmation, at meeting: Meeting
    ) -> [String] {
        let source = list.catalog.source(wording.source)
        return [
            meeting.id.text, meeting.date.iso, meeting.place,
            list.catalog.name(of: reaffirmation.speaker), wording.text, wording.provenance.name,
            wording.language, wording.confidence.rawValue, source?.publisher ?? wording.source.text,
            source?.title ?? "", source?.url ?? "",
        ]
    }
}

extension AnnotatedList {
    /// A note in eight cells: day, author, status, tags, text, evidence, review-by day, reading.
    func cells(of note: Note) -> [String] {
        let version = note.current
        return [
            version.date.iso, version.author, version.status?.name ?? "",
            version.tags.joined(separator: "; "), version.text,
            version.evidence.joined(separator: "; "), version.reviewBy?.iso ?? "",
            version.reading.map { register.inWords($0, on: note.pledge) } ?? "",
        ]
    }
}
