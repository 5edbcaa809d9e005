import Synchronization
import Testing

@testable import Commitments

/// A coding that is read when somebody asks for its sentences.
@Suite struct UnreadCodingTests {
    private let clauses: [Coding.Clause] = {
        var clause = Coding.Clause()
        clause.order = "1f2e"
        return [clause]
    }()

    @Test func isReadOnceWhenSomebodyAsks() {
        let count = Mutex(0)
        let coding = Coding(reading: { [clauses] in
            count.withLock { $0 += 1 }
            return clauses
        })
        let copy = coding
        #expect(coding.isUnread && count.withLock { $0 } == 0)
        #expect(coding == copy && coding.isUnread)
        #expect(copy.clauses == clauses && coding.clauses == clauses)
        #expect(!coding.isUnread && count.withLock { $0 } == 1)
    }

    @Test func isAsOneAtHand() {
        let (unread, known) = (Coding(reading: { [clauses] in clauses }), Coding(clauses: clauses))
        #expect(unread == known && unread.hashValue == known.hashValue)
        #expect(Coding(reading: { [] }) != known && Coding(reading: { [] }) == Coding())
    }

    @Test func aChangeIsOfTheCopyAlone() {
        let coding = Coding(reading: { [clauses] in clauses })
        var changed = coding
        changed.clauses.append(Coding.Clause())
        #expect(changed.clauses.count == 2 && coding.clauses.count == 1)
    }
}
