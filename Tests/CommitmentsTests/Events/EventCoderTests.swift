import Commitments
import Testing

/// The codes of event data rest on the words, and are left out where the words do not support them.
@Suite struct EventCoderTests {
    private let coder = EventCoder(Lexicon())

    private func finding(
        _ text: String, verb: String? = nil, by speaker: Speaker = .all, language: String = "en",
        format: String = "leaders", isStatement: Bool = true, parties: Int = 3
    ) throws -> EventCoder.Finding {
        let source = Source.ID("s")
        let day = try #require(CalendarDate("2025-02-15"))
        return coder.finding(
            Reaffirmation(
                pledge: Pledge.ID("SEC-01"), meeting: Meeting.ID("m"), speaker: speaker,
                wordings: [
                    Wording(
                        text: text, verb: verb, source: source, provenance: .officialText,
                        language: language)
                ]),
            at: Meeting(
                id: Meeting.ID("m"), date: MeetingDate(day), place: "P", short: "P",
                format: MeetingFormat.ID(format), source: source),
            isStatement: isStatement, parties: parties)
    }

    private func code(_ text: String, verb: String? = nil) throws -> String? {
        try finding(text, verb: verb).code?.type.rawValue
    }

    @Test(arguments: [
        ("strongly condemned the ballistic missile launches", "ACCUSE"),
        ("condemn in the strongest terms the launches", "ACCUSE"),
        ("oppose unilateral attempts to change the status quo", "ACCUSE"),
        ("urged North Korea to return to dialogue", "REQUEST"),
        ("call on all parties to show restraint", "REQUEST"),
        ("rejected the claims in the South China Sea", "REJECT"),
        ("agreed to hold the exercise every year", "AGREE"),
        ("are committed to deepening cooperation", "AGREE"),
        ("pledged to share warning data", "AGREE"),
        ("will hold the exercise every year", "AGREE"),
        ("reaffirmed their commitment to the complete denuclearization", "AGREE"),
        ("welcomed the launch of the secretariat", "SUPPORT"),
        ("reiterated their support for the audacious initiative", "SUPPORT"),
        ("discussed ways to cooperate on shipbuilding", "CONSULT"),
    ])
    func aVerbOfTheTableHasItsType(text: String, type: String) throws {
        #expect(try code(text) == type, "\(text)")
    }

    @Test(arguments: [
        "ironclad alliance", "reaffirmed the importance of peace", "emphasized the rule of law",
        "noted the progress", "expressed grave concern over the launches",
        "look forward to the next meeting", "launched a new dialogue",
        "did not agree to hold the exercise", "recognized the value of cooperation",
    ])
    func whatTheWordsDoNotSayHasNoType(text: String) throws {
        #expect(try code(text) == nil, "\(text)")
    }

    @Test func theRecordedVerbCounts() throws {
        #expect(try code("the launches this year", verb: "condemned") == "ACCUSE")
    }

    @Test func aPromiseOfOneGovernmentAloneIsNoAgreement() throws {
        #expect(
            try finding("will deploy the system", by: .one(Party.ID("US"))).code == nil)
        #expect(
            try finding("agreed to deploy the system", by: .one(Party.ID("US"))).code?.type
                == .agree)
    }

    @Test func modesAreThoseThatTheWordsTell() throws {
        #expect(try finding("discussed the plan").code?.mode == .multilateral)
        #expect(try finding("discussed the plan", parties: 2).code?.mode == nil)
        #expect(try finding("condemned the launches").code?.mode == .disapprove)
        #expect(try finding("agreed on the plan").code?.mode == nil)
    }

    @Test func theTargetIsNamedOrEmpty() throws {
        #expect(try finding("condemned the launches").target == "")
        #expect(
            try finding("urged China to respect the rules").target == "China")
    }

    @Test func anExerciseIsCooperation() throws {
        let exercise = try finding("첫 훈련", language: "ko", format: "exercise", isStatement: false)
        #expect(exercise.code?.type == .cooperate && exercise.verb == "")
        #expect(try finding("첫 훈련", language: "ko").code == nil)
        #expect(
            try finding("x", format: "agreement", isStatement: false).code == nil)
    }
}
