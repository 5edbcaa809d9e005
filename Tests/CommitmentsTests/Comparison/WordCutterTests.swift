import SeededNumbers
import Testing

@testable import Commitments

@Suite struct WordCutterTests {
    private func words(_ text: String) -> [String] {
        WordCutter.words(of: text).map { String($0.text) }
    }

    private func keys(_ text: String) -> [String] { WordCutter.words(of: text).map(\.key) }

    @Test func signsInsideAWordStay() {
        #expect(
            words("the U.S. and Jr. with 1,000.5 don't") == [
                "the", "U.S.", "and", "Jr", "with", "1,000.5", "don't",
            ])
        #expect(words("non-market multi-domain") == ["non-market", "multi-domain"])
    }

    @Test func aHyphenBeforeACapitalSeparatesNames() {
        #expect(words("Korea-U.S.-Japan") == ["Korea", "U.S.", "Japan"])
        #expect(words("DPRK-related") == ["DPRK", "related"])
    }

    @Test func japaneseIsCutWhereTheScriptChanges() {
        #expect(
            words("北朝鮮の完全な非核化、サイバー攻撃") == [
                "北朝鮮", "の", "完全", "な", "非核化", "サイバー", "攻撃",
            ])
    }

    @Test func koreanIsCutAtSpacesAndItsParticlesAreFolded() {
        #expect(words("북한의 완전한 비핵화를") == ["북한의", "완전한", "비핵화를"])
        #expect(keys("북한의 북한이 북한") == ["북한", "북한", "북한"])
        // "회의" is a word that merely ends like a particle.
        #expect(keys("회의") == ["회의"])
    }

    @Test func keysFoldCasePossessivesAndPoints() {
        #expect(keys("Taiwan’s TAIWAN U.S. Café") == ["taiwan", "taiwan", "us", "cafe"])
    }

    /// A text in which each scalar is a character is cut without looking for characters; a letter with
    /// a mark behind it makes the cutter look for them.
    @Test func bothWaysOfCuttingAgree() {
        var numbers = SeededNumbers(seed: 20)
        let pieces = [
            "a", "B", "word", "U.S.", "Jr.", "1,000.5", "-", "\u{2011}", " ", "\t", "\n", "’", "'",
            "(",
            "“", "”", ",", "—", "한국의", "北朝鮮", "の", "カ", "%", "·", "…", "Korea-U.S.", "2024년",
            "won't",
        ]
        for _ in 0..<5000 {
            let text = "x " + (0..<6).map { _ in numbers.one(of: pieces) }.joined() + " "
            let (plain, whole) = (
                WordCutter.words(of: text), WordCutter.words(of: text + "e\u{301}")
            )
            #expect(whole.map(\.key) == plain.map(\.key) + ["e"], "\(text)")
            #expect(whole.dropLast().map(\.text) == plain.map(\.text), "\(text)")
        }
    }

    @Test func namesThatMeanTheSameAreOneWord() {
        let names = SameNames(ComparisonSample.lexicon.sameNames)
        let words = names.words(of: "of the Democratic People’s Republic of Korea’s and U.S.")
        #expect(
            words.map { String($0.text) } == [
                "of", "the", "Democratic People’s Republic of Korea’s", "and", "U.S.",
            ])
        #expect(words[2].key == names.words(of: "DPRK")[0].key)
        #expect(names.words(of: "between us").allSatisfy { !$0.isKnownName })
    }

    @Test(arguments: [
        ("committed", "commit"), ("urging", "urge"), ("opposed", "opposes"),
        ("supplies", "supply"), ("strengthening", "strengthen"), ("agreed", "agreeing"),
        ("calls", "calling"), ("swiftly", "swift"), ("plans", "planned"), ("enhances", "enhancing"),
    ])
    func formsOfAWordShareAStem(_ left: String, _ right: String) {
        #expect(Stem.of(left) == Stem.of(right))
    }

    @Test(arguments: [
        ("commit", "commitment"), ("supply", "support"), ("strength", "strengthen"),
        ("string", "strong"), ("need", "new"), ("resolve", "resolution"),
    ])
    func otherWordsDoNot(_ left: String, _ right: String) {
        #expect(Stem.of(left) != Stem.of(right))
    }
}
