import Commitments
import Intake

/// The figures from which scores are made, with the labels: a row for each sentence and pledge that
/// was looked at.
struct FeatureTable {
    let text: String

    init(
        _ reader: StatementReader, _ input: EvaluationInput, _ labels: [SentenceLabel],
        _ catalog: Catalog
    ) {
        var rows = ["line,pledge,label," + StatementReader.featureNames.joined(separator: ",")]
        let looks = reader.looks(at: input.statement)
        for label in labels where !label.isAmbiguous {
            guard input.sentenceOfLine.indices.contains(label.line - 1),
                let position = input.sentenceOfLine[label.line - 1]
            else { continue }
            let right = Set(label.pledges.compactMap { catalog.pledge($0)?.id })
            let open = Set(label.alsoOK.compactMap { catalog.pledge($0)?.id })
            for look in looks[position] {
                let mark =
                    right.contains(look.pledge) ? "1" : open.contains(look.pledge) ? "x" : "0"
                let values = look.features.map { Decimals.text($0, 4) }.joined(separator: ",")
                rows.append("\(label.line),\(look.pledge),\(mark),\(values)")
            }
            let missed = right.subtracting(looks[position].map(\.pledge)).sorted()
            rows += missed.map { "\(label.line),\($0),missed" }
        }
        text = rows.joined(separator: "\n") + "\n"
    }
}
