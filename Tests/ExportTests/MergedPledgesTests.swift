import Commitments
import JSON
import SeededNumbers
import Testing

@testable import Export

/// Pledges that were merged or retired keep answering by all their names: whatever document one
/// opens, a pledge has the same status and the same number of notes in it.
@Suite struct MergedPledgesTests {
    @Test(arguments: UInt64(0)..<60)
    func everyDocumentGivesOneAnswer(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let register = try Sample.register(&random)
        let (list, catalog) = (Sample.list(register), register.catalog)
        let markdown = try Answers(markdown: list.markdown)
        let csv = Answers(csv: list.csv)
        let json = try Answers(json: list.json)
        for (position, pledge) in catalog.pledges.enumerated() {
            let answer = Answers.Answer(
                status: register.status(of: pledge).name, notes: Sample.count(pledge, register))
            #expect(register.facts[position].status.name == answer.status)
            #expect(register.facts[position].noteCount == answer.notes)
            #expect(
                register.statusNote(of: pledge)?.current.status?.name ?? "not assessed"
                    == answer.status)
            #expect(register.notes(on: pledge).count == answer.notes)
            #expect(markdown.of[pledge.id.text] == answer, "Markdown, \(pledge.id)")
            #expect(csv.of[pledge.id.text] == answer, "CSV, \(pledge.id)")
            #expect(json.of[pledge.id.text] == answer, "JSON, \(pledge.id)")
            let timeline = Timeline(register, pledge: position).entries
            #expect(
                timeline.count { if case .note = $0.kind { true } else { false } } == answer.notes)
        }
        try notesAreListedUnderTheirPledge(register)
        try filtersFind(register)
        try othersAgree(register)
    }

    private func notesAreListedUnderTheirPledge(_ register: Register) throws {
        let all = register.notebook.notes
        let json = NoteList(all, in: register, withHistory: false).json
        let named = try Answers.objects("notes", in: json).compactMap { Answers.text("pledge", $0) }
        for pledge in register.catalog.pledges {
            #expect(named.count { $0 == pledge.id.text } == register.notes(on: pledge).count)
        }
        #expect(register.noteCount + register.notesWithoutPledge.count == all.count)
        #expect(register.strayNotes?.count ?? 0 == all.count { register.pledge(of: $0) == nil })
    }

    private func filtersFind(_ register: Register) throws {
        for (position, pledge) in register.catalog.pledges.enumerated() {
            let notes = register.notes(on: pledge)
            for note in notes {
                let words = try Query("note:\"\(note.current.text)\"", in: register.catalog)
                #expect(
                    Listing(register, Filter(query: words)).rows.contains(position)
                        || pledge.retired != nil)
            }
            for name in [pledge.id.text] + pledge.aliases {
                let query = try Query("id:\(name)", in: register.catalog)
                let found = Listing(register, Filter(query: query), picked: [pledge.id]).rows
                #expect(found.contains(position), "id:\(name)")
            }
            let status = Filter(facets: [.status(register.status(of: pledge))])
            #expect(Listing(register, status, picked: [pledge.id]).rows.contains(position))
        }
    }

    /// Somebody with the same notes agrees in all of them, whichever names they use.
    private func othersAgree(_ register: Register) throws {
        let renamed = Notebook(
            notes: register.notebook.notes.map { note in
                var note = note
                note.pledge = register.pledgeID(of: note)
                return note
            })
        let theirs = Register(catalog: register.catalog, notebook: renamed, asOf: register.asOf)
        let agreement = CoderAgreement(mine: register, theirs: theirs)
        #expect(agreement.onlyMine.isEmpty && agreement.onlyTheirs.isEmpty)
        #expect(agreement.statuses.allSatisfy { $0.agrees })
        let assessed = register.catalog.pledges.filter { register.status(of: $0) != .notAssessed }
        #expect(Set(agreement.statuses.map(\.pledge)).isSuperset(of: assessed.map(\.id)))
    }

    @Test func aChangeKeepsTheFactsOfMergedPledgesRight() throws {
        for seed in UInt64(0)..<40 {
            var random = SeededNumbers(seed: seed)
            var register = try Sample.register(&random)
            for number in 50..<60 {
                let note = try Sample.note(number, &random)
                register.apply(
                    Change(
                        summary: "",
                        edits: [
                            .init(
                                note: note.id, pledge: note.pledge, created: note.created,
                                before: nil, after: note.current)
                        ]))
                let again = Register(
                    catalog: register.catalog, notebook: register.notebook, asOf: register.asOf)
                #expect(register.facts == again.facts && register.noteCount == again.noteCount)
                #expect(register.strayPledges == again.strayPledges)
            }
        }
    }
}

/// What a document says of each pledge.
private struct Answers {
    struct Answer: Equatable {
        var status: String
        var notes: Int
    }

    var of: [String: Answer] = [:]

    init(csv: String) {
        for row in CSVReader.rows(of: csv).dropFirst() {
            let isNote = row[0] == "note" || of[row[1]] == nil && !row[23].isEmpty
            of[row[1], default: Answer(status: row[6], notes: 0)].notes += isNote ? 1 : 0
        }
    }

    init(json: String) throws {
        for pledge in try Answers.objects("pledges", in: json) {
            var members = try #require(pledge.members)
            let id = try #require(members.find("id")?.string)
            let status = try #require(members.find("status")?.string)
            let notes = try #require(members.find("notes")?.elements)
            of[id] = Answer(status: Status(rawValue: status).name, notes: Array(notes).count)
        }
    }

    init(markdown: String) throws {
        var id = ""
        for line in markdown.split(separator: "\n") {
            if line.hasPrefix("### ") { id = String(line.dropFirst(4).prefix { $0 != " " }) }
            if line.contains("status: **") {
                let status = try #require(line.firstRange(of: "status: **")).upperBound
                of[id] = Answer(status: String(line[status...].prefix { $0 != "*" }), notes: 0)
            }
            if line.contains("words of note ") { of[id]?.notes += 1 }
        }
    }

    static func objects(_ list: StaticString, in json: String) throws -> [JSONNode] {
        var members = try JSONDocument(parsing: Array(json.utf8)).root.members
        return Array(try #require(members?.find(list)?.elements))
    }

    static func text(_ name: StaticString, _ node: JSONNode) -> String? {
        var members = node.members
        return members?.find(name)?.string
    }
}

/// A catalog in which pledges were merged and retired at random, with notes on any of their names.
private enum Sample {
    static let names = [
        "SEC-01", "SEC-02", "NK-01", "ECO-01", "sec-02", "Nk-01", "alias-sec-01", "SEC-77",
    ]

    static func register(_ random: inout SeededNumbers) throws -> Register {
        var catalog = try Fixture.catalog()
        for number in 0..<Int.random(in: 0...2, using: &random) {
            guard let one = random.pick(catalog.pledges), let other = random.pick(catalog.pledges),
                one.id != other.id
            else { continue }
            let merge = Bool.random(using: &random)
            let changes =
                merge
                ? catalog.merging(one, into: other)
                : catalog.retiring(one, on: catalog.asOf)
            if changes.isEmpty { continue }
            catalog = try catalog.applying(
                CatalogEdit(
                    id: CatalogEdit.ID("E\(number)"), at: Timestamp(seconds: number), author: "jh",
                    summary: "", changes: changes))
        }
        let notes = try (1...20).map { try note($0, &random) }
        return Register(
            catalog: catalog, notebook: Notebook(notes: notes), asOf: try Fixture.day("2025-12-01"))
    }

    static func note(_ number: Int, _ random: inout SeededNumbers) throws -> Note {
        let statuses: [Status?] = [nil, .inProgress, .stalled, .standing, .lapsed]
        return try Fixture.note(
            number, on: random.one(of: names), "2025-10-0\(Int.random(in: 1...9, using: &random))",
            "words of note \(number)", status: random.pick(statuses) ?? nil)
    }

    static func list(_ register: Register) -> AnnotatedList {
        AnnotatedList(register, picked: Set(register.catalog.pledges.map(\.id)))
    }

    /// How many notes name a pledge by any of its names, counted without the register's help.
    static func count(_ pledge: Pledge, _ register: Register) -> Int {
        let names = Set(([pledge.id.text] + pledge.aliases).map { $0.uppercased() })
        return register.notebook.notes.count { names.contains($0.pledge.text.uppercased()) }
    }
}
