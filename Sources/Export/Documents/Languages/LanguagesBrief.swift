import Commitments
import JSON
import Text

/// Two language versions of one document, sentence beside sentence.
package struct LanguagesBrief: Sendable {
    /// The catalog that the texts are in.
    package let catalog: Catalog
    /// Both texts with their links.
    package let versions: LanguageVersions
    /// Whether only sentences are listed that differ or have no link.
    package let isDifferentOnly: Bool

    /// Links two texts.
    package init(
        _ catalog: Catalog, _ first: StatementSentences, _ second: StatementSentences,
        differentOnly: Bool = false
    ) {
        self.catalog = catalog
        versions = catalog.linkedVersions(first, second)
        isDifferentOnly = differentOnly
    }

    /// What is shown, in order.
    package var rows: [LanguageVersions.Row] {
        isDifferentOnly
            ? versions.rows.filter { !$0.isLinked || !$0.differences.isEmpty } : versions.rows
    }

    // MARK: In words

    /// "Munich (15 Feb 2025): English and Japanese"
    package var title: String {
        let meeting = versions.first.record.meeting
        let place = catalog.meeting(meeting.text)?.placeAndDay ?? meeting.text
        return "\(place): \(language(versions.first)) and \(language(versions.second))"
    }

    private func language(_ side: StatementSentences) -> String {
        Language.name(side.record.language)
    }

    /// "fm-munich-2025.en (statement, en) with fm-munich-2025.ja (statement, ja, cut)"
    package var textsInWords: String {
        [versions.first.record, versions.second.record].map { "\($0.id) (\($0.inWords))" }
            .joined(separator: " with ")
    }

    /// "17 and 18 sentences: 16 links, 4 with differences; not aligned: 1 en, 2 ko"
    package var countsInWords: String {
        let (first, second) = (versions.first, versions.second)
        return "\(first.sentences.count) and \(counted(second.sentences.count, "sentence")): "
            + "\(counted(versions.linked, "link")), \(versions.different) with differences; "
            + "not aligned: \(versions.onlyFirst) \(first.record.language), "
            + "\(versions.onlySecond) \(second.record.language)"
    }

    /// What links and differences can and cannot tell.
    package static let caveat =
        "Sentences are linked by length, numbers, names, the catalog's terms and order; where no link"
        + " is sure they are not aligned. Differences are of words that the program knows: read both"
        + " sentences."

    /// "5 = 5+6": the numbers of the sentences in both texts.
    package func heading(of row: LanguageVersions.Row) -> String {
        func numbers(_ places: [Int], _ side: StatementSentences) -> String {
            "\(side.record.language) " + places.map { String($0 + 1) }.joined(separator: "+")
        }
        let first = row.first.isEmpty ? nil : numbers(row.first, versions.first)
        let second = row.second.isEmpty ? nil : numbers(row.second, versions.second)
        let numbers = [first, second].compactMap(\.self).joined(separator: " = ")
        return numbers + (row.isLinked ? "" : "  not aligned") + (row.isMoved ? "  moved" : "")
    }

    /// The pledges that the sentences of a row speak of.
    package func pledges(of row: LanguageVersions.Row) -> [Pledge.ID] {
        let all =
            row.first.flatMap { versions.first.sentences[$0].pledges }
            + row.second.flatMap { versions.second.sentences[$0].pledges }
        var seen: Set<Pledge.ID> = []
        return all.filter { seen.insert($0).inserted }
    }

    /// The sentences of a row in the first text, then in the second.
    package func texts(of row: LanguageVersions.Row) -> (first: String, second: String) {
        (versions.first.text(row.first), versions.second.text(row.second))
    }

    /// "name: “북한” (North Korea) / “朝鮮半島” (Korean Peninsula)"; "force: only ja “慎重” (cautious)"
    package func inWords(_ difference: VersionDifference) -> String {
        func words(_ terms: [VersionDifference.Term]) -> String {
            terms.map { term in
                let isSame = term.words.lowercased() == term.meaning.lowercased()
                return "“\(term.words)”" + (isSame ? "" : " (\(term.meaning))")
            }.joined(separator: ", ")
        }
        let kind = difference.kind.rawValue
        let (first, second) = (words(difference.first), words(difference.second))
        if second.isEmpty { return "\(kind): only \(versions.first.record.language) \(first)" }
        if first.isEmpty { return "\(kind): only \(versions.second.record.language) \(second)" }
        return "\(kind): \(first) / \(second)"
    }
}
