import ArgumentParser
import Commitments
import Text

/// Which pledges, in which order: the same choices as in the browser. Options of one kind add up
/// (any of them); different kinds must all hold.
struct FilterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Pillar, by id, prefix or name: security, nk, eco.", valueName: "name"),
        completion: .custom(Completion.pillars))
    var pillar: [String] = []

    @Option(
        help: ArgumentHelp("Status: stalled, in-progress.", valueName: "status"),
        completion: .custom(Completion.statuses))
    var status: [String] = []

    @Option(
        help: ArgumentHelp(
            "State in the last two statements coded in full: new, not-carried. Not what a "
                + "pledge's own last statement changed.",
            valueName: "state"),
        completion: .list(Condition.allStates.map(Condition.keyword)))
    var state: [String] = []

    @Option(
        help: ArgumentHelp(
            "How the wording changed between the last two statements coded in full: stronger, "
                + "reversed, narrowed.",
            valueName: "change"),
        completion: .list(Condition.WordingChange.all.map(\.name)))
    var change: [String] = []

    @Option(
        help: ArgumentHelp(
            "Linked to this meeting, given by id, place or date: munich.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: [String] = []

    @Option(
        help: ArgumentHelp("Type: action, process, position.", valueName: "type"),
        completion: .list(PledgeType.allCases.map(\.rawValue)))
    var type: [String] = []

    @Option(
        help: ArgumentHelp("A party to the pledge: us, jp, kr.", valueName: "party"),
        completion: .custom(Completion.parties))
    var party: [String] = []

    @Option(
        help: ArgumentHelp("With a note that has this tag.", valueName: "tag"),
        completion: .custom(Completion.tags))
    var tag: [String] = []

    @Flag(help: "Not reaffirmed by a statement for more than \(Register.staleDays) days.")
    var stale = false

    @Flag(help: "With notes.")
    var hasNotes = false

    @Flag(help: "Retired pledges, which lists leave out by default.")
    var retired = false

    @Option(
        name: .shortAndLong, parsing: .unconditional,
        help: ArgumentHelp(
            "Search terms, as after / in the browser: 'cyber -sanctions said>3 note:\"ask Seoul\"'.",
            valueName: "query"))
    var query: String?

    @Option(
        name: .customLong("sort"),
        help: ArgumentHelp(
            "Order of the pledges (default: the setting, else pillar).", valueName: "order"))
    var sortOption: Sort?

    /// The order of what is printed.
    var sort: Sort { sortOption ?? Settings.read().preferences.sort ?? .pillar }
}

extension FilterOptions {
    /// The filter that the options say.
    /// - Throws: `Failure` naming the value that fits nothing, and what would.
    func filter(in library: Library) throws(Failure) -> Filter {
        let catalog = library.catalog
        var filter = Filter()
        filter.pillars = Set(
            try each("pillar", pillar, known: catalog.pillars.map(\.id.text)) {
                catalog.pillars(named: $0)
            }.map(\.id))
        // In the order of the fields, in which annotated lists keep them.
        filter.facets = try statuses(in: library).map { .status($0) }
        filter.facets += try each(
            "state", state, known: Condition.allStates.map(Condition.keyword),
            find: Condition.states
        ).map { .state($0) }
        filter.facets += try each(
            "change", change, known: Condition.WordingChange.all.map(\.name),
            find: Condition.changes
        ).map { .change($0) }
        filter.facets += try each("meeting", meeting, known: catalog.meetings.map(\.id.text)) {
            catalog.meetings(named: $0)
        }.map { .meeting($0.id) }
        filter.facets += try each("type", type, known: PledgeType.allCases.map(\.rawValue)) {
            name in
            PledgeType.allCases.filter { $0.rawValue.hasPrefix(name.lowercased()) }
        }.map { .type($0) }
        filter.facets += try each("party", party, known: catalog.parties.map(\.id.text)) {
            catalog.parties(named: $0)
        }.map { .party($0.id) }
        filter.facets += tag.flatMap { $0.split(separator: ",") }.map { word in
            .tag(String(word.drop { $0 == "#" }).folded)
        }
        if stale { filter.facets.append(Filter.stale) }
        if hasNotes { filter.facets.append(Filter.hasNotes) }
        if retired { filter.facets.append(.retired) }
        do throws(QueryError) {
            filter.query = try Query(query ?? "", in: catalog)
        } catch {
            throw Failure(error)
        }
        return filter
    }

    /// Notes may have a status that only a newer version knows.
    private func statuses(in library: Library) throws(Failure) -> [Status] {
        let known = Status.definitions.map(\.status)
        let used = Set(library.notebook.notes.compactMap(\.current.status)).subtracting(known)
        return try each("status", status, known: known.map(\.rawValue)) { name in
            used.contains(Status(rawValue: name))
                ? [Status(rawValue: name)]
                : Status(named: name).map { [$0] } ?? Status.all(named: name)
        }
    }

    /// What an option's values mean, commas taken as between values; each must mean something.
    private func each<Found>(
        _ option: String, _ values: [String], known: [String], find: (String) -> [Found]
    ) throws(Failure) -> [Found] {
        var all: [Found] = []
        for value in values.flatMap({ $0.split(separator: ",").map(String.init) }) {
            let found = find(value)
            if found.isEmpty { throw .option(option, value, known: known) }
            all += found
        }
        return all
    }
}
