import Testing

@testable import Commitments

/// A coding as lines that people read and correct.
@Suite struct CodingLinesTests {
    private let judge = ComparisonSample.judge

    private func read(_ lines: [String]) throws -> Coding {
        try Coding(lines: lines) { judge.stems(of: $0) }
    }

    @Test(arguments: [
        "We will hold at least two exercises by 2030, if North Korea does not stop its launches.",
        "They strongly condemned the launches. They will not accept North Korea as a nuclear state.",
        "reaffirmed their ironclad commitment to work together as appropriate in all fields, such as energy and quantum science, except arms",
        "urged all parties to immediately end exports until further notice; agreed to meet every year",
        "not more than 10 percent of the 1.5 billion dollars may be spent",
    ])
    func whatIsWrittenIsReadAgain(passage: String) throws {
        let coding = judge.coding(of: passage)
        #expect(!coding.clauses.isEmpty)
        #expect(try read(coding.lines) == coding, "\(coding.lines)")
    }

    @Test func theWordsAloneAreEnough() throws {
        let coding = try read(["", "condition: if North Korea stops", "sentence", "core: drills"])
        #expect(coding.clauses.count == 2)
        let condition = try #require(coding.clauses[0].conditions.first)
        #expect(condition.stems.contains(judge.stems(of: "stops")[0]))
        #expect(coding.clauses[1].parts.map(\.stems) == [judge.stems(of: "drills")])
    }

    @Test(arguments: [
        ("condtion: if", "line 1: “condtion” is no part of a coding; use one of: verb, denied"),
        ("hold two", "line 1: write a part as “condition: if …”"),
        ("\nverb: hold | scale: mine", "line 2: scale must be own, others or any"),
        ("verb: hold | force: much", "line 1: force must be a number"),
        ("quantity: two drills", "line 1: a quantity needs its number"),
        ("quantity: two | number: 2 | bound: near", "line 1: bound must be one of: exact, about"),
        ("time: soon", "line 1: a time needs its date"),
        ("weight: full", "line 1: a weight needs its kind: stance, substance"),
        ("modal: | key: will", "line 1: write the words of the passage after “modal:”"),
        ("hedge: in principle | level: x", "line 1: level must be a number"),
    ])
    func whatCannotBeReadIsSaidWithItsLine(text: String, message: String) {
        do throws(Coding.LineProblem) {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            _ = try Coding(lines: lines.map(String.init)) { judge.stems(of: $0) }
            Issue.record("it was read")
        } catch {
            #expect(error.description.hasPrefix(message), "\(error)")
        }
    }

    /// What is stored of two passages may differ though their quotes are the same.
    @Test func equalQuotesOfDifferentPassagesAreNotVerbatim() {
        func statement(_ passage: String) -> Judge.Statement {
            var wording = Wording(
                text: "hold exercises", source: Source.ID("s"), provenance: .officialText)
            wording.coding = judge.coding(of: passage)
            return Judge.Statement(wording, by: .all)
        }
        let pledge = Pledge(
            id: Pledge.ID("SEC-01"), title: "Drills", pillar: Pillar.ID("p"), type: .process)
        func labels(_ before: String, _ after: String) -> Set<ChangeLabel> {
            Set(
                judge.findings(from: statement(before), to: statement(after), about: pledge)
                    .map(\.label))
        }
        let will = "We will hold exercises."
        #expect(labels(will, will) == [.verbatim])
        #expect(labels(will, "We will not hold exercises.").contains(.reversed))
        #expect(!labels(will, "We will not hold exercises.").contains(.verbatim))
    }

    @Test func aQuoteIsFoundHoweverItIsSpelled() {
        #expect(judge.quotes("Hold “Freedom Edge”", from: "will hold Freedom Edge in 2026"))
        #expect(!judge.quotes("hold drills", from: "will hold Freedom Edge drills"))
    }
}
