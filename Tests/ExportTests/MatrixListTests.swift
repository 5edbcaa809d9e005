import Commitments
import Foundation
import Testing

@testable import Export

/// The matrix as a file: against files that a person has read, and what must hold of any.
@Suite struct MatrixListTests {
    /// The fixture, with a pledge that both statements say.
    private func register() throws -> Register {
        let catalog = try Fixture.catalog()
        let again = Reaffirmation(
            pledge: Pledge.ID("SEC-01"), meeting: Meeting.ID("fm-newyork-2025"), speaker: .all,
            wordings: [
                Wording(
                    text: "unwavering commitment", source: Source.ID("press"),
                    provenance: .pressReport)
            ])
        return Register(
            catalog: Catalog(
                title: catalog.title, asOf: catalog.asOf, parties: catalog.parties,
                pillars: catalog.pillars, formats: catalog.formats, sources: catalog.sources,
                meetings: catalog.meetings, pledges: catalog.pledges,
                reaffirmations: catalog.reaffirmations + [again]),
            asOf: try Fixture.day("2025-10-21"))
    }

    private func list(
        _ content: Matrix.Content = .sign, withEvents: Bool = false
    ) throws -> MatrixList {
        MatrixList(
            AnnotatedList(try register()),
            selection: Matrix.Selection(withEvents: withEvents), content: content)
    }

    @Test(arguments: AnnotatedList.fileFormats.filter(\.isText).map(\.name)) func golden(
        format: String
    ) throws {
        let format = try #require(Format(named: format))
        let text = format.render(try list(.phrase, withEvents: true))
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Goldens/matrix.\(format.fileExtension)")
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(text.utf8).write(to: file)
        }
        let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        #expect(text.utf8.elementsEqual(golden.utf8), "\(file.lastPathComponent) differs")
    }

    /// In a spreadsheet a sign would be a formula, and a label without its certainty a claim.
    @Test(arguments: Matrix.Content.allCases) func csvHasWordsAndCertainty(
        content: Matrix.Content
    ) throws {
        let rows = CSVReader.rows(of: try list(content).csv)
        let heading = try #require(rows.first)
        #expect(heading.suffix(2) == ["fm-munich-2025", "fm-newyork-2025"])
        #expect(rows.allSatisfy { $0.count == heading.count })
        let names = ChangeLabel.allCases.map(\.name) + State.allCases.map(\.name)
        for cell in rows.dropFirst().flatMap({ $0.dropFirst(7) }) {
            #expect(!"=+-~*?^'".contains(cell.first ?? " "), "\(cell)")
            if names.contains(where: cell.contains) {
                #expect(cell.contains("provisional") || cell.contains("firm"), "\(cell)")
            }
        }
    }

    /// Nothing computed from what the press wrote is called dropped or lacks a caveat.
    @Test(
        arguments: AnnotatedList.fileFormats.filter(\.isText).map(\.name), Matrix.Content.allCases)
    func nothingFromThePressIsDropped(format: String, content: Matrix.Content) throws {
        let text = try #require(Format(named: format)).render(try list(content))
        #expect(!text.contains("dropped"))
        #expect(text.contains("provisional"))
        #expect(!text.contains("not found"))
    }

    @Test func theShellCommandSaysTheSame() throws {
        let list = MatrixList(
            AnnotatedList(try Fixture.register(), sortedBy: .title),
            selection: Matrix.Selection(
                formats: [MeetingFormat.ID("foreign-ministers")], withEvents: true),
            content: .verb)
        let command = ShellCommand(for: list, format: .csv, output: "a b.csv")
        #expect(
            command.text
                == "pledges matrix --format csv --sort title --format-of-meeting foreign-ministers "
                + "--events --cells verb --as-of \(list.matrix.register.asOf.iso) --output 'a b.csv'"
        )
    }
}
