import Canvas
import Commitments
import Testing
import Text

@testable import Interface

/// Screens that need no manual.
@Suite struct PlainScreensTests {
    private func rows(_ driver: Driver) -> [String] {
        driver.screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    // MARK: Forms and prompts

    @Test func whatMustBeTypedIsMarked() throws {
        var driver = try Driver()
        driver.type("A")
        #expect(driver.screen.contains("Title *") && !driver.screen.contains("Pillar *"))
        #expect(driver.screen.contains("Title (must be filled in)"))
    }

    @Test func theInstructionOfAPromptIsNeverCut() throws {
        var driver = try Driver(columns: 60, rows: 15)
        driver.type("g w A")
        let text = rows(driver).joined(separator: " ")
        for word in ["variant/spelling/spelling,", "as chips:", "semiconductors/chips"] {
            #expect(text.contains(word), "\(word)")
        }
    }

    // MARK: The palette

    @Test func thePaletteBeginsWithWhatIsNearAndLeavesOutMoving() throws {
        var driver = try Driver()
        driver.type(":")
        #expect(!driver.screen.contains("one line down"))
        driver.type("'mark-all' Enter :")
        let first = try #require(rows(driver).first { $0.contains("▸") && $0.contains("│") })
        #expect(first.contains("mark-all"), "what was run last comes first: \(first)")
        driver.type("'half'")
        #expect(driver.screen.contains("half a page down"), "typing finds all")
    }

    @Test func namesAreSortedWithoutArticlesAndInitials() {
        let names = ["Yonhap", "The Asahi Shimbun", "U.S. Department of State", "A B", "J. Smith"]
        #expect(
            names.sorted { $0.sortName < $1.sortName }
                == ["The Asahi Shimbun", "A B", "J. Smith", "U.S. Department of State", "Yonhap"])
    }

    // MARK: Pages

    @Test func jLeavesOutBlankLinesAndHalfAPageScrolls() throws {
        var driver = try Driver(columns: 80, rows: 24)
        driver.type("Enter")
        for _ in 0..<20 {
            driver.type("j")
            let line = try #require(rows(driver).first { $0.hasPrefix("▸") })
            #expect(line.count > 1)
        }
        driver.type("g g")
        let top = rows(driver)[3]
        driver.type("Ctrl-D")
        #expect(rows(driver)[3] != top)
    }

    // MARK: Matrix, heat, review

    @Test func theMatrixSaysOnWhichSideThereIsMore() throws {
        var driver = try Driver(columns: 80, rows: 24)
        driver.type("g x")
        #expect(driver.screen.contains("‹ statements") && !driver.screen.contains(" ›"))
        driver.type("^")
        #expect(driver.screen.contains(" ›") && !driver.screen.contains("‹ statements"))
        #expect(driver.screen.contains("gap d"))
    }

    @Test func phrasesUseTheWidth() throws {
        var driver = try Driver(columns: 120, rows: 40)
        driver.type("g x c c")
        let layout = MatrixLayout(driver.session)
        let left = 120 - layout.column(ofCell: layout.columnCount) - layout.said - layout.run
        #expect(left - layout.gap < layout.columnCount)
    }

    @Test func heatHasAScaleAndBeginsWhereThereIsACount() throws {
        var driver = try Driver()
        driver.type("H")
        #expect(driver.screen.contains("up to ░"))
        let screen = try #require(driver.session.screens.top as? HeatScreen)
        #expect(!(screen.selection(in: driver.session)?.reaffirmations.isEmpty ?? true))
    }

    @Test func reviewShowsTitlesWhole() throws {
        var driver = try Driver(notebook: Sample.notebook())
        driver.type("1 * s p Esc Esc : 'as-of' Enter Ctrl-U '2026-10-20' Enter g q")
        let screen = try #require(driver.session.screens.base as? ReviewScreen)
        #expect(screen.items.count == 3)
        for item in screen.items {
            let title = driver.session.catalog.pledges[item.pledge].title
            #expect(driver.screen.contains(title), "\(title)")
        }
    }

    // MARK: Redlines

    /// Brackets repeat what the color says; without color they say it alone.
    @Test func redlinesHaveBracketsOnlyWithoutColor() throws {
        var driver = try Driver()
        driver.type("g c c G")
        #expect(driver.screen.contains("{+"))
        driver.session.settings.hasColors = true
        #expect(!driver.screen.contains("{+") && !driver.screen.contains("[-"))
        let inks = Set(driver.session.frame().cells.map(\.style.ink))
        #expect(inks.contains(.inserted))
    }
}
