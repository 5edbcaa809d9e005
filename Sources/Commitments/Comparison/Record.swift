/// How a pledge fared over the statements that could have carried it, from the first that said it
/// to the day. An exercise or a workshop is an event, not a statement, and does not count; the
/// silence of a statement of which only phrases were read counts neither way.
package struct Record: Sendable {
    /// Oldest first, beginning with the first statement that said it.
    package let statements: [Entry]
    /// How many events (exercises, workshops) were about it.
    package let eventCount: Int
    private let catalog: Catalog
    private let asOf: CalendarDate

    /// A statement and what it has of the pledge.
    package struct Entry: Hashable, Sendable {
        /// The meeting's position.
        package var meeting: Int
        package var standing: Standing
    }

    package enum Standing: Hashable, Sendable {
        /// Said, in the reaffirmation of this position.
        case said(Int)
        /// Not in the source read.
        case silent
        /// Not among the phrases read: it says nothing.
        case unread
    }

    /// A time without a statement that says it, though one that was read could have.
    package struct Absence: Hashable, Sendable {
        /// Positions of the meetings that said it before and, unless it lasts, after.
        package var from: Int
        package var to: Int?
        package var days: Int
    }

    package init(_ register: Register, pledge: Int) {
        self.init(register, pledge: pledge, statements: register.statements)
    }

    /// - Parameter statements: those of the register, where they are at hand for many records.
    init(_ register: Register, pledge: Int, statements all: [Int]) {
        catalog = register.catalog
        asOf = register.asOf
        let said = Dictionary(
            register.facts[pledge].reaffirmations.map {
                (register.catalog.links[$0].meeting, $0)
            }, uniquingKeysWith: { first, _ in first })
        statements = all.drop { said[$0] == nil }.map { meeting in
            let standing: Standing =
                if let reaffirmation = said[meeting] {
                    .said(reaffirmation)
                } else {
                    register.catalog.meetings[meeting].extract == .selectedPhrases
                        ? .unread : .silent
                }
            return Entry(meeting: meeting, standing: standing)
        }
        eventCount = said.keys.count { !register.catalog.isStatement($0) }
    }
}

// MARK: Figures

extension Record {
    /// The statements that said it, oldest first, as positions of meetings.
    package var said: [Int] { statements.filter(\.isSaid).map(\.meeting) }

    /// How many statements tell whether they had it.
    package var tellingCount: Int { statements.count { $0.standing != .unread } }

    /// How many statements in a row said it, up to now.
    package var streak: Int {
        statements.reversed().prefix { $0.standing != .silent }.count(where: \.isSaid)
    }

    /// The last statement that said it, where a later one was read and has it not.
    package var absentSince: Int? {
        guard let last = statements.lastIndex(where: \.isSaid),
            statements[last...].contains(where: { $0.standing == .silent })
        else { return nil }
        return statements[last].meeting
    }

    /// All absences, oldest first.
    package var absences: [Absence] {
        var absences: [Absence] = []
        var last: Int?
        var isSilent = false
        for entry in statements {
            if entry.isSaid {
                if let last, isSilent { absences.append(absence(from: last, to: entry.meeting)) }
                last = entry.meeting
                isSilent = false
            } else if entry.standing == .silent {
                isSilent = true
            }
        }
        if let last, isSilent { absences.append(absence(from: last, to: nil)) }
        return absences
    }

    /// The longest absence; of equal ones the latest.
    package var longestAbsence: Absence? {
        absences.reduce(nil) { best, next in
            best.map { $0.days > next.days ? $0 : next } ?? next
        }
    }

    private func absence(from: Int, to: Int?) -> Absence {
        let end = to.map { catalog.meetings[$0].date.first } ?? asOf
        return Absence(
            from: from, to: to, days: end.days(since: catalog.meetings[from].date.first))
    }
}

// MARK: In words

extension Record {
    /// The facts in sentences without a full stop: "3 of 5 statements of foreign ministers;
    /// absent since Lima (15 Nov 2024)". Empty for a pledge that no statement said.
    package var inWords: [String] {
        guard let first = statements.first?.meeting else { return [] }
        var count = "said at \(said.count) of \(counted(tellingCount)) since \(place(first))"
        let unread = statements.count - tellingCount
        if unread > 0 {
            count += "; \(unread) more \(unread == 1 ? "was" : "were") read only in part"
        }
        return [count, byFormat, presence, absenceInWords].compactMap(\.self)
    }

    /// The same in one line.
    package var sentence: String { inWords.joined(separator: " · ") }

    private func counted(_ number: Int) -> String {
        number == 1 ? "1 statement" : "\(number) statements"
    }

    private func place(_ meeting: Int) -> String {
        let meeting = catalog.meetings[meeting]
        return "\(meeting.short) (\(meeting.date.text))"
    }

    /// The kind of meeting that said it most often, where there are others too.
    private var byFormat: String? {
        let telling = statements.filter { $0.standing != .unread }
        let formats = Dictionary(grouping: telling) { catalog.meetings[$0.meeting].format }
        guard formats.count > 1 else { return nil }
        let most = formats.max { left, right in
            (left.value.count(where: \.isSaid), right.key)
                < (right.value.count(where: \.isSaid), left.key)
        }
        guard let most, let name = catalog.format(most.key)?.name else { return nil }
        let said = most.value.count(where: \.isSaid)
        return "\(said) of \(counted(most.value.count)) of \(name.lowercased())"
    }

    private var presence: String? {
        if let absentSince { return "absent since \(place(absentSince))" }
        return streak > 1 ? "the last \(streak) in a row" : nil
    }

    private var absenceInWords: String? {
        guard let longest = longestAbsence, let to = longest.to else { return nil }
        return "longest absence \(longest.days) days, \(place(longest.from)) to \(place(to))"
    }
}

extension Record.Entry {
    package var isSaid: Bool { if case .said = standing { true } else { false } }
}

extension Register {
    /// The last two statements that were read as a whole, by which the state of every pledge is
    /// told: what is new, reaffirmed or not carried now.
    package var lastWholeStatements: (before: Int, last: Int)? {
        let whole = statements.filter { catalog.meetings[$0].extract != .selectedPhrases }.suffix(2)
        guard whole.count == 2, let before = whole.first, let last = whole.last else { return nil }
        return (before, last)
    }
}
