import Canvas
import Commitments
import Testing
import Text

@testable import Interface

/// What the list says of its columns, and what must not change under the analyst.
@Suite struct PlainListTests {
    private func row(_ id: String, _ driver: Driver) throws -> String {
        String(
            try #require(
                driver.screen.split(separator: "\n").first { $0.dropFirst(2).hasPrefix(id + " ") }))
    }

    @Test func aFirstStatusHidesNoColumn() throws {
        for columns in stride(from: 60, through: 200, by: 4) {
            var driver = try Driver(columns: columns, rows: 40)
            func headings() -> [Bool] {
                let line = driver.screen.split(separator: "\n").first { $0.contains("Days ") }
                return ["…’25", "Days", "Last change"].map { line?.contains($0) ?? false }
            }
            let before = headings()
            driver.type("s p Esc Esc")
            for (was, isThere) in zip(before, headings()) where was {
                #expect(isThere, "\(columns) columns")
            }
        }
    }

    /// A pledge that was new two years ago is no news.
    @Test func anOldChangeHasItsYear() throws {
        var driver = try Driver(catalog: Driver.shipped())
        #expect(driver.screen.contains("Last change"))
        driver.type("/ 'sec-14' Enter")
        #expect(try row("SEC-14", driver).contains("*  new"))
        #expect(try row("SEC-14", driver).contains("’24"))
        driver.type("L")
        #expect(driver.screen.contains("own last statement changed"))
    }

    @Test func theStaleFacetSaysHowManyItLeaves() throws {
        var driver = try Driver()
        driver.type("f")
        let count = Listing(driver.session.register, .init(facets: [Filter.stale])).rows.count
        #expect(driver.screen.contains("stale  \(count) of 26"))
    }

    @Test func severalLabelsAreSaidToBeSeveral() throws {
        var driver = try Driver(catalog: Driver.shipped())
        driver.type("g c")
        let line = try #require(
            driver.screen.split(separator: "\n").first { $0.contains("+ stronger ") })
        #expect(line.contains("provisional, of them "))
    }

    /// The bar says that there is more than fits, and leads there.
    @Test func theBarLeadsToAllViews() throws {
        var driver = try Driver(columns: 60, rows: 15)
        let bar = try #require(driver.screen.split(separator: "\n").first)
        let place = try #require(bar.firstRange(of: "g more"))
        let column = String(bar[..<place.lowerBound]).columns
        driver.send(.mouse(Mouse(.click, at: Point(column: column, row: 0))))
        #expect(driver.session.prefix == .character("g"))
        #expect(driver.screen.contains("the meetings and their"))
    }

    @Test(arguments: [(120, 40), (80, 24), (60, 15)])
    func theMatrixStartsWhereThePledgeIsSaid(columns: Int, rows: Int) throws {
        var driver = try Driver(columns: columns, rows: rows, catalog: Driver.shipped())
        driver.type(": 'as-of 2026-11-26' Enter j g x")
        let screen = try #require(driver.session.screens.top as? MatrixScreen)
        let meeting = try #require(screen.selectedMeeting(in: driver.session))
        let pledge = try #require(driver.session.catalog.position(ofPledge: "SEC-02"))
        let position = try #require(driver.session.catalog.position(ofMeeting: meeting))
        #expect(driver.session.register.isSaid(pledge, atMeeting: position))
    }
}

/// What came in and what went out are two words, also where colors take the place of brackets.
@Suite struct SetOffTests {
    @Test func wordsAreSetOff() {
        let spans = [
            Redline.Span(text: "the ", mark: .kept), Redline.Span(text: "summit", mark: .removed),
            Redline.Span(text: "ministers", mark: .inserted),
            Redline.Span(text: " met", mark: .kept),
        ]
        let lines = Line.redline(spans, width: 60)
        let shown = lines.flatMap(\.spans).filter { !$0.isBracket }.map(\.text).joined()
        #expect(shown == "“the summit ministers met”")
    }

    /// The line under a wording ends where the text does.
    @Test func theMarginHasNoLine() throws {
        var driver = try Driver(catalog: Sample.stored(), texts: Sample.storedTexts)
        driver.type("m j j o")
        let frame = driver.session.frame()
        var isUnderlined = false
        for row in 2..<36 {
            for column in 0..<100
            where frame[Point(column: column, row: row)].style.traits
                .contains(.underlined)
            {
                isUnderlined = true
                #expect(column >= 9, "row \(row)")
            }
        }
        #expect(isUnderlined)
    }
}

/// Without Unicode a sign still means one thing.
@Suite struct PlainSignTests {
    @Test func noSignOfAChangeIsAlsoDecoration() {
        let signs = Set(
            ChangeLabel.Direction.allCases.map(\.sign) + State.allCases.map(\.sign))
        for decoration in ["…", "▸", "→", "⚑", "≠", "▪"] {
            var frame = Frame(Size(columns: 2, rows: 1))
            frame.put(decoration, at: Point(column: 0, row: 0))
            let plain = frame.inASCII.text
            #expect(!signs.contains(plain), "\(decoration) as \(plain)")
        }
        var frame = Frame(Size(columns: 3, rows: 1))
        frame.put("▸→…", at: Point(column: 0, row: 0))
        #expect(Set(frame.inASCII.text).count == 3)
    }
}
