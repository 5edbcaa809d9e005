/// What political scientists' event data call an act: a type and a mode of PLOVER (Political Language
/// Ontology for Verifiable Event Records, github.com/openeventdata/PLOVER).
package struct EventCode: Hashable, Sendable {
    /// What is done.
    package let type: Kind
    /// How; nil where PLOVER has no modes for the type, or the words do not tell.
    package let mode: Mode?

    /// The types that statements and events can support. PLOVER has eleven more, for what nobody does by
    /// a statement.
    package enum Kind: String, CaseIterable, Sendable {
        case agree = "AGREE"
        case consult = "CONSULT"
        case support = "SUPPORT"
        case cooperate = "COOPERATE"
        case request = "REQUEST"
        case accuse = "ACCUSE"
        case reject = "REJECT"

        /// Whether it is directed against somebody, or asks something of them.
        package var isToOthers: Bool { [.request, .accuse, .reject].contains(self) }
    }

    /// The modes that words can tell.
    package enum Mode: String, CaseIterable, Sendable { case multilateral, disapprove }

    init(_ type: Kind, _ mode: Mode? = nil) {
        self.type = type
        self.mode = mode
    }
}

/// The table by which verbs become codes; docs/command-line.md shows it. What it does not name has no
/// code: PLOVER codes no comments, and a verb such as “launch” does not tell what is done.
enum EventTable {
    /// A row: the scale of the verbs, the verbs, and what they are.
    struct Row {
        let scale: String
        let verbs: String
        let code: EventCode
    }

    static let rows: [Row] = [
        Row(
            scale: "any",
            verbs: """
                discuss, exchange views, exchange opinions, deliberate, talk about, hold discussions, \
                have discussions, have a discussion
                """, code: EventCode(.consult)),
        Row(
            scale: "own",
            verbs: """
                agree, commit, be committed, remain committed, pledge, promise, vow, undertake, resolve, \
                be resolved, determine to, be determined, intend, intention, plan, propose, \
                express their commitment, express their intention, express their intent
                """, code: EventCode(.agree)),
        Row(
            scale: "own",
            verbs: """
                support, endorse, back, express support, express solidarity, welcome, commend, \
                applaud, praise, hail, salute, congratulate, express appreciation, approve, sign, conclude
                """, code: EventCode(.support)),
        Row(
            scale: "others",
            verbs: """
                condemn, condemnation, denounce, denunciation, censure, decry, deplore, criticize, criticism, \
                oppose, opposition, object, disapprove, express disapproval, protest
                """, code: EventCode(.accuse, .disapprove)),
        Row(scale: "others", verbs: "reject, rejection", code: EventCode(.reject)),
        Row(
            scale: "others",
            verbs: """
                demand, insist, urge, press, exhort, implore, call on, call upon, call for, appeal, request, \
                ask
                """, code: EventCode(.request)),
    ]

    /// Verbs that say again what was said: the word behind them tells what that was.
    static let repeating = "reaffirm, reiterate, affirm, restate, confirm, reconfirm, renew"

    /// What is said again, by the words that follow.
    static let repeated: [(words: String, code: EventCode)] = [
        ("commitment to", EventCode(.agree)), ("commitments to", EventCode(.agree)),
        ("support for", EventCode(.support)),
    ]

    /// Kinds of meeting that are themselves acts: what took place at them needs no verb.
    static let formats: [MeetingFormat.ID: EventCode.Kind] = [
        MeetingFormat.ID("exercise"): .cooperate, MeetingFormat.ID("training"): .cooperate,
        MeetingFormat.ID("workshop"): .consult, MeetingFormat.ID("working-group"): .consult,
    ]

    /// Governments that statements are directed to, as the rules name them.
    static let governments: Set<String> = [
        "North Korea", "China", "Russia", "Iran", "Myanmar", "Belarus", "Syria",
    ]
}
