import Commitments
import Testing

@testable import Export

/// A small catalog with what formats stumble over: Korean, two wordings of one reaffirmation, a
/// translation, a pledge never said, a month for a date.
enum Fixture {
    static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    static func catalog(title: String = "U.S.–Japan–ROK trilateral") throws -> Catalog {
        Catalog(
            title: title, asOf: try day("2025-09-24"),
            parties: [
                Party(id: Party.ID("US"), name: "United States", short: "US"),
                Party(id: Party.ID("JP"), name: "Japan", short: "Japan"),
                Party(id: Party.ID("KR"), name: "Republic of Korea", short: "ROK"),
            ],
            pillars: [
                pillar("security", "1", "SEC", "Security"),
                pillar("north-korea", "2", "NK", "North Korea"),
                pillar("economic-technology", "3", "ECO", "Economic security & technology"),
            ],
            formats: [
                MeetingFormat(
                    id: MeetingFormat.ID("foreign-ministers"), name: "Foreign ministers",
                    isStatement: true),
                MeetingFormat(
                    id: MeetingFormat.ID("exercise"), name: "Exercise", isStatement: false),
            ],
            sources: sources, meetings: try meetings(), pledges: pledges,
            reaffirmations: reaffirmations)
    }

    private static func pillar(
        _ id: String, _ key: Character, _ prefix: String, _ name: String
    ) -> Pillar {
        Pillar(id: Pillar.ID(id), key: key, prefix: prefix, name: name, short: prefix.capitalized)
    }

    private static let sources = [
        Source(
            id: Source.ID("mofa"), publisher: "Ministry of Foreign Affairs of Japan",
            title: "Joint statement", url: "https://www.mofa.go.jp/a_b/(1).html"),
        Source(
            id: Source.ID("press"), publisher: "The Daily", title: "Ministers meet, \"again\"",
            url: "https://example.org/munich?x=1&y=2"),
        Source(id: Source.ID("print"), publisher: "Weekly", title: "On paper", url: nil),
    ]

    private static func meetings() throws -> [Meeting] {
        let exercise = try #require(MeetingDate("2024-06"))
        return [
            Meeting(
                id: Meeting.ID("fm-munich-2025"), date: MeetingDate(try day("2025-02-15")),
                place: "Munich, Germany", short: "Munich",
                format: MeetingFormat.ID("foreign-ministers"), source: Source.ID("press")),
            Meeting(
                id: Meeting.ID("fm-newyork-2025"), date: MeetingDate(try day("2025-09-22")),
                place: "New York, United States", short: "New York",
                format: MeetingFormat.ID("foreign-ministers"), source: Source.ID("mofa")),
            Meeting(
                id: Meeting.ID("freedom-edge-24-1"), date: exercise,
                place: "South of Jeju", short: "Freedom Edge 24-1",
                format: MeetingFormat.ID("exercise"), source: Source.ID("print")),
        ]
    }

    private static func pledge(
        _ id: String, _ title: String, _ pillar: String, _ type: PledgeType, _ summary: String = "",
        parent: String? = nil
    ) -> Pledge {
        Pledge(
            id: Pledge.ID(id), aliases: ["alias-" + id.lowercased()], title: title,
            pillar: Pillar.ID(pillar), type: type, summary: summary,
            parties: ["US", "JP", "KR"].map { Party.ID($0) }, terms: ["cyber"],
            names: [Pledge.Names(language: "ko", names: ["프리덤 에지"])],
            parent: parent.map { Pledge.ID($0) })
    }

    private static let pledges = [
        pledge("SEC-01", "Extended deterrence", "security", .position, "The U.S. umbrella."),
        pledge(
            "SEC-02", "Freedom Edge exercises 프리덤 에지", "security", .process,
            "Regular drills in several domains.", parent: "SEC-01"),
        pledge("NK-01", "Denuclearization", "north-korea", .position),
        pledge("ECO-01", "Early warning for supply chains", "economic-technology", .action),
    ]

    private static func said(
        _ pledge: String, _ meeting: String, by speaker: Speaker = .all, _ wordings: [Wording]
    ) -> Reaffirmation {
        Reaffirmation(
            pledge: Pledge.ID(pledge), meeting: Meeting.ID(meeting), speaker: speaker,
            wordings: wordings)
    }

    private static func wording(
        _ text: String, _ source: String, _ provenance: Provenance, _ language: String = "en",
        _ confidence: Confidence = .high
    ) -> Wording {
        Wording(
            text: text, source: Source.ID(source), provenance: provenance, language: language,
            confidence: confidence)
    }

    private static let reaffirmations = [
        said(
            "SEC-01", "fm-munich-2025", by: .one(Party.ID("US")),
            [
                wording("ironclad commitment", "mofa", .officialText),
                wording("unwavering commitment", "press", .translation),
            ]),
        said(
            "SEC-02", "freedom-edge-24-1",
            [wording("첫 다영역 훈련", "print", .pressReport, "ko", .medium)]),
        said(
            "SEC-02", "fm-newyork-2025",
            [wording("regular exercises, such as \"Freedom Edge\"", "press", .pressReport)]),
        said(
            "NK-01", "fm-munich-2025",
            [wording("complete denuclearization of the DPRK", "mofa", .officialText)]),
    ]

    static func note(
        _ number: Int, on pledge: String, _ date: String, _ text: String, status: Status? = nil,
        tags: [String] = [], evidence: [String] = [], reviewBy: String? = nil,
        reading: Note.Reading? = nil, author: String = "jh"
    ) throws -> Note {
        let written = Timestamp(seconds: try day(date).dayNumber * 86_400 + number, offset: 540)
        return Note(
            id: Note.ID("01KAB3000000000000000000" + twoDigits(number)), pledge: Pledge.ID(pledge),
            created: written,
            current: Note.Version(
                changed: written, author: author, date: try day(date), text: text, status: status,
                tags: tags, evidence: evidence, reviewBy: try reviewBy.map(day), reading: reading))
    }

    private static func twoDigits(_ number: Int) -> String {
        (number < 10 ? "0" : "") + String(number)
    }

    static func notebook() throws -> Notebook {
        Notebook(notes: [
            try note(
                1, on: "SEC-02", "2025-10-01", "Asked the J-desk.\nNo answer yet.",
                status: .inProgress, tags: ["ask"]),
            try note(
                2, on: "SEC-02", "2025-10-20", "두 번째 훈련이 확인됨, 다음은 2026년.\n\nSecond paragraph.",
                status: .recurring, tags: ["ask", "훈련"],
                evidence: ["https://example.org/a_b?c=d", "Cable 25 SEOUL 1234"],
                reviewBy: "2026-01-15",
                reading: Note.Reading(
                    from: Meeting.ID("freedom-edge-24-1"), to: Meeting.ID("fm-newyork-2025"),
                    labels: [.specified, .reAttributed]), author: "mk"),
            try note(3, on: "ECO-01", "2025-10-02", "- agreed only in words"),
        ])
    }

    static func register(asOf: String = "2025-10-21") throws -> Register {
        Register(catalog: try catalog(), notebook: try notebook(), asOf: try day(asOf))
    }

    static func filter(
        pillars: [String] = [], facets: [Condition] = [], query: String = ""
    ) throws -> Filter {
        Filter(
            pillars: Set(pillars.map { Pillar.ID($0) }), facets: facets,
            query: try Query(query, in: catalog()))
    }
}
