import BundledCatalog
import Commitments
import Foundation
import Storage

/// Judges sets of labeled pairs by the rules, as two official texts.
struct Measure {
    let catalog: Catalog
    let judge: Judge

    init() throws {
        let bytes = Array(
            UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        )
        catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        judge = Judge(catalog.lexicon)
    }

    /// Two short wordings that differ in one thing, or in nothing that matters.
    struct Pair: Decodable {
        var kind: String, verdict: String, want: [String], before: String, after: String
        var pledge: String, half: String?
    }

    /// Two passages with the labels that readers accept and those that mislead.
    struct Passages: Decodable {
        var id: String, pledge: String, topic: String, from: String, to: String
        var accept: [String], wrong: [String], half: String
    }

    /// Figures of one set of pairs.
    struct Figures {
        var changed = 0, seen = 0, wanted = 0, onlyReworded = 0
        var same = 0, leftAlone = 0, sameAsSaid = 0

        var row: String {
            "\(seen) of \(changed) | \(wanted) of \(changed) | \(onlyReworded) | \(leftAlone) of \(same)"
                + " | \(sameAsSaid) of \(same)"
        }
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../Fixtures/comparison").standardized

    static func pairs(_ name: String) throws -> [Pair] {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n")
            .map { try JSONDecoder().decode(Pair.self, from: Data($0.utf8)) }
    }

    static func passages() throws -> [Passages] {
        try JSONDecoder().decode(
            [Passages].self, from: Data(contentsOf: folder.appending(path: "passages.json")))
    }

    /// The findings of comparing two official texts.
    func findings(_ before: String, _ after: String, _ pledge: String) -> [Comparison.Finding] {
        let known = catalog.pledges.first { $0.id.text == pledge } ?? catalog.pledges[0]
        return judge.findings(from: statement(before), to: statement(after), about: known)
    }

    private func statement(_ text: String) -> Judge.Statement {
        Judge.Statement(
            Wording(text: text, source: Source.ID("s"), provenance: .officialText), by: .all)
    }

    func figures(_ pairs: [Pair]) -> Figures {
        let sameness: Set<ChangeLabel> = [.verbatim, .repeated]
        var figures = Figures()
        for pair in pairs {
            let labels = Set(findings(pair.before, pair.after, pair.pledge).map(\.label))
            if pair.verdict == "changed" {
                figures.changed += 1
                let isSeen = !labels.isSubset(of: sameness)
                figures.seen += isSeen ? 1 : 0
                let isWanted =
                    pair.want.isEmpty
                    || pair.want.contains { name in labels.contains { $0.name == name } }
                figures.wanted += isSeen && isWanted ? 1 : 0
                figures.onlyReworded += labels == [.reworded] ? 1 : 0
            } else {
                figures.same += 1
                figures.leftAlone +=
                    labels.isSubset(of: sameness.union([.reworded, .reframed])) ? 1 : 0
                figures.sameAsSaid += labels.isSubset(of: sameness) ? 1 : 0
            }
        }
        return figures
    }

    /// How many pairs of passages have an acceptable label, one that misleads, and the one without the
    /// other.
    func figures(
        _ passages: [Passages]
    ) -> (count: Int, accepted: Int, misleading: Int, clean: Int, onlyReworded: Int) {
        var figures = (count: passages.count, accepted: 0, misleading: 0, clean: 0, onlyReworded: 0)
        for pair in passages {
            let labels = Set(findings(pair.from, pair.to, pair.pledge).map(\.label.name))
            let isAccepted = !labels.isDisjoint(with: pair.accept)
            let isMisleading = !labels.isDisjoint(with: pair.wrong)
            figures.accepted += isAccepted ? 1 : 0
            figures.misleading += isMisleading ? 1 : 0
            figures.clean += isAccepted && !isMisleading ? 1 : 0
            figures.onlyReworded += labels == [ChangeLabel.reworded.name] ? 1 : 0
        }
        return figures
    }
}
