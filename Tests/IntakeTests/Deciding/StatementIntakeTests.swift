import Commitments
import Testing

@testable import Intake

@Suite struct StatementIntakeTests {
    @Test func nothingIsDecidedAtFirst() throws {
        let session = try IntakeSample.session()
        #expect(session.sentences.count == 4)
        #expect(session.progress.left == 4)
        #expect(session.nextToDecide(after: -1) == 0)
    }

    @Test func decidingCountsAndUndoTakesItBackToItsSentence() throws {
        var session = try IntakeSample.session()
        session.decide(.linked([IntakeSample.said("SEC-01", "hold joint exercises")]), at: 0)
        session.move(to: 1)
        session.decide(.notPledge(isBulk: false), at: 1)
        session.move(to: 3)
        #expect(session.progress.linked == 1)
        #expect(session.progress.notPledges == 1)
        #expect(session.progress.left == 2)
        session.undo()
        #expect(session.verdicts[1] == .open)
        #expect(session.position == 1)
        session.undo()
        #expect(session.progress.left == 4)
        #expect(!session.canUndo)
    }

    @Test func whatIsPutOffComesLast() throws {
        var session = try IntakeSample.session()
        session.decide(.later, at: 0)
        session.decide(.notPledge(isBulk: false), at: 1)
        #expect(session.nextToDecide(after: 0) == 2)
        #expect(session.nextToDecide(after: 3) == 2)
        session.decide(.notPledge(isBulk: false), at: 2)
        session.decide(.notPledge(isBulk: false), at: 3)
        #expect(session.nextToDecide(after: 3) == 0)
    }

    @Test func aSentenceSaysSeveralPledgesAndLosesThemOneByOne() throws {
        var session = try IntakeSample.session()
        let (one, two) = (IntakeSample.said("SEC-01", "a"), IntakeSample.said("SEC-02", "b"))
        session.toggle(one, at: 3)
        session.toggle(two, at: 3)
        #expect(session.verdicts[3] == .linked([one, two]))
        session.toggle(one, at: 3)
        session.toggle(two, at: 3)
        #expect(session.verdicts[3] == .open)
    }

    @Test func bulkDecisionsLeaveWhatIsDecidedAndAreMarked() throws {
        var session = try IntakeSample.session()
        session.decide(.notPledge(isBulk: false), at: 0)
        let scores = [0.9, 0.2, 0.9, 0.5]
        let readings = zip(session.sentences, scores).map {
            IntakeSample.reading($0, [("SEC-01", $1)], isCommitment: $1 > 0.3)
        }
        let linked = session.acceptAll(above: 0.6, readings)
        #expect(linked == 1)
        #expect(session.verdicts[0] == .notPledge(isBulk: false))
        #expect(session.verdicts[2].isBulk)
        let passedOver = session.passOverRest(readings)
        #expect(passedOver == 1)
        #expect(session.verdicts[1] == .notPledge(isBulk: true))
        #expect(session.verdicts[3] == .open)
        session.undo()
        session.undo()
        #expect(session.progress.left == 3)
    }

    @Test func aNewPledgeGoesWithItsLastSentence() throws {
        var session = try IntakeSample.session()
        let pledge = IntakeSample.pledge("SEC-04", "Coast guard training")
        session.add(pledge, IntakeSample.said("SEC-04", "train coast guards"), at: 3)
        #expect(session.newPledges == [pledge])
        #expect(session.progress.new == 1)
        session.decide(.notPledge(isBulk: false), at: 3)
        #expect(session.newPledges.isEmpty)
        session.undo()
        #expect(session.newPledges == [pledge])
    }

    @Test func sentencesAreJoinedAndSplitWithTheirPlaces() throws {
        var session = try IntakeSample.session()
        let isJoined = session.joinWithNext(0)
        #expect(isJoined)
        #expect(session.sentences.count == 3)
        #expect(session.sentences[0].text.hasSuffix("every year. They met over lunch."))
        // The next one is in another paragraph.
        let isJoinedAgain = session.joinWithNext(0)
        #expect(!isJoinedAgain)
        let isSplit = session.split(2, beforeWord: 6)
        #expect(isSplit)
        #expect(session.sentences[2].text == "They agreed to train coast guards,")
        #expect(session.sentences[3].text == "and to meet again.")
        let bytes = Array(session.statement.original.utf8)
        let place = session.sentences[3].range
        #expect(String(decoding: bytes[place], as: UTF8.self).hasPrefix("and to meet"))
        session.undo()
        session.undo()
        #expect(session.sentences == (try IntakeSample.session()).sentences)
    }

    @Test func splittingWhereThereIsNoWordDoesNothing() throws {
        var session = try IntakeSample.session()
        let isSplitAtStart = session.split(0, beforeWord: 0)
        #expect(!isSplitAtStart)
        let isSplitBeyondEnd = session.split(0, beforeWord: 99)
        #expect(!isSplitBeyondEnd)
        #expect(!session.canUndo)
    }

    @Test func joinedJapaneseSentencesHaveNoSpaceBetweenThem() throws {
        let time = Timestamp(seconds: 0)
        var session = StatementIntake(
            id: StatementIntake.ID("1"), started: time, text: "三か国は協力する。次の会合を開く。", as: .plain)
        let isJoined = session.joinWithNext(0)
        #expect(isJoined)
        #expect(session.sentences[0].text == "三か国は協力する。次の会合を開く。")
    }
}
