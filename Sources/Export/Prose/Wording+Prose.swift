import Commitments
import Text

extension Wording {
    /// The wording with its origin and where it was found.
    func blocks(in catalog: Catalog, _ signs: Signs, withSource: Bool = true) -> [Prose.Block] {
        let quote = signs.quoted(text) + " [\(origin)]"
        return [.paragraph(quote.oneLine, indent: 2)]
            + (withSource ? source.blocks(in: catalog, signs) : [])
    }
}

extension Source.ID {
    /// The source; its address stays whole, on a line of its own, for terminals to open.
    func blocks(in catalog: Catalog, _ signs: Signs) -> [Prose.Block] {
        guard let source = catalog.source(self) else {
            return [.line([Prose.Run(text, .faint)], indent: 4)]
        }
        let work = "\(source.publisher), \(signs.quoted(source.title))".oneLine
        return [.paragraph(work, indent: 4, .faint)] + (source.url.map { [.address($0)] } ?? [])
    }
}

extension Prose.Block {
    /// An address on a line of its own.
    static func address(_ url: String) -> Prose.Block { .line([Prose.Run(url, .faint)], indent: 4) }
}

extension Note {
    /// The note with its head.
    func blocks(in register: Register) -> [Prose.Block] {
        let version = current
        var head = "Note  \(version.date.text)  \(version.author)"
        if let status = version.status { head += "  \(status.name)" }
        for tag in version.tags { head += "  #\(tag)" }
        if let day = version.reviewBy { head += "  review by \(day.text)" }
        let reading = version.reading.map { register.inWords($0, on: pledge) }
        return [Prose.Block.heading(head, aside: id.text)]
            // Not wrapped: its labels and how sure they are belong on one line.
            + (reading.map { [.line([Prose.Run($0)], indent: 2)] } ?? [])
            + (version.text.isEmpty ? [] : [.paragraph(version.text, indent: 2)])
            + version.evidence.map { .address($0) }
    }
}

extension [TwoValues] {
    /// Which member has which values, and how to settle them.
    func blocks(in catalog: Catalog) -> [Prose.Block] {
        map { values in
            let sides = values.sides.map { "“\($0.inWords.oneLine)” (\($0.author.oneLine))" }
            return .paragraph(
                "≠ \(values.inWords(catalog).oneLine): two values, \(sides.joined(separator: ", ")); "
                    + "the last is current. `pledges catalog settle` settles which one to keep.",
                indent: 2)
        }
    }
}
