import Foundation
import Testing

/// Two new entries with one id are two, whoever joins them, and notes stay on the pledge that their
/// author meant.
@Suite(.enabled(if: Git.isThere, Comment(rawValue: Git.missing)))
struct NewEntriesTests {
    private static let add = "pledges pledge add --pillar nk --type action"

    /// jh's and mk's new pledge, both NK-17, with words and notes.
    private func pledges(_ way: Duo.Way, author: String? = nil) throws -> Duo {
        let duo = try Duo(way, seed: ["pledges pledge edit SEC-01 --add-term x"])
        let author = author.map { " --author \($0)" } ?? ""
        try duo.done("jh", "\(Self.add) --title 'Return of remains' --summary 'By jh.'\(author)")
        try duo.done(
            "jh",
            "pledges link NK-17 fm-newyork-2025 --provenance press-report --wording 'the remains'"
                + author)
        try duo.done(
            "jh",
            "\(Self.add) --title 'Child of remains' --summary 'C.' --parent NK-17\(author)")
        try duo.done(
            "jh", "pledges note add NK-17 -m 'jh on the remains' --status delivered\(author)")
        try duo.done("jh", "pledges note add NK-18 -m 'jh on the child'\(author)")
        // A second later, so that it is the one that gets another id.
        Thread.sleep(forTimeInterval: 1.1)
        try duo.done("mk", "\(Self.add) --title 'Monitoring team' --summary 'By mk.'\(author)")
        try duo.done("mk", "pledges note add NK-17 -m 'mk on the team'\(author)")
        return duo
    }

    private func expectApart(_ duo: Duo, _ who: String) throws {
        let first = try duo.done(who, "pledges show NK-17").output
        #expect(first.contains("Return of remains") && first.contains("“the remains”"))
        #expect(first.contains("jh on the remains") && !first.contains("mk on the team"))
        let child = try duo.done(who, "pledges show NK-18").output
        #expect(child.contains("Child of remains") && child.contains("jh on the child"))
        let second = try duo.done(who, "pledges show NK-19").output
        #expect(second.contains("Monitoring team") && second.contains("mk on the team"))
        #expect(!second.contains("remains"))
        #expect(try duo.done(who, "pledges check").status == 0)
    }

    @Test(arguments: Duo.Way.allCases)
    func twoNewPledgesWithOneIDAreTwo(_ way: Duo.Way) throws {
        let duo = try pledges(way)
        let pull = try duo.share()
        #expect(pull.status == 0, "\(pull.messages)")
        #expect(
            (pull.output + pull.messages).contains(
                "catalog.json: pledge NK-17 “Monitoring team” is NK-19 now; NK-17 is “Return of"))
        try expectApart(duo, "mk")
        try duo.giveBack()
        try expectApart(duo, "jh")
        let history = try duo.done("jh", "pledges catalog history").output
        #expect(history.contains("pledge NK-19 added"))
        try duo.done("mk", "pledges catalog undo --author mk")
        #expect(try duo.run("mk", "pledges show NK-19").status == 1)
    }

    /// The same analyst at two machines: the author does not tell whose note it is.
    @Test func notesStayOnTheirPledgeWhereTheAuthorIsTheSame() throws {
        let duo = try pledges(.merge, author: "us")
        #expect(try duo.share().status == 0)
        try expectApart(duo, "mk")
    }

    /// mk's pledge, which gets another id, in a clone of jh: whichever side merges, the bytes are the
    /// same.
    @Test func whoMergesDoesNotMatter() throws {
        let duo = try pledges(.merge)
        try duo.commit("jh")
        try duo.commit("mk")
        try duo.done("mk", "git fetch -q ../../jh/trilateral main")
        try duo.done("jh", "git fetch -q ../../mk/trilateral main")
        try duo.done("mk", "git merge -q --no-edit FETCH_HEAD")
        try duo.done("jh", "git merge -q --no-edit FETCH_HEAD")
        duo.expectTheSame()
        try duo.done("jh", "git fetch -q ../../mk/trilateral main")
        try duo.done("jh", "git merge -q --no-edit FETCH_HEAD")
        try expectApart(duo, "jh")
        // The next save writes what the reader already says.
        try duo.done("jh", "pledges note add SEC-01 -m 'Another'")
        #expect(try duo.done("jh", "cat notes.json").output.contains("\"pledge\": \"NK-19\""))
        try expectApart(duo, "jh")
    }

    /// mk, who has not pulled yet, goes on writing on what mk calls NK-17, and changes it.
    @Test(arguments: [Duo.Way.merge, .rebase])
    func whatIsWrittenLaterUnderTheOldIDFollows(_ way: Duo.Way) throws {
        let duo = try pledges(way)
        try duo.commit("mk")
        try duo.done("mk", "pledges note add NK-17 -m 'mk on the team again'")
        try duo.done("mk", "pledges pledge edit NK-17 --title 'Monitoring team, enlarged'")
        try duo.commit("mk")
        let joined = try duo.share()
        #expect(joined.status == 0, "\(joined.messages)")
        // Another commit that knows the pledge by its first id.
        let page = try duo.done("mk", "pledges show NK-19").output
        #expect(page.contains("Monitoring team, enlarged"), "\(page)")
        #expect(page.contains("mk on the team again") && page.contains("mk on the team\n"))
        try expectApart2(duo)
    }

    private func expectApart2(_ duo: Duo) throws {
        let first = try duo.done("mk", "pledges show NK-17").output
        #expect(first.contains("Return of remains") && !first.contains("mk on"))
    }

    /// Notes of a program that did not say which pledge they mean.
    @Test func olderNotesGoWithThePledgeOfTheirAuthor() throws {
        let duo = try pledges(.merge)
        for who in ["jh", "mk"] {
            try duo.done(
                who,
                #"sed -i '/"added": {/,/}/d; s/"history": \[\],$/"history": []/' notes.json"#)
            try duo.done(who, "pledges check notes.json")
        }
        #expect(try duo.share().status == 0)
        try expectApart(duo, "mk")
        let check = try duo.done("mk", "pledges check").output
        #expect(check.contains("the note may mean NK-17 or NK-19; it is shown on NK-19"))
        #expect(check.contains("it is shown on NK-17") && !check.contains("NK-18"))
    }

    @Test func theSamePledgeAddedTwiceIsOne() throws {
        let duo = try Duo()
        for who in ["jh", "mk"] {
            try duo.done(who, "\(Self.add) --title 'Return of remains' --summary 'S.'")
            try duo.done(who, "pledges note add NK-17 -m 'by \(who)'")
        }
        try duo.done("mk", "pledges pledge edit NK-17 --summary 'T.'")
        #expect(try duo.share().status == 0)
        let page = try duo.done("mk", "pledges show NK-17").output
        #expect(page.contains("by jh") && page.contains("by mk") && page.contains("T."))
        #expect(try duo.run("mk", "pledges show NK-18").status == 1)
        #expect(try duo.done("mk", "pledges check").status == 0)
    }

    @Test(arguments: [Duo.Way.merge, .rebase])
    func twoNewMeetingsAndSourcesWithOneIDAreTwo(_ way: Duo.Way) throws {
        let duo = try Duo(way, seed: ["pledges pledge edit SEC-01 --add-term x"])
        for (who, day) in [("jh", "2025-10-02"), ("mk", "2025-10-09")] {
            try duo.done(
                who,
                "pledges meeting add --id fm-tokyo-2025 --date \(day) --place Tokyo "
                    + "--format foreign-ministers --summary 'Told by \(who).' "
                    + "--source-id kyodo-tokyo --publisher Kyodo --source-title 'By \(who)'")
            try duo.done(
                who,
                "pledges link SEC-02 fm-tokyo-2025 --source kyodo-tokyo --provenance press-report "
                    + "--wording 'words of \(who)'")
            try duo.done(
                who,
                "pledges note add SEC-02 --reading softened --from fm-newyork-2025 "
                    + "--to fm-tokyo-2025 -m 'reading of \(who)'")
            if who == "jh" { Thread.sleep(forTimeInterval: 1.1) }
        }
        let pull = try duo.share()
        #expect(pull.status == 0, "\(pull.messages)")
        let first = try duo.done("mk", "pledges meeting fm-tokyo-2025").output
        #expect(first.contains("Told by jh.") && first.contains("words of jh"))
        #expect(first.contains("By jh") && !first.contains("mk"))
        let second = try duo.done("mk", "pledges meeting fm-tokyo-2025-2").output
        #expect(second.contains("Told by mk.") && second.contains("words of mk"))
        #expect(second.contains("By mk") && !second.contains("jh"))
        let notes = try duo.done("mk", "pledges note list --format json").output
        #expect(notes.contains("fm-tokyo-2025-2"), "\(notes)")
        #expect(try duo.done("mk", "pledges check").status == 0)
    }

    @Test func aNewIDAvoidsThoseOfTheFetchedBranch() throws {
        let duo = try Duo(seed: ["pledges pledge edit SEC-01 --add-term x"])
        try duo.done("jh", "\(Self.add) --title 'Return of remains' --summary 'By jh.'")
        try duo.commit("jh")
        try duo.done("jh", "git push -q")
        let before = try duo.done("mk", "\(Self.add) --title 'Unknown' --summary 'S.'").output
        #expect(before == "NK-17\n")
        try duo.done("mk", "pledges catalog undo && git checkout -q . && git fetch -q")
        let after = try duo.done("mk", "\(Self.add) --title 'Monitoring' --summary 'S.'").output
        #expect(after == "NK-18\n")
        let split = try duo.done(
            "mk", "pledges pledge split SEC-02 --meeting fm-newyork-2025 --title 'At sea'")
        #expect(split.status == 0)
        #expect(try duo.share().status == 0)
        #expect(try duo.done("mk", "pledges show NK-17").output.contains("Return of remains"))
        #expect(try duo.done("mk", "pledges show NK-18").output.contains("Monitoring"))
    }
}
