import Commitments
import Foundation
import Testing

@testable import Export

/// Pages for a browser: what any reader can rely on. What text from elsewhere may do is in
/// `HostileTextTests`, and CI reads every page with a parser that forgives nothing (.ci/exports).
@Suite struct HTMLTests {
    private func page(_ blocks: [RichText.Block], title: String = "Title") -> String {
        HTMLPage.text(of: RichText(title, blocks))
    }

    @Test func aPageWithoutATitleGetsOne() {
        #expect(page([.paragraph("Text")]).contains("<h1>Title</h1>\n<p>Text</p>"))
        #expect(!page([.heading(1, "Own")]).contains("<h1>Title</h1>"))
    }

    @Test func noLevelOfHeadingsIsSkipped() {
        let text = page([.heading(1, "One"), .heading(3, "Two"), .heading(3, "Three")])
        #expect(text.contains("<h2 id=\"section-1\">Two") && text.contains("<h3 id="))
    }

    @Test func anAnchorIsOnThePageOnce() {
        let text = page([
            .heading(2, "A", anchor: "SEC-02"), .heading(2, "B", anchor: "SEC-02"),
            .heading(2, "C", anchor: "a \"b\"/한"),
        ])
        #expect(text.contains("<h2 id=\"SEC-02\">A") && text.contains("<h2 id=\"SEC-02-2\">B"))
        #expect(text.contains("<h2 id=\"a-20-22b-22-2f-d55c\">C"))
        #expect(text.contains("<li><a href=\"#SEC-02-2\">B</a></li>"))
    }

    @Test func aPledgeCanBeLinkedTo() throws {
        let text = Format.html.render(AnnotatedList(try Fixture.register()))
        #expect(text.contains("<h3 id=\"SEC-02\">"))
        #expect(text.contains("<h2 id=\"pillar-security\">"))
        let matrix = MatrixList(AnnotatedList(try Fixture.register()))
        #expect(Format.html.render(matrix).contains("<tr id=\"SEC-02\"><th scope=\"row\">SEC-02"))
    }

    @Test func eachSourceIsOneFootnoteThatLeadsBack() throws {
        let text = Format.html.render(AnnotatedList(try Fixture.register()))
        let notes = text.matches(of: /<li id="source-([0-9]+)">/).map { String($0.1) }
        #expect(notes == (1...max(1, notes.count)).map { String($0) })
        for note in notes {
            #expect(text.contains("<a id=\"cited-\(note)\" href=\"#source-\(note)\""))
            #expect(text.contains("href=\"#cited-\(note)\""))
        }
    }

    @Test func changesAreSpokenToo() {
        let spans = [
            Redline.Span(text: "will ", mark: .kept), Redline.Span(text: "try", mark: .removed),
            Redline.Span(text: " & hold", mark: .inserted),
        ]
        let text = page([.paragraph("\(redline: spans, .letters)")])
        #expect(
            text.contains(
                "will <del><span class=\"spoken\">[removed: </span>try"
                    + "<span class=\"spoken\">]</span></del>"))
        #expect(text.contains("<ins><span class=\"spoken\">[inserted: </span> &amp; hold"))
    }

    @Test func signsSayWhatTheyMean() {
        let text = page([.paragraph("\(sign: "=", meaning: "same, provisional")")])
        #expect(
            text.contains(
                "<span aria-hidden=\"true\" title=\"same, provisional\">=</span>"
                    + "<span class=\"spoken\">same, provisional</span>"))
        #expect(page([.paragraph("\(sign: "", meaning: "not coded")")]).contains("<p></p>"))
    }

    @Test func aQuoteKeepsItsLines() {
        let text = page([.quote("one\ntwo\n\nthree")])
        #expect(
            text.contains(
                "<blockquote>\n<p>one<br>\ntwo</p>\n<p>three</p>\n</blockquote>"))
    }

    @Test func aTableSaysWhatItsHeadingsAreAbout() throws {
        var grid = Grid(
            "Figures", [Grid.Column("Pledge"), Grid.Column("Said", .right)],
            [.heading("Security"), .cells(["SEC-01", "3"], anchor: "SEC-01")])
        grid.hasRowHeadings = true
        let text = page([.grid(grid)])
        #expect(text.contains("role=\"region\" aria-label=\"Figures\" tabindex=\"0\""))
        #expect(text.contains("<th scope=\"col\">Pledge</th><th scope=\"col\" class=\"right\">"))
        #expect(text.contains("<th class=\"group\" scope=\"colgroup\" colspan=\"2\">Security"))
        #expect(
            text.contains(
                "<tr id=\"SEC-01\"><th scope=\"row\">SEC-01</th><td class=\"right\">3</td></tr>"))
    }

    // MARK: Languages

    @Test(
        arguments: [
            ("plain", nil, [("plain", nil)]), ("決意", "ja", [("決意", "ja")]),
            ("조현 장관, here", nil, [("조현 장관, ", "ko"), ("here", nil)]),
            ("日米韓 (Japan)", "en", [("日米韓 (", "ja"), ("Japan)", nil)]),
            ("북한 北朝鮮", nil, [("북한 北朝鮮", "ko")]), ("naïve – “x”", nil, [("naïve – “x”", nil)]),
        ] as [(String, String?, [(String, String?)])])
    func stretchesOfALanguage(text: String, said: String?, runs: [(String, String?)]) {
        let found = LanguageRuns.of(text, said)
        #expect(found.map(\.text) == runs.map(\.0) && found.map(\.language) == runs.map(\.1))
    }

    @Test func aWordingSaysItsLanguage() {
        let text = page([.paragraph("“\("決意を", in: "ja")” \("x", in: "\" onclick=\"a")")])
        #expect(text.contains("“<span lang=\"ja\">決意を</span>” x"))
    }

    @Test func onlyWebAddressesAreLinks() {
        let text = page([.paragraph("\(link: "https://a.example/?b=1&c") \(link: "javascript:a")")])
        #expect(
            text.contains(
                "<a href=\"https://a.example/?b=1&amp;c\" rel=\"noreferrer\">"
                    + "https://a.example/?b=1&amp;c</a> javascript:a"))
    }
}
