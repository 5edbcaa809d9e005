import ArgumentParser
import Commitments
import Export

extension Sort: ExpressibleByArgument {}

extension NoteChoice: ExpressibleByArgument {}

extension CalendarDate {
    /// Reads an option's day.
    static func argument(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(text) else {
            throw ValidationError("“\(text)” is not a date; write it as 2025-02-15")
        }
        return day
    }
}
