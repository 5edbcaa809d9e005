import Testing

@testable import Commitments

/// A small catalog with a known past, for searching.
///
/// SEC-01 is said in February and in September, SEC-02 in September, NK-01 in February, ECO-01
/// never; an exercise in June, which is no statement, says SEC-02 too.
enum SearchSample {
    static func catalog() throws -> Catalog {
        func pillar(_ id: String, _ key: Character, _ prefix: String, _ name: String) -> Pillar {
            Pillar(id: Pillar.ID(id), key: key, prefix: prefix, name: name, short: prefix)
        }
        func meeting(
            _ id: String, _ day: String, _ place: String, _ format: String, _ names: [String] = []
        ) throws -> Meeting {
            Meeting(
                id: Meeting.ID(id), date: try #require(MeetingDate(day)), place: place,
                short: String(place.prefix { $0 != "," }), format: MeetingFormat.ID(format),
                participants: [.init(party: Party.ID("JP"), names: names)], source: Source.ID("s"))
        }
        func said(_ pledge: String, _ meeting: String, _ words: String) -> Reaffirmation {
            Reaffirmation(
                pledge: Pledge.ID(pledge), meeting: Meeting.ID(meeting), speaker: .all,
                wordings: [
                    Wording(text: words, source: Source.ID("s"), provenance: .officialText)
                ])
        }
        func pledge(
            _ id: String, _ title: String, _ pillar: String, _ type: PledgeType,
            names: [String] = [], terms: [String] = [], parties: [String] = ["US", "JP", "KR"]
        ) -> Pledge {
            Pledge(
                id: Pledge.ID(id), aliases: ["alias-" + id.lowercased()], title: title,
                pillar: Pillar.ID(pillar), type: type, parties: parties.map { Party.ID($0) },
                terms: terms, names: [.init(language: "ko", names: names)])
        }
        return Catalog(
            title: "sample", asOf: try #require(CalendarDate("2025-10-01")),
            parties: [
                Party(id: Party.ID("US"), name: "United States", short: "US"),
                Party(id: Party.ID("JP"), name: "Japan", short: "Japan"),
                Party(id: Party.ID("KR"), name: "Republic of Korea", short: "ROK"),
            ],
            pillars: [
                pillar("security", "1", "SEC", "Security"),
                pillar("north-korea", "2", "NK", "North Korea"),
                pillar("economy", "3", "ECO", "Economic security"),
            ],
            formats: [
                MeetingFormat(id: MeetingFormat.ID("leaders"), name: "Leaders", isStatement: true),
                MeetingFormat(
                    id: MeetingFormat.ID("exercise"), name: "Exercise", isStatement: false),
            ],
            sources: [],
            meetings: [
                try meeting(
                    "munich", "2025-02-15", "Munich, Germany", "leaders", ["Iwaya Takeshi"]),
                try meeting("drill", "2025-06", "East China Sea", "exercise"),
                try meeting("newyork", "2025-09-22", "New York, USA", "leaders", ["Cho Hyun"]),
            ],
            pledges: [
                pledge(
                    "SEC-01", "Extended deterrence", "security", .position,
                    names: ["확장억제", "拡大抑止"]),
                pledge(
                    "SEC-02", "Exercises (Freedom Edge)", "security", .process,
                    names: ["프리덤 에지", "ガイド"], terms: ["drills"]),
                pledge(
                    "NK-01", "Cyber café group", "north-korea", .process, parties: ["US", "KR"]),
                pledge("ECO-01", "Critical minerals", "economy", .action, names: ["핵심광물"]),
            ],
            reaffirmations: [
                said("SEC-01", "munich", "ironclad commitments"),
                said("SEC-01", "newyork", "full range of capabilities"),
                said("SEC-02", "drill", "multi-domain drill"),
                said("SEC-02", "newyork", "Freedom Edge drills"),
                said("NK-01", "munich", "malicious activity"),
            ])
    }

    static func register(asOf day: String = "2025-10-01") throws -> Register {
        Register(
            catalog: try catalog(), notebook: try notebook(),
            asOf: try #require(CalendarDate(day)))
    }

    private static func notebook() throws -> Notebook {
        var book = Notebook()
        func add(
            _ number: Int, _ pledge: String, _ day: String, _ text: String,
            _ status: Status? = nil, _ tags: [String] = []
        ) throws {
            let day = try #require(CalendarDate(day))
            book.put(
                Note(
                    id: Note.ID("N\(number)"), pledge: Pledge.ID(pledge), created: time(number),
                    current: Note.Version(
                        changed: time(number), author: "jh", date: day, text: text, status: status,
                        tags: tags)))
        }
        try add(1, "SEC-02", "2025-03-01", "확인 필요: calendar", .inProgress, ["Ask"])
        try add(2, "SEC-02", "2025-09-25", "Now recurring", .recurring)
        try add(3, "NK-01", "2025-09-26", "Stalled since spring", .stalled, ["ask"])
        return book
    }

    static func ids(_ register: Register, _ filter: Filter, _ sort: Sort = .pillar) -> [String] {
        Listing(register, filter, sortedBy: sort).rows.map { register.catalog.pledges[$0].id.text }
    }

    static func found(_ text: String, asOf day: String = "2025-10-01") throws -> [String] {
        let register = try register(asOf: day)
        return ids(register, Filter(query: try Query(text, in: register.catalog)))
    }
}
