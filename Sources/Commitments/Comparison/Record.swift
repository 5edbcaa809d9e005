/// How a pledge fared over the statements that could have carried it, from the first that said it to
/// the day. Figures count statements coded in full; what statements coded in part say is counted
/// apart, and their silence counts neither way. An exercise or a workshop is an event, not a
/// statement, and does not count.
package struct Record: Sendable {
    /// Oldest first, beginning with the first statement that said it.
    package let statements: [Entry]
    /// How many events (exercises, workshops) were about it.
    package let eventCount: Int
    let catalog: Catalog
    private let asOf: CalendarDate

    /// A statement and what it has of the pledge.
    package struct Entry: Hashable, Sendable {
        /// The meeting's position.
        package var meeting: Int
        /// What the statement has of the pledge.
        package var standing: Standing
    }

    /// What a statement has of a pledge.
    package enum Standing: Hashable, Sendable {
        /// Said by a statement coded in full, in the reaffirmation of this position.
        case said(Int)
        /// Said by a statement coded in part.
        case saidInPart(Int)
        /// Not in a statement coded in full.
        case silent
        /// Not among the phrases coded: it says nothing.
        case unread
    }

    /// A time without a statement that says it, though one coded in full could have.
    package struct Absence: Hashable, Sendable {
        /// Positions of the statements that said it before and, unless it lasts, after.
        package var from: Int
        /// The position of the next statement that says it; nil while the absence lasts.
        package var to: Int?
        /// How many days it lasted, up to the day where it still lasts.
        package var days: Int
        /// Whether a day is not known, so that the days are counted from the middle of a month.
        package var isAbout = false
        /// Whether the official text of a statement in it was coded: else a source may have left the
        /// pledge out.
        package var isProven = false
    }

    /// Counts what the statements up to the register's day have of a pledge.
    package init(_ register: Register, pledge: Int) {
        catalog = register.catalog
        asOf = register.asOf
        let said = Dictionary(
            register.facts[pledge].reaffirmations.map {
                (register.catalog.links[$0].meeting, $0)
            }, uniquingKeysWith: { first, _ in first })
        statements = register.statements.drop { said[$0] == nil }.map { meeting in
            let isFull = register.coding.isFull[meeting]
            let standing: Standing =
                if let reaffirmation = said[meeting] {
                    isFull ? .said(reaffirmation) : .saidInPart(reaffirmation)
                } else {
                    isFull ? .silent : .unread
                }
            return Entry(meeting: meeting, standing: standing)
        }
        eventCount = said.keys.count { !register.catalog.isStatement($0) }
    }
}

// MARK: Figures

extension Record {
    /// The statements that said it, oldest first, as positions of meetings, however much of them was
    /// coded.
    package var said: [Int] { statements.filter(\.isSaid).map(\.meeting) }

    /// Those of them that were coded in full.
    package var saidInFull: [Int] {
        statements.filter { $0.isFull && $0.isSaid }.map(\.meeting)
    }

    /// Those of them that were coded in part.
    package var saidInPart: [Int] {
        statements.filter { !$0.isFull && $0.isSaid }.map(\.meeting)
    }

    /// How many statements tell whether they had it.
    package var tellingCount: Int { statements.count { $0.standing != .unread } }

    /// All from the first statement coded in full that said it: what is silent before that is not
    /// comparable.
    private var told: ArraySlice<Entry> { statements.drop { !($0.isFull && $0.isSaid) } }

    /// The statements coded in full, from the first of them that said it.
    var full: [Entry] { told.filter(\.isFull) }

    /// How many statements coded in full there are, from the first of them that said it.
    package var fullCount: Int { full.count }

    /// How many statements coded in full in a row said it, up to now.
    package var streak: Int { full.reversed().prefix(while: \.isSaid).count }

    /// The last statement that said it, where a later one coded in full has it not.
    package var absentSince: Int? { absences.last.flatMap { $0.to == nil ? $0.from : nil } }

    /// All absences, oldest first. What a statement coded in part says ends one, too: that it was
    /// said needs no silence.
    package var absences: [Absence] {
        var absences: [Absence] = []
        var last: Int?
        var silent: [Int] = []
        for entry in told {
            if entry.isSaid {
                if let last { absences += absence(from: last, to: entry.meeting, silent) }
                last = entry.meeting
                silent = []
            } else if entry.standing == .silent {
                silent.append(entry.meeting)
            }
        }
        if let last { absences += absence(from: last, to: nil, silent) }
        return absences
    }

    /// The longest absence; of equal ones the latest.
    package var longestAbsence: Absence? {
        absences.reduce(nil) { best, next in
            best.map { $0.days > next.days ? $0 : next } ?? next
        }
    }

    /// None where no statement was silent.
    private func absence(from: Int, to: Int?, _ silent: [Int]) -> [Absence] {
        if silent.isEmpty { return [] }
        let end = to.map { catalog.meetings[$0].date } ?? MeetingDate(asOf)
        let span = end.span(since: catalog.meetings[from].date)
        return [
            Absence(
                from: from, to: to, days: span.days, isAbout: span.isAbout,
                isProven: silent.contains { catalog.meetings[$0].provesSilence })
        ]
    }
}
