import Commitments
import Intake
import Storage

extension IntakeCommand {
    /// Links what is proposed above the score to the meeting, as one edit and marked as accepted in
    /// bulk. New commitments stay out: a pledge needs a person's words.
    func commit(
        _ statement: Statement, _ proposed: [SentenceProposals], to library: Library
    ) throws(Failure) {
        guard let meeting, let provenance, let acceptAbove else { return }
        let catalog = library.catalog
        let held = try catalog.onlyMeeting(named: meeting)
        var guess = MeetingGuess.guess(from: statement, catalog)
        if let language { guess.language = language }
        if guess.language == MeetingGuess.unknownLanguage { throw .unclearLanguage(file) }
        let details = IntakeDetails(
            guess: guess, meeting: held,
            source: try wherefrom(held, in: catalog), provenance: provenance)
        let now = Clock.now()
        var intake = StatementIntake(
            id: StatementIntake.ID(""), started: now, text: statement.original,
            as: statement.format,
            details: details, sentences: statement.sentences.map { ($0, .open) }, newPledges: [],
            position: 0)
        intake.acceptAll(above: acceptAbove, proposed)
        let commit: IntakeCommit
        do throws(IntakeProblem) { commit = try IntakeCommit(intake, to: catalog) } catch {
            throw Failure(.nothingMatched, error.description)
        }
        let stored = commit.storing(intake, in: catalog)
        if let stored {
            let store = try library.statementStore()
            do throws(StorageError) { try store.write(stored.text, of: stored.record) } catch {
                throw Failure(error)
            }
        }
        let changes = stored?.changes ?? commit.changes
        if try library.edit(commit.summary(details), changes, by: authorship.name) {
            Message.say("\(commit.summary(details)); `pledges catalog undo` undoes it")
        }
    }

    private func wherefrom(_ meeting: Meeting, in catalog: Catalog) throws(Failure) -> Source {
        let chosen = try source.chosen(in: catalog)
        for change in chosen?.changes ?? [] {
            if case .source(let new) = change.after { return new }
        }
        let id = chosen?.id ?? meeting.source
        guard let source = catalog.source(id) else {
            throw Failure(.invalidData, "the catalog has no source “\(id)”")
        }
        return source
    }
}
