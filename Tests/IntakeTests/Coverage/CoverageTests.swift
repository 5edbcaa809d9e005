import Commitments
import Testing

@testable import Intake

@Suite struct CoverageTests {
    private static let text = """
        The ministers met in Harbor City. We will open the northern port to all ships.

        We condemn raids on fishing boats. We will build a bridge by 2030. The weather was fine.
        """

    private let record = StatementRecord(
        id: StatementRecord.ID("m1.en"), meeting: Meeting.ID("m1"), title: "T",
        source: Source.ID("s1"), obtained: CalendarDate(dayNumber: 1), checksum: "")

    private func catalog(
        _ wordings: [String], _ record: StatementRecord, decided: String? = nil
    ) -> Catalog {
        let day = CalendarDate(dayNumber: 20_000)
        return Catalog(
            title: "T", asOf: day,
            pillars: [
                Pillar(id: Pillar.ID("sea"), key: "1", prefix: "SEA", name: "Sea", short: "Sea")
            ],
            formats: [
                MeetingFormat(id: MeetingFormat.ID("f"), name: "F", isStatement: true)
            ],
            sources: [Source(id: Source.ID("s1"), publisher: "P", title: "T", url: nil)],
            meetings: [
                Meeting(
                    id: Meeting.ID("m1"), date: MeetingDate(day), place: "Harbor City",
                    short: "Harbor", format: MeetingFormat.ID("f"), source: Source.ID("s1"),
                    decided: decided)
            ],
            pledges: wordings.indices.map {
                Pledge(
                    id: Pledge.ID("SEA-0\($0 + 1)"), title: "P", pillar: Pillar.ID("sea"),
                    type: .action, summary: "s", parties: [])
            },
            reaffirmations: wordings.enumerated().map { index, text in
                Reaffirmation(
                    pledge: Pledge.ID("SEA-0\(index + 1)"), meeting: Meeting.ID("m1"),
                    speaker: .all,
                    wordings: [
                        Wording(text: text, source: Source.ID("s1"), provenance: .officialText)
                    ])
            },
            statements: [record])
    }

    private func coded(_ wordings: [String], setAside: [String] = []) -> CodedStatement {
        var record = record
        let text = StatementText(Self.text)
        record.setAside = setAside.compactMap {
            text.folded.ranges(of: $0).first.map { text.selector($0) }
        }
        return CoverageReader(catalog(wordings, record)).read(record, Self.text)
    }

    @Test func sentencesAreLinkedOpenOrWithoutCommitment() {
        let coded = coded(["open the northern port"])
        #expect(
            coded.sentences.map(\.state) == [.noCommitment, .linked, .open, .open, .noCommitment])
        #expect(
            coded.coverage.inWords == "5 sentences: 1 linked, 2 no commitment, 2 open")
    }

    @Test func whatTheAnalystSetAsideIsNotOpen() {
        let coded = coded(
            ["open the northern port", "We condemn raids"],
            setAside: ["We will build a bridge by 2030."])
        #expect(coded.coverage.open == 0)
        #expect(coded.sentences[3].state == .setAside)
    }

    /// A catalog that may not carry the text has fingerprints of what its coders decided.
    @Test func whatTheCatalogsCodersDecidedIsNotOpen() {
        var text = "  We condemn raids—on “fishing boats”. "
        let print = DecidedSentences.fingerprint(of: text)
        text = "we condemn raids on fishing boats"
        #expect(print == DecidedSentences.fingerprint(of: text) && print.count == 8)
        let other = DecidedSentences.fingerprint(of: "We will build a bridge by 2030.")
        let catalog = catalog(["open the northern port"], record)
        let decided = self.catalog(
            ["open the northern port"], record, decided: "+\(print) \(other)")
        let coded = CoverageReader(decided).read(record, Self.text)
        #expect(
            coded.sentences.map(\.state) == [
                .noCommitment, .linked, .linked, .setAside, .noCommitment,
            ])
        // The coverage that was known without them does not stay.
        let texts = StatementTexts([record.id: Self.text])
        let before = catalog.covered(by: texts)
        #expect(before.statementCoverage[record.id]?.open == 2)
        #expect(decided.covered(by: texts, since: before).statementCoverage[record.id]?.open == 0)
    }

    /// The same in Korean and Japanese, and never two alike by chance of what does not count.
    @Test func fingerprintsTellSentencesApart() {
        let sentences = [
            "세 장관은 회의를 열었다.", "세 장관은 회의를 마쳤다.", "三か国は会合を開いた。", "三か国は会合を終えた。", "We met.",
            "We meet.", "",
        ]
        #expect(Set(sentences.map(DecidedSentences.fingerprint)).count == sentences.count)
        #expect(DecidedSentences.fingerprint(of: "We met.") == "ece6a2d5")
    }

    @Test func onlyAStatementWithNothingOpenIsCodedInFull() throws {
        let texts = StatementTexts([record.id: Self.text])
        let part = catalog(["open the northern port"], record).covered(by: texts)
        let meeting = try #require(part.meetings.first)
        #expect(!part.isCodedInFull(meeting))
        let full = catalog(
            ["open the northern port", "condemn raids", "will build a bridge"], record
        ).covered(by: texts)
        #expect(full.isCodedInFull(meeting))
        // Without a text the analyst's word counts.
        #expect(catalog([], record).isCodedInFull(meeting))
    }

    /// What the program cannot read it does not call decided.
    @Test func inALanguageThatIsNotReadEverySentenceIsOpen() {
        var korean = record
        korean.language = "ko"
        let coded = CoverageReader(catalog([], korean)).read(korean, "항구를 연다. 다리를 놓는다.")
        #expect(coded.coverage.open == coded.coverage.sentences && coded.coverage.open > 0)
    }

    @Test func placesCountCodePointsInEveryScript() {
        let places = CodePoints(of: "aé항🚢b")
        #expect([0, 1, 3, 6, 10, 11].map { places[$0] } == [0, 1, 2, 3, 4, 5])
    }
}
