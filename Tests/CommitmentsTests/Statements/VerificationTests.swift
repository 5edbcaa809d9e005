import Testing

@testable import Commitments

@Suite struct VerificationTests {
    private typealias Sample = StatementSample

    private func results(_ catalog: Catalog) -> [String] {
        Verification(catalog, meetings: [0], texts: Sample.texts).rows.map(\.result.name)
    }

    @Test func eachWordingIsHeldAgainstItsText() {
        let catalog = Sample.catalog([
            (
                "SEA-01",
                [
                    Sample.wording("will open the northern port"),
                    Sample.wording("purple elephants", "s2", .pressReport),
                ]
            ),
            ("SEA-02", [Sample.wording("We will build a bridge by 2035")]),
            ("SEA-03", [Sample.wording("purple elephants")]),
        ])
        // The press is not held against a statement that is not its source.
        #expect(results(catalog) == ["verbatim", "no-text", "differs", "not-there"])
    }

    /// A fact sheet that is not stored may have what the statement of the same day does not have.
    @Test func ofWordsFromAnotherDocumentOnlyTheirPlaceProvesAnything() {
        let catalog = Sample.catalog([
            ("SEA-01", [Sample.wording("open the northern port", "s2")]),
            ("SEA-02", [Sample.wording("purple elephants", "s2")]),
        ])
        #expect(results(catalog) == ["verbatim", "no-text"])
        let anchoring = Anchoring(
            of: Sample.record, to: StatementText(Sample.text), checksum: Sample.record.checksum,
            in: catalog)
        #expect(anchoring.moved + anchoring.unchanged == 1 && anchoring.lost.isEmpty)
    }

    @Test func aWordingInAnotherLanguageHasNoText() {
        var korean = Sample.wording("북쪽 항구를")
        korean.language = "ko"
        #expect(results(Sample.catalog([("SEA-01", [korean])])) == ["no-text"])
    }

    @Test func whatACutTextDoesNotHaveIsNotDisproved() {
        var cut = Sample.record
        cut.extent = .cut
        let catalog = Sample.catalog(
            [
                ("SEA-01", [Sample.wording("purple elephants")]),
                ("SEA-02", [Sample.wording("open the northern port")]),
            ],
            records: [cut])
        #expect(results(catalog) == ["no-text", "verbatim"])
    }

    @Test func whatTheTextDoesNotHaveIsRefused() {
        let catalog = Sample.catalog([])
        let check = { (text: String) in
            Sample.texts.problem(
                with: Sample.wording(text), at: Meeting.ID("m1"), in: catalog)
        }
        #expect(check("open the northern port") == nil)
        #expect(check("purple elephants")?.contains("does not have these words") == true)
        #expect(check("We will build a bridge by 2035")?.contains("{+2035+}") == true)
    }

    @Test func ofTextsWithoutTheWordsTheStatementIsNamed() {
        var sheet = Sample.record
        sheet.id = StatementRecord.ID("m1.fact-sheet.en")
        sheet.kind = .factSheet
        let catalog = Sample.catalog([], records: [Sample.record, sheet])
        var texts = Sample.texts
        texts[sheet.id] = "A sheet of facts."
        let problem = texts.problem(
            with: Sample.wording("purple elephants"), at: Meeting.ID("m1"), in: catalog)
        #expect(problem?.contains("(m1.en)") == true)
    }

    @Test func aWordingGetsItsPlace() throws {
        let catalog = Sample.catalog([], limit: 3)
        let placed = Sample.texts.anchored(
            Sample.wording("We will build a bridge"), at: Meeting.ID("m1"), in: catalog)
        let selector = try #require(placed.anchor?.selectors.first)
        #expect(selector.exact == "We will build" && selector.prefix.hasSuffix("boats. "))
        let lost = Sample.texts.anchored(
            Sample.wording("purple elephants"), at: Meeting.ID("m1"), in: catalog)
        #expect(lost.anchor == nil)
    }
}

@Suite struct AnchoringTests {
    private typealias Sample = StatementSample

    private func anchored(_ words: [String]) -> Catalog {
        let catalog = Sample.catalog([])
        let placed = words.enumerated().map { index, text in
            (
                pledge: "SEA-0\(index + 1)",
                wordings: [
                    Sample.texts.anchored(
                        Sample.wording(text), at: Meeting.ID("m1"), in: catalog)
                ]
            )
        }
        return Sample.catalog(placed)
    }

    @Test func passagesSurviveACorrectedText() {
        let catalog = anchored(["We will build a bridge by 2030", "open the northern port"])
        let corrected = StatementText(
            Sample.text.replacing("The ministers met", with: "On Monday, the ministers met")
                .replacing("condemn raids", with: "strongly condemn all raids"))
        let anchoring = Anchoring(
            of: Sample.record, to: corrected, checksum: String(repeating: "1", count: 64),
            in: catalog)
        #expect(anchoring.moved == 2 && anchoring.lost.isEmpty)
        #expect(anchoring.changes.count == 3)
    }

    @Test func whatIsGoneIsNamed() {
        let catalog = anchored(["We will build a bridge by 2030"])
        let corrected = StatementText("Joint Statement. The ministers had tea.")
        let anchoring = Anchoring(
            of: Sample.record, to: corrected, checksum: Sample.record.checksum, in: catalog)
        #expect(anchoring.lost.map(\.pledge) == [Pledge.ID("SEA-01")])
        #expect(anchoring.changes.isEmpty)
    }

    @Test func wordingsWithoutAPlaceGetOne() {
        let catalog = Sample.catalog([("SEA-01", [Sample.wording("open the northern port")])])
        let anchoring = Anchoring(
            of: Sample.record, to: StatementText(Sample.text), checksum: Sample.record.checksum,
            in: catalog)
        #expect(anchoring.moved == 1 && anchoring.changes.count == 1)
    }

    @Test func removingATextTakesItsPlacesAway() throws {
        let catalog = anchored(["We will build a bridge by 2030"])
        let edit = CatalogEdit(
            id: CatalogEdit.ID("E"), at: Timestamp(seconds: 1), author: "jh", summary: "s",
            changes: catalog.removing(Sample.record))
        let after = try catalog.applying(edit)
        #expect(after.statements.isEmpty && after.reaffirmations[0].wordings[0].anchor == nil)
    }
}
