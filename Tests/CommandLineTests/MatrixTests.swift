import Foundation
import Testing

@Suite struct MatrixTests {
    private struct Document: Decodable {
        struct Meeting: Decodable { var id: String, format: String, statement: Bool }
        struct Cell: Decodable {
            var meeting: String, state: String, sign: String
            var certainty: String?, labels: [String]?, firm: Bool?, since: String?
            var against: String?
        }
        struct Pledge: Decodable {
            var pledge: String, said: Int, statements: Int, run: Int, record: String, cells: [Cell]
        }
        var format: String, schema: Int, asOf: String
        var meetings: [Meeting], pledges: [Pledge]
    }

    private func document(_ options: String) throws -> Document {
        let result = try Shell().sh("\"$P\" matrix --format json \(options)")
        #expect(result.status == 0)
        return try JSONDecoder().decode(Document.self, from: Data(result.output.utf8))
    }

    @Test func textHasARowAPledgeAndSaysHowSureItIs() throws {
        let result = try Shell().pledges("matrix", "--pillar", "nk", "--as-of", "2025-10-20")
        #expect(result.status == 0)
        #expect(result.lines.count { $0.hasPrefix("NK-") } == 16)
        #expect(result.lines.first == "statements: 28 of 60 meetings, as of 20 Oct 2025")
        #expect(result.output.contains("' firm, else provisional"))
        #expect(!result.output.contains("\u{1B}"))
    }

    @Test func cellsHaveSignsVerbsOrPhrases() throws {
        func row(_ content: String) throws -> String {
            let lines = try Shell().pledges(
                "matrix", "--format-of-meeting", "foreign", "--cells", content, "--as-of",
                "2025-10-20"
            ).lines
            return try #require(lines.first { $0.hasPrefix("NK-02") })
        }
        #expect(try row("sign").contains("●") == false)
        #expect(try row("verb").contains("growing military") == false)
        #expect(try row("phrase").contains("growing military cooperation"))
    }

    @Test func formatsOfMeetingsMayBeNamedInPart() throws {
        let leaders = try document("--format-of-meeting leaders --as-of 2025-10-20")
        #expect(leaders.meetings.allSatisfy { $0.format == "leaders" })
        let both = try document("--format-of-meeting lead,foreign --as-of 2025-10-20")
        #expect(Set(both.meetings.map(\.format)) == ["leaders", "foreign-ministers"])
        let statements = try document("--as-of 2025-10-20").meetings
        #expect(statements.allSatisfy { $0.statement })
        let all = try document("--events --as-of 2025-10-20").meetings
        #expect(all.count > statements.count)
        #expect(all.contains { $0.id == "freedom-edge-25" })
    }

    @Test func jsonHasTheChangesAndTheRecord() throws {
        let document = try document("--as-of 2025-10-20")
        #expect(document.format == "pledges-matrix" && document.schema == 1)
        #expect(document.pledges.count == 110)
        let states = Set(document.pledges.flatMap { $0.cells.map(\.state) })
        #expect(
            states.isSubset(of: [
                "first", "new", "reaffirmed", "returned", "dropped", "not-carried",
                "not-comparable",
            ]))
        for cell in document.pledges.flatMap(\.cells) {
            #expect((cell.labels != nil) == (cell.firm != nil))
            #expect((cell.certainty != nil) == (cell.against != nil))
        }
        let pledge = try #require(document.pledges.first { $0.pledge == "NK-03" })
        #expect(
            pledge.cells.count { !["dropped", "not-carried", "not-comparable"].contains($0.state) }
                == pledge.said)
        #expect(
            pledge.record.hasPrefix(
                "reaffirmed at 2 of 4 statements coded in full since Camp David"))
    }

    @Test func theDayHidesLaterMeetings() throws {
        let meetings = try document("--as-of 2023-12-31").meetings.map(\.id)
        #expect(meetings.last == "nsa-seoul-2023")
    }

    @Test func nothingIsSaidWithItsStatus() throws {
        let shell = try Shell()
        #expect(try shell.pledges("matrix", "--query", "zzzz").status == 1)
        #expect(try shell.pledges("matrix", "--as-of", "2001-01-01").status == 1)
        let wrong = try shell.pledges("matrix", "--format-of-meeting", "leader-s")
        #expect(wrong.status == 64)
        #expect(wrong.messages.contains("did you mean leaders?"))
    }

    @Test func filesAreWrittenAndNotReplaced() throws {
        let shell = try Shell()
        #expect(try shell.pledges("matrix", "--format", "csv", "-o", "m.csv").status == 0)
        #expect(try shell.contents(of: "m.csv").hasPrefix("as_of,pledge,title,pillar,"))
        #expect(try shell.pledges("matrix", "--format", "csv", "-o", "m.csv").status == 2)
    }

    /// Blocks of meetings where a terminal is too narrow for all.
    @Test func aTerminalGetsWhatFits() throws {
        let shell = try Shell()
        shell.environment["TERM"] = "xterm"
        let lines = try shell.sh(
            "python3 -c 'import pty,sys; pty.spawn(sys.argv[1:])' "
                + "sh -c 'stty cols 80; \"$P\" matrix --pillar nk --ascii --no-color'"
        ).output.split(whereSeparator: \.isNewline).map(String.init)
        #expect(lines.allSatisfy { $0.count <= 80 && $0.utf8.allSatisfy { $0 < 0x80 } })
        #expect(lines.count { $0.hasPrefix("NK-01") } > 1)
    }
}
