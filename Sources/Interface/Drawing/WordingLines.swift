import Canvas
import Commitments
import Export
import Text

/// A pledge's two wordings compared, as lines: the words themselves, the proposed labels with
/// their reasons, the analyst's own reading.
struct WordingLines {
    let register: Register
    let width: Int

    private var catalog: Catalog { register.catalog }

    // MARK: Labels

    /// "+ strengthened, provisional": on one line at any width, since a label without its
    /// certainty would say too much.
    func labels(_ labels: [ChangeLabel], certainty: String, before: String = "") -> Line {
        let signs = labels.signs
        let ink = labels.directions.first?.ink ?? .plain
        let line = Line(before, .secondary).adding("\(signs) ", Style(ink, .bold))
        let full = "\(labels.inWords), \(certainty)"
        if line.columns + full.columns <= width { return line.adding(full, Style(ink)) }
        let rest = max(4, width - line.columns)
        return line.adding("\(certainty): \(labels.inWords)".fitted(rest), Style(ink))
    }

    /// "? not carried, provisional"
    func state(_ state: State, certainty: String) -> Line {
        Line("\(state.sign) ", Style(state.ink, .bold)).adding(
            "\(state.name), \(certainty)", Style(state.ink))
    }

    /// "provisional: Munich is a translation; only an excerpt of Brussels was quoted"; nothing where the
    /// labels are firm.
    func because(_ doubts: [Doubt], indent: Int = 0) -> [Line] {
        doubts.blocks(indent: indent).flatMap { Line.lines(of: $0, width: width) }
    }

    /// Each label with why it is proposed.
    func reasons(_ comparison: Comparison, indent: Int = 0) -> [Line] {
        comparison.findingBlocks(indent: indent).flatMap { Line.lines(of: $0, width: width) }
    }

    /// "my reading: softened (provisional), 18 Oct 2025, jh"
    func reading(_ note: Note, certainty: String, before: String = "") -> Line {
        let labels = note.current.reading?.labels ?? []
        let line = Line(before, .secondary).adding("my reading: ", .secondary).adding(
            "\(labels.signs) \(labels.inWords) (\(certainty))", Style(.heading))
        let writer = ", \(note.current.date.text), \(note.current.author)"
        return line.columns + writer.columns <= width ? line.adding(writer, .secondary) : line
    }

    // MARK: Words

    /// A wording with the marks of a redline, or as it is where the marks would only hide it.
    func quote(
        _ place: WordingPlace, _ spans: [Redline.Span], isWhole: Bool, indent: Int = 0,
        link: Link? = nil
    ) -> [Line] {
        if isWhole {
            let text = register.wording(at: place).text.inQuotes
            return Line.wrapped(text, width: width, indent: indent, link: link)
        }
        return Line.redline(spans, width: width, indent: indent, link: link)
    }

    /// "translation · Diplomacy Journal"
    func origin(_ place: WordingPlace, indent: Int = 0, link: Link? = nil) -> Line {
        provenance(place, indent: indent, withSpeaker: false, link: link)
    }

    /// "translation · all three · Diplomacy Journal"
    func provenance(
        _ place: WordingPlace, indent: Int = 0, withSpeaker: Bool = true, link: Link? = nil
    ) -> Line {
        let wording = register.wording(at: place)
        let speaker = catalog.reaffirmations[place.reaffirmation].speaker
        let publisher = catalog.source(wording.source)?.publisher ?? wording.source.text
        let ink: Ink = wording.provenance.isOfficial ? .good : .doubt
        let language = wording.language == "en" ? "" : " (\(wording.language))"
        return Line(
            String(repeating: " ", count: indent) + wording.provenance.name + language, Style(ink),
            link: link
        ).adding(
            (withSpeaker ? " · \(catalog.name(of: speaker))" : "")
                + (wording.verb.map { " · verb: \($0)" } ?? "") + " · \(publisher)", .secondary)
    }
}

extension Comparison {
    /// "press with press: provisional"
    var basisInWords: String { "\(basis.inWords): \(certainty)" }
}
