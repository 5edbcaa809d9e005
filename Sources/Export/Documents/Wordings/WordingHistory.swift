import Commitments
import JSON
import Text

/// The wordings of one pledge, each beside the one it is compared with: over all meetings, at two
/// of them, or the sources of one.
package struct WordingHistory: Sendable {
    /// The catalog and the notes, as of a day.
    package let register: Register
    /// The pledge's position.
    package let pledge: Int
    /// Which wordings are in it.
    package let scope: Scope
    /// The pairs in the order of their dates.
    package let pairs: [Entry]

    /// Which wordings.
    package enum Scope: Hashable, Sendable {
        case all
        /// Positions of the earlier and of the later meeting.
        case meetings(Int, Int)
        /// The position of the meeting whose sources are compared.
        case sources(Int)
    }

    /// Two wordings, or one where there is no other.
    package struct Entry: Sendable {
        /// The two wordings.
        package var pair: WordingPair
        /// What became of the pledge; nil where nothing is compared, or two sources of one meeting.
        package var state: State?
        /// Why state and labels are provisional.
        package var doubts: [Doubt]
        /// Whether they are sure; never where nothing is compared.
        package var isFirm: Bool
        /// The reasons for the label, one per line.
        package var reasons: [String]

        /// "firm" or "provisional".
        package var certainty: String { isFirm ? "firm" : "provisional" }
    }

    /// Creates the document of the pledge at a position.
    package init(_ register: Register, pledge: Int, _ scope: Scope = .all) {
        self.register = register
        self.pledge = pledge
        self.scope = scope
        switch scope {
        case .all: pairs = register.wordingPairs(of: pledge).map { Entry($0, in: register) }
        case .sources(let meeting):
            let said = register.reaffirmation(of: pledge, at: meeting)
            pairs = said.map { register.sourcePairs(of: $0).map { Entry($0, in: register) } } ?? []
        case .meetings(let from, let to):
            let rows = MeetingComparison(register, from, to).rows
            pairs =
                rows.first { $0.pledge == pledge }.map {
                    [Entry($0)]
                } ?? []
        }
    }

    /// The catalog as it was known on the day.
    package var catalog: Catalog { register.catalog }
}

extension WordingHistory.Entry {
    fileprivate init(_ pair: WordingPair, in register: Register) {
        self.pair = pair
        state = pair.change?.state
        doubts = pair.change?.doubts ?? pair.comparison?.doubts ?? []
        isFirm = pair.change?.isFirm ?? pair.comparison?.isFirm ?? false
        reasons =
            pair.change.map { register.reasons(for: $0) }
            ?? pair.comparison?.findings.map(\.reason) ?? []
    }

    fileprivate init(_ row: MeetingComparison.Row) {
        pair = WordingPair(row.change)
        state = row.state
        doubts = row.doubts
        isFirm = row.isFirm
        reasons = row.reasons
    }
}

// MARK: For programs

extension WordingHistory {
    /// The whole text of a file, as JSON (docs/command-line.md).
    package var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-wording")),
            JSONMember("schema", .integer(1)),
            JSONMember("title", .string(catalog.title)),
            JSONMember("asOf", .string(register.asOf.iso)),
            JSONMember("pledge", .string(catalog.pledges[pledge].id.text)),
            JSONMember("pledgeTitle", .string(catalog.pledges[pledge].title)),
            JSONMember("record", .strings(Record(register, pledge: pledge).inWords)),
            JSONMember("pairs", .array(pairs.map(value))),
        ]).document
    }

    private func value(of entry: Entry) -> JSONValue {
        let comparison = entry.pair.comparison
        return .members([
            ("from", entry.pair.from.map(value) ?? .null),
            ("to", entry.pair.to.map(value) ?? .null),
            ("state", entry.state.map { .string($0.rawValue) }),
            (
                "against",
                entry.pair.change?.against.map { .string(catalog.meetings[$0].id.text) }
            ),
            ("sign", entry.pair.change.map { .string($0.sign) }),
            ("basis", comparison.map { .string($0.basis.rawValue) }),
            ("firm", .bool(entry.isFirm)),
            ("provisionalBecause", entry.doubts.json),
            ("labels", .strings(comparison?.labels.map(\.rawValue) ?? [])),
            ("reasons", .strings(entry.reasons)),
            ("redline", .array(comparison.map(spans(of:)) ?? [])),
            ("reading", entry.pair.reading.flatMap(value) ?? .null),
        ])
    }

    private func value(of place: WordingPlace) -> JSONValue {
        let wording = register.wording(at: place)
        let reaffirmation = catalog.reaffirmations[place.reaffirmation]
        let meeting = register.meeting(of: place)
        return .members([
            ("meeting", .string(meeting.id.text)),
            ("date", .string(meeting.date.iso)),
            ("wording", .string(wording.text)),
            ("provenance", .string(wording.provenance.rawValue)),
            ("language", .string(wording.language)),
            ("speaker", .string(reaffirmation.speaker.text)),
            ("source", wording.source.json(in: catalog)),
        ])
    }

    private func spans(of comparison: Comparison) -> [JSONValue] {
        register.redline(of: comparison).spansJSON
    }

    private func value(of note: Note) -> JSONValue? {
        guard let reading = note.current.reading else { return nil }
        return .members([
            ("labels", .strings(reading.labels.map(\.rawValue))),
            ("author", .string(note.current.author)),
            ("date", .string(note.current.date.iso)),
            ("text", .string(note.current.text)),
        ])
    }
}

extension Redline {
    /// Its pieces for programs.
    var spansJSON: [JSONValue] {
        inline.map {
            .members([("mark", .string($0.mark.name)), ("text", .string($0.text))])
        }
    }
}

extension Redline.Mark {
    /// As it is written in files.
    fileprivate var name: String {
        switch self {
        case .kept: "kept"
        case .removed: "removed"
        case .inserted: "inserted"
        case .movedAway: "moved-away"
        case .movedHere: "moved-here"
        }
    }
}

// MARK: For people

extension WordingHistory {
    /// A page of Markdown.
    package var markdown: String {
        let pledge = catalog.pledges[pledge]
        let title = MarkdownText.line("\(pledge.id.text) \(pledge.title)")
        var paragraphs = ["# \(title): wordings as of \(register.asOf.text)"]
        let record = Record(register, pledge: self.pledge).inWords
        if scope == .all, !record.isEmpty {
            paragraphs.append(record.map { "- " + MarkdownText.line($0) }.joined(separator: "\n"))
        }
        paragraphs.append(WordingHistory.caveat)
        for entry in pairs { paragraphs += section(entry) }
        return paragraphs.joined(separator: "\n\n") + "\n"
    }

    private static let caveat =
        "Changes are proposed by rule. A label is firm only where both passages are coded whole from"
        + " official texts in one language and every difference is accounted for; every other one is"
        + " provisional, and says why. \\[-words-\\] went out, \\{+words+\\} came in."

    private func section(_ entry: Entry) -> [String] {
        var paragraphs = ["## " + MarkdownText.line(heading(entry))]
        if let comparison = entry.pair.comparison {
            let findings = comparison.findings.map {
                "- " + MarkdownText.line("\($0.label.name), \(comparison.certainty): \($0.reason)")
            }
            let sure = MarkdownText.line(comparison.doubts.certaintyInWords)
            let labels = "**\(comparison.labels.inWords)**, \(sure)"
            paragraphs.append("\(labels) (\(comparison.basis.inWords))")
            paragraphs.append(findings.joined(separator: "\n"))
            paragraphs += quotes(comparison)
        } else {
            if let state = entry.state {
                // The reasons below say what was read.
                let doubts = entry.doubts.filter { $0.kind != .absence }
                let because = doubts.isEmpty ? "" : ": \(MarkdownText.line(doubts.inWords))"
                paragraphs.append("**\(state.name)**, \(entry.certainty)\(because)")
                paragraphs.append(
                    entry.reasons.map { "- " + MarkdownText.line($0) }.joined(separator: "\n"))
            }
            paragraphs += [entry.pair.from, entry.pair.to].compactMap(\.self).map { cited($0) }
        }
        if let note = entry.pair.reading, let reading = note.current.reading {
            let by = MarkdownText.line("\(note.current.date.text), \(note.current.author)")
            paragraphs.append("My reading (\(by)): \(reading.labels.inWords) (\(entry.certainty))")
        }
        return paragraphs
    }

    private func quotes(_ comparison: Comparison) -> [String] {
        let redline = register.redline(of: comparison)
        if redline.isWhole { return [cited(comparison.from), cited(comparison.to)] }
        return [
            cited(comparison.from), cited(comparison.to),
            "Change: “\(MarkdownText.line(redline.inline.marked))”",
        ]
    }

    /// "Munich → New York, 22 Sep 2025"
    package func heading(_ entry: Entry) -> String {
        var places = [entry.pair.from, entry.pair.to].map { $0.map { register.meeting(of: $0) } }
        if case .meetings(let from, let to) = scope {
            places = [catalog.meetings[from], catalog.meetings[to]]
        }
        let names = places.compactMap(\.self).map { "\($0.short), \($0.date.text)" }
        if case .sources = scope { return (names.first ?? "") + ": two sources" }
        return names.joined(separator: " → ")
    }

    private func cited(_ place: WordingPlace) -> String {
        let wording = register.wording(at: place)
        let meeting = register.meeting(of: place)
        let speaker = catalog.name(of: catalog.reaffirmations[place.reaffirmation].speaker)
        let place = MarkdownText.line("\(meeting.short), \(meeting.date.text), \(speaker)")
        let source = catalog.source(wording.source)
        let work = MarkdownText.line(
            source.map { "\($0.publisher), “\($0.title)”" } ?? wording.source.text)
        let link = source?.url.map { ", " + MarkdownText.link($0) } ?? ""
        return
            "\(place) (\(wording.provenance.name)): “\(MarkdownText.line(wording.text))” \(work)\(link)"
    }
}
