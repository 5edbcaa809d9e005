/// An annotation of a stored text as it was read from a file: a stretch of text that speaks of a
/// pledge, or of none.
package struct Annotation: Hashable, Sendable {
    /// The name of the text's file, as the annotation names its target.
    package var fileName: String
    /// The texts of its bodies: the id of a pledge, its source.
    package var bodies: [String]
    /// The stretch of the text that it is about.
    package var selector: TextSelector

    /// Creates an annotation as a file has it.
    package init(fileName: String, bodies: [String], selector: TextSelector) {
        self.fileName = fileName
        self.bodies = bodies
        self.selector = selector
    }
}

/// What annotations of a text change in a catalog.
package struct AnnotationImport: Sendable {
    /// The changes to the catalog.
    package private(set) var changes: [CatalogEdit.Change] = []
    /// Annotations that say something for the catalog.
    package private(set) var count = 0
    /// What could not be taken over, a line each.
    package private(set) var problems: [String] = []

    /// - Parameter provenance: of wordings that the catalog does not have yet.
    package init(
        _ annotations: [Annotation], of record: StatementRecord, _ text: StatementText,
        into catalog: Catalog, as provenance: Provenance
    ) {
        var after = record
        var passages: [(pledge: Pledge.ID, bodies: [String], selectors: [TextSelector])] = []
        for annotation in annotations {
            guard let range = text.find(annotation.selector) else {
                problems.append("not found in the text: “\(annotation.selector.exact)”")
                continue
            }
            let selector = text.selector(range, within: catalog.quoteLimit)
            if let pledge = annotation.bodies.lazy.compactMap({ catalog.pledge($0) }).first {
                count += 1
                if let place = passages.firstIndex(where: { $0.pledge == pledge.id }) {
                    passages[place].selectors.append(selector)
                } else {
                    passages.append((pledge.id, annotation.bodies, [selector]))
                }
            } else if annotation.bodies.contains("no commitment") {
                count += 1
                if !after.setAside.contains(selector) { after.setAside.append(selector) }
            } else {
                problems.append(
                    "no pledge of the catalog is named: \(annotation.bodies.joined(separator: ", "))"
                )
            }
        }
        after.setAside.sort()
        changes = catalog.changes(from: .statement(record), to: .statement(after))
        for passage in passages {
            let anchor = PassageAnchor(statement: record.id, selectors: passage.selectors)
            changes += Self.placing(
                passage.pledge, anchor, passage.bodies, record, in: catalog, as: provenance)
        }
    }

    /// Gives the wording that the annotation means its place; without one, a new wording.
    private static func placing(
        _ pledge: Pledge.ID, _ anchor: PassageAnchor, _ bodies: [String],
        _ record: StatementRecord, in catalog: Catalog, as provenance: Provenance
    ) -> [CatalogEdit.Change] {
        let said = catalog.reaffirmation(of: pledge, at: record.meeting)
        let wordings = said?.wordings ?? []
        let index =
            wordings.firstIndex { bodies.contains($0.source.text) }
            ?? wordings.firstIndex { $0.source == record.source }
        guard let said, let index else {
            let text = catalog.quoteLimit.shortened(anchor.selectors.first?.exact ?? "")
            return catalog.linking(
                pledge, to: record.meeting,
                Wording(
                    text: text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
                    source: record.source, provenance: provenance, language: record.language,
                    anchor: anchor))
        }
        var after = said
        after.wordings[index].anchor = anchor
        return catalog.changes(from: .reaffirmation(said), to: .reaffirmation(after))
    }
}

extension Catalog {
    /// Takes the record of a text out, with the places in it.
    package func removing(_ record: StatementRecord) -> [CatalogEdit.Change] {
        let placed = reaffirmations.flatMap { said -> [CatalogEdit.Change] in
            guard said.wordings.contains(where: { $0.anchor?.statement == record.id }) else {
                return []
            }
            var after = said
            for index in after.wordings.indices
            where after.wordings[index].anchor?.statement == record.id {
                after.wordings[index].anchor = nil
            }
            return changes(from: .reaffirmation(said), to: .reaffirmation(after))
        }
        return placed + [.removed(.statement(record))]
    }
}
