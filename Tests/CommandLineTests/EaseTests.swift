import Foundation
import Testing

@testable import pledges

/// What makes the shell forgiving: options before the command, near matches by word, relative days,
/// several pledges in one note.
@Suite struct EaseTests {
    @Test func compareWithoutMeetingsTakesTheLastTwoStatements() throws {
        let shell = try Shell()
        let plain = try shell.pledges("compare", "--format", "json")
        #expect(plain.status == 0)
        let both = try #require(
            JSONSerialization.jsonObject(with: Data(plain.output.utf8)) as? [String: Any])
        let meetings = ["from", "to"].compactMap {
            (both[$0] as? [String: Any])?["meeting"] as? String
        }
        #expect(meetings.count == 2)
        let named = try shell.sh(
            "\"$P\" compare \(meetings.joined(separator: " ")) --format json")
        #expect(named.output == plain.output)
        let one = try shell.pledges("compare", meetings.first ?? "")
        #expect(one.status == 64 && one.messages.contains("one meeting alone cannot be compared"))
        let early = try shell.pledges("compare", "--as-of", "1990-01-01")
        #expect(early.status == 1 && early.messages.contains("fewer than two statements"))
    }

    @Test func wordsThatNameNoPledgeFindThoseThatHaveThem() throws {
        let shell = try Shell()
        let result = try shell.pledges("show", "cyber")
        #expect(result.status == 1)
        #expect(
            result.messages.contains("hint: did you mean one of these?\n  NK-03  Working group"))
        #expect(try shell.pledges("show", "SEC-0").messages.contains("did you mean SEC-0"))
        let many = try shell.pledges("show", "a")
        #expect(many.messages.contains("more: `pledges list --query a`"))
    }

    @Test func optionsMayComeBeforeTheCommand() throws {
        let shell = try Shell()
        let usual = try shell.pledges("list", "--as-of", "2025-09-30", "--ascii", "--pillar", "nk")
        let before = try shell.pledges("--as-of", "2025-09-30", "--ascii", "list", "--pillar", "nk")
        #expect(usual.status == 0 && before.output == usual.output)
        #expect(
            try shell.pledges("--as-of=2025-Q3", "--ascii", "list", "--pillar", "nk").output
                == usual.output)
        let added = try shell.sh("\"$P\" --workspace other note add SEC-02 -m there && ls other")
        #expect(added.status == 0 && added.output.contains("notes.json"))
        let wrong = try shell.pledges("--workspace", "other", "lsit")
        #expect(wrong.status == 64)
    }

    @Test func theOrderOfOtherArgumentsIsKept() {
        #expect(CommandNames.inOrder([]) == [])
        #expect(CommandNames.inOrder(["--ascii"]) == ["--ascii"])
        #expect(CommandNames.inOrder(["--pillar", "nk", "list"]) == ["--pillar", "nk", "list"])
        #expect(CommandNames.inOrder(["list", "--ascii"]) == ["list", "--ascii"])
        #expect(
            CommandNames.inOrder(["--notes", "n", "note", "add", "SEC-02"])
                == ["note", "add", "--notes", "n", "SEC-02"])
    }

    @Test func oneNoteOnSeveralPledges() throws {
        let shell = try Shell()
        let result = try shell.pledges("note", "add", "SEC-02", "NK-03", "sec-02", "-m", "for both")
        #expect(result.status == 0 && result.lines.count == 2)
        #expect(
            result.messages.contains("noted on SEC-02")
                && result.messages.contains("noted on NK-03"))
        let piped = try shell.sh("echo 'from a pipe' | \"$P\" note add SEC-02 NK-03 -")
        #expect(piped.status == 0 && piped.lines.count == 2)
        #expect(try shell.pledges("note", "list", "NK-03").output.contains("from a pipe"))
        let none = try shell.pledges("note", "add", "SEC-02", "NOPE-01", "-m", "x")
        #expect(none.status == 1)
        let text = try shell.pledges("note", "add", "SEC-02", "a text without -m")
        #expect(text.status == 64 && text.messages.contains("give the text as -m"))
        #expect(try shell.pledges("note", "list").lines.count == 5)
        #expect(
            try shell.pledges("note", "add", "SEC-02", "-e").messages.contains(
                "-e needs a terminal"))
    }

    @Test func tagsAreReadAsInTheBrowser() throws {
        let shell = try Shell()
        for (pledge, tag) in [("SEC-02", "#ask"), ("SEC-03", "ask,calendar"), ("SEC-04", "ask")] {
            #expect(try shell.pledges("note", "add", pledge, "--tag", tag).status == 0)
        }
        #expect(try shell.pledges("list", "--tag", "#ask").lines.count == 4)
        #expect(try shell.pledges("list", "--tag", "calendar,none").lines.count == 2)
        #expect(try shell.pledges("note", "add", "SEC-02", "--tag", "#").status == 64)
    }

    @Test func textsFromWindowsAreTakenWithoutTheirMarks() throws {
        let shell = try Shell()
        let added = try shell.sh(
            #"printf '\357\273\277one\r\ntwo\r\n' | "$P" note add SEC-05 - && "$P" note list --format json"#
        )
        #expect(added.output.contains(#""text": "one\ntwo""#), "\(added.output)")
    }

    @Test func daysMayBeRelative() throws {
        let shell = try Shell()
        _ = try shell.pledges(
            "note", "add", "SEC-02", "-m", "x", "--date", "2025-Q3", "--review-by", "+2w")
        #expect(try shell.pledges("note", "list").output.contains("2025-09-30"))
        let wrong = try shell.pledges("list", "--as-of", "soon")
        #expect(
            wrong.status == 64
                && wrong.messages.contains("write it as 2025-02-15, 2025-Q3, yesterday or -30d"))
    }
}
