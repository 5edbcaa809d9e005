import Commitments
import Intake
import Testing

@Suite struct MeetingGuessTests {
    private func guess(_ text: String) -> MeetingGuess {
        MeetingGuess.guess(from: Statement(reading: text), Known.catalog)
    }

    @Test func theFirstSentenceSaysWhoMetWhereAndWhen() {
        let details = guess(
            """
            Joint Statement

            The Secretary of State of the United States and the Foreign Ministers of Japan and the \
            Republic of Korea met in Jakarta, Indonesia on July 14, 2023. They agreed.
            """)
        #expect(details.date == MeetingDate("2023-07-14"))
        #expect(details.short == "Jakarta")
        #expect(details.participants.map(\.text) == ["US", "JP", "KR"])
        #expect(details.format?.text == "foreign-ministers")
        #expect(details.language == "en")
        #expect(details.title == "Foreign ministers, Jakarta")
    }

    @Test func aPlaceOfTheCatalogIsKnown() {
        let details = guess(
            "The leaders of the three countries convened at Camp David on 18 August 2026.")
        #expect(details.place == "Camp David, United States" && details.short == "Camp David")
        #expect(details.format?.text == "leaders")
        #expect(details.date == MeetingDate("2026-08-18"))
    }

    /// A wrong year would be worse than none.
    @Test func aDayWithoutAYearIsLeftOpen() {
        #expect(guess("They met on February 15, as in 2023.").date == nil)
        #expect(guess("On Friday, October 25, they met again, after August 2023.").date == nil)
        #expect(guess("They met in March 2025.").date == MeetingDate("2025-03"))
    }

    @Test func whatTheTextDoesNotSayStaysOpen() {
        let details = guess("It was agreed.")
        #expect(details.date == nil && details.place == nil && details.format == nil)
        #expect(details.participants.isEmpty && details.title == nil)
    }

    @Test func theScriptTellsTheLanguage() {
        #expect(guess("3국 외교장관은 2025년 2월에 만났다.").language == "ko")
        #expect(guess("三か国の外相はミュンヘンで会合をひらいた。").language == "ja")
    }
}
