import Commitments
import Testing

/// What is in the cells: against the latest earlier statement that can be compared.
@Suite struct MatrixTests {
    /// A meeting a month from January 2025 on; `s` a statement, `e` an event.
    private func meeting(_ month: Int, _ extract: Extract, isEvent: Bool = false) throws -> Meeting
    {
        let day = try #require(CalendarDate(year: 2025, month: month, day: 1))
        return Meeting(
            id: Meeting.ID("m\(month)"), date: MeetingDate(day), place: "Place \(month)",
            short: "Place \(month)", format: MeetingFormat.ID(isEvent ? "exercise" : "leaders"),
            source: Source.ID("s"), extract: extract)
    }

    private func register(
        _ meetings: [Meeting], said: [(month: Int, text: String)],
        provenance: Provenance = .pressReport, notes: [Note] = [], asOf: String = "2025-12-31"
    ) throws -> Register {
        let pledge = Pledge(
            id: Pledge.ID("SEC-01"), title: "One", pillar: Pillar.ID("security"), type: .position)
        let catalog = Catalog(
            title: "small", asOf: try #require(CalendarDate("2025-12-31")),
            pillars: [
                Pillar(
                    id: Pillar.ID("security"), key: "1", prefix: "SEC", name: "Security",
                    short: "Sec")
            ],
            formats: [
                MeetingFormat(id: MeetingFormat.ID("leaders"), name: "Leaders", isStatement: true),
                MeetingFormat(
                    id: MeetingFormat.ID("exercise"), name: "Exercise", isStatement: false),
            ],
            sources: [], meetings: meetings, pledges: [pledge],
            reaffirmations: said.map { month, text in
                Reaffirmation(
                    pledge: pledge.id, meeting: Meeting.ID("m\(month)"), speaker: .all,
                    wordings: [
                        Wording(
                            text: text, source: Source.ID("s"), provenance: provenance,
                            covers: provenance == .officialText ? .whole : .part)
                    ])
            })
        return Register(
            catalog: catalog, notebook: Notebook(notes: notes),
            asOf: try #require(CalendarDate(asOf)))
    }

    private func row(_ register: Register, withEvents: Bool = false) -> [Matrix.Cell] {
        let columns = register.columns(Matrix.Selection(withEvents: withEvents))
        let matrix = Matrix(register, rows: [0], columns: columns)
        return columns.indices.map { matrix.cell(row: 0, column: $0) }
    }

    @Test func everyKindOfCellHasItsSign() throws {
        let extracts: [Extract] = [
            .wholeSource, .wholeSource, .wholeSource, .wholeSource, .selectedPhrases,
            .officialFullText, .wholeSource,
        ]
        let meetings = try extracts.enumerated().map { try meeting($0.offset + 1, $0.element) }
        let cells = row(
            try register(meetings, said: [(2, "words"), (3, "words"), (7, "words")]))
        #expect(cells.map(\.sign) == ["·", "*", "=", "?", " ", "x", "^"])
        #expect(
            cells.map(\.word) == [
                "not yet", "new", "same", "not carried", "", "dropped", "returned",
            ])
        #expect(
            cells.map(\.certainty) == [
                nil, "provisional", "provisional", "provisional", nil, "provisional",
                "provisional",
            ])
    }

    @Test func whatStandsBetweenOfficialTextsIsFirm() throws {
        let meetings = try (1...4).map { try meeting($0, .officialFullText) }
        let cells = row(
            try register(
                meetings, said: [(1, "words"), (2, "words"), (4, "words")],
                provenance: .officialText))
        #expect(cells.map(\.sign) == ["●", "='", "x'", "^'"])
        #expect(cells.map(\.certainty) == [nil, "firm", "firm", "firm"])
        #expect(cells[1].inWords == "verbatim, firm")
        #expect(cells[2].inWords == "dropped, firm")
        #expect(cells[3].inWords == "returned, firm; verbatim, firm")
    }

    /// What a statement coded in part leaves out was perhaps never looked for.
    @Test func onlyAStatementThatWasReadInterrupts() throws {
        let meetings = try [
            meeting(1, .wholeSource), meeting(2, .selectedPhrases), meeting(3, .wholeSource),
        ]
        let cells = row(try register(meetings, said: [(1, "words"), (3, "words")]))
        #expect(cells.map(\.sign) == ["●", " ", "="])
        #expect(cells[2].comparison != nil)
    }

    @Test func eventsAreSaidOrSilentAndInterruptNothing() throws {
        let meetings = try [
            meeting(1, .wholeSource), meeting(2, .wholeSource, isEvent: true),
            meeting(3, .wholeSource, isEvent: true), meeting(4, .wholeSource),
        ]
        let register = try register(
            meetings, said: [(1, "words"), (2, "words of an event"), (4, "words")])
        #expect(row(register).map(\.sign) == ["●", "="])
        let cells = row(register, withEvents: true)
        #expect(cells.map(\.sign) == ["●", "●", " ", "="])
        let reason = cells[2].reasonOfAbsence(in: register.catalog)
        #expect(reason?.contains("was an event") == true)
    }

    @Test func theStatementBeforeCountsWhetherItIsShownOrNot() throws {
        let meetings = try (1...3).map { try meeting($0, .wholeSource) }
        let register = try register(meetings, said: [(1, "one"), (2, "two"), (3, "two")])
        let matrix = Matrix(register, rows: [0], columns: [0, 2])
        let cell = matrix.cell(row: 0, column: 1)
        let from = try #require(cell.comparison?.from)
        #expect(register.meeting(of: from).id == Meeting.ID("m2"))
        #expect(cell.sign == "=")
    }

    @Test func onlyMeetingsUpToTheDayAreColumns() throws {
        let meetings = try (1...3).map { try meeting($0, .wholeSource) }
        let register = try register(meetings, said: [(1, "one"), (3, "one")], asOf: "2025-02-15")
        #expect(row(register).map(\.sign) == ["●", "?"])
    }

    @Test func formatsChooseColumns() throws {
        let meetings = try [
            meeting(1, .wholeSource), meeting(2, .wholeSource, isEvent: true),
        ]
        let register = try register(meetings, said: [])
        let exercises = Matrix.Selection(formats: [MeetingFormat.ID("exercise")])
        #expect(register.columns(exercises) == [1])
        #expect(register.columns(Matrix.Selection()) == [0])
        #expect(exercises.inWords(in: register.catalog) == "exercise")
        #expect(Matrix.Selection().inWords(in: register.catalog) == nil)
    }

    @Test func myReadingOverrulesTheSign() throws {
        let meetings = try (1...2).map { try meeting($0, .wholeSource) }
        let time = try #require(Timestamp("2025-03-01T09:00:00+09:00"))
        var version = Note.Version(changed: time, author: "jh", date: time.date, text: "")
        version.reading = Note.Reading(
            from: Meeting.ID("m1"), to: Meeting.ID("m2"), labels: [.softened])
        var ids = NoteIDSource()
        let note = Note(
            id: ids.next(at: time), pledge: Pledge.ID("SEC-01"), created: time, current: version)
        let register = try register(meetings, said: [(1, "one"), (2, "two")], notes: [note])
        let cell = try #require(row(register).last)
        #expect(cell.sign == "-")
        #expect(cell.inWords == "softened, provisional")
        #expect(cell.reading?.id == note.id)
    }

    @Test func droppedIsNamedOnlyWhereItCanBe() throws {
        let press = try register([meeting(1, .wholeSource)], said: [])
        let official = try register([meeting(1, .officialFullText)], said: [])
        func words(_ register: Register) -> [String] {
            Matrix(register, rows: [0], columns: [0]).legend.map(\.word)
        }
        #expect(!words(press).contains("dropped"))
        #expect(words(official).contains("dropped"))
    }

    @Test(arguments: [
        ("Munich", "MUN"), ("New York", "NY"), ("Freedom Edge 24-1", "FE2"), ("서울", "서"), ("", ""),
    ])
    func codesAreShort(short: String, code: String) throws {
        var meeting = try meeting(1, .wholeSource)
        meeting.short = short
        #expect(meeting.code == code)
    }
}
