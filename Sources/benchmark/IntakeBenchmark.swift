import Commitments
import Intake

/// How long it takes to propose pledges for a statement.
enum IntakeBenchmark {
    private static let sentences = 100
    private static let rounds = 21

    /// Prints the times of making a reader and of reading a hundred sentences, whose words are those
    /// of the catalog's own wordings: more pledges share them than a real statement's.
    static func run(_ generated: GeneratedCatalog) {
        guard let register = generated.register else { return }
        let catalog = register.catalog
        let statement = Statement(reading: text(of: catalog))
        var making: [Duration] = []
        var reading: [Duration] = []
        var both: [Duration] = []
        var proposals = 0
        for _ in 0..<rounds {
            let start = Walk.processorTime
            let reader = StatementReader(catalog: catalog)
            let made = Walk.processorTime
            proposals = reader.read(statement).reduce(0) { $0 + $1.proposals.count }
            making.append(made - start)
            let end = Walk.processorTime
            reading.append(end - made)
            both.append(end - start)
        }
        print(
            "\(catalog.pledges.count) pledges, \(statement.sentences.count) sentences, "
                + "\(proposals) proposals")
        print(
            "reader: \(median(making)) ms, reading: \(median(reading)) ms, "
                + "both: \(median(both)) ms of the processor")
    }

    private static func text(of catalog: Catalog) -> String {
        let wordings = catalog.reaffirmations.flatMap(\.wordings).map(\.text)
        let step = max(1, wordings.count / (3 * sentences))
        let chosen = stride(from: 0, to: wordings.count, by: step).map { wordings[$0] }
        return (0..<sentences).map { number in
            let parts = chosen.dropFirst(3 * number).prefix(3)
            return "We reaffirm our commitment to " + parts.joined(separator: ", and to ") + "."
        }.joined(separator: " ")
    }

    private static func median(_ times: [Duration]) -> String {
        let middle = times.sorted()[times.count / 2]
        return String(Double(Int(middle / .microseconds(10))) / 100)
    }
}
