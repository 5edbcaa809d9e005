import Commitments
import Export
import Text

/// What changed between two meetings, for reading: a summary, then section by section a line a
/// pledge, with the words marked as `git diff --word-diff` does.
struct ComparisonPage {
    let brief: ComparisonBrief
    let style: Style
    /// The doubts that the head says once for all.
    private let sharedDoubts: [Doubt]

    init(brief: ComparisonBrief, style: Style) {
        self.brief = brief
        self.style = style
        sharedDoubts = brief.comparison.sharedDoubts
    }

    private var comparison: MeetingComparison { brief.comparison }
    private var catalog: Catalog { brief.catalog }

    var text: String {
        let sections = comparison.sections(in: catalog).compactMap { section in
            let rows = comparison.rows(in: section)
            return rows.isEmpty ? nil : lines(section, rows)
        }
        return ([head] + sections).map { $0.joined(separator: "\n") + "\n" }
            .joined(separator: "\n")
    }

    private var head: [String] {
        let places = comparison.places(in: catalog)
        let arrow = style.isASCII ? "->" : "→"
        let title = "\(places.from) \(arrow) \(places.to)".oneLine
        var lines = [style.bold(title) + "  as of \(brief.register.asOf.text)"]
        lines += comparison.countsInWords(in: brief.register).flatMap { style.paragraph($0) }
        let certainty = comparison.certaintyInWords
        lines += style.paragraph(certainty.prefix(1).uppercased() + certainty.dropFirst())
        if let filter = brief.filter.inWords(in: catalog) {
            lines += style.paragraph("Only \(filter.oneLine)")
        }
        return lines
    }

    private func lines(
        _ section: MeetingComparison.Section, _ rows: [MeetingComparison.Row]
    ) -> [String] {
        let name = section.name.prefix(1).uppercased() + section.name.dropFirst()
        let shared = rows.sharedReason
        return [style.bold("\(name): \(rows.count), \(rows.certainty)")]
            + (shared.map { style.paragraph($0.oneLine).map(style.dim) } ?? [])
            + rows.flatMap { lines($0, withoutReason: shared) }
    }

    private func lines(_ row: MeetingComparison.Row, withoutReason shared: String?) -> [String] {
        let reasons = row.reasons.filter { $0 != shared }
        var lines = [heading(of: row)] + because(row) + words(of: row)
        if row.comparison?.basis == .mixed {
            lines.append("    " + style.dim("compared: official with press"))
        }
        lines += reasons.flatMap { style.paragraph($0.oneLine, indent: 4).map(style.dim) }
        if let reading = row.reading, let comparison = row.comparison {
            let signature = "\(reading.current.author), \(reading.current.date.text)".oneLine
            let proposed = "\(comparison.labels.inWords), \(row.certainty)"
            lines += style.paragraph(
                "my reading, \(signature); the rules propose \(proposed)", indent: 4)
        }
        if let caution = comparison.caution(on: row, in: catalog) {
            lines += style.paragraph("caution: \(caution.oneLine)", indent: 4)
        }
        return lines + brief.notes(on: row).flatMap(noteLines)
    }

    /// Why it is provisional, where the head does not say so for all.
    private func because(_ row: MeetingComparison.Row) -> [String] {
        let doubts = row.doubts(besides: sharedDoubts).inWords
        return doubts.isEmpty ? [] : style.paragraph("provisional: \(doubts)".oneLine, indent: 4)
    }

    /// "+ SEC-02 Title  strengthened, provisional": the labels that count.
    private func heading(of row: MeetingComparison.Row) -> String {
        let pledge = brief.pledge(of: row)
        let what = row.state == .reaffirmed ? row.labels.inWords : row.state.name
        return row.sign.padded(3) + style.bold("\(pledge.id) \(pledge.title)".oneLine)
            + "  \(what), \(row.certainty)"
    }

    private func words(of row: MeetingComparison.Row) -> [String] {
        if let redline = row.comparison.map(brief.register.redline(of:)), !redline.isWhole {
            return style.redline(redline.inline, indent: 4)
        }
        let (from, to) = comparison.passages(of: row, in: brief.register)
        return [from, to].compactMap(\.self).flatMap(quotation)
    }

    private func quotation(_ place: WordingPlace) -> [String] {
        let meeting = brief.register.meeting(of: place)
        let wording = brief.register.wording(at: place)
        return style.paragraph(
            "\(meeting.short): \(style.quoted(wording.text)) [\(wording.origin)]".oneLine,
            indent: 4)
    }

    private func noteLines(_ note: Note) -> [String] {
        let version = note.current
        let status = version.status.map { " \($0.name):" } ?? ""
        let head = "note \(version.date.text) \(version.author):\(status)"
        return style.paragraph("\(head) \(version.text)".oneLine, indent: 4)
    }
}
