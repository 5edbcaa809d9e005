import Canvas
import Commitments
import Intake
import Text

/// The lines beside a sentence of a statement: its words, the pledges proposed for it and why,
/// and the wording that would be written.
struct IntakeLines {
    let session: Session
    let intake: StatementIntake
    let screen: IntakeScreen
    let width: Int
    let rows: Int

    private var proposed: SentenceProposals? { session.proposals(at: screen.position) }

    private var verdict: Verdict { intake.verdicts[safe: screen.position] ?? .open }

    /// Where there is little room, only the chosen proposal shows its reasons.
    private var isCompact: Bool { rows < 22 }

    // MARK: Sentences

    /// "✓ 12  NK-02  They expressed alarm…"
    static func row(
        _ sentence: Sentence, _ verdict: Verdict, number: Int, _ intake: StatementIntake,
        _ session: Session
    ) -> Line {
        let (sign, style) = verdict.sign(isNew: intake.isNew)
        let ids = verdict.links.map(\.pledge.text)
        let first = ids.first ?? ""
        let more = ids.count > 1 ? "+\(ids.count - 1)" : ""
        let width = session.idColumns + 3
        return Line(sign, style).adding(verdict.isBulk ? "b" : " ", .secondary)
            .adding("\(number)".leftPadded(3) + "  ", .secondary)
            .adding((first + more).padded(width))
            .adding(sentence.text.oneLine, verdict.isDecided ? .secondary : .plain)
    }

    /// The sentence with the words lit that speak for the chosen proposal.
    func sentence(_ sentence: Sentence) -> [Line] {
        let chosen = proposed?.proposals[safe: screen.choice]
        let sign = verdict.sign(isNew: intake.isNew)
        let state = verdict.inWords(isNew: intake.isNew)
        let head = Line("¶\(sentence.paragraph + 1)  ", .secondary).adding(
            sign.sign + " ", sign.style
        )
        .adding(state, .secondary)
        let text = Line.lit(sentence.text, chosen?.matchedRanges ?? [], width: width)
        return (rows >= 9 ? [head] + text : text) + warnings
    }

    /// What to look at before anything is linked.
    private var warnings: [Line] {
        (proposed?.warnings ?? []).flatMap { warning in
            Line.wrapped(
                "! " + warning.text { session.catalog.party($0)?.short ?? $0.text }.oneLine,
                width: width, Style(.caution))
        }
    }

    /// The sentence between the one before and the one after.
    func withNeighbours(_ lines: [Line]) -> [Line] {
        let before = intake.sentences[safe: screen.position - 1]
        let after = intake.sentences[safe: screen.position + 1]
        func small(_ sentence: Sentence?) -> [Line] {
            sentence.map { [Line("  " + $0.text.oneLine, .secondary)] } ?? []
        }
        return small(before) + lines + small(after)
    }

    // MARK: Proposals

    /// The proposals, and the line of the chosen one.
    func proposals() -> (lines: [Line], chosen: Int) {
        guard let proposed else { return ([Line("reading the statement…", .secondary)], 0) }
        var lines: [Line] = []
        var chosen = 0
        for (index, proposal) in proposed.proposals.enumerated() where isShown(proposal, index) {
            if index == screen.choice { chosen = lines.count }
            lines += self.lines(proposal, index)
        }
        if proposed.proposals.isEmpty {
            lines.append(Line("No similar pledge. / searches all, n means no pledge.", .secondary))
        }
        lines += found(besides: proposed)
        lines += preview(proposed)
        if proposed.isNewCommitment, !verdict.isDecided {
            lines +=
                [Line()]
                + Line.wrapped(
                    "It makes a commitment, but no pledge is likely. A adds a new one.",
                    width: width,
                    Style(.caution))
        }
        if !isCompact {
            lines +=
                [Line()]
                + Line.wrapped(
                    "Nothing is linked until you decide. A score is a likelihood from shared words, "
                        + "not a judgment.", width: width, .secondary)
        }
        return (lines, chosen)
    }

    /// Beside the first three only what has a chance, or was chosen.
    private func isShown(_ proposal: Proposal, _ index: Int) -> Bool {
        index < 3 || proposal.score >= 0.02 || index == screen.choice
            || verdict.links.contains { $0.pledge == proposal.pledge }
    }

    private func lines(_ proposal: Proposal, _ index: Int) -> [Line] {
        let isChosen = index == screen.choice
        let isLinked = verdict.links.contains { $0.pledge == proposal.pledge }
        let title = session.catalog.pledge(proposal.pledge.text)?.title ?? ""
        let head = Line(isChosen ? "▸" : " ", .heading)
            .adding(isLinked ? "✓" : " ", Style(.good))
            .adding("\(index + 1)".leftPadded(2), Style(.key))
            .adding("  " + proposal.pledge.text.padded(session.idColumns + 1), .secondary)
        let room = max(0, width - head.columns - 6)
        let line = head.adding(title.oneLine.fitted(room).padded(room))
            .adding("  " + proposal.score.inHundredths, proposal.isLink ? .plain : .secondary)
        if isCompact, !isChosen || rows < 12 { return [line] }
        return [line] + reasons(proposal, isChosen: isChosen)
    }

    private func reasons(_ proposal: Proposal, isChosen: Bool) -> [Line] {
        let shared = "shares: " + proposal.matched.joined(separator: ", ")
        var lines = [Line("      " + shared.oneLine.fitted(max(0, width - 6)), .secondary)]
        if isChosen {
            for reason in proposal.reasons.prefix(isCompact ? 0 : 3) {
                let sign = reason.weight < 0 ? "−" : "+"
                lines.append(Line("      \(sign) \(reason.text.oneLine)", .secondary))
            }
        }
        return lines
    }

    /// Links that were not proposed.
    private func found(besides proposed: SentenceProposals) -> [Line] {
        let shown = Set(proposed.proposals.map(\.pledge))
        return verdict.links.filter { !shown.contains($0.pledge) }.map { said in
            let title = intake.title(of: said.pledge, in: session.catalog)
            let isNew = intake.isNew(said.pledge)
            return Line(" ✓", Style(.good)).adding(isNew ? " *  " : " /  ", Style(.key))
                .adding(said.pledge.text.padded(session.idColumns + 1), .secondary)
                .adding(title.oneLine)
        }
    }

    // MARK: What would become of the wording

    private func preview(_ proposed: SentenceProposals) -> [Line] {
        guard let said = chosenLink(proposed) else { return [] }
        let own = said.isOwnWording ? "  (yours)" : ""
        let speaker = said.speaker == .all ? "" : "  \(session.catalog.name(of: said.speaker))"
        let label = "Wording  "
        var lines = rows < 12 ? [] : [Line()]
        for (index, text) in wrappedLines(
            said.wording.oneLine.inQuotes + own + speaker, width: max(8, width - label.columns)
        ).enumerated() {
            let margin = String(repeating: " ", count: label.columns)
            lines.append(Line(index == 0 ? label : margin, .secondary).adding(text))
        }
        guard let closest = closest(said, proposed) else { return lines }
        let meeting = session.catalog.meeting(closest.meeting.text)
        let name = meeting.map { "\($0.short) \($0.date.text)" } ?? closest.meeting.text
        lines.append(Line("Against \(name)".fitted(width), .secondary))
        lines.append(
            WordingLines(register: session.register, width: width)
                .labels(judged(said, closest), certainty: "provisional", before: "  "))
        let spans = session.register.judge.redline(closest.text, said.wording).inline
        return lines + Line.redline(spans, width: width, indent: rows < 12 ? 0 : 2)
    }

    /// What y would link, or has linked.
    private func chosenLink(_ proposed: SentenceProposals) -> SaidPledge? {
        guard let proposal = proposed.proposals[safe: screen.choice] else {
            return verdict.links.first
        }
        return verdict.links.first { $0.pledge == proposal.pledge }
            ?? SaidPledge(proposal, in: proposed)
    }

    private func closest(_ said: SaidPledge, _ proposed: SentenceProposals) -> EarlierWording? {
        proposed.proposals.first { $0.pledge == said.pledge }?.closest
    }

    private func judged(_ said: SaidPledge, _ closest: EarlierWording) -> [ChangeLabel] {
        guard let pledge = session.catalog.pledge(said.pledge.text),
            let before = session.catalog.reaffirmation(of: pledge.id, at: closest.meeting),
            let old = before.wordings.first(where: { $0.text == closest.text })
        else { return [] }
        let new = Wording(
            text: said.wording, source: old.source, provenance: intake.details.provenance,
            language: intake.details.language(of: said.wording))
        var labels: [ChangeLabel] = []
        for finding in session.register.judge.findings(
            from: Judge.Statement(old, by: before.speaker),
            to: Judge.Statement(new, by: said.speaker), about: pledge)
        where !labels.contains(finding.label) { labels.append(finding.label) }
        return labels
    }
}

extension Verdict {
    /// One column, and its color.
    func sign(isNew: (Pledge.ID) -> Bool) -> (sign: String, style: Style) {
        switch self {
        case .open: ("?", Style(.caution))
        case .later: ("…", Style(.caution))
        case .notPledge: ("×", .secondary)
        case .linked(let links):
            links.contains { isNew($0.pledge) } ? ("*", Style(.good)) : ("✓", Style(.good))
        }
    }

    /// "linked to SEC-02, NK-03, in bulk"
    func inWords(isNew: (Pledge.ID) -> Bool) -> String {
        let bulk = isBulk ? ", in bulk" : ""
        switch self {
        case .open: return "to decide: which pledge does it reaffirm?"
        case .later: return "later: which pledge does it reaffirm?"
        case .notPledge: return "not a pledge" + bulk
        case .linked(let links):
            return links.map { (isNew($0.pledge) ? "new " : "") + $0.pledge.text }
                .joined(separator: ", ") + bulk
        }
    }
}

extension StatementIntake {
    /// Whether the statement makes a pledge for the first time.
    func isNew(_ pledge: Pledge.ID) -> Bool { newPledges.contains { $0.id == pledge } }

    /// The title of a pledge, of the catalog's or of a new one.
    func title(of pledge: Pledge.ID, in catalog: Catalog) -> String {
        newPledges.first { $0.id == pledge }?.title ?? catalog.pledge(pledge.text)?.title ?? ""
    }
}
