import Canvas
import Commitments
import Testing

@testable import Interface

/// Doing again what was done, with ".".
@Suite struct RepeatingTests {
    @Test func aStatusIsSetAgainOnAnotherPledge() throws {
        var driver = try Driver()
        driver.type(". ")
        #expect(driver.said.contains("nothing to repeat"))
        driver.type("/ 'type:position' Enter s t j .")
        let notes = driver.notes
        try #require(notes.count == 2, "\(driver.said)")
        #expect(Set(notes.map(\.pledge)).count == 2)
        #expect(notes[0].current.status != nil)
        #expect(notes[0].current.status == notes[1].current.status)
        driver.type("u")
        #expect(driver.session.register.notebook.notes.count { !$0.current.isDeleted } == 1)
    }

    @Test func aNoteIsWrittenAgainOnEachMarkedPledge() throws {
        var driver = try Driver()
        driver.type("a '서울에 물어볼 것' Ctrl-S j Space Space .")
        #expect(driver.notes.map(\.current.text) == Array(repeating: "서울에 물어볼 것", count: 3))
        #expect(driver.said.contains("the same note on 2 pledges"))
    }

    @Test func tagsAreAddedAgain() throws {
        var driver = try Driver()
        driver.type("# 'brief seoul' Enter j .")
        #expect(driver.notes.last?.current.tags == ["brief", "seoul"])
    }

    @Test func aStatusThatDoesNotFitIsNotWritten() throws {
        var driver = try Driver()
        driver.type("/ 'type:action' Enter s d / Ctrl-U 'type:position' Enter .")
        #expect(driver.session.message?.isError == true, "\(driver.said)")
        #expect(driver.notes.count == 1)
    }
}

/// Text for other programs: the clipboard and shell commands.
@Suite struct GivingTextTests {
    @Test func whatIsShownIsGivenToACommand() throws {
        var driver = try Driver()
        driver.type("2 |")
        #expect(driver.front == .prompt && driver.screen.contains("Give “shown"))
        driver.type("'wc -l' Enter")
        guard case .terminal(.pipe(let text, let command))? = driver.effects.last else {
            Issue.record("nothing was given")
            return
        }
        #expect(command == "wc -l")
        let first = driver.session.catalog.pledges[driver.session.listing.rows[0]]
        #expect(text.contains(first.id.text) && !text.contains("SEC-01"))
        // The command is there the next time, and no command is no command.
        driver.type("| Ctrl-U Enter")
        #expect(driver.said.contains("type a shell command"))
    }

    /// A paste that the terminal does not mark is keys, and never a command.
    @Test func whatCameInOnePieceIsNotRun() throws {
        var driver = try Driver()
        let keys = "|touch x".map { Event.key(.character($0)) } + [.key(.enter)]
        let wanted = driver.session.handle(keys, at: driver.now)
        #expect(wanted == [] && driver.front == .prompt)
        #expect(driver.said.contains("press it again"))
        driver.type("Enter")
        #expect(driver.effects.contains { if case .terminal(.pipe) = $0 { true } else { false } })
    }

    @Test func theMarkedOnesAreGivenAlone() throws {
        var driver = try Driver()
        driver.type("j Space | 'cat' Enter")
        guard case .terminal(.pipe(let text, _))? = driver.effects.last else {
            Issue.record("nothing was given")
            return
        }
        #expect(text.contains("SEC-02") && !text.contains("SEC-01"))
    }

    /// Nobody can know whether the terminal took it, and it takes no more than so much.
    @Test func theClipboardIsToldTheTruthOf() throws {
        var driver = try Driver()
        driver.type("y i")
        #expect(driver.said == "sent to the terminal: SEC-01")
        _ = driver.session.copy(String(repeating: "가", count: 30_000), "all of it")
        #expect(driver.session.message?.isError == true)
        #expect(driver.said.contains("only the first 74 kB"))
    }
}
