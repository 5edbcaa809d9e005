import Testing

/// A change to the small catalog that makes it wrong, and what must be said of it.
struct Fault: Sendable, CustomTestStringConvertible {
    var from: String
    var to: String
    var field: String
    var message: String
    /// Whether it can be in one file with the others that can.
    var isTogether = true
    /// What the line of the problem has, where it is not the change itself.
    var line: String

    init(
        _ from: String, _ to: String, _ field: String, _ message: String, alone: Bool = false,
        line: String? = nil
    ) {
        self.from = from
        self.to = to
        self.field = field
        self.message = message
        isTogether = !alone
        self.line = line ?? to
    }

    var testDescription: String { to }
}

extension Fault {
    static let all = top + meetings + pledges + reaffirmations + lexicon + terms + expected

    private static let top = [
        Fault(#""title": "Trilateral""#, #""title": 5"#, "title", "expected a text"),
        Fault(#""asOf": "2025-09-24""#, #""asOf": "2025-02-30""#, "asOf", "is not a day"),
        Fault(#""short": "US""#, #""shrot": "US""#, "parties[0].short", "is “shrot” a slip?"),
        Fault(#""key": "1""#, #""key": "12""#, "pillars[0].key", "one character"),
        Fault(#""statement": true"#, #""statement": 1"#, "formats[0].statement", "true or false"),
        Fault(#""publisher": "P""#, #""publisher": """#, "sources[0].publisher", "empty"),
        Fault(
            #""url": "https://example.org""#, #""url": null"#, "sources[0].url",
            "leave the member out"),
        Fault(
            #""id": "s2""#, #""id": "s1", "again": 0"#, "sources[1].id",
            "already names a source (line 18)", alone: true),
        Fault(
            #""official": 2"#, #""official": "two""#, "coverage.official", "expected a whole number"
        ),
    ]

    private static let meetings = [
        Fault(
            #""id": "fm-munich-2025""#, #""id": "FM Munich""#, "meetings[0].id", "lower-case",
            alone: true),
        Fault(
            #""date": "2024-06""#, #""date": "2024-13""#, "meetings[1].date",
            "is not a day or month"),
        Fault(
            #""end": "2025-02-16""#, #""end": "2025-02-14""#, "meetings[0].end", "before it begins"),
        Fault(#""place": "At sea", "#, #""place": {}, "#, "meetings[1].place", "found an object"),
        Fault(
            #""format": "foreign","#, #""format": "froeign","#, "meetings[0].format",
            "did you mean “foreign”?"),
        Fault(#""source": "s1","#, #""source": "s9","#, "meetings[0].source", "there is no source"),
        Fault(
            #""JP": ["Iwaya"#, #""JA": ["Iwaya"#, "meetings[0].participants.JA",
            "there is no party"),
        Fault(
            #""confidence": "low""#, #""confidence": "some""#, "meetings[1].confidence",
            "use high, medium or low"),
        Fault(
            #""extract": "official-full-text""#, #""extract": "all""#, "meetings[0].extract",
            "use official-full-text, whole-source, whole-summary or selected-phrases"),
    ]

    private static let pledges = [
        Fault(
            #""id": "SEC-02""#, #""id": "SEC-2""#, "pledges[1].id", "2 to 5 capitals", alone: true),
        Fault(
            #""id": "SEC-02""#, #""id": "SEC-01", "again": 0"#, "pledges[1].id",
            "already names a pledge (line 26)", alone: true),
        Fault(
            #"["sec-freedom-edge"]"#, #"["sec-01"]"#, "pledges[1].aliases[0]",
            "already names a pledge", alone: true),
        Fault(
            #""pillar": "security", "type": "process""#, #""pillar": "securty", "type": "process""#,
            "pledges[1].pillar", "did you mean “security”?"),
        Fault(
            #""type": "action""#, #""type": "act""#, "pledges[0].type",
            "use action, process or position"),
        Fault(#""summary": "S1""#, #""summary": "  ""#, "pledges[0].summary", "empty"),
        Fault(
            #""parties": ["US", "JP"]"#, #""parties": ["US", "DE"]"#, "pledges[0].parties[1]",
            "there is no party"),
        Fault(
            #""terms": ["drills"]"#, #""terms": "drills""#, "pledges[1].terms", "expected a list"),
        Fault(
            #""parent": "SEC-01""#, #""parent": "SEC-09""#, "pledges[1].parent",
            "there is no pledge", alone: true),
        Fault(
            #""parent": "SEC-01""#, #""parent": "SEC-02""#, "pledges[1].parent",
            "cannot grow from itself: SEC-02 < SEC-02", alone: true),
        Fault(
            #""summary": "S1""#, #""summary": "S1", "parent": "SEC-02""#, "pledges[0].parent",
            "SEC-01 < SEC-02 < SEC-01", alone: true),
    ]

    private static let reaffirmations = [
        Fault(
            #""pledge": "SEC-01""#, #""pledge": "SEC-11""#, "reaffirmations[1].pledge",
            "there is no pledge", alone: true),
        Fault(
            #"{ "pledge": "SEC-01""#, #"{ "again": 0, "pledge": "SEC-02""#, "reaffirmations[1]",
            "occurs twice", alone: true),
        Fault(
            #""meeting": "fm-munich-2025", "speaker": "JP""#,
            #""meeting": "fm-munch-2025", "speaker": "JP""#, "reaffirmations[1].meeting",
            "did you mean “fm-munich-2025”?"),
        Fault(
            #""speaker": "JP""#, #""speaker": "every""#, "reaffirmations[1].speaker",
            "there is no party", alone: true),
        Fault(
            #""text": "stand united""#, #""text": "\t\n""#, "reaffirmations[0].wordings[0].text",
            "empty"),
        Fault(
            #""provenance": "press-report""#, #""provenance": "gossip""#,
            "reaffirmations[0].wordings[1].provenance",
            "use official-text, official-summary, press-report or translation"),
        Fault(
            #""speaker": "all", "wordings": ["#, #""speaker": "all", "wording": ["#,
            "reaffirmations[0].wordings", "is “wording” a slip?", alone: true),
        Fault(
            #""verb": "pledged to""#, #""verb": """#, "reaffirmations[0].wordings[0].verb",
            "empty"),
    ]

    private static let lexicon = [
        Fault(
            #""lexicon": { "language""#, #""lexicon": { "languge""#, "lexicon.language",
            "is “languge” a slip?"),
        Fault(
            #"["North Korea", "DPRK"]"#, #"["DPRK"]"#, "lexicon.sameNames[0]",
            "at least two names"),
        Fault(
            #"["South Korea", "ROK"]"#, #"["South Korea", "dprk"]"#, "lexicon.sameNames[1][1]",
            "already names a same name", alone: true),
        Fault(
            #""id": "ask""#, #""id": "oppose", "again": 0"#, "lexicon.ladders[1].id",
            "already names a verb ladder", alone: true),
        Fault(
            #"[ { "rung": 3, "words": ["urge"] } ]"#, "[ ]", "lexicon.ladders[1].rungs",
            "this list is empty", alone: true),
        Fault(#""rung": 3"#, #""rung": 0"#, "lexicon.ladders[1].rungs[0].rung", "from 1"),
        Fault(
            #""rung": 2"#, #""rung": 1, "again": 0"#, "lexicon.ladders[0].rungs[1].rung",
            "already names a rung of this ladder", line: #"{ "rung": 1, "words": ["grave"#),
        Fault(
            #"["urge"]"#, #"["Concern"]"#, "lexicon.ladders[1].rungs[0].words[0]",
            "already names a rung of its scale", alone: true),
        Fault(
            #""kind": "stance""#, #""kind": "color""#, "lexicon.intensifiers[0].kind",
            "use stance or substance"),
        Fault(
            #"["full"]"#, #"["ironclad"]"#, "lexicon.intensifiers[1].words[0]",
            "already names a word that makes stronger"),
        Fault(#""growth": ["deepen"]"#, #""growth": []"#, "lexicon.growth", "this list is empty"),
        Fault(
            #""scope": ["any"]"#, #""scope": ["any", "any"]"#, "lexicon.scope[1]",
            "already names a word of this list"),
    ]

    private static let terms = [
        Fault(
            #""forms": ["drills", "exercises"]"#, #""forms": ["drills", "freedom edge"]"#,
            "terms[0].variants[1].forms[1]", "already names a form of this term", alone: true),
        Fault(
            #""forms": ["Freedom Edge"]"#, #""forms": []"#, "terms[0].variants[0].forms",
            "this list is empty"),
        Fault(
            #""name": "unnamed""#, #""name": "Named""#, "terms[0].variants[1].name",
            "already names a variant of this term"),
    ]

    private static let expected = [
        Fault(
            #""SEC-02", "from": "ex-2024""#, #""SEC-02", "from": "ex-2023""#, "expected[0].from",
            "did you mean “ex-2024”?"),
        Fault(
            #""SEC-01", "from": "ex-2024""#, #""SEC-01", "from": "fm-munich-2025""#, "expected[1]",
            "two different meetings"),
        Fault(
            #""label": "strengthened""#, #""label": "stronger""#, "expected[0].label",
            "use verbatim, repeated, reworded"),
        Fault(
            #""state": "not-carried""#, #""state": "dropped", "label": "softened""#, "expected[1]",
            "either a label or a state", alone: true),
        Fault(
            #""SEC-01", "from": "ex-2024""#, #""SEC-02", "again": 0, "from": "ex-2024""#,
            "expected[1]",
            "occurs twice", alone: true),
    ]
}
