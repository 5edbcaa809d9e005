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

    /// What a statement recalls in its body is of other meetings.
    @Test func theBodySaysNothingOfTheMeeting() {
        let details = guess(
            """
            Joint Statement

            We reaffirm our alliance. We thank our hosts. We will consult.

            We recall the summit held in Lima on November 15, 2024. We met in Seoul on 3 May 2025.
            """)
        #expect(details.date == nil && details.place == nil)
    }

    @Test func theHeadingSaysWhenAndWhere() {
        let details = guess(
            """
            JOINT STATEMENT OF THE FOREIGN MINISTERS

            Munich, March 2, 2026

            Recalling the summit held in Lima on November 15, 2024, we reaffirm our alliance.
            """)
        #expect(details.date == MeetingDate("2026-03-02"))
    }

    @Test func whatWasBeforeTheMeetingIsNotItsDay() {
        let details = guess(
            "Following the meeting of July 3, 2023, the ministers met in Jakarta on March 2, 2026.")
        #expect(details.date == MeetingDate("2026-03-02") && details.short == "Jakarta")
    }

    @Test func koreanAndJapaneseDatesAreRead() {
        #expect(guess("3국 외교장관은 2025년 2월 15일 만났다.").date == MeetingDate("2025-02-15"))
        #expect(guess("三か国の外相は2025年2月15日に会った。").date == MeetingDate("2025-02-15"))
        #expect(guess("3국 외교장관은 2025년 2월에 만났다.").date == MeetingDate("2025-02"))
    }

    @Test func aMeetingOfTheCatalogIsRecognized() {
        let known = Known.catalog.meeting(
            like: guess("The foreign ministers met in Munich on February 15, 2025."))
        #expect(known?.id.text == "fm-munich-2025")
        let other = guess("The foreign ministers met in Munich on February 16, 2025.")
        #expect(Known.catalog.meeting(like: other) == nil)
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

    @Test func decomposedKoreanIsKorean() {
        let syllables = "공동성명. 3국은 북한의 완전한 비핵화를 재확인하였다."
        let jamo = syllables.unicodeScalars.reduce(into: String.UnicodeScalarView()) {
            jamo, scalar in
            guard (0xAC00...0xD7A3).contains(scalar.value) else { return jamo.append(scalar) }
            let index = scalar.value - 0xAC00
            let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
            jamo.append(contentsOf: parts.filter { $0 != 0x11A7 }.compactMap { Unicode.Scalar($0) })
        }
        #expect(MeetingGuess.language(of: syllables) == "ko")
        #expect(MeetingGuess.language(of: String(jamo)) == "ko")
        #expect(MeetingGuess.language(of: "日本政府は核実験を強く非難する。") == "ja")
    }

    @Test func onlyAClearlyEnglishTextIsCalledEnglish() {
        let french = "Nous condamnons le vol de données d'essai. Nous tiendrons l'exercice."
        #expect(MeetingGuess.language(of: french) == nil)
        #expect(MeetingGuess.language(of: "") == nil)
        #expect(MeetingGuess.language(of: "We condemn the theft of test data.") == "en")
        #expect(guess(french).language == MeetingGuess.unknownLanguage)
    }
}
