import ArgumentParser
import Commitments

/// From when on something is due.
struct ReviewOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "In progress, with no new note for more than this many days.", valueName: "days"),
        transform: ReviewOptions.number)
    var staleDays = ReviewQueue.Rules().staleDays

    @Option(
        help: ArgumentHelp(
            "Stalled, with no new note for more than this many days.", valueName: "days"),
        transform: ReviewOptions.number)
    var stalledDays = ReviewQueue.Rules().stalledDays

    @Option(
        help: ArgumentHelp("A review-by date is due soon this many days ahead.", valueName: "days"),
        transform: ReviewOptions.number)
    var soonDays = ReviewQueue.Rules().soonDays

    @Option(
        help: ArgumentHelp(
            "A position that this many of the last statements coded in full do not carry.",
            valueName: "number"),
        transform: ReviewOptions.positive)
    var silentStatements = ReviewQueue.Rules().silentStatements

    @Option(
        help: ArgumentHelp(
            "A process that has waited longer than this percentage of its median interval.",
            valueName: "percent"),
        transform: ReviewOptions.positive)
    var intervalPercent = ReviewQueue.Rules().intervalPercent

    @Option(
        help: ArgumentHelp(
            "The shortest interval of a process that ran only twice.", valueName: "days"),
        transform: ReviewOptions.positive)
    var twoRunDays = ReviewQueue.Rules().twoRunDays

    /// The rules that the options say.
    var rules: ReviewQueue.Rules {
        var rules = ReviewQueue.Rules()
        rules.staleDays = staleDays
        rules.stalledDays = stalledDays
        rules.soonDays = soonDays
        rules.silentStatements = silentStatements
        rules.intervalPercent = intervalPercent
        rules.twoRunDays = twoRunDays
        return rules
    }

    /// More than a hundred years mean nothing, and would not fit a date.
    private static let limit = 36_525

    private static func number(_ text: String) throws -> Int {
        guard let number = Int(text), (0...limit).contains(number) else {
            throw ValidationError("“\(text)” is not a number from 0 to \(limit)")
        }
        return number
    }

    private static func positive(_ text: String) throws -> Int {
        let number = try number(text)
        if number == 0 { throw ValidationError("0 is too few; write 1 or more") }
        return number
    }
}
