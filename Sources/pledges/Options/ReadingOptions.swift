import ArgumentParser
import Commitments

/// The analyst's own reading of a change of wording, as options.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Your own reading of how the wording changed: softened, or softened,narrowed.",
            valueName: "label,..."),
        completion: .list(ChangeLabel.allCases.map(\.rawValue)))
    var reading: String?

    @Option(
        help: ArgumentHelp("The earlier meeting of that reading.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var from: String?

    @Option(
        help: ArgumentHelp("The later meeting of that reading.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var to: String?

    /// Whether one of them is given.
    var isGiven: Bool { reading != nil || from != nil || to != nil }

    /// A reading with what the options say in place of what it said; nil when there is none.
    /// - Throws: `Failure` when it is incomplete, or the pledge is not at both meetings.
    func revised(
        _ before: Note.Reading?, of pledge: Pledge?, in catalog: Catalog
    ) throws(Failure) -> Note.Reading? {
        if reading == nil, from == nil, to == nil { return before }
        guard let labels = try reading.map(labels) ?? before?.labels else {
            throw Failure(.usage, "--from and --to belong to a --reading LABEL")
        }
        guard let from = try meeting(from, in: catalog) ?? before?.from,
            let to = try meeting(to, in: catalog) ?? before?.to
        else {
            throw Failure(
                .usage,
                "a --reading compares two meetings\nhint: add --from MEETING and --to MEETING")
        }
        if from == to { throw Failure(.usage, "--from and --to are the same meeting, \(from)") }
        if let pledge {
            for meeting in [from, to] { try check(pledge, standsAt: meeting, in: catalog) }
        }
        return Note.Reading(from: from, to: to, labels: labels)
    }

    private func labels(_ names: String) throws(Failure) -> [ChangeLabel] {
        var labels: [ChangeLabel] = []
        for name in names.split(separator: ",", omittingEmptySubsequences: false) {
            let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard let label = ChangeLabel(named: words) else {
                throw .option("reading", words, known: ChangeLabel.allCases.map(\.rawValue))
            }
            if !labels.contains(label) { labels.append(label) }
        }
        return labels
    }

    private func meeting(_ name: String?, in catalog: Catalog) throws(Failure) -> Meeting.ID? {
        guard let name else { return nil }
        return try catalog.onlyMeeting(named: name).id
    }

    private func check(
        _ pledge: Pledge, standsAt meeting: Meeting.ID, in catalog: Catalog
    ) throws(Failure) {
        guard let position = catalog.position(ofPledge: pledge.id.text),
            let wanted = catalog.position(ofMeeting: meeting)
        else { return }
        let said = catalog.reaffirmationsOfPledge[position].map { catalog.links[$0].meeting }
        if said.contains(wanted) { return }
        let known = Set(said).sorted().map { catalog.meetings[$0].id.text }
        throw Failure(
            .usage,
            "the catalog has no wording of \(pledge.id) at \(meeting), so there is no change "
                + "to read\nIt has: \(known.joined(separator: ", "))")
    }
}
