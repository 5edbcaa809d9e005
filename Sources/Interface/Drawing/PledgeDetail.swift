import Canvas
import Commitments
import Text

/// What is known of a pledge, as lines: the detail pane and the pledge's page.
struct PledgeDetail {
    let session: Session
    let position: Int
    let width: Int
    /// Whether there is no line to waste: below the list on a screen of 80 columns.
    var isShort = false

    var register: Register { session.register }
    var catalog: Catalog { session.catalog }
    private var pledge: Pledge { catalog.pledges[position] }
    var facts: Register.Facts { register.facts[position] }

    /// The detail pane, beside the list or below it: what is newest comes first, and notes before the older wordings, since
    /// the pane is rarely long enough for all.
    var pane: [Line] {
        if isShort {
            // What is not assessed is not said: s is among the hints.
            let status = facts.status == .notAssessed ? [] : [statusLine]
            return status + valuesLines + saidLines + recentLines + wordings.newest(1) + noteLines
                + wordings.older(than: 1)
        }
        return titleLines + placeLines + [Line()] + saidLines + recentLines + recordLines
            + axisLines
            + [Line()] + wordings.newest(1) + noteLines + wordings.older(than: 1)
    }

    /// The pledge's page: what it is, the notes, and how its words came to be what they are.
    var page: [Line] {
        titleLines + placeLines + summaryLines + [Line()] + saidLines + recordLines + axisLines
            + [Line()] + latestLines + noteLines + allWordingLines
            + catalog.edits(of: pledge).section(catalog, width: width)
    }

    /// What was said last, which is looked for most, before anything else.
    private var latestLines: [Line] {
        facts.reaffirmations.isEmpty ? [] : [Line("Latest wording", .heading)] + wordings.newest(1)
    }

    private var allWordingLines: [Line] {
        guard facts.reaffirmations.count > 1 else { return [] }
        return Line.wrapped(
            "Wordings, oldest first, each against an earlier statement; d shows both side by side",
            width: width, .heading) + [Line()] + wordings.oldestFirst
    }

    private var wordings: PledgeWordings {
        PledgeWordings(register: register, position: position, width: width, isShort: isShort)
    }

    // MARK: What it is

    private var titleLines: [Line] {
        let lines = Line.wrapped(pledge.title, width: width - 8, .heading)
        return lines.enumerated().map { index, line in
            let margin = index == 0 ? pledge.id.text.padded(8) : String(repeating: " ", count: 8)
            var result = Line(margin, .heading)
            result.spans += line.spans
            return result
        }
    }

    private var placeLines: [Line] {
        let pillar = catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text
        let parties = pledge.parties.map { catalog.party($0)?.short ?? $0.text }
        let place = "\(pillar) · \(pledge.type.rawValue) · \(parties.joined(separator: ", "))"
        return Line.wrapped(place, width: width, .secondary) + retiredLines + [statusLine]
            + valuesLines
    }

    /// What two people changed at the same time.
    private var valuesLines: [Line] {
        register.twoValues(ofPledge: position).flatMap { $0.lines(catalog, width: width) }
    }

    private var retiredLines: [Line] {
        guard let retirement = register.retirement(of: pledge) else { return [] }
        return [
            Line(retirement, Style(.caution)).adding(
                "  lists leave it out; C r brings it back", .secondary)
        ]
    }

    private var statusLine: Line {
        let status = facts.status
        let line = Line("Status  ", .secondary).adding(
            "\(status.sign) \(status.name)", Style(status.ink, .bold))
        guard let note = register.statusNote(of: pledge) else {
            return line.adding("   s sets it", .secondary)
        }
        return line.adding("  since \(note.current.date.text)  \(note.current.author)", .secondary)
    }

    private var summaryLines: [Line] {
        var lines = [Line()] + Line.wrapped(pledge.summary, width: width)
        if let parent = pledge.parent, let origin = catalog.pledge(parent.text) {
            lines.append(
                Line("grew from ", .secondary, link: .pledge(origin.id)).adding(
                    "\(origin.id) \(origin.title)"))
        }
        for child in catalog.pledges where child.parent == pledge.id {
            lines.append(
                Line("grew into ", .secondary, link: .pledge(child.id)).adding(
                    "\(child.id) \(child.title)"))
        }
        for member in Pledge.members where member.isShown {
            if let text = member.value(pledge)?.text {
                lines += Line.wrapped("\(member.label): \(text)", width: width, .secondary)
            }
        }
        let names = pledge.names.flatMap(\.names)
        if !names.isEmpty {
            lines += Line.wrapped(names.joined(separator: " · "), width: width, .secondary)
        }
        return lines
    }

    private var saidLines: [Line] {
        if facts.reaffirmations.isEmpty {
            return [Line("not reaffirmed by \(register.asOf.text)", .secondary)]
        }
        let reaffirmed = inWords(facts.reaffirmed, "Reaffirmed", by: "statement")
        return (reaffirmed ?? Line.wrapped("Reaffirmed by no statement", width: width))
            + (inWords(facts.tookPlace, "Took place", by: "event") ?? [])
    }

    /// "Reaffirmed by 3 statements, first ..., last ..., 429 d ago"; nil for none.
    private func inWords(
        _ occasions: Register.Occasions, _ verb: String, by name: String
    ) -> [Line]? {
        guard let first = occasions.first, let last = occasions.last,
            let ago = occasions.sinceLast?.short
        else { return nil }
        let link = name == "event" ? "at" : "by"
        let text =
            occasions.count == 1
            ? "\(verb) \(link) 1 \(name), \(last.text), \(ago) ago"
            : "\(verb) \(link) \(occasions.count) \(name)s, first \(first.text), last \(last.text),"
                + " \(ago) ago"
        return Line.wrapped(text, width: width)
    }

    /// How it fared over the statements that could have carried it.
    private var recordLines: [Line] {
        let sentence = Record(register, pledge: position).sentence
        return sentence.isEmpty ? [] : Line.wrapped(sentence, width: width, .secondary)
    }

    private var axisLines: [Line] {
        guard let earliest = catalog.meetings.first?.date.first, !facts.reaffirmations.isEmpty
        else {
            return []
        }
        let meetings = facts.reaffirmations.map { catalog.links[$0].meeting }
        func days(_ isStatement: Bool) -> [CalendarDate] {
            meetings.filter { catalog.isStatement($0) == isStatement }
                .map { catalog.meetings[$0].date.middle }
        }
        return TimeAxis(from: earliest, to: register.asOf, width: width)
            .lines(marking: days(true), events: days(false))
    }

    // MARK: Notes

    private var noteLines: [Line] {
        let notes = register.notes(on: pledge)
        if !session.drafts(on: pledge).isEmpty, notes.isEmpty {
            return [Line("✎ a draft is kept; a continues it", Style(.caution)), Line()]
        }
        guard !notes.isEmpty else { return [Line("no notes; a writes one", .secondary), Line()] }
        let lines = notes.enumerated().flatMap { index, note in
            noteLines(note, number: notes.count - index, of: notes.count)
        }
        return lines + [Line()]
    }

    private func noteLines(_ note: Note, number: Int, of count: Int) -> [Line] {
        let version = note.current
        let link = Link.note(note.id)
        var heading = Line("Note \(number) of \(count)", .heading, link: link)
            .adding("  \(version.date.text) \(note.created.time)  \(version.author)", .secondary)
        if let status = version.status {
            heading = heading.adding("  \(status.sign) \(status.name)", Style(status.ink, .bold))
        }
        if !version.tags.isEmpty {
            let tags = version.tags.map { "#" + $0 }.joined(separator: " ")
            heading =
                heading.columns + tags.columns + 1 > width
                ? heading.adding("  " + tags, Style(.caution))
                : heading.adding(right: tags, width: width, Style(.caution))
        }
        var lines = [heading]
        if let reading = version.reading { lines += readingLines(reading, link: link) }
        if !version.text.isEmpty {
            lines += Line.wrapped(version.text, width: width, indent: 2, link: link)
        }
        for evidence in version.evidence {
            lines += Line.wrapped(
                "evidence: \(evidence)", width: width, indent: 2, .secondary, link: link)
        }
        if let day = version.reviewBy {
            let isDue = day <= register.asOf
            lines.append(
                Line(
                    "  review by \(day.text)\(isDue ? ": due" : "")",
                    Style(isDue ? .bad : .secondary), link: link))
        }
        if note.hasTwoTexts {
            let text = "≠ two texts, of \(version.author) and \(note.othersBeside); = shows both"
            lines += Line.wrapped(text, width: width, indent: 2, Style(.caution), link: link)
        } else if !note.history.isEmpty {
            lines.append(
                Line(
                    "  edited \(version.changed.date.text), earlier text kept", .secondary,
                    link: link))
        }
        return lines
    }
}

extension PledgeDetail {
    /// "my reading Munich → New York: softened (provisional)"
    private func readingLines(_ reading: Note.Reading, link: Link) -> [Line] {
        let names = [reading.from, reading.to].map(catalog.shortName)
        let certainty = register.certainty(of: reading, on: pledge.id)
        let labels = "\(reading.labels.inWords) (\(certainty))"
        let pair = "  my reading \(names.joined(separator: " → ")): "
        if pair.columns + labels.columns <= width {
            return [Line(pair, .secondary, link: link).adding(labels, Style(.heading))]
        }
        return Line.wrapped(pair, width: width, indent: 2, .secondary, link: link)
            + [Line("    " + labels, Style(.heading), link: link)]
    }
}

extension Status {
    /// The color that goes with its sign.
    var ink: Ink {
        switch self {
        case .delivered, .recurring, .standing: .good
        case .inProgress, .partlyDelivered: .caution
        case .stalled, .lapsed, .noEvidence: .bad
        default: .secondary
        }
    }
}
