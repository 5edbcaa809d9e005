import Commitments
import JSON

extension Agenda: ReadableDocument, TabularDocument {
    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { Writer { ICalendar(agenda: $0).text } }
    package var isEmpty: Bool { entries.isEmpty }

    package func prose(_ signs: Signs) -> Prose {
        var table = Table([
            Table.Column(heading: "DATE"), Table.Column(heading: "KIND"),
            Table.Column(heading: "WHAT", givesWay: true),
            Table.Column(heading: "PLACE", isExtra: true),
        ])
        for entry in entries {
            table.add(entry.start.iso, entry.kind.name, entry.title, entry.place)
        }
        return Prose([.table(table)])
    }

    /// A table of the dates, with what each is about.
    package var richText: RichText {
        let title = "\(catalog.title): calendar as of \(list.register.asOf.text)"
        let names: [Words] = ["Date", "Kind", "What", "Place", "Text"]
        let rows = entries.map { entry -> Grid.Row in
            .cells([
                "\(own: entry.date)", "\(own: entry.kind.name)", "\(entry.title)",
                "\(entry.place)", "\(entry.text)",
            ])
        }
        return RichText(
            title,
            [
                .heading(
                    1, "\(catalog.title): calendar as of \(own: list.register.asOf.text)"),
                .grid(Grid("Dates", names.map { Grid.Column($0) }, rows)),
            ])
    }

    /// A row an entry.
    package var table: DataTable {
        let rows = entries.map { entry in
            [
                list.register.asOf.iso, entry.kind.rawValue, entry.start.iso, entry.end.iso,
                entry.title, entry.place, entry.text, entry.address ?? "",
                entry.pledges.map(\.text).joined(separator: " "), uid(of: entry),
            ]
        }
        return DataTable(
            "calendar",
            [
                .day("as_of"), "kind", .day("start"), .day("end"), "title", "place", "text", "url",
                "pledges", "uid",
            ], rows)
    }

    /// For programs: the shape that docs/command-line.md describes.
    private var json: String {
        JSONValue.members([
            ("format", .string("pledges-calendar")), ("schema", .integer(1)),
            ("title", .string(catalog.title)), ("asOf", .string(list.register.asOf.iso)),
            ("filter", list.filterJSON), ("entries", .array(entries.map(value))),
        ]).document
    }

    private func value(of entry: AgendaEntry) -> JSONValue {
        .members([
            ("kind", .string(entry.kind.rawValue)), ("start", .string(entry.start.iso)),
            ("end", .string(entry.end.iso)), ("title", .string(entry.title)),
            ("place", .string(entry.place)), ("text", .string(entry.text)),
            ("url", entry.address.map { .string($0) }),
            ("pledges", .strings(entry.pledges.map(\.text))), ("uid", .string(uid(of: entry))),
        ])
    }
}

extension Agenda: ExportedDocument {
    package var fileName: String { "calendar-\(list.register.asOf.iso)" }

    /// `pledges calendar`
    package func command(_ format: Format) -> [String] {
        let chosen = AgendaEntry.Kind.allCases.filter(kinds.contains)
        return ["calendar", "--format", format.name] + list.filter.arguments(in: catalog)
            + (chosen.count == AgendaEntry.Kind.allCases.count
                ? [] : chosen.flatMap { option("--only", $0.rawValue) })
            + option("--as-of", list.register.asOf.iso)
    }
}
