import Testing

@testable import Commitments

/// What is typed to find pledges.
@Suite struct QueryTests {
    private static let all = ["SEC-01", "SEC-02", "NK-01", "ECO-01"]

    @Test(arguments: [
        // Words are joined by AND, over all that is known of a pledge.
        ("", all), ("deterrence", ["SEC-01"]), ("drill", ["SEC-02"]), ("drill multi", ["SEC-02"]),
        ("deterrence drill", []), ("munich", ["SEC-01", "NK-01"]), ("iwaya cyber", ["NK-01"]),
        ("sec-0", ["SEC-01", "SEC-02"]), ("alias-eco", ["ECO-01"]), ("spring", ["NK-01"]),
        // Exclusion, quotes.
        ("!munich", ["SEC-02", "ECO-01"]), ("freedom !edge", []), ("!", all),
        ("\"freedom edge\"", ["SEC-02"]), ("\"edge freedom\"", []), ("“freedom edge”", ["SEC-02"]),
        ("!\"freedom edge\" sec", ["SEC-01"]), ("\"!x\"", []), ("\"\"", all),
        ("\"freedom", ["SEC-02"]), ("\"pillar:nk\"", []),
        ("-munich", ["SEC-02", "ECO-01"]), ("freedom -edge", []), ("-", all), ("--", all),
        ("−munich", ["SEC-02", "ECO-01"]), ("-\"freedom edge\" sec", ["SEC-01"]), ("\"-x\"", []),
        ("! munich", ["SEC-02", "ECO-01"]), ("freedom - edge", ["SEC-02"]),
        ("NOT munich", ["SEC-02", "ECO-01"]), ("NOT -munich", ["SEC-01", "NK-01"]),
        // OR joins the two terms beside it, before the rest is joined by AND.
        ("deterrence OR drill", ["SEC-01", "SEC-02"]),
        ("deterrence | drill", ["SEC-01", "SEC-02"]),
        ("munich deterrence OR drill", ["SEC-01"]), ("deterrence OR drill -munich", ["SEC-02"]),
        ("drill OR -munich", ["SEC-02", "ECO-01"]), ("deterrence AND drill", []),
        ("deterrence OR drill OR cyber", ["SEC-01", "SEC-02", "NK-01"]),
        ("drill OR tag:ask", ["SEC-02", "NK-01"]), ("\"OR\"", []), ("deterrence or drill", []),
        // An id without its zero.
        ("SEC-2", ["SEC-02"]), ("sec-1", ["SEC-01"]), ("-SEC-2 sec", ["SEC-01"]),
        // Capitals count when typed.
        ("freedom", ["SEC-02"]), ("Freedom", ["SEC-02"]), ("FREEDOM", []), ("MUNICH", []),
        // Accents and full-width forms do not.
        ("cafe", ["NK-01"]), ("café", ["NK-01"]), ("cafe\u{301}", ["NK-01"]), ("ｃｙｂｅｒ", ["NK-01"]),
        ("cyber\u{3000}group", ["NK-01"]),
        // Korean and Japanese; a voiced kana is a letter of its own.
        ("확장", ["SEC-01"]), ("확장억제", ["SEC-01"]), ("拡大抑止", ["SEC-01"]), ("프리덤 에지", ["SEC-02"]),
        ("ガイド", ["SEC-02"]), ("カイド", []), ("필요", ["SEC-02"]),
    ])
    func finds(text: String, ids: [String]) throws {
        #expect(try SearchSample.found(text) == ids)
    }

    /// What the comparison takes for the same word, search does too.
    @Test(arguments: [
        ("defence", "Defense ministers"), ("defense", "Defence ministers"), ("defenc", "Defence"),
        ("labor", "labour standards"), ("Labour", "Labor standards"), ("program", "a programme"),
        ("cooperation", "co-operation"), ("co-operation", "cooperation"),
        ("re-establish", "reestablish"), ("denuclearise", "denuclearize"),
        ("japan's", "Japan\u{2019}s"), ("japan\u{2019}s", "Japan's"),
        ("non-market", "non\u{2011}market"), ("two words", "two\u{00A0}words"),
        ("denuclear", "denucle\u{00AD}ar"), ("word", "w\u{200B}ord"), ("office", "o\u{FB03}ce"),
    ])
    func spellingsOfOneWordAreFound(typed: String, text: String) {
        #expect(Pattern(typed).matches(text))
        var index = SearchText()
        index.add(text, owner: 7)
        var found: Set<Int> = []
        index.find(Pattern(typed)) { found.insert($0) }
        #expect(found == [7])
    }

    @Test(arguments: [
        ("pillar:nk", ["NK-01"]), ("pillar:sec", ["SEC-01", "SEC-02"]), ("PILLAR:NK", ["NK-01"]),
        ("pillar:1", ["SEC-01", "SEC-02"]), ("!pillar:sec", ["NK-01", "ECO-01"]),
        ("status:stalled", ["NK-01"]), ("status:recurring", ["SEC-02"]),
        ("status:not-assessed", ["SEC-01", "ECO-01"]), ("meeting:munich", ["SEC-01", "NK-01"]),
        ("meeting:2025-09", ["SEC-01", "SEC-02"]), ("meeting:exercise", ["SEC-02"]),
        ("state:new", ["SEC-02"]), ("state:reaffirmed", ["SEC-01"]), ("state:not", ["NK-01"]),
        ("state:not-carried", ["NK-01"]), ("state:neither", ["ECO-01"]), ("state:dropped", []),
        ("!state:n", ["SEC-01"]), ("change:reworded", ["SEC-01"]), ("change:reframed", ["SEC-01"]),
        ("change:stronger", []), ("state:", all),
        ("type:process", ["SEC-02", "NK-01"]), ("type:pos", ["SEC-01"]),
        ("type:p", ["SEC-01", "SEC-02", "NK-01"]),
        ("party:jp", ["SEC-01", "SEC-02", "ECO-01"]), ("party:rok", all),
        ("id:sec", ["SEC-01", "SEC-02"]), ("note:spring", ["NK-01"]),
        ("note:ask", ["SEC-02", "NK-01"]),
        ("note:\"since spring\"", ["NK-01"]), ("tag:ask", ["SEC-02", "NK-01"]), ("tag:as", []),
        ("said:2", ["SEC-01"]), ("said=0", ["ECO-01"]),
        ("said<2", ["SEC-02", "NK-01", "ECO-01"]),
        ("said<=1", ["SEC-02", "NK-01", "ECO-01"]), ("said>1", ["SEC-01"]),
        ("said>=1 said<2", ["SEC-02", "NK-01"]), ("events>0", ["SEC-02"]),
        ("last>180", ["NK-01", "ECO-01"]), ("last<30", ["SEC-01", "SEC-02"]),
        ("last=9", ["SEC-01", "SEC-02"]),
        ("notes>0", ["SEC-02", "NK-01"]), ("notes:2", ["SEC-02"]), ("text:drill", ["SEC-02"]),
        ("pillar:nk,eco", ["NK-01", "ECO-01"]), ("-pillar:nk,eco", ["SEC-01", "SEC-02"]),
        ("id:SEC-02,NK-01", ["SEC-02", "NK-01"]), ("id:sec-2", ["SEC-02"]),
        ("tag:#ask", ["SEC-02", "NK-01"]),
        ("said > 1", ["SEC-01"]), ("said >1", ["SEC-01"]), ("said> 1", ["SEC-01"]),
        ("said:>1", ["SEC-01"]), ("said >= 1 said < 2", ["SEC-02", "NK-01"]),
        ("said ≤ 1 drill", ["SEC-02"]),
        ("pillar: nk", ["NK-01"]), ("pillar : nk", ["NK-01"]), ("pillar = nk", ["NK-01"]),
        ("note: \"since spring\"", ["NK-01"]), ("status: pillar:nk", ["NK-01"]),
        ("pillar:sec pillar:sec", ["SEC-01", "SEC-02"]),
        ("type:p type:pos", ["SEC-01"]), ("pillar:nk OR pillar:eco", ["NK-01", "ECO-01"]),
        ("pillar:", all), ("status:", all), ("https://x.org", []), ("a:b", []),
        ("type:process !tag:ask", []), ("munich type:process", ["NK-01"]),
    ])
    func asksForFields(text: String, ids: [String]) throws {
        #expect(try SearchSample.found(text) == ids)
    }

    @Test(arguments: [
        ("statsu:x", "no field “statsu”; did you mean status? fields are pillar, status"),
        ("cyber piller<3", "no field “piller”"), ("pillar:zzz", "pillars are sec, nk, eco"),
        ("status:zzz", "in-progress"), ("type:zzz", "types are action, process, position"),
        (
            "state:zzz",
            "states are new, reaffirmed, not-carried, dropped, returned, not-comparable, neither"
        ),
        ("change:zzz", "changes are same, reworded, stronger, softer, reversed, verbatim"),
        ("party:zzz", "parties are us, jp, kr"), ("meeting:zzz", "no meeting’s"),
        ("foo:x", "\"foo:x\" in quotes is a word"), ("statu:x", "did you mean status?"),
        ("pillar:nk pillar:eco", "a pledge has one pillar; for either write pillar:nk,eco"),
        ("status:stalled status:recurring", "for either write status:stalled,recurring"),
        ("pillar:nk,zzz", "pillars are sec, nk, eco"), ("pillar>nk", "write pillar:nk"),
        ("said > -1", "said needs a number"), ("said > x", "said needs a number"),
        ("OR cyber", "OR needs a term before it and one after it"), ("cyber OR", "OR needs a term"),
        ("cyber OR OR nk", "OR needs a term"), ("(cyber OR nk) drill", "there are no groups"),
        ("cyb*", "leave out *"), ("/cyb.r/", "there are no regular expressions"),
        ("said<x", "said needs a number"), ("last>-1", "last needs a number"),
        ("notes:99999999999999999999", "notes needs a number"),
    ])
    func saysWhatIsWrong(text: String, message: String) throws {
        let catalog = try SearchSample.catalog()
        let error = #expect(throws: QueryError.self) { try Query(text, in: catalog) }
        let wanted = message == "no meeting’s" ? "it is not in the id" : message
        #expect(error?.message.contains(wanted) == true, "\(error?.message ?? "")")
        #expect(error.map { text.contains($0.part) } == true)
    }

    @Test func namesWhatToLightUp() throws {
        let query = try Query("cyb !x note:ask pillar:nk", in: SearchSample.catalog())
        #expect(query.patterns == [Pattern("cyb"), Pattern("ask")])
        #expect(query.text == "cyb !x note:ask pillar:nk")
        #expect(Pattern("edge").range(in: "Freedom Edge").map { "Freedom Edge"[$0] } == "Edge")
        #expect(Pattern("EDGE").range(in: "Freedom Edge") == nil)
        #expect(Pattern("").range(in: "x") == nil)
    }
}
