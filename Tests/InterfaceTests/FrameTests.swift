import Canvas
import Commitments
import Testing
import Text

@testable import Interface

/// Every screen as text, at three sizes, and in ASCII.
@Suite struct FrameTests {
    static let sizes = [(120, 40), (80, 24), (60, 15)]

    /// From a paste to its first sentence.
    private static let intake =
        "i Paste Tab Tab Tab Tab Tab Tab 'They met.' Tab Tab 'Courier' Ctrl-S "

    /// What is typed to come to each screen.
    static let screens: [(name: String, script: String)] = [
        ("list", ""),
        ("list-filtered", "2 3 / 'cyb' Enter"),
        ("list-typing", "/ 'minerals'"),
        ("list-marked", "j Space Space f n f t S l"),
        ("pledge", "j Enter"),
        ("meetings", "m"),
        ("meeting", "m Enter"),
        ("statement", "m j j o n"),
        ("statement-meetings", "m"),
        ("statement-meeting", "m j j Enter"),
        ("statement-search", "m j j o / 'test' Enter"),
        ("redline", "m j j r n"),
        ("redline-search", "m j j r / 'theft' Enter"),
        ("languages", "m j j o L }"),
        ("coders", "j"),
        ("coders-settled", "2 c c"),
        ("wording", "j d"),
        ("wording-reading", "j d s s p"),
        ("heat", "H h"),
        ("heat-pledges", "H + k k k k Tab"),
        ("said-in-a-period", "H Enter"),
        ("terms", "g w"),
        ("timeline", "j t"),
        ("timeline-months", "j t + + h"),
        ("matrix", "g x 0 j j h h"),
        ("matrix-words", "g x c G h"),
        ("matrix-phrases", "g x j c c F f"),
        ("matrix-formats", "g x F"),
        (
            "editor",
            "j a 'Before the ministerial: ask whether the 2026 calendar is agreed.' Enter Enter '- 조현 외교장관 측 설명: 연례화 여부는 아직 미정.' Enter '- 日本側: 定期的な実施を支持。'"
        ),
        ("status", "j s"),
        ("facets", "f"),
        ("pick-meeting", "f m"),
        ("go-to", "g"),
        ("help", "?"),
        ("palette", ": 'sta'"),
        ("export", "2 x"),
        ("as-of", ": 'as-of' Enter"),
        ("changes", "g c"),
        ("changes-words", "g c c G"),
        ("export-changes", "g c x"),
        ("methodology", "g r"),
        ("overview", "g o"),
        ("overview-figure", "g o j j l l"),
        ("review", "1 * s p Esc Esc : 'as-of' Enter Ctrl-U '2026-10-20' Enter g q"),
        ("review-reasons", "1 * s p Esc Esc : 'as-of' Enter Ctrl-U '2026-10-20' Enter g q S j"),
        ("states", "f r"),
        ("form-pledge", "c Down Right Tab Tab Down"),
        ("form-new-pledge", "A 'Undersea cables: 海底ケーブルの保護' Tab '1' Ctrl-S"),
        ("form-meeting", "m e Tab Tab Tab Tab Tab"),
        ("form-wording", "+ Enter 'uphold the freedom of navigation' Tab Tab"),
        ("form-split", "C s 'Freedom Edge as a standing series' Shift-Tab Space Right"),
        ("form-pillar", "C p Enter 'environment' Tab 'Environment' Tab Tab '1' Tab"),
        ("merge", "C m 'cyber' Enter"),
        ("edits", "C r C h"),
        ("pledge-retired", "j C r / 'is:retired' Enter Enter"),
        ("trace", "g o l l l l Enter"),
        ("two-texts", "="),
        ("two-texts-list", ""),
        ("two-values", "j ="),
        ("two-values-list", "j"),
        ("two-values-pledge", "j Enter"),
        ("two-values-meeting", "m Enter"),
        ("two-values-one-text", "j = e"),
        ("source", "m Enter O 1"),
        ("intake-start", "i"),
        ("intake-meeting", "i Paste"),
        ("intake", intake + "] ]"),
        ("intake-decided", intake + "n n * y A 'Polar school' Tab s Tab Tab Tab Tab 'x' Ctrl-S J"),
        ("intake-korean", intake + "n n * y n"),
        ("intake-summary", intake + "n n * y n Space C"),
    ]

    /// The notes that a screen is shown with.
    static func notebook(_ name: String) throws -> Notebook {
        name.hasPrefix("two-texts") ? try Sample.twoTexts() : try Sample.notebook()
    }

    /// The catalog that a screen is shown with; nil for that of the tests.
    static func catalog(_ name: String) throws -> Catalog? {
        if name.hasPrefix("statement") { return try Sample.stored() }
        if name == "languages" { return try Sample.versions() }
        if name.hasPrefix("coders") { return try Sample.coding("NK-08", by: "jh") }
        if name.hasPrefix("redline") { return try Sample.storedTwice() }
        return name.hasPrefix("two-values") ? try Sample.twoValues() : nil
    }

    /// The stored texts that a screen is shown with.
    static func texts(_ name: String) -> StatementTexts {
        if name == "languages" { return Sample.versionTexts }
        if name.hasPrefix("coders") { return Sample.storedTexts }
        return name.hasPrefix("redline")
            ? Sample.storedTextsOfTwo
            : name.hasPrefix("statement") ? Sample.storedTexts : StatementTexts()
    }

    /// What happened before anything is typed.
    static func prepare(_ driver: inout Driver, _ name: String) throws {
        if name.hasPrefix("coders") { driver.answer(.coderRead(try Sample.secondCoder())) }
    }

    @Test(arguments: screens.map(\.name)) func frame(_ name: String) throws {
        let script = try #require(Self.screens.first { $0.name == name }).script
        for (columns, rows) in Self.sizes {
            var driver = try Driver(
                columns: columns, rows: rows, notebook: Self.notebook(name),
                catalog: Self.catalog(name), texts: Self.texts(name))
            try FrameTests.prepare(&driver, name)
            driver.type(script)
            try expectFrame(driver.screen, "\(name)-\(columns)x\(rows)")
        }
    }

    @Test(arguments: screens.map(\.name)) func asciiHasOnlyASCIISigns(_ name: String) throws {
        let script = try #require(Self.screens.first { $0.name == name }).script
        var driver = try Driver(
            columns: 80, rows: 24, isASCII: true, notebook: Self.notebook(name),
            catalog: Self.catalog(name), texts: Self.texts(name))
        try FrameTests.prepare(&driver, name)
        driver.type(script)
        try expectFrame(driver.screen, "\(name)-ascii")
        let signs = driver.screen.unicodeScalars.filter {
            $0.value > 0x7F && !$0.properties.isAlphabetic && $0.columns == 1
        }
        #expect(signs.isEmpty, "signs left: \(String(String.UnicodeScalarView(signs)))")
    }
}

/// The catalogs are whole: what is added to one is shown and tested.
@Suite struct CatalogueTests {
    @Test func everyScreenHasAFrame() throws {
        var reached: Set<ScreenName> = []
        for (name, script) in FrameTests.screens {
            var driver = try Driver(
                notebook: FrameTests.notebook(name), catalog: FrameTests.catalog(name),
                texts: FrameTests.texts(name))
            try FrameTests.prepare(&driver, name)
            driver.type(script)
            reached.formUnion(driver.session.screens.all.map(\.name))
        }
        #expect(
            reached == Set(ScreenName.allCases), "a screen without a frame in FrameTests.screens")
    }
}
