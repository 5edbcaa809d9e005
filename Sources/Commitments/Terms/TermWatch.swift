/// Which variant of a term was used when: every use up to the day, by meeting, and where one variant
/// gives way to another.
package struct TermWatch: Sendable {
    /// The term that is watched.
    package let term: WatchedTerm
    /// By date of the meeting, oldest first; at one meeting official wordings before the press's.
    package let uses: [Use]
    /// The same by meeting.
    package let meetings: [AtMeeting]
    /// Where the variants change from one meeting to the next that uses the term, oldest first.
    package let switches: [Switch]

    /// A variant in a wording.
    package struct Use: Hashable, Sendable {
        /// Its place among the variants of the term.
        package var variant: Int
        /// The wording that has it.
        package var place: WordingPlace
        /// The meeting's position.
        package var meeting: Int
        /// Who wrote the wording.
        package var provenance: Provenance
        /// Where the wording was published.
        package var source: Source.ID
        /// The language of the wording, as a BCP 47 tag.
        package var language: String
        /// Whether it is in a wording that covers its whole passage.
        package var isOfWhole: Bool
    }

    /// All uses at one meeting.
    package struct AtMeeting: Hashable, Sendable {
        /// The meeting's position.
        package var meeting: Int
        /// Never empty.
        package var uses: [Use]
    }

    /// The variants of two meetings in a row have nothing in common.
    package struct Switch: Hashable, Sendable {
        /// The last meeting with the earlier variants.
        package var before: AtMeeting
        /// The first meeting with the later variants.
        package var after: AtMeeting
        /// Whether both are in official texts of one language, in wordings that cover their whole passages.
        /// Else a reporter or a translator may have chosen the word, or the passage may have both.
        package var isFirm: Bool

        /// "firm" or "provisional".
        package var certainty: String { isFirm ? "firm" : "provisional" }
    }

    /// Looks for a term in all wordings up to the register's day.
    /// - Parameter pledges: only in the wordings of these; nil for all.
    package init(_ register: Register, _ term: WatchedTerm, of pledges: Set<Int>? = nil) {
        self.term = term
        let matcher = TermMatcher(term)
        let found = register.reaffirmations(with: matcher.patterns).filter {
            pledges?.contains(register.catalog.links[$0].pledge) ?? true
        }
        uses = found.flatMap {
            TermWatch.uses(of: $0, register.catalog, matcher)
        }.enumerated().sorted {
            ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }.map(\.element)
        meetings = TermWatch.byMeeting(uses)
        switches = zip(meetings, meetings.dropFirst()).compactMap(Switch.init)
    }

    private static func uses(
        of reaffirmation: Int, _ catalog: Catalog, _ matcher: TermMatcher
    ) -> [Use] {
        let wordings = catalog.reaffirmations[reaffirmation].wordings
        return wordings.enumerated().flatMap { place, wording in
            matcher.variants(in: wording.text).map { variant in
                Use(
                    variant: variant,
                    place: WordingPlace(reaffirmation: reaffirmation, wording: place),
                    meeting: catalog.links[reaffirmation].meeting, provenance: wording.provenance,
                    source: wording.source, language: wording.language,
                    isOfWhole: !wording.isPart)
            }
        }
    }

    private static func byMeeting(_ uses: [Use]) -> [AtMeeting] {
        var meetings: [AtMeeting] = []
        for use in uses {
            if let last = meetings.indices.last, meetings[last].meeting == use.meeting {
                meetings[last].uses.append(use)
            } else {
                meetings.append(AtMeeting(meeting: use.meeting, uses: [use]))
            }
        }
        return meetings
    }
}

extension TermWatch.Use {
    /// By meeting (meetings are sorted by date); official texts first.
    fileprivate var rank: Int {
        4 * meeting + (Provenance.allCases.firstIndex(of: provenance) ?? 0)
    }
}

// MARK: The uses at a meeting

extension TermWatch.AtMeeting {
    /// The uses that count: those of official wordings where there are any, else of the press.
    package var leading: [TermWatch.Use] {
        let official = uses.filter(\.provenance.isOfficial)
        return official.isEmpty ? uses : official
    }

    /// The variants of the leading uses, each once.
    package var variants: [Int] { leading.map(\.variant).each }

    /// What each source has, the official ones first.
    package var bySource: [(provenance: Provenance, variants: [Int])] {
        uses.map(\.source).each.compactMap { source in
            let uses = uses.filter { $0.source == source }
            return uses.first.map { ($0.provenance, uses.map(\.variant).each) }
        }
    }

    /// Whether two sources each have a variant that the other has not: that itself is a finding.
    package var isDivided: Bool {
        let sets = bySource.map { Set($0.variants) }
        return sets.contains { one in
            sets.contains { !$0.isSubset(of: one) && !one.isSubset(of: $0) }
        }
    }
}

extension TermWatch.Switch {
    /// Nil where the two have a variant in common.
    fileprivate init?(_ before: TermWatch.AtMeeting, _ after: TermWatch.AtMeeting) {
        guard Set(before.variants).isDisjoint(with: after.variants) else { return nil }
        let uses = before.leading + after.leading
        self.init(
            before: before, after: after,
            isFirm: uses.allSatisfy { $0.provenance == .officialText && $0.isOfWhole }
                && Set(uses.map(\.language)).count == 1)
    }
}

extension Array where Element: Hashable {
    /// Each once, in the order in which they come first.
    fileprivate var each: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}

// MARK: Figures

extension TermWatch {
    /// How one variant was used.
    package struct Figures: Hashable, Sendable {
        /// How many wordings of governments have it, and how many of the press.
        package var official = 0
        /// How many wordings of the press have it.
        package var press = 0
        /// Positions of the meetings.
        package var first: Int?
        /// The position of the last meeting that has it.
        package var last: Int?
        /// How many wordings a year, by `years`.
        package var perYear: [Int]

        /// How many wordings have it.
        package var count: Int { official + press }
    }

    /// From the first use's to the last one's, whatever the variant.
    package func years(in catalog: Catalog) -> [Int] {
        guard let first = uses.first?.meeting, let last = uses.last?.meeting else { return [] }
        return Array(
            catalog.meetings[first].date.first.civil
                .year...catalog.meetings[last].date.first.civil
                .year)
    }

    /// The figures of every variant, in the term's order.
    package func figures(in catalog: Catalog) -> [Figures] {
        let years = years(in: catalog)
        var all = Array(
            repeating: Figures(perYear: Array(repeating: 0, count: years.count)),
            count: term.variants.count)
        for use in uses {
            all[use.variant].first = all[use.variant].first ?? use.meeting
            all[use.variant].last = use.meeting
            if use.provenance.isOfficial {
                all[use.variant].official += 1
            } else {
                all[use.variant].press += 1
            }
            let year = catalog.meetings[use.meeting].date.first.civil.year
            all[use.variant].perYear[year - (years.first ?? year)] += 1
        }
        return all
    }
}

// MARK: In words

extension TermWatch {
    /// provisional: “Korean Peninsula” until Lima (15 Nov 2024, official text); “North Korea” from
    /// Munich (15 Feb 2025, translation)
    package func inWords(_ change: Switch, in catalog: Catalog) -> String {
        let before = "\(names(change.before.variants)) until \(place(change.before, catalog))"
        let after = "\(names(change.after.variants)) from \(place(change.after, catalog))"
        return "\(change.certainty): \(before); \(after)"
    }

    /// What the sources of a meeting disagree in: "official text “DPRK”, press report “North
    /// Korea”"; nil where they do not.
    package func division(at meeting: AtMeeting) -> String? {
        guard meeting.isDivided else { return nil }
        return meeting.bySource.map { "\($0.provenance.name) \(names($0.variants))" }
            .joined(separator: ", ")
    }

    private func names(_ variants: [Int]) -> String {
        variants.map { "“\(term.variants[$0].name)”" }.joined(separator: " and ")
    }

    private func place(_ meeting: AtMeeting, _ catalog: Catalog) -> String {
        let entry = catalog.meetings[meeting.meeting]
        let provenances = Set(meeting.leading.map(\.provenance))
        let names = Provenance.allCases.filter(provenances.contains).map(\.name)
        return "\(entry.short) (\(entry.date.text), \(names.joined(separator: " and ")))"
    }
}
