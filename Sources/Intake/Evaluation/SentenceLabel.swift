/// What a reader found a sentence to be.
package struct SentenceLabel: Hashable, Sendable {
    /// The sentence's place in its statement, from 1.
    package var line: Int
    /// Whether the sentence commits its speakers to something.
    package var isCommitment: Bool
    /// The pledges it reaffirms, by id or alias.
    package var pledges: [String]
    /// Pledges that another reader might have named; they count neither way.
    package var alsoOK: [String]
    /// Whether readers disagree about the sentence; it does not count.
    package var isAmbiguous: Bool

    /// Creates the label of one sentence.
    package init(
        line: Int, isCommitment: Bool, pledges: [String] = [], alsoOK: [String] = [],
        isAmbiguous: Bool = false
    ) {
        self.line = line
        self.isCommitment = isCommitment
        self.pledges = pledges
        self.alsoOK = alsoOK
        self.isAmbiguous = isAmbiguous
    }

    /// The label where further pledges count neither way, unless it names them.
    package func leavingOpen(_ others: [String]) -> SentenceLabel {
        var copy = self
        copy.alsoOK += others.filter { !pledges.contains($0) }
        return copy
    }
}
