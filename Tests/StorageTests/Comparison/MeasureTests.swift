import Commitments
import Foundation
import JSON
import Storage
import Testing

/// How the rules judge pairs that were labeled apart from them. Half of each set was kept from the
/// authors of the rules until the rules were done. docs/wording.md has the figures; RECORD=1 writes
/// them again.
@Suite struct MeasureTests {
    @Test func everyChangeOfTheFirstSetIsSeen() throws {
        let figures = try Measure().figures(Measure.pairs("first.jsonl"))
        print("first set:", figures.row)
        #expect(figures.changed == 26 && figures.seen == 26)
        #expect(figures.wanted >= 22)
        #expect(figures.same == 10 && figures.leftAlone == 10)
    }

    @Test func mostChangesAreSeenAndCalledByTheirName() throws {
        let pairs = try Measure.pairs("contrast.jsonl")
        let measure = try Measure()
        for half in ["dev", "held"] {
            let figures = measure.figures(pairs.filter { $0.half == half })
            print("contrast, \(half):", figures.row)
            #expect(figures.changed == 221 && figures.same == 89)
            #expect(figures.seen >= (half == "dev" ? 221 : 217))
            #expect(figures.wanted >= (half == "dev" ? 211 : 180))
            #expect(figures.leftAlone >= (half == "dev" ? 89 : 81))
            #expect(4 * figures.onlyReworded < figures.changed)
        }
    }

    @Test func changesOfEveryKindAreSeen() throws {
        let figures = try Measure().figures(Measure.pairs("kinds.jsonl"))
        print("kinds:", figures.row)
        #expect(figures.changed == 160 && figures.seen == 160)
        #expect(figures.wanted >= 146)
        #expect(figures.same == 30 && figures.leftAlone == 30)
    }

    @Test func reasonsHaveTheWordsOfTheText() throws {
        let measure = try Measure()
        let before = "The parties will quickly deploy monitors along the border"
        let after = "The parties may quickly deploy monitors along the border"
        let reasons = measure.findings(before, after, "SEC-01").map(\.reason).joined(separator: " ")
        #expect(reasons.contains("deploy") && !reasons.contains("deploi"))
    }

    @Test func wholePassagesAreJudged() throws {
        let passages = try Measure.passages()
        let measure = try Measure()
        for (half, least) in [("dev", 48), ("second", 70), ("held", 17)] {
            let figures = measure.figures(passages.filter { $0.half == half })
            print("passages, \(half):", figures)
            #expect(figures.clean >= least)
            #expect(4 * figures.onlyReworded < figures.count)
        }
    }

    /// A stored coding and a computed one give the same findings.
    @Test func aStoredCodingComparesLikeTheText() throws {
        let measure = try Measure()
        for pair in try Measure.pairs("first.jsonl") + Measure.pairs("contrast.jsonl") {
            let (before, after) = (
                measure.judge.coding(of: pair.before), measure.judge.coding(of: pair.after)
            )
            let stored = try [before, after].map { try Measure.throughJSON($0) }
            #expect(stored == [before, after])
            #expect(
                measure.judge.findings(from: stored[0], to: stored[1])
                    == measure.judge.findings(from: before, to: after))
        }
    }

    @Test func nothingDiffersFromItself() throws {
        let measure = try Measure()
        for pair in try Measure.passages() {
            let coding = measure.judge.coding(of: pair.from)
            #expect(measure.judge.findings(from: coding, to: coding).map(\.label) == [.repeated])
        }
    }

    @Test(arguments: ["\u{200B}", "\u{00AD}", "\u{FEFF}", "\u{2060}", "\u{200E}", "\u{202A}"])
    func invisibleCharactersMakeNoDifference(sign: String) throws {
        let measure = try Measure()
        for text in ["complete denuclearization", "reaffirmed the commitment of the U.S."] {
            let middle = text.index(text.startIndex, offsetBy: 5)
            let hidden = text[..<middle] + sign + text[middle...] + sign
            let labels = measure.findings(text, sign + hidden, "SEC-01").map(\.label)
            #expect(labels == [.verbatim])
        }
    }

    @Test func theDocumentHasTheseFigures() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/wording.md").standardized
        let text = try String(contentsOf: file, encoding: .utf8)
        let begin = try #require(text.range(of: "<!-- measures: RECORD=1 writes them -->\n"))
        let end = try #require(text.range(of: "<!-- end of measures -->"))
        let figures = try markdown()
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            let new = text[..<begin.upperBound] + figures + text[end.lowerBound...]
            try Data(new.utf8).write(to: file)
        } else {
            #expect(String(text[begin.upperBound..<end.lowerBound]) == figures)
        }
    }

    private func markdown() throws -> String {
        let measure = try Measure()
        let pairs = try Measure.pairs("contrast.jsonl")
        let first = measure.figures(try Measure.pairs("first.jsonl"))
        let dev = measure.figures(pairs.filter { $0.half == "dev" })
        let held = measure.figures(pairs.filter { $0.half == "held" })
        let kinds = measure.figures(try Measure.pairs("kinds.jsonl"))
        var lines = [
            "| set | changes seen | with a wanted label | only *reworded* | same left alone | same said to be |",
            "|---|---|---|---|---|---|",
            "| first set | \(first.row) |", "| set by kinds, used while working | \(kinds.row) |",
            "| larger set, half used while working | \(dev.row) |",
            "| larger set, half kept apart | \(held.row) |", "",
            "| passages | pairs | acceptable | misleading | acceptable and not misleading | only *reworded* |",
            "|---|---|---|---|---|---|",
        ]
        let halves = [
            ("dev", "used while working"), ("second", "by kinds, used while working"),
            ("held", "kept apart"),
        ]
        for (half, name) in halves {
            let figures = measure.figures(try Measure.passages().filter { $0.half == half })
            lines.append(
                "| \(name) | \(figures.count) | \(figures.accepted) | \(figures.misleading) | \(figures.clean)"
                    + " | \(figures.onlyReworded) |")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}

extension Measure {
    /// A coding written and read again.
    static func throughJSON(_ coding: Coding) throws -> Coding {
        try Coding.read(coding.json.documentBytes, named: "coding.json")
    }
}
