/// One thing that a catalog lists, and that is edited as one.
package enum CatalogEntry: Hashable, Sendable {
    case party(Party)
    case pillar(Pillar)
    case format(MeetingFormat)
    case source(Source)
    case meeting(Meeting)
    case pledge(Pledge)
    case reaffirmation(Reaffirmation)
    case expectation(Expectation)
    case statement(StatementRecord)

    /// The lists of a catalog, in the order in which one builds on the other.
    package enum Kind: String, CaseIterable, Sendable {
        case party, pillar, format, source, meeting, pledge, reaffirmation, expectation, statement
    }

    /// What names an entry in its catalog.
    package struct Key: Hashable, Sendable, CustomStringConvertible {
        /// The list that the entry is in.
        package var kind: Kind
        /// "SEC-02", "SEC-02 fm-munich-2025"
        package var name: String

        /// Creates the key of an entry of one list.
        package init(_ kind: Kind, _ name: String) {
            self.kind = kind
            self.name = name
        }

        /// "pledge SEC-02"
        package var description: String { "\(kind.rawValue) \(name)" }
    }

    /// Names the entry in its catalog.
    package var key: Key {
        switch self {
        case .party(let party): Key(.party, party.id.text)
        case .pillar(let pillar): Key(.pillar, pillar.id.text)
        case .format(let format): Key(.format, format.id.text)
        case .source(let source): Key(.source, source.id.text)
        case .meeting(let meeting): Key(.meeting, meeting.id.text)
        case .pledge(let pledge): Key(.pledge, pledge.id.text)
        case .reaffirmation(let said):
            Key(.reaffirmation, "\(said.pledge.text) \(said.meeting.text)")
        case .expectation(let expectation):
            Key(
                .expectation,
                "\(expectation.pledge.text) \(expectation.from.text) \(expectation.to.text)")
        case .statement(let record): Key(.statement, record.id.text)
        }
    }
}

extension Catalog {
    /// The position in this catalog of a reaffirmation, given its position in another one.
    /// - Parameter renaming: the entries that have another id here.
    package func place(of position: Int, in other: Catalog, _ renaming: Renaming) -> Int? {
        let said = other.reaffirmations[position]
        guard let pledge = self.position(ofPledge: renaming(said.pledge).text),
            let meeting = self.position(ofMeeting: renaming(said.meeting))
        else { return nil }
        return reaffirmationsOfPledge[pledge].first { links[$0].meeting == meeting }
    }

    /// The place in this catalog of a wording of another one.
    package func place(
        of wording: WordingPlace, in other: Catalog, _ renaming: Renaming
    ) -> WordingPlace? {
        guard let place = place(of: wording.reaffirmation, in: other, renaming) else { return nil }
        let source = other.reaffirmations[wording.reaffirmation].wordings[wording.wording].source
        return reaffirmations[place].wordings.firstIndex { $0.source == renaming(source) }
            .map { WordingPlace(reaffirmation: place, wording: $0) }
    }

    /// The edits of a pledge and of its reaffirmations, the latest first.
    package func edits(of pledge: Pledge) -> [CatalogEdit] {
        let names = Set([pledge.id.text] + pledge.aliases)
        return edits.reversed().filter { edit in
            edit.changes.contains { change in
                switch change.key.kind {
                case .pledge: names.contains(change.key.name)
                case .reaffirmation:
                    names.contains(String(change.key.name.prefix { $0 != " " }))
                default: false
                }
            }
        }
    }

    /// The edits of a meeting, its source and what was said at it, the latest first.
    package func edits(of meeting: Meeting) -> [CatalogEdit] {
        edits.reversed().filter { edit in
            edit.changes.contains { change in
                switch change.key.kind {
                case .meeting: change.key.name == meeting.id.text
                case .source: change.key.name == meeting.source.text
                case .reaffirmation: change.key.name.hasSuffix(" " + meeting.id.text)
                case .statement: change.isOfText(from: meeting)
                default: false
                }
            }
        }
    }

    /// All entries of one kind, in the catalog's order.
    package func entries(of kind: CatalogEntry.Kind) -> [CatalogEntry] {
        switch kind {
        case .party: parties.map { .party($0) }
        case .pillar: pillars.map { .pillar($0) }
        case .format: formats.map { .format($0) }
        case .source: sources.map { .source($0) }
        case .meeting: meetings.map { .meeting($0) }
        case .pledge: pledges.map { .pledge($0) }
        case .reaffirmation: reaffirmations.map { .reaffirmation($0) }
        case .expectation: expectations.map { .expectation($0) }
        case .statement: statements.map { .statement($0) }
        }
    }

    /// The entry of a name, as it is now.
    package func entry(_ key: CatalogEntry.Key) -> CatalogEntry? {
        switch key.kind {
        case .meeting: meeting(key.name).map { .meeting($0) }
        case .pledge: pledge(key.name).flatMap { $0.id.text == key.name ? .pledge($0) : nil }
        case .source: source(Source.ID(key.name)).map { .source($0) }
        default: entries(of: key.kind).first { $0.key == key }
        }
    }

    /// What a pledge was said to be at a meeting; nil where it is not linked to it.
    package func reaffirmation(of pledge: Pledge.ID, at meeting: Meeting.ID) -> Reaffirmation? {
        guard let position = position(ofPledge: pledge.text),
            let place = self.position(ofMeeting: meeting)
        else { return nil }
        return reaffirmationsOfPledge[position].first { links[$0].meeting == place }
            .map { reaffirmations[$0] }
    }
}

extension CatalogEntry {
    /// What people call it.
    package var title: String {
        switch self {
        case .party(let party): party.name
        case .pillar(let pillar): pillar.name
        case .format(let format): format.name
        case .source(let source): source.title
        case .meeting(let meeting): "\(meeting.short) \(meeting.date.text)"
        case .pledge(let pledge): pledge.title
        case .statement(let record): record.title
        case .reaffirmation, .expectation: key.name
        }
    }
}
