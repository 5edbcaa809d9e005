import Foundation
import Storage
import Testing

@testable import Commitments
@testable import Export
@testable import Interface

/// A pledge at a meeting against an earlier one has one answer, whichever document gives it.
@Suite struct OneAnswerTests {
    /// What every document says of a pledge at a meeting.
    fileprivate struct Answer: Decodable, Equatable, CustomStringConvertible {
        var against: String?
        var state: String
        var sign: String
        var labels: [String]
        var firm: Bool

        var description: String {
            "\(sign) \(state) against \(against ?? "none") \(labels) \(firm ? "firm" : "")"
        }
    }

    @Test func ofTheShippedCatalog() throws {
        let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
        let path = folder + "/Data/catalog.json"
        let catalog = try CatalogReader.read(FileReader.read(path), named: path).get()
        for day in ["2023-08-31", "2024-06-30", "2025-02-20", "2025-10-20"] {
            try check(Register(catalog: catalog, asOf: #require(CalendarDate(day))))
        }
    }

    @Test func ofRandomCatalogs() throws {
        for seed in 0..<200 {
            var random = RandomCatalog(seed: UInt64(seed))
            let catalog = random.make()
            let days = [catalog.asOf, catalog.meetings[catalog.meetings.count / 2].date.last]
            for day in days { try check(Register(catalog: catalog, asOf: day), "seed \(seed)") }
        }
    }

    private func check(_ register: Register, _ name: Comment = "") throws {
        let answers = try answers(register)
        try expect(matrix(register), answers, "matrix, \(name)")
        try expect(timelines(register), answers, "timeline, \(name)")
        try expect(histories(register), answers, "wordings, \(name)")
        try expect(list(register), answers, "list, \(name)")
        try expectComparisons(register, answers, name)
        expectOverview(register, answers, name)
    }

    private typealias Place = [String]

    private func expect(
        _ found: [Place: Answer], _ answers: [Place: Answer], _ name: Comment
    ) {
        for (place, answer) in found {
            #expect(answer == answers[place], "\(name) \(place)")
        }
    }

    // MARK: The answer

    private func answers(_ register: Register) throws -> [Place: Answer] {
        let catalog = register.catalog
        var answers: [Place: Answer] = [:]
        for pledge in catalog.pledges.indices {
            for meeting in register.meetings {
                let change = register.change(of: pledge, at: meeting)
                let place = [catalog.pledges[pledge].id.text, catalog.meetings[meeting].id.text]
                answers[place] = Answer(change, catalog)
            }
        }
        return answers
    }

    // MARK: Documents

    private struct MatrixFile: Decodable {
        struct Cell: Decodable {
            var meeting: String, state: String, sign: String
            var labels: [String], firm: Bool, against: String?
        }
        struct Row: Decodable { var pledge: String, cells: [Cell] }
        var pledges: [Row]
    }

    private func matrix(_ register: Register) throws -> [Place: Answer] {
        let list = MatrixList(
            AnnotatedList(register), selection: Matrix.Selection(withEvents: true))
        let file = try JSONDecoder().decode(MatrixFile.self, from: Data(list.json.utf8))
        var answers: [Place: Answer] = [:]
        for row in file.pledges {
            for cell in row.cells {
                let sign =
                    cell.sign.hasSuffix(Matrix.firmMark) ? cell.sign.dropLast() : cell.sign[...]
                answers[[row.pledge, cell.meeting]] = Answer(
                    against: cell.against, state: cell.state, sign: String(sign),
                    labels: cell.labels, firm: cell.firm)
            }
        }
        return answers
    }

    private func timelines(_ register: Register) throws -> [Place: Answer] {
        struct File: Decodable {
            struct Entry: Decodable { var meeting: String?, change: Answer? }
            var pledge: String, entries: [Entry]
        }
        var answers: [Place: Answer] = [:]
        for pledge in register.catalog.pledges.indices {
            let json = TimelineList(register, pledge: pledge).json
            let file = try JSONDecoder().decode(File.self, from: Data(json.utf8))
            for entry in file.entries {
                guard let meeting = entry.meeting, let change = entry.change else { continue }
                answers[[file.pledge, meeting]] = change
            }
        }
        return answers
    }

    private func histories(_ register: Register) throws -> [Place: Answer] {
        struct File: Decodable {
            struct End: Decodable { var meeting: String }
            struct Pair: Decodable {
                var to: End?, state: String?, against: String?, sign: String?
                var labels: [String], firm: Bool
            }
            var pledge: String, pairs: [Pair]
        }
        var answers: [Place: Answer] = [:]
        for pledge in register.catalog.pledges.indices {
            let json = WordingHistory(register, pledge: pledge).json
            let file = try JSONDecoder().decode(File.self, from: Data(json.utf8))
            for pair in file.pairs {
                // What is compared with nothing has no state there.
                guard let meeting = pair.to?.meeting, let state = pair.state else { continue }
                answers[[file.pledge, meeting]] = Answer(
                    against: pair.against, state: state, sign: pair.sign ?? "",
                    labels: pair.labels, firm: pair.firm)
            }
        }
        return answers
    }

    private func list(_ register: Register) throws -> [Place: Answer] {
        struct Change: Decodable { var meeting: String }
        struct File: Decodable {
            struct Pledge: Decodable { var id: String, change: Answer? }
            var pledges: [Pledge]
        }
        struct Meetings: Decodable {
            struct Pledge: Decodable { var id: String, change: Change? }
            var pledges: [Pledge]
        }
        let data = Data(AnnotatedList(register).json.utf8)
        let file = try JSONDecoder().decode(File.self, from: data)
        let meetings = try JSONDecoder().decode(Meetings.self, from: data)
        var answers: [Place: Answer] = [:]
        for (pledge, place) in zip(file.pledges, meetings.pledges) {
            guard let change = pledge.change, let meeting = place.change?.meeting else { continue }
            answers[[pledge.id, meeting]] = change
        }
        return answers
    }

    // MARK: Two meetings

    private struct Comparison: Decodable {
        struct Row: Decodable {
            var pledge: String, against: String, state: String, sign: String
            var labels: [String], firm: Bool
        }
        var pledges: [Row]
    }

    /// Whatever names an earlier meeting agrees with what the comparison of the two says.
    private func expectComparisons(
        _ register: Register, _ answers: [Place: Answer], _ name: Comment
    ) throws {
        let pairs = Set(
            answers.compactMap { place, answer in answer.against.map { [$0, place[1]] } })
        for pair in pairs {
            let catalog = register.catalog
            let from = try #require(catalog.position(ofMeeting: Meeting.ID(pair[0])))
            let to = try #require(catalog.position(ofMeeting: Meeting.ID(pair[1])))
            let json = ComparisonBrief(register, from, to).json
            let file = try JSONDecoder().decode(Comparison.self, from: Data(json.utf8))
            let rows = Dictionary(uniqueKeysWithValues: file.pledges.map { ($0.pledge, $0) })
            let screen = try screenRows(register, from: pair[0], to: pair[1])
            for (place, answer) in answers
            where answer.against == pair[0] && place[1] == pair[1] {
                let row = try #require(rows[place[0]], "\(name) \(place)")
                let found = Answer(
                    against: row.against, state: row.state, sign: row.sign, labels: row.labels,
                    firm: row.firm)
                #expect(found == answer, "what changed, \(name) \(place)")
                #expect(screen[place[0]] == answer, "wording screen, \(name) \(place)")
            }
        }
    }

    private func screenRows(
        _ register: Register, from: String, to: String
    ) throws -> [String: Answer] {
        var session = try Driver(catalog: register.catalog).session
        session.register = register
        session.relist()
        let rows = WordingRow.rows(from: Meeting.ID(from), to: Meeting.ID(to), in: session)
        return Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (
                    register.catalog.pledges[row.pledge].id.text,
                    Answer(
                        against: from, state: row.state?.rawValue ?? "",
                        sign: row.state == .reaffirmed
                            ? row.labels.signs : row.state?.sign ?? "",
                        labels: row.comparison?.labels.map(\.rawValue) ?? [],
                        firm: row.doubts.isEmpty)
                )
            })
    }

    /// The overview counts the same states as the others show at the last statement coded in full.
    private func expectOverview(
        _ register: Register, _ answers: [Place: Answer], _ name: Comment
    ) {
        guard let (before, last) = register.lastFullStatements else { return }
        let catalog = register.catalog
        let overview = Overview(register)
        for state in [State.new, .returned, .reaffirmed] {
            let counted = overview.states.flatMap(\.figures).filter { $0.name == state.name }
                .map(\.count).reduce(0, +)
            let found = answers.count { place, answer in
                place[1] == catalog.meetings[last].id.text
                    && answer.against == catalog.meetings[before].id.text
                    && answer.state == state.rawValue
            }
            #expect(counted == found, "overview, \(name) \(state)")
        }
    }
}

extension OneAnswerTests.Answer {
    fileprivate init(_ change: PledgeChange, _ catalog: Catalog) {
        self.init(
            against: change.against.map { catalog.meetings[$0].id.text },
            state: change.stateName, sign: change.sign,
            labels: change.comparison?.labels.map(\.rawValue) ?? [], firm: change.isFirm)
    }
}
