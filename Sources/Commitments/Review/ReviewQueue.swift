import Text

/// What an analyst should look at again, the most urgent first. It follows from the catalog and the
/// notes up to the day; a note on the pledge settles an item, and taking the note back returns it.
package struct ReviewQueue: Hashable, Sendable {
    /// The pledges due for review, the most urgent first.
    package let items: [Item]
    /// The thresholds that decided.
    package let rules: Rules

    /// Why a pledge is in the queue.
    package enum Reason: String, CaseIterable, Sendable {
        case twoTexts = "two-texts"
        case twoValues = "two-values"
        case reviewBy = "review-by"
        case inProgress = "in-progress"
        case stalled
        case lapsed
        case silent
        case interval

        /// A heading for people.
        package var name: String {
            switch self {
            case .twoTexts: "two texts of one note"
            case .twoValues: "two values of one entry"
            case .reviewBy: "review-by passed or near"
            case .inProgress: "in progress, nothing new noted"
            case .stalled: "stalled, nothing new noted"
            case .lapsed: "lapsed without a source"
            case .silent: "position not carried"
            case .interval: "process past its usual interval"
            }
        }
    }

    /// One pledge for one reason.
    package struct Item: Hashable, Sendable {
        /// The pledge's position.
        package var pledge: Int
        /// Why it is due.
        package var reason: Reason
        /// The facts: "3 runs, usually every 223 days; last ended 19 Sep 2025, 428 days ago".
        package var words: String
        /// The day from which it counts as due.
        package var due: CalendarDate
        /// Days since then; below 0 when it is due soon.
        package var days: Int
        /// The note that it comes from.
        package var note: Note.ID?
        /// The member of the catalog that it comes from.
        package var values: TwoValues.ID?

        /// "12 d over", "in 4 d".
        package var daysInWords: String {
            days > 0 ? "\(days) d over" : days == 0 ? "today" : "in \(-days) d"
        }
    }

    /// From when on something is due.
    package struct Rules: Hashable, Sendable {
        /// In progress without a new note for more days than this.
        package var staleDays = 180
        /// Stalled without a new note for more days than this.
        package var stalledDays = 365
        /// A review-by so many days ahead is due soon.
        package var soonDays = 14
        /// A position silent at so many statements coded in full.
        package var silentStatements = 2
        /// A process that waits longer than this part of its median interval, in percent.
        package var intervalPercent = 125
        /// Two runs make one interval only, which therefore counts as so many days at least.
        package var twoRunDays = 365

        /// Creates the rules that apply when nobody asks for others.
        package init() {}

        /// One sentence a rule.
        package var inWords: [String] {
            [
                "in progress: no new note for \(counted(staleDays, "day"))",
                "stalled: no new note for \(counted(stalledDays, "day"))",
                "review-by: passed, or within \(counted(soonDays, "day"))",
                "position: not carried at the last \(counted(silentStatements, "statement")) coded in full",
                "process: \(intervalPercent) % of its median interval has passed"
                    + " (of two runs only: \(counted(twoRunDays, "day")) at least)",
                "lapsed: a source is missing",
                "two texts of one note, two values of one entry: until somebody settles which one"
                    + " to keep",
            ]
        }
    }

    /// Finds the pledges due for review on the register's day.
    package init(_ register: Register, rules: Rules = Rules()) {
        self.rules = rules
        let finder = DueFinder(register, rules)
        items = register.living.flatMap(finder.items).sorted {
            ($1.days, $0.pledge, $0.reason.rawValue) < ($0.days, $1.pledge, $1.reason.rawValue)
        }
    }

    /// The items of a reason, the most urgent first.
    package func items(_ reason: Reason) -> [Item] { items.filter { $0.reason == reason } }
}
