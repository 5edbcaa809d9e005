import Commitments

/// What a statement would add to the record, shown before it is committed.
package struct IntakeSummary: Sendable {
    /// What would be written.
    package let commit: IntakeCommit
    /// Pledges said for the first time.
    package let new: [Row]
    /// Pledges said in the words of their last statement, or in others for the same.
    package let repeated: [Row]
    /// Pledges said in words that changed.
    package let reworded: [Row]
    /// The last comparable statement before it.
    package let before: Meeting?
    /// What that statement says and this one does not.
    package let absent: [Absent]
    /// Terms for pledges that had to be looked for.
    package let terms: [SuggestedTerm]

    /// A pledge that the statement says.
    package struct Row: Sendable {
        /// What the statement says of the pledge.
        package var said: IntakeCommit.Said
        /// The title of the pledge.
        package var title: String
        /// The last statement that said it; nil where none did.
        package var last: (meeting: Meeting, wording: String)?
        /// What the change of wording is called.
        package var labels: [ChangeLabel]
        /// Why these are provisional; empty where they are firm.
        package var doubts: [Doubt]

        /// "firm" or "provisional".
        package var certainty: String { doubts.certainty }
    }

    /// A pledge that it does not say.
    package struct Absent: Sendable {
        /// The pledge that is missing.
        package var pledge: Pledge.ID
        /// The title of the pledge.
        package var title: String
        /// Not carried, or dropped where the official full text was read.
        package var state: State
        /// Why the state is provisional; empty where it is firm.
        package var doubts: [Doubt]
        /// Why the statement is said not to have it.
        package var reason: String
        /// The sentence of the statement that is most like what was said before; nil where none is.
        package var nearest: NearestSentence?

        /// "firm" or "provisional".
        package var certainty: String { doubts.certainty }
    }

    /// Whether another summary, made later, says the same to a reader.
    package func saysTheSame(as other: IntakeSummary) -> Bool {
        func texts(_ summary: IntakeSummary) -> [String] {
            let rows = summary.new + summary.repeated + summary.reworded
            return rows.map { "\($0.title) \($0.last?.wording ?? "")" }
                + summary.absent.map { "\($0.pledge) \($0.title) \($0.state)" }
        }
        return commit.changes == other.commit.changes && texts(self) == texts(other)
    }

    /// - Throws: why nothing can be committed yet.
    package init(
        _ intake: StatementIntake, in catalog: Catalog, asOf day: CalendarDate
    ) throws(IntakeProblem) {
        let commit = try IntakeCommit(intake, to: catalog)
        self.commit = commit
        let edit = CatalogEdit(
            id: CatalogEdit.ID("summary"), at: intake.started, author: "", summary: "",
            changes: commit.changes)
        let after: Catalog
        do throws(EditProblem) { after = try catalog.applying(edit) } catch {
            throw .details(error.description)
        }
        let date = intake.details.meeting?.date.last ?? day
        let register = Register(catalog: after, notebook: Notebook(), asOf: max(day, date))
        let rows = commit.said.map { IntakeSummary.row($0, commit.meeting, register) }
        new = rows.filter { $0.last == nil }
        let known = rows.filter { $0.last != nil }
        repeated = known.filter { Set($0.labels.map(\.direction)).isSubset(of: [.same]) }
        reworded = known.filter { !Set($0.labels.map(\.direction)).isSubset(of: [.same]) }
        let sentences = intake.statement.sentences.map {
            StatementSentences.Sentence(text: $0.text, range: $0.range)
        }
        terms = TermSuggestions(intake, in: catalog).all
        (before, absent) = IntakeSummary.absent(commit.meeting, register, sentences)
    }

    /// Where there is nothing to compare with, nothing is sure either.
    private static let nothingKnown = [Doubt(.absence, "no earlier wording is known")]

    private static func row(
        _ said: IntakeCommit.Said, _ meeting: Meeting.ID, _ register: Register
    ) -> Row {
        let catalog = register.catalog
        let pledge = catalog.position(ofPledge: said.pledge.text)
        let title = pledge.map { catalog.pledges[$0].title } ?? ""
        guard let pledge, let place = catalog.position(ofMeeting: meeting),
            let here = register.reaffirmation(of: pledge, at: place)
        else {
            return Row(said: said, title: title, labels: [], doubts: IntakeSummary.nothingKnown)
        }
        let pair = register.wordingPair(to: here)
        let last = pair.from.map { (register.meeting(of: $0), register.wording(at: $0).text) }
        return Row(
            said: said, title: title, last: last, labels: pair.comparison?.labels ?? [],
            doubts: pair.comparison?.doubts ?? IntakeSummary.nothingKnown)
    }

    private static func absent(
        _ meeting: Meeting.ID, _ register: Register, _ sentences: [StatementSentences.Sentence]
    ) -> (Meeting?, [Absent]) {
        let catalog = register.catalog
        guard let place = catalog.position(ofMeeting: meeting),
            let before = catalog.lastStatement(before: place)
        else { return (nil, []) }
        let comparison = MeetingComparison(register, before, place)
        let absent = comparison.rows.filter { $0.state == .notCarried || $0.state == .dropped }
        return (
            catalog.meetings[before],
            absent.map { row in
                let pledge = catalog.pledges[row.pledge]
                return Absent(
                    pledge: pledge.id, title: pledge.title, state: row.state,
                    doubts: row.doubts, reason: row.reasons.first ?? "",
                    nearest: row.change.from.flatMap {
                        sentences.nearest(to: register.wording(at: $0).text, register.judge)
                    })
            }
        )
    }
}

extension Catalog {
    /// The last statement before a meeting: of the same format, where there is one.
    fileprivate func lastStatement(before place: Int) -> Int? {
        let earlier = meetings.indices.prefix(place).filter {
            isStatement($0) && !reaffirmationsOfMeeting[$0].isEmpty
        }
        return earlier.last { meetings[$0].format == meetings[place].format } ?? earlier.last
    }
}
