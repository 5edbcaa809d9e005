import Commitments
import Text

extension MatrixList {
    /// A table for each pillar, after what its signs mean; the meetings are named below.
    package var markdown: String {
        let blocks = [head, howSure, legendText] + tables + [meetings]
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private var head: String {
        let living = list.register.living.count
        let all = counted(living, "pledge")
        let count = list.rows.count == living ? "All \(all)" : "\(list.rows.count) of \(all)"
        let filter =
            list.filter.inWords(in: catalog).map { ". Filter: " + MarkdownText.line($0) } ?? ""
        return "# \(MarkdownText.line(catalog.title)): pledges by meeting as of "
            + "\(list.register.asOf.text)\n\n\(count)\(filter). Sorted by \(list.sort.name). "
            + MarkdownText.line(columnsInWords.capitalizedFirst) + "."
    }

    private var howSure: String {
        "A sign says how a pledge changed since the latest earlier statement that can be compared: for a statement coded in full, the one coded in full before it; otherwise the last that has the pledge. Signs with"
            + " \(Matrix.firmMark) are firm: both passages were coded whole from official texts in"
            + " one language, and every difference is accounted for. All others are provisional:"
            + " only a phrase was coded, a press report or a translation is not the text of a"
            + " statement, no rule accounts for a difference, or what was read does not have the"
            + " pledge, which may still be in the official text. Said:"
            + " statements that reaffirmed it; run: those coded in full in a row up to now; gap: the"
            + " longest absence in days."
    }

    private var legendText: String {
        MarkdownText.line(matrix.legend.map { "\($0.sign) \($0.word)" }.joined(separator: ", "))
    }

    private var tables: [String] {
        guard list.sort == .pillar else { return [table(matrix.rows.indices)] }
        var groups: [(pillar: Pillar.ID, rows: Range<Int>)] = []
        for (index, row) in matrix.rows.enumerated() {
            let pillar = catalog.pledges[row].pillar
            if groups.last?.pillar == pillar {
                groups[groups.count - 1].rows = groups[groups.count - 1].rows.lowerBound..<index + 1
            } else {
                groups.append((pillar, index..<index + 1))
            }
        }
        return groups.map { pillar, rows in
            "## \(MarkdownText.line(catalog.pillar(pillar)?.name ?? pillar.text))\n\n\(table(rows))"
        }
    }

    private func table(_ rows: Range<Int>) -> String {
        let headings =
            ["Pledge"] + matrix.columns.map { heading(of: catalog.meetings[$0]) }
            + ["Said", "Run", "Gap"]
        let columns = matrix.columns.map { _ in content == .sign ? ":-:" : "---" }
        let lines = [headings, ["---"] + columns + ["--:", "--:", "--:"]] + rows.map(cells)
        return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }

    private func cells(ofRow index: Int) -> [String] {
        let row = matrix.row(index)
        let pledge = catalog.pledges[row.pledge]
        let texts = matrix.columns.map {
            MarkdownText.line(matrix.text(of: row.cell(at: $0), as: content))
        }
        return [MarkdownText.line("\(pledge.id) \(pledge.title)")] + texts
            + [
                String(row.record.said.count), String(row.record.streak),
                row.record.longestAbsence.map { String($0.days) } ?? "",
            ]
    }

    /// "MUN 2025-02"
    private func heading(of meeting: Meeting) -> String {
        MarkdownText.line("\(meeting.code) \(meeting.date.first.iso.prefix(7))")
    }

    private var meetings: String {
        let lines = matrix.columns.map { position in
            let meeting = catalog.meetings[position]
            let format = catalog.format(meeting.format)?.name ?? meeting.format.text
            let name = "\(meeting.short), \(meeting.dateText), \(format.lowercased())"
            return
                "* \(heading(of: meeting)): \(MarkdownText.line(name)); \(meeting.extract.inWords)"
        }
        return (["## Meetings", ""] + lines).joined(separator: "\n")
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
