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
    /// What, where, why, and what to do.
    package var description: String {
        switch self {
        case .system(let act, let path, let code):
            "cannot \(act.rawValue) \(path): \(systemText(code))\(advice(for: code))"
        case .noHome:
            "there is no place for notes: HOME is not set to an absolute path; set it, or name a "
                + "file with --notes or PLEDGES_NOTES"
        case .notAFile(let path, let kind): "\(path) is \(kind), not a file; name another one"
        case .danglingLink(let path):
            "\(path) is a link to a file that is not there; mount or restore it, or remove the link"
        case .tooLarge(let path, let limit): "\(path) is larger than \(limit >> 20) MiB"
        case .tooManyNotes(let path, let limit):
            "\(path) cannot take more than \(limit) notes; begin another file with --notes"
        case .invalid(let problems): words(for: problems)
        case .newerWriter(let path, let minWriter):
            "\(path) was written by a newer version of Pledges and may be read but not changed "
                + "(it asks for schema \(minWriter)); update Pledges"
        case .locked(let holder, let time):
            "\(holder) holds \(holder.path) for more than \(time.components.seconds) s; "
                + "close it and try again"
        case .waitGivenUp(let holder):
            "you gave up waiting for \(holder), which holds \(holder.path)"
        case .claimed(let path): "\(path) is in use by another Pledges; close it there first"
        case .ownFile(let path, let what):
            "an export never replaces \(what); name another file than \(path)"
        case .exists(let path): "\(path) is there already; choose another name or replace it"
        case .otherText(let path):
            "\(path) has another text; `pledges check` says whether the catalog names it: move it away, "
                + "or undo the statement"
        case .changedMeanwhile(let path):
            "\(path) was changed meanwhile and left as it is; look at it and try again"
        case .unwritable(let path, let problems):
            "\(path) was left as it is: Pledges could not read back what it was about to write; "
                + "please report this: \(problems.first?.description ?? "it reads differently")"
        case .undecided(let path, let count):
            "a merge left \(count) to decide in \(path); `pledges catalog resolve` shows them and "
                + "takes one side"
        case .entryTaken(let path, let entry):
            "\(path) has got another \(entry) meanwhile; give yours another id"
        case .otherEntry(let path, let entry):
            "\(path) does not have the \(entry) that it was made for"
        case .editUnfit(let path, let problems):
            "the edit does not fit \(path) as it is now: "
                + problems.map { "\($0.field): \($0.message)" }.joined(separator: "; ")
        case .buildsOnRefused(let what): "it builds on \(what), which was not saved"
        case .unjoinable(let path, let problems):
            "the two copies of \(path) cannot be joined as they are; one was left alone, for a "
                + "person to add what the other says:\n"
                + problems.map { "  \($0.field): \($0.message)" }.joined(separator: "\n")
        }
    }

    private func words(for problems: [Problem]) -> String {
        guard let first = problems.first else { return "the file is damaged" }
        let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
        return first.description + more
    }

    private func advice(for code: Int32) -> String {
        switch SystemCode(code) {
        case .denied: "; check who may write there, or name another file"
        case .full: "; free some space and try again"
        case .missing: "; create the folder, or name another file"
        case .noLocks: "; this file system cannot lock files, keep them on another one"
        case .circle: "; a link leads to itself: remove it, or name another file"
        case .disk: "; the disk may be failing: copy what is on it, or name another file"
        case .other: ""
        }
    }
}
