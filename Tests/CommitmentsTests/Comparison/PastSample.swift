import Testing

@testable import Commitments

/// Builds small catalogs from one line a pledge: at which meetings it was said, and in what kind
/// of source.
struct PastSample {
    /// Meetings in the order of time, thirty days apart from 1 January 2025: M1, M2 …
    struct Stage {
        var extract = Extract.wholeSource
        var format = "leaders"
    }

    var stages: [Stage]
    /// By pledge: for each meeting the provenances of its wordings; none where it is silent.
    var pledges: [(id: String, said: [[Provenance]])]
    var asOf = "2025-12-31"
    /// Of all wordings.
    var covers = Wording.Covers.part

    init(_ stages: [Stage], _ pledges: [(String, [[Provenance]])]) {
        self.stages = stages
        self.pledges = pledges.map { (id: $0.0, said: $0.1) }
    }

    func register(notebook: Notebook = Notebook()) throws -> Register {
        Register(
            catalog: try catalog(), notebook: notebook, asOf: try #require(CalendarDate(asOf)))
    }

    private func catalog() throws -> Catalog {
        let first = try #require(CalendarDate("2025-01-01"))
        let meetings = try stages.enumerated().map { index, stage in
            let date = CalendarDate(dayNumber: first.dayNumber + 30 * index)
            let day = try #require(MeetingDate(date.iso))
            return Meeting(
                id: Meeting.ID("m\(index + 1)"), date: day, place: "M\(index + 1)",
                short: "M\(index + 1)", format: MeetingFormat.ID(stage.format),
                source: Source.ID("s"), extract: stage.extract)
        }
        let reaffirmations = pledges.flatMap { pledge in
            pledge.said.enumerated().filter { !$1.isEmpty }.map { index, provenances in
                Reaffirmation(
                    pledge: Pledge.ID(pledge.id), meeting: meetings[index].id, speaker: .all,
                    wordings: provenances.enumerated().map {
                        Wording(
                            text: "words of \($1.rawValue) at \(index + 1)",
                            source: Source.ID("s\($0)"), provenance: $1, covers: covers)
                    })
            }
        }
        return Catalog(
            title: "sample", asOf: first,
            pillars: [
                Pillar(id: Pillar.ID("p"), key: "1", prefix: "SEC", name: "P", short: "P")
            ],
            formats: [
                MeetingFormat(id: MeetingFormat.ID("leaders"), name: "Leaders", isStatement: true),
                MeetingFormat(
                    id: MeetingFormat.ID("foreign-ministers"), name: "Foreign ministers",
                    isStatement: true),
                MeetingFormat(
                    id: MeetingFormat.ID("exercise"), name: "Exercise", isStatement: false),
            ],
            sources: [], meetings: meetings,
            pledges: pledges.map {
                Pledge(id: Pledge.ID($0.id), title: $0.id, pillar: Pillar.ID("p"), type: .action)
            }, reaffirmations: reaffirmations)
    }
}
