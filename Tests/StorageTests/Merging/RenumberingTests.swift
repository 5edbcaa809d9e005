import Commitments
import SeededNumbers
import Testing

@testable import Storage

/// Analysts who add entries at random, and join their copies as git does: two entries with one id are
/// two, in every copy, and each note stays on the entry that its author saw.
@Suite struct RenumberingTests {
    /// A commit: both files.
    struct Commit: Equatable {
        var catalog: [UInt8]
        var notes: [UInt8]
    }

    struct Analyst {
        var name: String
        /// What was last taken from the hub.
        var base: Commit
        /// What was committed since.
        var commits: [Commit] = []

        var head: Commit { commits.last ?? base }
    }

    /// What everybody does with what, and the clock.
    struct World {
        var random: SeededNumbers
        var seconds = 0
        var count = 0
        var notes = 0

        mutating func time() -> Timestamp {
            seconds += Int.random(in: 0...2, using: &random)
            return Timestamp(seconds: 1_795_000_000 + seconds, offset: 0)
        }

        mutating func id() -> String {
            count += 1
            let digits = String(count)
            return "01K" + String(repeating: "0", count: 23 - digits.count) + digits
        }
    }

    @Test(arguments: 1...8) func copiesConvergeAndNotesStayOnTheirEntry(_ seed: Int) throws {
        var world = World(random: SeededNumbers(seed: UInt64(seed)))
        let notes = NotesWriter.bytes(of: NotesDocument(notebook: Notebook()))
        var hub = Commit(catalog: Array(CatalogText().text.utf8), notes: notes)
        var analysts = ["jh", "mk", "jh", "ts"].map { Analyst(name: $0, base: hub) }
        for _ in 0..<25 {
            let index = Int.random(in: analysts.indices, using: &world.random)
            for _ in 0..<Int.random(in: 1...3, using: &world.random) {
                try work(&analysts[index], &world)
            }
            if Bool.random(using: &world.random) { try share(&analysts[index], &hub, &world) }
        }
        for _ in 0..<2 {
            for index in analysts.indices { try share(&analysts[index], &hub, &world) }
        }
        for analyst in analysts { #expect(analyst.base == hub) }
        try expectApart(hub, world)
    }

    /// Titles are never changed, so that they tell which entry is which.
    private func expectApart(_ hub: Commit, _ world: World) throws {
        let catalog = try CatalogReader.read(hub.catalog, named: "hub").get()
        let added = catalog.edits.flatMap(\.changes).filter {
            $0.before == nil && $0.key.kind == .pledge
        }
        #expect(Set(added.map(\.key.name)).count == added.count)
        #expect(added.contains { !$0.formerly.isEmpty })
        for case .pledge(let pledge)? in added.map(\.after) {
            #expect(catalog.pledge(pledge.id.text)?.title == pledge.title)
        }
        let notebook = try NotesReader.read(hub.notes, named: "hub").get().notebook
            .following(catalog)
        #expect(notebook.notes.count == world.notes)
        for note in notebook.notes {
            let title = try #require(catalog.pledge(note.pledge.text)?.title)
            #expect(note.current.text == "on \(title)")
        }
        for said in catalog.reaffirmations where said.wordings[0].text.hasPrefix("words of ") {
            let title = try #require(catalog.pledge(said.pledge.text)?.title)
            let meeting = try #require(catalog.meeting(said.meeting.text))
            let source = try #require(catalog.source(said.wordings[0].source))
            #expect(said.wordings[0].text == "words of \(title) at \(meeting.short)")
            #expect(source.title == meeting.short)
        }
    }

    // MARK: Work

    private func work(_ analyst: inout Analyst, _ world: inout World) throws {
        var commit = analyst.head
        let catalog = try CatalogReader.read(commit.catalog, named: "").get()
        let time = world.time()
        if Int.random(in: 0..<3, using: &world.random) > 0 {
            let id = CatalogEdit.ID(world.id())
            let edit = CatalogEdit(
                id: id, at: time, author: analyst.name, summary: "edit",
                changes: changes(catalog, world.count))
            var revision = CatalogRevision(commit.catalog, named: "")
            try revision.apply(edit)
            commit.catalog = try CatalogTidying.tidied(revision.bytes, named: "")
        }
        try note(&commit, analyst, time, &world)
        analyst.commits.append(commit)
    }

    /// A new pledge that grows from another new one, said at a new meeting of a new source.
    private func changes(_ catalog: Catalog, _ number: Int) -> [CatalogEdit.Change] {
        let pillar = catalog.pillars[0]
        let short = "Place \(number)"
        let known = catalog.meeting("fm-new")?.id
        let meeting = known.map { Meeting.ID("\($0)-x\(number)") } ?? Meeting.ID("fm-new")
        let source = Source.ID(catalog.source(Source.ID("s-new")) == nil ? "s-new" : "s-\(number)")
        var pledge = Pledge(
            id: catalog.nextPledgeID(in: pillar), title: "Pledge \(number)", pillar: pillar.id,
            type: .action, summary: "S", parties: catalog.parties.map(\.id))
        pledge.parent = catalog.pledges.last { $0.pillar == pillar.id }?.id
        let held = Meeting(
            id: meeting, date: MeetingDate(CalendarDate(dayNumber: 20_000)), place: "P",
            short: short, format: catalog.formats[0].id, summary: "S", source: source)
        let said = Reaffirmation(
            pledge: pledge.id, meeting: meeting, speaker: .all,
            wordings: [
                Wording(
                    text: "words of \(pledge.title) at \(short)", source: source,
                    provenance: .pressReport, language: "en", confidence: .high)
            ])
        return [
            .added(.source(Source(id: source, publisher: "P", title: short, url: nil))),
            .added(.meeting(held)), .added(.pledge(pledge)), .added(.reaffirmation(said)),
        ]
    }

    private func note(
        _ commit: inout Commit, _ analyst: Analyst, _ time: Timestamp, _ world: inout World
    ) throws {
        let catalog = try CatalogReader.read(commit.catalog, named: "").get()
        let document = try NotesReader.read(commit.notes, named: "").get()
        let new = catalog.pledges.filter { $0.title.hasPrefix("Pledge ") }
        guard let pledge = world.random.pick(new) else { return }
        var notebook = document.notebook.following(catalog)
        let version = Note.Version(
            changed: time, author: analyst.name, date: time.date, text: "on \(pledge.title)")
        let edit = Change.Edit(
            note: Note.ID(world.id()), pledge: pledge.id, created: time, before: nil,
            after: version)
        notebook.apply(Change(summary: "", edits: [edit]), in: catalog)
        world.notes += 1
        commit.notes = NotesWriter.bytes(of: NotesDocument(notebook: notebook))
    }

    // MARK: Sharing

    private func share(
        _ analyst: inout Analyst, _ hub: inout Commit, _ world: inout World
    ) throws {
        if analyst.commits.isEmpty {
            analyst.base = hub
        } else if hub == analyst.base {
            hub = analyst.head
        } else if Bool.random(using: &world.random) {
            hub = try merged(analyst.base, analyst.head, hub)
        } else {
            // A rebase replays each commit on what is there.
            var before = analyst.base
            for commit in analyst.commits {
                hub = try merged(before, hub, commit)
                before = commit
            }
        }
        analyst.base = hub
        analyst.commits = []
    }

    private func merged(_ base: Commit, _ mine: Commit, _ theirs: Commit) throws -> Commit {
        Commit(
            catalog: try merged(base.catalog, mine.catalog, theirs.catalog),
            notes: try merged(base.notes, mine.notes, theirs.notes))
    }

    private func merged(
        _ base: [UInt8], _ mine: [UInt8], _ theirs: [UInt8]
    ) throws -> [UInt8] {
        // Git asks no driver where one side has changed nothing.
        if mine == theirs || theirs == base { return mine }
        if mine == base { return theirs }
        func merge(_ left: [UInt8], _ right: [UInt8]) throws -> FileMerge.Result {
            try FileMerge.merge(
                base: .init(base, named: "base"), mine: .init(left, named: "mine"),
                theirs: .init(right, named: "theirs"))
        }
        let result = try merge(mine, theirs)
        #expect(result.conflicts.isEmpty, "\(result.conflicts)")
        #expect(try merge(theirs, mine).bytes == result.bytes)
        #expect(FileChecker.check(result.bytes, named: "").filter { $0.severity == .error } == [])
        return result.bytes
    }
}
