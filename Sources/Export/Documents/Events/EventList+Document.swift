import Commitments
import JSON

extension EventList: ReadableDocument, TabularDocument {
    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { events.isEmpty }

    package func prose(_ signs: Signs) -> Prose {
        var table = Table([
            Table.Column(heading: "DATE"), Table.Column(heading: "SOURCE"),
            Table.Column(heading: "TYPE"), Table.Column(heading: "TARGET", isExtra: true),
            Table.Column(heading: "PLEDGE"), Table.Column(heading: "WORDING", givesWay: true),
        ])
        for event in events {
            table.add(
                event.meeting.date.iso, event.sourceIDs, event.codeInWords, event.finding.target,
                event.pledge.id.text, event.quote)
        }
        return Prose([.table(table)])
    }

    /// A table of the events.
    package var richText: RichText {
        let title = "\(catalog.title): events as of \(list.register.asOf.text)"
        let names: [Words] = ["Date", "Source", "Type", "Target", "Place", "Pledge", "Wording"]
        let rows = events.map { event -> Grid.Row in
            .cells([
                "\(own: event.meeting.date.text)", "\(event.sourceIDs)",
                "\(own: event.codeInWords)", "\(event.finding.target)", "\(event.meeting.short)",
                "\(event.pledge.id.text)",
                "\(event.quote, in: event.said.wordings.first?.language ?? "en")",
            ])
        }
        return RichText(
            title,
            [
                .heading(1, "\(catalog.title): events as of \(own: list.register.asOf.text)"),
                .paragraph(
                    """
                    One row for each reaffirmation. Types are those of PLOVER; a row without one has \
                    words that support none.
                    """),
                .grid(Grid("Events", names.map { Grid.Column($0) }, rows)),
            ])
    }

    private static let columns: [DataTable.Column] = [
        "event_id", .day("date"), "source", "source_names", "target", "place", "event_type", "mode",
        "verb", "pledge", "title", "pillar", "meeting", "quote", "language", "provenance",
        "confidence", "publisher", "url",
    ]

    /// A row a reaffirmation.
    package var table: DataTable { DataTable("events", EventList.columns, events.map(cells)) }

    private func cells(of event: Event) -> [String] {
        let wording = event.said.wordings.first
        let source = wording.flatMap { catalog.source($0.source) }
        return [
            event.id, event.meeting.date.iso, event.sourceIDs, names(of: event),
            event.finding.target, event.meeting.place, event.finding.code?.type.rawValue ?? "",
            event.finding.code?.mode?.rawValue ?? "", event.finding.verb, event.pledge.id.text,
            event.pledge.title, catalog.pillar(event.pledge.pillar)?.name ?? "",
            event.meeting.id.text, event.quote, wording?.language ?? "",
            wording?.provenance.rawValue ?? "", wording?.confidence.rawValue ?? "",
            source?.publisher ?? "", source?.url ?? "",
        ]
    }

    private func names(of event: Event) -> String {
        event.sources.map { catalog.party($0)?.name ?? $0.text }.joined(separator: ";")
    }

    /// For programs: the shape that docs/command-line.md describes.
    private var json: String {
        JSONValue.members([
            ("format", .string("pledges-events")), ("schema", .integer(1)),
            ("title", .string(catalog.title)), ("asOf", .string(list.register.asOf.iso)),
            ("filter", list.filterJSON), ("events", .array(events.map(value))),
        ]).document
    }

    private func value(of event: Event) -> JSONValue {
        let code = event.finding.code
        return .members([
            ("id", .string(event.id)), ("date", .string(event.meeting.date.iso)),
            ("sources", .strings(event.sources.map(\.text))),
            ("target", event.finding.target.isEmpty ? nil : .string(event.finding.target)),
            ("place", .string(event.meeting.place)),
            ("type", code.map { .string($0.type.rawValue) }),
            ("mode", code?.mode.map { .string($0.rawValue) }),
            ("verb", event.finding.verb.isEmpty ? nil : .string(event.finding.verb)),
            ("pledge", .string(event.pledge.id.text)), ("meeting", .string(event.meeting.id.text)),
            ("wording", event.said.wordings.first.map { $0.json(in: catalog) }),
        ])
    }
}

extension EventList.Event {
    /// Names the event in every export.
    var id: String { "\(pledge.id)@\(meeting.id)" }
    /// "US;JP;KR"
    var sourceIDs: String { sources.map(\.text).joined(separator: ";") }
    /// The leading wording.
    var quote: String { said.wordings.first?.text ?? "" }
    /// "CONSULT multilateral"; empty without a code.
    var codeInWords: String {
        [finding.code?.type.rawValue, finding.code?.mode?.rawValue].compactMap { $0 }
            .joined(separator: " ")
    }
}

extension EventList: ExportedDocument {
    package var fileName: String { "events-\(list.register.asOf.iso)" }

    /// `pledges events`
    package func command(_ format: Format) -> [String] {
        ["events", "--format", format.name] + list.filter.arguments(in: catalog)
            + option("--as-of", list.register.asOf.iso)
    }
}
