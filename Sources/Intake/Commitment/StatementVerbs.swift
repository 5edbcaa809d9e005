import Commitments

/// Verbs and phrases by which joint statements undertake, oppose and ask, beside the lexicon's: those
/// that govern a whole sentence, where the lexicon's ladders compare phrases.
enum StatementVerbs {
    /// A rung of a ladder with its phrases, in their base forms.
    struct Rung {
        var ladder: CommitmentKind.Ladder
        var rung: Int
        var phrases: [String]
    }

    static let rungs: [Rung] = [
        Rung(
            ladder: .undertake, rung: 5,
            phrases: [
                "vow", "commitment", "committed", "pledged", "promise", "undertake to", "would",
            ]),
        Rung(
            ladder: .undertake, rung: 4,
            phrases: [
                "concur", "establish", "inaugurate", "adopt", "endorse", "sign", "declare",
                "arrange to", "direct our", "direct their", "direct minister", "instruct",
                "task our",
                "task their", "task minister", "undertake", "allocate", "earmark", "see to it",
            ]),
        Rung(
            ladder: .undertake, rung: 3,
            phrases: [
                "determined", "seek to", "aim to", "intent", "strive", "dedicated", "dedication",
                "determination", "resolve", "resolved", "mean to", "expect", "readiness",
                "willingness", "have every intention", "advocate", "propose", "offer", "want",
                "wish to",
                "proud to launch", "seek more",
            ]),
        Rung(
            ladder: .undertake, rung: 2,
            phrases: [
                "affirm", "underscore", "underline", "emphasize", "emphasise", "stress", "uphold",
                "stand ready", "stand together", "stand united", "stand with", "stand by",
                "remain steadfast", "remain resolute", "remain open", "remain vigilant",
                "stand firmly", "renew", "restate", "maintain", "backing for", "work together",
                "confirm", "recommit", "stand up", "stand behind", "hold that", "insist",
                "attach importance", "attach great importance", "is ironclad", "are ironclad",
                "remain ironclad", "remain firm", "remain unchanged", "remain unwavering",
                "is unwavering", "stand unchanged", "stand firm", "be backed by", "are backed by",
                "is backed by", "is supported by", "are supported by", "remain committed",
                "stay committed", "remain champion", "back the", "solidarity", "share the aim",
                "share the goal", "share the commitment",
                "of the view",
            ]),
        Rung(
            ladder: .undertake, rung: 1,
            phrases: [
                "applaud", "commend", "hail", "praise", "acknowledge", "highlight", "appreciate",
                "appreciation", "celebrate", "hope to", "express hope", "note with", "value",
                "share the view", "importance", "note", "congratulate", "share the recognition",
                "in favour of", "take note", "see room", "see the need", "see value", "expectation",
            ]),
        Rung(ladder: .oppose, rung: 5, phrases: ["not tolerate", "never accept"]),
        Rung(
            ladder: .oppose, rung: 4, phrases: ["denounce", "deplore", "decry", "egregious"]),
        Rung(
            ladder: .oppose, rung: 3,
            phrases: [
                "reject", "stand against", "stand as one against", "stand firmly against",
                "standing firmly against", "object", "objection", "warn", "unacceptable", "counter",
                "protest", "cannot be tolerated", "not accept",
            ]),
        Rung(
            ladder: .oppose, rung: 2,
            phrases: ["deep concern", "deeply concerned", "strong concern", "alarmed"]),
        Rung(ladder: .oppose, rung: 1, phrases: ["regret", "worry"]),
        Rung(
            ladder: .ask, rung: 3,
            phrases: ["must", "press"]),
        Rung(ladder: .ask, rung: 2, phrases: ["call", "request", "appeal", "ask"]),
    ]

    /// Words that are nouns or purposes as often as acts: "in support of", "to launch".
    static let oftenNouns: Set<String> = [
        "support", "welcom", "continu", "encourag", "maintain", "establish", "adopt", "counter",
        "commit", "commitment", "uphold", "renew", "intent", "dedicat",
    ]

    /// Words that are verbs only where a speaker, an adverb or another verb precedes them.
    static let mostlyNouns: Set<String> = [
        "launch", "plan", "sign", "call", "stress", "valu", "value", "pres", "press", "ask",
        "appeal", "request", "hail", "not",
    ]

    /// Words before one of those that make it a noun or a purpose.
    static let beforeNouns: Set<String> = [
        "to", "the", "a", "an", "of", "in", "for", "with", "by", "on", "at", "from", "new",
        "successful", "recent", "first", "newly", "this", "that", "these",
    ]

    /// Words with which a clause begins that only describes.
    static let relatives: Set<String> = ["that", "which", "who", "whose", "what", "whom", "where"]

    /// Words for those who make the statement.
    static let speakers: Set<String> = [
        "we", "our", "they", "their", "three", "minister", "secretary", "secretari", "leader",
        "president", "side", "official", "country", "countri", "nation", "advisor", "advis",
        "government", "both", "alli", "partner", "all", "chief", "representative", "representativ",
        "deputy", "deputi", "director", "ambassador", "envoy", "participant", "delegation", "he",
        "she", "it", "statement", "group", "trilateral", "secretariat", "team", "framework",
    ]

    /// Nouns that say what the speakers do: "our commitment to".
    static let nounsOfActs: Set<String> = [
        "commitment", "commitments", "solidarity", "importance", "determination", "resolve",
        "readiness", "willingness", "appreciation", "opposition", "concern", "objection", "support",
        "dedication", "intent", "expectation",
    ]

    /// What becomes of something without anybody's doing, as stems.
    static let happening: Set<String> = Set(
        [
            "remembered", "affected", "felt", "known", "seen", "needed", "determined", "surprised",
            "grow", "rise", "fall", "happen", "become", "remain", "double", "decline", "face",
            "require",
            "depend", "exceed", "reach", "suffer", "cost", "mourn", "miss",
        ].map(stem))

    /// What happens only when somebody sees to it, as stems.
    static let beginning: Set<String> = Set(
        [
            "begin", "start", "open", "commence", "launch", "resume", "enter", "provide", "offer",
            "receive", "cover", "operate", "serve", "train", "meet", "convene", "gather", "apply",
            "run",
            "visit", "join", "complete", "publish", "report", "host", "exchange", "share",
        ].map(stem))

    /// What is left of a word without its ending.
    static func stem(_ word: String) -> String { Vocabulary.stem(of: word) }

    /// Before a participle: the sentence reports what has been done.
    static let perfect: Set<String> = ["have", "has", "had"]

    /// What is done with a meeting, a plan or a programme, after "will be". "Will be remembered" is no
    /// promise.
    static let arranged: Set<String> = [
        "held", "convened", "launched", "repeated", "resumed", "established", "expanded",
        "extended", "continued", "conducted", "completed", "signed", "opened", "created", "shared",
        "set", "hosted", "begun", "organized", "organised", "published", "implemented",
        "strengthened",
        "deepened", "carried", "tolerated", "reviewed", "met", "kept",
    ]

    /// The modal of reported speech: "they said that they would".
    static let conditional = "would"

    /// Before a verb that goes on after one of telling: "met to reaffirm".
    static let goesOn: Set<String> = ["to", "and", "also", "they", "we", "jointly", "then"]

    /// What is believed or hoped is not promised.
    static let believing: Set<String> = ["believe", "hope", "proud", "confident", "know"]

    /// Verbs of meeting and talking, which commit to nothing.
    static let narrating: Set<String> = [
        "met", "meet", "conven", "gather", "held", "hold", "discuss", "review", "exchang", "brief",
        "attend", "visit", "host", "commemorat", "took", "mark", "led",
    ]
}
