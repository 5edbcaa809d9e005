import Foundation
import Testing

@testable import Commitments
@testable import Intake

/// Language versions of one document, linked sentence to sentence. The texts are ours.
@Suite struct LanguageVersionsTests {
    /// What a text of the fixtures says, and which pairs of sentences a reader linked.
    private static func versions(
        _ name: String, _ first: String, _ second: String
    ) throws -> LanguageVersions {
        try Known.catalog.linkedVersions(sentences(name, first), sentences(name, second))
    }

    private static func sentences(_ name: String, _ language: String) throws -> StatementSentences {
        let file = folder.appending(path: "\(name).\(language).txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        let meeting = Meeting.ID(name)
        let record = StatementRecord(
            id: StatementRecord.ID("\(name).\(language)"), meeting: meeting, title: name,
            language: language, source: Source.ID("s"), obtained: CalendarDate(dayNumber: 1),
            checksum: "")
        return StatementSentences(reading: record, text, in: Known.catalog)
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/languages")

    /// "5+6=7" as pairs of sentences: 5 and 7, 6 and 7.
    private static func expected(_ name: String, _ pair: String) throws -> Set<[Int]> {
        let text = try String(
            contentsOf: folder.appending(path: "\(name).links"), encoding: .utf8)
        let line = try #require(
            text.split(separator: "\n").first { $0.hasPrefix(pair + " ") })
        var pairs: Set<[Int]> = []
        for link in line.split(separator: " ").dropFirst() {
            let sides = link.split(separator: "=").map { side in
                side.split(separator: "+").compactMap { Int($0) }
            }
            for one in sides[0] { for other in sides[1] { pairs.insert([one, other]) } }
        }
        return pairs
    }

    private static func found(_ versions: LanguageVersions) -> Set<[Int]> {
        Set(
            versions.rows.flatMap { row in
                row.first.flatMap { one in row.second.map { [one + 1, $0 + 1] } }
            })
    }

    static let pairs = [
        ("kobe", "en", "ko", 0.9), ("kobe", "en", "ja", 0.9), ("kobe", "ko", "ja", 0.9),
        ("readout", "ko", "ja", 0.75),
    ]

    @Test(arguments: pairs) func sentencesThatBelongTogetherAreLinked(
        _ name: String, _ first: String, _ second: String, _ share: Double
    ) throws {
        let found = Self.found(try Self.versions(name, first, second))
        let expected = try Self.expected(name, "\(first)-\(second)")
        let right = found.intersection(expected).count
        print(
            "links \(name) \(first)-\(second): \(right) right of \(expected.count),"
                + " \(found.count - right) wrong;"
                + " missing \(expected.subtracting(found).sorted { $0[0] < $1[0] }),"
                + " wrong \(found.subtracting(expected).sorted { $0[0] < $1[0] })")
        #expect(Double(right) >= share * Double(expected.count))
        #expect(found.count - right <= 1)
    }

    private func differences(
        _ first: String, _ second: String, at sentence: Int
    ) throws -> [VersionDifference] {
        let versions = try Self.versions("kobe", first, second)
        return versions.rows.first { $0.first.contains(sentence - 1) }?.differences ?? []
    }

    @Test func theOtherNameIsShown() throws {
        let found = try differences("en", "ko", at: 4)
        let names = found.filter { $0.kind == .name }
        #expect(names.map { $0.first.map(\.words) } == [["North Korea"]])
        #expect(names.map { $0.second.map(\.words) } == [["한반도"]])
        #expect(names.map { $0.second.map(\.meaning) } == [["Korean Peninsula"]])
        #expect(try differences("en", "ja", at: 4).filter { $0.kind == .name }.isEmpty)
    }

    /// A sentence may name both places, and speak of the denuclearization of one.
    @Test func whatAMatterIsOfIsCompared() throws {
        func side(_ language: String, _ text: String) -> StatementSentences {
            let record = StatementRecord(
                id: StatementRecord.ID("m.\(language)"), meeting: Meeting.ID("m"), title: "T",
                language: language, source: Source.ID("s"), obtained: CalendarDate(dayNumber: 1),
                checksum: "")
            return StatementSentences(reading: record, text, in: Known.catalog)
        }
        let versions = Known.catalog.linkedVersions(
            side("ko", "3국 장관은 긴밀한 대북 공조를 유지하고 한반도의 비핵화 원칙을 견지하기로 했다."),
            side("ja", "三か国の大臣は、北朝鮮への対応で緊密に連携し、北朝鮮の非核化を堅持することで一致した。"))
        let names = versions.rows.flatMap(\.differences).filter { $0.kind == .name }
        #expect(names.map { $0.first.map(\.words) } == [["한반도"]])
        #expect(names.map { $0.second.map(\.words) } == [["北朝鮮"]])
    }

    @Test func theOtherForceIsShown() throws {
        let force = try differences("en", "ko", at: 5).filter { $0.kind == .force }
        #expect(force.first?.first.map(\.words) == ["grave concern"])
        #expect(force.first?.second.map(\.words) == ["우려"])
        #expect(
            try differences("en", "ja", at: 12).contains {
                $0.kind == .force && $0.second.map(\.words) == ["慎重"] && $0.first.isEmpty
            })
    }

    @Test func numbersAreReadWithTheirUnits() {
        #expect(
            NumberFinder.numbers(in: "300 million dollars by May 2035") == [
                "300000000", "5月", "2035",
            ])
        #expect(NumberFinder.numbers(in: "3億ドル、2035年5月") == ["300000000", "2035", "5月"])
        #expect(NumberFinder.numbers(in: "10.29.(수) 3국은 3억 달러를") == ["10月", "29", "300000000"])
    }

    @Test func theSameNumbersAreNoDifference() throws {
        let versions = try Self.versions("kobe", "en", "ja")
        #expect(versions.rows.flatMap(\.differences).filter { $0.kind == .number }.isEmpty)
    }

    /// Nothing of one text is linked to another that says something else.
    @Test func otherTextsAreNotLinked() throws {
        let versions = try Known.catalog.linkedVersions(
            Self.sentences("kobe", "en"), Self.sentences("readout", "ja"))
        #expect(versions.linked <= 1)
    }

    @Test func everySentenceHasOneRow() throws {
        for (name, first, second, _) in Self.pairs {
            let versions = try Self.versions(name, first, second)
            #expect(versions.rows.flatMap(\.first) == Array(versions.first.sentences.indices))
            #expect(
                versions.rows.flatMap(\.second).sorted()
                    == Array(versions.second.sentences.indices))
        }
    }

    @Test func anEmptyTextHasNoLinks() throws {
        let full = try Self.sentences("kobe", "en")
        let empty = StatementSentences(record: full.record, sentences: [])
        #expect(Known.catalog.linkedVersions(full, empty).linked == 0)
        #expect(Known.catalog.linkedVersions(empty, empty).rows.isEmpty)
    }
}
