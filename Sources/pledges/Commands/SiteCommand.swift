import ArgumentParser
import Commitments
import Export
import Storage
import Text

/// `pledges site`: the catalog as a folder of pages.
struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Write the catalog as a folder of web pages.",
        usage: "pledges site [<options>] <folder>",
        discussion: """
            Examples:
              pledges site ~/public
              pledges site ~/public --with-notes latest

            The folder gets an index, a page for each pledge and each meeting, the matrix
            and what changed between the last two statements. The pages have no script and
            link only to each other and to sources, so they open from a disk or can be put
            on any server. Notes are private: neither they nor statuses are in it unless
            --with-notes says so.

            Writing it again replaces its pages and removes those that are gone. A folder
            with other files is left alone unless you agree.
            """)

    @Argument(help: ArgumentHelp("The folder.", valueName: "folder"), completion: .directory)
    var folder: String
    @Option(help: "Which notes to include, with statuses.") var withNotes: NoteChoice = .none
    @OptionGroup var day: DayOptions
    @Flag(help: "Write into a folder that has other files, without asking.") var yes = false
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files).known(on: day.day)
        if withNotes != .none { try library.requireNotes() }
        let site = Site(register(of: library), notes: withNotes)
        let target = SiteFolder(
            Environment.expandingHome(folder), sparing: OwnFiles(files))
        let earlier = try earlierFiles(in: target)
        let changed = try Interruptions.held {
            (interruptions: Interruptions) throws(Failure) -> Int? in
            try write(site.pages, to: target, earlier, interruptions)
        }
        guard let changed else { throw Failure(.failed, "") }
        Message.say(
            "wrote \(counted(site.pages.count, "page")) to \(folder)"
                + (changed == site.pages.count ? "" : " (\(changed) changed)"))
    }

    /// Without notes nothing on a page can come from one.
    private func register(of library: Library) -> Register {
        if withNotes != .none { return library.register(asOf: day.day) }
        return Register(
            catalog: library.catalog, notebook: Notebook(), asOf: day.day, until: day.until)
    }

    /// The pages of an earlier site there. Asks before it writes among other files.
    private func earlierFiles(in target: SiteFolder) throws(Failure) -> [String] {
        let state: SiteFolder.State
        do throws(StorageError) { state = try target.state() } catch { throw Failure(error) }
        switch state {
        case .free: return []
        case .site(let files): return files
        case .noFolder:
            throw Failure(.failed, "\(folder.oneLine) is not a folder")
        case .foreign:
            let question =
                "\(folder.oneLine) has files that are not of a site; write among them? "
                + "Files of the same name are replaced"
            guard try Question.ask(question, isAnswered: yes) else {
                throw Failure(.failed, "nothing was written")
            }
            return []
        }
    }

    /// - Returns: how many pages are not as they were; nil when it was interrupted.
    private func write(
        _ pages: [Site.Page], to target: SiteFolder, _ earlier: [String],
        _ interruptions: Interruptions
    ) throws(Failure) -> Int? {
        var progress = Progress(of: pages.count, "pages")
        defer { progress.end() }
        var changed = 0
        let paths = pages.map(\.path)
        let current = Set(paths)
        do throws(StorageError) {
            try target.claim(paths + earlier.filter { !current.contains($0) })
            for (index, page) in pages.enumerated() {
                if interruptions.isWaiting {
                    progress.end()
                    Message.say("interrupted: \(index) of \(pages.count) pages are written")
                    return nil
                }
                if try target.write(page.file, to: page.path) { changed += 1 }
                progress.show(index + 1)
            }
            for file in earlier where !current.contains(file) { try target.remove(file) }
            try target.claim(paths)
        } catch {
            progress.end()
            throw Failure(error)
        }
        return changed
    }
}
