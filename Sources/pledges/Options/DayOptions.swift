import ArgumentParser
import Commitments

/// The day that a command looks back from.
struct DayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Show what was known on this day: leave out later meetings, notes and edits (default: today).",
            valueName: "day"),
        completion: .custom(Completion.pastDays), transform: CalendarDate.argument)
    var asOf: CalendarDate?

    var day: CalendarDate { asOf ?? Clock.today() }

    /// The moment from which on nothing is known; nil where everything is.
    var until: Timestamp? { Clock.endOfPast(day) }
}
