import Commitments

/// The tables of a list, which are the sheets of its workbook. Those of entries can be imported; the
/// columns behind theirs only help to read them.
extension AnnotatedList {
    package var tables: [DataTable] { TableChoice.allCases.map(table) }

    /// One of the tables. Pledges, wordings and notes are those of the list; meetings and sources are all
    /// that the catalog has.
    package func table(_ choice: TableChoice) -> DataTable {
        switch choice {
        case .pledges: pledgeTable
        case .wordings: wordingTable
        case .meetings: meetingTable
        case .sources: DataTable("sources", catalog.sources)
        case .notes: noteTable
        }
    }

    private var pledgeTable: DataTable {
        let table = DataTable("pledges", pledges.map(\.pledge)).adding(facts.columns, facts.rows)
        guard scale != nil else { return table }
        return table.adding([.score("score")], pledges.map { [score(of: $0.position)] })
    }

    /// What is known of each pledge by its notes and its wordings.
    private var facts: (columns: [DataTable.Column], rows: [[String]]) {
        (
            [
                "pillar_name", "status", .day("status_date"), "status_author", .day("first_said"),
                .day("last_said"), .number("days_since_last"), .number("statements"),
                .number("events"),
            ],
            pledges.map { position, pledge in
                let facts = register.facts[position]
                let note = register.statusNote(of: pledge)
                return [
                    catalog.pillar(pledge.pillar)?.name ?? "", facts.status.name,
                    note?.current.date.iso ?? "", note?.current.author ?? "",
                    facts.first?.iso ?? "", facts.last?.iso ?? "",
                    facts.sinceLast.map { "\($0.days)" } ?? "",
                    "\(facts.reaffirmed.count)", "\(facts.tookPlace.count)",
                ]
            }
        )
    }

    private var wordingTable: DataTable {
        let said = pledges.flatMap { position, pledge in
            reaffirmations(of: position).flatMap { said, meeting in
                said.wordings.map { (pledge, said, meeting, $0) }
            }
        }
        let wordings = RecordColumns(of: said.map(\.3))
        let rows = said.map { _, said, _, wording in
            [said.pledge.text, said.meeting.text, said.speaker.text] + wordings.cells(of: wording)
        }
        let table = DataTable(
            "wordings", ["pledge", "meeting", "speaker"] + wordings.columns, rows, key: 2)
        return table.adding(
            ["title", .day("meeting_date"), "place", "publisher", "source_title", "source_url"],
            said.map { pledge, _, meeting, wording in
                [pledge.title, meeting.date.iso, meeting.place] + cells(of: wording.source)
            })
    }

    private var meetingTable: DataTable {
        let meetings = register.meetings.reversed().map { catalog.meetings[$0] }
        return DataTable("meetings", meetings).adding(
            ["format_name", "publisher", "source_title", "source_url"],
            meetings.map {
                [catalog.format($0.format)?.name ?? ""] + cells(of: $0.source)
            })
    }

    /// Its publisher, its title and its address.
    private func cells(of source: Source.ID) -> [String] {
        let source = catalog.source(source)
        return [source?.publisher ?? "", source?.title ?? "", source?.url ?? ""]
    }

    private var noteTable: DataTable {
        DataTable(
            "notes",
            [
                "pledge", "title", .day("note_date"), "note_author", "note_status", "note_tags",
                "note_text", "note_evidence", .day("note_review_by"), "note_reading",
            ],
            pledges.flatMap { _, pledge in
                notes(on: pledge).map { [pledge.id.text, pledge.title] + cells(of: $0) }
            })
    }
}

extension DataTable {
    /// The table with more columns at the right.
    fileprivate func adding(_ more: [Column], _ cells: [[String]]) -> DataTable {
        DataTable(name, columns + more, zip(rows, cells).map { $0 + $1 }, key: key)
    }
}
