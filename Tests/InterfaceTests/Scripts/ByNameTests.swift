import Canvas
import Commitments
import Testing

@testable import Interface

/// What can be typed after `:`, and days where days are typed.
@Suite struct ByNameTests {
    @Test(arguments: ["sec-02", "SEC-2", "freedom edge"])
    func thePaletteOpensAPledge(typed: String) throws {
        var driver = try Driver()
        driver.type(": '\(typed)' Enter")
        #expect(driver.front == .pledge)
        #expect(driver.selected == "SEC-02")
        driver.type("h")
        #expect(driver.front == .list)
    }

    @Test func thePaletteOpensAMeeting() throws {
        var driver = try Driver()
        driver.type(": 'munich feb' Enter")
        #expect(driver.front == .meeting)
        #expect(
            driver.session.screens.top.selectedMeeting(in: driver.session)?.text == "fm-munich-2025"
        )
    }

    @Test func thePaletteOpensAStatement() throws {
        var driver = try Driver(catalog: Sample.stored(), texts: Sample.storedTexts)
        let meeting = try #require(driver.session.catalog.statements.first?.meeting.text)
        driver.type(": '\(meeting)' Down Enter")
        #expect(driver.front == .statement)
        // A statement whose text is not stored is not offered.
        var other = try Driver(catalog: Sample.stored())
        other.type(": '\(meeting)' Down Enter")
        #expect(other.front == .meeting)
    }

    /// Commands come first, unless an id was typed.
    @Test func commandsComeBeforeNames() throws {
        var driver = try Driver()
        driver.type(": 'matrix' Enter")
        #expect(driver.front == .matrix)
    }

    @Test func aCommandTakesWhatIsTypedBehindIt() throws {
        var driver = try Driver()
        driver.type(": 'as-of 2025-05-01' Enter")
        #expect(driver.session.register.asOf.iso == "2025-05-01" && driver.front == .list)
        driver.type(": 'as-of yesterday' Enter")
        #expect(driver.session.register.asOf.iso == "2025-10-19")
        driver.type(": 'as-of 2025-Q3' Enter")
        #expect(driver.session.register.asOf.iso == "2025-09-30")
        driver.type(": 'as-of today' Enter : 'filter cyber -sanctions' Enter")
        #expect(driver.session.filter.query.text == "cyber -sanctions" && driver.front == .list)
        driver.type(": 'tag ask' Enter")
        #expect(driver.said.contains("#ask on"))
    }

    @Test func whatCannotBeTakenIsSaid() throws {
        var driver = try Driver()
        driver.type(": 'as-of soon' Enter")
        #expect(
            driver.front == .prompt && driver.said.contains("“soon” is not a date; write it as"))
        driver.type("Esc : 'detail now' Enter")
        #expect(driver.said == "“detail” takes nothing behind it")
    }

    @Test func theDayOfThePromptIsReplacedByWhatIsTyped() throws {
        var driver = try Driver()
        driver.type(": 'as-of' Enter '2024-12-31' Enter")
        #expect(driver.session.register.asOf.iso == "2024-12-31")
        // Moving in it first keeps it.
        driver.type(": 'as-of' Enter Left Delete '0' Enter")
        #expect(driver.session.register.asOf.iso == "2024-12-30")
        driver.type(": 'as-of' Enter Enter")
        #expect(driver.session.register.asOf.iso == "2024-12-30")
    }

    @Test func daysOfANoteMayBeRelative() throws {
        var driver = try Driver()
        driver.type("a 'noted' Tab Tab Tab Tab")
        let editor = try #require(driver.session.screens.top as? EditorScreen)
        let fields = editor.fields
        driver.session.withTop(EditorScreen.self) {
            $0.fields = fields.merging(
                [.date: TextBuffer("yesterday"), .reviewBy: TextBuffer("+2w")]) { $1 }
        }
        driver.type("Tab")
        #expect(driver.screen.contains("2025-10-19") && driver.screen.contains("2025-11-03"))
        driver.type("Ctrl-S")
        let note = try #require(driver.session.register.notebook.notes.first)
        #expect(note.current.date.iso == "2025-10-19" && note.current.reviewBy?.iso == "2025-11-03")
    }

    @Test func daysOfAFormMayBeRelative() throws {
        var driver = try Driver()
        driver.type("m e")
        let form = try #require(driver.session.screens.top as? FormScreen)
        let name = try #require(form.fields.first { $0.rule.isDay }?.name)
        driver.session.withTop(FormScreen.self) { $0.setText("yesterday", of: name) }
        driver.type("Tab")
        #expect((driver.session.screens.top as? FormScreen)?.values[name] == "2025-10-19")
        // A month is a day as precise as it is known.
        driver.session.withTop(FormScreen.self) { $0.setText("2025-09", of: name) }
        driver.type("Tab")
        #expect((driver.session.screens.top as? FormScreen)?.values[name] == "2025-09")
    }

    @Test func whoOnlyLooksChangesNothing() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.session.settings.whyOnlyLooking = "the program was started with --read-only"
        let notes = driver.session.register.notebook
        for keys in ["a", "s", "c", "A", "i", "u", "C r", "+", "D", "e", "g i"] {
            driver.type(keys)
            #expect(driver.said == "the program was started with --read-only", "\(keys)")
            driver.type("Esc Esc")
        }
        driver.type("/ 'cyb' Enter g x q")
        #expect(driver.effects.isEmpty && driver.session.register.notebook == notes)
        #expect(driver.screen.contains("read-only"))
    }
}
