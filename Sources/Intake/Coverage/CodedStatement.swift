import Commitments

/// A stored statement with what the catalog makes of it, sentence by sentence.
package struct CodedStatement: Sendable {
    /// What the catalog knows of the text.
    package let record: StatementRecord
    /// The text as it is stored.
    package let text: StatementText
    /// The text cut into paragraphs and sentences.
    package let statement: Statement
    /// All sentences, in order.
    package let sentences: [CodedSentence]
    /// By place in the text.
    package let passages: [Passage]

    /// How many of the sentences are linked, set aside or open.
    package var coverage: StatementCoverage {
        StatementCoverage(
            sentences: sentences.count, linked: sentences.count { $0.state == .linked },
            noCommitment: sentences.count { [.setAside, .noCommitment].contains($0.state) })
    }
}

extension CodedStatement {
    /// A paragraph or heading of the text.
    package struct Block: Sendable {
        /// Code points of the text.
        package let range: Range<Int>
        /// Whether it is a heading.
        package let isHeading: Bool
    }

    /// The paragraphs and headings, in order.
    package var blocks: [Block] {
        let places = CodePoints(of: text.text)
        return statement.paragraphs.map { paragraph in
            Block(
                range: places[paragraph.range.lowerBound]..<places[paragraph.range.upperBound],
                isHeading: paragraph.kind == .heading)
        }
    }
}

/// A sentence of a stored statement.
package struct CodedSentence: Sendable {
    /// The sentence as the reader cut it.
    package let sentence: Sentence
    /// Code points of the text.
    package let range: Range<Int>
    /// Whether and how it was decided.
    package let state: State

    /// What became of a sentence.
    package enum State: Hashable, Sendable {
        /// A passage of a pledge is in it, or it goes on with one.
        case linked
        /// An analyst decided that it makes no commitment.
        case setAside
        /// It makes none, by the program's reading.
        case noCommitment
        /// It makes a commitment, and nobody linked it.
        case open
    }
}

extension DecidedSentences.Decision {
    /// What it makes of a sentence.
    fileprivate var state: CodedSentence.State {
        switch self {
        case .linked: .linked
        case .noCommitment: .setAside
        }
    }
}

/// Tells which sentences of stored statements are coded. Made once for a catalog.
package struct CoverageReader: Sendable {
    private let catalog: Catalog
    private let index: PledgeIndex
    private let readings: StatementReadings

    /// Prepares for the texts of a catalog.
    /// - Parameter readings: what earlier readers found, which is not looked for again.
    package init(_ catalog: Catalog, _ readings: StatementReadings = StatementReadings()) {
        self.catalog = catalog
        self.readings = readings
        // Of the pledges nothing is needed: only whether a sentence commits to anything.
        index = readings.index(for: catalog) {
            PledgeIndex(catalog.withoutPledges, leavingOut: nil)
        }
    }

    /// Returns a stored text with the state of each sentence.
    package func read(_ record: StatementRecord, _ original: String) -> CodedStatement {
        let text = StatementText(original)
        let reading = readings.reading(of: record, original)
        let statement = reading.statement
        let places = CodePoints(of: original)
        let passages = catalog.passages(in: record, text)
        let setAside = record.setAside.compactMap { text.find($0) }
        var context = Coverage(linked: passages.map(\.range), setAside: setAside)
        let decided = catalog.meeting(record.meeting.text).flatMap(\.decided).map(
            DecidedSentences.init)
        lazy var isRead = isRead(record, original)
        let sentences = statement.sentences.enumerated().map { position, sentence in
            let range = places[sentence.range.lowerBound]..<places[sentence.range.upperBound]
            let state =
                context.state(of: range) ?? decided?.decision(on: sentence.text)?.state
                ?? (reading.mayCommit(position) { !isRead || commits(sentence) }
                    ? .open : .noCommitment)
            return CodedSentence(sentence: sentence, range: range, state: state)
        }
        return CodedStatement(
            record: record, text: text, statement: statement, sentences: sentences,
            passages: passages)
    }

    /// Whether the program reads the language of a text. What is called English and is not has no
    /// sentence that it understands: its silence says nothing, so every sentence is open.
    func isRead(_ record: StatementRecord, _ text: String) -> Bool {
        guard record.language.split(separator: "-").first == catalog.lexicon.language[...] else {
            return false
        }
        return catalog.lexicon.language != "en" || MeetingGuess.language(of: text) == "en"
    }

    func commits(_ sentence: Sentence) -> Bool {
        index.commitments.act(of: ReadSentence(sentence.text, index)) != nil
    }

    /// What is known of places, without reading the words there.
    private struct Coverage {
        let linked: [Range<Int>]
        let setAside: [Range<Int>]

        mutating func state(of range: Range<Int>) -> CodedSentence.State? {
            if linked.contains(where: { $0.overlaps(range) }) { return .linked }
            return setAside.contains { $0.overlaps(range) } ? .setAside : nil
        }
    }
}

/// Turns UTF-8 offsets of a text into places in code points.
struct CodePoints {
    private var places: [Int32]

    init(of text: String) {
        places = []
        places.reserveCapacity(text.utf8.count + 1)
        var place: Int32 = 0
        for scalar in text.unicodeScalars {
            for _ in 0..<UTF8.width(scalar) { places.append(place) }
            place += 1
        }
        places.append(place)
    }

    subscript(offset: Int) -> Int { Int(places[min(max(0, offset), places.count - 1)]) }
}

extension Catalog {
    /// The same words and parties with nothing linked to them.
    fileprivate var withoutPledges: Catalog {
        Catalog(
            title: title, asOf: asOf, parties: parties, pillars: pillars, formats: formats,
            sources: sources, meetings: [], pledges: [], reaffirmations: [], lexicon: lexicon)
    }
}

extension CoverageReader {
    /// How far each stored statement of a catalog is coded.
    package static func coverage(
        of catalog: Catalog, _ texts: StatementTexts, since old: Catalog? = nil,
        _ readings: StatementReadings = StatementReadings()
    ) -> [StatementRecord.ID: StatementCoverage] {
        if texts.isEmpty || catalog.statements.isEmpty { return [:] }
        var reader: CoverageReader?
        var coverage: [StatementRecord.ID: StatementCoverage] = [:]
        for record in catalog.statements {
            guard let text = texts[record.id] else { continue }
            if let known = old?.coverage(of: record, unchangedIn: catalog) {
                coverage[record.id] = known
                continue
            }
            let made = reader ?? CoverageReader(catalog, readings)
            reader = made
            coverage[record.id] = made.read(record, text).coverage
        }
        return coverage
    }
}

extension Catalog {
    /// The catalog with how far its stored statements are coded.
    /// - Parameter old: an earlier state of the catalog; what it says of texts on which nothing
    ///   changed since is taken over.
    package func covered(
        by texts: StatementTexts, since old: Catalog? = nil,
        _ readings: StatementReadings = StatementReadings()
    ) -> Catalog {
        if statements.isEmpty { return self }
        var covered = self
        covered.statementCoverage = CoverageReader.coverage(of: self, texts, since: old, readings)
        return covered
    }

    /// How far a text is coded, where that cannot have changed since.
    fileprivate func coverage(
        of record: StatementRecord, unchangedIn new: Catalog
    ) -> StatementCoverage? {
        guard let known = statementCoverage[record.id], statement(record.id) == record,
            let mine = position(ofMeeting: record.meeting),
            let theirs = new.position(ofMeeting: record.meeting),
            meetings[mine].decided == new.meetings[theirs].decided
        else { return nil }
        let before = reaffirmationsOfMeeting[mine].lazy.map { reaffirmations[$0] }
        let after = new.reaffirmationsOfMeeting[theirs].lazy.map { new.reaffirmations[$0] }
        return before.elementsEqual(after) ? known : nil
    }
}
