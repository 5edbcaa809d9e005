import Commitments
import SeededNumbers

/// Small catalogs in which statements coded in full, coded in part and events follow each other at
/// random, for what must hold in every catalog.
struct RandomCatalog {
    private var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    private static let words = [
        "will hold exercises every year", "may hold exercises", "condemned the launches",
        "concern over the launches", "resolute support for exercises in the region",
        "exercises such as Freedom Edge", "cooperation on democracy and human rights",
        "cooperation on democracy", "unwavering commitment to the alliance",
    ]

    mutating func make() -> Catalog {
        let meetings = meetings(Int.random(in: 1...9, using: &numbers))
        let pledges = (1...Int.random(in: 1...6, using: &numbers)).map { index in
            Pledge(
                id: Pledge.ID("SEC-0\(index)"), title: "Pledge \(index)",
                pillar: Pillar.ID("security"),
                type: PledgeType.allCases.randomElement(using: &numbers) ?? .action)
        }
        return Catalog(
            title: "random", asOf: meetings.last?.date.last ?? CalendarDate(dayNumber: 0),
            parties: [Party(id: Party.ID("US"), name: "United States", short: "US")],
            pillars: [
                Pillar(
                    id: Pillar.ID("security"), key: "1", prefix: "SEC", name: "Security",
                    short: "Sec")
            ],
            formats: [
                MeetingFormat(id: MeetingFormat.ID("leaders"), name: "Leaders", isStatement: true),
                MeetingFormat(
                    id: MeetingFormat.ID("exercise"), name: "Exercise", isStatement: false),
            ],
            sources: [Source(id: Source.ID("s"), publisher: "P", title: "T", url: nil)],
            meetings: meetings, pledges: pledges,
            reaffirmations: meetings.flatMap { reaffirmations(at: $0, of: pledges) })
    }

    private mutating func meetings(_ count: Int) -> [Meeting] {
        (0..<count).map { index in
            let year = 2023 + index / 4
            let month = index % 4 * 3 + 1
            let isMonth = Int.random(in: 0..<5, using: &numbers) == 0
            let text = "\(year)-\(month < 10 ? "0" : "")\(month)" + (isMonth ? "" : "-05")
            let isEvent = Int.random(in: 0..<5, using: &numbers) == 0
            return Meeting(
                id: Meeting.ID("m\(index)"),
                date: MeetingDate(text) ?? MeetingDate(CalendarDate(dayNumber: 19_000 + index)),
                place: "Place \(index)", short: "Place \(index)",
                format: MeetingFormat.ID(isEvent ? "exercise" : "leaders"),
                source: Source.ID("s"),
                extract: Extract.allCases.randomElement(using: &numbers) ?? .wholeSource)
        }
    }

    private mutating func reaffirmations(
        at meeting: Meeting, of pledges: [Pledge]
    ) -> [Reaffirmation] {
        pledges.compactMap { pledge in
            guard Int.random(in: 0..<5, using: &numbers) < 3 else { return nil }
            let wordings = (0..<Int.random(in: 1...2, using: &numbers)).map { _ in
                Wording(
                    text: numbers.one(of: RandomCatalog.words), source: Source.ID("s"),
                    provenance: Provenance.allCases.randomElement(using: &numbers) ?? .pressReport)
            }
            return Reaffirmation(
                pledge: pledge.id, meeting: meeting.id, speaker: .all, wordings: wordings)
        }
    }
}
