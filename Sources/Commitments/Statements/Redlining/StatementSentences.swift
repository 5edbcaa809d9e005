/// The sentences of a stored statement, as far as two statements can be compared by them.
package struct StatementSentences: Sendable {
    /// What the catalog knows of the text.
    package let record: StatementRecord
    /// In the order of the text.
    package let sentences: [Sentence]

    /// A sentence.
    package struct Sentence: Hashable, Sendable {
        /// Cleaned, on one line.
        package let text: String
        /// Code points of the text.
        package let range: Range<Int>
        /// The paragraph it is in, from 0; headings count.
        package let paragraph: Int
        /// The pledges that have a passage in it, in the order of the text.
        package let pledges: [Pledge.ID]

        /// Creates a sentence at a place of its text.
        package init(
            text: String, range: Range<Int>, paragraph: Int = 0, pledges: [Pledge.ID] = []
        ) {
            self.text = text
            self.range = range
            self.paragraph = paragraph
            self.pledges = pledges
        }
    }

    /// Creates the sentences of a text.
    package init(record: StatementRecord, sentences: [Sentence]) {
        self.record = record
        self.sentences = sentences
    }

    /// Some of the sentences as one text.
    package func text(_ positions: [Int]) -> String {
        positions.map { sentences[$0].text }.joined(separator: " ")
    }
}

/// The texts of an earlier and a later meeting.
package typealias StatementPair = (from: StatementRecord, to: StatementRecord)

extension Catalog {
    /// The pair of texts that is best compared: of one kind and in one language, in a language whose
    /// changes can be judged. Nil where no two have a language in common.
    /// - Parameter isStored: whether the text of a record can be read.
    package func comparable(
        _ pairs: [StatementPair], where isStored: (StatementRecord) -> Bool = { _ in true }
    ) -> StatementPair? {
        func rank(_ pair: StatementPair) -> Int {
            let isJudged = pair.from.language.mainLanguage == lexicon.language.mainLanguage
            return (pair.from.kind == pair.to.kind ? 0 : 2) + (isJudged ? 0 : 1)
        }
        return pairs.filter {
            $0.from.language.mainLanguage == $0.to.language.mainLanguage && isStored($0.from)
                && isStored($0.to)
        }.min { rank($0) < rank($1) }
    }

    /// The texts of two meetings that are best compared.
    package func comparableStatements(
        _ earlier: Meeting.ID, _ later: Meeting.ID, in texts: StatementTexts
    ) -> StatementPair? {
        let pairs = statements(of: earlier).flatMap { one in
            statements(of: later).map { (from: one, to: $0) }
        }
        return comparable(pairs) { texts[$0.id] != nil }
    }
}
