import Commitments
import Foundation
import Testing

@testable import Export

@Suite struct CSVTests {
    @Test func everyRowHasTheColumnsOfTheHeader() throws {
        let rows = CSVReader.rows(
            of: try AnnotatedList(Fixture.register()).csv)
        #expect(rows.map(\.count).allSatisfy { $0 == rows.first?.count })
        #expect(
            rows.dropFirst().map { $0[0] + " " + $0[1] } == [
                "wording SEC-01", "wording SEC-01", "wording SEC-02", "wording SEC-02",
                "note SEC-02",
                "wording NK-01", "pledge ECO-01",
            ])
    }

    @Test func theLatestNoteStandsBesideEveryWording() throws {
        let list = AnnotatedList(try Fixture.register(), notes: .latest)
        let rows = CSVReader.rows(of: list.csv).filter { $0[1] == "SEC-02" }
        #expect(rows.count == 2)
        #expect(rows.allSatisfy { $0.contains("두 번째 훈련이 확인됨, 다음은 2026년.\n\nSecond paragraph.") })
    }

    @Test func lineEndsAreThoseOfTheStandardAndThereIsNoMark() throws {
        let bytes = Array(try AnnotatedList(Fixture.register()).csv.utf8)
        #expect(bytes.first == UInt8(ascii: "r"))
        #expect(bytes.suffix(2) == [13, 10])
    }

    /// Python's reader is not ours, and reads what we read.
    @Test func pythonReadsTheSame() throws {
        let text = try AnnotatedList(Fixture.register()).csv
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = [
            "python3", "-c",
            """
            import csv, io, json, sys
            text = io.TextIOWrapper(sys.stdin.buffer, encoding='utf-8', newline='')
            print(json.dumps(list(csv.reader(text, strict=True))))
            """,
        ]
        let (input, output) = (Pipe(), Pipe())
        python.standardInput = input
        python.standardOutput = output
        try python.run()
        try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try input.fileHandleForWriting.close()
        let read = try JSONDecoder().decode(
            [[String]].self, from: output.fileHandleForReading.readDataToEndOfFile())
        python.waitUntilExit()
        #expect(read == CSVReader.rows(of: text))
    }
}
