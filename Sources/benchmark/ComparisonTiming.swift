import Commitments
import Storage

/// How long it takes to compare every two reaffirmations of every pledge of a catalog.
struct ComparisonTiming {
    let pairs: Int
    /// The middle of all rounds, in milliseconds.
    let median: Double

    private static let rounds = 21

    init(_ catalog: Catalog) {
        let pairs = ComparisonTiming.pairs(of: catalog)
        let clock = ContinuousClock()
        let times = (0..<ComparisonTiming.rounds).map { _ in
            // A new one knows no comparison yet.
            let register = Register(catalog: catalog, asOf: catalog.asOf)
            return clock.measure {
                for pair in pairs {
                    _ = register.comparison(fromReaffirmation: pair.from, to: pair.to)
                }
            }
        }
        self.pairs = pairs.count
        median = times.sorted()[times.count / 2] / .milliseconds(1)
    }

    private static func pairs(of catalog: Catalog) -> [(from: Int, to: Int)] {
        catalog.reaffirmationsOfPledge.flatMap { newestFirst in
            newestFirst.indices.flatMap { later in
                newestFirst[(later + 1)...].map { (from: $0, to: newestFirst[later]) }
            }
        }
    }
}
