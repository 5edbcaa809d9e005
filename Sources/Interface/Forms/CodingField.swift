import Commitments

/// The field of a wording's form in which the coding of its passage is read and corrected.
struct CodingField: Sendable {
    private let wording: Wording?
    private let pledge: Pledge
    private let meeting: Meeting
    private let judge: Judge
    /// What is in the field at first.
    private let start: String

    init(_ wording: Wording?, of pledge: Pledge, at meeting: Meeting, in catalog: Catalog) {
        self.wording = wording
        self.pledge = pledge
        self.meeting = meeting
        let judge = Judge(catalog.lexicon)
        let language = Vocabulary.primary(catalog.lexicon.language)
        self.judge = judge
        let isCoded = wording.map { Vocabulary.primary($0.language) == language } ?? false
        start =
            isCoded
            ? wording.map { judge.coding(of: $0).lines.joined(separator: "\n") } ?? "" : ""
    }

    var field: FormField {
        FormField(
            .coding, "Coding", .list,
            help: "what is compared, one part a line; empty: computed from the wording",
            value: start)
    }

    /// What is wrong with what is typed.
    func problem(_ text: String) -> String? {
        do throws(Coding.LineProblem) {
            _ = try read(text)
            return nil
        } catch {
            return error.description
        }
    }

    /// What is stored with a wording: nothing where nobody corrected what is computed from it.
    func coding(_ text: String, of wording: Wording) -> Coding? {
        if text == start { return self.wording?.coding }
        guard let coding = try? read(text), !coding.clauses.isEmpty else { return nil }
        return coding == judge.coding(of: wording.text, verb: wording.verb) ? nil : coding
    }

    private func read(_ text: String) throws(Coding.LineProblem) -> Coding {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return try Coding(lines: lines) { judge.stems(of: $0) }
    }
}

// MARK: What follows from a correction

extension CodingField {
    /// "Against Munich: softened: a weaker verb ...", and what that was before the correction.
    func remark(_ wording: Wording, _ speaker: Speaker, in session: Session) -> String? {
        guard let before = before(in: session) else { return nil }
        let place = session.register.meeting(of: before).short
        let now = findings(since: before, wording, speaker, session)
        guard let old = self.wording else { return "against \(place): \(now)" }
        let was = findings(since: before, old, speaker, session)
        return was == now
            ? "against \(place): \(now)"
            : "against \(place): now \(now) — before the change \(was)"
    }

    /// The earlier wording with which it is compared.
    private func before(in session: Session) -> WordingPlace? {
        let (catalog, register) = (session.catalog, session.register)
        guard let pledge = catalog.position(ofPledge: pledge.id.text),
            let meeting = catalog.position(ofMeeting: meeting.id)
        else { return nil }
        let change = register.change(of: pledge, at: meeting)
        return change.comparison?.from
            ?? change.since.map { WordingPlace(reaffirmation: $0, wording: 0) }
    }

    private func findings(
        since before: WordingPlace, _ wording: Wording, _ speaker: Speaker, _ session: Session
    ) -> String {
        let earlier = session.catalog.reaffirmations[before.reaffirmation]
        return judge.findings(
            from: Judge.Statement(earlier.wordings[before.wording], by: earlier.speaker),
            to: Judge.Statement(wording, by: speaker), about: pledge
        ).map { "\($0.label.name) (\($0.reason))" }.joined(separator: ", ")
    }
}
