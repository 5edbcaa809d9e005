import Commitments
import Testing

@testable import Export

/// Five statements with a pledge for every state and for words that stay, change, and are read
/// otherwise by the analyst.
enum ComparisonFixture {
    static let munich = Meeting.ID("fm-munich-2025")
    static let newYork = Meeting.ID("fm-newyork-2025")

    /// - Parameters:
    ///   - isOfficial: whether the official full text of the last meeting was read, and some words of
    ///     both are official.
    ///   - text: what is added to titles, wordings and notes.
    static func register(isOfficial: Bool = false, text: String = "") throws -> Register {
        let base = try Fixture.catalog(title: "U.S.–Japan–ROK trilateral" + text)
        let catalog = Catalog(
            title: base.title, asOf: base.asOf, parties: base.parties, pillars: base.pillars,
            formats: base.formats, sources: base.sources, meetings: try meetings(isOfficial),
            pledges: pledges(text), reaffirmations: reaffirmations(isOfficial, text),
            expectations: [
                Expectation(
                    pledge: Pledge.ID("SEC-02"), from: munich, to: newYork, label: .specified,
                    caution: "The name is the reporter's." + text)
            ])
        return Register(
            catalog: catalog, notebook: try notebook(text), asOf: try Fixture.day("2025-10-21"))
    }

    static func brief(
        _ register: Register, filter: Filter = .all, changedOnly: Bool = false,
        notes: NoteChoice = .latest
    ) throws -> ComparisonBrief {
        let positions = try [newYork, munich].map {
            try #require(register.catalog.position(ofMeeting: $0))
        }
        return ComparisonBrief(
            register, positions[0], positions[1], filter: filter, changedOnly: changedOnly,
            notes: notes)
    }

    private static func meetings(_ isOfficial: Bool) throws -> [Meeting] {
        func meeting(
            _ id: String, _ day: String, _ short: String, _ extract: Extract, note: String? = nil
        ) throws -> Meeting {
            Meeting(
                id: Meeting.ID(id), date: MeetingDate(try Fixture.day(day)), place: short,
                short: short, format: MeetingFormat.ID("foreign-ministers"),
                source: Source.ID("press"), extract: extract, note: note)
        }
        return [
            try meeting("leaders-madrid-2022", "2022-06-29", "Madrid", .wholeSource),
            try meeting("leaders-lima-2024", "2024-11-15", "Lima", .selectedPhrases),
            try meeting("fm-munich-2025", "2025-02-15", "Munich", .wholeSource),
            try meeting("fm-brussels-2025", "2025-04-03", "Brussels", .selectedPhrases),
            try meeting(
                "fm-newyork-2025", "2025-09-22", "New York",
                isOfficial ? .officialFullText : .wholeSource, note: "The report says Sunday."),
        ]
    }

    private static func pledges(_ text: String) -> [Pledge] {
        func pledge(_ id: String, _ title: String, _ pillar: String) -> Pledge {
            Pledge(
                id: Pledge.ID(id), title: title + text, pillar: Pillar.ID(pillar), type: .position)
        }
        return [
            pledge("SEC-01", "Extended deterrence", "security"),
            pledge("SEC-02", "Freedom Edge exercises 프리덤 에지", "security"),
            pledge("NK-01", "Denuclearization", "north-korea"),
            pledge("NK-02", "Sanctions", "north-korea"),
            pledge("ECO-01", "Early warning for supply chains", "economic-technology"),
            pledge("ECO-02", "LNG", "economic-technology"),
            pledge("ECO-03", "Said at neither", "economic-technology"),
        ]
    }

    private static func reaffirmations(_ isOfficial: Bool, _ text: String) -> [Reaffirmation] {
        func said(
            _ pledge: String, _ meeting: String, _ words: String,
            _ provenance: Provenance = .pressReport
        ) -> Reaffirmation {
            let source = provenance == .officialText ? "mofa" : "press"
            return Reaffirmation(
                pledge: Pledge.ID(pledge), meeting: Meeting.ID(meeting), speaker: .all,
                wordings: [
                    Wording(
                        text: words + text, source: Source.ID(source), provenance: provenance,
                        covers: provenance == .officialText ? .whole : .part)
                ])
        }
        let best: Provenance = isOfficial ? .officialText : .pressReport
        return [
            said("ECO-02", "leaders-madrid-2022", "LNG from the United States"),
            said("ECO-01", "leaders-lima-2024", "the Early Warning System"),
            said("SEC-01", "fm-munich-2025", "ironclad commitment"),
            said("SEC-02", "fm-munich-2025", "conducting exercises", .translation),
            said("NK-01", "fm-munich-2025", "denuclearization of the DPRK", best),
            said("NK-02", "fm-munich-2025", "enforcing sanctions", best),
            said("NK-02", "fm-brussels-2025", "enforcing all sanctions"),
            said("SEC-01", "fm-newyork-2025", "ironclad commitment"),
            said("SEC-02", "fm-newyork-2025", "conducting exercises such as \"Freedom Edge\""),
            said("NK-01", "fm-newyork-2025", "complete denuclearization of the DPRK", best),
            said("ECO-01", "fm-newyork-2025", "through the Early Warning System"),
            said("ECO-02", "fm-newyork-2025", "more LNG from the United States"),
        ]
    }

    private static func notebook(_ text: String) throws -> Notebook {
        var reading = try Fixture.note(1, on: "SEC-02", "2025-09-30", "" + text)
        reading.current.reading = Note.Reading(
            from: munich, to: newYork, labels: [.strengthened])
        return Notebook(notes: [
            reading,
            try Fixture.note(
                2, on: "ECO-01", "2025-10-02", "Agreed only in words." + text, status: .inProgress),
            try Fixture.note(3, on: "ECO-01", "2025-09-01", "An older note." + text),
        ])
    }
}
