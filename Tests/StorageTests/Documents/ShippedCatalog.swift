import BundledCatalog
import Commitments
import Foundation
import Storage
import Testing

/// The shipped catalog, and the documents that are generated from it.
enum ShippedCatalog {
    static func register() throws -> Register {
        let bytes = Array(
            UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        )
        let catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        return Register(catalog: catalog, asOf: catalog.asOf)
    }

    static func fixture<Value: Decodable>(_ name: String) throws -> Value {
        let file = folder.appending(path: "Fixtures/\(name).json")
        return try JSONDecoder().decode(Value.self, from: Data(contentsOf: file))
    }

    /// Holds a document of the project against what it must say; RECORD=1 writes it.
    static func check(_ document: String, says text: String) throws {
        let file = folder.appending(path: "../../docs/\(document)").standardized
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(text.utf8).write(to: file)
        } else {
            let found = try String(contentsOf: file, encoding: .utf8)
            #expect(found == text, "docs/\(document) is stale: RECORD=1 writes it")
        }
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
}
