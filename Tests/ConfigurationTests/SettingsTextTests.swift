import Foundation
import Testing

@testable import Configuration

/// docs/configuration.md has the table of the settings; `RECORD=1` writes it.
@Suite struct SettingsTextTests {
    @Test func theDocumentHasTheTable() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "docs/configuration.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let begins = "<!-- settings: RECORD=1 writes them -->\n"
        let ends = "<!-- end of settings -->"
        let parts = text.components(separatedBy: begins)
        let rest = try #require(parts.last?.components(separatedBy: ends))
        try #require(parts.count == 2 && rest.count == 2, "the marks are missing")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            let written = parts[0] + begins + SettingsText.markdown + ends + rest[1]
            try written.write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(
                rest[0] == SettingsText.markdown,
                "stale: RECORD=1 swift test --filter SettingsTextTests")
        }
    }
}
