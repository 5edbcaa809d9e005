import ArgumentParser
import Commitments
import Storage

/// `pledges catalog reset`: back to the catalog in the program.
struct CatalogReset: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Discard your working copy and use the built-in catalog.",
        usage: "pledges catalog reset [<options>]",
        discussion: """
            Examples:
              pledges catalog reset
              pledges restore latest --of catalog      restore the working copy

            The working copy is backed up first; if that fails, it is not discarded.
            """)

    @Flag(help: "Do not ask for confirmation.") var yes = false
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        guard let store = Library.catalogStore(files), let backups = Library.backups else {
            throw Failure(.noHome)
        }
        if !store.isThere { return Message.say("nothing to discard: the catalog has no edits") }
        if !store.isCopy {
            throw Failure(
                .failed,
                "nothing was changed: \(store.path) is not a copy of the built-in catalog")
        }
        let shown = try? FileReader.read(store.path)
        if let left = notesLeft(by: store) { Message.say(left.wouldBeLeftInWords) }
        guard try Question.ask("discard \(words(for: store))?", isAnswered: yes) else {
            throw Failure(.failed, "nothing was changed")
        }
        guard (try? FileReader.read(store.path)) == shown else {
            throw Failure(
                .failed, "somebody edited \(store.path) meanwhile; nothing was changed, ask again")
        }
        do throws(StorageError) {
            try store.reset()
            let name = try backups.list(of: store.path).first?.name
            Message.say("the built-in catalog is in use again")
            if let name { Message.say("the working copy is in the backup \(name)") }
        } catch {
            throw Failure(catalog: error)
        }
    }

    /// The notes on pledges that only the working copy has.
    private func notesLeft(by store: CatalogStore) -> StrayNotes? {
        guard let bundled = try? CatalogReader.read(Library.bundledText, named: "").get() else {
            return nil
        }
        return NotesLeft(files).warning(from: try? store.load().catalog, to: bundled)
    }

    /// Also a damaged copy can be given up.
    private func words(for store: CatalogStore) -> String {
        guard let standing = try? store.standing(), let loaded = try? store.load() else {
            return store.path
        }
        return store.path + " (edited here: "
            + CatalogDifferenceText(standing.own, in: loaded.catalog).counts + ")"
    }
}
