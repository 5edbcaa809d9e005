import Text

/// A catalog and its notes as of a day: what is said later is not known yet. Answers
/// what lists, pages and exports ask of a pledge.
package struct Register: Sendable {
    /// What was known of the catalog.
    package let catalog: Catalog
    /// The catalog with the edits that were made later, too: what is saved and edited.
    package let present: Catalog
    /// All notes, also those written later: what is saved and edited.
    package private(set) var notebook: Notebook
    /// The notes as they were known; nil where that is all of them.
    private var knownNotes: Notebook?
    /// The day from which everything is seen.
    package private(set) var asOf: CalendarDate
    /// What was written from this moment on is not known; nil where everything is.
    package let until: Timestamp?
    /// For each pledge, by position.
    package private(set) var facts: [Facts]
    /// For each meeting whether it was over by the day.
    private var knowsMeeting: [Bool]
    /// The statements up to the day, oldest first, as positions of meetings.
    package private(set) var statements: [Int]
    /// How much of each statement was coded.
    package private(set) var coding: StatementCoding
    /// How many notes there are on pledges of the catalog.
    package private(set) var noteCount = 0
    /// How many of them have two texts that wait to be settled.
    package private(set) var twoTexts = 0
    /// Compares texts by the words of the lexicon.
    package let judge: Judge
    let known = ComparisonCache()
    /// The members of entries that people changed without knowing of each other.
    let twoValuesIndex: Deferred<TwoValuesIndex>
    private let catalogText: Deferred<CatalogText>
    private var noteText: NoteText
    /// The other names by which notes call pledges, by the pledges' positions: two pledges may have
    /// become one.
    private(set) var otherNames: [Int: [Pledge.ID]] = [:]
    /// Ids that notes name and no pledge of the catalog answers to, sorted.
    package private(set) var strayPledges: [Pledge.ID] = []
    /// Notes that say by `added` that they are about an entry which the catalog never had, although
    /// another one has its id.
    private(set) var strangers = Strangers()
    /// What to say of the notes up to the day without a pledge in the catalog; nil when there are none.
    package private(set) var strayNotes: StrayNotes?

    /// - Parameters:
    ///   - until: the moment from which on notes and edits are not known: the end of a past day on
    ///     the clock of who looks. Nil for what is known now.
    ///   - earlier: a register whose words are used again where the lexicon is the same: to make them
    ///     takes longer than all else.
    package init(
        catalog present: Catalog, notebook: Notebook = Notebook(), asOf: CalendarDate,
        until: Timestamp? = nil, after earlier: Register? = nil
    ) {
        self.present = present
        self.until = until
        let catalog = until.map { present.known(before: $0) } ?? present
        let notebook = notebook.following(present)
        self.catalog = catalog
        self.notebook = notebook
        self.asOf = asOf
        knownNotes = until.map { notebook.known(before: $0) }
        let known = earlier.flatMap { $0.catalog.lexicon == catalog.lexicon ? $0.judge : nil }
        judge = known ?? Judge(catalog.lexicon)
        catalogText = Deferred { CatalogText(catalog) }
        twoValuesIndex = Deferred { TwoValuesIndex(of: catalog) }
        facts = []
        statements = []
        knowsMeeting = []
        coding = StatementCoding(catalog, statements: [])
        strangers = Strangers(knownNotes ?? notebook, in: present)
        noteText = NoteText(
            knownNotes ?? notebook, besides: strangers.notes, in: catalog, asOf: asOf)
        setDay(asOf)
    }

    /// The notes as they were known.
    package var knownNotebook: Notebook { knownNotes ?? notebook }

    /// A note as it was known.
    package func note(_ id: Note.ID) -> Note? { knownNotebook.note(id) }

    /// Looks from another day, on which something else may be known.
    package mutating func look(from day: CalendarDate, until: Timestamp?) {
        if until == nil, self.until == nil { return setDay(day) }
        self = Register(catalog: present, notebook: notebook, asOf: day, until: until)
    }

    /// Takes another day, on which the same is known.
    package mutating func setDay(_ day: CalendarDate) {
        asOf = day
        knowsMeeting = catalog.meetings.map { $0.date.isOver(by: day) }
        statements = catalog.meetings.indices.filter {
            knowsMeeting[$0] && catalog.isStatement($0)
        }
        coding = StatementCoding(catalog, statements: statements)
        facts = Facts.all(catalog, knowing: knowsMeeting, on: day)
        setNotebook(notebook)
    }

    /// Takes other notes.
    package mutating func setNotebook(_ notebook: Notebook) {
        let notebook = notebook.following(present)
        self.notebook = notebook
        knownNotes = until.map { notebook.known(before: $0) }
        strangers = Strangers(knownNotebook, in: present)
        noteText = NoteText(knownNotebook, besides: strangers.notes, in: catalog, asOf: asOf)
        for position in facts.indices {
            facts[position].status = .notAssessed
            facts[position].noteCount = 0
            facts[position].twoTexts = 0
        }
        otherNames = [:]
        noteCount = 0
        twoTexts = 0
        var noted: Set<Int> = []
        strayPledges = []
        for id in knownNotebook.writtenPledges {
            guard let position = catalog.position(ofPledge: id.text) else {
                strayPledges.append(id)
                continue
            }
            if catalog.pledges[position].id != id { otherNames[position, default: []].append(id) }
            noted.insert(position)
        }
        strayPledges.sort()
        strayNotes = StrayNotes(notesWithoutPledge)
        for position in noted { count(notes(onPledgeAt: position), at: position) }
    }

    /// Adds notes to what is known of a pledge.
    private mutating func count(_ notes: [Note], at position: Int) {
        facts[position].noteCount += notes.count
        noteCount += notes.count
        let waiting = notes.count(where: \.hasTwoTexts)
        facts[position].twoTexts += waiting
        twoTexts += waiting
        if let status = notes.first(where: { $0.current.status != nil })?.current.status {
            facts[position].status = status
        }
    }

    /// Changes the notes. Costs what the change touches, not what the notebook holds.
    package mutating func apply(_ change: Change) {
        notebook.apply(change, in: present)
        // What is written now was not known on a past day.
        if until != nil { return setNotebook(notebook) }
        let pledges = Set(change.edits.map(\.pledge))
        let positions = Set(pledges.compactMap(knownPosition))
        guard change.edits.allSatisfy({ $0.added == nil }),
            pledges.allSatisfy({ knownPosition(of: $0) != nil }),
            positions.count <= NoteText.limit
        else { return setNotebook(notebook) }
        for position in positions {
            let notes = notes(onPledgeAt: position)
            noteCount -= facts[position].noteCount
            twoTexts -= facts[position].twoTexts
            facts[position].status = .notAssessed
            facts[position].noteCount = 0
            facts[position].twoTexts = 0
            count(notes, at: position)
            noteText.replace(notes, owner: position)
        }
        if noteText.isWorn {
            noteText = NoteText(knownNotebook, besides: strangers.notes, in: catalog, asOf: asOf)
        }
    }

    /// Does in advance what the first search would wait for, and then what going to pledges would; may
    /// run on any thread.
    /// - Parameter near: the pledges whose older wordings are likely to be looked at soon.
    package func preparation(for pledges: [Int], near: [Int]) -> @Sendable () -> Void {
        { [self, catalogText, noteText] in
            _ = catalogText.value
            noteText.prepare()
            compare(pledges)
            for pledge in near { prepareWordings(of: pledge) }
        }
    }

    /// The pledges that are not retired, as positions: what lists and counts are about.
    package var living: [Int] {
        catalog.pledges.indices.filter { !catalog.pledges[$0].isRetired(on: asOf) }
    }

    /// "retired 3 May 2025" where a pledge was retired by the day; nil where it lives.
    package func retirement(of pledge: Pledge) -> String? {
        guard let day = pledge.retired, pledge.isRetired(on: asOf) else { return nil }
        return "retired \(day.text)"
    }

    /// Whether a pledge was said at a meeting.
    package func isSaid(_ pledge: Int, atMeeting meeting: Int) -> Bool {
        facts[pledge].reaffirmations.contains { catalog.links[$0].meeting == meeting }
    }

    /// The reaffirmations made at a meeting, in the pledges' order, as positions.
    package func reaffirmations(atMeeting meeting: Int) -> [Int] {
        catalog.reaffirmationsOfMeeting[meeting]
    }

    /// The last eight statements up to the day, oldest first, as positions of meetings.
    package var recentStatements: ArraySlice<Int> { statements.suffix(8) }

    /// The meetings up to the day, newest first, as positions.
    package var meetings: [Int] {
        catalog.meetings.indices.filter { knowsMeeting[$0] }.reversed()
    }

    /// Whether a meeting was over by the day. If only its month is known, it counts from the
    /// month's end: no day is made up.
    package func knows(meeting: Int) -> Bool { knowsMeeting[meeting] }
}

extension Register {
    /// Which pledges fit a term: one flag a pledge.
    func matches(_ term: Query.Term) -> [Bool] {
        var result = matchesAlone(term)
        for alternative in term.alternatives {
            let others = matchesAlone(alternative)
            for index in result.indices where others[index] { result[index] = true }
        }
        return result
    }

    /// The same without the terms that OR joins to it.
    private func matchesAlone(_ term: Query.Term) -> [Bool] {
        var result = Array(repeating: false, count: catalog.pledges.count)
        for condition in term.anyOf { mark(condition, in: &result) }
        if term.excludes { for index in result.indices { result[index].toggle() } }
        return result
    }

    private func mark(_ condition: Condition, in result: inout [Bool]) {
        switch condition {
        case .text(let pattern):
            let text = catalogText.value
            text.pledges.find(pattern) { result[$0] = true }
            text.wordings.find(pattern) { reaffirmation in
                let link = catalog.links[reaffirmation]
                if knowsMeeting[link.meeting] { result[link.pledge] = true }
            }
            var isHit = Array(repeating: false, count: catalog.meetings.count)
            text.meetings.find(pattern) { isHit[$0] = true }
            markSaid(at: isHit, in: &result)
            noteText.find(pattern) { result[$0] = true }
        case .note(let pattern): noteText.find(pattern) { result[$0] = true }
        case .meeting(let id):
            if let position = catalog.position(ofMeeting: id) {
                var isHit = Array(repeating: false, count: catalog.meetings.count)
                isHit[position] = true
                markSaid(at: isHit, in: &result)
            }
        case .state(let state): mark(state, in: &result)
        case .change(let change): mark(change, in: &result)
        default:
            for position in result.indices where fits(position, condition) {
                result[position] = true
            }
        }
    }

    /// The reaffirmations up to the day that have any of the patterns in a wording, by meeting, as
    /// positions.
    func reaffirmations(with patterns: [Pattern]) -> [Int] {
        var isHit = Array(repeating: false, count: catalog.reaffirmations.count)
        for pattern in patterns { catalogText.value.wordings.find(pattern) { isHit[$0] = true } }
        return isHit.indices.filter {
            isHit[$0] && knowsMeeting[catalog.links[$0].meeting]
        }
    }

    /// Marks what was said at any of the flagged meetings up to the day; each meeting has one flag.
    private func markSaid(at meetings: [Bool], in result: inout [Bool]) {
        var isHit = meetings
        for position in isHit.indices where isHit[position] {
            isHit[position] = knowsMeeting[position]
        }
        for link in catalog.links where isHit[link.meeting] { result[link.pledge] = true }
    }

    /// Whether a pledge fits a condition that needs no search.
    private func fits(_ position: Int, _ condition: Condition) -> Bool {
        let pledge = catalog.pledges[position]
        let facts = facts[position]
        switch condition {
        case .pillar(let id): return pledge.pillar == id
        case .status(let status): return facts.status == status
        case .type(let type): return pledge.type == type
        case .party(let party): return pledge.parties.contains(party)
        case .id(let part):
            return pledge.id.text.uppercased().contains(part)
                || pledge.aliases.contains { $0.uppercased() == part }
        case .tag(let tag):
            return notes(on: pledge).contains { $0.current.tags.contains { $0.folded == tag } }
        case .said(let comparison, let number):
            return comparison.holds(facts.reaffirmed.count, number)
        case .events(let comparison, let number):
            return comparison.holds(facts.tookPlace.count, number)
        case .last(let comparison, let days):
            return comparison.holds(facts.daysSinceStatement, days)
        case .notes(let comparison, let number): return comparison.holds(facts.noteCount, number)
        case .retired: return pledge.isRetired(on: asOf)
        case .state, .change, .meeting, .note, .text: return false
        }
    }
}
