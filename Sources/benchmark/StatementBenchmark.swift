import Canvas
import Commitments
import Intake
import Interface

/// How long a long statement takes to open, and to be searched.
enum StatementBenchmark {
    /// Letters of the text.
    private static let length = 50_000

    /// Prints the times of opening the text of the latest meeting, a text of 50 kB that has all of the
    /// meeting's wordings.
    static func run(_ generated: GeneratedCatalog) {
        guard let register = generated.register,
            let meeting = register.catalog.meetings.last,
            let stored = try? stored(register.catalog, meeting)
        else { return }
        let texts = StatementTexts([stored.id: stored.text])
        let readings = StatementReadings()
        let catalog = stored.catalog.covered(by: texts, readings)
        let covered = Register(
            catalog: catalog, notebook: register.notebook, asOf: register.asOf)
        for size in Walk.sizes {
            print(
                "\n\(size.columns)x\(size.rows), a statement of \(stored.text.utf8.count) bytes, "
                    + (catalog.statementCoverage[stored.id]?.inWords ?? ""))
            var walk = Walk(covered, size: size, texts: texts, readings: readings)
            walk.press("m")
            for _ in 0..<3 {
                walk.measure("open", [.character("o")])
                walk.step(.escape)
            }
            walk.press("o")
            walk.measure("page down", Array(repeating: .pageDown, count: 50))
        }
    }

    private static func stored(
        _ catalog: Catalog, _ meeting: Meeting
    ) throws(EditProblem) -> (catalog: Catalog, id: StatementRecord.ID, text: String) {
        let text = text(of: catalog, meeting)
        let record = StatementRecord(
            id: StatementRecord.id(of: meeting.id, .statement, language: "en"),
            meeting: meeting.id, title: "Statement", source: meeting.source,
            obtained: catalog.asOf, checksum: StatementRecord.checksum(of: text))
        let edit = CatalogEdit(
            id: CatalogEdit.ID("E1"), at: Timestamp(seconds: 0), author: "jh", summary: "stored",
            changes: [.added(.statement(record))])
        return (try catalog.applying(edit), record.id, text)
    }

    private static func text(of catalog: Catalog, _ meeting: Meeting) -> String {
        let place = catalog.position(ofMeeting: meeting.id) ?? 0
        let own = catalog.reaffirmationsOfMeeting[place].map {
            catalog.reaffirmations[$0].wordings[0].text
        }
        let others = catalog.reaffirmations.map { $0.wordings[0].text }
        var text = "Joint Statement\n\n"
        for (number, words) in (own + others).enumerated() {
            text +=
                "The ministers reaffirmed their commitment to \(words) and to the security of all "
                + "three countries.\(number % 5 == 4 ? "\n\n" : " ")"
            if text.utf8.count > length { break }
        }
        return text
    }
}
