import BundledCatalog
import Commitments
import Foundation
import Intake
import Storage
import Testing

/// The shipped catalog, and the statements that we wrote with their labels.
enum Known {
    static let catalog: Catalog = {
        let bytes = UnsafeBufferPointer(
            start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        guard let catalog = CatalogReader.read(Array(bytes), named: "catalog.json").value else {
            fatalError("the shipped catalog cannot be read")
        }
        return catalog
    }()

    static let reader = StatementReader(catalog: catalog)

    static func read(_ text: String) -> SentenceProposals {
        reader.read(Sentence(text: text, range: 0..<text.utf8.count))
    }

    /// The pledges that a sentence is linked to.
    static func links(_ text: String) -> [String] {
        read(text).proposals.filter(\.isLink).map(\.pledge.text)
    }

    static func statement(_ name: String) throws -> Statement {
        let text = try String(contentsOf: folder.appending(path: name + ".txt"), encoding: .utf8)
        return Statement(reading: text, as: .lines)
    }

    /// The labels of a statement; pledges that a catalog has got since count neither way.
    static func labels(
        _ name: String, of catalog: Catalog = catalog
    ) throws -> [SentenceLabel] {
        let later = laterPledges.filter { catalog.pledge($0) != nil }
        let data = try Data(contentsOf: folder.appending(path: name + ".labels.json"))
        return try JSONDecoder().decode([Label].self, from: data).map { label in
            SentenceLabel(
                line: label.line, isCommitment: label.commitment, pledges: label.pledges,
                alsoOK: label.also_ok, isAmbiguous: label.ambiguous ?? false
            ).leavingOpen(later)
        }
    }

    /// The pledges that came into the catalog after the statements were labelled: they count neither way.
    private static let laterPledges: [String] = {
        let last = ["SEC": 24, "NK": 13, "ECO": 23, "VAL": 10]
        return catalog.pledges.map(\.id.text).filter { id in
            let parts = id.split(separator: "-")
            return Int(parts[1]) ?? 0 > last[String(parts[0])] ?? 0
        }
    }()

    /// The catalog of another subject: `pacific`, `nordic`, `tricoop`. We made them up.
    static func catalog(_ name: String) throws -> Catalog {
        let data = try Data(contentsOf: folder.appending(path: name + ".catalog.json"))
        guard let catalog = CatalogReader.read(Array(data), named: name).value else {
            fatalError("\(name) cannot be read")
        }
        return catalog
    }

    /// How well a labeled statement is read.
    static func evaluation(_ name: String, of catalog: Catalog = catalog) throws -> Evaluation {
        let reader = StatementReader(catalog: catalog)
        return Evaluation(
            reader.read(try statement(name)), labels: try labels(name, of: catalog),
            catalog: catalog)
    }

    private struct Label: Decodable {
        var line: Int
        var commitment: Bool
        var pledges: [String]
        var also_ok: [String]
        var ambiguous: Bool?
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures")
}
