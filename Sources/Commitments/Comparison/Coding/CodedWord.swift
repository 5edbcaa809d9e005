/// A word as the coder sees it.
struct CodedWord {
    /// Folded, in American spelling, or the key of a known name.
    let key: String
    let lemma: String
    /// As it is written.
    let said: Substring
    let isName: Bool
    let isCapitalised: Bool
    let isFunction: Bool
    /// What is between the word before and this one.
    var before: Separator
    /// What it was counted as; nil for what is still open.
    var claim: Claim?

    enum Separator: Comparable { case none, comma, semicolon, stop }

    enum Claim {
        /// Counted elsewhere, or says nothing.
        case taken
        case speaker
        case joint
        case verb
    }

    /// Where its stretch of the text ends.
    var end: String.Index

    init(
        key: String, lemma: String, said: Substring, isName: Bool, isCapitalised: Bool,
        isFunction: Bool, before: Separator, claim: Claim?
    ) {
        self.key = key
        self.lemma = lemma
        self.said = said
        self.isName = isName
        self.isCapitalised = isCapitalised
        self.isFunction = isFunction
        self.before = before
        self.claim = claim
        end = said.endIndex
    }

    /// The word in another's place.
    func renamed(_ key: String, lemma: String? = nil) -> CodedWord {
        CodedWord(
            key: key, lemma: lemma ?? Canonical.of(key), said: said, isName: false,
            isCapitalised: false,
            isFunction: CodedWord.isFunction(key), before: before, claim: claim)
    }

    /// Whether a word only joins others. "Other" says something.
    static func isFunction(_ key: String) -> Bool {
        key != "other" && FunctionWords.contains(key) || PartReader.prepositions.contains(key)
    }

    /// Whether it is content that nothing else has counted.
    var isOpen: Bool { claim == nil && (!isFunction || isName) }
}
