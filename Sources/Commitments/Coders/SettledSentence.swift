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
        /// The words quoted for them.
        package var words: [String]

        /// Creates what an analyst had.
        package init(by: String, pledges: [Pledge.ID], words: [String] = []) {
            self.by = by
            self.pledges = pledges
            self.words = words
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
