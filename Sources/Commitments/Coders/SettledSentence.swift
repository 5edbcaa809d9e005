/// A sentence that two analysts coded differently, what each had, and who decided what.
package struct SettledSentence: Hashable, Comparable, Sendable {
    /// Where the sentence is.
    package var sentence: TextSelector
    /// What each analyst had: first the one whose catalog it was, then the other.
    package var had: [Coding]
    /// The pledges that the sentence has since.
    package var kept: [Pledge.ID]
    /// Who decided.
    package var by: String
    /// When.
    package var on: CalendarDate

    /// What an analyst had in a sentence.
    package struct Coding: Hashable, Sendable {
        /// The analyst.
        package var by: String
        /// The pledges that the analyst linked; none where the sentence made no commitment.
        package var pledges: [Pledge.ID]
        /// The words that were linked to them.
        package var passages: [Passage]

        /// Creates what an analyst had.
        package init(by: String, pledges: [Pledge.ID], passages: [Passage] = []) {
            self.by = by
            self.pledges = pledges
            self.passages = passages
        }
    }

    /// Words of a sentence that were linked to a pledge.
    package struct Passage: Hashable, Sendable {
        /// The pledge.
        package var pledge: Pledge.ID
        /// The words, as the text has them; of many words the first.
        package var exact: String
        /// The words that were quoted for the pledge; nil where those are in another sentence.
        package var wording: String?

        /// Creates a passage.
        package init(pledge: Pledge.ID, exact: String, wording: String? = nil) {
            self.pledge = pledge
            self.exact = exact
            self.wording = wording
        }
    }

    /// Creates a decision.
    package init(
        sentence: TextSelector, had: [Coding], kept: [Pledge.ID], by: String, on: CalendarDate
    ) {
        self.sentence = sentence
        self.had = had
        self.kept = kept
        self.by = by
        self.on = on
    }

    package static func < (left: SettledSentence, right: SettledSentence) -> Bool {
        (left.sentence, left.on, left.by) < (right.sentence, right.on, right.by)
    }
}
