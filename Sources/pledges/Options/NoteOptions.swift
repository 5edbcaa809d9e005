import ArgumentParser
import Commitments
import Text

/// What a note says, as options.
struct NoteOptions: ParsableArguments {
    @Option(
        name: [.customShort("m", allowingJoined: true), .customLong("message")],
        parsing: .unconditional,
        help: ArgumentHelp("The text of the note.", valueName: "text"))
    var text: String?

    @Flag(name: .shortAndLong, help: "Write the text in $VISUAL or $EDITOR.")
    var edit = false

    @Option(
        help: ArgumentHelp(
            "The status to set, by name or letter: in-progress, p.", valueName: "status"),
        completion: .custom(Completion.statuses))
    var status: String?

    @Option(help: ArgumentHelp("What supports the note: a URL or a citation.", valueName: "url"))
    var evidence: [String] = []

    @Option(
        help: ArgumentHelp("A tag, or several: ask,calendar.", valueName: "tag"),
        completion: .custom(Completion.tags))
    var tag: [String] = []

    @Option(
        help: ArgumentHelp(
            "The day that the note is about (default: today).", valueName: "day"),
        completion: .custom(Completion.pastDays), transform: CalendarDate.argument)
    var date: CalendarDate?

    @Option(
        help: ArgumentHelp("Review the pledge again by this day.", valueName: "day"),
        completion: .list(Completion.comingDays), transform: CalendarDate.argument)
    var reviewBy: CalendarDate?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var authorship: AuthorOptions
}

/// Who writes.
struct AuthorOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Author of what you write (default: PLEDGES_AUTHOR, the setting, your user name).",
            valueName: "name"),
        completion: .custom(Completion.authors))
    var author: String?

    var name: String { author ?? Environment.author }
}

extension NoteOptions {
    /// A version with what the options say in place of what it said.
    /// - Parameter pledge: nil for a note on a pledge that the catalog does not have, whose type is
    ///   not known.
    /// - Throws: `Failure` when the result is not a note: it says nothing, its status is not one
    ///   for the pledge's type, or `lapsed` has no source.
    func revised(
        _ version: Note.Version, on pledge: Pledge?, in catalog: Catalog, input: String?
    ) throws(Failure) -> Note.Version {
        var revised = version
        if let text = input ?? text { revised.text = text.withOurLineEnds.trimmed }
        if let status { revised.status = try found(status, for: pledge) }
        if !evidence.isEmpty { revised.evidence = evidence }
        // As they are typed in the browser: "#ask", or several with commas or spaces between them.
        if !tag.isEmpty { revised.tags = tagList(tag.joined(separator: " ")) }
        if let date { revised.date = date }
        if let reviewBy { revised.reviewBy = reviewBy }
        revised.reading = try reading.revised(version.reading, of: pledge, in: catalog)
        try check(revised)
        return revised
    }

    /// The text from standard input, or from the analyst's editor where `-e` asks for it.
    /// - Parameters:
    ///   - before: what the editor begins with.
    ///   - asks: whether the editor is opened also where nothing else is said and somebody is there.
    func input(_ dash: String?, orEdited before: String, asks: Bool) throws(Failure) -> String? {
        if let input = try input(dash) { return input }
        let isSomebodyThere = Streams.isInputTerminal && Streams.isOutputTerminal
        guard edit || asks && saysNothing && isSomebodyThere else { return nil }
        if edit, !Streams.isInputTerminal {
            throw Failure(
                .usage, "-e needs a terminal\nhint: give the text with -m, or - to read it")
        }
        switch Editor.edit(text ?? before) {
        case .success(let text): return text
        case .failure(let problem):
            let left = problem.left.map { "\nyour text:\n" + $0 } ?? ""
            throw Failure(.failed, problem.message + left)
        }
    }

    private var saysNothing: Bool {
        text == nil && status == nil && tag.isEmpty && !reading.isGiven
    }

    /// An argument that is likely a text.
    static func unexpected(_ word: String) -> Failure {
        Failure(
            .usage,
            "unexpected argument “\(word)”\nhint: give the text as -m \"...\", or - alone to "
                + "read it from standard input")
    }

    /// The text from standard input, where `-` or `-m -` asks for it.
    func input(_ dash: String?) throws(Failure) -> String? {
        guard let dash = dash ?? (text == "-" ? text : nil) else { return nil }
        guard dash == "-", text ?? "-" == "-" else {
            throw NoteOptions.unexpected(dash)
        }
        let bytes = try Streams.readInput(limit: Note.textLimit)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.invalidData, "the text on standard input is not UTF-8")
        }
        return text
    }

    private func found(_ name: String, for pledge: Pledge?) throws(Failure) -> Status {
        let fitting = Status.definitions.filter { definition in
            pledge.map { definition.types.contains($0.type) } ?? true
        }.map(\.status)
        guard let status = Status(named: name) else {
            let known = fitting.map(\.rawValue)
            guard let pledge else { throw .option("status", name, known: known) }
            let near = nearest(to: name, among: known).map { "did you mean \($0)? " } ?? ""
            throw Failure(
                .usage,
                "--status: unknown value “\(name)”\n"
                    + "hint: \(near)\(pledge.id) is \(pledge.type.inWords); its statuses are "
                    + known.joined(separator: ", "))
        }
        guard let pledge else { return status }
        guard fitting.contains(status) else {
            throw Failure(
                .usage,
                "\(pledge.id) is \(pledge.type.inWords), which cannot be \(status.name)\n"
                    + "hint: its statuses are \(fitting.map(\.rawValue).joined(separator: ", "))")
        }
        return status
    }

    private func check(_ version: Note.Version) throws(Failure) {
        let setsNothing = version.status == nil && version.tags.isEmpty && version.reading == nil
        if version.text.isEmpty, setsNothing {
            throw Failure(
                .usage,
                "the note is empty\nhint: give a text with -m \"...\" or on standard input "
                    + "with -, or a --status, a --tag, or a --reading")
        }
        if version.status == .lapsed, version.evidence.isEmpty {
            throw Failure(.usage, "“lapsed” needs a source\nhint: add --evidence URL")
        }
        if version.text.utf8.count > Note.textLimit {
            throw Failure(.usage, "the text is longer than \(Note.textLimit >> 10) KiB")
        }
        let isTagEmpty = tag.contains { tagList($0).isEmpty }
        if isTagEmpty || version.evidence.contains(where: \.isBlank) {
            throw Failure(.usage, "tags and evidence must not be empty")
        }
    }
}

extension PledgeType {
    fileprivate var inWords: String {
        switch self {
        case .action: "an action"
        case .process: "a process"
        case .position: "a position"
        }
    }
}

extension String {
    fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Without the byte-order mark of Windows, and with line feeds for every kind of line end.
    fileprivate var withOurLineEnds: String {
        let text = drop { $0 == "\u{FEFF}" }
        return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
    }

    /// Without line breaks and spaces at the ends.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isNewline == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
