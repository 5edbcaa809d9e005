import BundledCatalog
import Commitments
import Foundation
import Storage
import Testing

/// The texts that the shipped wordings are quoted from. The project carries none: PLEDGES_TEXTS names a
/// folder with a file NAME.txt for each, and NAME.source with a line "url: ..." that says which
/// source of the catalog it is. A text named NAME.cut is only the first part of it.
private enum PublishedTexts {
    static let folder = ProcessInfo.processInfo.environment["PLEDGES_TEXTS"]
        .map { URL(filePath: $0) }

    struct Published {
        var address: String
        var text: StatementText
        var isCut: Bool
    }

    static func all() throws -> [Published] {
        let folder = try #require(folder)
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "source" }.compactMap { file in
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            guard let line = lines.first(where: { $0.hasPrefix("url: ") }) else { return nil }
            let name = file.deletingPathExtension()
            let text = try String(
                contentsOf: name.appendingPathExtension("txt"), encoding: .utf8)
            return Published(
                address: String(line.dropFirst("url: ".count)), text: StatementText(text),
                isCut: name.pathExtension == "cut")
        }
    }
}

@Suite struct ShippedWordingsTests {
    private func catalog() throws -> Catalog {
        let bytes = Array(
            UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        )
        return try CatalogReader.read(bytes, named: "catalog.json").get()
    }

    @Test(.enabled(if: PublishedTexts.folder != nil)) func noWordingDiffersFromItsText() throws {
        let catalog = try catalog()
        var count = 0
        for published in try PublishedTexts.all() {
            let sources = catalog.sources.filter { $0.url == published.address }.map(\.id)
            for said in catalog.reaffirmations {
                for wording in said.wordings where sources.contains(wording.source) {
                    let check = QuoteCheck(wording.text, in: published.text)
                    // What the first part of a text does not have may be in the rest.
                    if published.isCut, !check.isVerbatim { continue }
                    #expect(check.isVerbatim, "\(said.meeting) \(said.pledge): \(wording.text)")
                    count += 1
                }
            }
        }
        #expect(count > 500, "only \(count) wordings were compared")
    }
}
