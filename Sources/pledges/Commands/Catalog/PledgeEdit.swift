import ArgumentParser
import Commitments

/// `pledges pledge edit`: changes a pledge; what it said before stays in the history.
struct PledgeEdit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Change a pledge in the catalog; the history keeps the old values.",
        discussion: """
            Examples:
              pledges pledge edit SEC-02 --title "Freedom Edge"
              pledges pledge edit SEC-02 --add-term drill --remove-term manoeuvre
              pledges pledge edit SEC-02 --clear parent

            An option replaces the whole value; --add-... and --remove-... change one
            element of a list. The id never changes.
            """)

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var id: String

    @Option(help: "Clear a field of the pledge.") var clear: [ClearedMember<Pledge>] = []
    @OptionGroup(title: "Content") var said: PledgeOptions

    @Option(help: ArgumentHelp("Add a word to find it by.", valueName: "word"))
    var addTerm: [String] = []
    @Option(help: ArgumentHelp("Remove a word to find it by.", valueName: "word"))
    var removeTerm: [String] = []
    @Option(help: ArgumentHelp("Add another id.", valueName: "alias"))
    var addAlias: [String] = []
    @Option(help: ArgumentHelp("Remove one of its other ids.", valueName: "alias"))
    var removeAlias: [String] = []
    @Option(
        help: ArgumentHelp("Add a name in another language.", valueName: "tag=name"),
        transform: LanguageName.init)
    var addName: [LanguageName] = []
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let pledge = try library.pledge(id)
        var revised = pledge
        for part in clear { _ = part.member.set(nil, &revised) }
        revised = try said.revised(revised, in: library)
        if revised.pillar != pledge.pillar, let pillar = library.catalog.pillar(revised.pillar) {
            try pledge.id.requirePrefix(of: pillar)
        }
        try changeLists(of: &revised)
        let changes = library.catalog.changes(from: .pledge(pledge), to: .pledge(revised))
        if try library.edit("pledge \(pledge.id) changed", changes, by: authorship.name) {
            Message.say("changed \(pledge.id) \(revised.title)")
        }
        try Output.standard.write(pledge.id.text + "\n")
    }

    private func changeLists(of pledge: inout Pledge) throws(Failure) {
        try remove(removeTerm, from: &pledge.terms, "term")
        try remove(removeAlias, from: &pledge.aliases, "alias")
        for term in addTerm where !pledge.terms.contains(term) { pledge.terms.append(term) }
        for alias in addAlias where !pledge.aliases.contains(alias) { pledge.aliases.append(alias) }
        for name in addName { pledge.add(name) }
    }

    private func remove(
        _ texts: [String], from list: inout [String], _ option: String
    ) throws(Failure) {
        for text in texts {
            guard let index = list.firstIndex(where: { $0.lowercased() == text.lowercased() })
            else { throw .option("remove-\(option)", text, known: list) }
            list.remove(at: index)
        }
    }
}
