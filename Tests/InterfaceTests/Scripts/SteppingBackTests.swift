import Canvas
import Commitments
import Testing

@testable import Interface

/// Esc steps back, one rung at a time; q closes; Q quits; Ctrl-C loses nothing.
@Suite struct SteppingBackTests {
    private func driver() throws -> Driver { try Driver(notebook: Sample.notebook()) }

    @Test func theOrderIsTakenBackLast() throws {
        var driver = try Driver()
        driver.type("3 S l Esc")
        #expect(driver.session.filter.pillars.isEmpty)
        #expect(driver.session.sort == .lastSaid)
        driver.type("Esc")
        #expect(driver.session.sort == .pillar)
    }

    @Test func theLadderRungByRung() throws {
        var driver = try driver()
        driver.type("2 3 f n / 'cyb' Enter Space v j")
        driver.type("?")
        let before = driver.effects
        driver.type("Esc")
        #expect(driver.front == .list && driver.session.screens.count == 1)
        #expect(
            driver.session.effectiveMarks.count == driver.session.marks.count || driver.said == "")
        driver.type("Esc")
        #expect(driver.marked == ["NK-03"])
        driver.type("Esc")
        #expect(driver.marked.isEmpty && driver.said == "marks cleared")
        #expect(driver.session.filter.query.text == "cyb")
        driver.type("Esc")
        #expect(driver.session.filter.query.text.isEmpty && driver.session.filter.facets.isEmpty)
        #expect(driver.session.filter.pillars.count == 2)
        #expect(driver.said.contains("filter cleared"))
        driver.type("Esc")
        #expect(driver.session.filter.isAll)
        driver.type("Esc")
        #expect(driver.said == "q quits")
        #expect(driver.effects == before)
    }

    @Test(arguments: Way.all.map(\.name)) func escapeTenTimesEndsAtTheList(_ name: String) throws {
        var driver = try driver()
        driver.type(try #require(Way.all.first { $0.name == name }).keys)
        let notes = driver.notes
        for _ in 0..<10 { driver.send(.key(.escape)) }
        #expect(driver.front == .list && driver.session.screens.count == 1)
        #expect(driver.notes == notes)
        #expect(!driver.effects.contains(.terminal(.quit)))
    }

    @Test func escapeTenTimesLeavesTheLongestWay() throws {
        var driver = try driver()
        driver.type("Enter")
        for _ in 0..<20 { driver.type("G k Enter G Enter") }
        #expect([.pledge, .meeting].contains(driver.front))
        driver.type("?")
        for _ in 0..<10 { driver.send(.key(.escape)) }
        #expect(driver.front == .list && driver.session.screens.count == 1)
    }

    @Test func qClosesAndAtTheListQuits() throws {
        var driver = try driver()
        driver.type("m Enter q q")
        #expect(driver.front == .list && !driver.effects.contains(.terminal(.quit)))
        driver.type("s q x q")
        #expect(driver.front == .list && !driver.effects.contains(.terminal(.quit)))
        #expect(driver.effects(of: "q") == [.terminal(.quit)])
    }

    @Test(arguments: ["", "Enter", "m", "m Enter", "x"]) func capitalQQuitsFromAnywhere(
        keys: String
    ) throws {
        var driver = try driver()
        driver.type(keys)
        #expect(driver.effects(of: "Q") == [.terminal(.quit)])
    }

    @Test func interruptingNeverQuitsAndKeepsTheDraft() throws {
        var driver = try driver()
        driver.type("Ctrl-C")
        #expect(driver.said == "q quits")
        let effects = driver.effects(of: "a 'some words' Ctrl-C")
        #expect(driver.front == .list)
        guard case .disk(.keepDraft(let draft))? = effects.last else {
            Issue.record("no draft: \(effects)")
            return
        }
        #expect(draft.text == "some words")
        driver.type("? Ctrl-C s Ctrl-C : 'x' Ctrl-C # 'tag' Ctrl-C f m Ctrl-C x Ctrl-C")
        #expect(driver.front == .list && driver.session.screens.count == 1)
        #expect(!driver.effects.contains(.terminal(.quit)))
        #expect(driver.notes.count == 5)
    }

    @Test func aPrefixIsLeftByEscapeAndNamedWhenNothingFollows() throws {
        var driver = try driver()
        driver.type("2 g")
        #expect(driver.screen.contains("g …"))
        driver.type("Esc")
        #expect(driver.session.filter.pillars.count == 1 && driver.session.prefix == nil)
        driver.type("g z")
        #expect(driver.said.hasPrefix("g z does nothing here"))
        driver.type("z")
        #expect(driver.said.hasPrefix("z does nothing here"))
    }

    /// The mouse is no continuation of a prefix.
    @Test func aClickAfterAPrefixIsAClick() throws {
        var driver = try driver()
        let row = Chrome(driver.session).header.row
        let column = try #require(
            driver.screen.split(separator: "\n")[row].firstRange(of: "2 North"))
        let offset = driver.screen.split(separator: "\n")[row].distance(
            from: driver.screen.split(separator: "\n")[row].startIndex, to: column.lowerBound)
        driver.type("g")
        driver.send(.mouse(Mouse(.click, at: Point(column: offset, row: row))))
        #expect(driver.session.prefix == nil)
        #expect(driver.shown.allSatisfy { $0.hasPrefix("NK") })
    }

    @Test func terminatingKeepsWhatIsTyped() throws {
        for event in [Event.terminate(signal: 15), .closed, .suspend] {
            for keys in ["a 'half a no'", "a 'half a no' F1", "a 'half a no' Tab"] {
                var driver = try driver()
                driver.type(keys)
                driver.forgetEffects()
                driver.send(event)
                guard case .disk(.keepDraft(let draft))? = driver.effects.first else {
                    Issue.record("\(event) after \(keys): \(driver.effects)")
                    continue
                }
                #expect(draft.text == "half a no")
                #expect(
                    driver.effects.last
                        == (event == .suspend ? .terminal(.suspend) : .terminal(.quit)))
            }
        }
    }
}
