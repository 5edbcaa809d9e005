import Commitments

/// All about each pledge of a list, page by page. The files that it is written to are those of the
/// list.
package struct PledgePages: ReadableDocument, TabularDocument {
    private let list: AnnotatedList

    /// Creates the pages of the pledges of a list.
    package init(_ list: AnnotatedList) { self.list = list }

    package static var markdown: Writer<Self>? { .markdown }
    package static var csv: Writer<Self>? { .csv }
    package static var tsv: Writer<Self>? { .tsv }
    package static var xlsx: Writer<Self>? { .xlsx }
    package static var json: Writer<Self>? { Writer { $0.list.json } }
    package static var html: Writer<Self>? { .html }
    package static var docx: Writer<Self>? { .docx }
    package static var ics: Writer<Self>? { nil }
    package var isEmpty: Bool { list.isEmpty }
    package var table: DataTable { list.table }
    package var tables: [DataTable] { list.tables }
    package var richText: RichText { list.richText }

    package func prose(_ signs: Signs) -> Prose {
        Prose(
            sections: list.rows.flatMap {
                Page(register: list.register, position: $0, signs: signs).sections
            })
    }
}

/// All about one pledge.
private struct Page {
    let register: Register
    let position: Int
    let signs: Signs

    private var catalog: Catalog { register.catalog }
    private var pledge: Pledge { catalog.pledges[position] }
    private var facts: Register.Facts { register.facts[position] }

    var sections: [[Prose.Block]] { [head, wordings, notes] }

    private var head: [Prose.Block] {
        var blocks = [Prose.Block.heading("\(pledge.id)  \(pledge.title)")]
        blocks.append(.paragraph(pledge.summary, indent: pledge.summary.isEmpty ? 0 : 2))
        blocks += Prose.Block.field("Status", statusInWords)
        blocks += Prose.Block.field(
            "Pillar", catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text)
        blocks += Prose.Block.field("Type", pledge.type.rawValue)
        let parties = pledge.parties.map { catalog.party($0)?.name ?? $0.text }
        blocks += Prose.Block.field("Parties", parties.joined(separator: ", "))
        let names = pledge.aliases + pledge.names.flatMap(\.names)
        blocks += Prose.Block.field("Also called", names.joined(separator: ", "))
        if let parent = pledge.parent {
            let title = catalog.pledge(parent.text)?.title ?? ""
            blocks += Prose.Block.field("Grew from", "\(parent)  \(title)")
        }
        for member in Pledge.members where member.isShown {
            blocks += Prose.Block.field(member.label, member.value(pledge)?.text ?? "")
        }
        blocks += Prose.Block.field("Reaffirmed", reaffirmedInWords)
        blocks += Prose.Block.field(
            "Took place", facts.tookPlace.inWords("event", by: register.asOf))
        blocks += Prose.Block.field("Record", Record(register, pledge: position).sentence)
        return blocks + register.twoValues(ofPledge: position).blocks(in: catalog)
    }

    private var statusInWords: String {
        guard let note = register.statusNote(of: pledge), let status = note.current.status
        else { return Status.notAssessed.name }
        let others = note.otherStatuses
        let both = others.isEmpty ? "" : "; two texts: " + others.joined(separator: ", ")
        return "\(status.name) (\(note.current.date.text), \(note.current.author)\(both))"
    }

    private var reaffirmedInWords: String {
        let words = facts.reaffirmed.inWords("statement", by: register.asOf)
        return words.isEmpty ? "at no statement up to \(register.asOf.text)" : words
    }

    private var wordings: [Prose.Block] {
        register.wordingPairs(of: position).reversed().flatMap { $0.blocks(in: register, signs) }
    }

    private var notes: [Prose.Block] {
        register.notes(on: pledge).flatMap { $0.blocks(in: register) }
    }
}

extension Register.Occasions {
    /// "at 3 statements: first ..., last ..., 429 days before 20 Oct 2025"; empty where there was
    /// none.
    fileprivate func inWords(_ name: String, by day: CalendarDate) -> String {
        guard let first, let last, let sinceLast else { return "" }
        let ago = "\(sinceLast.inWords) before \(day.text)"
        if count == 1 { return "at 1 \(name): \(last.text), \(ago)" }
        return "at \(count) \(name)s: first \(first.text), last \(last.text), \(ago)"
    }
}
