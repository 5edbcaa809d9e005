import Commitments

extension AnalystCoding {
    /// Takes what a catalog makes of a text.
    /// - Parameter name: the name under which a pledge is compared.
    init(_ coded: CodedStatement, in catalog: Catalog, name: (Pledge.ID) -> Pledge.ID) {
        let sentences = coded.sentences.map { sentence -> Sentence in
            let passages = coded.passages.filter { $0.range.overlaps(sentence.range) }.map {
                let said = catalog.reaffirmations[$0.place.reaffirmation]
                return AnalystCoding.Passage(
                    pledge: name(said.pledge), range: $0.range,
                    words: $0.isWording ? said.wordings[$0.place.wording].text : nil)
            }
            let verdict: Verdict =
                sentence.state == .open
                ? .open : .pledges(Set(passages.map(\.pledge)).sorted())
            return Sentence(
                text: sentence.sentence.text, range: sentence.range, verdict: verdict,
                passages: passages)
        }
        self.init(record: coded.record, sentences: sentences)
    }
}

extension Catalog {
    /// How far another analyst agrees who coded the same statements, in the order of the catalog.
    /// A statement without a sentence that both decided is left out.
    /// - Parameters:
    ///   - me: how the analyst is called whose catalog this is, where its history does not tell.
    ///   - texts: the texts that both coded.
    ///   - readings: what was read before of these texts for this catalog, and for the other.
    package func agreements(
        with other: OtherCoder, me: String, _ texts: StatementTexts,
        _ readings: (mine: StatementReadings, theirs: StatementReadings) = (
            StatementReadings(), StatementReadings()
        )
    ) -> [StatementAgreement] {
        let shared = SharedPledges(mine: self, theirs: other.catalog)
        let edited = editedApart(from: other.catalog)
        let coder = lastAuthor(unknownTo: other.catalog) ?? me
        let readers = (
            mine: CoverageReader(self, readings.mine),
            theirs: CoverageReader(other.catalog, readings.theirs)
        )
        return statements.compactMap { record in
            guard let text = texts[record.id], let theirs = other.catalog.record(like: record)
            else { return nil }
            let coded = (
                mine: readers.mine.read(record, text), theirs: readers.theirs.read(theirs, text)
            )
            guard coded.mine.isCoded, coded.theirs.isCoded else { return nil }
            let agreement = StatementAgreement(
                mine: AnalystCoding(coded.mine, in: self) { $0 },
                theirs: AnalystCoding(coded.theirs, in: other.catalog) {
                    shared.name($0, of: other.name)
                },
                coders: StatementAgreement.Coders(
                    // Who settles need not be who coded.
                    mine: record.settled.first?.had.first?.by ?? coder, theirs: other.name),
                in: coded.mine.text
            ) { pledge in
                let key = CatalogEntry.Key(.reaffirmation, "\(pledge) \(record.meeting)")
                let said = reaffirmation(of: pledge, at: record.meeting)
                return said != nil && !edited.contains(key)
                    && said == other.catalog.reaffirmation(of: pledge, at: theirs.meeting)
            }
            return agreement.compared.isEmpty ? nil : agreement
        }
    }
}

extension CodedStatement {
    /// Whether somebody linked or set aside anything in it.
    fileprivate var isCoded: Bool { !passages.isEmpty || !record.setAside.isEmpty }
}
