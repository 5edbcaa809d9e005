import Commitments
import Foundation
import JSON
import Testing

@testable import Storage

/// docs/data-format.md and Data/catalog.schema.json have parts that the tables of members write:
/// `make data-format`. A stale part fails here.
@Suite struct DataFormatTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardized

    @Test func theDocumentListsTheMembers() throws {
        try check("docs/data-format.md") { text in
            var text = text
            for kind in CatalogEntry.Kind.allCases {
                let article = kind == .expectation ? "an" : "a"
                text = try Self.filling(
                    text, "members of \(article) \(kind.rawValue)", MemberTable.of(kind))
            }
            text = try Self.filling(text, "members of a wording", MemberTable.of(Wording.self))
            return try Self.filling(text, "columns", MemberTable.columns)
        }
    }

    @Test func theSchemaListsTheMembers() throws {
        try check("Data/catalog.schema.json") { text in
            var schema = SchemaText(text)
            try schema.fill("party", with: Party.self)
            try schema.fill("pillar", with: Pillar.self)
            try schema.fill("format", with: MeetingFormat.self)
            try schema.fill("source", with: Source.self)
            try schema.fill("meeting", with: Meeting.self)
            try schema.fill("pledge", with: Pledge.self)
            try schema.fill("wording", with: Wording.self)
            try schema.fill("statement", with: StatementRecord.self)
            return schema.text
        }
    }

    /// Each member that a form asks for says what belongs there, in a line that a form has room for.
    @Test(arguments: CatalogEntry.Kind.allCases)
    func everyMemberSaysWhatItIs(_ kind: CatalogEntry.Kind) {
        func check<Record: ListedRecord>(_ record: Record.Type) {
            for member in record.members {
                #expect(!member.help.isEmpty && member.help.count <= 72, "\(member.name)")
                #expect(member.help.last != ".", "\(member.name): no full stop")
                #expect(member.label.count <= (member.isShown ? 12 : 14), "\(member.name)")
            }
            #expect(Set(record.members.map(\.name)).count == record.members.count)
        }
        check(kind.record)
    }

    private func check(_ path: String, _ written: (String) throws -> String) throws {
        let file = Self.root.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        let new = try written(text)
        if ProcessInfo.processInfo.environment["RECORD"] != nil {
            try Data(new.utf8).write(to: file)
        } else {
            #expect(new == text, "\(path) is stale: make data-format")
        }
    }

    /// A text with another part between two marks.
    private static func filling(
        _ text: String, _ name: String, _ part: String
    ) throws -> String {
        let begin = try #require(text.range(of: "<!-- \(name): make data-format -->\n"), "\(name)")
        let rest = begin.upperBound..<text.endIndex
        let end = try #require(text.range(of: "<!-- end -->", range: rest), "\(name)")
        return text[..<begin.upperBound] + part + text[end.lowerBound...]
    }
}
