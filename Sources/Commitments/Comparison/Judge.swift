/// Compares wordings by the rules of docs/wording.md and the words of a catalog's lexicon.
package struct Judge: Sendable {
    private let lexicon: Lexicon

    package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// A wording with who speaks it.
    package struct Statement: Sendable {
        package var wording: Wording
        package var speaker: Speaker

        package init(_ wording: Wording, by speaker: Speaker) {
            self.wording = wording
            self.speaker = speaker
        }
    }

    /// Where two wordings differ.
    package func redline(_ before: String, _ after: String) -> Redline {
        let isSame = before == after
        return Redline(
            pieces: isSame
                ? [Redline.Piece(.kept, before: before, after: after)]
                : [
                    Redline.Piece(.removed, before: before),
                    Redline.Piece(.inserted, after: after),
                ], isWhole: !isSame)
    }

    /// What became of a pledge's wording, each label with its reason; never empty.
    package func findings(
        from before: Statement, to after: Statement, about pledge: Pledge
    ) -> [Comparison.Finding] {
        before.wording.text == after.wording.text
            ? [Comparison.Finding(.verbatim, because: "the same words")]
            : [Comparison.Finding(.reframed, because: "other words")]
    }
}
