import Commitments

/// The sources that a brief cites, each once, numbered as they are first cited.
struct Footnotes {
    private var sources: [Source.ID] = []
    private var numbers: [Source.ID: Int] = [:]

    /// The mark that leads to a source's footnote.
    mutating func reference(to source: Source.ID) -> String {
        let number = numbers[source] ?? sources.count + 1
        if number > sources.count {
            sources.append(source)
            numbers[source] = number
        }
        return "[^\(number)]"
    }

    /// The footnotes themselves, in order.
    func lines(in catalog: Catalog) -> [String] {
        sources.enumerated().map { index, id in
            let note = catalog.source(id).map(citation) ?? MarkdownText.line(id.text)
            return "[^\(index + 1)]: \(note)"
        }
    }

    private func citation(of source: Source) -> String {
        let work = MarkdownText.line(source.publisher) + ", “\(MarkdownText.line(source.title))”"
        return work + (source.url.map { ", " + MarkdownText.link($0) } ?? "")
    }
}
