import ArgumentParser
import Commitments
import Export
import Intake
import JSON
import Storage
import Text

/// `pledges code`: the coding of the passage in which a statement speaks of a pledge.
struct Code: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show or store the coding of the passage that a wording quotes.",
        usage: "pledges code [<options>] <pledge> <meeting>",
        discussion: """
            The passage is all that one statement says about one pledge. Its coding is the
            part that comparisons use: verbs, conditions, quantities, times, names. The
            coding is stored with the wording; the text of the passage is not. If the text
            of the statement is stored, so are the places of the passage's sentences in it.

            Without --passage, it shows the stored coding, or else the coding of the quote.

            Examples:
              pledges code SEC-02 fm-tokyo-2026
              pledges code SEC-02 fm-tokyo-2026 --passage passage.txt --whole
              pbpaste | pledges code SEC-02 fm-tokyo-2026 --passage - --whole
            """)

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var id: String
    @Argument(
        help: ArgumentHelp("The meeting, by id, place or date.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: String

    @Option(
        help: ArgumentHelp(
            "A file with the passage; - for standard input.", valueName: "file"),
        completion: .file())
    var passage: String?
    @Flag(help: "The passage is all that the statement says about the pledge.") var whole = false
    @Flag(help: "Store it even if the passage does not contain the wording.") var force = false
    @Option(
        help: ArgumentHelp("The source of the wording, if there are several.", valueName: "id"),
        completion: .custom(Completion.sources))
    var source: String?
    @Option(help: "Output format.") var format: FormatOption<Report> = .text
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func validate() throws {
        if whole, passage == nil {
            throw ValidationError(
                "--whole says that the text of --passage is the whole passage; add --passage FILE")
        }
    }

    func run() throws {
        let library = try Library.open(files)
        let pledge = try library.pledge(id)
        let meeting = try library.catalog.onlyMeeting(named: meeting)
        let judge = Judge(library.catalog.lexicon)
        let (said, place) = try wording(of: pledge, at: meeting, in: library.catalog)
        var wording = said.wordings[place]
        if let passage {
            let text = try text(ofPassage: passage, wording, judge, library.catalog)
            wording.coding = try coding(of: text, judge)
            wording.covers = whole ? .whole : .part
            wording = placed(wording, with: text, at: meeting.id, in: library)
            var after = said
            after.wordings[place] = wording
            let summary = "passage of \(pledge.id) at \(meeting.id) coded"
            try library.edit(
                summary,
                library.catalog.changes(from: .reaffirmation(said), to: .reaffirmation(after)),
                by: authorship.name)
        }
        try Output.standard.write(text(of: wording, pledge, meeting, judge))
    }
}

// MARK: Which wording

extension Code {
    private func wording(
        of pledge: Pledge, at meeting: Meeting, in catalog: Catalog
    ) throws(Failure) -> (said: Reaffirmation, place: Int) {
        guard let said = catalog.reaffirmation(of: pledge.id, at: meeting.id) else {
            throw Failure(
                .nothingMatched,
                "\(pledge.id) has no wording at \(meeting.id)\n"
                    + "hint: `pledges link \(pledge.id) \(meeting.id) --wording ...` adds one")
        }
        let known = said.wordings.map(\.source.text)
        if let source {
            let wanted = try catalog.onlySource(named: source).id
            if let place = said.wordings.firstIndex(where: { $0.source == wanted }) {
                return (said, place)
            }
            throw Failure(
                .nothingMatched,
                "\(wanted) has no wording of \(pledge.id) at \(meeting.id)\n"
                    + "hint: it has \(known.joined(separator: ", "))")
        }
        guard said.wordings.count == 1 || passage == nil else {
            throw Failure(
                .usage,
                "\(pledge.id) has \(known.count) wordings at \(meeting.id); choose one: --source "
                    + known.joined(separator: " or --source "))
        }
        return (said, 0)
    }
}

// MARK: The passage

extension Code {
    /// A passage is a few sentences; what is longer is a whole statement.
    private static let wordLimit = 2_000
    private static let byteLimit = 64 * 1024

    private func text(
        ofPassage path: String, _ wording: Wording, _ judge: Judge, _ catalog: Catalog
    ) throws(Failure) -> String {
        let language = Vocabulary.primary(catalog.lexicon.language)
        guard Vocabulary.primary(wording.language) == language else {
            throw Failure(
                .usage,
                "the wording is in \(Language.name(wording.language)); only passages in "
                    + "\(Language.name(language)) can be coded")
        }
        let text = try StatementSource.read(path, as: .plain).text
        let name = path == "-" ? "standard input" : path
        let words = text.split(whereSeparator: \.isWhitespace).count
        if text.utf8.count > Code.byteLimit {
            throw Failure(
                .invalidData,
                "\(name) has \(text.utf8.count) bytes; a passage has at most \(Code.byteLimit)")
        }
        if words == 0 { throw Failure(.invalidData, "\(name) is empty") }
        if words > Code.wordLimit {
            throw Failure(
                .invalidData,
                "\(name) has \(words) words; a passage has at most \(Code.wordLimit): give only "
                    + "what the statement says about the pledge")
        }
        if let other = Language.ofScript(text), other != language {
            throw Failure(
                .invalidData,
                "\(name) is in \(Language.name(other)); only passages in \(Language.name(language)) "
                    + "can be coded")
        }
        if !force, !judge.quotes(wording.text, from: text) {
            throw Failure(
                .invalidData,
                "\(name) does not have the wording “\(wording.text.oneLine)”\n"
                    + "hint: `pledges wording` lists the wordings; --force stores the coding anyway"
            )
        }
        return text
    }

    private func coding(of text: String, _ judge: Judge) throws(Failure) -> Coding {
        let coding = judge.coding(of: text)
        if coding.clauses.isEmpty {
            throw Failure(.invalidData, "the passage has no words to code")
        }
        return coding
    }

    /// The wording with the places of all sentences of the passage, where the text of the statement is stored.
    private func placed(
        _ wording: Wording, with text: String, at meeting: Meeting.ID, in library: Library
    ) -> Wording {
        let placed = library.statementTexts().anchored(
            wording, withSentences: Statement(reading: text).sentences.map(\.text), at: meeting,
            in: library.catalog)
        return placed.anchor == nil ? wording : placed
    }
}

// MARK: What is printed

extension Code {
    private func text(
        of wording: Wording, _ pledge: Pledge, _ meeting: Meeting, _ judge: Judge
    ) -> String {
        let coding = judge.coding(of: wording)
        guard format == .json else {
            let origin = wording.coding == nil ? "computed from the quote" : "stored"
            let head =
                "\(pledge.id) at \(meeting.id), \(wording.source): \(origin), "
                + "covers \(wording.covers.name)"
            return ([head.oneLine] + coding.lines.map { "  " + $0.oneLine }).joined(separator: "\n")
                + "\n"
        }
        return JSONValue.object([
            JSONMember("format", .string("pledges-coding")), JSONMember("schema", .integer(1)),
            JSONMember("pledge", .string(pledge.id.text)),
            JSONMember("meeting", .string(meeting.id.text)),
            JSONMember("source", .string(wording.source.text)),
            JSONMember("covers", .string(wording.covers.rawValue)),
            JSONMember("stored", .bool(wording.coding != nil)),
            JSONMember("coding", coding.json),
        ]).document
    }
}
