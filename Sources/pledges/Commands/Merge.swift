import ArgumentParser
import Commitments
import Storage
import Text

/// `pledges merge`: what git calls to join two copies of a file (gitattributes(5), "Defining a
/// custom merge driver").
struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Merge two copies of a notes file or a catalog, as git's merge driver.",
        discussion: """
            Examples:
              pledges merge --base old.json mine.json theirs.json
              pledges git setup          tells git to call this

            Replaces MINE with the merged file. Notes need no decisions: if both copies
            changed a note, every version is kept. In a catalog, two new entries with the
            same id stay two, and one gets another id. If both copies changed the same
            member, the merge lists it, MINE has both values and cannot be edited until
            `pledges catalog resolve`, and the exit status is 1. Of the hidden catalog
            next to a working copy (.catalog.base.json), the later one is used. If a copy
            is damaged or from a newer version, the exit status is 3 and MINE has both
            copies between git's conflict marks.
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
            let before =
                CatalogStore.isBase(name)
                ? FileMerge.Copy([], named: name) : try copy(base, "\(name) (before)")
            do throws(StorageError) {
                result =
                    CatalogStore.isBase(name)
                    ? try FileMerge.newerBase(own, other)
                    : try FileMerge.merge(
                        base: before, mine: own, theirs: other, shipped: isShipped)
            } catch {
                try FileWriter.writeNew(
                    FileMerge.unjoined(own, other), to: mine, replacing: true)
                throw error
            }
            try FileWriter.writeNew(result.bytes, to: mine, replacing: true)
        } catch {
            throw Merge.failure(error, name)
        }
        try tell(result, of: name)
    }

    /// Whether the catalog in the program has an entry.
    private var isShipped: (CatalogEntry.Key) -> Bool {
        // Most merges do not ask for the program's catalog: it is read when one does.
        lazy var catalog = CatalogReader.read(Library.bundledText, named: "").value
        return { catalog?.entry($0) != nil }
    }

    private static func failure(_ error: StorageError, _ name: String) -> Failure {
        let failure = Failure(error)
        guard failure.status == .invalidData else { return failure }
        return Failure(
            .invalidData,
            failure.message
                + "\ncannot merge \(name): it now has both copies between git's conflict marks\nhint: "
                + "take one with `git checkout --ours \(name)` or `--theirs`, then `git add` it")
    }

    private func copy(_ path: String, _ name: String) throws(StorageError) -> FileMerge.Copy {
        FileMerge.Copy(try FileReader.read(path), named: self.path == nil ? path : name)
    }

    private func tell(_ result: FileMerge.Result, of name: String) throws {
        if let obstacle = result.unreadableBase {
            Message.say("merged without the file that both copies come from: \(obstacle)")
        }
        for one in result.renumbered { Message.say("\(name): \(one.inWords.oneLine)") }
        for note in result.renamedNotes {
            Message.say("\(name): two new notes had the id \(note.from); one is \(note.to) now")
        }
        for note in result.editedTwice {
            Message.say(
                "\(name): the note \(note.id) on \(note.pledge) was changed on both sides; the later "
                    + "text is current, the other is in its history")
        }
        if result.decisions.isEmpty { return }
        let lines = result.decisions.flatMap(\.differences).map { "  " + $0.oneLine }
        throw Failure(
            .nothingMatched,
            "\(name): \(result.decisions.count) to decide; `pledges catalog resolve` takes one side, "
                + "then `git add` it\n" + lines.joined(separator: "\n"))
    }
}
