import Commitments

/// How long it takes to compare every two reaffirmations of every pledge of a catalog.
enum ComparisonTiming {
    private static let rounds = 41

    /// Prints the time of the labels alone, and with all redlines.
    static func report(_ catalog: Catalog) {
        let pairs = pairs(of: catalog)
        for (name, withRedlines) in [("labels", false), ("labels and redlines", true)] {
            let times = (0..<rounds).map { _ in time(pairs, catalog, withRedlines) }.sorted()
            let figures = [0, times.count / 2, times.count - 1].map {
                String(Double(Int(times[$0] / .microseconds(10))) / 100)
            }.joined(separator: " / ")
            print(
                "\(pairs.count) pairs, \(name): \(figures) ms of the processor"
                    + " (least / median / most)")
        }
    }

    private static func time(
        _ pairs: [(from: Int, to: Int)], _ catalog: Catalog, _ withRedlines: Bool
    ) -> Duration {
        // A new one knows no comparison yet.
        let register = Register(catalog: catalog, asOf: catalog.asOf)
        let before = Walk.processorTime
        for pair in pairs {
            let comparison = register.comparison(fromReaffirmation: pair.from, to: pair.to)
            if withRedlines { _ = register.redline(of: comparison) }
        }
        return Walk.processorTime - before
    }

    private static func pairs(of catalog: Catalog) -> [(from: Int, to: Int)] {
        catalog.reaffirmationsOfPledge.flatMap { newestFirst in
            newestFirst.indices.flatMap { later in
                newestFirst[(later + 1)...].map { (from: $0, to: newestFirst[later]) }
            }
        }
    }
}
