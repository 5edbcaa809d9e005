import BundledCatalog
import Commitments
import Foundation
import Storage
import Testing

/// The labels proposed for the shipped catalog beside those its readers gave. docs/wording.md holds
/// the figures; RECORD=1 writes them.
@Suite struct AgreementTests {
    private func agreement() throws -> Agreement {
        let bytes = Array(
            UnsafeBufferPointer(start: bundled_catalog_bytes(), count: Int(bundled_catalog_count()))
        )
        let catalog = try CatalogReader.read(bytes, named: "catalog.json").get()
        return Agreement(Register(catalog: catalog, asOf: catalog.asOf))
    }

    @Test func whatIsRepeatedIsSaidToBe() throws {
        let same = try agreement().count(ofSame: true)
        #expect(same.expected == 14)
        #expect(same.agreed >= 13)
    }

    @Test func mostChangesAreSeen() throws {
        let changed = try agreement().count(ofSame: false)
        #expect(changed.expected == 19)
        #expect(changed.agreed >= 15)
    }

    /// Every label expected of a pair is judged, and each proposal gives its reason.
    @Test func everyExpectedLabelIsCompared() throws {
        let agreement = try agreement()
        #expect(agreement.cases.count == 33)
        #expect(agreement.rows.map(\.expected).reduce(0, +) == 33)
        #expect(agreement.cases.flatMap(\.findings).allSatisfy { !$0.reason.isEmpty })
    }

    @Test func theDocumentHasTheseFigures() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/wording.md").standardized
        let text = try String(contentsOf: file, encoding: .utf8)
        let begin = try #require(text.range(of: "<!-- agreement: RECORD=1 writes it -->\n"))
        let end = try #require(text.range(of: "<!-- end of agreement -->"))
        let figures = markdown(try agreement())
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            let new = text[..<begin.upperBound] + figures + text[end.lowerBound...]
            try Data(new.utf8).write(to: file)
        } else {
            #expect(String(text[begin.upperBound..<end.lowerBound]) == figures)
        }
    }

    private func markdown(_ agreement: Agreement) -> String {
        let (same, changed) = (agreement.count(ofSame: true), agreement.count(ofSame: false))
        let proposed = agreement.cases.map { Set($0.findings.map(\.label)).count }.reduce(0, +)
        var lines = [
            "| label expected | pairs | agreed | other labels proposed beside it |",
            "|---|---|---|---|",
        ]
        lines += agreement.rows.map {
            "| \($0.label.name) | \($0.expected) | \($0.agreed) | \($0.beside) |"
        }
        lines += [
            "",
            "Changed: \(changed.agreed) of \(changed.expected) pairs have the expected label among those"
                + " proposed. Repeated: \(same.agreed) of \(same.expected) are proposed as verbatim or"
                + " repeated and nothing else. In all \(proposed) labels are proposed for the"
                + " \(agreement.cases.count) pairs; each pair expects one.", "",
        ]
        lines += agreement.cases.filter { !$0.agrees }.map { item in
            let reasons = item.findings.map { "\($0.label.name) (\($0.reason))" }
            return "* \(item.pledge.text): expected \(item.expected.name), proposed "
                + reasons.joined(separator: "; ") + "."
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
