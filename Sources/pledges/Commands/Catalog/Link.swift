import ArgumentParser
import Commitments
import Text

/// `pledges link`: a pledge was said at a meeting, in these words.
struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Link a pledge to a meeting with the words used there.",
        usage: "pledges link <pledge> <meeting> --wording <text> --provenance <kind> ...",
        discussion: """
            Examples:
              pledges link SEC-02 fm-tokyo-2026 --provenance official-text \\
                --wording "will hold the fourth iteration of Freedom Edge"
              pledges link SEC-02 fm-tokyo-2026 --provenance press-report --speaker JP \\
                --wording "plans another exercise" --source kyodo-tokyo-2026

            Give the exact words, no more than the catalog quotes (quoteLimit). If the text
            of the statement is stored, it must contain them. The default source is that of
            the meeting. A source has one wording per pledge and meeting; another one
            replaces it. Official wordings come first.
            """)

    @Argument(
        help: ArgumentHelp("The pledge, by id or other name.", valueName: "pledge"),
        completion: .custom(Completion.pledges))
    var id: String
    @Argument(
        help: ArgumentHelp("The meeting, by id, place or date.", valueName: "meeting"),
        completion: .custom(Completion.meetings))
    var meeting: String

    @Option(help: ArgumentHelp("The operative phrase, word for word.", valueName: "text"))
    var wording: String
    @Option(help: "How close it is to the official text.") var provenance: Provenance
    @Option(
        help: ArgumentHelp(
            "The verb of the phrase, if the wording leaves it out.", valueName: "text"))
    var verb: String?
    @Option(
        help: ArgumentHelp("Language of the words.", valueName: "tag"),
        completion: .custom(Completion.languages))
    var language = "en"
    @Option(
        help: ArgumentHelp("Who says it: all, or one party (default: all).", valueName: "party"),
        completion: .custom(Completion.parties))
    var speaker: String?
    @Option(help: "How sure you are that these words were used.") var confidence = Confidence.high
    @Flag(help: "The wording is all that the statement says about the pledge.")
    var whole = false
    @Flag(help: "Accept a wording that is not in the stored text of the statement.")
    var notInText = false
    @OptionGroup(title: "Source") var source: SourceOptions
    @OptionGroup var authorship: AuthorOptions
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files)
        let pledge = try library.pledge(id)
        let meeting = try library.catalog.onlyMeeting(named: meeting)
        let source = try source.chosen(in: library.catalog) ?? (meeting.source, [])
        let said = try placed(
            try said(from: source.id, within: library.catalog.quoteLimit), at: meeting, in: library)
        let changes = try link(pledge, to: meeting, said, in: library.catalog)
        let summary = "\(pledge.id) linked to \(meeting.id)"
        if try library.edit(
            summary, changes.isEmpty ? [] : source.changes + changes, by: authorship.name)
        {
            Message.say(
                "\(pledge.id) \(pledge.title.oneLine), \(meeting.short.oneLine): “\(said.text.oneLine)”"
            )
        }
    }

    private func said(from source: Source.ID, within limit: QuoteLimit) throws(Failure) -> Wording {
        let wording = Wording(
            text: wording.withStraightQuotes, verb: verb?.withStraightQuotes, source: source,
            provenance: provenance, language: language, confidence: confidence,
            covers: whole ? .whole : .part)
        if let problem = limit.problem(with: wording.text) { throw Failure(.usage, problem) }
        return wording
    }

    /// The wording with its place in the stored text; one that the text does not have is refused.
    private func placed(
        _ wording: Wording, at meeting: Meeting, in library: Library
    ) throws(Failure) -> Wording {
        let texts = library.statementTexts()
        let problem = texts.problem(with: wording, at: meeting.id, in: library.catalog)
        if let problem, !notInText {
            throw Failure(.usage, "\(problem)\nhint: --not-in-text links it anyway")
        }
        let placed = texts.anchored(wording, at: meeting.id, in: library.catalog)
        let stored = library.catalog.statements(quotedBy: wording, at: meeting.id)
        if placed.anchor == nil, !stored.isEmpty {
            Message.say("the stored text does not contain these words")
        }
        return placed
    }

    private func link(
        _ pledge: Pledge, to meeting: Meeting, _ wording: Wording, in catalog: Catalog
    ) throws(Failure) -> [CatalogEdit.Change] {
        let speaker = try speaker.map { name throws(Failure) in
            try catalog.speaker(named: name)
        }
        let changes = catalog.linking(
            pledge.id, to: meeting.id, speaker: speaker ?? .all, wording)
        guard let speaker, let said = catalog.reaffirmation(of: pledge.id, at: meeting.id) else {
            return changes
        }
        var after = said
        if case .reaffirmation(let linked) = changes.first?.after { after = linked }
        after.speaker = speaker
        return catalog.changes(from: .reaffirmation(said), to: .reaffirmation(after))
    }
}

extension String {
    /// The text with straight quotation marks and apostrophes: two wordings are not to differ by
    /// typography alone.
    fileprivate var withStraightQuotes: String {
        String(
            map { sign in
                switch sign {
                case "“", "”", "„": "\""
                case "‘", "’", "‚": "'"
                default: sign
                }
            }
        ).oneLine
    }
}
