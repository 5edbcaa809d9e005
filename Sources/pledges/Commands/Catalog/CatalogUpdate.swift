import ArgumentParser
import Commitments
import Storage

/// `pledges catalog update`: takes over what a new version of the program brought.
struct CatalogUpdate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Take over new entries of the program's catalog; what you edited stays.",
        discussion: """
            Examples:
              pledges catalog update
              pledges catalog update --yes

            What both changed stays as you wrote it and is listed; the exit status is 1
            then.
            """)

    @Flag(help: "Do not ask.") var yes = false
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files, isQuiet: true)
        let store = try library.editableCatalog()
        let standing = try library.catalogStanding()
        if standing.upstream.isEmpty { return Message.say(CatalogUpdate.nothingNew(standing.kind)) }
        let text = CatalogDifferenceText(standing.upstream, in: library.catalog)
        try Output.standard.write(text.lines.map { $0 + "\n" }.joined())
        guard try Question.ask("take these over (\(text.counts))?", isAnswered: yes) else {
            throw Failure(.failed, "nothing was changed")
        }
        let conflicts: [CatalogConflict]
        let renumbered: [Renumbering]
        do throws(StorageError) { (conflicts, renumbered) = try store.update() } catch {
            throw Failure(catalog: error)
        }
        for one in renumbered { Message.say(one.inWords.oneLine) }
        Message.say("taken over: \(text.counts)")
        if let after = try? store.load().catalog,
            let left = library.catalog.notesLeftWithoutPledge(in: library.notebook, by: after)
        {
            Message.say(left.leftInWords)
        }
        if conflicts.isEmpty { return }
        let lines = conflicts.map { "  \($0.inWords)" }.joined(separator: "\n")
        throw Failure(.nothingMatched, "changed by both, as you wrote it:\n\(lines)")
    }

    private static func nothingNew(_ kind: CatalogStore.Kind) -> String {
        switch kind {
        case .bundled: "nothing is edited: the catalog in the program is in use, with all it has"
        case .own: "this is a catalog of its own, which takes nothing over; nothing was changed"
        case .copy: "there is nothing new in the program's catalog; nothing was changed"
        }
    }
}
