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
        measureMemory(generated, statement)
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

    /// The same with forty stored statements of eighty sentences, each linked.
    private static func measureMemory(_ generated: GeneratedCatalog, _ statement: Statement) {
        guard let catalog = generated.register?.catalog else { return }
        let (stored, texts) = storing(40, of: catalog)
        var making: [Duration] = []
        var all: [Duration] = []
        var known = 0
        for _ in 0..<rounds {
            let start = Walk.processorTime
            let memory = SentenceMemory(stored, texts)
            let made = Walk.processorTime
            _ = StatementReader(catalog: stored, remembering: memory).read(statement)
            all.append(Walk.processorTime - start)
            making.append(made - start)
            known = memory.count
        }
        print(
            "with \(texts.ids.count) stored statements (\(known) linked sentences): memory "
                + "\(median(making)) ms, memory, reader and reading: \(median(all)) ms of the processor"
        )
    }

    /// The catalog with texts for meetings of its own, whose sentences have the wordings of these meetings.
    private static func storing(_ count: Int, of catalog: Catalog) -> (Catalog, StatementTexts) {
        var records: [StatementRecord] = []
        var texts: [StatementRecord.ID: String] = [:]
        for (position, meeting) in catalog.meetings.enumerated() {
            let wordings = catalog.reaffirmationsOfMeeting[position].prefix(80)
                .map { catalog.reaffirmations[$0].wordings[0].text }
            if wordings.count < 40 || records.count == count { continue }
            let text = wordings.map {
                "The ministers of all sides agreed that they will \($0) in the years to come."
            }
            .joined(separator: " ")
            let id = StatementRecord.ID("\(meeting.id).en")
            records.append(
                StatementRecord(
                    id: id, meeting: meeting.id, title: "T", source: meeting.source,
                    obtained: catalog.asOf, checksum: StatementRecord.checksum(of: text)))
            texts[id] = text
        }
        return (
            Catalog(
                title: catalog.title, asOf: catalog.asOf, parties: catalog.parties,
                pillars: catalog.pillars, formats: catalog.formats, sources: catalog.sources,
                meetings: catalog.meetings, pledges: catalog.pledges,
                reaffirmations: catalog.reaffirmations, lexicon: catalog.lexicon,
                statements: records),
            StatementTexts(texts)
        )
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
