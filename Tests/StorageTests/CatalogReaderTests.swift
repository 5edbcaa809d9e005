import Commitments
import Storage
import Testing

@Suite struct CatalogReaderTests {
    @Test func readsEverything() throws {
        let catalog = try read(CatalogText().text).get()
        #expect(catalog.title == "Trilateral" && catalog.asOf.iso == "2025-09-24")
        #expect(catalog.parties.map(\.id.text) == ["US", "JP"])
        #expect(catalog.pillars.first?.key == "1")
        #expect(catalog.formats.map(\.isStatement) == [true])
        #expect(catalog.sources.first?.url == "https://example.org")
        let meeting = try #require(catalog.meeting("fm-munich-2025"))
        #expect(meeting.dateText == "15 Feb 2025 to 16 Feb 2025")
        #expect(meeting.participants.map(\.names) == [["Marco Rubio"], ["Iwaya Takeshi 岩屋毅"]])
        #expect(catalog.meeting("ex-2024")?.date.precision == .month)
        let pledge = try #require(catalog.pledge("sec-freedom-edge"))
        #expect(pledge.id.text == "SEC-02" && pledge.parent?.text == "SEC-01")
        #expect(pledge.names.map(\.language) == ["ko"] && pledge.type == .process)
        let said = try #require(catalog.reaffirmations.last)
        #expect(
            said.speaker == .all
                && said.wordings.map(\.provenance) == [.officialText, .pressReport])
        #expect(catalog.coverage == (official: 2, press: 1))
    }

    @Test func readsWhatComparisonsAreMadeWith() throws {
        let catalog = try read(CatalogText().text).get()
        #expect(catalog.meetings.map(\.extract) == [.wholeSource, .officialFullText])
        let verbs = catalog.reaffirmations.flatMap(\.wordings).map(\.verb)
        #expect(verbs.count { $0 == "pledged to" } == 1 && verbs.count { $0 == nil } == 2)
        let lexicon = catalog.lexicon
        #expect(lexicon.language == "en" && lexicon.sameNames.map(\.count) == [2, 2])
        #expect(lexicon.ladders.map(\.id) == ["oppose", "ask"])
        #expect(lexicon.ladders.map(\.scale) == ["others", "others"])
        #expect(lexicon.ladders[0].rungs.map(\.rung) == [2, 1])
        #expect(lexicon.ladders[0].rungs[1].words == ["grave concern", "concern"])
        #expect(lexicon.intensifiers.map(\.kind) == [.stance, .substance])
        #expect([lexicon.growth, lexicon.scope] == [["deepen"], ["any"]])
        #expect([lexicon.examples, lexicon.formulaic] == [["such as"], ["joint"]])
        #expect(catalog.terms.map(\.name) == ["Exercises"])
        #expect(catalog.terms[0].variants.map(\.forms.count) == [1, 2])
        #expect(catalog.expectations.map(\.label) == [.strengthened, nil])
        #expect(catalog.expectations.map(\.state) == [nil, .notCarried])
        #expect(catalog.expectations[0].caution == "The press.")
    }

    /// Files written by hand have members in any order, unknown ones among them.
    @Test func readsMembersInAnyOrder() throws {
        let usual = try read(CatalogText().text).get()
        var text = CatalogText()
        text.replace(
            #""id": "SEC-01", "title": "Consult", "pillar": "security", "type": "action", "summary": "S1","#,
            with:
                #""mood": 1, "summary": "S1", "title": "Consult", "id": "SEC-01", "type": "action", "pillar": "security","#
        )
        text.replace(
            #""text": "stand united", "verb": "pledged to", "source": "s1", "provenance": "official-text","#,
            with:
                #""provenance": "official-text", "verb": "pledged to", "text": "stand united", "source": "s1","#
        )
        let turned = try read(text.text).get()
        #expect(turned.pledges == usual.pledges)
        #expect(turned.reaffirmations == usual.reaffirmations)
    }

    @Test(
        arguments: [
            ("id", #""id": "SEC-01""#), ("title", #""title": "Consult""#),
            ("parties", #""parties": ["US", "JP"] }"#),
        ], [false, true])
    func aMemberThatIsMissingIsReportedOnce(_ member: (String, String), _ hasOthers: Bool) {
        var text = CatalogText()
        if hasOthers {
            text.replace(#""title": "Consult""#, with: #""mood": 1, "title": "Consult""#)
        }
        text.replace(member.1, with: member.1.replacing(member.0, with: "y", maxReplacements: 1))
        let problems = read(text.text).problems.filter { $0.field == "pledges[0].\(member.0)" }
        #expect(problems.map(\.severity) == [.error])
    }

    /// In either order of the two: a save sorts the list once it has been read.
    @Test func anIdThatIsAnAliasOfAPledgeBeforeItIsReported() throws {
        var text = CatalogText()
        text.replace(
            #""id": "SEC-01", "title""#, with: #""id": "SEC-01", "aliases": ["SEC-02"], "title""#)
        let problems = read(text.text).problems
        #expect(problems.count == 1)
        #expect(problems.first?.message.hasPrefix("“SEC-02” already names a pledge") ?? false)
    }

    @Test func readsACatalogWithoutAnyOfThat() throws {
        var text = CatalogText()
        text.root.removeLast(3)
        text.replace(#""extract": "official-full-text", "#, with: "")
        text.replace(#""verb": "pledged to", "#, with: "")
        let catalog = try read(text.text).get()
        #expect(catalog.lexicon == Lexicon() && catalog.terms.isEmpty)
        #expect(catalog.expectations.isEmpty)
        #expect(catalog.meetings.allSatisfy { $0.extract == .wholeSource })
    }

    @Test func readsMembersInAnyOrderAndSkipsUnknownOnes() throws {
        var text = CatalogText()
        text.root.reverse()
        text.root.insert("\"future\": { \"deep\": [1, { \"id\": 2 }] }", at: 3)
        #expect(read(text.text).problems.isEmpty)
    }

    @Test func saysWhereTheTextStopsBeingJSON() {
        let reading = read("{\n  \"format\": \"pledges-catalog\",\n}")
        #expect(reading.value == nil)
        #expect(
            reading.problems.map(\.description) == [
                "c.json:3:1: expected the name of a member, in double quotes"
            ])
        #expect(read("").problems.map(\.description) == ["c.json:1:1: the file is empty"])
        #expect(read("[]").problems.first?.message == "expected an object, found an array")
    }

    @Test func saysThatANewerVersionWroteIt() {
        var text = CatalogText()
        text.replace("\"schema\": 1", with: "\"schema\": 7")
        text.replace("\"title\": \"Trilateral\"", with: "\"title\": 5")
        let problems = read(text.text).problems
        #expect(
            problems.count == 1 && problems[0].field == "schema" && problems[0].location.line == 3)
        #expect(problems[0].message.contains("newer version"))
    }

    @Test func tellsAnotherFormat() {
        let problems = read("{ \"format\": \"pledges-notes\" }").problems
        #expect(problems.map(\.field) == ["format"])
        #expect(problems.first?.message.contains("this is a notes file") ?? false)
    }

    @Test func warnsOfLongPhrasesAndWrongCoverageWithoutRefusing() {
        var text = CatalogText()
        text.replace("stand united", with: "a b c d e f g h i j k l m")
        text.replace("\"official\": 2", with: "\"official\": 3")
        text.replace("pledged to", with: "a b c d e f g h i")
        text.root.append("\"quoteLimit\": 12")
        let reading = read(text.text)
        #expect(reading.value != nil)
        #expect(reading.problems.map(\.severity) == [.warning, .warning, .warning])
        #expect(
            reading.problems.map(\.field) == [
                "coverage", "reaffirmations[0].wordings[0].text",
                "reaffirmations[0].wordings[0].verb",
            ])
        #expect(reading.problems[1].message.contains("13 words"))
        #expect(reading.problems[2].message.contains("9 words"))
        var short = CatalogText()
        short.replace("stand united", with: "a b c d e f g h i j k 한국어")
        short.root.append("\"quoteLimit\": 12")
        #expect(read(short.text).problems.isEmpty)
    }

    /// One fault after the other in one file: each must be found, where it is.
    @Test(arguments: Fault.all) func findsEveryKindOfProblem(_ fault: Fault) throws {
        var text = CatalogText()
        text.replace(fault.from, with: fault.to)
        let problems = read(text.text).problems
        let problem = try #require(problems.first { $0.field == fault.field }, "\(problems)")
        #expect(problem.message.contains(fault.message), "\(problem)")
        #expect(problem.severity == .error && problem.file == "c.json")
        #expect(problem.location.line == text.line(of: fault.line), "\(problem)")
    }

    @Test func findsManyProblemsAtOnceInTheirOrder() {
        var text = CatalogText()
        let together = Fault.all.filter(\.isTogether)
        for fault in together { text.replace(fault.from, with: fault.to) }
        let problems = read(text.text).problems
        for fault in together {
            #expect(
                problems.contains { $0.field == fault.field && $0.message.contains(fault.message) })
        }
        let lines = problems.map(\.location.line)
        #expect(lines == lines.sorted())
    }

    @Test func survivesTruncationAtEveryByte() {
        let bytes = Array(CatalogText().text.utf8).dropLast()
        for end in 0..<bytes.count - 1 {
            #expect(CatalogReader.read(Array(bytes.prefix(end)), named: "c").value == nil)
        }
    }

    @Test func survivesEveryByteReplaced() {
        let bytes = Array(CatalogText().text.utf8)
        for index in bytes.indices {
            for replacement in ["0", "\"", "}", "x"] {
                var damaged = bytes
                damaged[index] = replacement.utf8.first ?? 0
                let reading = CatalogReader.read(damaged, named: "c")
                let hasErrors = reading.problems.contains { $0.severity == .error }
                #expect((reading.value == nil) == hasErrors)
            }
        }
    }

    private func read(_ text: String) -> Parsed<Catalog> {
        CatalogReader.read(Array(text.utf8), named: "c.json")
    }
}
