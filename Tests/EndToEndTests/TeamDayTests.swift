import Foundation
import Testing

/// docs/team.md, word for word: its shell blocks typed into the terminals of two analysts on two fresh
/// machines, whose git is configured by nothing but what the document says.
@Suite struct TeamDayTests {
    /// The lines of the document's shell blocks, one list a block.
    static func blocks() throws -> [[String]] {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/team.md").standardized
        let text = try String(contentsOf: path, encoding: .utf8)
        return text.components(separatedBy: "```sh\n").dropFirst().map { block in
            block.components(separatedBy: "```")[0].split(separator: "\n").map(String.init)
        }
    }

    private enum Block: Int { case name, begin, join, day, decide }

    /// An analyst at a terminal.
    private final class Analyst {
        let place: Workplace
        let name: String
        private let terminal: Tmux

        init(_ name: String, hub: String) throws {
            place = try Workplace()
            self.name = name
            let bin = URL(filePath: Workplace.program).deletingLastPathComponent().path
            place.environment["PATH"] = "\(bin):/usr/bin:/bin"
            place.environment["PLEDGES_AUTHOR"] = nil
            // SERVER of the document is this machine; everything else is as git is installed.
            try place.write("[url \"\(hub)/\"]\n\tinsteadOf = SERVER:\n", to: ".gitconfig")
            terminal = try Tmux.shell(place, columns: 200, rows: 50)
        }

        /// Types the lines of the document, with the analyst's own name in them.
        func follow(_ lines: [String]) async throws {
            for line in lines {
                var line = line.replacing("=jh", with: "=\(name)")
                line = line.replacing("jh@example", with: "\(name)@example")
                try await type(line)
            }
        }

        func type(_ line: String) async throws {
            try await terminal.waitForPrompt()
            try terminal.type("clear; \(line)")
            try terminal.press("Enter")
            if line.hasPrefix("pledges git setup") {
                try await terminal.wait(for: "Do this? [y/N]")
                try terminal.type("y")
                try terminal.press("Enter")
            }
            if line.split(separator: "#")[0].trimmingCharacters(in: .whitespaces) == "pledges" {
                try await terminal.waitForList()
                try await terminal.addNote("From the browser of \(name)")
                try terminal.press("Q")
            }
            try await terminal.waitForPrompt()
        }

        /// Runs a line of shell in the clone, apart from the terminal.
        func run(_ line: String) throws -> Workplace.Result {
            let clone = place.url("trilateral").path
            let line = "export PLEDGES_NOTES=$PWD/notes.json PLEDGES_AUTHOR=\(name); \(line)"
            return try place.run("/bin/sh", ["-c", "cd '\(clone)' && \(line)"])
        }

        func done(_ line: String) throws -> String {
            let result = try run(line)
            #expect(result.status == 0, "\(name): \(line): \(result.output)\(result.messages)")
            return result.output
        }
    }

    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../IntakeTests/Fixtures").standardized.path

    @Test func twoAnalystsShareADay() async throws {
        let blocks = try Self.blocks()
        func block(_ name: Block) -> [String] { blocks[name.rawValue] }
        #expect(block(.begin).contains { $0.hasPrefix("pledges git setup") })
        let server = try Workplace()
        let made = try server.run(
            "/usr/bin/git", ["init", "-q", "--bare", server.url("trilateral.git").path])
        #expect(made.status == 0, "\(made.messages)")
        let jh = try Analyst("jh", hub: server.folder.path)
        let mk = try Analyst("mk", hub: server.folder.path)
        try await jh.follow(block(.name) + block(.begin))
        try await mk.follow(block(.name) + block(.join))
        let first = try jh.done(
            "pledges note list --format json | grep -o '01[0-9A-Z]\\{24\\}' | head -1")
        let shared = first.trimmingCharacters(in: .whitespacesAndNewlines)

        // Each works: notes, an edit of one note, the catalog, an intake; then the day's recipe.
        try work(jh, shared, file: "leaders.txt", meeting: "fm-munich-2025")
        try work(mk, shared, file: "ministers.txt", meeting: "fm-newyork-2025")
        for analyst in [jh, mk] { try await analyst.follow(block(.day)) }
        try await jh.follow(block(.day))

        for analyst in [jh, mk] {
            let status = try analyst.done("git status --porcelain --branch")
            #expect(!status.contains("ahead") && !status.contains("behind"), "\(status)")
            #expect(status.split(separator: "\n").count == 1, "\(status)")
            #expect(try analyst.done("pledges check 2>&1 | tail -1").contains("0 errors"))
        }
        // jh's second day wrote a note more; mk takes it.
        try await mk.follow(block(.day).suffix(1))
        try expectAll(in: jh, shared)
        try expectAll(in: mk, shared)
        #expect(
            try jh.done("cat notes.json catalog.json") == mk.done("cat notes.json catalog.json"))

        try await decide(jh, mk, blocks)
    }

    private func work(
        _ analyst: Analyst, _ shared: String, file: String, meeting: String
    ) throws {
        let name = analyst.name
        _ = try analyst.done("pledges note add SEC-02 -m 'Note of \(name)'")
        _ = try analyst.done("pledges note edit \(shared) -m 'We share this file, says \(name)'")
        _ = try analyst.done(
            "pledges pledge add --pillar nk --type action --title 'New of \(name)' --summary S.")
        _ = try analyst.done("pledges note add NK-17 -m 'On the new one of \(name)'")
        let member = name == "jh" ? "--title" : "--summary"
        _ = try analyst.done("pledges pledge edit SEC-03 \(member) 'Edited by \(name)'")
        _ = try analyst.done(
            "pledges intake '\(Self.fixtures)/\(file)' --meeting \(meeting) "
                + "--provenance press-report --accept-above 0.5 --source-id src-\(name) "
                + "--publisher P --source-title T --commit")
    }

    private func expectAll(in analyst: Analyst, _ shared: String) throws {
        let notes = try analyst.done("pledges note list")
        for name in ["jh", "mk"] {
            #expect(notes.contains("Note of \(name)") && notes.contains("browser of \(name)"))
            let page = try analyst.done("pledges list --query '\"New of \(name)\"'")
            let id = page.split(separator: "\n").last?.prefix(5) ?? ""
            #expect(try analyst.done("pledges show \(id)").contains("On the new one of \(name)"))
            #expect(try analyst.done("pledges show SEC-03").contains("Edited by \(name)"))
            #expect(try analyst.done("grep -c '\"source\": \"src-\(name)\"' catalog.json") != "0\n")
        }
        let two = try analyst.done("pledges note show \(shared)")
        #expect(two.contains("says jh") && two.contains("says mk"))
    }

    /// Both change one title, and mk follows what the document says then.
    private func decide(_ jh: Analyst, _ mk: Analyst, _ blocks: [[String]]) async throws {
        _ = try jh.done("pledges pledge edit SEC-02 --title 'Exercises'")
        _ = try mk.done("pledges pledge edit SEC-02 --title 'Drills'")
        let sharing = blocks[Block.day.rawValue].suffix(2)
        try await jh.follow(Array(sharing))
        try await mk.follow(Array(sharing))
        #expect(try mk.run("pledges check").status == 3)
        try await mk.follow(Array(sharing))
        // Nothing undecided was published.
        let published = "test $(git rev-parse HEAD) = $(git ls-remote origin HEAD | cut -f1)"
        #expect(try jh.run(published).status == 0)
        try await mk.follow(blocks[Block.decide.rawValue])
        try await mk.follow(Array(sharing.suffix(1)))
        try await jh.follow(Array(sharing.suffix(1)))
        for analyst in [jh, mk] {
            #expect(try analyst.done("pledges show SEC-02").contains("Exercises"))
            #expect(try analyst.done("pledges check 2>&1 | tail -1").contains("0 errors"))
        }
    }
}
