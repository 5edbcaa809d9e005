/// What a word or phrase of the general English tables does in a sentence.
enum Cue: Hashable, Sendable {
    /// "not", "no longer", "fail to": what follows, or comes before, is denied.
    case negation
    /// Looks like a negation and is none: "not only", "no doubt".
    case pseudoNegation
    /// "will", "may": how binding it is, from 1 to 5.
    case modal(Int)
    /// "as appropriate", "in principle".
    case hedge
    /// "if", "subject to".
    case condition
    /// "except", "other than".
    case exception
    /// "as a matter of priority", "without delay".
    case urgency
    /// "in due course".
    case leisure
    /// "at least", "up to".
    case bound(Coding.Bound)
    /// "full", "partial": how much of something, out of 100.
    case degree(Int)
    /// "all", "most", "some": how many, out of 100.
    case quantifier(Int)
    /// "annual": how often, in thousandths of a time a year; nil where no number is said.
    case frequency(Int)
    /// "such as".
    case example
    /// "as well as": joins like "and".
    case conjunction
    /// Says nothing that is compared: "also", "in this regard".
    case filler
    /// A verb of a ladder.
    case verb(scale: String, rung: Int)
    /// "ironclad", "strongly".
    case stance
    /// "meaningful", "verifiable".
    case substance
    /// "expand", "enhance": more of something.
    case growth
    /// "collective", "global": more is covered.
    case scope
}

extension Cue {
    /// Whether only the form in the table is meant.
    var isFixed: Bool {
        switch self {
        case .condition, .exception, .bound, .degree, .quantifier, .example, .conjunction, .filler,
            .leisure, .urgency, .hedge:
            true
        case .negation, .pseudoNegation, .modal, .frequency, .verb, .stance, .substance, .growth,
            .scope:
            false
        }
    }
}
