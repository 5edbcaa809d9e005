import Intake
import Testing

@Suite struct SplittingTests {
    /// What was pasted, and its sentences.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var text: String
        var sentences: [String]

        init(_ name: String, _ text: String, _ sentences: String...) {
            testDescription = name
            self.text = text
            self.sentences = sentences
        }
    }

    static let cases = [
        Case("two sentences", "We met. They left.", "We met.", "They left."),
        Case(
            "a lost space after a full stop", "They support development.They agreed.",
            "They support development.", "They agreed."),
        Case(
            "lost spaces at brackets and commas",
            "The Council (UNSC)resolutions, and Korea(ROK) agree.",
            "The Council (UNSC) resolutions, and Korea (ROK) agree."),
        Case("an ending in brackets", "The state(s) agreed.", "The state(s) agreed."),
        Case("soft hyphens", "The co\u{AD}ope\u{AD}ration grew.", "The cooperation grew."),
        Case(
            "no-break spaces", "On\u{A0}15\u{A0}February\u{202F}they met.",
            "On 15 February they met."),
        Case(
            "abbreviations",
            "U.S. Secretary Smith Jr. met Mr. Kim of the U.N. in Washington, D.C. today. They agreed.",
            "U.S. Secretary Smith Jr. met Mr. Kim of the U.N. in Washington, D.C. today.",
            "They agreed."),
        Case(
            "an abbreviation at the end", "They thanked the U.S. They left.",
            "They thanked the U.S.", "They left."),
        Case(
            "numbers", "They adopted Resolution No. 2 and spent 3.5 percent. Then they left.",
            "They adopted Resolution No. 2 and spent 3.5 percent.", "Then they left."),
        Case("an initial", "Antony J. Blinken spoke.", "Antony J. Blinken spoke."),
        Case(
            "an end inside quotation marks", "“We will act.” The ministers agreed.",
            "“We will act.”", "The ministers agreed."),
        Case(
            "an end inside a bracket", "They met. (They had met before.) They left.",
            "They met.", "(They had met before.)", "They left."),
        Case(
            "a quotation that goes on", "“Will you act?” they asked.", "“Will you act?” they asked."
        ),
        Case(
            "hard line breaks", "We reaffirm our\ncommitment to peace.\nWe oppose\nforce.",
            "We reaffirm our commitment to peace.", "We oppose force."),
        Case(
            "a hyphen at a line's end", "They hold multi-\ndomain exercises.",
            "They hold multi-domain exercises."),
        Case("lines of Windows", "We met.\r\nWe left.", "We met.", "We left."),
        Case(
            "headings",
            "II. GROWING COOPERATION\n\nWe met again.\n\nEconomic security\n\nWe trade.",
            "We met again.", "We trade."),
        Case(
            "a heading above its text",
            "Economic security\nWe will protect our supply chains together.",
            "We will protect our supply chains together."),
        Case(
            "bullets", "We agreed to:\n• hold exercises;\n- share data; and\n3. meet again.",
            "We agreed to:", "hold exercises;", "share data; and", "meet again."),
        Case(
            "Korean", "3국은 협력하기로 했다. 장관들은 다시 만난다.그들은 합의했다.",
            "3국은 협력하기로 했다.", "장관들은 다시 만난다.", "그들은 합의했다."),
        Case(
            "Japanese", "三か国は協力する。次回は東京で会う。", "三か国は協力する。", "次回は東京で会う。"),
        Case(
            "a quotation in Japanese", "長官は「協力する。」と述べた。会合は終わった。",
            "長官は「協力する。」と述べた。", "会合は終わった。"),
        Case("one line without an end", "Freedom Edge", "Freedom Edge"),
        Case("nothing", " \n\n "),
        Case("only signs", "* * *\n---"),
    ]

    @Test(arguments: cases) func sentencesEndWhereTheyDo(_ one: Case) {
        #expect(Statement(reading: one.text).sentences.map(\.text) == one.sentences)
    }

    @Test func markdownIsReadAndNotShown() {
        let text = """
            # Joint statement

            We *strongly* oppose [coercion](https://example.org/a_(b)) and `force`.

            > They agreed.

            ```
            code
            ```
            """
        let statement = Statement(reading: text, as: .markdown)
        #expect(statement.sentences.map(\.text).last == "They agreed.")
        #expect(statement.sentences.first?.text.hasPrefix("We strongly oppose coercion") == true)
        #expect(statement.paragraphs.first?.kind == .heading)
        #expect(!statement.sentences.contains { $0.text.contains("code") })
    }

    @Test func linesAreSentencesAsTheyStand() {
        let statement = Statement(reading: "# Remark\nWe met. We left.\n\nBye\n", as: .lines)
        #expect(statement.sentences.map(\.text) == ["We met. We left.", "Bye"])
    }

    @Test func aParagraphKnowsItsSentences() {
        let statement = Statement(reading: "TITLE\n\nWe met. We left.\n\nWe are back.")
        #expect(statement.paragraphs.map(\.kind) == [.heading, .text, .text])
        #expect(statement.paragraphs.map(\.sentences) == [0..<0, 0..<2, 2..<3])
        #expect(statement.sentences.map(\.paragraph) == [1, 1, 2])
    }

    @Test func aCutIsMeasuredByEndsWhateverTheSpace() {
        let lines = Statement(reading: "We met today.\nWe agreed.\nWe left.", as: .lines)
        let right = Statement(reading: "We met  today. We agreed.\n\nWe left.")
        #expect(Splitting(of: right, against: lines).share == 1)
        let wrong = Statement(reading: "We met today we agreed. We left.")
        let splitting = Splitting(of: wrong, against: lines)
        #expect(splitting.ends == Tally(right: 2, wrong: 0, missed: 1))
        #expect(splitting.sentenceOfLine == [0, 0, 1])
    }
}
