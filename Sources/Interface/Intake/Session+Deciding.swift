import Commitments
import Intake
import Text

/// What the keys of the intake do to the sentence in hand.
extension Session {
    /// Accepts the proposal that is chosen, and goes on.
    mutating func acceptChosen() -> [Effect] {
        guard let screen = screens.top as? IntakeScreen, let intake else { return [] }
        let verdict = intake.verdicts[safe: screen.position] ?? .open
        if screen.isSeveral, verdict.isDecided { return goOn() }
        return accept(screen.choice, orToggle: false)
    }

    /// Accepts a proposal and goes on; where the sentence has links already, or several are wanted,
    /// adds it or takes it off, and stays.
    mutating func accept(number: Int) -> [Effect] { accept(number - 1, orToggle: true) }

    private mutating func accept(_ index: Int, orToggle: Bool) -> [Effect] {
        guard let screen = screens.top as? IntakeScreen, let proposed = proposalsOrSay() else {
            return []
        }
        guard proposed.proposals.indices.contains(index) else {
            complain(
                proposed.proposals.isEmpty
                    ? "no proposals; / searches all pledges, n means no pledge"
                    : "there is no proposal \(index + 1); / searches all pledges")
            return []
        }
        let said = SaidPledge(proposed.proposals[index], in: proposed)
        let links = intake?.verdicts[safe: screen.position]?.links ?? []
        if orToggle, screen.isSeveral || !links.isEmpty { return toggle(said) }
        if links.contains(where: { $0.pledge == said.pledge }) { return goOn() }
        let effects = changeIntake { $0.toggle(said, at: screen.position) }
        return effects + goOn()
    }

    /// Adds a link or takes it off, and stays.
    mutating func toggle(_ said: SaidPledge) -> [Effect] {
        guard let screen = intakeScreen else { return [] }
        return changeIntake { $0.toggle(said, at: screen.position) }
    }

    /// Accepts all that is likely for the sentence, and goes on.
    mutating func acceptLikely() -> [Effect] {
        guard let screen = screens.top as? IntakeScreen, let proposed = proposalsOrSay() else {
            return []
        }
        let likely = proposed.proposals.filter(\.isLink)
        if likely.isEmpty {
            complain("no proposal is likely; y accepts the first anyway")
            return []
        }
        return decide(.linked(likely.map { SaidPledge($0, in: proposed) }), screen.position)
    }

    /// Links to a pledge that the analyst found, and goes on unless several are wanted.
    mutating func link(to pledge: Pledge.ID) -> [Effect] {
        guard let screen = screens.top as? IntakeScreen, let proposed = proposalsOrSay() else {
            return []
        }
        let proposal = proposed.proposals.first { $0.pledge == pledge }
        let said =
            proposal.map { SaidPledge($0, in: proposed) } ?? SaidPledge(pledge, in: proposed)
        let isFirst = intake?.verdicts[safe: screen.position]?.links.isEmpty ?? true
        let effects = toggle(said)
        return isFirst && !screen.isSeveral ? effects + goOn() : effects
    }

    mutating func decideNoPledge() -> [Effect] {
        guard let screen = screens.top as? IntakeScreen else { return [] }
        return decide(.notPledge(isBulk: false), screen.position)
    }

    mutating func decideLater() -> [Effect] {
        guard let screen = screens.top as? IntakeScreen else { return [] }
        if intake?.verdicts[safe: screen.position]?.isDecided ?? false { return goOn() }
        return decide(.later, screen.position)
    }

    private mutating func decide(_ verdict: Verdict, _ position: Int) -> [Effect] {
        changeIntake { $0.decide(verdict, at: position) } + goOn()
    }

    /// To the next sentence to decide.
    mutating func goOn() -> [Effect] {
        guard let screen = intakeScreen, let intake else { return [] }
        if let next = intake.nextToDecide(after: screen.position) {
            showSentence(next)
        } else {
            withTop(IntakeScreen.self) { $0.isSeveral = false }
            say("every sentence is decided · C reviews and commits")
        }
        return []
    }

    mutating func goBackToUndecided() -> [Effect] {
        guard let screen = intakeScreen, let intake else { return [] }
        guard let previous = intake.previousToDecide(before: screen.position) else {
            complain("nothing to decide before this sentence")
            return []
        }
        showSentence(previous)
        return []
    }

    mutating func showSentence(_ position: Int) {
        withTop(IntakeScreen.self) { $0.show(position) }
    }

    mutating func undoDecision() -> [Effect] {
        let effects = changeIntake { $0.undo() }
        if let position = intake?.position { showSentence(position) }
        return effects
    }

    /// What is proposed for the sentence in hand, or a word on why there is nothing yet.
    mutating func proposalsOrSay() -> SentenceProposals? {
        guard let screen = intakeScreen else { return nil }
        let proposed = proposals(at: screen.position)
        if proposed == nil { complain("the statement is still being read") }
        return proposed
    }
}

// MARK: In bulk

extension Session {
    /// Accepts everything above a score, marked as accepted in bulk.
    mutating func acceptAll(above score: Double) -> [Effect] {
        guard let proposed = allProposals else {
            complain("the statement is still being read")
            return []
        }
        var count = 0
        let effects = changeIntake { count = $0.acceptAll(above: score, proposed) }
        say(
            "\(counted(count, "sentence")) linked in bulk at \(score.inHundredths) or above, and "
                + "marked so · u undoes")
        return effects + (count > 0 ? goOnSilently() : [])
    }

    /// Passes over all that commits to nothing.
    mutating func passOverRest() -> [Effect] {
        guard let proposed = allProposals else {
            complain("the statement is still being read")
            return []
        }
        var count = 0
        let effects = changeIntake { count = $0.passOverRest(proposed) }
        say(
            "\(counted(count, "sentence")) without a verb that commits passed over in bulk, and "
                + "marked so · u undoes")
        return effects + (count > 0 ? goOnSilently() : [])
    }

    private var allProposals: [SentenceProposals]? {
        guard let intake, let proposed = intakes.proposed, proposed.id == intake.id,
            proposed.sentences == intake.sentences
        else { return nil }
        return proposed.all
    }

    private mutating func goOnSilently() -> [Effect] {
        guard let screen = intakeScreen, let intake else { return [] }
        if intake.verdicts[safe: screen.position]?.isDecided ?? false,
            let next = intake.nextToDecide(after: screen.position)
        {
            showSentence(next)
        }
        return []
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension Double {
    /// "0.81"
    var inHundredths: String {
        let scaled = Int((self * 100).rounded())
        return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
    }
}
