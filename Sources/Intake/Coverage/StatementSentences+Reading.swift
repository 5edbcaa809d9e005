import Commitments

extension StatementSentences {
    /// Reads a stored text: its sentences, each with the pledges of the passages in it.
    package init(reading record: StatementRecord, _ original: String, in catalog: Catalog) {
        let text = StatementText(original)
        let format: StatementFormat = record.markup == .markdown ? .markdown : .plain
        let statement = Statement(reading: original, as: format)
        let places = CodePoints(of: original)
        let passages = catalog.passages(in: record, text)
        let sentences = statement.sentences.map { sentence in
            let range = places[sentence.range.lowerBound]..<places[sentence.range.upperBound]
            var pledges: [Pledge.ID] = []
            for passage in passages where passage.range.overlaps(range) {
                let id = catalog.reaffirmations[passage.place.reaffirmation].pledge
                if !pledges.contains(id) { pledges.append(id) }
            }
            return Sentence(
                text: sentence.text, range: range, paragraph: sentence.paragraph, pledges: pledges)
        }
        self.init(record: record, sentences: sentences)
    }

    /// Reads all stored texts of a meeting.
    package static func reading(
        _ texts: StatementTexts, of meeting: Meeting.ID, in catalog: Catalog
    ) -> [StatementSentences] {
        catalog.statements(of: meeting).compactMap { record in
            texts[record.id].map { StatementSentences(reading: record, $0, in: catalog) }
        }
    }
}
