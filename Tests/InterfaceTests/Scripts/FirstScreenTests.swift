import Canvas
import Commitments
import Testing

@testable import Interface

/// What somebody sees who opens the program for the first time.
@Suite struct FirstScreenTests {
    private func rows(_ driver: Driver) -> [String] {
        driver.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func click(_ text: String, row: Int, _ driver: inout Driver) throws {
        let line = rows(driver)[row]
        let found = try #require(line.firstRange(of: text), "\(text) in \(line)")
        let column = line.distance(from: line.startIndex, to: found.lowerBound)
        driver.send(.mouse(Mouse(.click, at: Point(column: column, row: row))))
    }

    // MARK: The bar of views

    @Test func theBarNamesTheViewsWithTheirKeys() throws {
        let wide = try Driver()
        #expect(
            rows(wide)[0].hasPrefix(
                " [List]   gc Changed   gx Matrix   gt Timeline   gq Review   gm Statements   gi Code"
            ))
        let narrow = try Driver(columns: 80, rows: 24)
        #expect(
            rows(narrow)[0]
                == " [List]  gc Changed  gx Matrix  gt Timeline  gq Review  gm Statements  gi Code")
    }

    @Test(arguments: [
        ("Changed", ScreenName.changes), ("Matrix", .matrix), ("Timeline", .timeline),
        ("Review", .review), ("Statements", .meetings), ("Code", .intakeStart),
    ])
    func aClickAndItsKeysOpenAView(_ name: String, _ screen: ScreenName) throws {
        var clicked = try Driver()
        try click(name, row: 0, &clicked)
        #expect(clicked.front == screen)
        #expect(rows(clicked)[0].contains("[\(name)"))
        let view = try #require(View.all.first { $0.name == name })
        var typed = try Driver()
        for key in keys(view) { typed.send(.key(key)) }
        #expect(typed.front == screen)
    }

    /// The keys that the bar shows.
    private func keys(_ view: View) -> [Key] {
        Command.named(view.command).map { Keymap.standard.viewKeys(of: $0, on: .list) } ?? []
    }

    /// From any view to any other, and a view that is in front opens no second time.
    @Test func theKeysOfTheBarWorkOnEveryView() throws {
        for from in View.all where from.name != "Code" {
            for to in View.all {
                var driver = try Driver()
                for key in keys(from) + keys(to) { driver.send(.key(key)) }
                #expect(to.screens.contains(driver.front), "\(from.name) to \(to.name)")
                let count = driver.session.screens.count
                if to.name == "Code" { continue }
                for key in keys(to) { driver.send(.key(key)) }
                #expect(driver.session.screens.count == count, "\(to.name) again")
            }
        }
    }

    @Test func aScreenThatIsNoViewIsNamedAfterThem() throws {
        var driver = try Driver()
        driver.type("g o")
        #expect(rows(driver)[0].hasSuffix("gi Code a statement   [overview]"))
        driver.resize(columns: 60, rows: 15)
        #expect(rows(driver)[0].contains("[overview]"))
    }

    /// Where letters are text the keys of the bar would be text, too.
    @Test func whereTextIsTypedOnlyTheCurrentViewIsShown() throws {
        var driver = try Driver()
        driver.type("i")
        #expect(rows(driver)[0].hasPrefix(" [Code a statement]"))
        #expect(!rows(driver)[0].contains("gc"))
    }

    // MARK: What is new

    @Test func theNewsAreTheFiguresOfWhatChanged() throws {
        var driver = try Driver(columns: 160, rows: 50)
        let news = rows(driver)[2]
        driver.type("g c")
        for section in ["new", "stronger", "softer"] {
            let line = try #require(rows(driver).first { $0.dropFirst(4).hasPrefix(section) })
            let count = try #require(line.split(separator: " ").first { Int($0) != nil })
            #expect(news.contains("\(count) \(section)"), "\(section) in \(news)")
        }
        #expect(news.contains("New York (22 Sep 2025)") && news.contains("provisional"))
    }

    @Test func aClickOnTheNewsShowsWhatChanged() throws {
        var driver = try Driver()
        try click("New York", row: 2, &driver)
        #expect(driver.front == .changes)
    }

    @Test func onShortTerminalsTheListNeedsTheRows() throws {
        let driver = try Driver(columns: 80, rows: 24)
        #expect(
            rows(driver).count { $0.dropFirst(2).firstMatch(of: #/^[A-Z]+-\d\d /#) != nil } >= 10)
        let small = try Driver(columns: 60, rows: 15)
        #expect(small.screen.contains("Last change") && !small.screen.contains("New York"))
    }

    @Test func withoutTwoStatementsThereIsNoNews() throws {
        for small in SmallCatalog.all {
            let driver = try Driver(catalog: small.catalog)
            #expect(rows(driver)[2].hasPrefix("───"), "\(small.name)")
        }
    }

    // MARK: The line for a first-time user

    @Test func theFirstLineGoesForGoodWithEscape() throws {
        var driver = try Driver()
        driver.session.settings.notesFile = "~/notes.json"
        driver.session.recall(Habits(), problem: nil)
        let line = rows(driver)[38]
        for part in ["?", "g ", "mouse", "~/notes.json", "Esc"] { #expect(line.contains(part)) }
        driver.type("2 Esc")
        #expect(driver.session.showsWelcome, "Esc has taken back the pillar first")
        driver.type("Esc")
        #expect(!driver.session.showsWelcome && rows(driver)[38].hasPrefix("───"))
        var next = try Driver()
        next.session.recall(driver.session.remembered, problem: nil)
        #expect(!next.session.showsWelcome)
    }

    @Test(arguments: [(120, 40), (80, 24), (60, 15), (40, 12)])
    func itIsNeverCut(_ columns: Int, _ rows: Int) throws {
        var driver = try Driver(columns: columns, rows: rows)
        driver.session.settings.notesFile = "~/.local/share/pledges/notes.json"
        driver.session.recall(Habits(), problem: nil)
        let line = self.rows(driver)[rows - 2]
        #expect(line.contains("? all keys") || line.contains("? shows all keys"))
        #expect(line.contains("Esc") && !line.contains("…"))
    }

    // MARK: Columns

    @Test func whatIsTheSameForAllHasNoColumn() throws {
        let bare = try Driver(columns: 160, rows: 50)
        #expect(!rows(bare)[3].contains("Status") && !rows(bare)[3].contains("Notes"))
        let noted = try Driver(columns: 200, rows: 50, notebook: Sample.notebook())
        #expect(rows(noted)[3].contains("Status") && rows(noted)[3].contains("Notes"))
    }

    @Test func everyRowSaysTheChangeInAWordWhereItFits() throws {
        for (columns, rows) in FrameTests.sizes {
            let driver = try Driver(columns: columns, rows: rows)
            let line = try #require(self.rows(driver).first { $0.contains("NK-01") })
            #expect(line.contains("same"), "\(columns): \(line)")
            #expect(driver.screen.contains("' firm, else provisional"))
        }
    }

    @Test func theLegendNamesSignsAndStatements() throws {
        var driver = try Driver(columns: 80, rows: 24, notebook: Sample.notebook())
        #expect(!driver.screen.contains("left to right"))
        driver.type("L")
        for part in ["left to right", "Munich 15 Feb 2025", "p in progress"] {
            #expect(driver.screen.contains(part), "\(part)")
        }
        driver.type("L")
        #expect(!driver.screen.contains("left to right"))
        var narrow = try Driver(columns: 50, rows: 24)
        narrow.type("L")
        #expect(narrow.screen.contains("^ returned"), "where changes are signs")
    }

    @Test func theDotsOfTheSelectedPledgeAreNamed() throws {
        let driver = try Driver()
        #expect(driver.screen.contains("Recent") && driver.screen.contains("●MUN25"))
    }
}
