import Foundation
import Testing

/// What nobody can join without deciding is concluded by no commit until somebody has decided, and
/// nothing of either side is lost.
@Suite(.enabled(if: Git.isThere, Comment(rawValue: Git.missing)))
struct DecidingTests {
    /// How git comes to join what jh and mk did.
    enum Act: String, CaseIterable {
        case merge, pull, pullRebase, cherryPick, stash

        func line(in duo: Duo) -> String {
            switch self {
            case .merge: "git fetch -q && git merge --no-edit origin/main"
            case .pull: "git pull --no-edit"
            case .pullRebase: "git pull --rebase"
            case .cherryPick: "git fetch -q && git cherry-pick origin/main"
            case .stash: "git stash -q && git pull -q --no-edit && git stash pop"
            }
        }

        /// What git calls "ours" is what was there already.
        var oursIsMk: Bool { self == .merge || self == .pull || self == .cherryPick }

        var goesOn: String {
            switch self {
            case .merge, .pull: "git commit --no-edit"
            case .pullRebase: "git rebase --continue"
            case .cherryPick: "git cherry-pick --continue --no-edit"
            case .stash: "git commit -m Work"
            }
        }
    }

    /// Both changed the title of SEC-02, and each did something else.
    private func titles(_ act: Act, isSetUp: Bool = true) throws -> Duo {
        let duo = try Duo(isSetUp: isSetUp, seed: ["pledges pledge edit SEC-01 --add-term x"])
        try duo.done("jh", "pledges pledge edit SEC-02 --title 'By jh'")
        try duo.done("jh", "pledges pledge retire SEC-05")
        try duo.commit("jh")
        try duo.done("jh", "git push -q")
        try duo.done("mk", "pledges pledge edit SEC-02 --title 'By mk'")
        try duo.done("mk", "pledges pledge edit SEC-03 --title 'Also by mk'")
        if act != .stash { try duo.commit("mk") }
        return duo
    }

    private func isRefused(_ duo: Duo, _ line: String) throws {
        let head = try duo.done("mk", "git rev-parse HEAD").output
        let result = try duo.run("mk", line)
        #expect(result.status != 0, "\(line): \(result.output)")
        #expect(result.messages.contains("catalog.json has 1 to decide"), "\(result.messages)")
        #expect(try duo.done("mk", "git rev-parse HEAD").output == head, "\(line)")
    }

    @Test(arguments: Act.allCases)
    func oneMemberChangedTwiceIsCommittedByNothingUndecided(_ act: Act) throws {
        let duo = try titles(act)
        let joined = try duo.run("mk", act.line(in: duo))
        let words = joined.output + joined.messages
        #expect(joined.status != 0 && words.contains("catalog.json: 1 to decide"), "\(words)")
        let check = try duo.run("mk", "pledges check")
        #expect(check.status == 3 && check.output.contains("a merge left 1 to decide"))
        let edit = try duo.run("mk", "pledges pledge edit SEC-04 --title T")
        #expect(edit.status == 3 && edit.messages.contains("pledges catalog resolve"))
        // The list can be looked at.
        #expect(try duo.run("mk", "pledges list").output.contains("Also by mk"))
        try isRefused(duo, "git commit -am 'Notes of today'")
        try isRefused(duo, "git add . && git commit -m 'Notes of today'")
        try isRefused(duo, "git add . && \(act.goesOn)")
        let list = try duo.run("mk", "pledges catalog resolve")
        #expect(list.status == 1 && list.output.contains("By jh") && list.output.contains("By mk"))
        try duo.done("mk", "pledges catalog resolve --\(act.oursIsMk ? "theirs" : "ours") SEC-02")
        #expect(try duo.done("mk", "pledges check").status == 0)
        try duo.done("mk", "git add . && \(act.goesOn)")
        let page = try duo.done("mk", "pledges show SEC-02").output
        #expect(page.contains("By jh") && !page.contains("By mk"))
        #expect(try duo.done("mk", "pledges show SEC-03").output.contains("Also by mk"))
        #expect(try duo.done("mk", "pledges list --query is:retired").output.contains("SEC-05"))
        // What was not taken is in the history.
        let history = try duo.done("mk", "pledges catalog history --changes").output
        #expect(history.contains("By mk"))
    }

    /// One pledge is merged into another here and changed there: no catalog can say both.
    private func merged() throws -> Duo {
        let duo = try Duo(seed: ["pledges pledge edit SEC-01 --add-term x"])
        try duo.done("jh", "pledges pledge edit SEC-03 --title 'By jh'")
        try duo.done(
            "jh", "pledges pledge add --pillar nk --type action --title 'New' --summary 'By jh.'")
        try duo.done("jh", "pledges pledge merge SEC-06 SEC-07")
        try duo.done("mk", "pledges pledge edit SEC-06 --add-term mkterm")
        try duo.done("mk", "pledges pledge edit SEC-08 --title 'By mk'")
        return duo
    }

    @Test(arguments: ["ours", "theirs"])
    func whatCannotBothBeIsDecidedAndTheRestIsJoined(_ word: String) throws {
        let duo = try merged()
        let pull = try duo.share()
        #expect(pull.messages.contains("“pledge SEC-06 merged into SEC-07” by jh"))
        try isRefused(duo, "git commit -am 'Notes of today'")
        #expect(try duo.run("mk", "pledges check").status == 3)
        try duo.done("mk", "pledges catalog resolve --\(word) SEC-06")
        #expect(try duo.done("mk", "pledges check").status == 0)
        try duo.done("mk", "git add . && git commit --no-edit && git push -q")
        try duo.done("jh", "git pull -q --no-edit")
        duo.expectTheSame()
        let page = try duo.done("jh", "pledges show SEC-06").output
        #expect(page.contains("SEC-07") == (word == "theirs"))
        #expect(try duo.done("jh", "pledges show SEC-03").output.contains("By jh"))
        #expect(try duo.done("jh", "pledges show SEC-08").output.contains("By mk"))
        #expect(try duo.done("jh", "pledges show NK-17").output.contains("New"))
        let found = try duo.run("jh", "pledges list --query mkterm")
        #expect((found.status == 0) == (word == "ours"))
    }

    @Test func oneIsDecidedAfterTheOther() throws {
        let duo = try titles(.merge)
        try duo.done("mk", "pledges pledge edit SEC-05 --title 'By mk, too'")
        try duo.done("jh", "pledges pledge edit SEC-05 --title 'By jh, too'")
        #expect(try duo.share().messages.contains("catalog.json: 2 to decide"))
        #expect(try duo.run("mk", "pledges catalog resolve --ours SEC-99").status == 1)
        try duo.done("mk", "pledges catalog resolve --ours SEC-02")
        #expect(try duo.run("mk", "git commit -am x").messages.contains("has 1 to decide"))
        try duo.done("mk", "pledges catalog resolve --theirs")
        try duo.done("mk", "git commit -qam 'Decided'")
        #expect(try duo.done("mk", "pledges show SEC-02").output.contains("By mk"))
        #expect(try duo.done("mk", "pledges list --query is:retired").output.contains("By jh, too"))
    }

    /// A clone without hooks can commit it; then everybody sees it, and can decide.
    @Test func whatAWithoutHooksCloneCommitsIsRefusedByTheProgram() throws {
        let duo = try titles(.merge)
        try duo.done("mk", "rm .git/hooks/*")
        _ = try duo.share()
        try duo.done("mk", "git commit -qam 'Notes of today' && git push -q")
        try duo.done("jh", "git pull -q")
        #expect(try duo.run("jh", "pledges check").status == 3)
        #expect(try duo.run("jh", "pledges pledge edit SEC-04 --title T").status == 3)
        try duo.done("jh", "pledges catalog resolve --theirs")
        try duo.done("jh", "git commit -qam 'Decided'")
        #expect(try duo.done("jh", "pledges show SEC-02").output.contains("By jh"))
    }

    /// A damaged file of a colleague: both copies are in the file, and nothing goes on with one.
    @Test(arguments: ["notes.json", "catalog.json"])
    func aDamagedFileIsDecided(_ name: String) throws {
        let duo = try titles(.merge)
        try duo.done("jh", "git -c core.hooksPath=/dev/null commit -qam x || :")
        try duo.done("jh", "pledges note add SEC-02 -m 'lost?' && printf '}' >> \(name)")
        try duo.done("mk", "pledges note add SEC-02 -m 'mine'")
        #expect(try duo.share().status != 0)
        let check = try duo.run("mk", "pledges check")
        #expect(check.status == 3 && check.output.contains("git left marks of a conflict"))
        let commit = try duo.run("mk", "git commit -am 'Notes of today'")
        #expect(commit.status != 0 && commit.messages.contains("between git's marks"))
        try duo.done("mk", "git checkout -q --ours \(name)")
        if name == "notes.json" { try duo.done("mk", "pledges catalog resolve --ours") }
        try duo.done("mk", "git commit -qam 'Decided'")
        #expect(try duo.done("mk", "pledges note list").output.contains("mine"))
    }
}
