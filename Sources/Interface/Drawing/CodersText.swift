import Canvas
import Commitments
import Export
import Text

/// What two analysts disagree about as lines, each with the sentence that it is of.
struct CodersText: Sendable {
    private(set) var lines: [Line] = []
    /// For each line the place of its sentence; nil for the figures.
    private var placeOfLine: [Place?] = []
    /// The sentences shown, with their first lines.
    private(set) var starts: [(line: Int, place: Place)] = []
    private let catalog: Catalog

    /// A sentence of one of the statements.
    struct Place: Hashable, Sendable {
        var statement: StatementRecord.ID
        var sentence: Int
    }

    /// - Parameters:
    ///   - isOpenOnly: whether settled sentences are left out.
    ///   - width: columns of the page.
    ///   - column: columns of each coding; nil where one is below the other.
    init(
        _ codings: [StatementAgreement], in catalog: Catalog, isOpenOnly: Bool, width: Int,
        column: Int?
    ) {
        self.catalog = catalog
        if codings.isEmpty {
            add(
                Line.wrapped(
                    "No statement was coded by both: its text must be stored here, and each of the"
                        + " two catalogs must have links or decisions in it.", width: width,
                    .secondary))
        }
        for coding in codings {
            if !lines.isEmpty { add([Line()]) }
            for block in AgreementList.figures(of: coding) {
                add(Line.lines(of: block, width: width))
            }
            for sentence in coding.disagreements
            where !isOpenOnly || sentence.settled == nil {
                add([Line()])
                add(sentence, of: coding, width: width, column: column)
            }
        }
    }

    private mutating func add(_ more: [Line], of place: Place? = nil, link: Link? = nil) {
        lines += more.map { line in
            var line = line
            line.link = link
            return line
        }
        placeOfLine += Array(repeating: place, count: more.count)
    }

    private mutating func add(
        _ sentence: StatementAgreement.Sentence, of coding: StatementAgreement, width: Int,
        column: Int?
    ) {
        let place = Place(statement: coding.record.id, sentence: sentence.position)
        starts.append((lines.count, place))
        let pledges = sentence.mine.verdict.pledges + sentence.theirs.verdict.pledges
        let link = pledges.first { catalog.pledge($0.text) != nil }.map { Link.pledge($0) }
        let what =
            sentence.disagreement == .words ? "the same pledges, other words" : "other pledges"
        add(
            [
                Line("\(sentence.position + 1)  ", .heading).adding(
                    what, sentence.settled == nil ? Style(.caution) : .secondary)
            ], of: place, link: link)
        add(Line.wrapped(sentence.text, width: width, indent: 2), of: place, link: link)
        let left = side(coding.coders.mine, "1", sentence.mine, column ?? width - 2)
        let right = side(coding.coders.theirs, "2", sentence.theirs, column ?? width - 2)
        let sides =
            column.map { TwoColumns(left: left, right: right, width: $0).besideEachOther }
            ?? left + right
        add(sides, of: place, link: link)
        if let settled = sentence.settled {
            add(
                Line.wrapped(
                    "settled by \(settled.inWords)", width: width, indent: 2, Style(.good)),
                of: place, link: link)
        }
    }

    private func side(
        _ name: String, _ key: String, _ side: StatementAgreement.Side, _ width: Int
    ) -> [Line] {
        let title = Line("  \(key) \(name.oneLine)", .secondary)
        if side.verdict.pledges.isEmpty {
            return [title] + Line.wrapped("no commitment", width: width, indent: 4)
        }
        return [title]
            + side.verdict.pledges.flatMap { id -> [Line] in
                let pledge = catalog.pledge(id.text)
                let ink = pledge.flatMap { catalog.pillar($0.pillar)?.colour?.ink } ?? .good
                let words = side.passages.filter { $0.pledge == id }.compactMap(\.words)
                let title = pledge.map { " \($0.title)" } ?? ""
                return Line.wrapped(
                    id.text + title, width: width, indent: 4, Style(ink, .bold))
                    + words.flatMap { Line.wrapped($0.inQuotes, width: width, indent: 4) }
            }
    }

    /// The sentence on a line.
    func place(at line: Int) -> Place? { placeOfLine[safe: line] ?? nil }
}
