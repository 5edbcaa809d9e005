import Export
import Text

extension ExportChoices {
    /// Chooses what is exported, and another format where it does not have the one chosen. A calendar
    /// is for calendar programs first, events for tables.
    mutating func choose(_ what: What, _ session: Session) {
        self.what = what
        let formats = formats(session)
        if what == .calendar {
            format = .ics
        } else if what == .events {
            format = .csv
        } else if !formats.contains(format) {
            format = formats[0]
        }
    }

    /// Why a file's name does not fit the format; nil where it does. Any format may be in a .txt.
    func complaint(about path: String, _ session: Session) -> String? {
        guard let ending = Format.ending(of: path), Format(named: ending) != format,
            Format(named: ending) != .text
        else { return nil }
        let formats = formats(session)
        if let other = Format(named: ending), formats.contains(other) {
            return "“\(path.oneLine)” has the ending of \(other.name); choose that format, or "
                + "another name"
        }
        return ".\(ending) is none of the formats: \(Format.listed(formats))"
    }
}
