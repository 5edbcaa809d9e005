import Commitments
import Intake
import Testing

@testable import Storage

@Suite struct IntakeStoreTests {
    private let folder: TemporaryFolder
    private let store: IntakeStore

    init() throws {
        folder = try TemporaryFolder()
        store = IntakeStore(folder: folder("state/intakes"))
    }

    private func intake(_ id: String = "01A") throws -> IntakeSession {
        var intake = IntakeSession(
            id: IntakeSession.ID(id), started: time(1),
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
    private func kept() throws -> IntakeSession? {
        let intakes = try store.list()
        return intakes.first
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

    @Test func whatCannotBeReadStaysWhereItIs() throws {
        try store.write(try intake())
        try folder.write("{", to: "state/intakes/00.json")
        #expect(try store.list().count == 1)
        #expect(try folder.text("state/intakes/00.json") == "{")
    }

    @Test func whatAnotherCopyHasInHandIsNotOffered() throws {
        let intake = try intake()
        do {
            let other = IntakeStore(folder: folder("state/intakes"))
            try other.write(intake)
            #expect(try store.list().isEmpty)
        }
        #expect(try store.list() == [intake])
    }
}
