import Commitments
import Testing

@testable import Interface

/// Marks that the filter hides are named with their number before an act uses them.
@Suite struct HiddenMarksTests {
    /// SEC-01 and SEC-02 marked and hidden, NK-01 marked and shown.
    private func driver() throws -> Driver {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("Space Space 2 Space")
        #expect(driver.marked.count == 3)
        return driver
    }

    private var question: String {
        "3 pledges are marked, 2 of them hidden by the filter: SEC-01,"
    }

    @Test func theListSaysThatSomeAreHidden() throws {
        #expect(try driver().screen.contains("3 marked, 2 hidden"))
        var all = try driver()
        all.type("0")
        #expect(all.screen.contains("3 marked") && !all.screen.contains("hidden"))
    }

    @Test(arguments: ["s", "#"]) func anActAsksWhichAreMeant(key: String) throws {
        var driver = try driver()
        driver.type(key)
        #expect(driver.front == .confirm && driver.screen.contains(question))
        driver.type("Esc")
        #expect(driver.front == .list && driver.marked.count == 3 && driver.notes.count == 5)
    }

    @Test(arguments: [("a", 3), ("s", 1)])
    func aStatusGoesOnAllOrOnlyOnTheShown(answer: String, count: Int) throws {
        var driver = try driver()
        driver.type("s \(answer) n")
        #expect(driver.notes.count == 5 + count && driver.said.contains("not assessed"))
        driver.type("# \(answer) 'x' Enter")
        let tagged = driver.notes.filter { $0.current.tags == ["x"] }
        #expect(tagged.count == count)
        #expect(driver.marked.count == 3, "the marks stay")
    }

    @Test func anExportAsksToo() throws {
        var driver = try driver()
        driver.type("x")
        #expect(driver.screen.contains("marked 3 (2 hidden by the filter)"))
        driver.type("Enter")
        #expect(driver.front == .confirm && driver.screen.contains(question))
        let effects = driver.effects(of: "s")
        let request = effects.compactMap { effect -> ExportRequest? in
            if case .disk(.export(let request)) = effect { request } else { nil }
        }
        #expect(request.count == 1 && request.first?.content.contains("### NK-01") ?? false)
        #expect(!(request.first?.content.contains("### SEC-01") ?? true))
    }

    @Test func withNothingHiddenNobodyIsAsked() throws {
        var driver = try Driver()
        driver.type("Space Space s")
        #expect(driver.front == .menu)
    }

    @Test func markingAllShownKeepsTheHiddenMarks() throws {
        var driver = try Driver()
        driver.type("Space 2 *")
        #expect(driver.marked.contains("SEC-01") && driver.marked.count > 1)
        driver.type("*")
        #expect(driver.marked == ["SEC-01"])
    }

    @Test func aMergedPledgeIsFoundByItsOldIdWhereOneChooses() throws {
        var driver = try Driver()
        let catalog = driver.session.catalog
        let one = try #require(catalog.pledge("SEC-01"))
        let other = try #require(catalog.pledge("SEC-02"))
        _ = driver.session.edit("merged", catalog.merging(one, into: other))
        driver.session.pickPledge("Link") { session, pledge in
            session.say("taken: \(pledge.id)")
            return []
        }
        driver.type("'sec-01' Enter")
        #expect(driver.said == "taken: SEC-02")
    }

    @Test func aMarkFollowsAMergedPledge() throws {
        var driver = try Driver()
        driver.type("Space")
        let session = driver.session
        let one = try #require(session.catalog.pledge("SEC-01"))
        let other = try #require(session.catalog.pledge("SEC-02"))
        _ = driver.session.edit("merged", session.catalog.merging(one, into: other))
        #expect(driver.marked == ["SEC-02"])
    }
}
