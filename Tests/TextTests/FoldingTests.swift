import Testing
import Text

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Résumé", "resume"), ("ÅNGSTRÖM", "angstrom"), ("e\u{301}", "e"),
        ("Ｆｕｌｌ　Ｗｉｄｔｈ", "full width"),
        ("１２３", "123"), ("İstanbul", "istanbul"), ("ﾊﾟ", "ﾊﾟ"), ("plain", "plain"), ("", ""),
    ])
    func foldsAccentsWidthAndCase(_ text: String, _ folded: String) {
        #expect(text.folded == folded)
    }

    @Test func keepsCaseWhenAsked() { #expect("RÉSUMÉ Ａ".foldedKeepingCase == "RESUME A") }

    @Test(arguments: ["확장억제", "프리덤 에지", "拡大抑止", "重要鉱物", "フリーダム・エッジ", "がぎぐげご", "ぱぴぷぺぽ", "ガパ"])
    func keepsHangulAndVoicedKana(_ text: String) {
        #expect(text.folded == text)
        #expect(String(String.UnicodeScalarView(text.decomposedScalars)).folded == text)
    }

    @Test func foldsWhatIsFoldedToItself() {
        for text in ["Ünïcödé ＡＢＣ が 한", "straße", "ǅ", "ﬁ", "Σίσυφος"] {
            #expect(text.folded.folded == text.folded)
        }
    }

    @Test func lowerCaseKeepsOffsets() {
        for text in ["ABC É İ ẞ Ⱥ K Ω", "ΑΒΓ", "ＡＢＣ"] {
            #expect(text.lowercasedForSearch.utf8.count == text.utf8.count)
        }
    }

    @Test func composes() {
        #expect(Array("e\u{301}".composed.unicodeScalars) == Array("\u{E9}".unicodeScalars))
        #expect(Array("\u{1112}\u{1161}\u{11AB}".composed.unicodeScalars) == ["한"])
    }
}
