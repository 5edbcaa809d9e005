import Commitments
import Text

extension AnnotatedList {
    /// A brief to read: quotations with footnotes, status, notes.
    package var markdown: String {
        var brief = MarkdownBrief(self)
        return brief.text()
    }
}

/// Writes the brief. Sources become footnotes, numbered as they are first cited.
private struct MarkdownBrief {
    private let list: AnnotatedList
    private var lines: [String] = []
    private var footnotes = Footnotes()

    init(_ list: AnnotatedList) { self.list = list }

    mutating func text() -> String {
        writeHead()
        var pillar: Pillar.ID?
        for (position, pledge) in list.pledges {
            if list.sort == .pillar, pledge.pillar != pillar {
                pillar = pledge.pillar
                paragraph("## \(pillarName(of: pledge))")
            }
            write(pledge, at: position)
        }
        for note in footnotes.lines(in: list.catalog) { paragraph(note) }
        return lines.joined(separator: "\n") + "\n"
    }

    private mutating func paragraph(_ text: String...) {
        if !lines.isEmpty { lines.append("") }
        lines += text
    }

    private func pillarName(of pledge: Pledge) -> String {
        MarkdownText.line(list.catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text)
    }
}

// The head: what the brief covers, and how far its words can be trusted.
extension MarkdownBrief {
    private mutating func writeHead() {
        let catalog = list.catalog
        paragraph("# \(MarkdownText.line(catalog.title)): pledges as of \(list.register.asOf.text)")
        paragraph(selection)
        let coverage = list.coverage
        paragraph(
            "Sources were read up to \(catalog.asOf.text). Wordings quoted: \(coverage.official) from"
                + " official texts, \(coverage.press) from the press.")
        if coverage.press > 0 {
            paragraph(
                "A press report or a translation is not the text of a statement: where its words"
                    + " differ from another source, the difference is provisional, and what it does"
                    + " not carry may still be in the official text.")
        }
    }

    private var selection: String {
        let count = list.register.living.count
        let all = counted(count, "pledge")
        var text = list.rows.count == count ? "All \(all)" : "\(list.rows.count) of \(all)"
        let picked = list.pickedInOrder.map(\.text)
        if !picked.isEmpty {
            text += ". Picked: " + MarkdownText.line(picked.joined(separator: ", "))
        }
        if let filter = list.filter.inWords(in: list.catalog) {
            text += ". Filter: " + MarkdownText.line(filter)
        }
        return text + ". Sorted by \(list.sort.name). With \(list.notes.name)."
    }
}

// One pledge.
extension MarkdownBrief {
    private mutating func write(_ pledge: Pledge, at position: Int) {
        let level = list.sort == .pillar ? "###" : "##"
        paragraph("\(level) \(MarkdownText.line(pledge.id.text + " " + pledge.title))")
        paragraph(facts(of: pledge))
        if !pledge.summary.isEmpty { paragraph(MarkdownText.line(pledge.summary)) }
        writeWordings(of: position)
        for note in list.notes(on: pledge) { write(note) }
    }

    private func facts(of pledge: Pledge) -> String {
        // Without headings of the pillars, each pledge says its own.
        var facts =
            list.sort == .pillar ? ["Type: "] : ["Pillar: \(pillarName(of: pledge))", "type: "]
        facts[facts.count - 1] += pledge.type.rawValue
        facts.append("status: \(status(of: pledge))")
        let parties = pledge.parties.map { list.catalog.party($0)?.name ?? $0.text }
        if !parties.isEmpty {
            facts.append("parties: " + MarkdownText.line(parties.joined(separator: ", ")))
        }
        if let parent = pledge.parent {
            let title = list.catalog.pledge(parent.text).map { " \($0.title)" } ?? ""
            facts.append("grew from " + MarkdownText.line(parent.text + title))
        }
        return facts.joined(separator: "; ")
    }

    private func status(of pledge: Pledge) -> String {
        let register = list.register
        guard let note = register.statusNote(of: pledge),
            let status = note.current.status
        else { return "**\(Status.notAssessed.name)**" }
        let others = note.otherStatuses.map { MarkdownText.line($0) }
        let both = others.isEmpty ? "" : "; two texts: " + others.joined(separator: ", ")
        return "**\(MarkdownText.line(status.name))** (\(signature(of: note))\(both))"
    }

    private func signature(of note: Note) -> String {
        note.current.date.text + ", " + MarkdownText.line(note.current.author)
    }

    private mutating func writeWordings(of position: Int) {
        var items: [String] = []
        for (reaffirmation, meeting) in list.reaffirmations(of: position) {
            for wording in reaffirmation.wordings {
                items.append(item(wording, of: reaffirmation, at: meeting))
            }
        }
        if items.isEmpty { items = ["No meeting mentioned it by this day."] }
        paragraph(items.joined(separator: "\n"))
    }

    private mutating func item(
        _ wording: Wording, of reaffirmation: Reaffirmation, at meeting: Meeting
    ) -> String {
        let place = MarkdownText.line(meeting.short)
        let speaker = MarkdownText.line(list.catalog.name(of: reaffirmation.speaker))
        var provenance = wording.provenance.name
        if wording.language != "en" { provenance += ", in " + languageName(wording.language) }
        if wording.confidence != .high {
            provenance += ", \(wording.confidence.rawValue) confidence"
        }
        return "- “\(MarkdownText.line(wording.text))” \(place), \(meeting.date.text), \(speaker);"
            + " \(provenance)\(footnotes.reference(to: wording.source))"
    }

    private func languageName(_ tag: String) -> String {
        switch tag {
        case "ko": "Korean"
        case "ja": "Japanese"
        default: MarkdownText.line(tag)
        }
    }

    private mutating func write(_ note: Note) {
        let version = note.current
        var head = "**Note** (\(signature(of: note)))"
        if let status = version.status { head += "; status: \(MarkdownText.line(status.name))" }
        if !version.tags.isEmpty {
            head += "; tags: " + MarkdownText.line(version.tags.joined(separator: ", "))
        }
        if let day = version.reviewBy { head += "; review by \(day.text)" }
        paragraph(head)
        if let reading = version.reading {
            paragraph(MarkdownText.line(list.register.inWords(reading, on: note.pledge)) + ".")
        }
        if !version.text.isEmpty {
            paragraph(MarkdownText.quote(version.text).joined(separator: "\n"))
        }
        if !version.evidence.isEmpty {
            paragraph(
                "Evidence: " + version.evidence.map(MarkdownText.link).joined(separator: ", "))
        }
    }
}
