import Foundation
import Testing

/// `pledges intake` and `pledges evaluate`.
@Suite struct IntakeTests {
    private struct Document: Decodable {
        struct Sentence: Decodable {
            struct Kind: Decodable { var kind: String, rung: Int }
            struct Proposal: Decodable {
                var pledge: String, score: Double, link: Bool, wording: String, matched: [String]
            }
            var text: String, start: Int, end: Int
            var commitment: Kind?
            var proposals: [Proposal]
        }
        struct Details: Decodable { var date: String?, short: String?, format: String? }
        var meeting: Details
        var sentences: [Sentence]
    }

    private static let text = """
        The foreign ministers met in Munich on February 15, 2025. “We reaffirm the complete \
        denuclearization of the DPRK.” 확장억제를 강화한다. They oppose economic coercion, and agreed \
        to plant trees.
        """

    private func document(_ result: Shell.Result) throws -> Document {
        #expect(result.status == 0, "\(result.messages)")
        return try JSONDecoder().decode(Document.self, from: Data(result.output.utf8))
    }

    @Test func jsonHasSentencesInTheirPlacesWithRankedProposals() throws {
        let shell = try Shell()
        let result = try shell.pledges("intake", "-", "--format", "json", input: IntakeTests.text)
        let document = try document(result)
        #expect(document.meeting.date == "2025-02-15" && document.meeting.short == "Munich")
        #expect(document.meeting.format == "foreign-ministers")
        let scalars = Array(IntakeTests.text.unicodeScalars)
        #expect(document.sentences.count == 4)
        for sentence in document.sentences {
            let place = scalars[sentence.start..<sentence.end]
            #expect(String(String.UnicodeScalarView(place)) == sentence.text)
            #expect(
                sentence.proposals.map(\.score) == sentence.proposals.map(\.score).sorted(by: >))
        }
        #expect(document.sentences[0].commitment == nil)
        #expect(document.sentences[1].proposals.first?.pledge == "NK-01")
        #expect(document.sentences[1].proposals.count >= 5)
        #expect(document.sentences[2].proposals.first?.pledge == "SEC-01")
        #expect(document.sentences[3].commitment?.kind == "oppose")
    }

    @Test func aHigherScoreLinksLess() throws {
        let shell = try Shell()
        func links(_ score: String) throws -> Int {
            let result = try shell.pledges(
                "intake", "-", "--format", "json", "--accept-above", score, input: IntakeTests.text)
            return try document(result).sentences.flatMap(\.proposals).count(where: \.link)
        }
        #expect(try links("0.99") < links("0.3"))
        #expect(try shell.pledges("intake", "-", "--accept-above", "2").status == 64)
    }

    @Test func ofAWebPageTheArticleIsRead() throws {
        let shell = try Shell()
        let page = """
            <html><head><title>Menu</title><style>p { }</style></head><body>
            <nav><p>We will sell you a subscription.</p></nav>
            <article><h1>Joint Statement</h1><p>We oppose&nbsp;economic <b>coercion</b>.</p>
            <ul><li>We will hold exercises.<li>We will meet.</ul><script>We.will.run()</script>
            <form><p>We will ask.</p></form></article><footer>We will track you.</footer></body></html>
            """
        try Data(page.utf8).write(to: shell.folder.appending(path: "page.html"))
        let document = try document(shell.pledges("intake", "page.html", "--format", "json"))
        #expect(
            document.sentences.map(\.text) == [
                "We oppose economic coercion.", "We will hold exercises.", "We will meet.",
            ])
    }

    /// Some sites wrap the whole page in a form; others ask for an address in the middle of a text.
    @Test func aFormThatIsThePageIsReadWithoutItsControls() throws {
        let shell = try Shell()
        let page = """
            <?xml version="1.0"?><html><body><form>We will meet.<label>Search</label>
            <input value="We will find."><p>We oppose economic coercion in all its forms.</p>
            <button>We will send.</button></form><form><p>We will mail.</p></form></body></html>
            """
        let document = try document(
            shell.pledges("intake", "-", "--format", "json", input: page))
        #expect(
            document.sentences.map(\.text) == [
                "We will meet.", "We oppose economic coercion in all its forms.",
            ])
    }

    @Test func aMarkAtTheBeginningAndEndsOfLinesOfWindowsAreNoText() throws {
        let shell = try Shell()
        let text = "\u{FEFF}We will meet.\r\n\r\nWe oppose\r\neconomic coercion.\r\n"
        let document = try document(
            shell.pledges("intake", "-", "--format", "json", input: text))
        #expect(
            document.sentences.map(\.text) == ["We will meet.", "We oppose economic coercion."])
    }

    @Test(arguments: [
        [0xFF, 0xFE, 0x57, 0x00, 0x65, 0x00], [0x57, 0x00, 0x65, 0x00],
        [0xFE, 0xFF, 0x00, 0x57, 0x00, 0x65],
    ])
    func utf16IsRead(_ bytes: [UInt8]) throws {
        let shell = try Shell()
        try Data(bytes).write(to: shell.folder.appending(path: "other.txt"))
        let document = try document(shell.pledges("intake", "other.txt", "--format", "json"))
        #expect(document.sentences.map(\.text) == ["We"])
    }

    @Test func aRefusalNamesTheFileAndWhatToDo() throws {
        let shell = try Shell()
        let bytes: [UInt8] = [0x57, 0x65, 0x20, 0x77, 0x69, 0x6C, 0x6C, 0x00]
        try Data(bytes).write(to: shell.folder.appending(path: "other.txt"))
        let result = try shell.pledges("intake", "other.txt")
        #expect(result.status == 3 && result.messages.contains("other.txt is not a text file"))
        #expect(result.messages.contains("hint: "))
    }

    /// What a document calls its parts is shown with its controls made visible, on one line.
    @Test func namesInADocumentCannotSpeakForTheProgram() throws {
        let shell = try Shell()
        let mail = """
            MIME-Version: 1.0
            Content-Type: application/pdf; name="a\u{1B}[31m\u{202E}.pdf"
            Content-Disposition: attachment

            x
            """
        try Data(mail.utf8).write(to: shell.folder.appending(path: "bad.eml"))
        let result = try shell.pledges("intake", "bad.eml")
        #expect(result.status == 3 && result.messages.contains("bad.eml is a mail without text"))
        #expect(!result.messages.contains("\u{1B}") && !result.messages.contains("\u{202E}"))
    }

    @Test func whatIsLeftOutOfAPageIsSaid() throws {
        let shell = try Shell()
        let page = """
            <html><body><div><p>We oppose economic coercion.</p><p>We will meet again.</p></div>
            <aside><article><p>More: we will travel.</p></article></aside></body></html>
            """
        let result = try shell.pledges("intake", "-", "--format", "json", input: page)
        #expect(result.messages.contains("left out: links to other pages (4 words)"))
        #expect(try document(result).sentences.count == 2)
    }

    @Test func aCharsetCanBeNamed() throws {
        let shell = try Shell()
        let bytes: [UInt8] = [0x93] + Array("We will meet.".utf8) + [0x94]
        try Data(bytes).write(to: shell.folder.appending(path: "old.txt"))
        let result = try shell.pledges(
            "intake", "old.txt", "--charset", "windows-1252", "--format", "json")
        #expect(try document(result).sentences.map(\.text) == ["“We will meet.”"])
    }

    @Test func aStatementOfAKnownMeetingIsRecognized() throws {
        let shell = try Shell()
        let text = "The foreign ministers met in Munich on February 15, 2025. They will meet again."
        let result = try shell.pledges("intake", "-", input: text)
        #expect(result.messages.contains("the catalog has its meeting: fm-munich-2025"))
    }

    @Test func withoutItsToolAPDFIsRefusedInPlainWords() throws {
        let shell = try Shell()
        shell.environment["PATH"] = shell.folder.path
        try Data("%PDF-1.4\n".utf8).write(to: shell.folder.appending(path: "a.pdf"))
        let result = try shell.pledges("intake", "a.pdf")
        #expect(result.status == 2 && result.messages.contains("pdftotext, which is not installed"))
    }

    @Test func whatIsNoTextIsRefused() throws {
        let shell = try Shell()
        try Data([0x57, 0xFF, 0xFE]).write(to: shell.folder.appending(path: "latin.txt"))
        let latin = try shell.pledges("intake", "latin.txt")
        #expect(latin.status == 3 && latin.messages.contains("is not UTF-8"))
        #expect(try shell.pledges("intake", "nothing.txt").status == 2)
        let empty = try shell.pledges("intake", "-", input: "\n")
        #expect(empty.status == 1 && empty.messages.contains("has no sentences"))
    }

    @Test func labelledStatementsAreMeasured() throws {
        let shell = try Shell()
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "IntakeTests/Fixtures").path
        let files = ["\(folder)/ministers.txt", "\(folder)/ministers.labels.json"]
        let text = try shell.pledges("evaluate", files[0], files[1])
        #expect(text.status == 0 && text.output.contains("links: precision "))
        let json = try shell.pledges("evaluate", files[0], files[1], "--format", "json")
        struct Figures: Decodable {
            struct Links: Decodable { var f1: Double }
            var sentences: Int, first: Double, links: Links
        }
        let figures = try JSONDecoder().decode(Figures.self, from: Data(json.output.utf8))
        #expect(figures.sentences == 32 && figures.first > 0.8 && figures.links.f1 > 0.75)
        let baseline = try shell.pledges(
            "evaluate", files[0], files[1], "--format", "json", "--baseline")
        let less = try JSONDecoder().decode(Figures.self, from: Data(baseline.output.utf8))
        #expect(less.links.f1 < figures.links.f1)
    }

    @Test func labelsThatAreNoneAreNamedWithTheirPlace() throws {
        let shell = try Shell()
        try Data("We met.\n".utf8).write(to: shell.folder.appending(path: "a.txt"))
        try Data("[{\"commitment\": true}]".utf8).write(
            to: shell.folder.appending(path: "labels.json"))
        let result = try shell.pledges("evaluate", "a.txt", "labels.json")
        #expect(result.status == 3 && result.messages.contains("labels.json:1:2"))
    }

    @Test func whatScoresHighEnoughIsCommittedInBulkOnlyWhenAsked() throws {
        let shell = try Shell()
        let meeting = try shell.pledges(
            "meeting", "add", "--id", "fm-oslo-2026", "--date", "2026-03-04", "--place",
            "Oslo, Norway", "--format", "foreign-ministers", "--summary", "They met.",
            "--source-id", "courier-oslo-2026", "--publisher", "Courier", "--source-title", "Oslo")
        #expect(meeting.status == 0, "\(meeting.messages)")
        let some = try shell.pledges("intake", "-", "--commit", input: IntakeTests.text)
        #expect(some.status == 64)
        let taken = try shell.pledges(
            "intake", "-", "--meeting", "fm-oslo-2026", "--accept-above", "0.8", "--provenance",
            "press-report", "--commit", input: IntakeTests.text)
        #expect(taken.status == 0, "\(taken.messages)")
        #expect(taken.messages.contains("coded: "))
        let shown = try shell.pledges("meeting", "fm-oslo-2026").output
        #expect(shown.contains("NK-01") && shown.contains("denuclearization"))
        #expect(try shell.pledges("catalog", "undo").status == 0)
        #expect(!(try shell.pledges("meeting", "fm-oslo-2026").output.contains("NK-01")))
    }
}
