import ArgumentParser
import Commitments

/// `pledges pledge retire`: a pledge is kept with all that was said, and left out of lists.
struct PledgeRetire: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retire",
        abstract: "Retire a pledge: keep it, but leave it out of lists.",
        usage: "pledges pledge retire [<options>] <pledge>",
        discussion: """
            Examples:
              pledges pledge retire SEC-25
              pledges pledge retire SEC-25 --on 2026-01-02
              pledges pledge restore SEC-25            bring it back
            """)

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var id: String

    @Option(
        help: ArgumentHelp("The day it was retired (default: today).", valueName: "day"),
        completion: .custom(Completion.pastDays), transform: CalendarDate.argument)
    var on: CalendarDate?
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let pledge = try library.pledge(id)
        // Without a day a pledge that is retired already stays so since its day.
        let day = on ?? pledge.retired ?? Clock.today()
        let changes = library.catalog.retiring(pledge, on: day)
        if try library.edit("pledge \(pledge.id) retired", changes, by: authorship.name) {
            Message.say("retired \(pledge.id) \(pledge.title) on \(day.text)")
        }
    }
}

/// `pledges pledge restore`: a retired pledge is one like others again.
struct PledgeRestore: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Bring a retired pledge back.",
        usage: "pledges pledge restore [<options>] <pledge>",
        discussion: """
            Examples:
              pledges pledge restore SEC-25
            """)

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var id: String
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let pledge = try library.pledge(id)
        let changes = library.catalog.retiring(pledge, on: nil)
        if try library.edit("pledge \(pledge.id) brought back", changes, by: authorship.name) {
            Message.say("\(pledge.id) \(pledge.title) is no longer retired")
        }
    }
}
