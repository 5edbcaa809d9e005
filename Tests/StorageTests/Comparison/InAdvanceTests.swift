import BundledCatalog
import Commitments
import SeededNumbers
import Storage
import Testing

/// What is remembered of comparisons is what comparing again gives, in whatever order and on however
/// many threads it was asked for.
@Suite struct InAdvanceTests {
    private func register() throws -> Register {
        let bytes = Array(
            UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        )
        let catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        return Register(catalog: catalog, asOf: catalog.asOf)
    }

    /// Every two reaffirmations of every pledge.
    private func pairs(_ catalog: Catalog) -> [(from: Int, to: Int)] {
        catalog.reaffirmationsOfPledge.flatMap { newestFirst in
            newestFirst.indices.flatMap { later in
                newestFirst[(later + 1)...].map { (from: $0, to: newestFirst[later]) }
            }
        }
    }

    @Test func rememberedIsAsFresh() async throws {
        let (warm, cold) = (try register(), try register())
        let all = Array(warm.catalog.pledges.indices)
        await withTaskGroup(of: Void.self) { group in
            for pledges in [all, all.reversed()] {
                group.addTask { warm.preparation(for: pledges, near: pledges)() }
            }
        }
        var numbers = SeededNumbers(seed: 30)
        for pair in pairs(warm.catalog).shuffled(using: &numbers) {
            let remembered = warm.comparison(fromReaffirmation: pair.from, to: pair.to)
            let fresh = cold.comparison(fromReaffirmation: pair.from, to: pair.to)
            #expect(remembered == fresh)
            #expect(warm.redline(of: remembered) == cold.redline(of: fresh))
        }
    }
}
