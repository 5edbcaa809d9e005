import Commitments
import Export
import Text

/// All about one pledge, for reading.
struct PledgePage {
    let register: Register
    let position: Int
    let style: Style

    private var catalog: Catalog { register.catalog }
    private var pledge: Pledge { catalog.pledges[position] }
    private var facts: Register.Facts { register.facts[position] }

    var text: String {
        let sections = [head, wordings, notes].filter { !$0.isEmpty }
        return sections.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var head: [String] {
        var lines = [style.bold("\(pledge.id)  \(pledge.title)".oneLine)]
        lines += style.paragraph(pledge.summary, indent: pledge.summary.isEmpty ? 0 : 2)
        lines += field("Status", statusInWords)
        lines += field("Pillar", catalog.pillar(pledge.pillar)?.name ?? pledge.pillar.text)
        lines += field("Type", pledge.type.rawValue)
        let parties = pledge.parties.map { catalog.party($0)?.name ?? $0.text }
        lines += field("Parties", parties.joined(separator: ", "))
        lines += field(
            "Also called", (pledge.aliases + pledge.names.flatMap(\.names)).joined(separator: ", "))
        if let parent = pledge.parent {
            let title = catalog.pledge(parent.text)?.title ?? ""
            lines += field("Grew from", "\(parent)  \(title)")
        }
        for member in Pledge.members where member.isShown {
            lines += field(member.label, member.value(pledge)?.text ?? "")
        }
        lines += field("Reaffirmed", reaffirmedInWords)
        lines += field("Took place", inWords(facts.tookPlace, "event"))
        lines += field("Record", Record(register, pledge: position).sentence)
        return lines + register.twoValues(ofPledge: position).lines(in: catalog, style: style)
    }

    private func field(_ name: String, _ value: String) -> [String] {
        if value.isEmpty { return [] }
        let lines = style.paragraph(value.oneLine, indent: 15)
        let label = "  " + style.dim(name) + String(repeating: " ", count: 13 - name.count)
        return lines.enumerated().map { $0 == 0 ? label + $1.dropFirst(15) : $1 }
    }

    private var statusInWords: String {
        guard let note = register.statusNote(of: pledge),
            let status = note.current.status
        else { return Status.notAssessed.name }
        return "\(status.name) (\(note.current.date.text), \(note.current.author))"
    }

    /// "at 3 statements: first ..., last ..., 429 days before 20 Oct 2025".
    private func inWords(_ occasions: Register.Occasions, _ name: String) -> String {
        guard let first = occasions.first, let last = occasions.last,
            let span = occasions.sinceLast
        else { return "" }
        let ago = "\(span.inWords) before \(register.asOf.text)"
        if occasions.count == 1 { return "at 1 \(name): \(last.text), \(ago)" }
        return "at \(occasions.count) \(name)s: first \(first.text), last \(last.text), \(ago)"
    }

    private var reaffirmedInWords: String {
        let words = inWords(facts.reaffirmed, "statement")
        return words.isEmpty ? "at no statement up to \(register.asOf.text)" : words
    }

    private var wordings: [String] {
        register.wordingPairs(of: position).reversed().flatMap {
            style.lines(of: $0, in: register)
        }
    }

    private var notes: [String] {
        let notes = register.notes(on: pledge)
        return notes.isEmpty ? [] : notes.flatMap { style.lines(of: $0, in: register) }
    }
}

extension Style {
    /// A wording with what it is and where it stands.
    func lines(of wording: Wording, in catalog: Catalog, withSource: Bool = true) -> [String] {
        let quote = quoted(wording.text.oneLine) + " [\(wording.origin.oneLine)]"
        return paragraph(quote, indent: 2)
            + (withSource ? lines(of: wording.source, in: catalog) : [])
    }

    /// A source; its address stays whole, on a line of its own, for terminals to open.
    func lines(of id: Source.ID, in catalog: Catalog) -> [String] {
        guard let source = catalog.source(id) else { return ["    " + dim(id.text.oneLine)] }
        let work = "\(source.publisher), \(quoted(source.title))".oneLine
        return paragraph(work, indent: 4).map(dim) + (source.url.map { [address($0)] } ?? [])
    }

    /// An address on a line of its own.
    func address(_ url: String) -> String { "    " + dim(url.oneLine) }

    /// A note with its head.
    func lines(of note: Note, in register: Register) -> [String] {
        let version = note.current
        var head = "Note  \(version.date.text)  \(version.author)"
        if let status = version.status { head += "  \(status.name)" }
        for tag in version.tags { head += "  #\(tag)" }
        if let day = version.reviewBy { head += "  review by \(day.text)" }
        let reading = version.reading.map { register.inWords($0, on: note.pledge) }
        return [bold(head.oneLine) + "  " + dim(note.id.text.oneLine)]
            // Not wrapped: its labels and how sure they are belong on one line.
            + (reading.map { ["  " + $0.oneLine] } ?? [])
            + (version.text.isEmpty ? [] : paragraph(version.text, indent: 2))
            + version.evidence.map(address)
    }
}
