import Commitments
import Export
import Text

/// The wordings of a pledge for reading, with their redlines.
struct WordingPage {
    let history: WordingHistory
    let style: Style

    private var register: Register { history.register }
    private var pledge: Pledge { history.catalog.pledges[history.pledge] }

    var text: String {
        var head = [style.bold("\(pledge.id)  \(pledge.title)".oneLine)]
        head += ["  " + style.dim("as of \(register.asOf.text)")]
        if history.scope == .all {
            head += Record(register, pledge: history.pledge).inWords.flatMap {
                style.paragraph($0, indent: 2)
            }
        }
        let sections = [head] + history.pairs.map(section)
        return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private func section(_ entry: WordingHistory.Entry) -> [String] {
        if history.scope == .all { return style.lines(of: entry.pair, in: register) }
        var lines = [style.bold(history.heading(entry).oneLine)]
        guard let comparison = entry.pair.comparison else {
            if let state = entry.state {
                lines.append("  \(state.sign) \(state.name), \(entry.certainty)")
                lines += style.because(entry.doubts.filter { $0.kind != .absence })
                lines += entry.reasons.flatMap { style.paragraph($0, indent: 4) }
            }
            return lines
                + [entry.pair.from, entry.pair.to].compactMap(\.self).flatMap(wholeLines)
        }
        lines += style.lines(of: comparison, reading: entry.pair.reading)
        lines += style.changes(register.redline(of: comparison))
        return lines + wholeLines(comparison.from) + wholeLines(comparison.to)
    }

    /// A wording with its meeting and its source.
    private func wholeLines(_ place: WordingPlace) -> [String] {
        let meeting = register.meeting(of: place)
        let reaffirmation = history.catalog.reaffirmations[place.reaffirmation]
        let speaker = history.catalog.name(of: reaffirmation.speaker)
        let head = "  \(meeting.date.text)  \(meeting.short)  \(speaker)"
        return [head.oneLine]
            + style.lines(of: register.wording(at: place), in: history.catalog)
    }
}

extension Style {
    /// A reaffirmation with its wordings: the first as a redline against the statement before,
    /// with what is proposed of the change.
    func lines(of pair: WordingPair, in register: Register) -> [String] {
        guard let to = pair.to else { return [] }
        let catalog = register.catalog
        let reaffirmation = catalog.reaffirmations[to.reaffirmation]
        let meeting = register.meeting(of: to)
        let speaker = catalog.name(of: reaffirmation.speaker)
        var lines = [
            bold("\(meeting.date.text)  \(meeting.short)".oneLine) + "  " + speaker.oneLine
        ]
        let others = reaffirmation.wordings.indices.filter { $0 != to.wording }
        if let change = pair.change, change.state != .reaffirmed {
            lines += self.lines(of: change, in: register)
        }
        if let comparison = pair.comparison {
            let before = register.meeting(of: comparison.from)
            lines += self.lines(
                of: comparison, reading: pair.reading,
                against: ", against \(before.short), \(before.date.text)")
            lines += changes(register.redline(of: comparison))
        }
        for place in [to.wording] + others {
            lines += self.lines(of: reaffirmation.wordings[place], in: catalog)
        }
        return lines
    }

    /// What became of a pledge where not both meetings have it, and what it is compared with.
    func lines(of change: PledgeChange, in register: Register) -> [String] {
        guard let state = change.state, let certainty = change.certainty,
            let against = change.against
        else { return ["  " + dim(change.word)] }
        let earlier = register.catalog.meetings[against].placeAndDay.oneLine
        let line = "  \(state.sign) \(state.name), \(certainty)" + dim(" (against \(earlier))")
        return [line]
            + register.reasons(for: change).flatMap { paragraph($0, indent: 4) }
    }

    /// A redline where it shows something.
    fileprivate func changes(_ redline: Redline) -> [String] {
        redline.isWhole || redline.isSame ? [] : self.redline(redline.inline, indent: 2)
    }

    /// Why labels are provisional; nothing where they are firm.
    func because(_ doubts: [Doubt]) -> [String] {
        doubts.isEmpty ? [] : paragraph("provisional: \(doubts.inWords)".oneLine, indent: 4)
    }

    /// The proposed labels with their certainty and reasons, and the analyst's own reading.
    func lines(
        of comparison: Comparison, reading: Note?, against: String = ""
    ) -> [String] {
        let signs = comparison.labels.signs
        let basis = "(\(comparison.basis.inWords)\(against))"
        var lines = ["  \(signs) \(comparison.labelsInWords) \(dim(basis.oneLine))"]
        lines += because(comparison.doubts)
        lines += comparison.findings.flatMap {
            paragraph("\($0.label.name), \(comparison.certainty): \($0.reason)", indent: 4)
        }
        if let note = reading, let labels = note.current.reading?.labels {
            let by = "\(note.current.date.text), \(note.current.author)".oneLine
            lines.append("  my reading: \(labels.inWords) (\(comparison.certainty)), \(by)")
        }
        return lines
    }
}
