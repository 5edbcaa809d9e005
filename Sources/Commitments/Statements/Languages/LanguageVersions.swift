/// Two language versions of one document, linked sentence to sentence.
package struct LanguageVersions: Sendable {
    /// The text that is read.
    package let first: StatementSentences
    /// The same document in another language.
    package let second: StatementSentences
    /// In the order of the first text; what only the second has is where it is there.
    package let rows: [Row]

    /// Sentences that say the same, or one that is linked to none.
    package struct Row: Sendable {
        /// Positions of sentences of the first text; none where only the second has it.
        package let first: [Int]
        /// Positions of sentences of the second text; none where only the first has it.
        package let second: [Int]
        /// How likely the link is, from 0 to 1; nil without one.
        package let probability: Double?
        /// Whether the sentences are at different places of their texts.
        package let isMoved: Bool
        /// What only one of the two names.
        package let differences: [VersionDifference]

        /// Whether sentences of both texts are linked.
        package var isLinked: Bool { probability != nil }
    }

    /// How many rows are links.
    package var linked: Int { rows.count(where: \.isLinked) }

    /// How many sentences of the first text have no link.
    package var onlyFirst: Int { rows.filter { !$0.isLinked }.reduce(0) { $0 + $1.first.count } }

    /// How many sentences of the second text have no link.
    package var onlySecond: Int { rows.filter { !$0.isLinked }.reduce(0) { $0 + $1.second.count } }

    /// How many links have differences.
    package var different: Int { rows.count { !$0.differences.isEmpty } }
}

extension Catalog {
    /// The records of the same document in other languages.
    package func versions(of record: StatementRecord) -> [StatementRecord] {
        statements(of: record.meeting).filter {
            $0.kind == record.kind && $0.language.mainLanguage != record.language.mainLanguage
        }
    }

    /// Links the sentences of two language versions of a document.
    package func linkedVersions(
        _ first: StatementSentences, _ second: StatementSentences
    ) -> LanguageVersions {
        VersionLinking(self, first, second).versions
    }
}

/// Links two texts, and puts the links in order.
private struct VersionLinking {
    private let first: StatementSentences
    private let second: StatementSentences
    private let traits: (first: [SentenceTraits], second: [SentenceTraits])
    private let comparison: VersionComparison

    init(_ catalog: Catalog, _ first: StatementSentences, _ second: StatementSentences) {
        self.first = first
        self.second = second
        let latin = [first, second].map { side in
            side.sentences.reduce(into: Set<String>()) {
                $0.formUnion(SentenceTraits.latinWords(of: $1.text))
            }
        }
        let common = latin[0].intersection(latin[1])
        func traits(_ side: StatementSentences) -> [SentenceTraits] {
            let finders = ConceptFinders(catalog, language: side.record.language.mainLanguage)
            return side.sentences.indices.map { index in
                let sentence = side.sentences[index]
                let begins =
                    index == 0 || side.sentences[index - 1].paragraph != sentence.paragraph
                return SentenceTraits(
                    sentence.text, finders, latin: common, beginsParagraph: begins)
            }
        }
        self.traits = (traits(first), traits(second))
        comparison = VersionComparison(ignored: catalog.speakers)
    }

    var versions: LanguageVersions {
        let isWhole = [first, second].allSatisfy { $0.record.extent == .whole }
        let links = SentenceAligner(traits.first, traits.second, isWhole: isWhole).links
        return LanguageVersions(first: first, second: second, rows: rows(links))
    }

    private func rows(_ links: [SentenceAligner.Link]) -> [LanguageVersions.Row] {
        var rows: [LanguageVersions.Row] = []
        let linked = Set(links.flatMap(\.second))
        var next = (first: 0, second: 0)
        func alone(_ firstEnd: Int, _ secondEnd: Int) {
            rows += (next.first..<max(next.first, firstEnd)).map { row([$0], []) }
            rows += (next.second..<max(next.second, secondEnd))
                .filter { !linked.contains($0) }.map { row([], [$0]) }
        }
        for link in links {
            alone(link.first.lowerBound, link.isMoved ? 0 : link.second.lowerBound)
            rows.append(row(link))
            next.first = link.first.upperBound
            if !link.isMoved { next.second = max(next.second, link.second.upperBound) }
        }
        alone(first.sentences.count, second.sentences.count)
        return rows
    }

    private func row(_ first: [Int], _ second: [Int]) -> LanguageVersions.Row {
        LanguageVersions.Row(
            first: first, second: second, probability: nil, isMoved: false, differences: [])
    }

    private func row(_ link: SentenceAligner.Link) -> LanguageVersions.Row {
        LanguageVersions.Row(
            first: Array(link.first), second: Array(link.second), probability: link.probability,
            isMoved: link.isMoved,
            differences: comparison.differences(
                link.first.map { traits.first[$0] }, link.second.map { traits.second[$0] }))
    }
}

extension Catalog {
    /// The concepts that are the parties: every sentence may name them or leave them out.
    fileprivate var speakers: Set<String> {
        let names = ConceptTable.general.filter { $0.kind == .name }
        let finder = ConceptFinder(names, language: "en")
        let found = parties.flatMap { finder.find(in: $0.name) + finder.find(in: $0.short) }
        return Set(found.flatMap(\.concept.ids))
    }
}
