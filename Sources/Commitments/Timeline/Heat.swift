/// How often pledges were said, by pillar and time: where the meetings' attention lay. Counts
/// statements and events alike.
package struct Heat: Sendable {
    /// The period that one column covers.
    package enum Unit: String, CaseIterable, Sendable { case years, quarters }

    /// The period that one column covers.
    package let unit: Unit
    /// From the first meeting's to the day's, oldest first; empty without a meeting.
    package let periods: [Period]
    /// The pillars that have a pledge among those counted, in the catalog's order.
    package let rows: [Row]
    /// The highest count of a pillar in one period, to which all are drawn.
    package let highest: Int
    /// For each meeting of the catalog its period; nil of those after the day.
    private let periodOfMeeting: [Int?]
    private let links: [Catalog.Link]

    /// A year, or a quarter of one.
    package struct Period: Hashable, Comparable, Sendable {
        /// The calendar year.
        package var year: Int
        /// 1 to 4; nil for the whole year.
        package var quarter: Int?

        /// "2025" or "Q3 2025".
        package var name: String { quarter.map { "Q\($0) \(year)" } ?? String(year) }

        package static func < (left: Period, right: Period) -> Bool {
            (left.year, left.quarter ?? 0) < (right.year, right.quarter ?? 0)
        }
    }

    /// A pillar with its pledges.
    package struct Row: Hashable, Sendable {
        /// The pillar's position; nil for pledges without one.
        package var pillar: Int?
        /// Positions of the pledges, in the order given.
        package var pledges: [Int]
        /// One a period.
        package var counts: [Int]

        /// How often the pillar's pledges were said in all periods.
        package var total: Int { counts.reduce(0, +) }
    }

    /// - Parameter pledges: positions of those that count.
    package init(_ register: Register, pledges: [Int], by unit: Unit) {
        let catalog = register.catalog
        links = catalog.links
        self.unit = unit
        let periods = Heat.periods(register, unit)
        self.periods = periods
        // Pillars in their order; pledges without one come last.
        var rows = (Array(catalog.pillars.indices).map(Int?.some) + [nil]).map {
            Row(pillar: $0, pledges: [], counts: Array(repeating: 0, count: periods.count))
        }
        periodOfMeeting = Heat.columns(of: catalog, in: periods, by: unit)
        for pledge in pledges {
            let row = catalog.pillarOfPledge[pledge] ?? catalog.pillars.count
            rows[row].pledges.append(pledge)
            for reaffirmation in register.facts[pledge].reaffirmations {
                if let column = periodOfMeeting[catalog.links[reaffirmation].meeting] {
                    rows[row].counts[column] += 1
                }
            }
        }
        self.rows = rows.filter { !$0.pledges.isEmpty }
        highest = self.rows.flatMap(\.counts).max() ?? 0
    }

    /// For each meeting its column.
    private static func columns(of catalog: Catalog, in periods: [Period], by unit: Unit) -> [Int?]
    {
        let column = Dictionary(
            periods.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return catalog.meetings.map { column[Period($0.date.first, unit)] }
    }

    private static func periods(_ register: Register, _ unit: Unit) -> [Period] {
        guard let first = register.catalog.meetings.first?.date.first, first <= register.asOf else {
            return []
        }
        let end = Period(register.asOf, unit)
        var periods = [Period(first, unit)]
        while let last = periods.last, last < end { periods.append(last.next) }
        return periods
    }
}

extension Heat.Period {
    init(_ day: CalendarDate, _ unit: Heat.Unit) {
        let (year, month, _) = day.civil
        self.init(year: year, quarter: unit == .quarters ? (month + 2) / 3 : nil)
    }

    fileprivate var next: Heat.Period {
        guard let quarter else { return Heat.Period(year: year + 1, quarter: nil) }
        return quarter == 4
            ? Heat.Period(year: year + 1, quarter: 1)
            : Heat.Period(year: year, quarter: quarter + 1)
    }
}

extension Heat {
    /// The sum of each period over all pillars.
    package var totals: [Int] {
        periods.indices.map { period in rows.reduce(0) { $0 + $1.counts[period] } }
    }

    /// The counts of one pledge, one a period.
    package func counts(of pledge: Int, in register: Register) -> [Int] {
        var counts = Array(repeating: 0, count: periods.count)
        for reaffirmation in register.facts[pledge].reaffirmations {
            if let period = periodOfMeeting[links[reaffirmation].meeting] { counts[period] += 1 }
        }
        return counts
    }

    /// The reaffirmations of pledges in a period, as positions: pledge by pledge, oldest first.
    package func reaffirmations(of pledges: [Int], in period: Int, _ register: Register) -> [Int] {
        guard periods.indices.contains(period) else { return [] }
        return pledges.flatMap { pledge in
            register.facts[pledge].reaffirmations.reversed().filter {
                periodOfMeeting[links[$0].meeting] == period
            }
        }
    }
}
