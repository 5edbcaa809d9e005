import Commitments
import Testing

@testable import Interface

/// Pages of what an undo has taken out close by themselves, and notes that it leaves without a pledge
/// are counted and can be reached.
@Suite struct GonePagesTests {
    private func addingPledge() throws -> (driver: Driver, id: String) {
        var driver = try Driver()
        driver.type("A 'Cables'")
        driver.focus("Summary")
        driver.type("'x' Ctrl-S")
        return (driver, try #require(driver.selected))
    }

    private static let meeting =
        "Tab Tab Tab Tab Tab Tab 'They met.' Tab Tab 'Courier' Ctrl-S"

    private func committed() throws -> Driver {
        var driver = try Driver()
        driver.type("i")
        driver.send(.paste(Sample.statement))
        driver.type(Self.meeting)
        driver.type("n n y y n n n C Enter")
        #expect(driver.front == .meeting)
        return driver
    }

    @Test func undoingAnIntakeClosesItsMeetingAndBringsTheDayBack() throws {
        let before = try Driver.catalog().asOf
        var driver = try committed()
        #expect(driver.session.catalog.asOf > before)
        #expect(driver.session.catalog.edits.last?.asOf?.before == before)
        driver.type("u")
        #expect(driver.front == .list && driver.said.contains("the meeting Lisbon"))
        #expect(driver.said.contains("is gone"))
        #expect(driver.session.catalog.asOf == before)
        driver.type("Ctrl-R")
        #expect(driver.session.catalog.asOf > before)
        // After a restart the file says the same.
        var later = try driver.restarted()
        #expect(later.session.catalog.asOf == driver.session.catalog.asOf)
        later.type("u")
        #expect(later.session.catalog.asOf == before)
        #expect(try later.restarted().session.catalog.asOf == before)
    }

    @Test(arguments: ["Enter", "t"]) func pagesOfAPledgeClose(key: String) throws {
        var (driver, id) = try addingPledge()
        driver.type(key)
        #expect(driver.front != .list)
        driver.type("u")
        #expect(driver.front == .list)
        #expect(driver.said.contains("closed: pledge \(id) is gone"), "\(driver.said)")
        driver.type("u")
        #expect(!driver.said.contains("closed"))
    }

    @Test func aPageFollowsItsPledgeIntoAnother() throws {
        var driver = try Driver()
        driver.type("Enter")
        let catalog = driver.session.catalog
        let one = try #require(catalog.pledge("SEC-01"))
        let other = try #require(catalog.pledge("SEC-02"))
        _ = driver.session.edit("merged", catalog.merging(one, into: other))
        #expect(driver.front == .pledge && driver.screen.contains(other.title.prefix(20)))
    }

    @Test func notesLeftWithoutAPledgeAreSaidCountedAndReached() throws {
        var (driver, id) = try addingPledge()
        driver.type("a 'my words' Ctrl-S")
        driver.type("u")
        driver.type("Ctrl-R")
        // The undo of the note was done again; a colleague takes the pledge out.
        let pledge = try #require(driver.session.catalog.pledge(id))
        _ = driver.session.edit("taken out", [.removed(.pledge(pledge))])
        #expect(driver.said.contains("1 note has no pledge in the catalog now: \(id)"))
        #expect(driver.screen.contains("1 note without a pledge"))
        driver.type("g o")
        #expect(driver.screen.contains("1 without a pledge"))
        driver.session.open(.note(try #require(driver.notes.last?.id)))
        #expect(driver.front == .editor && driver.screen.contains("my words"))
    }

    @Test func standardInputIsNoFileHere() throws {
        var driver = try Driver()
        driver.type("i")
        #expect(driver.effects(of: "'-' Enter").isEmpty)
        #expect(driver.front == .intakeStart && driver.said.contains("standard input"))
        driver.type("Esc x Up Ctrl-U '-'")
        #expect(driver.effects(of: "Enter").isEmpty && driver.said.contains("standard output"))
    }
}
