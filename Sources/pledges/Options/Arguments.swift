import ArgumentParser
import Commitments
import Export

extension Sort: ExpressibleByArgument {}

extension NoteChoice: ExpressibleByArgument {}

extension CalendarDate {
    /// Reads an option's day, which may be relative to today.
    static func argument(_ text: String) throws -> CalendarDate {
        let fiscalYear = Settings.read().preferences.fiscalYear
        guard let day = CalendarDate(typed: text, today: Clock.today(), fiscalYear: fiscalYear)
        else {
            throw ValidationError("“\(text)” is not a date; \(CalendarDate.typingHelp)")
        }
        return day
    }
}
