import Intake
import Testing

/// What of a text on paper is no sentence, and must not cut one.
@Suite struct PageHeadsTests {
    private func sentences(_ text: String, as format: StatementFormat = .plain) -> [String] {
        Statement(reading: text, as: format).sentences.map(\.text)
    }

    @Test func aSentenceGoesOnOverAPage() {
        let text = """
            Joint Statement

            We oppose any attempts to change

                - 1 -
            \u{0C}Joint Statement

            the status quo by force. We will meet.

                - 2 -
            """
        let statement = Statement(reading: text)
        #expect(
            statement.sentences.map(\.text) == [
                "We oppose any attempts to change the status quo by force.", "We will meet.",
            ])
        #expect(statement.leftOut[.pageHeads] == 4)
        for sentence in statement.sentences.dropFirst() {
            let bytes = Array(text.utf8)[sentence.range]
            #expect(String(decoding: bytes, as: UTF8.self) == sentence.text)
        }
    }

    @Test func aPageThatEndsWithASentenceEndsAParagraph() {
        #expect(
            sentences("We will meet.\n\n1\n\u{0C}We will talk.\n\n2\n") == [
                "We will meet.", "We will talk.",
            ])
    }

    /// Later pages repeat the day, and the first one says it.
    @Test func theFirstPageKeepsItsTitleAndItsDay() {
        let page = { (number: Int) in
            "Joint Statement\n\n2 June 2026\n\nWe will meet again.\n\nPage \(number) of 3\n\u{0C}"
        }
        let statement = Statement(reading: (1...3).map(page).joined())
        #expect(statement.sentences.count == 3)
        #expect(statement.paragraphs.map(\.text).prefix(2) == ["Joint Statement", "2 June 2026"])
        #expect(statement.paragraphs.count == 5)
    }

    @Test func numbersThatAreNotOfPagesStay() {
        #expect(
            sentences("We will pay\n\n30 percent\n\nof it.").contains { $0.contains("30 percent") })
    }

    @Test func aParagraphInCapitalsIsNoHeading() {
        let text = "STATEMENT\n\nWE WILL MEET IN SEOUL AND WE WILL\nTALK OF PEACE. WE AGREE.\n"
        #expect(
            sentences(text) == ["WE WILL MEET IN SEOUL AND WE WILL TALK OF PEACE.", "WE AGREE."])
    }

    @Test func markdownHasRemarks() {
        let text = """
            **Korea**

            We will meet.[^1] ~~We will leave.~~ <!-- We will
            wait. --> We agree.

            [^1]: We met before.
            """
        let statement = Statement(reading: text, as: .markdown)
        #expect(statement.sentences.map(\.text) == ["We will meet.", "We agree."])
        #expect(statement.leftOut[.comments] == 3 && statement.leftOut[.footnotes] > 0)
    }

    @Test func cellsOfATableAreBlocks() {
        let text = "| Who | What |\n|---|---|\n| Japan | We will pay. |\n\nWe agree."
        #expect(sentences(text, as: .markdown) == ["We will pay.", "We agree."])
    }
}
