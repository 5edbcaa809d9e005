/// How one analyst coded a stored statement.
package struct AnalystCoding: Sendable {
    /// The record in the analyst's catalog.
    package let record: StatementRecord
    /// In the order of the text.
    package let sentences: [Sentence]

    /// A sentence, as the analyst coded it.
    package struct Sentence: Sendable {
        /// Cleaned, on one line.
        package let text: String
        /// Code points of the text.
        package let range: Range<Int>
        /// What the analyst decided.
        package let verdict: Verdict
        /// The stretches of the sentence that are linked.
        package let passages: [Passage]

        /// Creates a coded sentence.
        package init(text: String, range: Range<Int>, verdict: Verdict, passages: [Passage]) {
            self.text = text
            self.range = range
            self.verdict = verdict
            self.passages = passages
        }
    }

    /// What an analyst decided about a sentence.
    package enum Verdict: Hashable, Sendable {
        /// Nothing yet.
        case open
        /// The pledges that it reaffirms, in order; none where it makes no commitment.
        case pledges([Pledge.ID])

        /// The pledges; none of an open sentence.
        package var pledges: [Pledge.ID] {
            if case .pledges(let ids) = self { ids } else { [] }
        }
    }

    /// A stretch of a sentence that is linked to a pledge.
    package struct Passage: Hashable, Sendable {
        /// The pledge, by the name under which both codings are compared.
        package let pledge: Pledge.ID
        /// Code points of the text.
        package let range: Range<Int>
        /// The words that are quoted for it, where they are here.
        package let words: String?

        /// Creates a passage.
        package init(pledge: Pledge.ID, range: Range<Int>, words: String?) {
            self.pledge = pledge
            self.range = range
            self.words = words
        }
    }

    /// Creates a coding.
    package init(record: StatementRecord, sentences: [Sentence]) {
        self.record = record
        self.sentences = sentences
    }
}
