import Commitments
import JSON

/// The passages of a stored statement as a page of W3C Web Annotations in JSON-LD
/// (https://www.w3.org/TR/annotation-model/).
package struct AnnotationPage: Sendable {
    private let record: StatementRecord
    private let text: StatementText
    private let catalog: Catalog

    /// Creates the page of a text.
    package init(of record: StatementRecord, _ text: StatementText, in catalog: Catalog) {
        self.record = record
        self.text = text
        self.catalog = catalog
    }

    /// The whole text of a file.
    package var json: String {
        let linked = catalog.passages(in: record, text).map(annotation)
        let rejected = record.setAside.compactMap(annotation)
        return JSONValue.object([
            JSONMember("@context", .string("http://www.w3.org/ns/anno.jsonld")),
            JSONMember("id", .string("urn:pledges:\(record.id)")),
            JSONMember("type", .string("AnnotationPage")),
            JSONMember("items", .array(linked + rejected)),
        ]).document
    }

    private func annotation(_ passage: Passage) -> JSONValue {
        let said = catalog.reaffirmations[passage.place.reaffirmation]
        let wording = said.wordings[passage.place.wording]
        let id = "urn:pledges:\(record.id):\(said.pledge):\(passage.range.lowerBound)"
        let title = catalog.pledge(said.pledge.text)?.title ?? said.pledge.text
        return annotation(
            id, motivation: "linking",
            bodies: [
                body(said.pledge.text, purpose: "linking"), body(title, purpose: "describing"),
                body(wording.source.text, purpose: "identifying"),
                body(passage.isWording ? "wording" : "passage", purpose: "classifying"),
            ], text.selector(passage.range))
    }

    private func annotation(_ selector: TextSelector) -> JSONValue? {
        guard let range = text.find(selector) else { return nil }
        return annotation(
            "urn:pledges:\(record.id):none:\(range.lowerBound)", motivation: "classifying",
            bodies: [body("no commitment", purpose: "classifying")], text.selector(range))
    }

    private func annotation(
        _ id: String, motivation: String, bodies: [JSONValue], _ selector: TextSelector
    ) -> JSONValue {
        .object([
            JSONMember("id", .string(id)), JSONMember("type", .string("Annotation")),
            JSONMember("motivation", .string(motivation)), JSONMember("body", .array(bodies)),
            JSONMember(
                "target",
                .object([
                    JSONMember("source", .string(record.fileName)),
                    JSONMember("selector", .array(selectors(selector))),
                ])),
        ])
    }

    private func body(_ value: String, purpose: String) -> JSONValue {
        .object([
            JSONMember("type", .string("TextualBody")), JSONMember("purpose", .string(purpose)),
            JSONMember("value", .string(value)),
        ])
    }

    private func selectors(_ selector: TextSelector) -> [JSONValue] {
        [
            .object([
                JSONMember("type", .string("TextQuoteSelector")),
                JSONMember("exact", .string(selector.exact)),
                JSONMember("prefix", .string(selector.prefix)),
                JSONMember("suffix", .string(selector.suffix)),
            ]),
            .object([
                JSONMember("type", .string("TextPositionSelector")),
                JSONMember("start", .integer(selector.start)),
                JSONMember("end", .integer(selector.end)),
            ]),
        ]
    }
}
