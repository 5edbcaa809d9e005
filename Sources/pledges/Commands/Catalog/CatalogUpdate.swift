import ArgumentParser
import Commitments
import Storage

/// `pledges catalog update`: takes over what a new version of the program brought.
struct CatalogUpdate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Add new entries of the built-in catalog; your own edits stay.",
        usage: "pledges catalog update [<options>]",
        discussion: """
            Examples:
              pledges catalog update
              pledges catalog update --yes

            If both changed a field, your value stays and the field is listed; the exit
            status is then 1.
            """)

    @Flag(help: "Do not ask for confirmation.") var yes = false
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files, isQuiet: true)
        let store = try library.editableCatalog()
        let standing = try library.catalogStanding()
        if standing.upstream.isEmpty { return Message.say(CatalogUpdate.nothingNew(standing.kind)) }
        let text = CatalogDifferenceText(standing.upstream, in: library.catalog)
        try Output.standard.write(text.lines.map { $0 + "\n" }.joined())
        guard try Question.ask("add these (\(text.counts))?", isAnswered: yes) else {
            throw Failure(.failed, "nothing was changed")
        }
        let conflicts: [CatalogConflict]
        let renumbered: [Renumbering]
        do throws(StorageError) { (conflicts, renumbered) = try store.update() } catch {
            throw Failure(catalog: error)
        }
        for one in renumbered { Message.say(one.inWords.oneLine) }
        Message.say("added: \(text.counts)")
        if let after = try? store.load().catalog,
            let left = library.catalog.notesLeftWithoutPledge(in: library.notebook, by: after)
        {
            Message.say(left.leftInWords)
        }
        if conflicts.isEmpty { return }
        let lines = conflicts.map { "  \($0.inWords)" }.joined(separator: "\n")
        throw Failure(.nothingMatched, "changed by both, your values kept:\n\(lines)")
    }

    private static func nothingNew(_ kind: CatalogStore.Kind) -> String {
        switch kind {
        case .bundled: "nothing to update: the built-in catalog is in use"
        case .own: "nothing to update: this catalog does not come from the built-in one"
        case .copy: "nothing to update: the built-in catalog has nothing new"
        }
    }
}
