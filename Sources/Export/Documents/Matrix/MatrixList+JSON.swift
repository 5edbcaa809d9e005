import Commitments
import JSON

extension MatrixList {
    /// The matrix for programs. The shape is a promise: members may be added; to change or remove
    /// one takes another `schema`.
    package var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-matrix")),
            JSONMember("schema", .integer(1)),
            JSONMember("title", .string(catalog.title)),
            JSONMember("asOf", .string(list.register.asOf.iso)),
            JSONMember("filter", list.filterJSON),
            JSONMember("meetings", .array(matrix.columns.map { value(ofMeeting: $0) })),
            JSONMember("pledges", .array(matrix.rows.indices.map { value(ofRow: $0) })),
        ]).document
    }

    private func value(ofMeeting position: Int) -> JSONValue {
        let meeting = catalog.meetings[position]
        return .members([
            ("id", .string(meeting.id.text)),
            ("date", .string(meeting.date.iso)),
            ("place", .string(meeting.place)),
            ("format", .string(meeting.format.text)),
            ("statement", .bool(catalog.isStatement(position))),
            ("extract", .string(meeting.extract.rawValue)),
        ])
    }

    private func value(ofRow index: Int) -> JSONValue {
        let row = matrix.row(index)
        let record = row.record
        let pledge = catalog.pledges[row.pledge]
        return .members([
            ("pledge", .string(pledge.id.text)),
            ("title", .string(pledge.title)),
            ("pillar", .string(pledge.pillar.text)),
            ("said", .integer(record.said.count)),
            ("statements", .integer(record.tellingCount)),
            ("run", .integer(record.streak)),
            ("saidInFull", .integer(record.saidInFull.count)),
            ("statementsInFull", .integer(record.fullCount)),
            ("saidInPart", .integer(record.saidInPart.count)),
            ("events", .integer(record.eventCount)),
            ("longestAbsence", record.longestAbsence.map(value)),
            ("absentSince", record.absentSince.map { .string(catalog.meetings[$0].id.text) }),
            ("record", .string(record.sentence)),
            ("cells", .array(matrix.columns.compactMap { value(of: row.cell(at: $0)) })),
        ])
    }

    private func value(of absence: Record.Absence) -> JSONValue {
        .members([
            ("from", .string(catalog.meetings[absence.from].id.text)),
            ("to", absence.to.map { .string(catalog.meetings[$0].id.text) }),
            ("days", .integer(absence.days)),
            ("about", .bool(absence.isAbout)),
            ("proven", .bool(absence.isProven)),
        ])
    }

    /// Nil where the meeting tells nothing of the pledge.
    private func value(of cell: Matrix.Cell) -> JSONValue? {
        guard let state = state(of: cell) else { return nil }
        let before = since(cell).map { catalog.reaffirmations[$0].meeting.text }
        let said = cell.change.here.map { catalog.reaffirmations[$0] }
        let reading = cell.reading?.current
        return .members([
            ("meeting", .string(catalog.meetings[cell.meeting].id.text)),
            ("state", .string(state)),
            ("sign", .string(cell.sign)),
            ("certainty", cell.certainty.map { .string($0) }),
            ("labels", .strings(cell.comparison?.labels.map(\.rawValue) ?? [])),
            ("firm", .bool(cell.change.isFirm)),
            ("provisionalBecause", cell.change.doubts.json),
            ("wordsSince", cell.wordsSince.map(value)),
            ("reading", reading?.reading.map { .strings($0.labels.map(\.name)) }),
            ("readingAuthor", reading.map { .string($0.author) }),
            ("since", before.map { .string($0) }),
            (
                "against",
                cell.change.against.map { .string(catalog.meetings[$0].id.text) }
            ),
            ("alsoInPart", list.register.alsoInPart(cell.change).map { .string($0) }),
            ("speaker", said.map { .string($0.speaker.text) }),
            ("wording", matrix.wording(of: cell)?.json(in: catalog)),
        ])
    }

    /// What became of the words since a statement before the one compared.
    private func value(of words: Comparison) -> JSONValue {
        .members([
            ("labels", .strings(words.labels.map(\.rawValue))),
            ("firm", .bool(words.isFirm)),
            ("provisionalBecause", words.doubts.json),
        ])
    }

    /// The last reaffirmation before, against which words and absence are judged.
    private func since(_ cell: Matrix.Cell) -> Int? {
        cell.standing == .first || cell.standing == .event
            ? nil : cell.change.before ?? cell.change.since
    }

    private func state(of cell: Matrix.Cell) -> String? {
        switch cell.standing {
        case .unread, .notYet, .noStatement: nil
        case .first, .event, .compared: cell.change.stateName
        }
    }
}
