import SeededNumbers
import Testing

@testable import Commitments

/// Two statements as one text: which sentences belong together, and what became of them.
@Suite struct StatementRedlineTests {
    private let register = Register(
        catalog: StatementSample.catalog([]), notebook: Notebook(),
        asOf: CalendarDate(dayNumber: 20_000))

    private func side(_ sentences: [String], _ pledges: [Int: String] = [:]) -> StatementSentences {
        StatementSentences(
            record: StatementSample.record,
            sentences: sentences.enumerated().map { index, text in
                StatementSentences.Sentence(
                    text: text, range: index * 1_000..<index * 1_000 + text.count,
                    pledges: pledges[index].map { [Pledge.ID($0)] } ?? [])
            })
    }

    /// "changed 0-1": a row with the positions on both sides.
    private func rows(_ before: [String], _ after: [String]) -> [String] {
        register.redline(from: side(before), to: side(after)).rows.map { row in
            let numbers = [row.before, row.after].map { $0.map(String.init).joined(separator: "+") }
            return "\(row.kind.rawValue)\(row.isMoved ? " moved" : "") "
                + numbers.joined(separator: "-")
        }
    }

    private let port = "We will open the northern port to all ships by the end of the year."
    private let raids = "We condemn the raids on fishing boats in the strait."
    private let bridge = "The ministers decided to build a bridge between the two islands."
    private let coffee = "Scholarships for young engineers were announced."

    @Test func equalStatementsAreTheSame() {
        #expect(rows([port, raids], [port, raids]) == ["same 0-0", "same 1-1"])
        #expect(rows([], []) == [])
    }

    @Test func whatCameAndWhatWentIsWhereItWas() {
        #expect(
            rows([port, raids, bridge], [port, coffee, bridge]) == [
                "same 0-0", "removed 1-", "added -1", "same 2-2",
            ])
        #expect(rows([], [port]) == ["added -0"])
        #expect(rows([port], []) == ["removed 0-"])
    }

    @Test func anotherWordIsAChange() {
        let other = "We will not open the northern port to all ships by the end of the year."
        #expect(rows([port, raids], [other, raids]) == ["changed 0-0", "same 1-1"])
        let redline = register.redline(from: side([port]), to: side([other])).rows[0].redline
        #expect(redline.inline.marked.contains("{+not+}"))
    }

    @Test func aSentenceThatWasMovedIsFound() {
        let found = rows([port, raids, bridge, coffee], [bridge, port, raids, coffee])
        #expect(found == ["same moved 2-0", "same 0-1", "same 1-2", "same 3-3"])
    }

    @Test func aSentenceThatWasSplitIsOneRow() {
        let one =
            "We will open the northern port to all ships by the end of the year and condemn the raids"
            + " on fishing boats in the strait."
        #expect(rows([one, bridge], [port, raids, bridge]) == ["changed 0-0+1", "same 1-2"])
        #expect(rows([port, raids, bridge], [one, bridge]) == ["changed 0+1-0", "same 2-1"])
    }

    @Test func sentencesOfOnePledgeBelongTogether() {
        let before = side(["The northern port will be opened to trade."], [0: "SEA-01"])
        let texts = ["Ships may soon use the northern port.", bridge]
        let with = register.redline(from: before, to: side(texts, [0: "SEA-01"]))
        #expect(with.rows.map(\.kind) == [.changed, .added])
        let without = register.redline(
            from: side(["The northern port will be opened to trade."]), to: side(texts))
        #expect(without.count(.changed) == 0)
    }

    @Test func koreanSentencesAreAligned() {
        let before = ["세 장관은 북한의 완전한 비핵화 의지를 재확인하였다.", "세 장관은 대만해협의 평화를 강조하였다."]
        let after = ["대만해협의 평화와 안정이 중요함을 강조하였다.", "장관들은 한반도의 완전한 비핵화에 대한 의지를 재확인했다."]
        let found = register.redline(from: side(before), to: side(after)).rows
        #expect(found.filter { $0.before == [0] }.map(\.after) == [[1]])
        #expect(found.filter { $0.before == [1] }.map(\.after) == [[0]])
    }

    @Test(arguments: 0..<40) func everySentenceIsInOneRow(seed: Int) {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let words = [
            "port", "raids", "bridge", "coffee", "we", "will", "not", "北海道", "항구를", "2030",
        ]
        func text() -> [String] {
            (0..<Int.random(in: 0..<12, using: &numbers)).map { _ in
                (0..<Int.random(in: 1..<9, using: &numbers)).map { _ in
                    words.randomElement(using: &numbers) ?? ""
                }.joined(separator: " ")
            }
        }
        let (before, after) = (text(), text())
        let redline = register.redline(from: side(before), to: side(after))
        #expect(redline.rows.flatMap(\.before).sorted() == Array(before.indices))
        // What is shown is in the order of the later statement.
        #expect(redline.rows.flatMap(\.after) == Array(after.indices))
        for row in redline.rows {
            #expect(row.before.isEmpty == (row.kind == .added))
            #expect(row.after.isEmpty == (row.kind == .removed))
        }
        for kind in [StatementRedline.Kind.same] {
            let same = redline.rows.filter { $0.kind == kind }
            #expect(same.allSatisfy { $0.redline.isSame })
        }
    }

    // MARK: The nearest sentence

    @Test func theNearestSentenceHasMostOfTheWords() throws {
        let sentences = side([raids, bridge, port, coffee]).sentences
        let found = try #require(
            sentences.nearest(to: "open the northern port", register.judge))
        #expect(found.position == 2)
        #expect(found.score == 1)
        #expect(found.place == "sentence 3 (1.00)")
        let part = try #require(
            sentences.nearest(to: "open the northern harbor", register.judge))
        #expect(part.position == 2 && part.score < 1)
    }

    @Test func nothingIsNearToWhatIsNotThere() {
        let sentences = side([raids, bridge, port, coffee]).sentences
        #expect(sentences.nearest(to: "critical minerals and batteries", register.judge) == nil)
        #expect([].nearest(to: port, register.judge) == nil)
        #expect(sentences.nearest(to: "", register.judge) == nil)
    }
}
