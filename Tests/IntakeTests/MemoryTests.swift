import Commitments
import Testing

@testable import Intake

/// What was decided of a stored sentence is proposed for one like it.
@Suite struct MemoryTests {
    private static let stored = """
        The ministers will keep the northern passage free of ice for merchant ships all year. \
        They agreed to meet again.
        """

    /// The sample with a stored statement whose first sentence was linked to a pledge that shares no
    /// word with it.
    private func catalog() throws -> Catalog {
        let sample = try IntakeSample.catalog()
        let meeting = sample.meetings[0]
        let record = StatementRecord(
            id: StatementRecord.ID("oslo.en"), meeting: meeting.id, title: "Oslo",
            source: meeting.source, obtained: CalendarDate(dayNumber: 20_000), checksum: "")
        let text = StatementText(Self.stored)
        let range = try #require(text.folded.ranges(of: "keep the northern passage free").first)
        let wording = Wording(
            text: "keep the northern passage free", source: meeting.source,
            provenance: .officialText,
            anchor: PassageAnchor(statement: record.id, selectors: [text.selector(range)]))
        return Catalog(
            title: sample.title, asOf: sample.asOf, parties: sample.parties,
            pillars: sample.pillars, formats: sample.formats, sources: sample.sources,
            meetings: sample.meetings, pledges: sample.pledges,
            reaffirmations: sample.reaffirmations + [
                Reaffirmation(
                    pledge: Pledge.ID("SEC-03"), meeting: meeting.id, speaker: .all,
                    wordings: [wording])
            ], statements: [record])
    }

    private func memory(_ catalog: Catalog, leavingOut meeting: String? = nil) -> SentenceMemory {
        SentenceMemory(
            catalog, StatementTexts([StatementRecord.ID("oslo.en"): Self.stored]),
            leavingOut: meeting.map { Meeting.ID($0) })
    }

    @Test func aSentenceLikeALinkedOneGetsItsPledge() throws {
        let catalog = try catalog()
        let reader = StatementReader(catalog: catalog, remembering: memory(catalog))
        let text = "They will keep the northern passage free of ice for all merchant ships."
        let first = try #require(reader.read(Sentence(text: text, range: 0..<9)).proposals.first)
        #expect(first.pledge.text == "SEC-03" && first.isLink)
        #expect(first.reasons.contains { $0.text.contains("linked before") })
    }

    @Test func whatWasNotLinkedIsNoEvidence() throws {
        let likeness = memory(try catalog()).likeness(of: "They agreed to meet again in spring.")
        #expect(likeness.isEmpty)
    }

    @Test func aMeetingCanBeLeftOut() throws {
        let likeness = memory(try catalog(), leavingOut: "fm-oslo-2026")
            .likeness(of: "The ministers will keep the northern passage free of ice.")
        #expect(likeness.isEmpty)
    }

    /// What is denied now is not kept by what was promised then.
    @Test func aDenialOfARememberedSentenceIsNoLink() throws {
        let catalog = try catalog()
        let reader = StatementReader(catalog: catalog, remembering: memory(catalog))
        let text = "They will no longer keep the northern passage free of ice for merchant ships."
        let reading = reader.read(Sentence(text: text, range: 0..<9))
        #expect(reading.isDenied && !reading.proposals.contains(where: \.isLink))
    }

    @Test func koreanSentencesAreCompared() {
        var memory = SentenceMemory()
        memory.add(
            [("3국은 해양쓰레기를 줄이기 위한 노력을 강화하기로 하였다.", [Pledge.ID("SEC-01")])],
            of: Meeting.ID("m"))
        let likeness = memory.likeness(of: "장관들은 해양쓰레기를 줄이기 위한 노력을 강화하기로 했다.")
        #expect(likeness[Pledge.ID("SEC-01")] ?? 0 > 0.6)
    }

    @Test func aPledgeMadeInAStatementIsProposedInIt() throws {
        let catalog = try IntakeSample.catalog()
        var session = try IntakeSample.session()
        session.add(
            IntakeSample.pledge("SEC-04", "Coast guard training"),
            IntakeSample.said("SEC-04", "train coast guards"), at: 3)
        #expect(session.made.map(\.pledge.id.text) == ["SEC-04"])
        let reader = StatementReader(catalog: catalog, with: session.made)
        let text = "We will train coast guards in the south as well."
        let first = try #require(reader.read(Sentence(text: text, range: 0..<9)).proposals.first)
        #expect(first.pledge.text == "SEC-04")
    }
}
