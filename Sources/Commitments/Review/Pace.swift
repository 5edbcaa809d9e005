import Text

/// How often the events of a process are: those of the kind that it mostly has. A joint statement
/// that speaks of an exercise is no run of it.
package struct Pace: Hashable, Sendable {
    /// Positions of the events, oldest first; two at least.
    package let runs: [Int]
    /// The days that usually lie between two of them.
    package let interval: Int
    /// When the last of them ended.
    package let end: MeetingDate
    /// "ended 19 Sep 2025", "was Jun 2024"
    package let endInWords: String

    /// - Parameter twoRunDays: what two runs, which make one interval only, count as at least.
    init?(_ runs: [Int], in catalog: Catalog, twoRunDays: Int) {
        let meetings = runs.map { catalog.meetings[$0] }
        let gaps = zip(meetings.dropFirst(), meetings).map { $0.date.span(since: $1.date).days }
        guard let last = meetings.last, let usual = Pace.median(of: gaps) else { return nil }
        self.runs = runs
        interval = gaps.count == 1 ? max(usual, twoRunDays) : usual
        end = last.end.map { MeetingDate($0) } ?? last.date
        endInWords = last.end.map { "ended \($0.text)" } ?? "was \(last.date.text)"
    }

    private static func median(of gaps: [Int]) -> Int? {
        if gaps.isEmpty { return nil }
        let sorted = gaps.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1
            ? sorted[middle] : (sorted[middle - 1] + sorted[middle] + 1) / 2
    }

    /// The day on which the next one usually is.
    package var next: CalendarDate { CalendarDate(dayNumber: end.last.dayNumber + interval) }

    /// "3 runs, usually every 223 days"
    package var inWords: String {
        runs.count == 2
            ? "2 runs, counted as every \(counted(interval, "day"))"
            : "\(runs.count) runs, usually every \(counted(interval, "day"))"
    }
}

extension Register {
    /// The paces of a process by the rules of the review: of several kinds of events that it has
    /// equally often, each; none where no two events of a kind are known.
    package func paces(
        ofPledge position: Int, rules: ReviewQueue.Rules = ReviewQueue.Rules()
    ) -> [Pace] {
        let events = facts[position].reaffirmations.reversed()
            .map { catalog.links[$0].meeting }.filter { !catalog.isStatement($0) }
        let byFormat = Dictionary(grouping: events) { catalog.meetings[$0].format }
        let most = byFormat.values.map(\.count).max()
        return byFormat.values.filter { $0.count == most }.compactMap {
            Pace($0, in: catalog, twoRunDays: rules.twoRunDays)
        }.sorted { ($0.end, $0.interval, $0.runs[0]) < ($1.end, $1.interval, $1.runs[0]) }
    }
}
