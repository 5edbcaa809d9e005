/// The members of a catalog that have two values, and where people meet them.
struct TwoValuesIndex: Sendable {
    let all: [TwoValues]
    /// By the positions of pledges and of meetings, as positions in `all`.
    private var pledges: [Int: [Int]] = [:]
    private var meetings: [Int: [Int]] = [:]
    /// For each the pledge under which it is reviewed; nil where no pledge has to do with it.
    private(set) var homes: [Int?] = []

    init(of catalog: Catalog) {
        all = catalog.membersWithTwoValues()
        for (place, values) in all.enumerated() {
            let key = values.id.entry
            let names = key.name.split(separator: " ").map(String.init)
            var home: Int?
            switch key.kind {
            case .pledge, .reaffirmation, .expectation:
                home = names.first.flatMap(catalog.position(ofPledge:))
                if let home { pledges[home, default: []].append(place) }
                for name in names.dropFirst() { add(place, at: Meeting.ID(name), catalog) }
            case .meeting:
                add(place, at: Meeting.ID(key.name), catalog)
                home = TwoValuesIndex.firstPledge(at: Meeting.ID(key.name), catalog)
            case .source:
                let cited = catalog.meetings.filter { $0.source.text == key.name }.map(\.id)
                for meeting in cited { add(place, at: meeting, catalog) }
                home = cited.first.flatMap { TwoValuesIndex.firstPledge(at: $0, catalog) }
            case .pillar: home = catalog.pledges.firstIndex { $0.pillar.text == key.name }
            case .statement:
                guard let record = catalog.statement(StatementRecord.ID(key.name)) else { break }
                add(place, at: record.meeting, catalog)
                home = TwoValuesIndex.firstPledge(at: record.meeting, catalog)
            case .party, .format: break
            }
            homes.append(home)
        }
    }

    private mutating func add(_ place: Int, at meeting: Meeting.ID, _ catalog: Catalog) {
        if let position = catalog.position(ofMeeting: meeting) {
            meetings[position, default: []].append(place)
        }
    }

    private static func firstPledge(at meeting: Meeting.ID, _ catalog: Catalog) -> Int? {
        catalog.position(ofMeeting: meeting).flatMap {
            catalog.reaffirmationsOfMeeting[$0].first.map { catalog.links[$0].pledge }
        }
    }

    func values(ofPledge position: Int) -> [TwoValues] {
        (pledges[position] ?? []).map { all[$0] }
    }

    func values(ofMeeting position: Int) -> [TwoValues] {
        (meetings[position] ?? []).map { all[$0] }
    }

    /// What is reviewed under a pledge.
    func values(reviewedWith position: Int) -> [TwoValues] {
        all.indices.filter { homes[$0] == position }.map { all[$0] }
    }
}

extension Register {
    /// All members of entries that have two values, to be settled.
    package var twoValues: [TwoValues] { twoValuesIndex.value.all }

    /// Those of a pledge and of its reaffirmations.
    package func twoValues(ofPledge position: Int) -> [TwoValues] {
        twoValuesIndex.value.values(ofPledge: position)
    }

    /// Those of a meeting, its source, and what was said at it.
    package func twoValues(ofMeeting position: Int) -> [TwoValues] {
        twoValuesIndex.value.values(ofMeeting: position)
    }

    /// The two values of a name, as long as it has two.
    package func twoValues(_ id: TwoValues.ID) -> TwoValues? { twoValues.first { $0.id == id } }
}
