import Testing

/// A change to the small catalog that makes it wrong, and what must be said of it.
struct Fault: Sendable, CustomTestStringConvertible {
    var from: String
    var to: String
    var field: String
    var message: String
    /// Whether it can stand in one file with the others that can.
    var isTogether = true

    init(_ from: String, _ to: String, _ field: String, _ message: String, alone: Bool = false) {
        self.from = from
        self.to = to
        self.field = field
        self.message = message
        isTogether = !alone
    }

    var testDescription: String { to }
}

extension Fault {
    static let all = top + meetings + pledges + reaffirmations

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
            "stands twice", alone: true),
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
    ]
}
