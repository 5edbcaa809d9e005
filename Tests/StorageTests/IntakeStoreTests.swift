import Commitments
import Intake
import Testing

@testable import Storage

@Suite struct IntakeStoreTests {
    private let folder: TemporaryFolder
    private let files: FilesInUse
    private let store: IntakeStore

    init() throws {
        folder = try TemporaryFolder()
        files = FilesInUse(notes: nil, catalog: folder("catalog.json"), areStandard: false)
        store = IntakeStore(folder: folder("state/intakes"), for: files)
    }

    /// The folder as another copy of the program has it, or one for other files.
    private func other(_ files: FilesInUse? = nil) -> IntakeStore {
        IntakeStore(folder: folder("state/intakes"), for: files ?? self.files)
    }

    private func intake(_ id: String = "01A") throws -> StatementIntake {
        var intake = StatementIntake(
            id: StatementIntake.ID(id), started: time(1),
            text: "They will hold “joint” exercises.They met.\n\n한미일은 협력한다. 三か国は協力する。",
            as: .plain)
        intake.details.provenance = .officialText
        intake.details.guess.language = "ko"
        intake.details.source = Source(
            id: Source.ID("courier-lima"), publisher: "Courier", title: "Lima", url: "https://x")
        intake.details.meeting = Meeting(
            id: Meeting.ID("fm-lima-2026"), date: try #require(MeetingDate("2026-11")),
            place: "Lima, Peru", short: "Lima", format: MeetingFormat.ID("nowhere"),
            summary: "They met.", source: Source.ID("courier-lima"))
        return intake
    }

    /// What a run of the program kept, as the next one reads it.
    private func kept() throws -> StatementIntake? {
        let intakes = try store.list()
        return intakes.first
    }

    /// The file rounds what was proposed: whoever decided and whoever read it have the same.
    @Test func decisionsThatAnotherCopyKeepsNeedNoSecondFile() throws {
        var intake = try intake()
        intake.decide(
            .linked([
                SaidPledge(
                    pledge: Pledge.ID("SEC-01"), wording: "joint", speaker: .all, score: 0.81249)
            ]), at: 0)
        try store.write(intake)
        let copy = other()
        try copy.write(intake)
        intake.decide(.later, at: 1)
        try copy.write(intake)
        #expect(try copy.list().map(\.verdicts[1]) == [.later], "and others need one")
    }

    @Test func everyDecisionComesBack() throws {
        var intake = try intake()
        intake.decide(
            .linked([
                SaidPledge(
                    pledge: Pledge.ID("SEC-01"), wording: "hold “joint” exercises",
                    speaker: .one(Party.ID("US")), score: 0.812, isBulk: true)
            ]), at: 0)
        intake.decide(.notPledge(isBulk: true), at: 1)
        intake.add(
            Pledge(
                id: Pledge.ID("SEC-99"), title: "협력", pillar: Pillar.ID("security"), type: .process,
                summary: "s", parties: [Party.ID("US")]),
            SaidPledge(pledge: Pledge.ID("SEC-99"), wording: "협력한다", isOwnWording: true), at: 2)
        intake.decide(.later, at: 3)
        intake.move(to: 2)
        try store.write(intake)
        #expect(try kept() == intake)
    }

    @Test func sentencesComeBackAsTheAnalystCutThem() throws {
        var intake = try intake()
        let isJoined = intake.joinWithNext(0)
        #expect(isJoined)
        let isSplit = intake.split(0, beforeWord: 2)
        #expect(isSplit)
        try store.write(intake)
        let kept = try #require(try kept())
        #expect(kept.sentences == intake.sentences)
        #expect(kept.statement.original == intake.statement.original)
        #expect(kept.statement.paragraphs == intake.statement.paragraphs)
    }

    @Test func severalAreListedInTheirOrderAndPrivate() throws {
        let (first, second) = (try intake("01A"), try intake("01B"))
        try store.write(second)
        try store.write(first)
        #expect(try store.list().map(\.id.text) == ["01A", "01B"])
        #expect(folder.permissions("state/intakes/01A.json") == 0o600)
        try store.delete(first.id)
        try store.delete(first.id)
        #expect(try store.list().map(\.id.text) == ["01B"])
        try store.delete(second.id)
        #expect(try FileSystem.names(in: folder("state/intakes")).isEmpty)
    }

    @Test func whatCannotBeReadIsReportedAndStaysWhereItIs() throws {
        try store.write(try intake())
        try folder.write("{", to: "state/intakes/00.json")
        let found = try store.load()
        #expect(found.intakes.count == 1 && found.problems.count == 1)
        #expect(found.problems.first?.hasPrefix(folder("state/intakes/00.json:1:2: ")) ?? false)
        #expect(try folder.text("state/intakes/00.json") == "{")
    }

    @Test func whatAnotherCopyHasInHandIsNotOffered() throws {
        let intake = try intake()
        do {
            let other = self.other()
            try other.write(intake)
            #expect(try store.list().isEmpty)
        }
        #expect(try store.list() == [intake])
    }

    /// Who decides otherwise has a file of their own, as with drafts.
    @Test func whatAnotherCopyHoldsIsNeitherWrittenNorDeleted() throws {
        let intake = try intake()
        let other = self.other()
        try other.write(intake)
        let claimed = StorageError.claimed(path: folder("state/intakes/01A.json"))
        func count() throws -> Int {
            try FileSystem.names(in: folder("state/intakes")).filter { $0.hasSuffix(".json") }.count
        }
        // What the other one has kept is kept.
        try store.write(intake)
        #expect(try count() == 1)
        #expect(throws: claimed) { try store.delete(intake.id) }
        var decided = intake
        decided.decide(.later, at: 0)
        try store.write(decided)
        try store.write(decided)
        #expect(try count() == 2)
        #expect(try other.list() == [intake])
        #expect(try store.list().map(\.verdicts) == [decided.verdicts])
        try store.delete(intake.id)
        #expect(try count() == 1)
        #expect(try other.list() == [intake])
    }

    @Test func anotherCatalogIsNotOfferedIt() throws {
        do { try other().write(try intake()) }
        let elsewhere = other(
            FilesInUse(notes: nil, catalog: folder("ws2/catalog.json"), areStandard: true))
        #expect(try elsewhere.list().isEmpty)
        #expect(try store.list().map(\.file) == [folder("catalog.json")])
    }

    @Test func oneOfAnEarlierVersionIsOfferedWithTheStandardFilesOnly() throws {
        do { try other().write(try intake()) }
        let line = "  \"file\": \"\(folder("catalog.json"))\",\n"
        let text = try folder.text("state/intakes/01A.json")
        try folder.write(text.replacing(line, with: ""), to: "state/intakes/01A.json")
        #expect(try store.list().isEmpty)
        let standard = FilesInUse(notes: nil, catalog: files.catalog, areStandard: true)
        #expect(try other(standard).list() == [try intake()])
    }

    // MARK: Committed

    private func committed(_ number: Int) throws -> StatementIntake {
        let digits = number < 10 ? "0\(number)" : "\(number)"
        var intake = try intake("01-\(digits)")
        intake.decide(.later, at: 1)
        intake.committed = CatalogEdit.ID("E\(digits)")
        return intake
    }

    @Test func aCommittedOneComesBackWithItsDecisions() throws {
        let intake = try committed(1)
        try store.write(intake)
        #expect(try other().list() == [intake], "nobody works on it, so that nobody holds it")
        var again = intake
        again.committed = nil
        try store.write(again)
        #expect(try store.list() == [again])
        try other().write(intake)
        #expect(try Set(store.list().map(\.committed)) == [nil, intake.committed])
    }

    @Test func ofCommittedOnesTheNewestStay() throws {
        let open = try intake("00")
        try store.write(open)
        let elsewhere = other(
            FilesInUse(notes: nil, catalog: folder("ws2/catalog.json"), areStandard: false))
        try elsewhere.write(try committed(0))
        let limit = IntakeStore.committedLimit
        for number in 1...limit + 2 { try store.write(try committed(number)) }
        let kept = try store.list()
        #expect(kept.first == open && kept.count == limit + 1)
        #expect(kept.dropFirst().first?.committed?.text == "E03")
        #expect(try elsewhere.list().count == 1)
    }

    @Test func anOldCommittedOneThatSomebodyTookUpAgainStays() throws {
        try store.write(try committed(1))
        var again = try committed(1)
        again.committed = nil
        let other = self.other()
        try other.write(again)
        for number in 2...IntakeStore.committedLimit + 3 { try store.write(try committed(number)) }
        #expect(try other.list().first == again)
    }
}
