/// How far a stored statement is coded.
package struct StatementCoverage: Hashable, Sendable {
    /// Sentences of the text.
    package var sentences: Int
    /// Sentences that a wording of the catalog is anchored in.
    package var linked: Int
    /// Sentences that commit to nothing, by the program's reading or the analyst's decision.
    package var noCommitment: Int

    /// Creates the coverage from its figures.
    package init(sentences: Int = 0, linked: Int = 0, noCommitment: Int = 0) {
        self.sentences = sentences
        self.linked = linked
        self.noCommitment = noCommitment
    }

    /// Sentences that make a commitment and are linked to no pledge.
    package var open: Int { sentences - linked - noCommitment }

    /// "92 sentences: 61 linked, 22 no commitment, 9 open"
    package var inWords: String {
        "\(sentences) sentence\(sentences == 1 ? "" : "s"): \(linked) linked, "
            + "\(noCommitment) no commitment, \(open) open"
    }
}

extension Catalog {
    /// Whether a statement, or a source about it, was coded pledge by pledge. Where its text is
    /// stored, that is so once no sentence of it is open.
    package func isCodedInFull(_ meeting: Meeting) -> Bool {
        meeting.isCodedInFull && !hasOpenSentences(meeting.id)
    }

    /// Whether a stored statement of the meeting makes commitments that nobody linked.
    package func hasOpenSentences(_ meeting: Meeting.ID) -> Bool {
        if statementCoverage.isEmpty { return false }
        let open = statements(of: meeting).filter { $0.kind == .statement }
            .compactMap { statementCoverage[$0.id]?.open }
        // Of several languages one suffices.
        return !open.isEmpty && open.allSatisfy { $0 > 0 }
    }

    /// The record of a meeting's statement; without one that of its first text.
    package func mainStatement(of meeting: Meeting.ID) -> StatementRecord? {
        let records = statements(of: meeting)
        return records.first { $0.kind == .statement } ?? records.first
    }

    /// The coverage of a meeting's statement, for a list; nil where no text of it is stored.
    package func coverageInWords(of meeting: Meeting.ID) -> String? {
        mainStatement(of: meeting).map { statementCoverage[$0.id]?.inWords ?? "text missing" }
    }
}
