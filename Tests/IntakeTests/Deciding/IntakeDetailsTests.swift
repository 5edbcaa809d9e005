import Testing

@testable import Intake

@Suite struct IntakeDetailsTests {
    private func details(_ language: String) -> IntakeDetails {
        var guess = MeetingGuess()
        guess.language = language
        return IntakeDetails(guess: guess)
    }

    @Test func aPhraseHasTheLanguageOfItsOwnLetters() {
        #expect(details("en").language(of: "대만해협의 평화와 안정") == "ko")
        #expect(details("en").language(of: "台湾海峡の平和と安定") == "ja")
        #expect(details("ko").language(of: "peace and stability") == "en")
        #expect(details("ja").language(of: "平和安定") == "ja")
        #expect(details("fr").language(of: "la paix et la stabilité") == "fr")
    }
}
