import Commitments
import Export
import Storage
import Text
import TextExtraction

/// How a command ended, for scripts.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    /// Nothing has what was asked for; of a merge: something is left for a person to decide.
    case nothingMatched = 1
    case failed = 2
    case invalidData = 3
    case locked = 4
    case usage = 64
    case interrupted = 130
}

/// Why a command could not do what was asked, in words for people. This file is where errors
/// become words and exit statuses.
struct Failure: Error {
    let status: ExitStatus
    /// Empty when there is nothing to say: a reader has closed its end of the pipe.
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }
}

extension Failure {
    init(_ error: StorageError) {
        switch error {
        case .locked, .waitGivenUp: self.init(.locked, Self.lines(error))
        case .newerWriter, .unjoinable, .editUnfit, .editInTheWay, .otherEntry, .undecided:
            self.init(.invalidData, Self.lines(error))
        case .invalid(let problems):
            self.init(.invalidData, problems.map(\.description).joined(separator: "\n"))
        case .exists: self.init(.failed, Self.lines(error) + " with --force")
        default: self.init(.failed, Self.lines(error))
        }
    }

    /// A problem, and its hint on a line of its own.
    private static func lines(_ error: StorageError) -> String {
        error.problem + (error.hint.map { "\nhint: " + $0 } ?? "")
    }

    /// A document whose text cannot be read.
    init(_ problem: UnreadableDocument, of name: String) {
        // Names of attachments and charsets come from the document.
        self.init(
            .invalidData, "\(name) \(problem.reason.oneLine)\nhint: \(problem.remedy.oneLine)")
    }

    /// A failure of the notes file, which can be repaired.
    init(notes error: StorageError) {
        self.init(error)
        guard case .invalid = error else { return }
        self.init(status, message + "\nhint: `pledges recover` repairs the notes file")
    }

    /// A failure of the catalog, which may have earlier states.
    init(catalog error: StorageError) {
        self.init(error)
        guard case .invalid = error else { return }
        self.init(status, message + "\nhint: `pledges restore --of catalog` restores a backup")
    }

    /// An edit that would not leave a consistent catalog.
    init(_ problem: EditProblem) {
        switch problem {
        case .taken, .nameTaken, .changedMeanwhile, .gone: self.init(.failed, problem.description)
        case .dangling: self.init(.nothingMatched, problem.description)
        case .circle, .noWording, .nothing: self.init(.usage, problem.description)
        }
    }

    init(_ error: QueryError) { self.init(.usage, "in --query: " + error.message) }

    /// No pledge answers to a name; one that nearly does is suggested.
    static func noPledge(_ name: String, in catalog: Catalog) -> Failure {
        let names = catalog.pledges.flatMap { [$0.id.text] + $0.aliases }
        let near = nearest(to: name, among: names).flatMap { catalog.pledge($0) }
        if near == nil, let found = pledges(about: name, in: catalog) {
            return Failure(.nothingMatched, "there is no pledge “\(name)”\nhint: \(found)")
        }
        let hint =
            near.map { "did you mean \($0.id) \($0.title.oneLine)?" }
            ?? "`pledges list` lists them"
        return Failure(.nothingMatched, "there is no pledge “\(name)”\nhint: \(hint)")
    }

    /// The pledges that have words in their names, as a hint; nil where none has.
    private static func pledges(about words: String, in catalog: Catalog) -> String? {
        let patterns = words.split(whereSeparator: \.isWhitespace).map { Pattern(String($0)) }
        let found = catalog.pledges.filter { pledge in
            let names = [pledge.title] + pledge.terms + pledge.names.flatMap(\.names)
            return patterns.allSatisfy { pattern in names.contains { pattern.matches($0) } }
        }
        if patterns.isEmpty || found.isEmpty { return nil }
        let lines = found.prefix(5).map { "\n  \($0.id)  \($0.title.oneLine)" }.joined()
        let more =
            found.count > 5
            ? "\n  and \(found.count - 5) more: `pledges list --query \(ShellCommand.word(words.oneLine))`"
            : ""
        return "did you mean " + (found.count == 1 ? "this one?" : "one of these?") + lines + more
    }

    /// No meeting, or more than one, answers to a name.
    /// A text is in no language that the program is sure of.
    static func unclearLanguage(_ file: String) -> Failure {
        Failure(
            .usage,
            "the language of \(file) is not clear\n"
                + "hint: --language names it: --language en, --language fr")
    }

    static func meeting(_ name: String, found: [Meeting], in catalog: Catalog) -> Failure {
        if !found.isEmpty {
            let ids = found.map { "  \($0.id)  \($0.short.oneLine), \($0.dateText.oneLine)" }
            return Failure(
                .nothingMatched,
                "“\(name)” matches \(found.count) meetings:\n" + ids.joined(separator: "\n"))
        }
        let names = catalog.meetings.flatMap { [$0.id.text, $0.short] }
        let near = nearest(to: name, among: names).flatMap { catalog.meetings(named: $0).last }
        let hint =
            near.map { "did you mean \($0.id), \($0.place.oneLine)?" }
            ?? "`pledges meetings` lists them"
        return Failure(.nothingMatched, "there is no meeting “\(name)”\nhint: \(hint)")
    }

    /// No note, or more than one, has an id or a part of one.
    static func note(_ name: String, found: [Note]) -> Failure {
        if found.isEmpty {
            return Failure(
                .nothingMatched, "there is no note “\(name)”\nhint: `pledges note list` lists them")
        }
        let ids = found.map { "  \($0.id)  on \($0.pledge), \($0.current.date.text)" }
        return Failure(
            .nothingMatched,
            "“\(name)” matches \(found.count) notes:\n" + ids.joined(separator: "\n"))
    }

    /// An option's value names nothing; what would be right follows.
    static func option(_ name: String, _ value: String, known: [String]) -> Failure {
        let near = nearest(to: value, among: known).map { "did you mean \($0)? " } ?? ""
        return Failure(
            .usage,
            "--\(name): unknown value “\(value)”\n"
                + "hint: \(near)use one of: \(known.joined(separator: ", "))")
    }

    /// No backup, or more than one, has a name that begins so.
    static func backup(
        _ name: String, found: [Backup], listedBy command: String = "pledges restore"
    ) -> Failure {
        if found.isEmpty {
            return Failure(
                .nothingMatched, "there is no backup “\(name)”\nhint: `\(command)` lists them")
        }
        let names = found.map { "  " + $0.name }
        return Failure(
            .nothingMatched,
            "“\(name)” matches \(found.count) backups:\n" + names.joined(separator: "\n"))
    }

    static func nothingFits(_ filter: String?) -> Failure {
        Failure(.nothingMatched, "no pledge matches" + (filter.map { ": " + $0 } ?? ""))
    }
}
