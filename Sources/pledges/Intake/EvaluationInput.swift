import Intake

/// A labeled statement: its sentences in the order in which the labels count.
struct EvaluationInput {
    let statement: Statement
    /// For each line of the labels the position of its sentence.
    let sentenceOfLine: [Int?]
    /// How well the text was cut, where it was not cut by its lines.
    let splitting: Splitting?

    static func read(
        _ path: String, lines: String?, _ labels: [SentenceLabel], _ options: IntakeOptions
    ) throws(Failure) -> EvaluationInput {
        let source = try options.document.read(path)
        if let lines {
            let right = Statement(
                reading: try StatementSource.read(lines, as: .plain).text, as: .lines)
            let statement = Statement(reading: source.text, as: source.format)
            let splitting = Splitting(of: statement, against: right)
            return EvaluationInput(
                statement: statement, sentenceOfLine: splitting.sentenceOfLine,
                splitting: splitting)
        }
        let byLines = Statement(reading: source.text, as: .lines)
        let statement =
            byLines.sentences.count == labels.map(\.line).max() ?? 0
            ? byLines : Statement(reading: source.text, as: source.format)
        return EvaluationInput(
            statement: statement, sentenceOfLine: Array(statement.sentences.indices),
            splitting: nil)
    }

    /// The reading of each line; of a line without a sentence, that of an empty one.
    func proposed(by reader: StatementReader) -> [SentenceProposals] {
        let proposed = reader.read(statement)
        return sentenceOfLine.map { position in
            position.map { proposed[$0] } ?? reader.read(Sentence(text: "", range: 0..<0))
        }
    }
}
