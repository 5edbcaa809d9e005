import Commitments

extension IntakeCommit {
    /// A commit that also keeps the statement's text.
    package struct Stored: Sendable {
        /// The changes of the commit, with the record of the text and the places of the passages.
        package let changes: [CatalogEdit.Change]
        /// The text's id, which is the name of its file.
        package let record: StatementRecord.ID
        /// The text to be stored.
        package let text: String
    }

    /// The commit with the text of the statement kept, under a name of its own where another text of
    /// the meeting has that name; nil where the details are not complete.
    package func storing(_ session: StatementIntake, in catalog: Catalog) -> Stored? {
        guard let source = try? session.details.entries(in: catalog).source else { return nil }
        let original = session.statement.original
        let kind = StatementRecord.Kind(session.details.provenance)
        let language = session.details.guess.language
        let checksum = StatementRecord.checksum(of: original)
        let id = StatementRecord.freeID(of: meeting, kind, language: language) { id in
            catalog.statement(id).map { $0.checksum != checksum } ?? false
        }
        var record =
            catalog.statement(id)
            ?? StatementRecord(
                id: id, meeting: meeting, kind: kind, title: source.title, language: language,
                source: source.id, obtained: session.started.date, checksum: checksum,
                markup: session.format == .markdown ? .markdown : .plain)
        let placing = Placing(session, record, catalog)
        record.setAside = placing.setAside(besides: record.setAside)
        let before = catalog.statement(record.id)
        let listed =
            before.map { catalog.changes(from: .statement($0), to: .statement(record)) }
            ?? [.added(.statement(record))]
        return Stored(
            changes: changes.map { placing.placed($0, said, from: source.id) } + listed,
            record: record.id, text: original)
    }
}

extension StatementRecord.Kind {
    /// What a text of a provenance is.
    fileprivate init(_ provenance: Provenance) {
        switch provenance {
        case .officialText: self = .statement
        case .officialSummary: self = .readout
        case .pressReport, .translation: self = .summary
        }
    }
}

/// Finds the places of what was decided of a statement.
private struct Placing {
    private let session: StatementIntake
    private let record: StatementRecord
    private let text: StatementText
    private let limit: QuoteLimit
    private let reader: CoverageReader
    /// The sentences in code points.
    private let ranges: [Range<Int>]

    init(_ session: StatementIntake, _ record: StatementRecord, _ catalog: Catalog) {
        self.session = session
        self.record = record
        text = StatementText(session.statement.original)
        limit = catalog.quoteLimit
        reader = CoverageReader(catalog)
        let places = CodePoints(of: session.statement.original)
        ranges = session.sentences.map {
            places[$0.range.lowerBound]..<places[$0.range.upperBound]
        }
    }

    /// The sentences that would be open, and that the analyst decided make no commitment.
    func setAside(besides known: [TextSelector]) -> [TextSelector] {
        let isRead = reader.isRead(record, text.text)
        let found = session.verdicts.indices.filter { index in
            guard case .notPledge = session.verdicts[index] else { return false }
            return !isRead || reader.commits(session.sentences[index])
        }
        let new = found.map { text.selector(ranges[$0], within: limit) }
        return (known + new.filter { !known.contains($0) }).sorted()
    }

    /// The change with the places of the passage, where it links a pledge that the statement says.
    func placed(
        _ change: CatalogEdit.Change, _ said: [IntakeCommit.Said], from source: Source.ID
    ) -> CatalogEdit.Change {
        guard case .reaffirmation(var after)? = change.after,
            let one = said.first(where: { $0.pledge == after.pledge }),
            let index = after.wordings.firstIndex(where: { $0.source == source })
        else { return change }
        after.wordings[index].anchor = PassageAnchor(
            statement: record.id, selectors: selectors(of: one))
        return CatalogEdit.Change(before: change.before, after: .reaffirmation(after)) ?? change
    }

    private func selectors(of said: IntakeCommit.Said) -> [TextSelector] {
        let places = said.sentences.compactMap { ranges.indices.contains($0) ? ranges[$0] : nil }
        guard let first = places.first else { return [] }
        let wording = text.folded.ranges(of: said.wording).first { first.overlaps($0) } ?? first
        return ([wording] + places.dropFirst()).map { text.selector($0, within: limit) }
    }
}
