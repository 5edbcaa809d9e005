import Commitments
import Text

extension WordingHistory {
    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { nil }
    package static var tsv: Writer<Self>? { nil }
    package static var xlsx: Writer<Self>? { nil }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { pairs.isEmpty }

    /// The wordings with their redlines.
    package func prose(_ signs: Signs) -> Prose {
        let pledge = catalog.pledges[pledge]
        var head: [Prose.Block] = [
            .heading("\(pledge.id)  \(pledge.title)"),
            .line([Prose.Run("as of \(register.asOf.text)", .faint)], indent: 2),
        ]
        if scope == .all {
            head += Record(register, pledge: self.pledge).inWords.map { .paragraph($0, indent: 2) }
        }
        return Prose(sections: [head] + pairs.map { section($0, signs) })
    }

    private func section(_ entry: Entry, _ signs: Signs) -> [Prose.Block] {
        if scope == .all { return entry.pair.blocks(in: register, signs) }
        var blocks = [Prose.Block.heading(heading(entry))]
        guard let comparison = entry.pair.comparison else {
            if let state = entry.state {
                blocks.append(
                    .line(
                        [Prose.Run("\(state.sign) \(state.name), \(entry.certainty)")], indent: 2))
                blocks += entry.doubts.filter { $0.kind != .absence }.blocks()
                blocks += entry.reasons.map { .paragraph($0, indent: 4) }
            }
            let places = [entry.pair.from, entry.pair.to].compactMap(\.self)
            return blocks + places.flatMap { whole($0, signs) }
        }
        blocks += comparison.blocks(reading: entry.pair.reading)
        blocks += register.redline(of: comparison).blocks
        return blocks + whole(comparison.from, signs) + whole(comparison.to, signs)
    }

    /// A wording with its meeting and its source.
    private func whole(_ place: WordingPlace, _ signs: Signs) -> [Prose.Block] {
        let meeting = register.meeting(of: place)
        let reaffirmation = catalog.reaffirmations[place.reaffirmation]
        let speaker = catalog.name(of: reaffirmation.speaker)
        let head = "\(meeting.date.text)  \(meeting.short)  \(speaker)"
        return [.line([Prose.Run(head)], indent: 2)]
            + register.wording(at: place).blocks(in: catalog, signs)
    }
}

extension WordingPair {
    /// A reaffirmation with its wordings: the first as a redline against the statement before, with
    /// what is proposed of the change.
    func blocks(in register: Register, _ signs: Signs) -> [Prose.Block] {
        guard let to else { return [] }
        let catalog = register.catalog
        let reaffirmation = catalog.reaffirmations[to.reaffirmation]
        let meeting = register.meeting(of: to)
        var blocks: [Prose.Block] = [
            .line([
                Prose.Run("\(meeting.date.text)  \(meeting.short)", .strong),
                Prose.Run("  " + catalog.name(of: reaffirmation.speaker)),
            ])
        ]
        if let change, change.state != .reaffirmed { blocks += change.blocks(in: register) }
        if let comparison {
            let before = register.meeting(of: comparison.from)
            blocks += comparison.blocks(
                reading: reading, against: ", against \(before.short), \(before.date.text)")
            blocks += register.redline(of: comparison).blocks
        }
        let others = reaffirmation.wordings.indices.filter { $0 != to.wording }
        for place in [to.wording] + others {
            blocks += reaffirmation.wordings[place].blocks(in: catalog, signs)
        }
        return blocks
    }
}

extension PledgeChange {
    /// What became of a pledge where not both meetings have it, and what it is compared with.
    func blocks(in register: Register) -> [Prose.Block] {
        guard let state, let certainty, let against else {
            return [.line([Prose.Run(word, .faint)], indent: 2)]
        }
        let earlier = register.catalog.meetings[against].placeAndDay
        let line: Prose.Block = .line(
            [
                Prose.Run("\(state.sign) \(state.name), \(certainty)"),
                Prose.Run(" (against \(earlier))", .faint),
            ], indent: 2)
        return [line] + register.reasons(for: self).map { .paragraph($0, indent: 4) }
    }
}

extension Redline {
    /// The redline where it shows something.
    fileprivate var blocks: [Prose.Block] {
        isWhole || isSame ? [] : [.redline(inline, indent: 2)]
    }
}

extension [Doubt] {
    /// Why something is provisional; nothing where it is firm.
    package func blocks(indent: Int = 4) -> [Prose.Block] {
        isEmpty ? [] : [.paragraph("provisional: \(inWords)".oneLine, indent: indent, .doubt)]
    }
}

extension Comparison {
    /// Each label with why it is proposed.
    package func findingBlocks(indent: Int = 4) -> [Prose.Block] {
        findings.map {
            .paragraph("\($0.label.name), \(certainty): \($0.reason)", indent: indent)
        }
    }

    /// The proposed labels with their certainty and reasons, and the analyst's own reading.
    fileprivate func blocks(reading: Note?, against: String = "") -> [Prose.Block] {
        var blocks: [Prose.Block] = [
            .line(
                [
                    Prose.Run("\(labels.signs) \(labelsInWords) "),
                    Prose.Run("(\(basis.inWords)\(against))", .faint),
                ], indent: 2)
        ]
        blocks += doubts.blocks() + findingBlocks()
        if let reading, let labels = reading.current.reading?.labels {
            let by = "\(reading.current.date.text), \(reading.current.author)"
            let words = "my reading: \(labels.inWords) (\(certainty)), \(by)"
            blocks.append(.line([Prose.Run(words)], indent: 2))
        }
        return blocks
    }
}
