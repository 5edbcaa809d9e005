import Commitments
import JSON
import Text

/// Watched terms with every use written down (docs/command-line.md).
package struct TermList: Sendable {
    private let register: Register
    private let watches: [TermWatch]

    /// Creates the document of watched terms.
    package init(_ register: Register, terms: [WatchedTerm]) {
        self.register = register
        watches = terms.map { TermWatch(register, $0) }
    }

    private var catalog: Catalog { register.catalog }

    /// Whether no wording has any of the terms.
    package var hasNoUse: Bool { watches.allSatisfy(\.uses.isEmpty) }

    /// A use with all that is known of it.
    private struct Row {
        var variant: String
        var meeting: Meeting
        var pledge: Pledge
        var speaker: Speaker
        var wording: Wording
    }

    private func row(_ use: TermWatch.Use, in watch: TermWatch) -> Row {
        let reaffirmation = catalog.reaffirmations[use.place.reaffirmation]
        return Row(
            variant: watch.term.variants[use.variant].name,
            meeting: catalog.meetings[use.meeting],
            pledge: catalog.pledges[catalog.links[use.place.reaffirmation].pledge],
            speaker: reaffirmation.speaker,
            wording: reaffirmation.wordings[use.place.wording])
    }
}

// MARK: For people

extension TermList: ReadableDocument, TabularDocument {
    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    /// A term without a use is listed, too.
    package var isEmpty: Bool { false }

    /// A section a term: figures, what changed, every use.
    package func prose(_ signs: Signs) -> Prose {
        var blocks = [item("Terms as of \(register.asOf.text)", .strong)]
        for watch in watches {
            let lines =
                [watch.term.name] + figures(watch).map { "  " + $0 } + findings(watch)
                + watch.uses.map { "    " + inWords(row($0, in: watch), signs.quoted) }
            blocks += [.blank] + lines.map { item($0) }
        }
        return Prose(blocks)
    }

    private func item(_ text: String, _ tone: Prose.Tone = .plain) -> Prose.Block {
        .item(text, hanging: 17, tone)
    }

    /// "Korean Peninsula: 6 uses, 4 official, 12 Feb 2022 to 15 Nov 2024"
    private func figures(_ watch: TermWatch) -> [String] {
        zip(watch.term.variants, watch.figures(in: catalog)).map { variant, figures in
            "\(variant.name): \(figures.inWords(in: catalog) ?? "no use")"
        }
    }

    private func findings(_ watch: TermWatch) -> [String] {
        switches(watch).map { "  " + $0 } + divisions(watch).map { "  sources disagree: " + $0 }
    }

    private func switches(_ watch: TermWatch) -> [String] {
        watch.switches.map { watch.inWords($0, in: catalog) }
    }

    private func divisions(_ watch: TermWatch) -> [String] {
        watch.meetings.compactMap { watch.divisionInWords($0, in: catalog) }
    }

    private func inWords(_ row: Row, _ quote: (String) -> String) -> String {
        "\(row.meeting.date.text.leftPadded(11))  \(row.meeting.short), "
            + "\(row.wording.provenance.name), \(row.pledge.id): \(quote(row.wording.text))"
    }
}

extension TermList {
    /// A section a term, with a table of its uses.
    package var richText: RichText {
        let title = "Terms as of \(register.asOf.text)"
        return RichText(
            title,
            [.heading(1, "\(own: title)"), .paragraph("\(catalog.title)")]
                + watches.flatMap(section))
    }

    private func section(_ watch: TermWatch) -> [RichText.Block] {
        let findings = switches(watch) + divisions(watch).map { "sources disagree: " + $0 }
        let rows = watch.uses.map { cells(row($0, in: watch)) }
        let names: [Words] = ["Date", "Meeting", "Variant", "Provenance", "Pledge", "Wording"]
        return [
            .heading(2, "\(watch.term.name)"), .list(figures(watch).map { "\($0)" }, .star),
        ]
            + (findings.isEmpty ? [] : [.list(findings.map { "\($0)" }, .star)])
            + (rows.isEmpty
                ? [] : [.grid(Grid("Uses of \(watch.term.name)", names.map { .init($0) }, rows))])
    }

    private func cells(_ row: Row) -> Grid.Row {
        .cells([
            "\(own: row.meeting.date.text)", "\(row.meeting.short)", "\(row.variant)",
            "\(row.wording.provenance.name)", "\(row.pledge.id.text)",
            "\(row.wording.text, in: row.wording.language)",
        ])
    }
}

// MARK: For programs

extension TermList {
    /// The whole text of a JSON file.
    package var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-terms")),
            JSONMember("schema", .integer(1)),
            JSONMember("title", .string(catalog.title)),
            JSONMember("asOf", .string(register.asOf.iso)),
            JSONMember("terms", .array(watches.map(json))),
        ]).document
    }

    private func json(_ watch: TermWatch) -> JSONValue {
        .members([
            ("name", .string(watch.term.name)),
            (
                "variants",
                .array(
                    zip(watch.term.variants, watch.figures(in: catalog)).map { json($0, $1) })
            ),
            ("switches", .array(watch.switches.map { json($0, watch) })),
            ("divisions", .strings(divisions(watch))),
            ("uses", .array(watch.uses.map { json(row($0, in: watch)) })),
        ])
    }

    private func json(_ variant: WatchedTerm.Variant, _ figures: TermWatch.Figures) -> JSONValue {
        .members([
            ("name", .string(variant.name)),
            ("forms", .strings(variant.forms)),
            ("official", .integer(figures.official)),
            ("press", .integer(figures.press)),
            ("first", figures.first.map { .string(catalog.meetings[$0].date.iso) }),
            ("last", figures.last.map { .string(catalog.meetings[$0].date.iso) }),
        ])
    }

    private func json(_ change: TermWatch.Switch, _ watch: TermWatch) -> JSONValue {
        func side(_ meeting: TermWatch.AtMeeting) -> JSONValue {
            .members([
                ("meeting", .string(catalog.meetings[meeting.meeting].id.text)),
                ("date", .string(catalog.meetings[meeting.meeting].date.iso)),
                ("variants", .strings(meeting.variants.map { watch.term.variants[$0].name })),
            ])
        }
        return .members([
            ("firm", .bool(change.isFirm)), ("until", side(change.before)),
            ("from", side(change.after)),
        ])
    }

    private func json(_ row: Row) -> JSONValue {
        .members([
            ("date", .string(row.meeting.date.iso)),
            ("meeting", .string(row.meeting.id.text)),
            ("variant", .string(row.variant)),
            ("pledge", .string(row.pledge.id.text)),
            ("speaker", .string(row.speaker.text)),
            ("wording", row.wording.json(in: catalog)),
        ])
    }

    private static let columns: [DataTable.Column] = [
        .day("as_of"), "term", "variant", .day("date"), "meeting", "place", "pledge", "speaker",
        "wording",
        "provenance", "language",
    ]

    /// A row a use.
    package var table: DataTable {
        DataTable(
            "terms", TermList.columns,
            watches.flatMap { watch in
                watch.uses.map { cells(row($0, in: watch), watch.term) }
            })
    }

    private func cells(_ row: Row, _ term: WatchedTerm) -> [String] {
        [
            register.asOf.iso, term.name, row.variant, row.meeting.date.iso, row.meeting.id.text,
            row.meeting.place, row.pledge.id.text, catalog.name(of: row.speaker), row.wording.text,
            row.wording.provenance.name, row.wording.language,
        ]
    }
}
