import Canvas
import Commitments
import Intake

extension Command {
    /// Coding a statement.
    static let codingStatements: [Command] = beginning + deciding + forms + wholeStatement

    private static let beginning: [Command] = [
        Command(
            "code-statement", "code a statement, or continue one", keys: ["i", "g i"],
            words: "import paste intake new add", .intake,
            on: .browsing, whyNot: { $0.whyNoEdits }
        ) { session, _ in session.codeStatement() },
        Command(
            "code-another", "code another statement", keys: ["I"], .intake,
            on: .browsing.union([.intake]), whyNot: { $0.whyNoEdits }
        ) { session, _ in
            session.keepIntakePlace()
            if session.screens.top is IntakeScreen { session.screens.pop() }
            session.screens.push(IntakeStartScreen())
            return []
        },
    ]

    private static let deciding: [Command] = [
        Command(
            "accept-proposal", "accept the chosen proposal and go on", keys: ["y", "Enter"],
            hint: Hint("accept", 1), .intake, on: [.intake]
        ) { session, _ in session.acceptChosen() },
        Command(
            "not-a-pledge", "the sentence reaffirms no pledge", keys: ["n"],
            hint: Hint("no pledge", 2),
            .intake, on: [.intake]
        ) { session, _ in session.decideNoPledge() },
        Command(
            "accept-other", "accept that proposal; in a linked sentence, add or remove it",
            keys: (1...9).map(String.init), hint: Hint("another", 3) { _ in "1-9" }, .intake,
            on: [.intake], readsItsKey: true
        ) { session, key in
            guard case .character(let digit) = key, let number = digit.wholeNumberValue else {
                return []
            }
            return session.accept(number: number)
        },
        Command(
            "several-links", "link several pledges: digits add and remove, Enter continues",
            keys: ["m"],
            hint: Hint("also", 8), .intake, on: [.intake]
        ) { session, _ in
            session.withTop(IntakeScreen.self) { $0.isSeveral.toggle() }
            let isOn = (session.screens.top as? IntakeScreen)?.isSeveral ?? false
            session.say(
                isOn ? "several links: digits add and remove, Enter continues" : "one link again")
            return []
        },
        Command(
            "accept-likely", "accept all likely proposals for this sentence", keys: ["*"],
            hint: Hint("all likely", 4), .intake, on: [.intake]
        ) { session, _ in session.acceptLikely() },
        Command(
            "decide-later", "decide the sentence later", keys: ["Space"], hint: Hint("later", 5),
            .intake, on: [.intake]
        ) { session, _ in session.decideLater() },
        Command(
            "undo-decision", "undo the last decision", keys: ["u"], hint: Hint("undo", 7),
            .intake, on: [.intake],
            whyNot: {
                $0.intake?.canUndo ?? false
                    ? nil : "nothing to undo here since the intake was opened"
            }
        ) { session, _ in session.undoDecision() },
        Command(
            "next-undecided", "to the next sentence to decide", keys: ["}", "Tab"],
            hint: Hint("undecided", 6), .intake, on: [.intake]
        ) { session, _ in session.goOn() },
        Command(
            "previous-undecided", "to the previous sentence to decide", keys: ["{", "Shift-Tab"],
            .intake,
            on: [.intake]
        ) { session, _ in session.goBackToUndecided() },
        Command(
            "earlier-sentence", "the sentence before, the one after", keys: ["[", "]"], .intake,
            on: [.intake], readsItsKey: true
        ) { session, key in
            session.move(.lines(key == .character("[") ? -1 : 1))
            return []
        },
        Command(
            "choose-proposal", "select another proposal; y accepts it",
            keys: ["J", "K"], .intake, on: [.intake], readsItsKey: true
        ) { session, key in
            let position = session.intakeScreen?.position ?? 0
            let count = session.proposals(at: position)?.proposals.count ?? 0
            session.withTop(IntakeScreen.self) {
                $0.choose(by: key == .character("J") ? 1 : -1, of: count)
            }
            return []
        },
    ]

    private static let forms: [Command] = [
        Command(
            "link-to-any", "search all pledges for the link", keys: ["/"], hint: Hint("search", 9),
            .intake, on: [.intake]
        ) { session, _ in
            guard session.proposalsOrSay() != nil else { return [] }
            session.screens.push(PickScreen.pledgesToLink(session))
            return []
        },
        Command(
            "pledge-from-sentence", "a new pledge from this sentence", keys: ["A"],
            hint: Hint("new", 4), .intake, on: [.intake],
            whyNot: { $0.catalog.pillars.isEmpty ? "the catalog has no pillar to put it in" : nil }
        ) { session, _ in
            guard let proposed = session.proposalsOrSay(), let intake = session.intake else {
                return []
            }
            session.keepFormWithSentence(proposed.sentence, of: intake)
            session.open(.newPledge(from: proposed.sentence, proposed, intake, in: session.catalog))
            return []
        },
        Command(
            "wording-of-link", "edit the wording of the link", keys: ["w"],
            hint: Hint("wording", 10), .intake, on: [.intake], whyNot: whyNoLink
        ) { session, _ in
            if let said = session.chosenSaid {
                session.screens.push(
                    PromptScreen.wording(of: said, within: session.catalog.quoteLimit))
            }
            return []
        },
        Command(
            "speaker-of-link", "who speaks", keys: ["s"], .intake, on: [.intake],
            whyNot: whyNoLink
        ) { session, _ in
            if let said = session.chosenSaid {
                session.screens.push(MenuScreen.speakers(of: said, session))
            }
            return []
        },
        Command(
            "cut-sentence", "split the sentence, or join it with another", keys: ["b"], .intake,
            on: [.intake]
        ) { session, _ in
            session.screens.push(PickScreen.cuts(session))
            return []
        },
        Command(
            "statement-details", "edit the meeting and the source of the statement", keys: ["e"],
            hint: Hint("meeting", 12), .intake, on: [.intake]
        ) { session, _ in
            guard let intake = session.intake else { return [] }
            session.open(.details(of: intake, in: session))
            return []
        },
        Command(
            "known-meeting", "make the statement a source of an existing meeting", keys: ["M"],
            .intake, on: [.intake],
            whyNot: { $0.catalog.meetings.isEmpty ? "the catalog has no meeting yet" : nil }
        ) { session, _ in
            session.screens.push(PickScreen.meetingOfStatement(session))
            return []
        },
    ]

    private static let wholeStatement: [Command] = [
        Command(
            "accept-all", "accept all proposals above a score, marked as bulk", keys: ["Y"],
            .intake, on: [.intake]
        ) { session, _ in
            session.screens.push(PromptScreen.bulkScore())
            return []
        },
        Command(
            "pass-over-rest", "set all sentences without a commitment to no pledge, marked as bulk",
            keys: ["N"], .intake, on: [.intake]
        ) { session, _ in session.passOverRest() },
        Command(
            "look-over", "review everything before it is committed", keys: ["C", "Ctrl-S"],
            hint: Hint("commit", 11), .intake, on: [.intake], whyNot: { $0.whyNoEdits }
        ) { session, _ in session.lookOverIntake() },
        Command(
            "commit-statement", "write the statement into the catalog", keys: ["Enter", "Ctrl-S"],
            hint: Hint("write", 1), .intake, on: [.intakeSummary], whyNot: { $0.whyNoEdits }
        ) { session, _ in session.commitIntake() },
        Command(
            "take-terms", "add the suggested terms to their pledges, or leave them out",
            keys: ["t"],
            hint: Hint("terms", 2), .intake, on: [.intakeSummary],
            whyNot: {
                ($0.screens.top as? IntakeSummaryScreen)?.hasTerms ?? false
                    ? nil : "no term is suggested"
            }
        ) { session, _ in
            session.withTop(IntakeSummaryScreen.self) { $0.takesTerms.toggle() }
            return []
        },
        Command(
            "give-up-statement", "discard this statement", keys: ["D"], .intake, on: [.intake]
        ) { session, _ in
            session.screens.push(ConfirmScreen.givingUp())
            return []
        },
    ]

    @Sendable private static func whyNoLink(_ session: Session) -> String? {
        session.chosenSaid == nil ? "link the sentence to a pledge first" : nil
    }
}

extension Session {
    /// The link of the chosen proposal, else the first link of the sentence.
    fileprivate var chosenSaid: SaidPledge? {
        guard let screen = intakeScreen,
            let links = intake?.verdicts[safe: screen.position]?.links
        else { return nil }
        let chosen = proposals(at: screen.position)?.proposals[safe: screen.choice]?.pledge
        return links.first { $0.pledge == chosen } ?? links.first
    }

    fileprivate mutating func revise(_ said: SaidPledge) -> [Effect] {
        guard let screen = intakeScreen else { return [] }
        return changeIntake { $0.revise(said, at: screen.position) }
    }
}

extension PromptScreen {
    fileprivate static func wording(of said: SaidPledge, within limit: QuoteLimit) -> PromptScreen {
        PromptScreen(
            title: "Wording of \(said.pledge)",
            explanation: "the operative phrase"
                + (limit.inWords.map { ", \($0) of the sentence" } ?? ""),
            text: said.wording
        ) { session, text in
            if let problem = SaidPledge.problem(ofWording: text, within: limit) {
                return .wrong(problem)
            }
            var said = said
            said.wording = text.trimmed
            said.isOwnWording = true
            said.isBulk = false
            return .taken(session.revise(said))
        }
    }

    fileprivate static func bulkScore() -> PromptScreen {
        PromptScreen(
            title: "Accept in bulk",
            explanation: "links all undecided sentences with at least this score",
            text: "0.90"
        ) { session, text in
            guard let score = Double(text.trimmed), (0.0...1.0).contains(score) else {
                return .wrong("a score is a number from 0 to 1, as 0.90")
            }
            return .taken(session.acceptAll(above: score))
        }
    }
}

extension MenuScreen {
    fileprivate static func speakers(of said: SaidPledge, _ session: Session) -> MenuScreen {
        let speakers = [Speaker.all] + session.catalog.parties.prefix(8).map { .one($0.id) }
        return MenuScreen(
            title: "Who speaks of \(said.pledge)",
            choices: speakers.enumerated().map { index, speaker in
                Choice(
                    key: index == 0 ? "a" : Character(String(index)),
                    label: session.catalog.name(of: speaker), isOn: speaker == said.speaker
                ) { session, _ in
                    var said = said
                    said.speaker = speaker
                    return session.revise(said)
                }
            })
    }
}
