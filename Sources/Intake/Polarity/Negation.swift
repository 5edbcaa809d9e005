/// A place where a sentence says no.
struct Negation: Sendable {
    /// From the helper before the negator to the word that is denied: "did not reaffirm".
    var range: Range<Int>
    /// As far as it reaches: to the end of its clause.
    var scope: Range<Int>
    /// The stem of what is denied or ended.
    var stem: String
    var meaning: Meaning
    /// Whether only what follows is set aside: "without reaffirming".
    var isAside = false
    /// Whether it is those who speak that say no.
    var isOwn = true

    /// What saying no means for what is pledged.
    enum Meaning: Sendable {
        /// "did not reaffirm", "refused to support".
        case denies
        /// "suspended", "withdrew from".
        case undoes
        /// "will not tolerate", "will never abandon": no is said to what works against the pledge.
        case affirms
    }
}

/// Words by which English says no, and those that turn it around. Closed classes, whatever the
/// subject.
enum NegationWords {
    /// Negators; what they deny follows.
    static let negators: Set<String> = [
        "not", "never", "cannot", "neither", "nor", "hardly", "n't",
    ]
    /// Behind "not" these make no negation: "not only".
    static let onlyFor: Set<String> = [
        "only", "just", "merely", "simply", "solely", "least", "later",
    ]
    /// Behind "no" these are no denial by themselves.
    static let harmlessAfterNo: Set<String> = [
        "doubt", "matter", "later", "less", "fewer", "more", "one", "country", "nation", "state",
        "side",
        "place", "room", "alternative", "substitute", "tolerance", "change", "exception",
        "precondition",
        "impunity", "winner", "excuse", "safe", "such", "use", "first", "party", "unilateral",
    ]
    /// Behind "no" these deny that something is promised.
    static let promises: Set<String> = [
        "commitment", "plan", "intention", "agreement", "promise", "decision", "consensus",
        "support",
        "reference", "mention", "obligation", "interest", "desire", "intent", "pledge", "assurance",
        "role",
        "step", "measure", "funding", "money", "progress", "further", "new", "additional", "joint",
        "common",
    ]
    /// Verbs that say no by themselves, with what has to follow.
    static let refusals: [[String]] = [
        ["refuse"], ["refused"], ["refuses"], ["decline"], ["declined"], ["declines"],
        ["failed", "to"],
        ["fail", "to"], ["fails", "to"], ["unable", "to"], ["unwilling", "to"],
        ["reluctant", "to"],
        ["stopped", "short", "of"], ["stop", "short", "of"], ["stops", "short", "of"],
        ["fell", "short", "of"], ["ruled", "out"], ["rule", "out"], ["rules", "out"], ["forgo"],
        ["forwent"], ["refrain", "from"], ["refrained", "from"], ["omitted", "to"],
        ["avoided"], ["rejected", "calls", "to"], ["rejected", "the", "idea"],
    ]
    /// Before a verbal noun they set something aside: "without reaffirming".
    static let asides: [[String]] = [
        ["without"], ["instead", "of"], ["rather", "than"], ["far", "from"],
    ]
    /// Subjects that deny: "none of the ministers".
    static let nobody: Set<String> = ["none", "nobody", "nothing", "no-one"]

    /// Between a negator and what it denies.
    static let between: Set<String> = [
        "be", "been", "being", "have", "has", "had", "to", "also", "yet", "longer", "able",
        "prepared",
        "willing", "ready", "going", "in", "a", "position", "the", "any", "again", "now", "still",
        "ever",
        "even", "jointly", "intend", "intending", "want", "wish", "seek", "plan", "planning",
        "more",
        "currently", "at", "this", "time", "fully", "formally", "explicitly", "unable", "once",
    ]
    static let helpers: Set<String> = [
        "will", "would", "shall", "should", "can", "could", "may", "might", "must", "do", "does",
        "did",
        "is", "are", "was", "were", "has", "have", "had", "be", "need",
    ]
    /// Where a clause begins that only describes.
    static let subordinate: Set<String> = [
        "who", "which", "whose", "whom", "where", "if", "until", "unless", "because", "since",
        "although",
        "though", "whether", "when", "as", "while",
    ]
    /// Where the reach of a negation ends.
    static let ends: Set<String> = [
        "but", "however", "although", "because", "unless", "until", "while",
    ]

    /// What one undertakes not to do, or does not want: denying these denies no pledge.
    static let yielding: Set<String> = stems(
        """
        tolerate accept allow permit recognize recognise condone hesitate waver relent rest yield flinch \
        falter shy acquiesce spare deter intimidate coerce compromise ignore forget surrender tire flag let \
        seek intend aim target direct threaten supersede infringe affect prejudice replace change alter pose \
        create constitute preclude exclude remain-silent go-unanswered normalize legitimize appease \
        underestimate miss lose jeopardize endanger harm hurt suffer concede bow succumb divide shake decouple \
        doubt question impede hinder hamper interfere intervene escalate provoke attack invade use-force \
        possess acquire proliferate discriminate impose forget waste delay  choose
        """)

    /// Before "to" and a verb that ends something they decide it.
    static let deciding: Set<String> = stems(
        "agree decide intend plan commit pledge vow resolve undertake")

    /// Verbs by which something ends.
    static let undoing: Set<String> = stems(
        """
        suspend withdraw withdrew terminate cancel discontinue abandon rescind revoke repeal cease halt stop \
        end quit drop scrap dissolve disband renounce abrogate retract shelve postpone pause freeze lift ease \
        relax waive weaken reduce curtail cut delay defer diminish limit
        """)
    /// The same in two words.
    static let undoingPhrases: [[String]] = [
        ["pull", "out"], ["pulled", "out"], ["walk", "away"], ["walked", "away"], ["step", "back"],
        ["stepped", "back"], ["opt", "out"], ["opted", "out"], ["walk", "back"],
        ["walked", "back"],
        ["take", "back"], ["took", "back"], ["phase", "out"], ["phased", "out"], ["wind", "down"],
        ["scale", "back"], ["scaled", "back"], ["back", "away"], ["backed", "away"],
    ]
    /// What ought to end: ending it takes nothing back.
    static let evils: Set<String> = stems(
        """
        violence war aggression trafficking trafficker smuggling impunity poverty hunger emission pollution \
        deforestation discrimination dependence dependency reliance barrier obstacle threat attack crime \
        criminal terrorism terrorist corruption abuse exploitation coercion weapon proliferation disease \
        pandemic epidemic malaria tuberculosis debt waste litter plastic loss risk conflict occupation flow \
        financing finance launch test provocation suffering evasion theft disinformation piracy fraud \
        inequality vulnerability harm death mortality cost tension hostility fighting bloodshed use burden \
        tariff shortage disruption distortion overcapacity desertification warming methane carbon nitrogen \
        phosphorus nutrient cancer illness tanker hatred racism torture slavery famine practice revenue \
        illicit unlawful illegal malicious violation unfair intimidation interference incident misuse misunderstanding miscalculation stigma gap delay backlog
        """)

    private static func stems(_ words: String) -> Set<String> {
        Set(
            words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
                StatementVerbs.stem(String($0))
            })
    }
}
