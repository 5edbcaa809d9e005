import Certainty
import Commitments
import Foundation
import JSON
import Testing

@testable import Export

/// What changed between two meetings, written down.
@Suite struct ComparisonTests {
    private func rows(_ text: String) -> [[String]] { CSVReader.rows(of: text) }

    private func cell(_ column: String, of pledge: String, in text: String) throws -> String {
        let rows = rows(text)
        let place = try #require(rows.first?.firstIndex(of: column))
        return try #require(rows.first { $0[1] == pledge })[place]
    }

    // MARK: Goldens; RECORD=1 writes them

    @Test(arguments: AnnotatedList.fileFormats.filter(\.isText).map(\.name)) func pressWithPress(
        format: String
    )
        throws
    {
        try expect(format, "comparison", ComparisonFixture.brief(ComparisonFixture.register()))
    }

    @Test(arguments: AnnotatedList.fileFormats.filter(\.isText).map(\.name)) func official(
        format: String
    ) throws {
        let register = try ComparisonFixture.register(isOfficial: true)
        let filter = try Fixture.filter(pillars: ["north-korea", "economic-technology"])
        try expect(
            format, "comparison-official",
            ComparisonFixture.brief(register, filter: filter, notes: .none))
    }

    private func expect(_ format: String, _ name: String, _ brief: ComparisonBrief) throws {
        let format = try #require(Format(named: format))
        let text = format.render(brief)
        try expectGolden(text, "\(name).\(format.fileExtension)")
    }

    // MARK: What it says

    @Test func everyStateIsTold() throws {
        let brief = try ComparisonFixture.brief(ComparisonFixture.register())
        let states = brief.comparison.rows.map {
            "\(brief.pledge(of: $0).id) \($0.state.rawValue)"
        }
        #expect(
            states == [
                "SEC-01 reaffirmed", "SEC-02 reaffirmed", "NK-01 reaffirmed", "NK-02 not-carried",
                "ECO-01 new", "ECO-02 returned",
            ])
    }

    @Test func newSaysWhereItWasSaidBefore() throws {
        let text = Format.csv.render(
            try ComparisonFixture.brief(ComparisonFixture.register()))
        let reasons = try cell("reasons", of: "ECO-01", in: text)
        #expect(reasons.hasSuffix("also at Lima (15 Nov 2024), coded in part"))
    }

    @Test func notCarriedSaysWhyThatIsNoEnd() throws {
        let text = Format.csv.render(
            try ComparisonFixture.brief(ComparisonFixture.register()))
        let reasons = try cell("reasons", of: "NK-02", in: text)
        #expect(reasons.contains("the official text may have it"))
        #expect(reasons.hasSuffix("also at Brussels (3 Apr 2025), coded in part"))
    }

    /// The analyst's reading leads, the proposed labels stay, and both say how sure they are.
    @Test func myReadingStandsBesideTheProposal() throws {
        let register = try ComparisonFixture.register()
        let brief = try ComparisonFixture.brief(register)
        let row = try #require(brief.comparison.rows.first { $0.reading != nil })
        let proposed = try #require(row.comparison).labels.inWords
        let lines = brief.markdown.split(separator: "\n")
        let line = try #require(lines.first { $0.contains("my reading") })
        #expect(line.contains("strengthened; provisional (my reading, jh, 30 Sep 2025"))
        #expect(line.contains("the rules propose: \(proposed); provisional"))
        let csv = brief.csv
        #expect(try cell("labels", of: "SEC-02", in: csv) == proposed)
        #expect(try cell("reading", of: "SEC-02", in: csv) == "strengthened")
    }

    @Test func anOfficialFullTextMakesItFirm() throws {
        let register = try ComparisonFixture.register(isOfficial: true)
        let text = Format.csv.render(try ComparisonFixture.brief(register))
        #expect(try cell("state", of: "NK-02", in: text) == "dropped")
        #expect(try cell("certainty", of: "NK-02", in: text) == "firm")
        #expect(try cell("certainty", of: "NK-01", in: text) == "firm")
        #expect(try cell("certainty", of: "SEC-01", in: text) == "provisional")
    }

    @Test func filterAndChangedOnlyLeaveRowsOut() throws {
        let register = try ComparisonFixture.register()
        let filter = try Fixture.filter(pillars: ["security"])
        func ids(_ changedOnly: Bool) throws -> [String] {
            let brief = try ComparisonFixture.brief(
                register, filter: filter, changedOnly: changedOnly)
            return rows(brief.csv).dropFirst().map { $0[1] }
        }
        #expect(try ids(false) == ["SEC-01", "SEC-02"])
        #expect(try ids(true) == ["SEC-02"])
    }

    @Test(arguments: zip(NoteChoice.allCases, [1, 2, 0])) func notesAreChosen(
        choice: NoteChoice, count: Int
    ) throws {
        let brief = try ComparisonFixture.brief(ComparisonFixture.register(), notes: choice)
        let text = brief.markdown
        #expect(text.components(separatedBy: "**Note**").count - 1 == count)
    }

    // MARK: What it must not say

    @Test(arguments: ["markdown", "csv"]) func pressSourcesAllowNoCertainty(name: String) throws {
        let format = try #require(Format(named: name))
        for notes in NoteChoice.allCases {
            let brief = try ComparisonFixture.brief(ComparisonFixture.register(), notes: notes)
            #expect(overclaims(in: format.render(brief)) == [])
        }
    }

    /// JSON has `firm` next to the labels instead.
    @Test func jsonOfPressSourcesIsNotFirm() throws {
        let text = Format.json.render(
            try ComparisonFixture.brief(ComparisonFixture.register()))
        #expect(!text.contains("dropped") && !text.contains("\"firm\": true"))
        #expect(text.components(separatedBy: "\"firm\": false").count - 1 == 6)
    }

    /// In every document for programs: firm without doubts, or provisional with at least one.
    @Test func everyFindingInJSONIsFirmOrSaysWhyNot() throws {
        var count = 0
        for isOfficial in [false, true] {
            let register = try ComparisonFixture.register(isOfficial: isOfficial)
            let list = MatrixList(AnnotatedList(register))
            var texts = [try ComparisonFixture.brief(register).json, list.json]
            texts += register.catalog.pledges.indices.map {
                WordingHistory(register, pledge: $0).json
            }
            for text in texts {
                let document = try JSONDocument(parsing: Array(text.utf8))
                let found = findings(in: document.root)
                count += found.count
                #expect(found.allSatisfy { $0.isFirm != $0.hasDoubts }, "\(text)")
            }
        }
        #expect(count > 20)
    }

    /// The objects with labels or a state, wherever they are.
    private func findings(in node: JSONNode) -> [(isFirm: Bool, hasDoubts: Bool)] {
        var found = (node.elements.map(Array.init) ?? []).flatMap(findings)
        guard let members = node.members else { return found }
        let all = Array(members.all)
        found += all.flatMap { findings(in: $0.value) }
        func value(_ name: String) -> JSONNode? { all.first { $0.name.string == name }?.value }
        let isCompared = value("labels")?.elements.map { !Array($0).isEmpty } ?? false
        if isCompared, let firm = value("firm") {
            let doubts = value("provisionalBecause")?.elements.map { Array($0).count } ?? 0
            found.append((firm.rawText == "true", doubts > 0))
        }
        return found
    }

    @Test func theCheckItselfFindsWhatIsSaidTooSurely() {
        #expect(overclaims(in: "SEC-01 dropped, firm").count == 1)
        #expect(overclaims(in: "+ SEC-01 strengthened").count == 1)
        #expect(overclaims(in: "+ SEC-01 strengthened, provisional\n~ re-attributed; firm") == [])
        #expect(overclaims(in: "Munich: “softened and dropped”") == [])
    }

    @Test(arguments: ["\u{1B}[2J", "a\u{202E}b", "x\r\n=1+1", "[^1]: *mine* <b>", "\u{200B}=1"])
    func textOfFilesIsHarmless(text: String) throws {
        let brief = try ComparisonFixture.brief(ComparisonFixture.register(text: text))
        for format in AnnotatedList.fileFormats {
            for scalar in format.render(brief).unicodeScalars where scalar != "\n" {
                if "\r\t".unicodeScalars.contains(scalar), [.csv, .tsv].contains(format) {
                    continue
                }
                let category = scalar.properties.generalCategory
                #expect(
                    ![.control, .format, .lineSeparator, .paragraphSeparator].contains(category))
            }
        }
        let footnotes = brief.markdown.split(separator: "\n")
            .filter { $0.hasPrefix("[^1]:") }
        #expect(footnotes.count == 1)
    }

    // MARK: The shell

    @Test func theCommandNamesTheEarlierMeetingFirst() throws {
        let filter = try Fixture.filter(pillars: ["security"], query: "it's")
        let brief = try ComparisonFixture.brief(
            ComparisonFixture.register(), filter: filter, changedOnly: true, notes: .none)
        let command = ShellCommand(for: brief, format: .markdown, output: "my brief.md")
        #expect(
            command.text == "pledges compare fm-munich-2025 fm-newyork-2025 --format markdown"
                + " --pillar security --query 'it'\\''s' --changed --as-of 2025-10-21"
                + " --with-notes none --output 'my brief.md'")
    }
}
