import ArgumentParser
import Commitments

/// `pledges pledge merge`: merges one pledge into another.
struct PledgeMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Merge one pledge into another, with its meetings, wordings and notes.",
        discussion: """
            Examples:
              pledges pledge merge SEC-25 SEC-03

            SEC-03 then has both ids, so that notes on either of them belong to it.
            """)

    @Argument(
        help: ArgumentHelp("The pledge that goes.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var id: String
    @Argument(
        help: ArgumentHelp("The pledge that stays.", valueName: "into"),
        completion: .custom(Completion.pledges))
    var into: String
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let pledge = try library.pledge(id)
        let other = try library.pledge(into)
        if pledge.id == other.id {
            throw Failure(.usage, "“\(id)” and “\(into)” are the same pledge")
        }
        try library.edit(
            "pledge \(pledge.id) merged into \(other.id)",
            library.catalog.merging(pledge, into: other), by: authorship.name)
        try Output.standard.write(other.id.text + "\n")
        Message.say("\(pledge.id) \(pledge.title) is now \(other.id) \(other.title)")
    }
}
