import Commitments
import Text

extension AnnotatedList: ReadableDocument, TabularDocument {
    /// A brief to read: quotations with footnotes, status, notes.
    package var richText: RichText {
        let title: Words = "\(catalog.title): pledges as of \(own: register.asOf.text)"
        var page = RichText(
            "\(catalog.title): pledges as of \(register.asOf.text)", [.heading(1, title)])
        page.blocks += head
        var pillar: Pillar.ID?
        for (position, pledge) in pledges {
            if sort == .pillar, pledge.pillar != pillar {
                pillar = pledge.pillar
                page.blocks.append(
                    .heading(2, pillarName(of: pledge), anchor: "pillar-\(pledge.pillar)"))
            }
            page.blocks += blocks(of: pledge, at: position)
        }
        return page
    }

    private func pillarName(of pledge: Pledge) -> Words {
        "\(catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text)"
    }

    // MARK: The head

    /// What the brief covers, and how far its words can be trusted.
    private var head: [RichText.Block] {
        let coverage = coverage
        let covered: Words = """
            Sources were read up to \(own: catalog.asOf.text). Wordings quoted: \
            \(coverage.official) from official texts, \(coverage.press) from the press.
            """
        guard coverage.press > 0 else { return [.paragraph(selection), .paragraph(covered)] }
        return [
            .paragraph(selection), .paragraph(covered),
            .paragraph(
                """
                A press report or a translation is not the text of a statement: where its words \
                differ from another source, the difference is provisional, and what it does not \
                carry may still be in the official text.
                """),
        ]
    }

    private var selection: Words {
        let count = register.living.count
        let all = counted(count, "pledge")
        var words: Words =
            rows.count == count ? "All \(own: all)" : "\(rows.count) of \(own: all)"
        let picked = pickedInOrder.map(\.text)
        if !picked.isEmpty { words += ". Picked: \(picked.joined(separator: ", "))" }
        if let filter = filter.inWords(in: catalog) { words += ". Filter: \(filter)" }
        return words + ". Sorted by \(own: sort.name). With \(own: notes.name)."
    }

    // MARK: One pledge

    /// All that the brief says of one pledge, its heading first.
    func blocks(of pledge: Pledge, at position: Int) -> [RichText.Block] {
        let level = sort == .pillar ? 3 : 2
        let name = pledge.id.text + " " + pledge.title
        return [
            .heading(level, "\(name)", anchor: pledge.id.text), .paragraph(facts(of: pledge)),
        ]
            + (pledge.summary.isEmpty ? [] : [.paragraph("\(pledge.summary)")])
            + [wordings(of: position)]
            + notes(on: pledge).flatMap { blocks(of: $0) }
    }

    private func facts(of pledge: Pledge) -> Words {
        // Without headings of the pillars, each pledge says its own.
        var facts: [Words] = sort == .pillar ? [] : ["Pillar: \(pillarName(of: pledge))"]
        facts.append("\(own: facts.isEmpty ? "Type" : "type"): \(own: pledge.type.rawValue)")
        facts.append("status: \(status(of: pledge))")
        let parties = pledge.parties.map { catalog.party($0)?.name ?? $0.text }
        if !parties.isEmpty { facts.append("parties: \(parties.joined(separator: ", "))") }
        if let parent = pledge.parent {
            let title = catalog.pledge(parent.text).map { " \($0.title)" } ?? ""
            facts.append("grew from \(parent.text + title)")
        }
        return facts.joined(separator: "; ")
    }

    private func status(of pledge: Pledge) -> Words {
        guard let note = register.statusNote(of: pledge), let status = note.current.status else {
            return "\(strong: "\(own: Status.notAssessed.name)")"
        }
        let others = note.otherStatuses.map { "\($0)" as Words }
        let both: Words = others.isEmpty ? "" : "; two texts: \(others.joined(separator: ", "))"
        return "\(strong: "\(status.name)") (\(signature(of: note))\(both))"
    }

    private func signature(of note: Note) -> Words {
        "\(own: note.current.date.text), \(note.current.author)"
    }

    private func wordings(of position: Int) -> RichText.Block {
        var items: [Words] = []
        for (reaffirmation, meeting) in reaffirmations(of: position) {
            for wording in reaffirmation.wordings {
                items.append(item(wording, of: reaffirmation, at: meeting))
            }
        }
        return items.isEmpty ? .paragraph("No meeting mentioned it by this day.") : .list(items)
    }

    private func item(
        _ wording: Wording, of reaffirmation: Reaffirmation, at meeting: Meeting
    ) -> Words {
        var provenance: Words = "\(own: wording.provenance.name)"
        if wording.language != "en" { provenance += ", in \(languageName(wording.language))" }
        if wording.confidence != .high {
            provenance += ", \(own: wording.confidence.rawValue) confidence"
        }
        return """
            “\(wording.text, in: wording.language)” \(meeting.short), \(own: meeting.date.text), \
            \(catalog.name(of: reaffirmation.speaker)); \(provenance)\
            \(footnote: wording.source.citation(in: catalog))
            """
    }

    private func languageName(_ tag: String) -> Words {
        switch tag {
        case "ko": "Korean"
        case "ja": "Japanese"
        default: "\(tag)"
        }
    }

    // MARK: Notes

    private func blocks(of note: Note) -> [RichText.Block] {
        let version = note.current
        var blocks: [RichText.Block] = [.paragraph(head(of: note))]
        if let reading = version.reading {
            blocks.append(.paragraph("\(register.inWords(reading, on: note.pledge))."))
        }
        if !version.text.isEmpty { blocks.append(.quote(version.text)) }
        if !version.evidence.isEmpty {
            let links = version.evidence.map { "\(link: $0)" as Words }
            blocks.append(.paragraph("Evidence: \(links.joined(separator: ", "))"))
        }
        return blocks
    }

    private func head(of note: Note) -> Words {
        let version = note.current
        var head: Words = "\(strong: "Note") (\(signature(of: note)))"
        if let status = version.status { head += "; status: \(status.name)" }
        if !version.tags.isEmpty { head += "; tags: \(version.tags.joined(separator: ", "))" }
        if let day = version.reviewBy { head += "; review by \(own: day.text)" }
        return head
    }
}
