import Canvas
import Commitments
import Export
import Text

/// What the latest statement changed, in a line above the list: the headline of `g c`.
struct News: Equatable, Sendable {
    /// "New York (22 Sep 2025)"
    let statement: String
    /// "Munich (15 Feb 2025)"
    let earlier: String
    /// "Munich"
    let earlierName: String
    /// How many pledges are new, stronger, softer and so on; those that are 0 are left out, but for the
    /// first three.
    let counts: [Count]
    /// "all provisional"
    let certainty: String
    /// How many statements there are after it, none of them coded in full.
    let later: Int

    /// One figure with its sign.
    struct Count: Equatable, Sendable {
        let section: MeetingComparison.Section
        let count: Int
    }

    /// The last two statements coded in full; nil where there are not two.
    init?(_ register: Register) {
        guard let comparison = register.lastComparison else { return nil }
        let meetings = register.catalog.meetings
        statement = meetings[comparison.to].dated
        earlier = meetings[comparison.from].dated
        earlierName = meetings[comparison.from].short.oneLine
        later = register.statements.count { $0 > comparison.to }
        let shown: [MeetingComparison.Section] = [
            .new, .stronger, .softer, .reversed, .returned, .notCarried, .dropped, .notComparable,
        ]
        let always: Set<MeetingComparison.Section> = [.new, .stronger, .softer]
        counts = shown.map { Count(section: $0, count: comparison.rows(in: $0).count) }
            .filter { $0.count > 0 || always.contains($0.section) }
        let firm = comparison.rows.count(where: \.isFirm)
        certainty = firm == 0 ? "all provisional" : "\(firm) of \(comparison.rows.count) firm"
    }

    /// As much of it as fits.
    func line(width: Int) -> Line {
        let full = [
            line(
                "Latest statement coded in full: \(statement)", " against \(earlier)", laterInWords),
            line("Latest coded in full: \(statement)", " against \(earlierName)", laterInWords),
            line("Latest in full, \(statement)", "", ""),
            line(statement, "", ""),
        ]
        if let fitting = full.first(where: { $0.columns <= width }) { return fitting }
        let cut = (0..<counts.count).reversed().lazy.map {
            self.line(self.statement, "", "", counts: $0)
        }
        return cut.first { $0.columns <= width } ?? Line(" " + statement, .heading)
    }

    /// The statements after it, which prove less.
    private var laterInWords: String {
        later == 0 ? "" : " · \(later) later \(later == 1 ? "one" : "ones") coded in part"
    }

    private func line(
        _ head: String, _ against: String, _ end: String, counts count: Int? = nil
    ) -> Line {
        var line = Line(" " + head, .heading).adding(against, .secondary)
        for (place, part) in counts.prefix(count ?? counts.count).enumerated() {
            line = line.adding(place == 0 ? ": " : ", ", .secondary)
                .adding("\(part.count) \(part.section.name)", Style(part.ink))
        }
        return line.adding(" · \(certainty)", Style(.doubt)).adding(end, .secondary)
    }
}

extension News.Count {
    /// The color of its sign; none for nothing.
    fileprivate var ink: Ink {
        if count == 0 { return .secondary }
        return section.state?.ink ?? section.direction?.ink ?? .plain
    }
}

extension Meeting {
    /// "New York (22 Sep 2025)"
    fileprivate var dated: String { "\(short.oneLine) (\(date.text))" }
}

extension Chrome {
    /// What the latest statement changed; nil on other screens than the list.
    var news: News? { (session.screens.base as? ListScreen)?.news }

    func drawNews(on frame: inout Frame) {
        guard let news, !topRule.isEmpty else { return frame.rule(topRule) }
        let line = news.line(width: topRule.columns - 1)
        frame.put(line, at: Point(column: 0, row: topRule.row), width: topRule.columns)
    }
}
