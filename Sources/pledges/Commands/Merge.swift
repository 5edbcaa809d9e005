import ArgumentParser
import Commitments
import Storage

/// `pledges merge`: what git calls to join two copies of a file (gitattributes(5), "Defining a
/// custom merge driver").
struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Join two copies of a notes file or a catalog, as git's merge driver.",
        discussion: """
            Examples:
              pledges merge --base old.json mine.json theirs.json
              pledges git setup          tells git to call this

            MINE is replaced by what both became; the file is always whole, and never has conflict
            markers. Notes join by themselves: of a note that both copies changed every version is
            kept. In a catalog, what both copies changed is left as in MINE and named, and the exit
            status is 1. Of the hidden catalog beside a working copy
            (.catalog.base.json) the later one stands. Where a copy is damaged or of a newer version, the status is 3 and MINE is
            as it was.
            """)

    @Option(
        help: ArgumentHelp("The file that both copies come from (%O).", valueName: "file"),
        completion: .file())
    var base: String

    @Option(help: ArgumentHelp("What messages call the file (%P).", valueName: "name"))
    var path: String?

    @Argument(help: "One copy, and where the result goes (%A).", completion: .file())
    var mine: String

    @Argument(help: "The other copy (%B).", completion: .file())
    var theirs: String

    func run() throws {
        let name = path ?? mine
        let result: FileMerge.Result
        do throws(StorageError) {
            let own = try copy(mine, "\(name) (ours)"), other = try copy(theirs, "\(name) (theirs)")
            result =
                CatalogStore.isBase(name)
                ? try FileMerge.newerBase(own, other)
                : try FileMerge.merge(
                    base: try copy(base, "\(name) (before)"), mine: own, theirs: other)
            try FileWriter.writeNew(result.bytes, to: mine, replacing: true)
        } catch {
            throw Failure(error)
        }
        try tell(result, of: name)
    }

    private func copy(_ path: String, _ name: String) throws(StorageError) -> FileMerge.Copy {
        FileMerge.Copy(try FileReader.read(path), named: self.path == nil ? path : name)
    }

    private func tell(_ result: FileMerge.Result, of name: String) throws {
        if let obstacle = result.unreadableBase {
            Message.say("joined without the file that both copies come from: \(obstacle)")
        }
        for note in result.editedTwice {
            Message.say(
                "\(name): the note \(note.id) on \(note.pledge) was changed on both sides; the later "
                    + "one stands, the other is in its history")
        }
        if result.conflicts.isEmpty { return }
        let lines = result.conflicts.map { "  " + $0.inWords }
        throw Failure(
            .nothingMatched,
            "\(name): \(result.conflicts.count) to decide; edit the file, then `git add` it\n"
                + lines.joined(separator: "\n"))
    }
}
