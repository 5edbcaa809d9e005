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
}
