import SeededNumbers
import Testing

@testable import Commitments

@Suite struct RedlineTests {
    private func marked(_ before: String, _ after: String) -> String {
        ComparisonSample.marked(before, after)
    }

    @Test func wordsThatChangeAreMarked() {
        #expect(
            marked("support economic resilience at home", "support economic security at home")
                == "support economic [-resilience-] {+security+} at home")
    }

    @Test func spellingIsNoChange() {
        let redline = ComparisonSample.judge.redline(
            "“Ironclad” defence of the DPRK’s", "ironclad  defence of the North Korea")
        #expect(redline.isSame)
    }

    @Test func contentIsKeptBeforeWordsThatJoin() {
        let redline = ComparisonSample.judge.redline(
            "sanctions of the council", "of the council sanctions")
        #expect(redline.inline.contains { $0.mark == .kept && $0.text.contains("council") })
    }

    @Test func wordsThatChangePlacesAreMoved() {
        #expect(
            marked(
                "commitment to Japan and the Republic of Korea now",
                "commitment to South Korea and Japan now")
                == "commitment to {~South Korea and~} Japan [~and the Republic of Korea~] now")
    }

    @Test func oneCommonWordElsewhereIsNoMove() {
        #expect(
            marked("critical supply routes kept open", "supply routes kept open and critical")
                == "[-critical-] supply routes kept open {+and critical+}")
    }

    @Test func wordsThatJoinAreNoIslands() {
        #expect(
            marked(
                "the ministers warned Moscow of grave consequences in the Taiwan Strait today",
                "the ministers asked Beijing of new rules in the Taiwan Strait today")
                == "the ministers [-warned Moscow of grave consequences-]"
                + " {+asked Beijing of new rules+} in the Taiwan Strait today")
    }

    @Test func textsThatDifferMostlyAreShownWhole() {
        let redline = ComparisonSample.judge.redline(
            "growing military cooperation with Russia", "called for an immediate end")
        #expect(redline.isWhole)
        #expect(
            redline.pieces == [
                .init(.removed, before: "growing military cooperation with Russia"),
                .init(.inserted, after: "called for an immediate end"),
            ])
    }

    @Test func nothingBesideNothing() {
        #expect(ComparisonSample.judge.redline("", "").pieces.isEmpty)
        #expect(
            ComparisonSample.judge.redline("", "peace").pieces == [.init(.inserted, after: "peace")]
        )
        #expect(
            ComparisonSample.judge.redline("peace", "").pieces == [.init(.removed, before: "peace")]
        )
    }

    @Test func koreanAndJapaneseAreComparedWordByWord() {
        #expect(
            marked("북한의 완전한 비핵화를 지지", "한반도의 완전한 비핵화를 지지")
                == "[-북한의-] {+한반도의+} 완전한 비핵화를 지지")
        #expect(
            marked("北朝鮮の完全な非核化に向けて", "朝鮮半島の完全な非核化に向けて")
                == "[-北朝鮮-]{+朝鮮半島+}の完全な非核化に向けて")
    }

    @Test func hostileTextsEndSoon() {
        let before = (0..<20_000).map { "word\($0 % 977)" }.joined(separator: " ")
        let after = (0..<20_000).map { "word\($0 % 983)" }.joined(separator: " ")
        let redline = ComparisonSample.judge.redline(before, after)
        #expect(redline.pieces.map(\.before).joined() == before)
        #expect(redline.pieces.map(\.after).joined() == after)
    }

    @Test func piecesAreBothTextsToTheLetter() {
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<2_000 {
            let (before, after) = (text(&numbers), text(&numbers))
            let redline = ComparisonSample.judge.redline(before, after)
            let joined = (
                redline.pieces.map(\.before).joined(), redline.pieces.map(\.after).joined()
            )
            // Scalar by scalar: equality of strings would overlook a change of form.
            #expect(Array(joined.0.unicodeScalars) == Array(before.unicodeScalars))
            #expect(Array(joined.1.unicodeScalars) == Array(after.unicodeScalars))
            #expect(redline.before.map(\.text).joined() == before)
            #expect(redline.after.map(\.text).joined() == after)
        }
    }

    private func text(_ numbers: inout SeededNumbers) -> String {
        let parts = [
            "peace", "Peace,", "the", "of", "U.S.", "U.S.-ROK", "DPRK", "North Korea", "“ironclad”",
            "non-market", "비핵화를", "북한의", "完全な非核化", "サイバー", "의", "👩‍👩‍👧", "e\u{301}", "\u{301}",
            "\u{200D}",
            "…", "(", ")", "-", ".", "'s", "1,000", "€", "\u{3000}", "\r\n", "\t", "  ", " ", " ",
            " ",
            "\u{1100}\u{1161}", "🇰🇷",
        ]
        return (0..<Int.random(in: 0...14, using: &numbers)).map { _ in numbers.one(of: parts) }
            .joined(separator: Bool.random(using: &numbers) ? " " : "")
    }
}
