import Commitments

extension NoteList: ReadableDocument {
    package static var markdown: Writer<Self>? { nil }
    package static var csv: Writer<Self>? { nil }
    package static var tsv: Writer<Self>? { nil }
    package static var xlsx: Writer<Self>? { nil }
    package static var json: Writer<Self>? { Writer { $0.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { notes.isEmpty }
    package var richText: RichText { RichText("Notes", prose(Signs())) }

    package func prose(_ signs: Signs) -> Prose {
        var table = Table([
            Table.Column(heading: "NOTE"), Table.Column(heading: "PLEDGE"),
            Table.Column(heading: "DATE"), Table.Column(heading: "AUTHOR", isExtra: true),
            Table.Column(heading: "STATUS", isExtra: true),
            Table.Column(heading: "TEXT", givesWay: true),
        ])
        for note in notes {
            table.add(cells(note.id.text, note, note.current))
            for version in note.textsBeside {
                table.add(cells("  beside, \(version.changed.date.iso)", note, version))
            }
            guard withHistory else { continue }
            for version in note.history.reversed() {
                table.add(cells("  was, \(version.changed.date.iso)", note, version))
            }
        }
        return Prose([.table(table)])
    }

    private func cells(_ name: String, _ note: Note, _ version: Note.Version) -> [String] {
        let reading = version.reading.map { register.inWords($0, on: note.pledge) } ?? ""
        let tags = version.tags.map { "#" + $0 }.joined(separator: " ")
        return [
            name, register.pledgeInWords(of: note), version.date.iso, version.author,
            version.status?.name ?? "",
            [tags, reading, version.text].filter { !$0.isEmpty }.joined(separator: " "),
        ]
    }
}
