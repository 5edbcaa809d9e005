/// The words of one language by which changes of wording are judged: data of the catalog, so that an
/// analyst can read why a label is proposed and another field can bring its own.
package struct Lexicon: Hashable, Sendable {
    /// A BCP 47 tag: wordings in other languages are only told apart, not judged.
    package var language: String
    /// Names that mean the same, such as "North Korea" and "DPRK"; the first represents all.
    package var sameNames: [[String]]
    /// Scales of verbs, each from weak to strong.
    package var ladders: [Ladder]
    /// Words that make a phrase stronger, by what their loss means.
    package var intensifiers: [Intensifiers]
    /// Words that promise more of something: "expand", "enhance", "deepen".
    package var growth: [String]
    /// Words that widen what a phrase covers: "collective", "all".
    package var scope: [String]
    /// Words that open an example or a part: "such as", "including", "notably".
    package var examples: [String]
    /// Words of the genre that say little by themselves: "commitment", "trilateral", "cooperation".
    package var formulaic: [String]

    /// Creates a lexicon; without words it tells passages apart and judges nothing.
    package init(
        language: String = "en", sameNames: [[String]] = [], ladders: [Ladder] = [],
        intensifiers: [Intensifiers] = [], growth: [String] = [], scope: [String] = [],
        examples: [String] = [], formulaic: [String] = []
    ) {
        self.language = language
        self.sameNames = sameNames
        self.ladders = ladders
        self.intensifiers = intensifiers
        self.growth = growth
        self.scope = scope
        self.examples = examples
        self.formulaic = formulaic
    }

    /// Verbs of one use, from the weakest to the strongest.
    package struct Ladder: Hashable, Sendable {
        /// "undertake"
        package var id: String
        /// What the screen of rules calls it.
        package var name: String
        /// Ladders of one scale are compared with each other: opposing an act and asking for its
        /// end both judge what others do.
        package var scale: String
        /// From the weakest to the strongest.
        package var rungs: [Rung]

        /// Creates a ladder of verbs.
        package init(id: String, name: String, scale: String, rungs: [Rung]) {
            self.id = id
            self.name = name
            self.scale = scale
            self.rungs = rungs
        }
    }

    /// Verbs of equal strength.
    package struct Rung: Hashable, Sendable {
        /// From 1, the weakest.
        package var rung: Int
        /// In their base form or as phrases: "commit", "call for an immediate end".
        package var words: [String]

        /// Creates a rung of verbs of equal strength.
        package init(rung: Int, words: [String]) {
            self.rung = rung
            self.words = words
        }
    }

    /// Words that make a phrase stronger.
    package struct Intensifiers: Hashable, Sendable {
        /// What the loss of such a word means.
        package var kind: Kind
        /// In their base form: "unwavering".
        package var words: [String]

        /// Creates a group of words whose loss means the same.
        package init(kind: Kind, words: [String]) {
            self.kind = kind
            self.words = words
        }

        /// What the loss of such a word means.
        package enum Kind: String, CaseIterable, Sendable {
            /// "unwavering", "ironclad": colour that translators and reporters vary. It counts only
            /// between official texts.
            case stance
            /// "immediate", "meaningful": without it less is promised, whoever writes.
            case substance
        }
    }
}
