import Commitments
import Intake
import Text

/// The statements on their way into the catalog.
struct Intakes: Sendable {
    /// Those that are not committed, the earliest first.
    var all: [StatementIntake] = []
    /// What is proposed for the one in hand.
    var proposed: Proposed?
    /// Those that are in the catalog, by the edit that brought them there: kept for a while, since
    /// an undo brings them back.
    var committed: [CatalogEdit.ID: StatementIntake] = [:]
    /// Those that an undo brought back, by the edit that it took back.
    var reopened: [CatalogEdit.ID: StatementIntake.ID] = [:]
    /// Those of them in which the analyst has decided something since.
    var decidedSince: Set<StatementIntake.ID> = []
    /// Those that say what another one says: two copies of the program wrote them.
    var repeated: [StatementIntake.ID] = []
    /// Stored texts that went with their records when an edit was taken back, by their checksums.
    var takenBack: [String: String] = [:]

    /// What is proposed for the sentences of a statement, as they were cut then.
    struct Proposed: Sendable {
        var id: StatementIntake.ID
        var sentences: [Sentence]
        var all: [SentenceProposals]
    }

    /// The text that a record is of, where an intake has it.
    func text(of record: StatementRecord) -> String? {
        let texts = (all + committed.values).lazy.map(\.statement.original)
        return texts.first { StatementRecord.checksum(of: $0) == record.checksum }
            ?? takenBack[record.checksum]
    }

    subscript(id: StatementIntake.ID) -> StatementIntake? { all.first { $0.id == id } }

    init() {}

    /// Intakes of earlier runs: one whose edit was taken back since, by whomever, is open again.
    /// - Parameter unsaved: edits that an earlier run could not save, and this one will.
    init(_ kept: [StatementIntake], in catalog: Catalog, unsaved: Set<CatalogEdit.ID>) {
        for intake in kept {
            if let edit = intake.committed, catalog.isInEffect(edit) || unsaved.contains(edit) {
                committed[edit] = intake
            }
        }
        var open: [StatementIntake] = []
        for intake in kept where intake.committed.map({ committed[$0] == nil }) ?? true {
            let isRepeated = (open + committed.values).contains {
                $0.statement.original == intake.statement.original
                    && $0.decidesTheSame(as: intake)
            }
            if isRepeated {
                repeated.append(intake.id)
            } else {
                open.append(intake)
            }
        }
        all = open.map { intake in
            var intake = intake
            intake.committed = nil
            return intake.givingWay(to: catalog)
        }
    }
}

/// A statement to be read against a catalog; done off the main thread.
package struct ProposalTask: Equatable, Sendable {
    /// The statement that is being coded.
    package let id: StatementIntake.ID
    /// The text to be read.
    package let statement: Statement
    /// The catalog whose pledges are proposed.
    package let catalog: Catalog
    /// Pledges that the statement made so far.
    package let new: [StatementReader.NewPledge]
    /// The stored statements, whose linked sentences are evidence.
    package let texts: StatementTexts

    /// What is proposed for each sentence.
    package func run() -> [SentenceProposals] {
        let memory = SentenceMemory(catalog, texts)
        return StatementReader(catalog: catalog, with: new, remembering: memory).read(statement)
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.id == right.id && left.statement.sentences == right.statement.sentences
            && left.new == right.new
    }
}

/// The text of a file that was named as a statement.
package struct StatementFile: Sendable {
    /// The file as the analyst named it.
    package var path: String
    /// The text of the file, without markup.
    package var text: String
    /// How the text is split into sentences.
    package var format: StatementFormat
    /// What of the file is not in the text.
    package var leftOut: LeftOut

    /// Creates a file that was read already.
    package init(
        path: String, text: String, format: StatementFormat, leftOut: LeftOut = LeftOut()
    ) {
        self.path = path
        self.text = text
        self.format = format
        self.leftOut = leftOut
    }
}

// MARK: Beginning and going on

extension Session {
    /// The intake in front, or under what floats above it.
    var intakeScreen: IntakeScreen? { screens.all.last { $0 is IntakeScreen } as? IntakeScreen }

    /// The intake that is being decided.
    var intake: StatementIntake? { intakeScreen.flatMap { intakes[$0.id] } }

    /// Goes on with what is unfinished, asks which where there are several, else begins.
    mutating func codeStatement() -> [Effect] {
        switch intakes.all.count {
        case 0:
            screens.push(IntakeStartScreen())
            return []
        case 1: return resume(intakes.all[0].id)
        default:
            screens.push(PickScreen.intakes(self))
            return []
        }
    }

    /// Goes on with an intake where it was left.
    mutating func resume(_ id: StatementIntake.ID) -> [Effect] {
        guard let intake = intakes[id] else { return [] }
        screens.push(IntakeScreen(intake))
        let left = intake.progress.left
        say("continuing with \(intake.details.name): \(left) to decide · I starts another")
        return read(intake)
    }

    /// Begins with a text, and asks for the meeting.
    mutating func beginIntake(
        _ text: String, as format: StatementFormat, leftOut: LeftOut = LeftOut()
    ) -> [Effect] {
        var intake = StatementIntake(
            id: StatementIntake.ID(ids.next(at: now).text), started: now, text: text, as: format)
        if intake.sentences.isEmpty {
            complain("the text has no sentences; paste the text of the statement")
            return []
        }
        intake.details = IntakeDetails.guessed(from: intake.statement, in: catalog)
        intakes.all.append(intake)
        outbox.put(intake)
        if screens.top is IntakeStartScreen { screens.pop() }
        screens.push(IntakeScreen(intake))
        open(FormScreen.details(of: intake, in: self))
        var leftOut = leftOut
        leftOut.add(Statement(reading: text, as: format).leftOut)
        say(opening(of: intake, leftOut))
        return read(intake)
    }

    /// What a new intake has, what it has not, and what is asked for.
    private func opening(of intake: StatementIntake, _ leftOut: LeftOut) -> String {
        let count = counted(intake.sentences.count, "sentence")
        let wanted = intake.details.meeting.map {
            "\(count) of \($0.short) \($0.date.text), which the catalog has; now enter the source "
                + "(Esc, then M chooses another meeting)"
        }
        return (wanted ?? "\(count) found; now enter the meeting")
            + (leftOut.sentence.map { " · " + $0 } ?? "")
    }

    /// The text of the file that was asked for is there.
    mutating func take(_ file: StatementFile) -> [Effect] {
        guard screens.top is IntakeStartScreen else { return [] }
        return beginIntake(file.text, as: file.format, leftOut: file.leftOut)
    }

    func read(_ intake: StatementIntake) -> [Effect] {
        [
            .disk(
                .propose(
                    ProposalTask(
                        id: intake.id, statement: intake.statement, catalog: catalog,
                        new: intake.made, texts: statementTexts))
            )
        ]
    }
}

// MARK: Changing

extension Session {
    /// Changes the intake in hand, and keeps it.
    mutating func changeIntake(_ change: (inout StatementIntake) -> Void) -> [Effect] {
        guard let screen = intakeScreen,
            let index = intakes.all.firstIndex(where: { $0.id == screen.id })
        else { return [] }
        let before = intakes.all[index]
        intakes.all[index].move(to: screen.position)
        change(&intakes.all[index])
        if !intakes.all[index].decidesTheSame(as: before) {
            intakes.decidedSince.insert(screen.id)
        }
        intakes.all[index] = intakes.all[index].naming(catalog)
        outbox.put(intakes.all[index])
        // A pledge that the statement makes is proposed for its other sentences.
        let now = intakes.all[index]
        let isOther = now.sentences != before.sentences || now.made != before.made
        return isOther ? read(now) : []
    }

    /// Keeps where the analyst is, too, when the intake is left.
    mutating func keepIntakePlace() {
        guard let screen = intakeScreen, intakes[screen.id]?.position != screen.position else {
            return
        }
        _ = changeIntake { _ in }
    }

    /// Gives the intake in hand up.
    mutating func forgetIntake() -> [Effect] {
        guard let screen = screens.top as? IntakeScreen else { return [] }
        intakes.all.removeAll { $0.id == screen.id }
        screens.pop()
        say("discarded; nothing was written to the catalog")
        // Nothing could go on with its forms.
        for (key, draft) in formDrafts where key.hasPrefix("intake \(screen.id) ") {
            formDrafts[key] = nil
            outbox.delete(.draft(draft.id))
        }
        outbox.delete(.intake(screen.id))
        return []
    }

    mutating func handleProposed(_ task: ProposalTask, _ proposed: [SentenceProposals]) {
        guard let intake = intakes[task.id], intake.sentences == task.statement.sentences,
            intake.made == task.new
        else { return }
        // What was proposed by ids that are others' now is proposed again.
        if !Renaming(from: task.catalog, to: catalog).isEmpty {
            wantedEffects += read(intake)
            return
        }
        intakes.proposed = Intakes.Proposed(
            id: task.id, sentences: task.statement.sentences, all: proposed)
    }

    /// What is proposed for a sentence of the intake in hand; nil while it is being read.
    func proposals(at position: Int) -> SentenceProposals? {
        guard let intake, let proposed = intakes.proposed, proposed.id == intake.id,
            proposed.all.indices.contains(position), intake.sentences.indices.contains(position),
            proposed.sentences[position] == intake.sentences[position]
        else { return nil }
        return proposed.all[position]
    }
}

// MARK: Committing

extension Session {
    /// Shows what a commit would do, or what is missing.
    mutating func lookOverIntake() -> [Effect] {
        guard let intake else { return [] }
        do throws(IntakeProblem) {
            let summary = try IntakeSummary(intake, in: catalog, asOf: register.asOf)
            screens.push(IntakeSummaryScreen(summary, of: intake))
        } catch {
            if intake.details.meeting == nil || intake.details.source == nil {
                open(FormScreen.details(of: intake, in: self))
            }
            complain(error.description)
        }
        return []
    }

    /// Writes the intake into the catalog, as one edit. Where the catalog has changed since the
    /// summary was shown, it is shown again first.
    mutating func commitIntake() -> [Effect] {
        guard let screen = screens.top as? IntakeSummaryScreen, let intake = intakes[screen.id]
        else { return [] }
        do throws(IntakeProblem) {
            let summary = try IntakeSummary(intake, in: catalog, asOf: register.asOf)
            if !screen.shows(summary) {
                screens.top = IntakeSummaryScreen(summary, of: intake)
                complain("the catalog has changed; this is what the commit would do now")
                return []
            }
            let commit = try IntakeCommit(intake, to: catalog)
            let changes =
                (commit.storing(intake, in: catalog)?.changes ?? commit.changes)
                + (screen.takesTerms ? SuggestedTerm.changes(summary.terms, in: catalog) : [])
            guard let edit = edit(commit.summary(intake.details), changes) else { return [] }
            storeTexts(of: edit)
            putAway(intake, as: edit.id)
            close(intake, showing: commit.meeting)
        } catch {
            screens.pop()
            if error == .isThereAlready {
                close(intake, showing: intake.details.meeting?.id)
                complain("\(error); nothing was written")
                outbox.delete(.intake(intake.id))
            } else {
                complain(error.description)
            }
        }
        return []
    }

    private mutating func close(_ intake: StatementIntake, showing meeting: Meeting.ID?) {
        intakes.all.removeAll { $0.id == intake.id }
        while screens.count > 1,
            screens.top is IntakeSummaryScreen || screens.top is IntakeScreen
        { screens.pop() }
        if let meeting { screens.push(MeetingScreen(meeting)) }
    }

    /// The decisions of an intake stay on the disk when it is committed: an undo needs them.
    private mutating func putAway(_ intake: StatementIntake, as edit: CatalogEdit.ID) {
        var intake = intake
        intake.committed = edit
        intakes.committed[edit] = intake
        outbox.put(intake)
    }

    /// The edit that committed an intake was undone: the intake is open again.
    mutating func reopenIntake(of edit: CatalogEdit.ID) {
        guard var intake = intakes.committed.removeValue(forKey: edit) else { return }
        intake.committed = nil
        intakes.all.append(intake)
        intakes.reopened[edit] = intake.id
        intakes.decidedSince.remove(intake.id)
        outbox.put(intake)
    }

    /// Why the edit that committed an intake is not done again: it would hide what was decided since.
    func whyNotCommittedAgain(_ edit: CatalogEdit.ID) -> String? {
        guard let id = intakes.reopened[edit], intakes.decidedSince.contains(id),
            let intake = intakes[id]
        else { return nil }
        return "you changed the decisions on \(intake.details.name) since; i opens it, C commits it"
    }

    /// The edit that committed an intake was done again.
    mutating func commitIntakeAgain(_ edit: CatalogEdit.ID, as again: CatalogEdit.ID) {
        guard let id = intakes.reopened.removeValue(forKey: edit),
            let index = intakes.all.firstIndex(where: { $0.id == id })
        else { return }
        putAway(intakes.all.remove(at: index), as: again)
    }
}

extension IntakeDetails {
    /// What the text says of its meeting.
    static func guessed(from statement: Statement, in catalog: Catalog) -> IntakeDetails {
        let guess = MeetingGuess.guess(from: statement, catalog)
        return IntakeDetails(guess: guess, meeting: catalog.meeting(like: guess))
    }
}
