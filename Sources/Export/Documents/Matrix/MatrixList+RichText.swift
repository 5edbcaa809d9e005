import Commitments
import Text

extension MatrixList: ReadableDocument, TabularDocument {
    /// A table for each pillar, after what its signs mean; the meetings are named below.
    package var richText: RichText {
        let title = "\(catalog.title): pledges by meeting as of \(list.register.asOf.text)"
        return RichText(title, head + tables + meetings)
    }

    private var head: [RichText.Block] {
        let day = list.register.asOf.text
        let legend = matrix.legend.map { "\($0.sign) \($0.word)" }.joined(separator: ", ")
        return [
            .heading(1, "\(catalog.title): pledges by meeting as of \(own: day)"),
            .paragraph(selectionInWords), .paragraph("\(own: howSure)"), .paragraph("\(legend)"),
        ]
    }

    private var selectionInWords: Words {
        let living = list.register.living.count
        let all = counted(living, "pledge")
        let count = list.rows.count == living ? "All \(all)" : "\(list.rows.count) of \(all)"
        let filter = list.filter.inWords(in: catalog).map { ". Filter: \($0)" as Words } ?? ""
        return """
            \(own: count)\(filter). Sorted by \(own: list.sort.name). \
            \(columnsInWords.capitalizedFirst).
            """
    }

    private var howSure: String {
        "A sign says how a pledge changed since the latest earlier statement that can be compared: for a statement coded in full, the one coded in full before it; otherwise the last that has the pledge. Signs with"
            + " \(Matrix.firmMark) are firm: both passages were coded whole from official texts in"
            + " one language, and every difference is accounted for. All others are provisional:"
            + " only an excerpt was quoted, a press report or a translation is not the text of a"
            + " statement, no rule accounts for a difference, or what was read does not have the"
            + " pledge, which may still be in the official text. Said:"
            + " statements that reaffirmed it; run: those coded in full in a row up to now; gap: the"
            + " longest absence in days."
    }

    private var tables: [RichText.Block] {
        guard list.sort == .pillar else {
            return [.grid(grid("Pledges by meeting", matrix.rows.indices))]
        }
        var groups: [(pillar: Pillar.ID, rows: Range<Int>)] = []
        for (index, row) in matrix.rows.enumerated() {
            let pillar = catalog.pledges[row].pillar
            if groups.last?.pillar == pillar {
                groups[groups.count - 1].rows = groups[groups.count - 1].rows.lowerBound..<index + 1
            } else {
                groups.append((pillar, index..<index + 1))
            }
        }
        return groups.flatMap { pillar, rows -> [RichText.Block] in
            let name = catalog.pillar(pillar)?.name ?? pillar.text
            return [
                .heading(2, "\(name)", anchor: "pillar-\(pillar)"),
                .grid(grid("\(name): pledges by meeting", rows)),
            ]
        }
    }

    private func grid(_ caption: String, _ rows: Range<Int>) -> Grid {
        let alignment: Grid.Alignment = content == .sign ? .center : .left
        var grid = Grid(
            caption,
            [Grid.Column("Pledge")]
                + matrix.columns.map { Grid.Column(heading(of: catalog.meetings[$0]), alignment) }
                + ["Said", "Run", "Gap"].map { Grid.Column("\(own: $0)", .right) },
            rows.map(row))
        grid.hasRowHeadings = true
        grid.hasSpacedRule = true
        return grid
    }

    private func row(_ index: Int) -> Grid.Row {
        let row = matrix.row(index)
        let pledge = catalog.pledges[row.pledge]
        let texts = matrix.columns.map { column -> Words in
            let cell = row.cell(at: column)
            let text = matrix.text(of: cell, as: content)
            if content != .sign { return "\(text)" }
            return "\(sign: text, meaning: cell.inWordsWithDoubts ?? cell.word)"
        }
        let gap = row.record.longestAbsence.map { String($0.days) } ?? ""
        return .cells(
            ["\("\(pledge.id) \(pledge.title)")"] + texts
                + ["\(row.record.said.count)", "\(row.record.streak)", "\(own: gap)"],
            anchor: pledge.id.text)
    }

    /// "MUN 2025-02"
    private func heading(of meeting: Meeting) -> Words {
        "\("\(meeting.code) \(meeting.date.first.iso.prefix(7))")"
    }

    private var meetings: [RichText.Block] {
        let items = matrix.columns.map { position -> Words in
            let meeting = catalog.meetings[position]
            let format = catalog.format(meeting.format)?.name ?? meeting.format.text
            let name = "\(meeting.short), \(meeting.dateText), \(format.lowercased())"
            return "\(heading(of: meeting)): \(name); \(own: meeting.extract.inWords)"
        }
        return [.heading(2, "Meetings"), .list(items, .star)]
    }
}

extension Extract {
    /// How much of the meeting was coded, for people.
    fileprivate var inWords: String {
        switch self {
        case .officialFullText: "coded in full from the official text"
        case .wholeSource: "coded in full from a source that is not the official text"
        case .wholeSummary: "coded in part: a readout or summary"
        case .selectedPhrases: "coded in part: only phrases"
        }
    }
}
