import Commitments
import Testing

@testable import Storage

@Suite struct HabitsStoreTests {
    private let folder: TemporaryFolder
    private let store: HabitsStore

    init() throws {
        folder = try TemporaryFolder()
        store = HabitsStore(path: folder("state/session.json"))
    }

    private let some = Habits(
        queries: ["cyber", "“북한” !x"], sort: .lastSaid, showsDetail: false)

    @Test func remembersFromRunToRun() throws {
        let empty = store.load()
        #expect(empty.remembered == Habits() && empty.problem == nil)
        try store.save(some)
        #expect(store.load().remembered == some)
        #expect(folder.permissions("state/session.json") == 0o600)
        #expect(folder.permissions("state") == 0o700)
    }

    @Test func joinsTheQueriesOfTwoCopiesOfTheProgram() throws {
        try store.save(some)
        try store.save(Habits(queries: ["cyber", "new"]))
        let joined = store.load().remembered
        #expect(joined.queries == ["“북한” !x", "cyber", "new"])
        #expect(joined.sort == .pillar && joined.showsDetail)
    }

    @Test func remembersWhereOneLeftOffInEachWorkspace() throws {
        let here = LeftOff(
            files: ["/a/notes.json", "/a/catalog.json"], view: "matrix", pillars: ["nk"],
            facets: ["status:stalled"], query: "북한 -\"two words\"", pledge: "NK-02",
            marks: ["NK-01", "NK-03"])
        var habits = Habits()
        habits.leave(here)
        try store.save(habits)
        #expect(store.load().remembered.place(with: here.files) == here)

        // Another copy of the program leaves off elsewhere.
        var other = Habits()
        other.leave(LeftOff(files: ["/b/notes.json", ""], query: "x"))
        try store.save(other)
        let joined = store.load().remembered
        #expect(joined.place(with: here.files) == here)
        #expect(joined.place(with: ["/b/notes.json", ""])?.query == "x")
        #expect(joined.place(with: ["/c", ""]) == nil)
    }

    @Test func keepsTheLatestWorkspacesOnly() {
        var habits = Habits()
        for number in 0..<30 { habits.leave(LeftOff(files: ["\(number)"], query: "x")) }
        #expect(habits.places.count == Habits.placeLimit)
        habits.leave(LeftOff(files: ["29"]))
        #expect(habits.place(with: ["29"]) == nil)
        #expect(habits.place(with: ["28"])?.query == "x")
    }

    @Test func keepsTheLatestQueriesOnly() throws {
        try store.save(Habits(queries: (0..<70).map { "q\($0)" }))
        try store.save(Habits(queries: ["last"]))
        let queries = store.load().remembered.queries
        #expect(queries.count == Habits.queryLimit && queries.last == "last")
    }

    @Test(arguments: ["", "{", "[]", "{\"format\": \"pledges-notes\"}", "<<<<<<< HEAD\n"])
    func whatIsDamagedIsLeftOutWithAWordAndReplaced(_ text: String) throws {
        try FileSystem.createFolder(folder("state"))
        try folder.write(text, to: "state/session.json")
        let loaded = store.load()
        #expect(loaded.remembered == Habits())
        #expect(loaded.problem?.contains("session.json:") ?? false)
        try store.save(some)
        #expect(store.load().remembered == some)
    }

    @Test func whatStandsInTheWayIsSaid() throws {
        try FileSystem.createFolder(folder("state"))
        try FileSystem.createFolder(folder("state/session.json"))
        #expect(store.load().problem?.contains("a folder") ?? false)
        #expect(throws: StorageError.self) { try store.save(some) }
    }
}
