import Commitments
import Intake
import JSON
import Text

/// What is proposed for each sentence of a statement, for programs and for people.
struct IntakeReport {
    let statement: Statement
    let proposed: [SentenceProposals]
    let catalog: Catalog
    /// The id of the meeting, where one was named.
    let meeting: String?

    /// Names the meeting of the catalog that the statement is of.
    func sayWhatIsKnown() {
        let guess = MeetingGuess.guess(from: statement, catalog)
        guard let meeting = catalog.meeting(like: guess) else { return }
        Message.say(
            "the catalog has its meeting: \(meeting.id), \(meeting.short.oneLine) "
                + "\(meeting.date.text); --meeting \(meeting.id) names it")
    }

    /// Offsets count Unicode scalars, as Python and JavaScript's iterators do, and not bytes.
    var json: String {
        let offsets = ScalarOffsets(statement.original)
        return JSONValue.object([
            JSONMember("meeting", details),
            JSONMember("sentences", .array(proposed.map { sentence($0, offsets) })),
        ]).document
    }

    /// What the text says of the meeting.
    private var details: JSONValue {
        let details = MeetingGuess.guess(from: statement, catalog)
        let text = { (text: String?) in text.map { JSONValue.string($0) } ?? .null }
        return .object([
            JSONMember("id", text(meeting)), JSONMember("title", text(details.title)),
            JSONMember("date", text(details.date?.iso)), JSONMember("place", text(details.place)),
            JSONMember("short", text(details.short)),
            JSONMember("format", text(details.format?.text)),
            JSONMember("participants", .strings(details.participants.map(\.text))),
            JSONMember("language", .string(details.language)),
            JSONMember("known", text(catalog.meeting(like: details)?.id.text)),
        ])
    }

    private func sentence(_ reading: SentenceProposals, _ offsets: ScalarOffsets) -> JSONValue {
        let kind = reading.commitment.map { commitment in
            JSONValue.object([
                JSONMember("kind", .string(commitment.ladder.rawValue)),
                JSONMember("rung", .integer(commitment.rung)),
                JSONMember("words", .string(commitment.words)),
            ])
        }
        return .object([
            JSONMember("text", .string(reading.sentence.text)),
            JSONMember("start", .integer(offsets[reading.sentence.range.lowerBound])),
            JSONMember("end", .integer(offsets[reading.sentence.range.upperBound])),
            JSONMember("paragraph", .integer(reading.sentence.paragraph)),
            JSONMember("commitment", kind ?? .null),
            JSONMember("new", .bool(reading.isNewCommitment)),
            JSONMember("speaker", .string(reading.speaker.text)),
            JSONMember("warnings", .array(reading.warnings.map(warning))),
            JSONMember("wording", .string(reading.wording)),
            JSONMember("proposals", .array(reading.proposals.map(proposal))),
        ])
    }

    private func warning(_ warning: SentenceWarning) -> JSONValue {
        .object([
            JSONMember("kind", .string(warning.name)),
            JSONMember("text", .string(text(of: warning))),
        ])
    }

    private func text(of warning: SentenceWarning) -> String {
        warning.text { catalog.party($0)?.short ?? $0.text }
    }

    private func proposal(_ proposal: Proposal) -> JSONValue {
        let closest = proposal.closest.map { closest in
            JSONValue.object([
                JSONMember("text", .string(closest.text)),
                JSONMember("meeting", .string(closest.meeting.text)),
            ])
        }
        return .object([
            JSONMember("pledge", .string(proposal.pledge.text)),
            JSONMember("score", .raw(Decimals.text(proposal.score, 3))),
            JSONMember("link", .bool(proposal.isLink)),
            JSONMember("wording", .string(proposal.wording)),
            JSONMember("matched", .strings(proposal.matched)),
            JSONMember("closest", closest ?? .null),
            JSONMember("reasons", .strings(proposal.reasons.map(reason))),
        ])
    }

    /// "+3.1 contains a term of the pledge"
    private func reason(_ reason: Proposal.Reason) -> String {
        (reason.weight < 0 ? "-" : "+") + Decimals.text(abs(reason.weight), 1) + " " + reason.text
    }

    /// A line a sentence, and one for each link; the likeliest where there is none.
    func text(in style: Style) -> String {
        proposed.enumerated().flatMap { number, reading in
            lines(number + 1, reading, style)
        }.joined(separator: "\n") + "\n"
    }

    private func lines(_ number: Int, _ reading: SentenceProposals, _ style: Style) -> [String] {
        let kind =
            reading.commitment.map { "\($0.ladder.rawValue) \($0.rung)" } ?? "no commitment"
        let sentence = style.paragraph("\(number). \(reading.sentence.text.oneLine)")
        let links = reading.proposals.filter(\.isLink)
        let state = reading.isNewCommitment ? ", new" : ""
        return sentence + ["    \(kind)\(state)"]
            + reading.warnings.map { "    ! " + text(of: $0).oneLine }
            + (links.isEmpty ? Array(reading.proposals.prefix(1)) : links).map(line) + [""]
    }

    private func line(_ proposal: Proposal) -> String {
        let title = catalog.pledge(proposal.pledge.text)?.title ?? ""
        let sign = proposal.isLink ? "=" : "?"
        return
            "    \(sign) \(proposal.pledge) \(title.oneLine)  \(Decimals.text(proposal.score, 2))"
            + "  shares: \(proposal.matched.joined(separator: ", ").oneLine)"
    }
}

/// The number of scalars before each byte of a text.
struct ScalarOffsets {
    private var counts: [Int] = []

    init(_ text: String) {
        var count = 0
        counts.reserveCapacity(text.utf8.count + 1)
        for byte in text.utf8 {
            // Bytes within a scalar begin with 10.
            counts.append(count)
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        counts.append(count)
    }

    subscript(byte: Int) -> Int { counts[byte] }
}

/// Numbers with a fixed count of decimals.
enum Decimals {
    static func text(_ value: Double, _ count: Int) -> String {
        var scale = 1
        for _ in 0..<count { scale *= 10 }
        let scaled = Int((value * Double(scale)).rounded())
        let whole = String(scaled / scale)
        let rest = String(scaled % scale)
        return whole + "." + String(repeating: "0", count: count - rest.count) + rest
    }
}
