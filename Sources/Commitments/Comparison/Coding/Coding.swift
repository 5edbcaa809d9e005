/// What the comparison needs of a passage, taken apart sentence by sentence. Two codings are
/// compared, whether they were computed from a text at hand or stored where the catalog may not
/// carry the text. What no member holds is kept as stems, so that no sentence can be read from it.
package struct Coding: Sendable {
    private var sentences: Sentences

    /// The sentences of the passage, in their order.
    package var clauses: [Clause] {
        get {
            switch sentences {
            case .known(let clauses): clauses
            case .unread(let clauses): clauses.value
            }
        }
        set { sentences = .known(newValue) }
    }

    private enum Sentences: Sendable {
        case known([Clause])
        case unread(Deferred<[Clause]>)
    }

    /// Creates a coding of sentences.
    package init(clauses: [Clause] = []) { sentences = .known(clauses) }

    /// Creates a coding that is read when somebody first asks for its sentences.
    package init(reading clauses: @escaping @Sendable () -> [Clause]) {
        sentences = .unread(Deferred(clauses))
    }

    /// Whether nobody has asked for its sentences yet.
    package var isUnread: Bool {
        if case .unread(let clauses) = sentences { clauses.isWaiting } else { false }
    }

    /// The coding with its sentences at hand, for who looks at them often.
    var asRead: Coding { Coding(clauses: clauses) }

    /// One sentence, or one part of a sentence between semicolons.
    package struct Clause: Hashable, Sendable {
        /// What the speakers do with their words, in the order of the text.
        package var verbs: [Verb] = []
        /// What is denied: the words after, as far as the denial reaches.
        package var negations: [Phrase] = []
        /// "may", "will": how binding what follows is.
        package var modals: [Mark] = []
        /// "as appropriate", "in principle".
        package var hedges: [Mark] = []
        /// "if ...", "subject to ...".
        package var conditions: [Phrase] = []
        /// "except ...", "other than ...".
        package var exceptions: [Phrase] = []
        /// "immediately"; below 0: "in due course".
        package var urgency: [Mark] = []
        /// "full", "partial": out of 100.
        package var degrees: [Mark] = []
        /// "all", "some": out of 100.
        package var quantifiers: [Mark] = []
        /// Numbers with their bounds and units: "at least two exercises".
        package var quantities: [Quantity] = []
        /// How often: "every year".
        package var frequencies: [Mark] = []
        /// When, and until when: "by 2030".
        package var times: [Time] = []
        /// "ironclad", "meaningful", "expand".
        package var weights: [Weight] = []
        /// Who does it, and to whom.
        package var agents: [Phrase] = []
        /// On whom, or on what, it is done.
        package var patients: [Phrase] = []
        /// "and", "or".
        package var joints: [Mark] = []
        /// Everything else, in small parts.
        package var parts: [Part] = []
        /// A checksum of the words in their order, from which no text can be read; empty where it is not
        /// known. `WordOrder` says what never makes a difference.
        package var order = ""

        /// Creates a clause that says nothing yet.
        package init() {}
    }

    /// What is done with words: "strongly condemned", "will hold".
    package struct Verb: Hashable, Sendable {
        /// The base form of the verb.
        package var stem: String
        /// The words of the passage: "strongly condemned".
        package var said: String
        /// "own", "others", or "any" for one without a stance.
        package var scale: String
        /// From 0, the weakest.
        package var rung: Int
        /// Whether it governs its sentence.
        package var isMain: Bool

        /// Creates a verb with its place on a scale of force.
        package init(stem: String, said: String, scale: String, rung: Int, isMain: Bool) {
            self.stem = stem
            self.said = said
            self.scale = scale
            self.rung = rung
            self.isMain = isMain
        }
    }

    /// A word of a closed class with what it is said of.
    package struct Mark: Hashable, Sendable {
        /// What makes two the same.
        package var key: String
        /// The words of the passage.
        package var said: String
        /// The stem of the word that it is said of; empty where there is none.
        package var head: String
        /// How much: from 0, or out of 100 for degrees and quantifiers; below 0 where it lowers.
        package var level: Int

        /// Creates a mark with what it is said of.
        package init(key: String, said: String, head: String = "", level: Int = 0) {
            self.key = key
            self.said = said
            self.head = head
            self.level = level
        }
    }

    /// A run of words with the stems of its content.
    package struct Phrase: Hashable, Sendable {
        /// The words of the passage.
        package var said: String
        /// The base forms of the words that carry content.
        package var stems: [String]

        /// Creates a phrase from a run of words.
        package init(said: String, stems: [String]) {
            self.said = said
            self.stems = stems
        }
    }

    /// A number with its bound and unit.
    package struct Quantity: Hashable, Sendable {
        /// As digits, without separators: "100000000", "2.5".
        package var number: String
        /// How the number limits.
        package var bound: Bound
        /// The stem of what is counted; "percent" and currencies are units too.
        package var unit: String
        /// The words of the passage: "at least two exercises".
        package var said: String

        /// The unit of "the three countries": they may be named one by one as well.
        static let ofSpeakers = "=speakers"

        /// Creates a quantity.
        package init(number: String, bound: Bound, unit: String, said: String) {
            self.number = number
            self.bound = bound
            self.unit = unit
            self.said = said
        }
    }

    /// How a number limits.
    package enum Bound: String, CaseIterable, Sendable {
        case exact, about
        case atLeast = "at-least"
        case moreThan = "more-than"
        case atMost = "at-most"
        case lessThan = "less-than"
    }

    /// A date or a stretch of time, with how it is meant.
    package struct Time: Hashable, Sendable {
        /// How the date limits.
        package var relation: Relation
        /// "2030", "2030-06", "2030-06-15", or words such as "next year".
        package var date: String
        /// The words of the passage: "by 2030".
        package var said: String

        /// Creates a date with what it limits.
        package init(relation: Relation, date: String, said: String) {
            self.relation = relation
            self.date = date
            self.said = said
        }

        /// How a date limits what is said.
        package enum Relation: String, CaseIterable, Sendable {
            case at, by, until, since, after, within
            /// "for five years"
            case lasting
        }
    }

    /// A word that weighs.
    package struct Weight: Hashable, Sendable {
        /// What the loss of the word means.
        package var kind: Kind
        /// The base form of the word.
        package var stem: String
        /// The word of the passage: "ironclad".
        package var said: String
        /// The stem of the word that it is said of; empty where there is none.
        package var head: String

        /// Creates a weight.
        package init(kind: Kind, stem: String, said: String, head: String = "") {
            self.kind = kind
            self.stem = stem
            self.said = said
            self.head = head
        }

        /// What a word that weighs adds: stance, substance, growth or scope.
        package enum Kind: String, CaseIterable, Sendable { case stance, substance, growth, scope }
    }

    /// A small run of content with its place in the sentence.
    package struct Part: Hashable, Sendable {
        /// Where the part is in its sentence.
        package var role: Role
        /// The word that opens it: "in", "to"; empty where there is none.
        package var opener: String
        /// The base forms of the words that carry content.
        package var stems: [String]
        /// The words of the passage.
        package var said: String
        /// Whether it is a proper name.
        package var isName: Bool
        /// Whether it is one of several in a row.
        package var isItem: Bool
        /// Whether the next part goes on with it, as "reliable" before "U.S. energy".
        package var isContinued = false

        /// Creates a part of a sentence.
        package init(
            role: Role, opener: String, stems: [String], said: String, isName: Bool, isItem: Bool
        ) {
            self.role = role
            self.opener = opener
            self.stems = stems
            self.said = said
            self.isName = isName
            self.isItem = isItem
        }

        /// What a part is to its sentence.
        package enum Role: String, CaseIterable, Sendable {
            /// The heart of the sentence.
            case core
            /// After a preposition.
            case scope
            /// After "such as" or "including".
            case example
            /// After "as a".
            case apposition
            /// After "which" or "that".
            case relative
        }
    }
}

extension Coding: Hashable {
    package static func == (left: Coding, right: Coding) -> Bool {
        if case .unread(let one) = left.sentences, case .unread(let other) = right.sentences,
            one === other
        {
            return true
        }
        return left.clauses == right.clauses
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(clauses) }
}

extension Coding {
    /// What it holds, sentence by sentence, in the words of the passage: "strongly condemned; launches".
    package var inWords: String {
        clauses.map { clause in
            let verbs = clause.verbs.filter(\.isMain).map(\.said)
            let limits = (clause.conditions + clause.exceptions + clause.negations).map(\.said)
            let amounts = clause.quantities.map(\.said) + clause.times.map(\.said)
            return (verbs + limits + amounts + clause.parts.map(\.said)).joined(separator: "; ")
        }.joined(separator: " / ")
    }
}
