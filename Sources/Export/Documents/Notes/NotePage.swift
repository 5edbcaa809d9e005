import Commitments
import Text

/// One note with all that it says; of two texts both.
package struct NotePage: ReadableDocument {
    private let note: Note
    private let register: Register
    private let withHistory: Bool

    /// - Parameters:
    ///   - register: by which a reading is firm or provisional.
    ///   - withHistory: whether the earlier versions follow.
    package init(_ note: Note, in register: Register, withHistory: Bool) {
        self.note = note
        self.register = register
        self.withHistory = withHistory
    }

    package static var markdown: Writer<Self>? { nil }
    package static var csv: Writer<Self>? { nil }
    package static var tsv: Writer<Self>? { nil }
    package static var xlsx: Writer<Self>? { nil }
    package static var json: Writer<Self>? {
        Writer { NoteList([$0.note], in: $0.register, withHistory: $0.withHistory).json }
    }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { false }
    package var richText: RichText { RichText("Note \(note.id.text)", prose(Signs())) }

    package func prose(_ signs: Signs) -> Prose {
        let title = register.pledge(of: note)?.title ?? StrayNotes.noPledge
        let pledge = register.pledgeInWords(of: note)
        let beside = note.textsBeside
        var sections: [[Prose.Block]] = [[line("\(note.id.text)  \(pledge)  \(title)")]]
        sections.append(version(beside.isEmpty ? "" : "current: ", note.current))
        sections += beside.map { version("beside it: ", $0) }
        if !beside.isEmpty {
            sections.append([
                line(
                    "Two texts, written without knowing of each other. To settle: = in the browser, or"
                ),
                line("`pledges note edit \(note.id.text) --settle` with -m for another text."),
            ])
        }
        if withHistory { sections += note.history.reversed().map { version("was: ", $0) } }
        return Prose(sections: sections)
    }

    private func line(_ text: String, indent: Int = 0) -> Prose.Block {
        .line([Prose.Run(text)], indent: indent)
    }

    private func version(_ role: String, _ version: Note.Version) -> [Prose.Block] {
        let when = "\(version.changed.date.iso) \(version.changed.time)"
        var blocks = [line("\(role)\(version.author), \(when)")]
        blocks.append(line("speaks of \(version.date.iso)", indent: 2))
        if let status = version.status { blocks.append(line("status \(status.name)", indent: 2)) }
        if !version.tags.isEmpty {
            let tags = version.tags.map { "#" + $0 }.joined(separator: " ")
            blocks.append(line(tags, indent: 2))
        }
        if let reading = version.reading {
            blocks.append(line(register.inWords(reading, on: note.pledge), indent: 2))
        }
        let text = version.text.visible(keepLines: true)
        blocks += text.split(separator: "\n", omittingEmptySubsequences: false).map {
            line(String($0), indent: 2)
        }
        blocks += version.evidence.map { line("evidence: " + $0, indent: 2) }
        if let day = version.reviewBy { blocks.append(line("review by \(day.iso)", indent: 2)) }
        return blocks
    }
}
