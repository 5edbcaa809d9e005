import Commitments
import Foundation
import Testing

@testable import Export

/// The calendar: what is in it, and that any calendar program can read it. CI reads it with
/// `icalendar`, too (.ci/exports).
@Suite struct AgendaTests {
    private func agenda(
        _ notes: [Note] = [], kinds: Set<AgendaEntry.Kind> = Set(AgendaEntry.Kind.allCases),
        filter: Filter = .all, runs: [String] = [], asOf: String = "2025-10-21"
    ) throws -> Agenda {
        let catalog = try Fixture.catalog()
        let events = try runs.enumerated().map { number, day in
            Meeting(
                id: Meeting.ID("run-\(number)"), date: try #require(MeetingDate(day)),
                place: "At sea", short: "Run \(number)", format: MeetingFormat.ID("exercise"),
                source: Source.ID("print"))
        }
        let said = events.map {
            Reaffirmation(
                pledge: Pledge.ID("SEC-02"), meeting: $0.id, speaker: .all,
                wordings: [
                    Wording(text: "a run", source: Source.ID("print"), provenance: .pressReport)
                ])
        }
        let register = Register(
            catalog: Catalog(
                title: catalog.title, asOf: catalog.asOf, parties: catalog.parties,
                pillars: catalog.pillars, formats: catalog.formats, sources: catalog.sources,
                meetings: catalog.meetings + events, pledges: catalog.pledges,
                reaffirmations: catalog.reaffirmations + said),
            notebook: Notebook(notes: notes), asOf: try Fixture.day(asOf))
        return Agenda(AnnotatedList(register, filter: filter), kinds: kinds)
    }

    private func lines(_ agenda: Agenda) -> [String] {
        Format.ics.render(agenda).replacing("\r\n ", with: "").components(separatedBy: "\r\n")
    }

    @Test func aMeetingIsOnItsDays() throws {
        let lines = lines(try agenda())
        let start = try #require(lines.firstIndex { $0.hasPrefix("UID:meeting-fm-munich-2025@") })
        let event = lines[start...].prefix { $0 != "END:VEVENT" }
        #expect(event.contains("DTSTART;VALUE=DATE:20250215"))
        #expect(event.contains("DTEND;VALUE=DATE:20250216"))
        #expect(event.contains("SUMMARY:Foreign ministers: Munich"))
        #expect(event.contains("LOCATION:Munich\\, Germany"))
        #expect(event.contains("DTSTAMP:20250924T000000Z"))
        #expect(event.contains("URL:https://example.org/munich?x=1&y=2"))
        #expect(
            event.contains { $0.hasPrefix("DESCRIPTION:Pledges: SEC-01\\, NK-01\\nThe Daily\\,") })
    }

    @Test func aMonthIsAMonth() throws {
        let entry = try #require(
            try agenda().entries.first { $0.name == "meeting-freedom-edge-24-1" })
        #expect(entry.start.iso == "2024-06-01" && entry.end.iso == "2024-06-30")
        #expect(entry.title.hasSuffix("(day not known)"))
    }

    @Test func whatIsNotedIsPrivate() throws {
        let note = try Fixture.note(
            1, on: "SEC-02", "2025-10-01", "Ask; then, \\ wait\nfor it", status: .inProgress,
            reviewBy: "2026-01-31")
        let agenda = try agenda([note], kinds: [.review])
        let lines = lines(agenda)
        #expect(agenda.entries.map(\.start.iso) == ["2026-01-31"])
        #expect(lines.contains("CLASS:PRIVATE") && !lines.contains("CLASS:PUBLIC"))
        #expect(lines.contains("DTSTAMP:20251001T000001Z"))
        #expect(lines.contains { $0.hasPrefix("UID:note-\(note.id)@") })
        #expect(
            lines.contains(
                "DESCRIPTION:Note of 1 Oct 2025\\, jh\\, in progress\\nAsk\\; then\\, \\\\ wait\\nfor it"
            ))
    }

    @Test func aProcessIsExpectedAtItsPace() throws {
        let runs = ["2025-01-01", "2025-04-11", "2025-09-18"]
        let entry = try #require(
            try agenda(kinds: [.run], runs: runs).entries.first {
                $0.pledges == [Pledge.ID("SEC-02")]
            })
        // The fixture has a run in June 2024, too: about 200, 100 and 160 days, and 160 is their median.
        #expect(entry.start.iso == "2026-02-25")
        #expect(entry.text.contains("4 runs, usually every 160 days; the last was 18 Sep 2025"))
        #expect(entry.text.contains("Nothing is announced."))
        let later = try agenda(kinds: [.run], runs: runs + ["2026-03-01"], asOf: "2026-03-02")
        #expect(later.entries.map(\.name) == [entry.name])
        #expect(later.entries[0].start > entry.start)
    }

    @Test func aRunThatIsOverdueIsLeftToTheReview() throws {
        let runs = ["2025-01-01", "2025-04-11", "2025-09-18"]
        #expect(try agenda(kinds: [.run], runs: runs, asOf: "2026-02-24").entries.count == 1)
        #expect(try agenda(kinds: [.run], runs: runs, asOf: "2026-02-25").isEmpty)
    }

    @Test func aFilterLeavesMeetingsOfOtherPledgesOut() throws {
        let filter = try Fixture.filter(pillars: ["north-korea"])
        let agenda = try agenda(kinds: [.meeting], filter: filter)
        #expect(agenda.entries.map(\.name) == ["meeting-fm-munich-2025"])
        #expect(agenda.entries[0].pledges.map(\.text) == ["NK-01"])
    }

    @Test func theShellWritesTheSame() throws {
        let agenda = try agenda(kinds: [.run, .review])
        #expect(
            ShellCommand(for: agenda, format: .ics, output: "a.ics").text
                == "pledges calendar --format ics --only review --only next-run --as-of 2025-10-21 "
                + "--output a.ics")
    }

    // MARK: The format

    @Test func linesAreFoldedBetweenSigns() {
        for sign in ["x", "é", "훈", "😀"] {
            for count in 70...80 {
                let line = "SUMMARY:" + String(repeating: sign, count: count)
                let folded = ICalendar.folded(line)
                #expect(folded.hasSuffix("\r\n"))
                let parts = folded.dropLast().components(separatedBy: "\r\n ")
                #expect(parts.joined() == line)
                for (index, part) in parts.enumerated() {
                    #expect(part.utf8.count + (index == 0 ? 0 : 1) <= 75)
                }
            }
        }
    }

    @Test(arguments: [
        "a\u{0}b", "x\u{1B}[2J", "a\rb", "a\u{85}b", "END:VEVENT\r\nBEGIN:VALARM", ";,\\\u{301}",
    ])
    func noTextEndsItsValue(text: String) throws {
        let note = try Fixture.note(1, on: "SEC-02", "2025-10-01", text, reviewBy: "2026-01-31")
        let lines = lines(try agenda([note], kinds: [.review]))
        #expect(lines.filter { $0.hasPrefix("BEGIN:") } == ["BEGIN:VCALENDAR", "BEGIN:VEVENT"])
        for line in lines {
            #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        }
    }

    @Test func eachEntryHasANameOfItsOwn() throws {
        let agenda = try agenda(try Fixture.notebook().notes, runs: ["2025-01-01", "2025-04-11"])
        let names = agenda.entries.map { agenda.uid(of: $0) }
        #expect(Set(names).count == names.count && names.count > 4)
    }
}
