import BundledCatalog
import Commitments
import Storage
import Testing

@Suite struct BundledCatalogTests {
    private var bytes: [UInt8] {
        Array(
            UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        )
    }

    @Test func hasNoProblems() {
        let problems = FileChecker.check(bytes, named: "catalog.json")
        #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
    }
}
