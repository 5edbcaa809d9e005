import ArgumentParser
import Commitments
import Text

/// `pledges pledge add`: a new pledge; its id is printed.
struct PledgeAdd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a pledge to the catalog and print its id.",
        discussion: """
            Examples:
              pledges pledge add --pillar nk --type position --term proliferation \\
                --title "No nuclear transfer" \\
                --summary "The three oppose any transfer of nuclear technology."

            Without --id it gets the next free number of its pillar.
            """)

    @Option(help: ArgumentHelp("Its id (default: the next free one).", valueName: "id"))
    var id: String?
    @OptionGroup(title: "Content") var said: PledgeOptions
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func validate() throws {
        let missing = [
            said.pillar == nil ? "--pillar" : nil, said.title == nil ? "--title" : nil,
            said.type == nil ? "--type" : nil, said.summary == nil ? "--summary" : nil,
        ].compactMap(\.self)
        if missing.isEmpty { return }
        throw ValidationError("a new pledge needs \(missing.joined(separator: ", "))")
    }

    func run() throws {
        let library = try Library.open(files)
        let pillar = try library.catalog.onlyPillar(named: said.pillar ?? "")
        let new = id.map { Pledge.ID($0.uppercased()) } ?? library.nextPledgeID(in: pillar)
        try new.requirePrefix(of: pillar)
        let blank = Pledge(
            id: new, title: "", pillar: pillar.id, type: said.type ?? .action,
            parties: library.catalog.parties.map(\.id))
        let pledge = try said.revised(blank, in: library)
        try library.edit("pledge \(new) added", [.added(.pledge(pledge))], by: authorship.name)
        try Output.standard.write(new.text + "\n")
        Message.say("added \(new) \(pledge.title)")
    }
}

extension Pledge.ID {
    /// Refuses an id that would be among those of another pillar.
    func requirePrefix(of pillar: Pillar) throws(Failure) {
        if text.hasPrefix(pillar.prefix + "-") { return }
        throw Failure(
            .usage,
            "the id of a pledge in \(pillar.name.oneLine) begins with \(pillar.prefix)-, not “\(text)”"
        )
    }
}
