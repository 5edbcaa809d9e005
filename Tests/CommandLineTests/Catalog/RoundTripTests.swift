import Commitments
import Export
import SeededNumbers
import Storage
import Testing

@testable import pledges

/// What is exported as tables is imported again without loss.
@Suite struct RoundTripTests {
    private static let entryTables: [TableChoice] = [.sources, .meetings, .pledges, .wordings]

    /// Each table of a catalog, retired pledges too.
    private func tables(of catalog: Catalog, _ style: TableStyle) -> [[UInt8]] {
        let register = Register(catalog: catalog, notebook: Notebook(), asOf: catalog.asOf)
        let list = AnnotatedList(register, picked: Set(catalog.pledges.map(\.id)))
        return RoundTripTests.entryTables.map { list.table($0).file(style) }
    }

    /// The catalog without entries, after all of its tables were imported into it.
    private func imported(_ tables: [[UInt8]], into empty: Catalog) throws -> Catalog {
        let files = tables.enumerated().map {
            CatalogImport.File(name: "\($0).csv", bytes: $1, format: .csv)
        }
        let found = CatalogImport(files, into: empty, replacing: false)
        #expect(found.problems.map(\.description) == [])
        return try empty.applying(
            CatalogEdit(
                id: CatalogEdit.ID("01KAB300000000000000000000"),
                at: Timestamp(seconds: 0, offset: 0), author: "jh", summary: "imported",
                changes: found.changes))
    }

    private func empty(like catalog: Catalog) -> Catalog {
        Catalog(
            title: catalog.title, asOf: catalog.asOf, parties: catalog.parties,
            pillars: catalog.pillars, formats: catalog.formats, sources: [], meetings: [],
            pledges: [], reaffirmations: [], quoteLimit: catalog.quoteLimit)
    }

    @Test(arguments: 0..<60) func exportImportExportGivesTheSameBytes(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let catalog = try GeneratedEntries(&random).catalog
        let style = TableStyle(
            random.pick(TableStyle.Separator.allCases), hasMark: Bool.random(using: &random))
        let tables = tables(of: catalog, style)
        let again = try imported(tables, into: empty(like: catalog))
        #expect(self.tables(of: again, style) == tables)
        #expect(again.pledges == catalog.pledges)
        #expect(again.meetings == catalog.meetings)
        #expect(again.reaffirmations == catalog.reaffirmations)
    }

    @Test func theCatalogOfTheProgramComesBack() throws {
        let catalog = try CatalogReader.read(Library.bundledCatalog, named: Library.bundledName)
            .get()
        let again = try imported(tables(of: catalog, TableStyle()), into: empty(like: catalog))
        #expect(again.pledges == catalog.pledges)
        #expect(again.meetings == catalog.meetings)
        #expect(again.sources == catalog.sources)
        let plain = catalog.reaffirmations.map { said in
            var said = said
            for index in said.wordings.indices {
                said.wordings[index].coding = nil
                said.wordings[index].anchor = nil
            }
            return said
        }
        #expect(again.reaffirmations == plain)
    }

    /// The list, which is made to be read, names what is there already: no coding is lost by it.
    @Test(arguments: ["", "--bom", "--separator semicolon", "--separator tab", "--separator '|'"])
    func aListThatComesBackChangesNothing(options: String) throws {
        let shell = try Shell()
        shell.environment["PLEDGES_WORKSPACE"] = shell.folder.path
        shell.environment["PLEDGES_NOTES"] = nil
        try shell.pledges("note", "add", "SEC-02", "-m", "=1+1\nsecond, line", "--tag", "ask")
        #expect(try shell.sh("$P export --format csv \(options) -o list.csv").status == 0)
        let result = try shell.pledges("import", "list.csv")
        #expect(result.status == 0 && result.messages.contains("nothing changed"))
        #expect(!result.messages.contains("warning"), "\(result.messages)")
        #expect(try shell.pledges("catalog", "history").lines.count <= 1)
    }

    @Test func excelsWaysAreUnderstood() throws {
        let shell = try Shell()
        shell.environment["PLEDGES_NOTES"] = nil
        shell.environment["PLEDGES_WORKSPACE"] = shell.folder.appending(path: "w").path
        _ = try shell.sh(
            "$P init w --title W --pillar economic:1:AEC:Economic --party ID=Indonesia --party MY=Malaysia"
        )
        _ = try shell.file(
            "pledges.csv",
            "sep=;\r\nid;title;pillar;type;summary\r\nAEC-01;'=one;Economic;Action;Text\r\n")
        _ = try shell.file(
            "meetings.tsv",
            "id\tdate\tplace\tformat\tsummary\tpublisher\tsource title\turl\r\n"
                + "m-1\t5/13/2024\tJakarta\tLeaders\tThey met.\tThe Daily\tNews\t\r\n"
                + "m-2\t6/1/2024\tBali\tleaders\tThey met.\tThe Daily\tMore\t\r\n"
                + "m-3\tFeb-25\tBali\tleaders\tThey met.\tThe Daily\tMore\t\r\n")
        _ = try shell.file(
            "wordings.csv",
            "pledge,meeting,wording,provenance,speaker,publisher,url\r\n"
                + "AEC-01,m-2,will cut tariffs,official text,all,Asahi,https://a.example/1\r\n"
                + "AEC-01,m-1,may cut tariffs,Press Report,Indonesia,Asahi,https://a.example/2\r\n")
        let result = try shell.sh("$P import pledges.csv meetings.tsv wordings.csv")
        #expect(result.status == 0, "\(result.messages)")
        let list = try shell.pledges("export", "--table", "wordings").output
        #expect(list.contains("AEC-01,m-2,all,will cut tariffs,,asahi,official-text,en,high,part"))
        #expect(list.contains("AEC-01,m-1,ID,may cut tariffs,,asahi-2,press-report"))
        let meetings = try shell.pledges("export", "--table", "meetings").output
        #expect(meetings.contains("m-1,2024-05-13,") && meetings.contains("m-2,2024-06-01,"))
        #expect(meetings.contains("m-3,2025-02,") && meetings.contains("the-daily-2"))
        #expect(try shell.pledges("list").output.contains("=one"))
    }

    @Test func aDayThatCanBeTwoIsAProblem() throws {
        let shell = try Shell()
        _ = try shell.file(
            "m.csv", "id,date,place,format,summary,source\nm-1,2/3/2024,A,leaders,They met.,x\n")
        let result = try shell.pledges("import", "m.csv", "--dry-run")
        #expect(result.status == 3)
        #expect(
            result.messages.contains(
                "m.csv:2:5: date: “2/3/2024” can be 2024-02-03 or 2024-03-02; write one of them"))
    }

    @Test func notesAreNotTakenForMeetings() throws {
        let shell = try Shell()
        _ = try shell.sh("$P export --table notes -o notes.csv")
        let result = try shell.pledges("import", "notes.csv")
        #expect(result.status == 3 && result.messages.contains("notes are not imported"))
    }
}

/// Entries with what tables stumble over.
private struct GeneratedEntries {
    let catalog: Catalog

    private static let texts = [
        "one, two", "\"quoted\" text", "=1+1", "+ sum", "-5", "@name", "'=already", "''", "프리덤 에지",
        "日本, 한국", "a;b", "a|b", "back\\slash", "a\\|b", "＝full", "tab", "sep=;", "it's", "…",
    ]

    init(_ random: inout SeededNumbers) throws {
        func text() -> String { random.one(of: GeneratedEntries.texts) }
        func prose() -> String {
            Bool.random(using: &random) ? text() : text() + "\n" + text() + "\n\nend"
        }
        func texts() -> [String] {
            (0..<Int.random(in: 0...3, using: &random)).map { _ in text() }
        }
        let parties = ["US", "JP", "KR"].map {
            Party(id: Party.ID($0), name: "Party \($0)", short: $0)
        }
        let pillars = ["SEC", "NK"].enumerated().map { index, prefix in
            Pillar(
                id: Pillar.ID(prefix.lowercased()), key: index == 0 ? "1" : "2", prefix: prefix,
                name: "Pillar, \(prefix)", short: prefix)
        }
        let formats = ["leaders", "exercise"].map {
            MeetingFormat(id: MeetingFormat.ID($0), name: $0, isStatement: $0 == "leaders")
        }
        let sources = (1...4).map { number in
            Source(
                id: Source.ID("source-\(number)"), publisher: text(), title: text(),
                url: number == 1 ? nil : "https://a.example/?a=1,\(number)&b=\"2\"")
        }
        let meetings = try (1...3).map { number in
            let date = try #require(MeetingDate(number == 2 ? "2024-02" : "2024-0\(number)-13"))
            return Meeting(
                id: Meeting.ID("m-\(number)"), date: date,
                end: number == 3 ? CalendarDate("2024-03-14") : nil, place: text(), short: text(),
                format: MeetingFormat.ID(random.one(of: ["leaders", "exercise"])), summary: prose(),
                participants: [
                    Meeting.Delegation(party: Party.ID("US"), names: [text(), text()]),
                    Meeting.Delegation(party: Party.ID("KR"), names: [text()]),
                ],
                source: Source.ID("source-\(number)"), alsoSeen: ["https://b.example/|x"],
                confidence: random.pick(Confidence.allCases) ?? .high,
                extract: random.pick(Extract.allCases) ?? .wholeSource,
                note: Bool.random(using: &random) ? prose() : nil)
        }
        let pledges = (1...5).map { number in
            let pillar = number < 4 ? "sec" : "nk"
            return Pledge(
                id: Pledge.ID("\(pillar.uppercased())-0\(number)"), aliases: ["alias-\(number)"],
                title: text(), pillar: Pillar.ID(pillar),
                type: random.pick(PledgeType.allCases) ?? .action, summary: prose(),
                parties: [Party.ID("US"), Party.ID("KR")], terms: texts(),
                names: [Pledge.Names(language: "ko", names: [text()])],
                parent: number == 2 ? Pledge.ID("SEC-01") : nil,
                retired: number == 3 ? CalendarDate("2024-05-01") : nil)
        }
        let said = pledges.flatMap { pledge in
            meetings.prefix(Int.random(in: 0...3, using: &random)).map { meeting in
                let wordings = sources.prefix(Int.random(in: 1...3, using: &random)).map { source in
                    Wording(
                        text: text(), verb: Bool.random(using: &random) ? text() : nil,
                        source: source.id,
                        provenance: random.pick(Provenance.allCases) ?? .translation,
                        language: random.one(of: ["en", "ko", "ja"]),
                        confidence: random.pick(Confidence.allCases) ?? .low,
                        covers: Bool.random(using: &random) ? .whole : .part)
                }
                return Reaffirmation(
                    pledge: pledge.id, meeting: meeting.id,
                    speaker: Bool.random(using: &random) ? .all : .one(Party.ID("JP")),
                    wordings: Catalog.officialFirst(wordings))
            }
        }
        catalog = Catalog(
            title: "T", asOf: try #require(CalendarDate("2025-01-01")), parties: parties,
            pillars: pillars, formats: formats, sources: sources, meetings: meetings,
            pledges: pledges, reaffirmations: said)
    }
}
