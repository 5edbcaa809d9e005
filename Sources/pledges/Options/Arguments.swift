import ArgumentParser
import Commitments
import Export

extension Sort: ExpressibleByArgument {}

extension NoteChoice: ExpressibleByArgument {}

extension CalendarDate {
    /// Reads an option's day, which may be relative to today.
    static func argument(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(typed: text, today: Clock.today()) else {
            throw ValidationError("“\(text)” is not a date; \(CalendarDate.typingHelp)")
        }
        return day
    }
}
