@testable import Commitments

/// A small lexicon and the shortest way to a judgment, for the tests of comparison.
enum ComparisonSample {
    static let lexicon = Lexicon(
        sameNames: [
            ["North Korea", "DPRK", "Democratic People's Republic of Korea"],
            ["South Korea", "ROK", "Republic of Korea"], ["United States", "U.S."], ["Japan"],
            ["United Nations", "UN"],
        ],
        ladders: [
            ladder(
                "undertake", "Undertaking", "own",
                [
                    ["welcome", "look forward"], ["reaffirm", "support"], ["intend"], ["agree"],
                    ["will", "commit", "pledge"],
                ]),
            ladder(
                "oppose", "Opposing", "others",
                [["concern"], ["grave concern", "alarm"], ["oppose"], ["condemn"]]),
            ladder(
                "ask", "Asking", "others",
                [["encourage"], ["call on", "call for"], ["urge"], ["immediate end"]]),
        ],
        intensifiers: [
            Lexicon.Intensifiers(kind: .stance, words: ["unwavering", "ironclad", "strong"]),
            Lexicon.Intensifiers(kind: .substance, words: ["immediate", "meaningful"]),
        ],
        growth: ["expand", "enhance", "deepen", "strengthen", "increase"],
        scope: ["collective", "global"], examples: ["such as", "including", "notably"],
        formulaic: ["commitment", "cooperation", "trilateral", "effort", "issue", "activity"])

    private static func ladder(
        _ id: String, _ name: String, _ scale: String, _ rungs: [[String]]
    ) -> Lexicon.Ladder {
        Lexicon.Ladder(
            id: id, name: name, scale: scale,
            rungs: rungs.enumerated().map { Lexicon.Rung(rung: $0.offset + 1, words: $0.element) })
    }

    static let judge = Judge(lexicon)

    /// The redline of two texts with its marks, both in one.
    static func marked(_ before: String, _ after: String) -> String {
        judge.redline(before, after).inline.marked
    }

    /// What is proposed for two texts. A text may begin with its governing verb and a bar:
    /// "committed to | deepen cooperation".
    static func findings(
        _ before: String, _ after: String, terms: [String] = [],
        provenance: Provenance = .pressReport, languages: (String, String) = ("en", "en"),
        speakers: (Speaker, Speaker) = (.all, .all)
    ) -> [Comparison.Finding] {
        let pledge = Pledge(
            id: Pledge.ID("SEC-01"), title: "A pledge", pillar: Pillar.ID("security"),
            type: .process, terms: terms)
        return judge.findings(
            from: statement(before, provenance, languages.0, speakers.0),
            to: statement(after, provenance, languages.1, speakers.1), about: pledge)
    }

    /// The labels alone.
    static func labels(
        _ before: String, _ after: String, terms: [String] = [],
        provenance: Provenance = .pressReport
    ) -> Set<ChangeLabel> {
        Set(findings(before, after, terms: terms, provenance: provenance).map(\.label))
    }

    private static func statement(
        _ text: String, _ provenance: Provenance, _ language: String, _ speaker: Speaker
    ) -> Judge.Statement {
        let parts = text.split(separator: " | ", maxSplits: 1).map(String.init)
        let wording = Wording(
            text: parts.last ?? "", verb: parts.count > 1 ? parts[0] : nil, source: Source.ID("s"),
            provenance: provenance, language: language)
        return Judge.Statement(wording, by: speaker)
    }
}
