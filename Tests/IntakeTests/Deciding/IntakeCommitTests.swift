import Commitments
import Testing

@testable import Intake

@Suite struct IntakeCommitTests {
    private func edit(_ changes: [CatalogEdit.Change]) -> CatalogEdit {
        CatalogEdit(
            id: CatalogEdit.ID("E1"), at: Timestamp(seconds: 0), author: "jh", summary: "",
            changes: changes)
    }

    private func decided() throws -> StatementIntake {
        var session = try IntakeSample.session()
        session.decide(
            .linked([IntakeSample.said("SEC-01", "hold joint exercises every year", score: 0.6)]),
            at: 0)
        session.decide(.notPledge(isBulk: false), at: 1)
        session.decide(
            .linked([IntakeSample.said("SEC-01", "hold larger exercises at sea", score: 0.8)]),
            at: 2)
        session.add(
            IntakeSample.pledge("SEC-04", "Coast guard training"),
            IntakeSample.said("SEC-04", "train coast guards"), at: 3)
        return session
    }

    @Test func aCommitIsOneConsistentEdit() throws {
        let catalog = try IntakeSample.catalog()
        let commit = try IntakeCommit(try decided(), to: catalog)
        let after = try catalog.applying(edit(commit.changes))
        let meeting = try #require(after.meeting("fm-lima-2026"))
        #expect(meeting.short == "Lima")
        #expect(meeting.extract == .wholeSource)
        #expect(after.source(meeting.source)?.publisher == "Courier")
        #expect(after.pledge("SEC-04")?.title == "Coast guard training")
        let back = try after.applying(
            edit(commit.changes).inverse(
                id: CatalogEdit.ID("E2"), at: Timestamp(seconds: 1), by: "jh"))
        #expect(back.changes(to: catalog).isEmpty)
    }

    @Test func severalSentencesOfOnePledgeKeepTheWordsOfTheBest() throws {
        let commit = try IntakeCommit(try decided(), to: try IntakeSample.catalog())
        let said = try #require(commit.said.first { $0.pledge.text == "SEC-01" })
        #expect(said.wording == "hold larger exercises at sea")
        #expect(said.sentences == [2, 0])
    }

    @Test func wordsThatTheAnalystChoseCountMoreThanAnyScore() throws {
        var session = try decided()
        var own = IntakeSample.said("SEC-01", "exercises", score: 0.1)
        own.isOwnWording = true
        session.revise(own, at: 0)
        let commit = try IntakeCommit(session, to: try IntakeSample.catalog())
        #expect(commit.said.first?.wording == "exercises")
    }

    @Test func whatIsUndecidedMakesTheSilenceOfTheMeetingMeanNothing() throws {
        var session = try decided()
        session.decide(.later, at: 1)
        let catalog = try IntakeSample.catalog()
        let commit = try IntakeCommit(session, to: catalog)
        #expect(commit.undecided == 1)
        let after = try catalog.applying(edit(commit.changes))
        #expect(after.meeting("fm-lima-2026")?.extract == .selectedPhrases)
    }

    @Test func whatWasAcceptedInBulkIsLessSure() throws {
        var session = try IntakeSample.session()
        let readings = session.sentences.map { IntakeSample.reading($0, [("SEC-02", 0.7)]) }
        session.acceptAll(above: 0.7, readings)
        let catalog = try IntakeSample.catalog()
        let after = try catalog.applying(
            edit(try IntakeCommit(session, to: catalog).changes))
        let said = after.reaffirmation(
            of: Pledge.ID("SEC-02"), at: Meeting.ID("fm-lima-2026"))
        #expect(said?.wordings.map(\.confidence) == [.medium])
    }

    @Test func anIdGivenAwayMeanwhileIsReplacedByTheNext() throws {
        var session = try decided()
        let catalog = try IntakeSample.catalog()
        let theirs = try catalog.applying(
            edit([.added(.pledge(IntakeSample.pledge("SEC-04", "Theirs")))]))
        session.toggle(IntakeSample.said("SEC-04", "meet again"), at: 1)
        let commit = try IntakeCommit(session, to: theirs)
        #expect(commit.newPledges.map(\.id.text) == ["SEC-05"])
        let after = try theirs.applying(edit(commit.changes))
        #expect(after.pledge("SEC-04")?.title == "Theirs")
        #expect(after.reaffirmations(of: commit.newPledges[0]).count == 1)
    }

    @Test func anotherSourceOfAMeetingAddsItsWordings() throws {
        var session = try IntakeSample.session()
        session.details.meeting = try IntakeSample.catalog().meeting("fm-oslo-2026")
        session.details.source = Source(
            id: Source.ID("ministry-oslo-2026"), publisher: "Ministry", title: "Oslo", url: nil)
        session.details.provenance = .officialText
        session.decide(.linked([IntakeSample.said("SEC-01", "exercise each year")]), at: 0)
        let catalog = try IntakeSample.catalog()
        let after = try catalog.applying(
            edit(try IntakeCommit(session, to: catalog).changes))
        #expect(after.meetings.count == 1)
        let said = after.reaffirmation(of: Pledge.ID("SEC-01"), at: Meeting.ID("fm-oslo-2026"))
        #expect(
            said?.wordings.map(\.text) == ["exercise each year", "hold joint exercises every year"])
    }

    @Test func whatIsMissingIsSaid() throws {
        let catalog = try IntakeSample.catalog()
        #expect(throws: IntakeProblem.nothingSaid) {
            try IntakeCommit(try IntakeSample.session(), to: catalog)
        }
        var session = try decided()
        session.details.source = nil
        #expect(throws: IntakeProblem.self) { try IntakeCommit(session, to: catalog) }
        session = try decided()
        let long = Array(repeating: "word", count: 13).joined(separator: " ")
        session.decide(.linked([IntakeSample.said("SEC-02", long)]), at: 1)
        #expect(throws: IntakeProblem.self) { try IntakeCommit(session, to: catalog) }
    }

    @Test func theSummaryTellsNewRepeatedRewordedAndNotCarried() throws {
        var session = try decided()
        session.decide(
            .linked([IntakeSample.said("SEC-01", "hold joint exercises every year")]), at: 2)
        let catalog = try IntakeSample.catalog()
        let summary = try IntakeSummary(session, in: catalog, asOf: catalog.asOf)
        #expect(summary.new.map(\.said.pledge.text) == ["SEC-04"])
        #expect(summary.repeated.map(\.said.pledge.text) == ["SEC-01"])
        #expect(summary.repeated.first?.labels == [.verbatim])
        #expect(summary.repeated.first?.certainty == "provisional")
        #expect(summary.before?.short == "Oslo")
        #expect(summary.absent.map(\.pledge.text) == ["SEC-02"])
        #expect(summary.absent.first?.state == .notCarried)
    }

    @Test func whatSomebodyElseEnteredMeanwhileIsNotTakenForOnesOwn() throws {
        let session = try decided()
        let theirs = try catalog(with: "Callao, Peru", publisher: "Courier")
        #expect(throws: IntakeProblem.self) { try IntakeCommit(session, to: theirs) }
        let source = try catalog(with: "Lima, Peru", publisher: "Herald")
        let commit = try IntakeCommit(session, to: source)
        let added = commit.changes.compactMap(\.after).map(\.key.description)
        #expect(added.contains("source courier-lima-2026-2"))
    }

    /// The catalog with a meeting and a source of the ids of the sample's.
    private func catalog(with place: String, publisher: String) throws -> Catalog {
        let details = try IntakeSample.session().details
        var (meeting, source) = (try #require(details.meeting), try #require(details.source))
        meeting.place = place
        source.publisher = publisher
        return try IntakeSample.catalog().applying(
            edit([.added(.source(source)), .added(.meeting(meeting))]))
    }

    @Test func aProposedWordingIsCutToWhatACatalogTakes() throws {
        let sentence = Sentence(text: "They will meet.", range: 0..<15)
        let reading = SentenceProposals(
            sentence: sentence, commitment: nil, speaker: .all, wording: "words",
            quoteLimit: QuoteLimit(words: 12), proposals: [])
        let long = (1...14).map { "w\($0)" }.joined(separator: " ")
        #expect(reading.fitting(long).hasSuffix("w12"))
        #expect(reading.fitting(" ") == "They will meet.")
    }

    @Test func idsOfPledgesGoOnWhereThePillarEnds() throws {
        let catalog = try IntakeSample.catalog()
        #expect(catalog.nextPledgeID(in: IntakeSample.pillar).text == "SEC-04")
        #expect(
            catalog.nextPledgeID(in: IntakeSample.pillar, besides: [Pledge.ID("SEC-09")]).text
                == "SEC-10")
    }
}

/// The text that a commit keeps, with the places of what was decided.
@Suite struct StoredStatementTests {
    private func stored(
        _ change: (inout StatementIntake) -> Void = { _ in }, in catalog: Catalog? = nil
    ) throws -> IntakeCommit.Stored? {
        var session = try IntakeSample.session()
        let catalog = try catalog ?? IntakeSample.catalog()
        session.details.meeting = catalog.meeting("fm-oslo-2026")
        session.details.source = Source(
            id: Source.ID("ministry-oslo-2026"), publisher: "Ministry", title: "Oslo", url: nil)
        session.details.provenance = .officialText
        session.decide(
            .linked([IntakeSample.said("SEC-01", "hold joint exercises every year")]), at: 0)
        session.decide(
            .linked([IntakeSample.said("SEC-01", "larger exercises at sea")]), at: 2)
        session.decide(.notPledge(isBulk: false), at: 1)
        session.decide(.notPledge(isBulk: false), at: 3)
        change(&session)
        return try IntakeCommit(session, to: catalog).storing(session, in: catalog)
    }

    private func applied(_ stored: IntakeCommit.Stored, to catalog: Catalog) throws -> Catalog {
        try catalog.applying(
            CatalogEdit(
                id: CatalogEdit.ID("E"), at: Timestamp(seconds: 1), author: "jh", summary: "s",
                changes: stored.changes))
    }

    @Test func theTextIsKeptWithThePlacesOfThePassage() throws {
        let kept = try #require(try stored())
        let after = try applied(kept, to: IntakeSample.catalog())
        let record = try #require(after.statement(kept.record))
        #expect(record.kind == .statement && record.meeting.text == "fm-oslo-2026")
        #expect(record.checksum == StatementRecord.checksum(of: IntakeSample.text))
        let said = after.reaffirmation(of: Pledge.ID("SEC-01"), at: record.meeting)
        let anchor = said?.wordings.compactMap(\.anchor).first
        let text = StatementText(kept.text)
        #expect(anchor?.selectors.count == 2)
        #expect(anchor?.selectors.first.map { text[$0.range] } == "hold joint exercises every year")
        // The sentence that makes a commitment, not the one about lunch.
        #expect(
            record.setAside.map(\.exact) == [
                "They agreed to train coast guards, and to meet again."
            ])
    }

    @Test func whatIsDecidedIsCovered() throws {
        let kept = try #require(try stored())
        let after = try applied(kept, to: IntakeSample.catalog())
        let texts = StatementTexts([kept.record: kept.text])
        #expect(after.covered(by: texts).statementCoverage[kept.record]?.open == 0)
    }

    @Test func aTextWhoseNameIsTakenGetsAnother() throws {
        let first = try #require(try stored())
        let catalog = try applied(first, to: IntakeSample.catalog())
        var changed = try #require(catalog.statements.first)
        changed.checksum = StatementRecord.checksum(of: "another text")
        let edit = CatalogEdit(
            id: CatalogEdit.ID("F"), at: Timestamp(seconds: 2), author: "jh", summary: "s",
            changes: catalog.changes(
                from: .statement(catalog.statements[0]), to: .statement(changed)))
        let second = try stored(in: catalog.applying(edit))
        #expect(second?.record.text == "\(first.record)-2")
    }
}
