import Commitments
import Export
import Foundation
import SeededNumbers
import Storage
import Testing

@testable import pledges

@Suite struct ExportCommandTests {
    @Test func theFileNameChoosesTheFormat() throws {
        let shell = try Shell()
        let result = try shell.pledges("export", "--pillar", "nk", "-o", "brief.csv")
        #expect(result.status == 0)
        #expect(result.output == "")
        #expect(result.messages.contains("wrote 16 pledges to brief.csv (csv)"))
        #expect(try shell.contents(of: "brief.csv").hasPrefix("row,pledge,title"))
        #expect(try shell.pledges("export", "-o", "-").output.hasPrefix("# U.S."))
    }

    @Test(arguments: [
        "export", "list", "show SEC-02", "matrix", "meetings",
        "compare munich-2025 fm-newyork-2025",
        "timeline SEC-02", "note list",
    ])
    func anEndingThatIsNoFormatIsAnError(command: String) throws {
        let shell = try Shell()
        let result = try shell.sh("$P \(command) -o brief.pdf")
        #expect(result.status == 64 && result.output == "")
        #expect(result.messages.contains("cannot write “brief.pdf”: .pdf is none of the formats: "))
        #expect(result.messages.contains("html (.html)"))
        #expect(throws: (any Error).self) { try shell.contents(of: "brief.pdf") }
    }

    @Test func anEndingOfAnotherDocumentsFormatIsAnErrorToo() throws {
        let result = try Shell().pledges("wording", "SEC-06", "-o", "wording.csv")
        #expect(
            result.status == 64 && result.messages.contains(".csv is none of the formats: text"))
    }

    @Test func formatWritesAFileOfAnyName() throws {
        let shell = try Shell()
        #expect(try shell.pledges("export", "--format", "csv", "-o", "brief.pdf").status == 0)
        #expect(try shell.contents(of: "brief.pdf").hasPrefix("row,pledge,title"))
        #expect(try shell.pledges("list", "--format", "text", "-o", "list.csv").status == 0)
        #expect(try shell.contents(of: "list.csv").hasPrefix("ID"))
    }

    @Test func theFileNameChoosesTheFormatOfEveryDocument() throws {
        let shell = try Shell()
        for (words, start) in [
            ("list -o list.csv", "row,pledge"), ("list -o list", "ID"), ("list -o list.txt", "ID"),
            ("matrix -o matrix.html", "<!DOCTYPE html>"), ("meetings -o meetings.JSON", "{"),
            ("export -o brief.htm", "<!DOCTYPE html>"),
            ("wording SEC-06 -o wording.md", "# SEC-06"),
        ] {
            #expect(try shell.sh("$P \(words)").status == 0)
            let file = try #require(words.split(separator: " ").last)
            #expect(try shell.contents(of: String(file)).hasPrefix(start))
        }
    }

    /// Word reads what python-docx reads in .ci/exports; this is the same file from both ways.
    @Test func aWordDocumentIsAFile() throws {
        let shell = try Shell()
        #expect(try shell.pledges("export", "-o", "brief.docx").status == 0)
        let piped = try shell.sh(
            "$P export --format docx | cmp - brief.docx && head -c 2 brief.docx")
        #expect(piped.status == 0 && piped.output == "PK")
        let intake = try shell.pledges("intake", "brief.docx", "--format", "json")
        #expect(intake.output.contains("The United States extends deterrence"))
    }

    @Test func changesAreTrackedOnlyInWord() throws {
        let shell = try Shell()
        let refused = try shell.pledges("wording", "SEC-06", "--tracked", "-o", "wording.md")
        #expect(
            refused.status == 64 && refused.messages.contains("--tracked is for Word documents"))
        #expect(try shell.pledges("wording", "SEC-06", "--tracked", "-o", "a.docx").status == 0)
        #expect(try shell.pledges("wording", "SEC-06", "-o", "b.docx").status == 0)
        #expect(try shell.sh("cmp -s a.docx b.docx").status == 1)
    }

    @Test func theCalendarIsWrittenTwiceTheSame() throws {
        let shell = try Shell()
        try shell.pledges("note", "add", "SEC-02", "-m", "ask", "--review-by", "2099-01-31")
        #expect(try shell.pledges("calendar", "-o", "a.ics").messages.contains("entries to a.ics"))
        #expect(try shell.sh("$P calendar --format ics | cmp - a.ics").status == 0)
        let reviews = try shell.pledges("calendar", "--only", "review")
        #expect(reviews.lines.count == 2 && reviews.output.contains("2099-01-31  review-by"))
        let nothing = try shell.pledges("calendar", "--only", "review", "--pillar", "eco")
        #expect(nothing.status == 1)
        #expect(nothing.messages.contains("there is nothing to put into a calendar"))
        #expect(try shell.pledges("calendar", "--only", "party").status == 64)
    }

    @Test func aFileIsNotReplacedUnasked() throws {
        let shell = try Shell()
        _ = try shell.file("brief.md", "mine")
        let refused = try shell.pledges("export", "-o", "brief.md")
        #expect(refused.status == 2)
        #expect(refused.messages.contains("--force"))
        #expect(try shell.contents(of: "brief.md") == "mine")
        #expect(try shell.pledges("export", "-o", "brief.md", "--force").status == 0)
        #expect(try shell.contents(of: "brief.md").hasPrefix("# U.S."))
    }

    @Test func theMarkIsWrittenOnlyWhereAskedFor() throws {
        let shell = try Shell()
        #expect(
            try shell.pledges("export", "--format", "csv", "--bom").output.hasPrefix("\u{FEFF}row"))
        #expect(try shell.pledges("export", "--format", "csv").output.hasPrefix("row"))
    }

    @Test func nothingMatchedWritesNoFile() throws {
        let shell = try Shell()
        let result = try shell.pledges("export", "--status", "stalled", "-o", "brief.md")
        #expect(result.status == 1)
        #expect(result.messages.contains("no pledge matches: status stalled"))
        #expect(throws: (any Error).self) { try shell.contents(of: "brief.md") }
    }

    @Test func pickedPledgesAndNotes() throws {
        let shell = try Shell()
        try shell.pledges("note", "add", "NK-03", "-m", "older", "--date", "2026-01-01")
        try shell.pledges("note", "add", "NK-03", "-m", "newer", "--date", "2026-01-02")
        func notes(_ choice: String) throws -> [String] {
            let text = try shell.pledges(
                "export", "nk-03", "SEC-02", "--with-notes", choice, "--format", "json"
            ).output
            return try JSONShape.pledges(text).flatMap(\.notes).map(\.text)
        }
        #expect(try notes("all") == ["newer", "older"])
        #expect(try notes("latest") == ["newer"])
        #expect(try notes("none") == [])
    }

    private static let catalog = Result {
        try CatalogReader.read(Library.bundledCatalog, named: Library.bundledName).get()
    }

    /// The command that a dialog shows makes the file that the dialog makes.
    @Test(arguments: 0..<200) func theShownCommandMeansTheSame(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let catalog = try ExportCommandTests.catalog.get()
        let library = Library(
            catalog: catalog, catalogStore: nil, catalogIsFile: false, catalogReadOnly: nil,
            notebook: Notebook(), store: nil, readOnly: nil,
            filesInUse: FilesInUse(notes: nil, catalog: nil, areStandard: true))
        let day = CalendarDate(dayNumber: Int.random(in: 18_000...21_000, using: &random))
        let sort = try #require(Sort.allCases.randomElement(using: &random))
        let notes = try #require(NoteChoice.allCases.randomElement(using: &random))
        let picked =
            Bool.random(using: &random)
            ? nil : Set(catalog.pledges.map(\.id).shuffled(using: &random).prefix(3))
        let list = AnnotatedList(
            library.register(asOf: day), filter: try randomFilter(in: catalog, &random),
            sortedBy: sort, picked: picked, notes: notes)
        let format = try #require(AnnotatedList.fileFormats.randomElement(using: &random))
        let words = ShellCommand(for: list, format: format, output: "-x y.md").arguments
        let parsed = try Pledges.parseAsRoot(Array(words.dropFirst()))
        let command = try #require(parsed as? ExportCommand)
        let read = try command.list(in: library)
        #expect(read.filter == list.filter)
        #expect(read.rows == list.rows)
        #expect(read.sort == list.sort && read.notes == list.notes && read.picked == list.picked)
        #expect(read.register.asOf == day)
        #expect(command.output.path == "-x y.md")
        #expect(read.file(as: format) == list.file(as: format))
    }

    private func randomFilter(in catalog: Catalog, _ random: inout SeededNumbers) throws -> Filter {
        let facets: [Condition] =
            Status.definitions.map { .status($0.status) } + catalog.meetings.map { .meeting($0.id) }
            + PledgeType.allCases.map { .type($0) } + catalog.parties.map { .party($0.id) }
            + ["ask", "훈련", "-x", "a b", "it's", "$(id)", "a-b", "--stale"].map { .tag($0) }
            + [Filter.stale, Filter.hasNotes]
        let queries = [
            "", "cyber", "!cyber", "-dash", "\"two words\" !three", "pillar:security said>2",
            "note:\"it's\" 프리덤", "a'b\"c d\"", "last>=180 party:us", "--sort",
        ]
        return Filter(
            pillars: Set(
                catalog.pillars.map(\.id).shuffled(using: &random)
                    .prefix(Int.random(in: 0...2, using: &random))),
            facets: Array(
                facets.shuffled(using: &random).prefix(Int.random(in: 0...6, using: &random))),
            query: try Query(queries.randomElement(using: &random) ?? "", in: catalog))
    }
}
