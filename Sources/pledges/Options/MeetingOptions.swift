import ArgumentParser
import Commitments

extension Confidence: ExpressibleByArgument {}

extension Extract: ExpressibleByArgument {}

extension Provenance: ExpressibleByArgument {}

extension MeetingDate {
    /// Reads an option's day or month.
    static func argument(_ text: String) throws -> MeetingDate {
        guard let date = MeetingDate(text) else {
            throw ValidationError(
                "“\(text)” is not a date or month; write it as 2025-02-15 or 2025-02")
        }
        return date
    }
}

/// What is known of a meeting, as options; each takes the place of what was there.
struct MeetingOptions: ParsableArguments {
    @Option(help: Meeting.help("date", "yyyy-mm[-dd]"), transform: MeetingDate.argument)
    var date: MeetingDate?
    @Option(help: Meeting.help("end", "yyyy-mm-dd"), transform: CalendarDate.argument)
    var end: CalendarDate?
    @Option(help: Meeting.help("place", "text")) var place: String?
    @Option(help: Meeting.help("short", "text")) var short: String?
    @Option(
        help: Meeting.help("format", "format"), completion: .custom(Completion.meetingFormats))
    var format: String?
    @Option(help: Meeting.help("summary", "text")) var summary: String?
    @Option(
        help: ArgumentHelp("Who took part: US=Name; once for each.", valueName: "party=name"),
        completion: .custom(Completion.participants))
    var participant: [String] = []
    @Option(help: Meeting.help("alsoSeen", "url")) var alsoSeen: [String] = []
    @Option(help: Meeting.help("confidence")) var confidence: Confidence?
    @Option(help: Meeting.help("extract")) var extract: Extract?
    @Option(help: Meeting.help("note", "text")) var note: String?
    @OptionGroup var source: SourceOptions
}

extension MeetingOptions {
    /// A meeting with what the options say in place of what it said; and what adds its source.
    func revised(
        _ meeting: Meeting, in catalog: Catalog
    ) throws(Failure) -> (meeting: Meeting, changes: [CatalogEdit.Change]) {
        var revised = meeting
        revised.take([
            ("date", date?.iso), ("end", end?.iso), ("place", place), ("summary", summary),
            ("confidence", confidence?.rawValue), ("extract", extract?.rawValue), ("note", note),
        ])
        revised.short = short ?? (meeting.short.isEmpty ? revised.place : meeting.short)
        if let format { revised.format = try catalog.onlyFormat(named: format).id }
        if !participant.isEmpty { revised.participants = try delegations(in: catalog) }
        if !alsoSeen.isEmpty { revised.alsoSeen = alsoSeen }
        guard let chosen = try source.chosen(in: catalog) else { return (revised, []) }
        revised.source = chosen.id
        return (revised, chosen.changes)
    }

    /// Names by party, in the order of the options.
    private func delegations(in catalog: Catalog) throws(Failure) -> [Meeting.Delegation] {
        var delegations: [Meeting.Delegation] = []
        for argument in participant {
            guard let (name, person) = keyAndText(argument) else {
                throw Failure(
                    .usage, "write a participant with the party, like US=…, not “\(argument)”")
            }
            let party = try catalog.onlyParty(named: name, option: "participant").id
            if let index = delegations.firstIndex(where: { $0.party == party }) {
                delegations[index].names.append(person)
            } else {
                delegations.append(Meeting.Delegation(party: party, names: [person]))
            }
        }
        return delegations
    }
}
