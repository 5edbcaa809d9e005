import ArgumentParser
import Commitments

/// `pledges pledge merge`: merges one pledge into another.
struct PledgeMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Merge one pledge into another, with its meetings, wordings and notes.",
        usage: "pledges pledge merge [<options>] <pledge> <into>",
        discussion: """
            Examples:
              pledges pledge merge SEC-25 SEC-03

            SEC-03 then has both ids, so notes on either id belong to it.
            """)

    @Argument(
        help: ArgumentHelp("The pledge to merge.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var id: String
    @Argument(
        help: ArgumentHelp("The pledge that it becomes part of.", valueName: "into"),
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
