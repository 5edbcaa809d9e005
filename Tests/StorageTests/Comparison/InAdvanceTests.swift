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

    /// Every two reaffirmations of some pledges.
    private func pairs(_ pledges: [Int], _ catalog: Catalog) -> [(from: Int, to: Int)] {
        pledges.map { catalog.reaffirmationsOfPledge[$0] }.flatMap { newestFirst in
            newestFirst.indices.flatMap { later in
                newestFirst[(later + 1)...].map { (from: $0, to: newestFirst[later]) }
            }
        }
    }

    /// Pledges with many reaffirmations are prepared with others, so that what is remembered of one is asked
    /// for in many orders. A sample: a debug build takes a second for each ten of all pairs.

    @Test func rememberedIsAsFresh() async throws {
        let (warm, cold) = (try register(), try register())
        var numbers = SeededNumbers(seed: 30)
        let pledges = Array(warm.catalog.pledges.indices.shuffled(using: &numbers).prefix(12))
        await withTaskGroup(of: Void.self) { group in
            for pledges in [pledges, pledges.reversed()] {
                group.addTask { warm.preparation(for: pledges, near: pledges)() }
            }
        }
        let sample = pairs(pledges, warm.catalog).shuffled(using: &numbers).prefix(200)
        #expect(sample.count > 100)
        for pair in sample {
            let remembered = warm.comparison(fromReaffirmation: pair.from, to: pair.to)
            let fresh = cold.comparison(fromReaffirmation: pair.from, to: pair.to)
            #expect(remembered == fresh)
            #expect(warm.redline(of: remembered) == cold.redline(of: fresh))
        }
    }
}
