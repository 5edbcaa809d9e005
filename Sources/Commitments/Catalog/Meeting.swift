/// The kind of a meeting: leaders, foreign ministers, an exercise, a workshop.
package struct MeetingFormat: Hashable, Sendable {
    /// Identifies a kind of meeting: "leaders".
    package typealias ID = Identifier<MeetingFormat>

    /// Names it in files and options.
    package var id: ID
    /// What people call it: "Foreign ministers".
    package var name: String
    /// Whether such a meeting issues a statement that could have carried any pledge. An exercise
    /// or a workshop does not, so that its silence says nothing.
    package var isStatement: Bool

    /// Creates a kind of meeting.
    package init(id: ID, name: String, isStatement: Bool) {
        self.id = id
        self.name = name
        self.isStatement = isStatement
    }
}

/// How sure a fact is.
package enum Confidence: String, CaseIterable, Sendable { case high, medium, low }

/// How much of what a meeting said the catalog holds. It decides what a pledge's absence means.
package enum Extract: String, CaseIterable, Sendable {
    /// The official text, read pledge by pledge: what is absent was not in it.
    case officialFullText = "official-full-text"
    /// A source such as a press report, read pledge by pledge: what is absent is not carried there,
    /// and may still be in the official text.
    case wholeSource = "whole-source"
    /// A government's readout or summary, read sentence by sentence. It tells a part of what was said,
    /// so what is absent was perhaps said and not told.
    case wholeSummary = "whole-summary"
    /// Phrases picked from it: what is absent was perhaps never looked for.
    case selectedPhrases = "selected-phrases"

    /// "official text, read pledge by pledge"
    package var name: String {
        switch self {
        case .officialFullText: "official text, read pledge by pledge"
        case .wholeSource: "another source, read pledge by pledge"
        case .wholeSummary: "readout or summary, read sentence by sentence"
        case .selectedPhrases: "selected phrases"
        }
    }
}

/// A meeting, statement or event at which pledges were made or reaffirmed.
package struct Meeting: Hashable, Sendable {
    /// Identifies a meeting: "fm-munich-2025".
    package typealias ID = Identifier<Meeting>

    /// Names it in files, options and links.
    package var id: ID
    /// The day on which it began, or the month where no day is known.
    package var date: MeetingDate
    /// The last day, where it lasted longer than one.
    package var end: CalendarDate?
    /// Where it was held: "Munich, Germany".
    package var place: String
    /// The place in a word or two, for columns: "Munich".
    package var short: String
    /// What kind of meeting it was.
    package var format: MeetingFormat.ID
    /// What it was about, in our words.
    package var summary: String
    /// Who took part, in the order of the file.
    package var participants: [Delegation]
    /// Where the statement, or the report of it, was published.
    package var source: Source.ID
    /// Addresses of further reports.
    package var alsoSeen: [String]
    /// How sure the catalog is of these facts.
    package var confidence: Confidence
    /// How much of the statement was coded, which decides what its silence proves.
    package var extract: Extract
    /// What a reader must know of the record itself: a disputed date, an inferred place.
    package var note: String?
    /// The sentences that were decided, as fingerprints (`DecidedSentences`); nil where the texts themselves
    /// say it, or nobody does.
    package var decided: String?

    /// Creates a meeting.
    package init(
        id: ID, date: MeetingDate, end: CalendarDate? = nil, place: String, short: String,
        format: MeetingFormat.ID, summary: String = "",
        participants: [Delegation] = [], source: Source.ID,
        alsoSeen: [String] = [], confidence: Confidence = .high,
        extract: Extract = .wholeSource, note: String? = nil, decided: String? = nil
    ) {
        self.id = id
        self.date = date
        self.end = end
        self.place = place
        self.short = short
        self.format = format
        self.summary = summary
        self.participants = participants
        self.source = source
        self.alsoSeen = alsoSeen
        self.confidence = confidence
        self.extract = extract
        self.note = note
        self.decided = decided
    }

    /// "15 Feb 2025", "Jun 2024", or "27 Jun 2024 to 29 Jun 2024".
    package var dateText: String {
        end.map { "\(date.text) to \($0.text)" } ?? date.text
    }

    /// Those who took part for one country.
    package struct Delegation: Hashable, Sendable {
        /// The government that was represented.
        package var party: Party.ID
        /// Who spoke for it, with their offices.
        package var names: [String]

        /// Creates a delegation of one government.
        package init(party: Party.ID, names: [String]) {
            self.party = party
            self.names = names
        }
    }
}

extension MeetingFormat: ListedRecord {
    package static let kind = CatalogEntry.Kind.format
    package static let blank = MeetingFormat(id: ID(""), name: "", isStatement: false)
    package var entry: CatalogEntry { .format(self) }

    package static let members: [EntryMember<MeetingFormat>] = [
        .init("id", \.id, "", "lower-case words joined by hyphens", as: .id(.kebab), isKey: true),
        .init("name", \.name, "", "who meets: Leaders"),
        .init(
            "statement", \.isStatement, "",
            "whether a missing pledge means something"),
    ]
}

extension Meeting: ListedRecord {
    package static let kind = CatalogEntry.Kind.meeting
    package static let blank = Meeting(
        id: ID(""), date: MeetingDate(CalendarDate(dayNumber: 0)), place: "", short: "",
        format: MeetingFormat.ID(""), source: Source.ID(""))
    package var entry: CatalogEntry { .meeting(self) }

    package static let members: [EntryMember<Meeting>] = [
        .init(
            "id", \.id, "Id", "lower-case words joined by hyphens; never changes later",
            as: .id(.kebab), isKey: true),
        .init(
            "date", \.date, "Date",
            "the first day, as 2025-09-30, or 2025-09 if only the month is known"),
        .init("end", \.end, "Last day", "the last day, if it lasted longer than one"),
        .init(
            "place", \.place, "Place", "where it was: New York, USA (UN General Assembly)"),
        .init(
            "short", \.short, "Short place", "the place in a word or two, for columns: New York",
            otherwise: .member("place")),
        .init(
            "format", \.format, "Format",
            "the kind of meeting; some kinds issue statements, others do not"),
        .init(
            "summary", \.summary, "Summary", "what the meeting was, in one sentence of your own",
            as: .prose),
        .init("participants", \.participants, "Participants", "who took part for each party"),
        .init("source", \.source, "Source", "where the meeting itself is reported"),
        .init("alsoSeen", \.alsoSeen, "Also seen", "URLs of other reports", as: .addresses),
        .init(
            "confidence", \.confidence, "Confidence", "how reliable this record is",
            otherwise: "high"),
        .init(
            "extract", \.extract, "Extract",
            "how much of it was coded, which decides what a missing pledge means",
            isRequired: false, otherwise: "whole-source"),
        .init("note", \.note, "Note", "a remark for readers, such as a disputed date", as: .prose),
        .init(
            "decided", \.decided, "",
            "fingerprints of the sentences decided, where the texts are not kept"
        ),
    ]

    package var contradictions: [MemberProblem] {
        guard let end, end < date.first else { return [] }
        return [
            MemberProblem(
                "end", "the meeting ends on \(end.iso), before it begins on \(date.iso)")
        ]
    }
}
