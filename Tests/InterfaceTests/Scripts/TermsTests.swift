import Canvas
import Commitments
import Testing

@testable import Interface

/// Term watch.
@Suite struct TermsTests {
    private func driver(_ keys: String = "g w") throws -> Driver {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type(keys)
        return driver
    }

    @Test func bracketsTurnToOtherTerms() throws {
        var driver = try driver()
        let terms = driver.session.catalog.terms
        try #require(terms.count > 1)
        #expect(driver.front == .terms && driver.screen.contains(terms[0].name))
        driver.type("]")
        #expect(driver.screen.contains(terms[1].name) && driver.screen.contains("term 2 of"))
        driver.type("[ [")
        #expect(driver.said == "this is the first term")
    }

    @Test func usesLeadToTheirPledgeAndMeetingsToTheirs() throws {
        var driver = try driver("g w G")
        driver.type("Enter")
        #expect(driver.front == .pledge && driver.selected?.isEmpty == false)
        driver.type("Esc G")
        for _ in 0..<9 where driver.session.screens.top.selectedMeeting(in: driver.session) == nil {
            driver.type("k")
        }
        driver.type("Enter")
        #expect(driver.front == .meeting)
    }

    /// The certainty begins the line that names the change.
    @Test func everySwitchSaysHowSureItIs() throws {
        var driver = try driver()
        let switches = driver.screen.split(separator: "\n").filter { $0.contains(" until ") }
        #expect(!switches.isEmpty)
        #expect(switches.allSatisfy { $0.contains("firm: “") || $0.contains("provisional: “") })
        driver.resize(columns: 60, rows: 40)
        let narrow = driver.screen.split(separator: "\n").filter { $0.contains(": “") }
        #expect(!narrow.isEmpty)
    }

    @Test func theDayHidesWhatCameLater() throws {
        var driver = try driver()
        #expect(driver.screen.contains("2025"))
        driver.type(": 'as-of' Enter Ctrl-U '2024-12-31' Enter")
        #expect(driver.front == .terms)
        #expect(!driver.screen.contains("Munich"))
    }

    @Test func aCatalogWithoutTermsSaysSo() throws {
        var driver = try Driver(catalog: SmallCatalog.all[0].catalog)
        driver.type("g w")
        #expect(driver.screen.contains("No terms are watched. A adds one."))
        driver.type("Enter ] G")
        #expect(driver.front == .terms)
    }

    // MARK: The analyst's own

    @Test func anAddedTermIsShownSavedAndUndone() throws {
        var driver = try driver()
        let count = driver.session.register.terms.count
        let effects = driver.effects(of: "A 'weight: ironclad/unwavering, complete' Enter")
        #expect(driver.front == .terms && driver.screen.contains("weight  added by jh"))
        #expect(driver.screen.contains("term \(count + 1) of \(count + 1)"))
        guard case .disk(.saveNotes(let book))? = effects.last else {
            Issue.record("not saved")
            return
        }
        #expect(book.notebook.terms.map(\.term.name) == ["weight"])
        driver.type("u")
        #expect(driver.session.register.terms.count == count)
        driver.type("Ctrl-R")
        #expect(driver.session.register.terms.count == count + 1)
    }

    @Test func onlyOnesOwnTermIsDeletedAndComesBack() throws {
        var driver = try driver()
        driver.type("D")
        #expect(driver.said.contains("comes with the catalog"))
        driver.type("A 'weight: ironclad' Enter D")
        #expect(driver.session.register.terms.allSatisfy { $0.name != "weight" })
        driver.type("u")
        #expect(driver.session.register.terms.contains { $0.name == "weight" })
    }

    @Test func whatIsNoTermIsAskedForAgainWithTheReason() throws {
        var driver = try driver()
        driver.type("A 'no colon' Enter")
        #expect(driver.front == .prompt && driver.said.contains("a colon and variants"))
        driver.type("Esc")
        #expect(driver.front == .terms)
        let name = driver.session.catalog.terms[0].name
        driver.type("A '\(name): x' Enter")
        #expect(driver.front == .prompt && driver.said.contains("watched already"))
    }

    @Test func withoutAPlaceForNotesNoTermIsAdded() throws {
        var driver = try Driver(readOnly: "the notes are locked")
        driver.type("g w A")
        #expect(driver.front == .terms && driver.said == "the notes are locked")
    }

    @Test func onesOwnTermIsChanged() throws {
        var driver = try driver()
        driver.type("e")
        #expect(driver.front == .terms && driver.said.contains("comes with the catalog"))
        driver.type("A 'weight: ironclad' Enter e ', complete' Enter")
        #expect(driver.said == "“weight” is changed · u undoes")
        let own = try #require(driver.session.register.ownTerms.first { $0.term.name == "weight" })
        #expect(own.term.typed == "weight: ironclad, complete")
        #expect(own.history.map(\.term.typed) == ["weight: ironclad"])
        driver.type("e Enter")
        #expect(driver.said == "nothing was changed")
        driver.type("u")
        #expect(driver.session.register.terms.last?.typed == "weight: ironclad")
    }

    private func term(_ id: String, _ author: String, _ variants: String...) -> OwnTerm {
        let time = Timestamp(seconds: 1_759_000_000, offset: 540)
        return OwnTerm(
            id: OwnTerm.ID(id), created: time, changed: time, author: author,
            term: WatchedTerm(
                name: "chips", variants: variants.map { .init(name: $0, forms: [$0]) }))
    }

    /// Git joins what two analysts called alike.
    @Test func twoTermsOfOneNameAreTwo() throws {
        let terms = [term("T1", "mk", "semiconductors"), term("T2", "jh", "processors")]
        var driver = try Driver(notebook: Notebook(terms: terms))
        driver.type("g w")
        for _ in driver.session.register.terms.dropLast() { driver.type("]") }
        #expect(driver.screen.contains("chips  added by jh"))
        #expect(driver.screen.contains("processors"))
        driver.type("D")
        let deleted = driver.session.register.notebook.terms.filter(\.isDeleted)
        #expect(deleted.map(\.id.text) == ["T2"])
    }

    @Test func whoDeletesATermIsItsAuthor() throws {
        var driver = try Driver(notebook: Notebook(terms: [term("T1", "mk", "semiconductors")]))
        driver.type("g w")
        for _ in driver.session.register.terms.dropLast() { driver.type("]") }
        driver.type("D")
        let deleted = driver.session.register.notebook.term(OwnTerm.ID("T1"))
        #expect(deleted?.isDeleted == true && deleted?.author == "jh")
        var next = try driver.restarted()
        next.type("u")
        #expect(next.session.register.ownTerms.map(\.id.text) == ["T1"])
    }

    @Test func whatAnotherChangedMeanwhileStaysInTheTerm() throws {
        let before = term("T1", "mk", "semiconductors")
        var driver = try Driver(notebook: Notebook(terms: [before]))
        driver.type("g w")
        for _ in driver.session.register.terms.dropLast() { driver.type("]") }
        driver.type("e ', mine'")
        var theirs = term("T1", "mk", "semiconductors", "theirs")
        theirs.changed = Timestamp(seconds: before.changed.seconds + 60, offset: 540)
        theirs.history = [before.current]
        driver.answer(.notesReloaded(Notebook(terms: [theirs])))
        driver.type("Enter")
        #expect(driver.said.contains("with what mk changed meanwhile"), "\(driver.said)")
        let both = driver.session.register.ownTerms.first?.term.variants.map(\.name)
        #expect(Set(both ?? []) == ["semiconductors", "mine", "theirs"])
        driver.type("u")
        let back = driver.session.register.ownTerms.first?.term.variants.map(\.name)
        #expect(back == ["semiconductors", "theirs"])
    }

    /// The acts of an earlier run are read from the versions that terms keep.
    @Test func actsOnTermsAreUndoneAfterARestart() throws {
        var driver = try driver()
        driver.type("A 'weight: ironclad' Enter e ', complete' Enter D")
        var next = try driver.restarted()
        func own(_ driver: Driver) -> [String] {
            driver.session.register.notebook.terms.filter { !$0.isDeleted }.map(\.term.typed)
        }
        #expect(own(next).isEmpty)
        next.type("u")
        #expect(next.said.hasPrefix("undone: deleting the term “weight”"))
        #expect(own(next) == ["weight: ironclad, complete"])
        var third = try next.restarted()
        third.type("u")
        #expect(own(third) == ["weight: ironclad"])
        third.type("u")
        #expect(own(third).isEmpty)
        var fourth = try third.restarted()
        fourth.type("Ctrl-R Ctrl-R")
        #expect(own(fourth) == ["weight: ironclad, complete"])
        #expect(fourth.session.register.notebook.terms.map(\.history.count) == [7])
    }
}
