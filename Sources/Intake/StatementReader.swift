import Commitments

/// Reads statements against a catalog. Made once, it is fast: a reader holds the index over all
/// pledges and their wordings.
package struct StatementReader: Sendable {
    let index: PledgeIndex

    /// - Parameter leavingOut: a meeting whose wordings are not to be known, to measure how well its
    ///   own statement is read.
    package init(catalog: Catalog, leavingOut meeting: Meeting.ID? = nil) {
        index = PledgeIndex(catalog, leavingOut: meeting)
    }

    /// Reads every sentence, each in the light of those before it.
    package func read(_ statement: Statement) -> [SentenceReading] {
        var readings: [SentenceReading] = []
        readings.reserveCapacity(statement.sentences.count)
        var context = Context()
        for sentence in statement.sentences {
            if sentence.paragraph != context.paragraph {
                context = Context(paragraph: sentence.paragraph)
            }
            readings.append(read(sentence, &context))
        }
        return readings
    }

    /// Reads a sentence by itself.
    package func read(_ sentence: Sentence) -> SentenceReading {
        var context = Context(paragraph: sentence.paragraph)
        return read(sentence, &context)
    }
}
