/// What is kept of a sentence that two analysts coded differently.
package enum Settlement: String, CaseIterable, Sendable {
    /// What the analyst has whose catalog it is.
    case mine
    /// What the other has.
    case theirs
    /// The pledges of both.
    case both
    /// Nothing: the sentence makes no commitment.
    case neither

    /// "jh's", for messages.
    package func inWords(_ coders: StatementAgreement.Coders) -> String {
        switch self {
        case .mine: "as \(coders.mine) has it"
        case .theirs: "as \(coders.theirs) has it"
        case .both: "the pledges of both"
        case .neither: "no commitment"
        }
    }
}

/// Why a sentence cannot be settled so.
package enum SettlementProblem: Error, Equatable, CustomStringConvertible {
    /// A pledge of theirs belongs to a pillar that my catalog does not have.
    case noPillar(Pledge.ID, Pillar.ID)
    /// What they linked is no longer in their catalog.
    case gone(Pledge.ID)

    /// For people.
    package var description: String {
        switch self {
        case .noPillar(let pledge, let pillar):
            "\(pledge) is of the pillar “\(pillar)”, which this catalog does not have; add it first"
        case .gone(let pledge): "the other catalog has no \(pledge) any more"
        }
    }
}

/// Settles one sentence: the changes of my catalog that give it what was decided, with a record of what
/// both had.
package struct SentenceSettling: Sendable {
    private let mine: Catalog
    private let other: OtherCoder
    private let shared: SharedPledges
    private let agreement: StatementAgreement
    private let sentence: StatementAgreement.Sentence
    private let text: StatementText

    /// - Parameter text: the text that both coded.
    package init(
        _ sentence: StatementAgreement.Sentence, of agreement: StatementAgreement,
        in mine: Catalog, with other: OtherCoder, _ text: StatementText
    ) {
        self.mine = mine
        self.other = other
        self.agreement = agreement
        self.sentence = sentence
        self.text = text
        shared = SharedPledges(mine: mine, theirs: other.catalog)
    }

    private var record: StatementRecord { agreement.record }
    private var coder: String { agreement.coders.theirs }

    /// The changes of one edit.
    package func changes(
        keeping choice: Settlement, by author: String, on day: CalendarDate
    ) throws(SettlementProblem) -> [CatalogEdit.Change] {
        let (own, theirs) = (pledgesNow, sentence.theirs.verdict.pledges)
        var edited = Edited(mine)
        if choice == .theirs || choice == .neither {
            for pledge in own { take(pledge, outOf: &edited) }
        }
        var kept = choice == .mine || choice == .both ? own : []
        if choice == .theirs || choice == .both {
            for name in theirs where !kept.contains(name) {
                kept.append(try add(name, to: &edited, leads: own.contains(name)))
            }
        }
        return edited.changes(of: mine)
            + mine.changes(
                from: .statement(record),
                to: .statement(settled(kept.sorted(), by: author, on: day)))
    }

    /// What my catalog links in the sentence now.
    private var pledgesNow: [Pledge.ID] {
        let found = mine.passages(in: record, text).filter { $0.range.overlaps(sentence.range) }
        return Set(found.map { mine.reaffirmations[$0.place.reaffirmation].pledge }).sorted()
    }

    /// The record with what was decided. A sentence without a pledge is set aside: it is decided, too.
    private func settled(
        _ kept: [Pledge.ID], by author: String, on day: CalendarDate
    ) -> StatementRecord {
        var after = record
        let place = text.selector(sentence.range, within: mine.quoteLimit)
        let isHere: (TextSelector) -> Bool = {
            text.find($0)?.overlaps(sentence.range) ?? false
        }
        if !kept.isEmpty {
            after.setAside.removeAll(where: isHere)
        } else if !after.setAside.contains(where: isHere) {
            after.setAside = (after.setAside + [place]).sorted()
        }
        after.settled.removeAll { isHere($0.sentence) }
        after.settled.append(
            SettledSentence(
                sentence: place,
                had: [
                    coding(agreement.coders.mine, sentence.mine),
                    coding(agreement.coders.theirs, sentence.theirs),
                ], kept: kept, by: author, on: day))
        after.settled.sort()
        return after
    }

    private func coding(
        _ name: String, _ side: StatementAgreement.Side
    ) -> SettledSentence.Coding {
        SettledSentence.Coding(
            by: name, pledges: side.verdict.pledges,
            passages: side.passages.map { $0.kept(of: text, within: mine.quoteLimit) })
    }

    // MARK: Taking out

    private func take(_ pledge: Pledge.ID, outOf edited: inout Edited) {
        guard var said = edited[pledge, record.meeting] else { return }
        said.wordings = said.wordings.compactMap { without($0) }
        edited[pledge, record.meeting] = said.wordings.isEmpty ? nil : said
    }

    /// A wording without what it has in the sentence; nil where nothing is left.
    private func without(_ wording: Wording) -> Wording? {
        guard let anchor = wording.anchor else {
            let isHere = text.folded.ranges(of: wording.text).first?.overlaps(sentence.range)
            return isHere ?? false ? nil : wording
        }
        if anchor.statement != record.id { return wording }
        let rest = anchor.selectors.filter {
            !(text.find($0)?.overlaps(sentence.range) ?? false)
        }
        guard let first = rest.first else { return nil }
        var wording = wording
        wording.anchor?.selectors = rest
        // The words that were quoted are no longer of the pledge.
        if first != anchor.selectors.first {
            wording.text = mine.quoteLimit.shortened(first.exact.onOneLine)
            (wording.verb, wording.coding, wording.covers) = (nil, nil, .part)
        }
        return wording
    }

    // MARK: Putting in

    /// Links a pledge as they linked it.
    /// - Parameter leads: whether their words take the place of mine, which were in the sentence.
    /// - Returns: its id in my catalog.
    private func add(
        _ name: Pledge.ID, to edited: inout Edited, leads: Bool
    ) throws(SettlementProblem) -> Pledge.ID {
        guard let pledge = shared.theirs(name, of: coder) else { throw .gone(name) }
        let id = try edited.id(of: pledge, shared, in: mine)
        guard let (theirs, ranges) = linked(pledge.id) else { throw .gone(name) }
        let selectors = ranges.map { text.selector($0, within: mine.quoteLimit) }
        var said =
            edited[id, record.meeting]
            ?? Reaffirmation(
                pledge: id, meeting: record.meeting, speaker: theirs.speaker, wordings: [])
        let source =
            mine.source(theirs.wording.source) == nil
            ? record.source : theirs.wording.source
        if let index = said.wordings.firstIndex(where: {
            $0.source == source && $0.anchor?.statement == record.id
        }) {
            said.wordings[index].take(
                theirs.wording, at: selectors, leads: leads && theirs.isQuoted)
        } else {
            var wording = theirs.wording
            wording.source = source
            if !theirs.isQuoted, let first = selectors.first {
                wording.text = mine.quoteLimit.shortened(first.exact.onOneLine)
                (wording.verb, wording.coding, wording.covers) = (nil, nil, .part)
            }
            wording.anchor = PassageAnchor(statement: record.id, selectors: selectors)
            said.wordings.removeAll { $0.source == source }
            said.wordings = Catalog.officialFirst(said.wordings + [wording])
        }
        edited[id, record.meeting] = said
        return id
    }

    private typealias Linked = (wording: Wording, speaker: Speaker, isQuoted: Bool)

    /// How they linked a pledge in the sentence: the wording, and its stretches here.
    private func linked(_ pledge: Pledge.ID) -> (Linked, ranges: [Range<Int>])? {
        guard let theirs = other.catalog.record(like: record) else { return nil }
        let here = other.catalog.passages(in: theirs, text).filter {
            $0.range.overlaps(sentence.range)
                && other.catalog.reaffirmations[$0.place.reaffirmation].pledge == pledge
        }
        guard let first = here.first(where: \.isWording) ?? here.first else { return nil }
        let said = other.catalog.reaffirmations[first.place.reaffirmation]
        let same = here.filter { $0.place == first.place }
        let ranges = same.filter(\.isWording) + same.filter { !$0.isWording }
        return (
            (said.wordings[first.place.wording], said.speaker, first.isWording),
            ranges.map(\.range)
        )
    }
}

extension String {
    /// The text with each run of white space as one space.
    fileprivate var onOneLine: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Wording {
    /// Adds the stretches of another wording of the same text.
    /// - Parameter leads: whether its words are quoted from now on.
    fileprivate mutating func take(
        _ other: Wording, at selectors: [TextSelector], leads: Bool
    ) {
        let own = anchor?.selectors ?? []
        anchor?.selectors = leads ? selectors + own : own + selectors
        if leads { (text, verb, coding, covers) = (other.text, other.verb, nil, .part) }
    }
}

/// Reaffirmations and pledges on their way into a catalog.
private struct Edited {
    private let catalog: Catalog
    private var said: [[String]: Reaffirmation?] = [:]
    private var pledges: [Pledge] = []

    init(_ catalog: Catalog) { self.catalog = catalog }

    subscript(pledge: Pledge.ID, meeting: Meeting.ID) -> Reaffirmation? {
        get {
            if let known = said[[pledge.text, meeting.text]] { return known }
            return catalog.reaffirmation(of: pledge, at: meeting)
        }
        set { said[[pledge.text, meeting.text]] = .some(newValue) }
    }

    /// The id of a pledge of theirs in my catalog, where it comes when it is new.
    mutating func id(
        of pledge: Pledge, _ shared: SharedPledges, in mine: Catalog
    ) throws(SettlementProblem) -> Pledge.ID {
        if let id = shared.mine(pledge.id) { return id }
        guard let pillar = mine.pillar(pledge.pillar) else {
            throw .noPillar(pledge.id, pledge.pillar)
        }
        var new = pledge
        if mine.pledge(pledge.id.text) != nil {
            new.id = mine.nextPledgeID(in: pillar, besides: Set(pledges.map(\.id)))
        }
        new.aliases.removeAll { mine.pledge($0) != nil }
        new.parties.removeAll { mine.party($0) == nil }
        if let parent = new.parent, mine.pledge(parent.text) == nil { new.parent = nil }
        pledges.append(new)
        return new.id
    }

    func changes(of catalog: Catalog) -> [CatalogEdit.Change] {
        let links = said.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap {
            key, after -> [CatalogEdit.Change] in
            let (pledge, meeting) = (Pledge.ID(key[0]), Meeting.ID(key[1]))
            let before = catalog.reaffirmation(of: pledge, at: meeting)
            if let before, let after {
                return catalog.changes(
                    from: .reaffirmation(before), to: .reaffirmation(after))
            }
            if before != nil { return catalog.unlinking(pledge, from: meeting) }
            return after.map { [.added(.reaffirmation($0))] } ?? []
        }
        return pledges.map { .added(.pledge($0)) } + links
    }
}

extension Catalog {
    /// The record that means the same text as one of another catalog: the same bytes, else the same
    /// document of the same meeting.
    package func record(like other: StatementRecord) -> StatementRecord? {
        statements.first { $0.checksum == other.checksum && $0.meeting == other.meeting }
            ?? statements.first { $0.checksum == other.checksum }
            ?? statement(other.id)
            ?? statements.first {
                $0.meeting == other.meeting && $0.kind == other.kind
                    && $0.language.mainLanguage == other.language.mainLanguage
            }
    }
}
