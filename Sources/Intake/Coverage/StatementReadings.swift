import Commitments
import Synchronization

/// What reading stored texts gave: their sentences, and which of them make a commitment. That takes
/// longer than all the rest, and no edit of a pledge or a link changes it. So a text is read once,
/// and opens at once afterwards.
package final class StatementReadings: Sendable {
    private struct Known: Sendable {
        var words: (lexicon: Lexicon, parties: [Party], index: PledgeIndex)?
        var readings: [StatementRecord.ID: StatementReading] = [:]
    }

    private let known = Mutex(Known())

    /// Creates one that knows nothing yet.
    package init() {}

    /// The words by which sentences are read: those of an earlier reader, while the catalog has the
    /// same.
    func index(for catalog: Catalog, make: () -> PledgeIndex) -> PledgeIndex {
        let found = known.withLock { known in
            known.words.flatMap {
                $0.lexicon == catalog.lexicon && $0.parties == catalog.parties ? $0.index : nil
            }
        }
        if let found { return found }
        let made = make()
        known.withLock {
            $0.words = (catalog.lexicon, catalog.parties, made)
            $0.readings = [:]
        }
        return made
    }

    /// Returns a text in sentences, from memory where it was read before.
    func reading(of record: StatementRecord, _ text: String) -> StatementReading {
        let found = known.withLock { $0.readings[record.id] }
        if let found, found.isOf(record, text) { return found }
        let made = StatementReading(record, text)
        known.withLock { $0.readings[record.id] = made }
        return made
    }
}

/// A stored text in sentences.
final class StatementReading: Sendable {
    let statement: Statement
    private let markup: StatementRecord.Markup
    private let language: String
    /// By position of a sentence, whether it may make a commitment; those that were asked for.
    private let commitments = Mutex<[Int: Bool]>([:])

    init(_ record: StatementRecord, _ text: String) {
        statement = Statement(
            reading: text, as: record.markup == .markdown ? .markdown : .plain)
        markup = record.markup
        language = record.language
    }

    /// Whether it would be read so again.
    func isOf(_ record: StatementRecord, _ text: String) -> Bool {
        markup == record.markup && language == record.language && statement.original == text
    }

    /// Whether a sentence may make a commitment, looked for once.
    func mayCommit(_ position: Int, find: () -> Bool) -> Bool {
        if let known = commitments.withLock({ $0[position] }) { return known }
        let found = find()
        commitments.withLock { $0[position] = found }
        return found
    }
}
