import Commitments

extension WordingHistory: ReadableDocument {
    /// A page to read: a section for each wording and the one that it is compared with.
    package var richText: RichText {
        let pledge = catalog.pledges[pledge]
        let (name, day) = ("\(pledge.id.text) \(pledge.title)", register.asOf.text)
        let record = Record(register, pledge: self.pledge).inWords
        return RichText(
            "\(name): wordings as of \(day)",
            [.heading(1, "\(name): wordings as of \(own: day)", anchor: pledge.id.text)]
                + (scope == .all && !record.isEmpty ? [.list(record.map { "\($0)" })] : [])
                + [.paragraph(caveat)] + pairs.flatMap(section))
    }

    private var caveat: Words {
        let out = Redline.Span(text: "words", mark: .removed)
        let new = Redline.Span(text: "words", mark: .inserted)
        return """
            Changes are proposed by rule. A label is firm only where both passages are coded whole \
            from official texts in one language and every difference is accounted for; every other \
            one is provisional, and says why. \(example: out, .brackets) went out, \
            \(example: new, .brackets) came in.
            """
    }

    private func section(_ entry: Entry) -> [RichText.Block] {
        [.heading(2, "\(heading(entry))")]
            + (entry.pair.comparison.map { blocks(of: $0) } ?? alone(entry)) + reading(of: entry)
    }

    /// What is proposed of a change, and both wordings.
    private func blocks(of comparison: Comparison) -> [RichText.Block] {
        let findings = comparison.findings.map { finding -> Words in
            "\("\(finding.label.name), \(comparison.certainty): \(finding.reason)")"
        }
        let labels: Words = "\(own: comparison.labels.inWords)"
        let sure = comparison.doubts.certaintyInWords
        let redline = register.redline(of: comparison)
        return [
            .paragraph("\(strong: labels), \(sure) (\(own: comparison.basis.inWords))"),
            .list(findings), .paragraph(cited(comparison.from)),
            .paragraph(cited(comparison.to)),
        ]
            + (redline.isWhole
                ? [] : [.paragraph("Change: “\(redline: redline.inline, .brackets)”")])
    }

    /// What became of a pledge where nothing is compared.
    private func alone(_ entry: Entry) -> [RichText.Block] {
        var blocks: [RichText.Block] = []
        if let state = entry.state {
            // The reasons below say what was read.
            let doubts = entry.doubts.filter { $0.kind != .absence }
            let because: Words = doubts.isEmpty ? "" : ": \(doubts.inWords)"
            let name: Words = "\(own: state.name)"
            blocks.append(.paragraph("\(strong: name), \(own: entry.certainty)\(because)"))
            blocks.append(.list(entry.reasons.map { "\($0)" }))
        }
        let places = [entry.pair.from, entry.pair.to].compactMap(\.self)
        return blocks + places.map { .paragraph(cited($0)) }
    }

    private func reading(of entry: Entry) -> [RichText.Block] {
        guard let note = entry.pair.reading, let reading = note.current.reading else { return [] }
        let by = "\(note.current.date.text), \(note.current.author)"
        return [
            .paragraph(
                "My reading (\(by)): \(own: reading.labels.inWords) (\(own: entry.certainty))")
        ]
    }

    private func cited(_ place: WordingPlace) -> Words {
        let wording = register.wording(at: place)
        let meeting = register.meeting(of: place)
        let speaker = catalog.name(of: catalog.reaffirmations[place.reaffirmation].speaker)
        let place = "\(meeting.short), \(meeting.date.text), \(speaker)"
        let source = catalog.source(wording.source)
        let work = source.map { "\($0.publisher), “\($0.title)”" } ?? wording.source.text
        let link = source?.url.map { ", \(link: $0)" as Words } ?? ""
        return """
            \(place) (\(own: wording.provenance.name)): \
            “\(wording.text, in: wording.language)” \(work)\(link)
            """
    }
}
