import Commitments
import Foundation
import Storage
import Testing

/// The tables of docs/team.md, row by row: merged, rebased, and between copies that began apart.
@Suite(.enabled(if: Git.isThere, Comment(rawValue: Git.missing)))
struct TableTests {
    private static let added = "pledges note add SEC-05 -m 'begun' --date 2026-01-02"

    /// What both began with: a note on SEC-05, whose id follows.
    private func note(_ way: Duo.Way) throws -> (duo: Duo, id: String) {
        let duo = try Duo(way, seed: [Self.added])
        let ids = try duo.done("jh", "pledges note list --format json").output
        let all = try JSONDecoder().decode(JSONShape.Notes.self, from: Data(ids.utf8)).notes
        let id = try #require(all.first { $0.text == "begun" }).id
        return (duo, id)
    }

    private func shareCleanly(_ duo: Duo) throws -> String {
        let pull = try duo.share()
        let words = pull.output + pull.messages
        #expect(pull.status == 0, "\(words)")
        #expect(try duo.done("mk", "git status --porcelain").output == "")
        try duo.giveBack()
        duo.expectTheSame()
        #expect(try duo.done("jh", "pledges check").status == 0)
        return words
    }

    // MARK: Notes

    @Test(arguments: Duo.Way.allCases)
    func twoNotesAreBothThere(_ way: Duo.Way) throws {
        let duo = try note(way).duo
        try duo.done("jh", "pledges note add SEC-05 -m 'by jh'")
        try duo.done("mk", "pledges note add SEC-05 -m 'by mk'")
        _ = try shareCleanly(duo)
        let page = try duo.done("jh", "pledges show SEC-05").output
        #expect(page.contains("by jh") && page.contains("by mk") && page.contains("begun"))
    }

    @Test(arguments: Duo.Way.allCases, ["jh", "mk"])
    func aChangeOfOneSideIsTheChange(_ way: Duo.Way, _ who: String) throws {
        let (duo, id) = try note(way)
        let other = who == "jh" ? "mk" : "jh"
        try duo.done(who, "pledges note edit \(id) -m 'edited' --tag ask --status stalled")
        try duo.done(other, "pledges note add SEC-04 -m 'elsewhere'")
        _ = try shareCleanly(duo)
        let page = try duo.done("jh", "pledges note show \(id)").output
        #expect(page.contains("edited") && page.contains("ask") && page.contains("stalled"))
        #expect(try duo.run("jh", "pledges note list --two-texts").status == 1)
    }

    @Test(arguments: Duo.Way.allCases, ["--tag ask", "--status stalled"])
    func aTextAndATagAreAVersionByBoth(_ way: Duo.Way, _ option: String) throws {
        let (duo, id) = try note(way)
        try duo.done("jh", "pledges note edit \(id) -m 'text by jh'")
        try duo.done("mk", "pledges note edit \(id) \(option)")
        _ = try shareCleanly(duo)
        let page = try duo.done("jh", "pledges note show \(id)").output
        #expect(page.contains("text by jh") && page.contains(option.split(separator: " ")[1]))
        #expect(page.contains("jh & mk") || page.contains("mk & jh"), "\(page)")
        #expect(try duo.run("jh", "pledges note list --two-texts").status == 1)
    }

    @Test(arguments: Duo.Way.allCases)
    func twoTextsStandBesideEachOther(_ way: Duo.Way) throws {
        let (duo, id) = try note(way)
        try duo.done("jh", "pledges note edit \(id) -m 'text by jh'")
        Thread.sleep(forTimeInterval: 1.1)
        try duo.done("mk", "pledges note edit \(id) -m 'text by mk'")
        let words = try shareCleanly(duo)
        #expect(words.contains("the note \(id) on SEC-05 was changed on both sides"))
        let list = try duo.done("jh", "pledges note list --two-texts --format json").output
        let found = try JSONDecoder().decode(JSONShape.Notes.self, from: Data(list.utf8)).notes
        #expect(found.map(\.id) == [id] && found[0].text == "text by mk")
        #expect(found[0].beside?.map(\.text) == ["text by jh"])
        try duo.done("jh", "pledges note edit \(id) --settle")
        #expect(try duo.run("jh", "pledges note list --two-texts").status == 1)
    }

    @Test(arguments: Duo.Way.allCases, ["jh", "mk"])
    func aChangeWinsOverADeletion(_ way: Duo.Way, _ deleter: String) throws {
        let (duo, id) = try note(way)
        let other = deleter == "jh" ? "mk" : "jh"
        try duo.done(other, "pledges note edit \(id) -m 'changed'")
        Thread.sleep(forTimeInterval: 1.1)
        try duo.done(deleter, "pledges note delete \(id)")
        _ = try shareCleanly(duo)
        #expect(try duo.done("jh", "pledges show SEC-05").output.contains("changed"))
        #expect(try duo.done("jh", "cat notes.json").output.contains("\"deleted\": true"))
    }

    @Test(arguments: Duo.Way.allCases, [false, true])
    func ofTwoOwnTermsTheLaterIsThere(_ way: Duo.Way, _ laterDeletes: Bool) throws {
        let term = OwnTerm(
            id: OwnTerm.ID("T1"), created: Timestamp(seconds: 1_795_000_000, offset: 0),
            changed: Timestamp(seconds: 1_795_000_000, offset: 0), author: "jh",
            term: WatchedTerm(
                name: "begun",
                variants: [.init(name: "v", forms: ["v"]), .init(name: "w", forms: ["w"])]))
        let duo = try note(way).duo
        for who in ["jh", "mk"] {
            try change(duo, who, to: term)
            try duo.commit(who)
        }
        try duo.done("jh", "git push -q")
        if !way.isIndependent {
            _ = try duo.share()
            try duo.giveBack()
        }
        for (seconds, who) in ["jh", "mk"].enumerated() {
            var changed = term
            changed.changed = Timestamp(seconds: 1_795_000_001 + seconds, offset: 0)
            changed.author = who
            changed.term.name = "by \(who)"
            changed.isDeleted = laterDeletes && who == "mk"
            try change(duo, who, to: changed, from: term)
        }
        _ = try shareCleanly(duo)
        let terms = NoteStore(path: duo.folder("jh").path + "/notes.json").load().notebook.terms
        let winner = laterDeletes ? "by jh" : "by mk"
        #expect(terms.map(\.term.name) == [winner] && !terms[0].isDeleted)
        let past = terms[0].history.map(\.term.name)
        #expect(past.contains(laterDeletes ? "by mk" : "by jh") && past.contains("begun"))
    }

    private func change(
        _ duo: Duo, _ who: String, to term: OwnTerm, from old: OwnTerm? = nil
    ) throws {
        let store = NoteStore(path: duo.folder(who).path + "/notes.json")
        var notebook = store.load().notebook
        let edit = Change.TermEdit(before: old, after: term)
        notebook.apply(Change(summary: "", terms: [edit]))
        _ = try store.save(notebook, since: store.notebook)
    }

    @Test(arguments: Duo.Way.allCases)
    func theStatusOfTheLaterDayCounts(_ way: Duo.Way) throws {
        let duo = try note(way).duo
        try duo.done("jh", "pledges note add SEC-05 --status recurring --date 2026-01-05 -m a")
        try duo.done("mk", "pledges note add SEC-05 --status stalled --date 2026-01-04 -m b")
        _ = try shareCleanly(duo)
        let page = try duo.done("mk", "pledges show SEC-05").output
        #expect(page.contains("Status       recurring") && page.contains("stalled"))
    }

    // MARK: The catalog

    private func edited(_ way: Duo.Way) throws -> Duo {
        try Duo(way, seed: ["pledges pledge edit SEC-01 --add-term x"])
    }

    @Test(arguments: Duo.Way.allCases)
    func newEntriesOfBothAreThere(_ way: Duo.Way) throws {
        let duo = try edited(way)
        let add = "pledges pledge add --type action --summary S"
        try duo.done("jh", "\(add) --pillar nk --title 'By jh'")
        try duo.done("mk", "\(add) --pillar security --title 'By mk'")
        _ = try shareCleanly(duo)
        let list = try duo.done("jh", "pledges list").output
        #expect(list.contains("By jh") && list.contains("By mk"))
    }

    @Test(arguments: Duo.Way.allCases)
    func wordingsOfTwoSourcesAreBothThere(_ way: Duo.Way) throws {
        let duo = try edited(way)
        for who in ["jh", "mk"] {
            try duo.done(
                who,
                "pledges link SEC-22 fm-tokyo-2025 --provenance press-report --wording 'w \(who)' "
                    + "--source-id s-\(who) --publisher P --source-title T || "
                    + "pledges link SEC-22 fm-munich-2025 --provenance press-report "
                    + "--wording 'w \(who)' --source-id s-\(who) --publisher P --source-title T")
        }
        _ = try shareCleanly(duo)
        let page = try duo.done("jh", "pledges show SEC-22").output
        #expect(page.contains("w jh") && page.contains("w mk"), "\(page)")
    }

    @Test(arguments: Duo.Way.allCases)
    func twoMembersOfOneEntryAreBothChanged(_ way: Duo.Way) throws {
        let duo = try edited(way)
        try duo.done("jh", "pledges pledge edit SEC-02 --title 'By jh'")
        try duo.done("mk", "pledges pledge edit SEC-02 --summary 'By mk.'")
        _ = try shareCleanly(duo)
        let page = try duo.done("jh", "pledges show SEC-02").output
        #expect(page.contains("By jh") && page.contains("By mk."))
    }

    @Test(arguments: Duo.Way.allCases)
    func oneMemberChangedTwiceIsToBeDecided(_ way: Duo.Way) throws {
        let duo = try edited(way)
        try duo.done("jh", "pledges pledge edit SEC-02 --title 'By jh'")
        try duo.done("mk", "pledges pledge edit SEC-02 --title 'By mk'")
        let pull = try duo.share()
        #expect(pull.status != 0)
        #expect((pull.output + pull.messages).contains("pledges SEC-02: title: ours \"By "))
        #expect(try duo.run("mk", "pledges check").status == 3)
        #expect(try duo.run("mk", "git add . && git commit -m x").status != 0)
        try duo.done("mk", "pledges catalog resolve --theirs")
        try duo.done(
            "mk", "git add . && git \(way.isRebase ? "rebase --continue" : "commit --no-edit")")
        try duo.giveBack()
        duo.expectTheSame()
        let title = way.isRebase ? "By mk" : "By jh"
        #expect(try duo.done("jh", "pledges show SEC-02").output.contains(title))
    }

    @Test(arguments: Duo.Way.allCases)
    func aPledgeMergedAndChangedIsToBeDecided(_ way: Duo.Way) throws {
        let duo = try edited(way)
        try duo.done("jh", "pledges pledge merge SEC-06 SEC-07")
        try duo.done("mk", "pledges pledge edit SEC-06 --add-term mkterm")
        #expect(try duo.share().status != 0)
        #expect(try duo.run("mk", "pledges check").status == 3)
        try duo.done("mk", "pledges catalog resolve --theirs SEC-06")
        #expect(try duo.done("mk", "pledges check").status == 0)
    }
}
