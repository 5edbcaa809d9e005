import Commitments
import Text

/// What changed in the sentences that the screen, the shell and the brief share; each says them in
/// its own layout.
extension ComparisonBrief {
    /// "Munich (15 Feb 2025) → New York (22 Sep 2025)"
    package func title(_ signs: Signs) -> String {
        let places = comparison.places(in: catalog)
        return "\(places.from) \(signs.arrow) \(places.to)".oneLine
    }

    /// How sure the whole is: "All provisional: ...".
    package var certainty: String { comparison.certaintyInWords.capitalizedFirst }

    /// "62 pledges at either meeting, 33 at both": the line above a table of the sections.
    package var countsAtEither: String {
        let all = comparison.rows.count
        var parts = [
            "\(counted(all, "pledge")) at either meeting",
            "\(comparison.rows(.reaffirmed).count) at both",
        ]
        let twice = comparison.bothWays
        if twice > 0 { parts.append("\(twice) both stronger and softer") }
        return parts.joined(separator: ", ")
    }

    /// The parts that can have pledges, in order.
    package var sections: [Section] {
        comparison.sections(in: catalog).map {
            Section($0, comparison.rows(in: $0), among: comparison.rows)
        }
    }

    /// One part of what changed: what is new, stronger, not carried.
    package struct Section: Sendable {
        /// Which part it is.
        package let kind: MeetingComparison.Section
        /// Its pledges; none where nothing changed so.
        package let rows: [MeetingComparison.Row]
        /// How sure they are. That there is none is not surer than that there is one.
        package let certainty: String
        /// What is true of all its pledges, said once.
        package let sharedReason: String?
        /// The reason as its rows give it.
        private let reasonSaid: String?

        init(
            _ kind: MeetingComparison.Section, _ rows: [MeetingComparison.Row],
            among all: [MeetingComparison.Row]
        ) {
            self.kind = kind
            self.rows = rows
            certainty = rows.isEmpty ? all.certainty : rows.certainty
            sharedReason = rows.sharedReason.map { $0.oneLine.capitalizedFirst + "." }
            reasonSaid = rows.sharedReason
        }

        /// The reasons of a pledge that are not said once for all.
        func reasons(of row: MeetingComparison.Row) -> [String] {
            row.reasons.filter { $0 != reasonSaid }
        }

        /// "Stronger: 12"
        package var title: String { "\(kind.name.capitalizedFirst): \(rows.count)" }

        /// Whether a pledge has several labels, so that their counts add up to more than the pledges.
        package var hasSeveralLabels: Bool {
            kind.direction != nil && rows.contains { $0.labels.count > 1 }
        }

        /// "strengthened 7": the labels that make the section first.
        package var labelCounts: [String] {
            guard let direction = kind.direction else { return [] }
            let counts = rows.labelCounts
            let own = counts.filter { $0.label.direction == direction }
            let others = counts.filter { $0.label.direction != direction }
            return (own + others).map { "\($0.label.name) \($0.count)" }
        }
    }
}

// MARK: One pledge

extension ComparisonBrief {
    /// Labels with whose they are and how sure: "my reading, jh, 3 Oct 2025, provisional: ".
    package struct Labels: Sendable {
        /// The text before them.
        package let head: String
        /// What the change is called.
        package let labels: [ChangeLabel]
    }

    /// The labels of a pledge at both meetings: what the analyst reads in the change, and what the
    /// rules propose.
    package func labels(of row: MeetingComparison.Row) -> [Labels] {
        guard let proposed = row.comparison?.labels else { return [] }
        guard let reading = row.reading?.current else {
            return [Labels(head: "\(row.certainty): ", labels: proposed)]
        }
        let signature = "\(reading.author.oneLine), \(reading.date.text)"
        return [
            Labels(head: "my reading, \(signature), \(row.certainty): ", labels: row.labels),
            Labels(head: "the rules propose \(row.certainty): ", labels: proposed),
        ]
    }

    /// Everything else on a pledge: why it is provisional, its words, the reasons, what may mislead,
    /// the notes.
    /// - Parameters:
    ///   - section: the section it is in, whose shared reason is not repeated.
    ///   - length: characters of a note that are shown at most.
    package func details(
        of row: MeetingComparison.Row, in section: Section, noteLength length: Int? = nil
    ) -> [Prose.Block] {
        var blocks = because(row) + words(of: row)
        if let basis = row.comparison?.basis, basis == .mixed {
            blocks.append(remark("compared: \(basis.inWords)", .faint))
        }
        blocks += section.reasons(of: row).map { remark($0, .faint) }
        if let nearest = nearestInWords(row) { blocks.append(remark(nearest, .doubt)) }
        if let caution = comparison.caution(on: row, in: catalog) {
            blocks.append(remark("Caution: \(caution)", .doubt))
        }
        return blocks + notes(on: row).map { remark(inWords($0, length), .note) }
    }

    /// "Nearest in Lima 2024: sentence 6 (0.89): “...”"
    func nearestInWords(_ row: MeetingComparison.Row) -> String? {
        guard let (record, found) = nearest(to: row) else { return nil }
        let meeting = catalog.meeting(record.meeting.text)?.short ?? record.meeting.text
        return "Nearest in \(meeting): \(found.place): “\(found.sentence.text.oneLine)”"
    }

    private func remark(_ text: String, _ tone: Prose.Tone) -> Prose.Block {
        .paragraph(text.oneLine, indent: 4, tone)
    }

    /// Why it is provisional, where the head does not say so for all.
    private func because(_ row: MeetingComparison.Row) -> [Prose.Block] {
        row.doubts(besides: comparison.sharedDoubts).blocks()
    }

    private func words(of row: MeetingComparison.Row) -> [Prose.Block] {
        if let redline = row.comparison.map(register.redline(of:)), !redline.isWhole {
            return [.redline(redline.inline, indent: 4)]
        }
        let (from, to) = comparison.passages(of: row, in: register)
        return [from, to].compactMap(\.self).map { place in
            let wording = register.wording(at: place)
            let meeting = register.meeting(of: place).short
            return .quotation(
                wording.text, before: "\(meeting): ", after: " [\(wording.origin)]", indent: 4)
        }
    }

    private func inWords(_ note: Note, _ length: Int?) -> String {
        let version = note.current
        let status = version.status.map { " \($0.name):" } ?? ""
        let text = length.map { version.text.oneLine.fitted($0) } ?? version.text
        return "Note \(version.date.text), \(version.author):\(status) \(text)"
    }
}
