import Commitments
import Text

/// Writes an agenda as a calendar that calendar programs import (RFC 5545). The same agenda gives the
/// same bytes, and an entry keeps its identifier, so that importing it again changes it in place.
struct ICalendar {
    let agenda: Agenda

    /// The whole text of a file.
    var text: String {
        let head = [
            ("BEGIN", "VCALENDAR"), ("VERSION", "2.0"), ("PRODID", "-//Pledges//Pledges//EN"),
            ("CALSCALE", "GREGORIAN"), ("NAME", ICalendar.escaped(agenda.catalog.title)),
            ("X-WR-CALNAME", ICalendar.escaped(agenda.catalog.title)),
        ]
        let lines = head + agenda.entries.flatMap(event) + [("END", "VCALENDAR")]
        return lines.map { ICalendar.folded("\($0.0):\($0.1)") }.joined()
    }

    private func event(_ entry: AgendaEntry) -> [(String, String)] {
        var lines = [
            ("BEGIN", "VEVENT"), ("UID", agenda.uid(of: entry)),
            ("DTSTAMP", ICalendar.moment(entry.changed)),
            ("DTSTART;VALUE=DATE", ICalendar.day(entry.start)),
            ("DTEND;VALUE=DATE", ICalendar.day(CalendarDate(dayNumber: entry.end.dayNumber + 1))),
            ("SUMMARY", ICalendar.escaped(entry.title)),
        ]
        if !entry.place.isEmpty { lines.append(("LOCATION", ICalendar.escaped(entry.place))) }
        if !entry.text.isEmpty { lines.append(("DESCRIPTION", ICalendar.escaped(entry.text))) }
        if let address = entry.address, let web = WebAddress(address) {
            lines.append(("URL", web.text))
        }
        return lines + [
            ("CATEGORIES", ICalendar.escaped(entry.kind.name)),
            // What an analyst noted is the analyst's, wherever the calendar is shown.
            ("CLASS", entry.kind == .review ? "PRIVATE" : "PUBLIC"),
            // A day in a calendar, not a day that is taken.
            ("TRANSP", "TRANSPARENT"), ("END", "VEVENT"),
        ]
    }

    // MARK: Values

    /// A value of type TEXT: line breaks are `\n`, and what could end the value has a backslash.
    static func escaped(_ text: String) -> String {
        text.visibleLines.map { line in
            line.unicodeScalars.map { scalar in
                ["\\", ";", ","].contains(scalar) ? "\\" + String(scalar) : String(scalar)
            }.joined()
        }.joined(separator: "\\n")
    }

    /// A line of at most 75 bytes, which goes on after a space; no sign is cut.
    static func folded(_ line: String) -> String {
        var folded = ""
        var length = 0
        for scalar in line.unicodeScalars {
            let count = String(scalar).utf8.count
            if length + count > 75 {
                folded += "\r\n "
                length = 1
            }
            folded.unicodeScalars.append(scalar)
            length += count
        }
        return folded + "\r\n"
    }

    private static func day(_ day: CalendarDate) -> String { day.iso.filter { $0 != "-" } }

    private static func moment(_ moment: Timestamp) -> String {
        let utc = Timestamp(seconds: moment.seconds)
        return day(utc.date) + "T" + utc.clock.filter { $0 != ":" } + "Z"
    }
}

extension Agenda {
    /// By which a calendar program knows an entry again: the same in every export of a catalog.
    func uid(of entry: AgendaEntry) -> String {
        let subject = SHA256.hex(of: catalog.title.utf8).prefix(12)
        return "\(HTMLText.anchor(entry.name))@\(subject).pledges"
    }
}
