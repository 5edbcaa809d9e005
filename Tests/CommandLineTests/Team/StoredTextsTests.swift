import Foundation
import Testing

/// Texts of statements that two analysts stored without knowing of each other. Git takes one side's
/// file; the records must not be left with another text than their own.
@Suite(.enabled(if: Git.isThere, Comment(rawValue: Git.missing)))
struct StoredTextsTests {
    private let seed = ["pledges pledge edit SEC-01 --add-term x"]

    private func store(_ words: String, _ meeting: String, _ who: String, _ duo: Duo) throws {
        let text =
            "We will hold Freedom Edge again.\\n\\n\(words): we condemn the theft of data.\\n"
        try duo.done(who, "printf '\(text)' > ../\(words).txt")
        try duo.done(who, "pledges statement add \(meeting) ../\(words).txt")
    }

    private func text(_ name: String, _ duo: Duo, _ who: String = "mk") -> String {
        duo.bytes(who, "statements/\(name).txt").map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func conclude(_ duo: Duo) throws {
        try duo.done("mk", "git add .")
        try duo.done(
            "mk",
            duo.way.isRebase
                ? "git -c core.editor=true rebase --continue" : "git commit -q --no-edit")
        try duo.done("mk", "pledges check")
    }

    @Test(arguments: [Duo.Way.merge, .rebase])
    func twoTextsOfOneMeetingAreTwo(_ way: Duo.Way) throws {
        let duo = try Duo(way, seed: seed)
        try store("JHTEXT", "fm-newyork-2025", "jh", duo)
        Thread.sleep(forTimeInterval: 1.1)
        try store("MKTEXT", "fm-newyork-2025", "mk", duo)
        #expect(try duo.share().status != 0, "git does not mix texts")
        // Whoever concludes at once is stopped.
        let check = try duo.run("mk", "pledges check")
        #expect(check.status == 3 && check.output.contains("catalog resolve"), "\(check.output)")
        #expect(!check.output.contains("anchor"))
        if way == .merge {
            let commit = try duo.run("mk", "git commit -qam Merge")
            #expect(commit.status != 0, "\(commit.messages)")
            #expect((commit.output + commit.messages).contains("is not the text"))
        }
        try duo.done("mk", "pledges catalog resolve")
        try conclude(duo)
        #expect(text("fm-newyork-2025.en", duo).contains("JHTEXT"))
        #expect(text("fm-newyork-2025.en-2", duo).contains("MKTEXT"))
        try duo.giveBack()
        #expect(text("fm-newyork-2025.en-2", duo, "jh").contains("MKTEXT"))
        try duo.done("jh", "pledges check")
    }

    @Test func theTextOfAMeetingThatIsRenumberedGoesWithIt() throws {
        let duo = try Duo(seed: seed)
        for (who, day) in [("jh", "2026-03-02"), ("mk", "2026-04-09")] {
            try duo.done(
                who,
                "pledges meeting add --id fm-tokyo-2026 --date \(day) --place Tokyo --format "
                    + "foreign-ministers --summary 'By \(who).' --source-id mofa-tokyo-2026 "
                    + "--publisher MOFA --source-title '\(who)'")
            try store("\(who.uppercased())TEXT", "fm-tokyo-2026", who, duo)
            Thread.sleep(forTimeInterval: 1.1)
        }
        try duo.done(
            "mk",
            "pledges link SEC-02 fm-tokyo-2026 --provenance official-text --wording "
                + "'We will hold Freedom Edge again'")
        _ = try duo.share()
        try duo.done("mk", "pledges catalog resolve")
        try conclude(duo)
        let list = try duo.done("mk", "pledges statement list --format json").output
        #expect(list.contains("\"fm-tokyo-2026-2\""), "\(list)")
        #expect(text("fm-tokyo-2026.en", duo).contains("JHTEXT"))
        #expect(text("fm-tokyo-2026.en-2", duo).contains("MKTEXT"))
    }

    @Test(arguments: ["ours", "theirs"])
    func aTextThatOneRemovedIsDecidedWithItsRecord(_ side: String) throws {
        let duo = try Duo(seed: seed)
        try store("SHARED", "fm-newyork-2025", "jh", duo)
        try duo.commit("jh")
        try duo.giveBackFromJH()
        try duo.done("jh", "pledges statement remove fm-newyork-2025.en")
        try duo.done("mk", "pledges statement set-aside fm-newyork-2025.en 2")
        #expect(try duo.share().status != 0)
        try duo.done("mk", "pledges catalog resolve --\(side)")
        try duo.done("mk", "git add .")
        try duo.done("mk", "git commit -q --no-edit")
        #expect(text("fm-newyork-2025.en", duo).contains("SHARED") == (side == "ours"))
        try duo.done("mk", "pledges check")
    }
}

extension Duo {
    /// What jh has done is pushed, and mk has it.
    fileprivate func giveBackFromJH() throws {
        try done("jh", "git push -q")
        try done("mk", "git pull -q --no-edit origin main")
    }
}
