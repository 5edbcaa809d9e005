import Canvas
import Commitments
import Foundation
import Testing

@testable import Interface
@testable import Storage

/// The pictures of the README and the manual, made of frames: `make pictures` writes them, and these tests
/// fail where they are stale.
@Suite struct PictureTests {
    private struct Shown {
        let name: String
        let title: String
        let script: String
        /// Whether the sample statement of the tests is stored.
        var hasText = false
    }

    private static let all = [
        Shown(name: "list", title: "The list of pledges, with the selected one beside it", script: ""),
        Shown(
            name: "changed", title: "What changed between two statements, pledge by pledge",
            script: "g c"),
        Shown(
            name: "wording", title: "Two wordings side by side, with what changed and why",
            script: ": 'as-of' Enter Ctrl-U '2024-12-31' Enter d"),
        Shown(name: "matrix", title: "All pledges at all meetings", script: "g x"),
        Shown(
            name: "statement", title: "The text of a statement, with the pledges in its margin",
            script: "m j j o n", hasText: true),
        Shown(
            name: "intake", title: "Coding a statement, sentence by sentence",
            script: "i Paste Tab Tab Tab Tab Tab Tab 'They met.' Tab Tab 'Courier' Ctrl-S ] ]",
            hasText: true),
    ]

    private static let shipped = Driver.folder + "/../../Data/catalog.json"

    private func frame(_ shown: Shown) throws -> Frame {
        let catalog =
            shown.hasText
            ? try Sample.stored()
            : try CatalogReader.read(
                FileReader.read(Self.shipped), named: Self.shipped
            ).get()
        var driver = try Driver(
            columns: 104, rows: 30, catalog: catalog,
            texts: shown.hasText ? Sample.storedTexts : StatementTexts())
        driver.session.settings.hasColors = true
        driver.type(shown.script)
        return driver.session.frame()
    }

    @Test(arguments: all.indices, [Theme.light, .dark])
    func isUpToDate(_ index: Int, _ theme: Theme) throws {
        let shown = Self.all[index]
        let svg = Picture(try frame(shown), theme, title: shown.title).svg
        let path = Driver.folder + "/../../docs/pictures/\(shown.name)-\(theme.name).svg"
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            return try svg.write(toFile: path, atomically: true, encoding: .utf8)
        }
        let recorded = try? String(contentsOfFile: path, encoding: .utf8)
        #expect(svg == recorded, "\(shown.name)-\(theme.name).svg is stale: make pictures")
    }
}
