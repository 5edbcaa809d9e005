import ArgumentParser
import Commitments

/// The day that a command looks back from.
struct DayOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What was known on this day: later meetings and notes are left out (default: today).",
            valueName: "yyyy-mm-dd"),
        transform: CalendarDate.argument)
    var asOf: CalendarDate?

    var day: CalendarDate { asOf ?? Clock.today() }
}
