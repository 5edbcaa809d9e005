import Commitments

/// What a commit of a statement would do to a catalog: looked at first, then written as one edit.
package struct IntakeCommit: Sendable {
    /// What the edit changes in the catalog.
    package let changes: [CatalogEdit.Change]
    /// The meeting that issued the statement.
    package let meeting: Meeting.ID
    /// One a pledge, in the order in which the statement says them.
    package let said: [Said]
    /// Pledges that the statement makes for the first time.
    package let newPledges: [Pledge]
    /// Sentences that nobody has decided.
    package let undecided: Int

    /// What the statement says of one pledge.
    package struct Said: Hashable, Sendable {
        /// The pledge that is said.
        package var pledge: Pledge.ID
        /// The words that are kept.
        package var wording: String
        /// Who says it.
        package var speaker: Speaker
        /// The sentences that say it, as positions; the one of the wording first.
        package var sentences: [Int]
        /// Whether the words that are kept were accepted in bulk.
        package var isBulk: Bool
    }

    /// - Throws: why nothing can be committed yet.
    package init(_ intake: StatementIntake, to catalog: Catalog) throws(IntakeProblem) {
        let (entered, source) = try intake.details.entries(in: catalog)
        let names = IntakeCommit.names(of: intake.newPledges, in: catalog)
        said = IntakeCommit.said(intake, names, catalog)
        newPledges = intake.newPledges.map { pledge in
            var pledge = pledge
            pledge.id = names[pledge.id] ?? pledge.id
            return pledge
        }
        undecided = intake.progress.left
        if said.isEmpty { throw .nothingSaid }
        for one in said {
            if let problem = SaidPledge.problem(
                ofWording: one.wording, within: catalog.quoteLimit)
            {
                throw .wording(one.pledge, problem)
            }
            let isKnown =
                catalog.pledge(one.pledge.text) != nil
                || newPledges.contains { $0.id == one.pledge }
            if !isKnown { throw .gone(one.pledge) }
        }
        meeting = entered.id
        var changes: [CatalogEdit.Change] = []
        if catalog.source(source.id) == nil { changes.append(.added(.source(source))) }
        if catalog.meeting(meeting.text) == nil {
            changes.append(.added(.meeting(entered.asRead(isWhole: undecided == 0))))
        }
        changes += newPledges.map { .added(.pledge($0)) }
        for one in said {
            changes += catalog.linking(
                one.pledge, to: meeting, speaker: one.speaker,
                intake.details.wording(one, source: source.id))
        }
        self.changes = changes
        if changes.isEmpty { throw .isThereAlready }
    }

    /// "Lima 15 Nov 2026 coded: 14 pledges, 2 of them new"
    package func summary(_ details: IntakeDetails) -> String {
        "\(details.name) coded: \(counts)"
    }

    /// "14 pledges, 2 of them new"
    package var counts: String {
        let count = "\(said.count) pledge\(said.count == 1 ? "" : "s")"
        return count + (newPledges.isEmpty ? "" : ", \(newPledges.count) of them new")
    }
}

/// Why a statement cannot be committed yet.
package enum IntakeProblem: Error, Equatable, Sendable {
    case details(String)
    case nothingSaid
    case wording(Pledge.ID, String)
    /// A pledge that the catalog had when the sentence was linked.
    case gone(Pledge.ID)
    /// All of it is in the catalog.
    case isThereAlready
}

extension IntakeProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .details(let reason): reason
        case .nothingSaid: "no sentence is linked to a pledge yet"
        case .wording(let pledge, let reason): "\(pledge): \(reason)"
        case .gone(let pledge): "the catalog no longer has \(pledge); link its sentences again"
        case .isThereAlready: "all of it is in the catalog already"
        }
    }
}

extension IntakeCommit {
    /// The ids of new pledges: their own, but for those that the catalog has given away meanwhile.
    private static func names(of pledges: [Pledge], in catalog: Catalog) -> [Pledge.ID: Pledge.ID] {
        var names: [Pledge.ID: Pledge.ID] = [:]
        var given = Set(pledges.map(\.id))
        for pledge in pledges where catalog.pledge(pledge.id.text) != nil {
            guard let pillar = catalog.pillar(pledge.pillar) else { continue }
            let id = catalog.nextPledgeID(in: pillar, besides: given)
            given.insert(id)
            names[pledge.id] = id
        }
        return names
    }

    /// One wording a pledge: where several sentences say it, the words of one are kept whole, for
    /// what is stitched together nobody said.
    private static func said(
        _ intake: StatementIntake, _ names: [Pledge.ID: Pledge.ID], _ catalog: Catalog
    ) -> [Said] {
        var order: [Pledge.ID] = []
        var links: [Pledge.ID: [(sentence: Int, said: SaidPledge)]] = [:]
        for (sentence, verdict) in intake.verdicts.enumerated() {
            for one in verdict.links {
                // A pledge that was merged since answers to its name, and is written by its id.
                let id =
                    names[one.pledge] ?? catalog.pledge(one.pledge.text)?.id ?? one.pledge
                if links[id] == nil { order.append(id) }
                links[id, default: []].append((sentence, one))
            }
        }
        return order.compactMap { id in
            guard let all = links[id], var best = all.first else { return nil }
            for one in all.dropFirst() where one.said.isBetter(than: best.said) { best = one }
            let rest = all.map(\.sentence).filter { $0 != best.sentence }
            return Said(
                pledge: id, wording: best.said.wording, speaker: best.said.speaker,
                sentences: [best.sentence] + rest, isBulk: best.said.isBulk)
        }
    }
}

extension Meeting {
    /// The meeting with what is left of its extract when sentences are undecided: then the silence
    /// of the statement says nothing.
    fileprivate func asRead(isWhole: Bool) -> Meeting {
        var meeting = self
        if !isWhole { meeting.extract = .selectedPhrases }
        return meeting
    }
}

extension IntakeDetails {
    /// What was accepted in bulk nobody has looked at by itself, and is not as sure.
    fileprivate func wording(_ said: IntakeCommit.Said, source: Source.ID) -> Wording {
        Wording(
            text: said.wording, source: source, provenance: provenance,
            language: language(of: said.wording), confidence: said.isBulk ? .medium : .high)
    }
}
