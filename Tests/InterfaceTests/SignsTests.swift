import Canvas
import Commitments
import Testing

@testable import Interface

/// Color only adds: with every style taken away, what a screen says can still be told apart.
@Suite struct SignsTests {
    private static let pledges: [(id: String, status: Status)] = [
        ("SEC-02", .recurring), ("SEC-05", .stalled), ("NK-03", .inProgress),
        ("NK-05", .noEvidence),
        ("ECO-03", .delivered), ("ECO-07", .partlyDelivered), ("SEC-01", .standing),
        ("SEC-03", .lapsed),
    ]

    private func driver(_ columns: Int, _ rows: Int, isASCII: Bool) throws -> Driver {
        var driver = try Driver(columns: columns, rows: rows, isASCII: isASCII)
        var book = Notebook()
        var ids = NoteIDSource(random: Counter())
        for (index, (id, status)) in Self.pledges.enumerated() {
            let time = Timestamp(seconds: driver.now.seconds + index, offset: 540)
            book.put(
                Note(
                    id: ids.next(at: time), pledge: Pledge.ID(id), created: time,
                    current: Note.Version(
                        changed: time, author: "jh", date: time.date, text: "", status: status)))
        }
        driver.answer(.notesReloaded(book))
        return driver
    }

    @Test(arguments: [false, true], [(120, 60), (80, 60), (60, 60), (40, 60)])
    func everyStatusHasItsOwnSign(isASCII: Bool, size: (Int, Int)) throws {
        var driver = try driver(size.0, size.1, isASCII: isASCII)
        if size.0 == 80 { driver.type("p") }
        var rests: [String: String] = [:]
        let lines = driver.screen.split(separator: "\n")
        for (id, status) in Self.pledges {
            let line = try #require(lines.first { $0.dropFirst(2).hasPrefix("\(id) ") })
            let sign = " \(status.sign)"
            #expect(line.contains(sign), "\(id) at \(size): \(line)")
            rests[status.sign] = status.name
        }
        #expect(rests.count == Self.pledges.count)
    }

    @Test(arguments: [false, true]) func whatIsSelectedMarkedOrOnHasASign(isASCII: Bool) throws {
        var driver = try driver(100, 30, isASCII: isASCII)
        driver.type("Space")
        let sign = isASCII ? "@" : "▸"
        let lines = driver.screen.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix(isASCII ? " #SEC-01" : " ▪SEC-01") })
        #expect(lines.contains { $0.hasPrefix("\(sign) SEC-02") })
        driver.type("Esc 1")
        #expect(driver.screen.contains("[1 "))
        driver.type("f t f")
        #expect(driver.screen.contains(isASCII ? "o t  stale" : "● t  stale"))
        driver.type("Esc Esc Esc g g a 'x' Esc")
        let draft = driver.screen.split(separator: "\n").first {
            $0.contains("SEC-") && $0.contains(isASCII ? "e" : "✎")
        }
        #expect(draft != nil)
        driver.answersSaves = false
        driver.type("s t")
        driver.answer(.notKept(.notes, "disk full"))
        #expect(driver.screen.contains("NOT SAVED"))
    }

    /// Official words and those of the press have different names.
    @Test func provenanceIsSaid() throws {
        var driver = try Driver(columns: 120, rows: 60)
        driver.type("Enter")
        let names = Provenance.allCases.map(\.name)
        #expect(names.contains { driver.screen.contains($0) })
        for status in Status.definitions {
            #expect(Status.definitions.filter { $0.status.sign == status.status.sign }.count == 1)
        }
    }
}
