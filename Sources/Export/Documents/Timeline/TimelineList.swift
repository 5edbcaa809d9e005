import Commitments
import JSON
import Text

/// The timeline of a pledge written down (docs/command-line.md).
package struct TimelineList: Sendable {
    private let register: Register
    private let timeline: Timeline

    /// Creates the document of the pledge at a position.
    package init(_ register: Register, pledge: Int) {
        self.register = register
        timeline = Timeline(register, pledge: pledge)
    }

    private var catalog: Catalog { register.catalog }
    private var pledge: Pledge { catalog.pledges[timeline.pledge] }
}

// MARK: For people

extension TimelineList: ReadableDocument, TabularDocument {
    package static var markdown: Writer<Self>? { nil }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { false }

    /// What it is, the figures, the entries.
    package func prose(_ signs: Signs) -> Prose {
        let title = "\(pledge.id)  \(pledge.title)  as of \(register.asOf.text)"
        return Prose(
            [item(title, .strong)] + figures.map { item($0) } + [.blank]
                + timeline.entries.map { item(inWords($0, signs)) })
    }

    private var figures: [String] {
        [
            "reaffirmed  " + inWords(timeline.said), "took place  " + inWords(timeline.events),
        ] + Record(register, pledge: timeline.pledge).inWords
    }

    private func item(_ text: String, _ tone: Prose.Tone = .plain) -> Prose.Block {
        .item(text, hanging: 26, tone)
    }

    private func inWords(_ entry: Timeline.Entry, _ signs: Signs) -> String {
        let date = entry.date.text.leftPadded(11)
        let kind = entry.nameToRead(in: register).padded(14)
        return "\(date)  \(kind)  \(text(of: entry, signs))"
    }

    private func text(of entry: Timeline.Entry, _ signs: Signs) -> String {
        let silent = timeline.reasonOfAbsence(entry, in: register)
        return change(of: entry)
            + (silent ?? timeline.text(of: entry, in: register, quote: signs.quoted))
    }

    /// The same as a page: the figures, then a table of the entries.
    package var richText: RichText {
        let name = "\(pledge.id.text) \(pledge.title)"
        let names: [Words] = ["Date", "What", "Text"]
        let rows = timeline.entries.map { entry -> Grid.Row in
            let kind = entry.nameToRead(in: register)
            return .cells([
                "\(own: entry.date.text)", "\(own: kind)", "\(text(of: entry, Signs()))",
            ])
        }
        return RichText(
            "\(name): timeline as of \(register.asOf.text)",
            [
                .heading(1, "\(name): timeline as of \(own: register.asOf.text)"),
                .list(figures.map { "\($0)" }),
                .grid(Grid("Timeline of \(name)", names.map { Grid.Column($0) }, rows)),
            ])
    }

    /// "softened, provisional, against Munich: "; empty where nothing is compared.
    private func change(of entry: Timeline.Entry) -> String {
        guard case .said = entry.kind,
            let change = entry.change(of: timeline.pledge, in: register),
            let words = change.inWords, let against = change.against
        else { return "" }
        return "\(words), against \(catalog.meetings[against].short): "
    }

    private func inWords(_ figures: Timeline.Figures) -> String {
        guard let first = figures.first, let last = figures.last, let ago = figures.sinceLast
        else { return "never" }
        if figures.count == 1 { return "once, \(last.text), \(ago.short) ago" }
        let gap = figures.longestGap.map { ", longest gap \($0.span.short)" } ?? ""
        return
            "\(figures.count) times, first \(first.text), last \(last.text), \(ago.short) ago\(gap)"
    }
}

// MARK: For programs

extension TimelineList {
    /// The whole text of a JSON file.
    package var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-timeline")),
            JSONMember("schema", .integer(1)),
            JSONMember("title", .string(catalog.title)),
            JSONMember("asOf", .string(register.asOf.iso)),
            JSONMember("pledge", .string(pledge.id.text)),
            JSONMember("pledgeTitle", .string(pledge.title)),
            JSONMember("said", json(timeline.said)),
            JSONMember("events", json(timeline.events)),
            JSONMember("record", .strings(Record(register, pledge: timeline.pledge).inWords)),
            JSONMember("entries", .array(timeline.entries.map(json))),
        ]).document
    }

    private func json(_ figures: Timeline.Figures) -> JSONValue {
        let gap = figures.longestGap.map { gap in
            JSONValue.members([
                ("days", .integer(gap.span.days)), ("from", .string(gap.from.iso)),
                ("to", .string(gap.to.iso)), ("about", .bool(gap.span.isAbout)),
            ])
        }
        return .members([
            ("count", .integer(figures.count)),
            ("first", figures.first.map { .string($0.iso) }),
            ("last", figures.last.map { .string($0.iso) }),
            ("daysSinceLast", figures.sinceLast.map { .integer($0.days) }),
            ("about", figures.sinceLast.map { .bool($0.isAbout) }),
            ("longestGap", gap),
        ])
    }

    private func json(_ entry: Timeline.Entry) -> JSONValue {
        let meeting = entry.meeting(in: catalog)
        let reaffirmation = entry.reaffirmation.map { catalog.reaffirmations[$0] }
        let note = entry.note(in: register)
        return .members([
            ("date", .string(entry.date.iso)),
            ("kind", .string(entry.kindName(in: register))),
            ("meeting", meeting.map { .string($0.id.text) }),
            ("place", meeting.map { .string($0.place) }),
            ("format", meeting.map { .string($0.format.text) }),
            ("speaker", reaffirmation.map { .string($0.speaker.text) }),
            ("change", entry.change(of: timeline.pledge, in: register)?.json(in: register)),
            ("wordings", reaffirmation.map { .array($0.wordings.map { $0.json(in: catalog) }) }),
            ("reason", timeline.reasonOfAbsence(entry, in: register).map { .string($0) }),
            ("note", note.map { .string($0.id.text) }),
            ("author", note.map { .string($0.current.author) }),
            ("status", entry.isReview ? nil : note?.current.status.map { .string($0.rawValue) }),
            ("text", note.map { .string($0.current.text) }),
        ])
    }

    private static let columns: [DataTable.Column] = [
        .day("as_of"), "pledge", .day("date"), "kind", "meeting", "place", "format", "speaker",
        "wording",
        "provenance", "note", "author", "status", "text",
    ]

    /// A row an entry, with the leading wording.
    package var table: DataTable {
        DataTable("timeline", TimelineList.columns, timeline.entries.map(cells), key: 3)
    }

    private func cells(_ entry: Timeline.Entry) -> [String] {
        let meeting = entry.meeting(in: catalog)
        let reaffirmation = entry.reaffirmation.map { catalog.reaffirmations[$0] }
        let wording = reaffirmation?.wordings.first
        let note = entry.note(in: register)
        return [
            register.asOf.iso, pledge.id.text, entry.date.iso,
            entry.kindName(in: register), meeting?.id.text ?? "", meeting?.place ?? "",
            meeting?.format.text ?? "", reaffirmation.map { catalog.name(of: $0.speaker) } ?? "",
            wording?.text ?? "", wording?.provenance.name ?? "", note?.id.text ?? "",
            note?.current.author ?? "",
            entry.isReview ? "" : note?.current.status?.name ?? "", note?.current.text ?? "",
        ]
    }
}

extension Timeline.Entry {
    /// "said", "not-carried", "event", "note", "review".
    fileprivate func kindName(in register: Register) -> String {
        switch kind {
        case .said: "said"
        case .silent(_, let state): state.rawValue
        case .event: "event"
        case .note: "note"
        case .review: "review"
        }
    }

    /// The kind in the words that people read: "reaffirmed", "took place".
    fileprivate func nameToRead(in register: Register) -> String {
        switch kind {
        case .said: "reaffirmed"
        case .event: "took place"
        case .silent(_, let state): state.name
        case .note, .review: kindName(in: register)
        }
    }

    fileprivate var isReview: Bool { if case .review = kind { true } else { false } }
}
