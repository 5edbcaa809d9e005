/// Why something could not be read from disk or written to it.
package enum StorageError: Error, Equatable, Sendable {
    /// The system refused an act on a file: `code` is its errno.
    case system(Act, path: String, code: Int32)
    /// There is no place for files: the environment names no home folder.
    case noHome
    /// A folder, pipe or device is where a file should be.
    case notAFile(path: String, kind: String)
    /// A link that leads nowhere.
    case danglingLink(path: String)
    case tooLarge(path: String, limit: Int)
    case tooManyNotes(path: String, limit: Int)
    /// The file is there but damaged: all errors in it.
    case invalid([Problem])
    /// The file says that only a newer version may write it.
    case newerWriter(path: String, minWriter: Int)
    /// Another process holds a file for too long.
    case locked(by: LockHolder, after: Duration)
    /// The caller gave up waiting for another process, which holds a file.
    case waitGivenUp(LockHolder)
    /// Another copy of the program holds a file that it keeps for itself.
    case claimed(path: String)
    /// A file that must not be replaced.
    case exists(path: String)
    /// Another text of a statement has the name of the file.
    case otherText(path: String)
    /// A file of the program's own, which an export never replaces.
    case ownFile(path: String, what: String)
    /// A file that is no longer as it was when somebody was asked about it.
    case changedMeanwhile(path: String)
    /// A mistake of this program, found before it did harm: what it would write cannot be read back.
    case unwritable(path: String, problems: [Problem])
    /// Two copies of a catalog that cannot be merged: what would be wrong with the result.
    case unjoinable(path: String, problems: [Problem])
    /// A catalog in which a merge left something to decide: what, in words.
    case undecided(path: String, count: Int)
    /// An entry is to be added to a catalog under a name that somebody else gave to another.
    case entryTaken(path: String, entry: String)
    /// An edit of an entry that the catalog does not have; it may have another one of that name.
    case otherEntry(path: String, entry: String)
    /// An edit that does not leave a consistent catalog: what would be wrong with it.
    case editUnfit(path: String, problems: [Problem])
    /// An edit that meets what somebody else did: what is in its way.
    case editInTheWay(path: String, reason: String)
    /// An edit that builds on one that was refused: what it builds on.
    case buildsOnRefused(String)

    /// What was to be done with a file.
    package enum Act: String, Sendable {
        case open, read, write, lock, replace, list, delete
        case createFolder = "create the folder"
        case resolve = "find"
        case sync = "make sure of"
    }
}

extension StorageError: CustomStringConvertible {
    /// What happened and why; then, after a semicolon, what to do. For one line of a screen.
    package var description: String { problem + (hint.map { "; " + $0 } ?? "") }

    /// What happened to which file, and why.
    package var problem: String {
        switch self {
        case .system(.open, let path, let code) where SystemCode(code) == .missing:
            "no such file: \(path)"
        case .system(let act, let path, let code):
            "cannot \(act.rawValue) \(path): \(systemText(code))"
        case .noHome: "no place for notes: HOME is not set to an absolute path"
        case .notAFile(let path, let kind): "\(path) is \(kind), not a file"
        case .danglingLink(let path): "\(path) is a link to a file that does not exist"
        case .tooLarge(let path, let limit): "\(path) is larger than \(limit >> 20) MiB"
        case .tooManyNotes(let path, let limit): "\(path) cannot hold more than \(limit) notes"
        case .invalid(let problems): words(for: problems)
        case .newerWriter(let path, let minWriter):
            "\(path) is read-only: a newer version of Pledges wrote it (schema \(minWriter))"
        case .locked(let holder, let time):
            "\(holder) has held \(holder.path) for more than \(time.components.seconds) s"
        case .waitGivenUp(let holder):
            "stopped waiting for \(holder), which holds \(holder.path)"
        case .claimed(let path): "another Pledges is using \(path)"
        case .ownFile(let path, let what): "cannot export to \(path): it is \(what)"
        case .exists(let path): "\(path) already exists"
        case .otherText(let path): "\(path) already has another text"
        case .changedMeanwhile(let path): "\(path) changed meanwhile and was left as it is"
        case .unwritable(let path, let problems):
            "\(path) was left as it is: Pledges could not read back what it was about to write: "
                + (problems.first?.description ?? "it reads differently")
        case .undecided(let path, let count): "a merge left \(count) to decide in \(path)"
        case .entryTaken(let path, let entry): "\(path) now has another \(entry)"
        case .otherEntry(let path, let entry):
            "\(path) does not have the \(entry) that the edit was made for"
        case .editUnfit(let path, let problems):
            "the edit does not fit \(path) any more: "
                + problems.map { "\($0.field): \($0.message)" }.joined(separator: "; ")
        case .editInTheWay(let path, let reason): "in \(path) \(reason)"
        case .buildsOnRefused(let what): "it depends on \(what), which was not saved"
        case .unjoinable(let path, let problems):
            "cannot merge the two copies of \(path); the file keeps one of them, add the changes of the "
                + "other yourself:\n"
                + problems.map { "  \($0.field): \($0.message)" }.joined(separator: "\n")
        }
    }

    /// What to do about it, where there is something to do.
    package var hint: String? {
        switch self {
        case .system(.open, _, let code) where SystemCode(code) == .missing: nil
        case .system(_, _, let code): advice(for: code)
        case .noHome: "set HOME, or name a file with --notes or PLEDGES_NOTES"
        case .notAFile: "name another file"
        case .danglingLink: "mount or restore the file, or remove the link"
        case .tooManyNotes: "start another file with --notes"
        case .newerWriter: "update Pledges to change it"
        case .locked: "close that program and try again"
        case .claimed: "close it there first"
        case .ownFile: "choose another file"
        case .exists: "choose another name or overwrite it"
        case .otherText:
            "`pledges check` shows whether the catalog needs it; move it away, or undo the statement"
        case .changedMeanwhile: "look at it and try again"
        case .unwritable: "please report this"
        case .undecided: "`pledges catalog resolve` lists them and takes one side"
        case .entryTaken: "give yours another id"
        case .tooLarge, .invalid, .waitGivenUp, .otherEntry, .editUnfit, .buildsOnRefused,
            .editInTheWay, .unjoinable:
            nil
        }
    }

    private func words(for problems: [Problem]) -> String {
        guard let first = problems.first else { return "the file is damaged" }
        let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
        return first.description + more
    }

    private func advice(for code: Int32) -> String? {
        switch SystemCode(code) {
        case .denied: "check who may write there, or name another file"
        case .full: "free some space and try again"
        case .missing: "create the folder, or name another file"
        case .noLocks: "this file system cannot lock files; keep them on another one"
        case .circle: "a link leads to itself: remove it, or name another file"
        case .disk: "the disk may be failing: copy what is on it, or name another file"
        case .other: nil
        }
    }
}
