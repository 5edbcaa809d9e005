import Commitments

/// A statement on its way into a catalog: its text, the meeting it comes from, and what the analyst
/// decided sentence by sentence. Nothing of it is in the catalog before it is committed.
package struct StatementIntake: Sendable {
    /// Identifies a statement that is being coded.
    package typealias ID = Identifier<StatementIntake>

    /// Sorts by time, as the ids of notes do.
    package let id: ID
    /// When coding began.
    package let started: Timestamp
    /// How the text was read.
    package let format: StatementFormat
    /// The meeting and the source; asked once for the whole statement.
    package var details: IntakeDetails
    /// The path of the catalog's file that it is coded for; nil until it is kept, and in those that
    /// earlier versions of the program kept.
    package var file: String?
    /// The changes that added the entries which it names, where one did: a merge of two catalogs may
    /// give them other ids while it waits.
    package var added: [CatalogEntry.Key: Addition] = [:]
    /// The edit that committed it; nil while it is not committed.
    package var committed: CatalogEdit.ID?
    /// What can change from one decision to the next.
    private(set) var now: Decisions
    private(set) var past: [Decisions] = []

    /// All that is undone as one.
    struct Decisions: Sendable {
        var statement: Statement
        var verdicts: [Verdict]
        var newPledges: [Pledge] = []
        var position = 0
    }

    /// Whether two states of an intake say the same, wherever the analyst is in them.
    package func decidesTheSame(as other: StatementIntake) -> Bool {
        sentences == other.sentences && verdicts == other.verdicts
            && newPledges == other.newPledges && details == other.details
    }

    /// The decisions that can be taken back.
    static let undoLimit = 500

    /// Starts with a text without decisions.
    package init(
        id: ID, started: Timestamp, text: String, as format: StatementFormat,
        details: IntakeDetails = IntakeDetails()
    ) {
        self.id = id
        self.started = started
        self.format = format
        self.details = details
        let statement = Statement(reading: text, as: format)
        now = Decisions(
            statement: statement, verdicts: statement.sentences.map { _ in .open })
    }

    /// Goes on with what was kept. The sentences are those that were decided, however the text
    /// would be cut today.
    package init(
        id: ID, started: Timestamp, text: String, as format: StatementFormat,
        details: IntakeDetails, sentences: [(sentence: Sentence, verdict: Verdict)],
        newPledges: [Pledge], position: Int
    ) {
        self.id = id
        self.started = started
        self.format = format
        self.details = details
        let statement = Statement(
            original: text, as: format, sentences: sentences.map(\.sentence))
        now = Decisions(
            statement: statement, verdicts: sentences.map(\.verdict), newPledges: newPledges)
        move(to: position)
    }
}

// MARK: The decisions as they are now

extension StatementIntake {
    /// The text, cut as the analyst left it.
    package var statement: Statement { now.statement }

    /// The sentences of the statement, cut as the analyst left it.
    package var sentences: [Sentence] { now.statement.sentences }

    /// What was decided of each sentence.
    package var verdicts: [Verdict] { now.verdicts }

    /// Pledges that this statement makes for the first time; in the catalog after the commit.
    package var newPledges: [Pledge] { now.newPledges }

    /// The new pledges with the sentences that make them, for proposals.
    package var made: [StatementReader.NewPledge] {
        newPledges.map { pledge in
            let said = zip(sentences, verdicts).filter { _, verdict in
                verdict.links.contains { $0.pledge == pledge.id }
            }
            return StatementReader.NewPledge(pledge, said: said.map(\.0.text))
        }
    }

    /// The sentence being decided.
    package var position: Int { now.position }

    /// The verdict on the sentence being decided.
    package var verdict: Verdict {
        now.verdicts.indices.contains(position) ? now.verdicts[position] : .open
    }

    /// How far it has come.
    package var progress: Progress { Progress(self) }

    /// Counts of sentences.
    package struct Progress: Hashable, Sendable {
        /// All sentences that are to be decided.
        package var total = 0
        /// Linked to a pledge that the catalog has.
        package var linked = 0
        /// Linked to a pledge that this statement makes.
        package var new = 0
        /// Decided to be no pledge.
        package var notPledges = 0
        /// Put off, or not looked at.
        package var left = 0

        /// How many are decided.
        package var done: Int { total - left }

        init(_ intake: StatementIntake) {
            let new = Set(intake.newPledges.map(\.id))
            total = intake.verdicts.count
            for verdict in intake.verdicts {
                switch verdict {
                case .open, .later: left += 1
                case .notPledge: notPledges += 1
                case .linked(let said):
                    if said.contains(where: { new.contains($0.pledge) }) {
                        self.new += 1
                    } else {
                        linked += 1
                    }
                }
            }
        }
    }

    /// The next sentence to decide, from one on and then from the first; those put off come last.
    package func nextToDecide(after position: Int) -> Int? {
        let order = Array(verdicts.indices.dropFirst(position + 1)) + verdicts.indices
        return order.first { verdicts[$0] == .open }
            ?? order.first { verdicts[$0] == .later && $0 != position }
    }

    /// The one before to decide.
    package func previousToDecide(before position: Int) -> Int? {
        verdicts.indices.prefix(position).last { !verdicts[$0].isDecided }
    }
}

// MARK: Deciding

extension StatementIntake {
    /// Goes to a sentence; the nearest where there is none.
    package mutating func move(to position: Int) {
        now.position = min(max(0, position), max(0, sentences.count - 1))
    }

    /// Decides a sentence.
    package mutating func decide(_ verdict: Verdict, at index: Int) {
        guard verdicts.indices.contains(index), verdicts[index] != verdict else { return }
        remember()
        now.verdicts[index] = verdict
        forgetUnsaidPledges()
    }

    /// Links a sentence to one more pledge, or takes that link off.
    package mutating func toggle(_ said: SaidPledge, at index: Int) {
        guard verdicts.indices.contains(index) else { return }
        decide(verdicts[index].toggling(said), at: index)
    }

    /// Gives a link another wording or speaker.
    package mutating func revise(_ said: SaidPledge, at index: Int) {
        guard verdicts.indices.contains(index), case .linked(var links) = verdicts[index],
            let place = links.firstIndex(where: { $0.pledge == said.pledge })
        else { return }
        links[place] = said
        decide(.linked(links), at: index)
    }

    /// Makes a new pledge of a sentence.
    package mutating func add(_ pledge: Pledge, _ said: SaidPledge, at index: Int) {
        guard verdicts.indices.contains(index) else { return }
        remember()
        now.newPledges.removeAll { $0.id == pledge.id }
        now.newPledges.append(pledge)
        now.verdicts[index] = verdicts[index].adding(said)
    }

    /// Links every undecided sentence to all that is proposed for it at or above a score: a bulk
    /// decision, and marked as one.
    /// - Returns: how many sentences were linked.
    @discardableResult
    package mutating func acceptAll(above score: Double, _ proposed: [SentenceProposals]) -> Int {
        decideInBulk(proposed) { reading in
            if !reading.isSafeInBulk { return nil }
            let likely = reading.proposals.filter { $0.score >= score }
            if likely.isEmpty { return nil }
            return .linked(likely.map { SaidPledge($0, in: reading, isBulk: true) })
        }
    }

    /// Takes every undecided sentence that commits to nothing, and for which no link is proposed,
    /// for no pledge: a bulk decision, and marked as one.
    /// - Returns: how many sentences.
    @discardableResult
    package mutating func passOverRest(_ proposed: [SentenceProposals]) -> Int {
        decideInBulk(proposed) { reading in
            let isNothing =
                reading.commitment == nil && !reading.isDenied
                && !reading.proposals.contains(where: \.isLink)
            return isNothing ? .notPledge(isBulk: true) : nil
        }
    }

    private mutating func decideInBulk(
        _ proposed: [SentenceProposals], _ decide: (SentenceProposals) -> Verdict?
    ) -> Int {
        var decided: [(Int, Verdict)] = []
        for (index, reading) in zip(verdicts.indices, proposed) where !verdicts[index].isDecided {
            if let verdict = decide(reading) { decided.append((index, verdict)) }
        }
        if decided.isEmpty { return 0 }
        remember()
        for (index, verdict) in decided { now.verdicts[index] = verdict }
        return decided.count
    }

    /// A pledge that no sentence makes any longer is none.
    private mutating func forgetUnsaidPledges() {
        if now.newPledges.isEmpty { return }
        let said = Set(verdicts.flatMap(\.links).map(\.pledge))
        now.newPledges.removeAll { !said.contains($0.id) }
    }
}

// MARK: Undoing

extension StatementIntake {
    /// Changes what was decided, now and in the past, without a decision of its own.
    mutating func changeDecisions(_ change: (inout Decisions) -> Void) {
        change(&now)
        for index in past.indices { change(&past[index]) }
    }

    /// Whether a decision of this run can be taken back.
    package var canUndo: Bool { !past.isEmpty }

    /// Takes the last decision back, and goes to where it was made.
    package mutating func undo() {
        if let before = past.popLast() { now = before }
    }

    private mutating func remember() {
        past.append(now)
        if past.count > StatementIntake.undoLimit { past.removeFirst() }
    }
}

// MARK: Cutting

extension StatementIntake {
    /// Makes one sentence of two; what was decided of either is open again.
    /// - Returns: false where there is no sentence after it in the same paragraph.
    package mutating func joinWithNext(_ index: Int) -> Bool {
        guard let joined = statement.joining(index) else { return false }
        remember()
        now.statement = joined
        now.verdicts.replaceSubrange(index...index + 1, with: [.open])
        move(to: index)
        return true
    }

    /// Makes two sentences of one, before one of its words (from 1); both are open again.
    package mutating func split(_ index: Int, beforeWord word: Int) -> Bool {
        guard let cut = statement.splitting(index, beforeWord: word) else { return false }
        remember()
        now.statement = cut
        now.verdicts.replaceSubrange(index...index, with: [.open, .open])
        move(to: index)
        return true
    }
}

extension StatementIntake: Equatable {
    /// Whether the same would be kept of both.
    package static func == (left: Self, right: Self) -> Bool {
        left.id == right.id && left.committed == right.committed
            && left.details == right.details && left.verdicts == right.verdicts
            && left.position == right.position && left.newPledges == right.newPledges
            && left.sentences == right.sentences
    }
}
