import Canvas
import Commitments
import Export
import Text

/// Two language versions as lines, each with the link that it is of: beside each other where there
/// is room, else one below the other.
struct LanguagesText: Sendable {
    /// What is shown.
    let brief: LanguagesBrief
    private(set) var lines: [Line] = []
    /// For each line the position of its row; nil for the head.
    private var rowOfLine: [Int?] = []
    /// The first line of each row that differs or is not aligned.
    private(set) var changes: [Int] = []
    private(set) var blocks: [PageSearch.Block] = []

    /// - Parameters:
    ///   - width: columns of the page.
    ///   - column: columns of each text; nil where one is below the other.
    init(_ brief: LanguagesBrief, width: Int, column: Int?) {
        self.brief = brief
        for block in brief.head(Signs()) { add(Line.lines(of: block, width: width)) }
        for (index, row) in brief.rows.enumerated() {
            add([Line()])
            if !row.isLinked || !row.differences.isEmpty { changes.append(lines.count) }
            let start = lines.count
            add(row, at: index, width: width, column: column)
            let texts = brief.texts(of: row)
            blocks.append(
                PageSearch.Block(lines: start..<lines.count, texts: [texts.first, texts.second]))
        }
        if brief.rows.isEmpty { add([Line(), Line("Nothing differs.", .secondary)]) }
    }

    private mutating func add(_ more: [Line], of row: Int? = nil, link: Link? = nil) {
        lines += more.map { line in
            var line = line
            line.link = link
            return line
        }
        rowOfLine += Array(repeating: row, count: more.count)
    }

    private mutating func add(
        _ row: LanguageVersions.Row, at index: Int, width: Int, column: Int?
    ) {
        let pledges = brief.pledges(of: row)
        let link = pledges.first.map { Link.pledge($0) }
        var heading = Line(
            brief.heading(of: row), row.isLinked ? .heading : Style(.doubt))
        for id in pledges {
            let pillar = brief.catalog.pledge(id.text)?.pillar
            let ink = pillar.flatMap { brief.catalog.pillar($0)?.colour?.ink } ?? .good
            heading = heading.adding("  \(id)", Style(ink))
        }
        add([heading], of: index, link: link)
        let texts = brief.texts(of: row)
        let left = side(texts.first, row.differences.flatMap(\.first), column ?? width)
        let right = side(texts.second, row.differences.flatMap(\.second), column ?? width)
        let isBeside = column != nil
        let columns = TwoColumns(left: left, right: right, width: column ?? width)
        add(isBeside ? columns.besideEachOther : left + right, of: index, link: link)
        for difference in row.differences {
            add(
                Line.wrapped(brief.inWords(difference), width: width, indent: 2, Style(.caution)),
                of: index, link: link)
        }
    }

    /// A text with the words lit that only it has.
    private func side(
        _ text: String, _ terms: [VersionDifference.Term], _ width: Int
    ) -> [Line] {
        text.isEmpty
            ? [] : Line.lit(text, terms.flatMap { text.places(of: $0.words) }, width: width)
    }

    /// The row on a line.
    func row(at line: Int) -> LanguageVersions.Row? {
        (rowOfLine[safe: line] ?? nil).flatMap { brief.rows[safe: $0] }
    }

    /// The first line of the row with a place of the first text, or of the next row.
    func line(of place: Int) -> Int? {
        let sentences = brief.versions.first.sentences
        let index = brief.rows.firstIndex { row in
            row.first.contains { sentences[$0].range.upperBound > place }
        }
        return index.flatMap { wanted in rowOfLine.firstIndex { $0 == wanted } }
    }
}

extension String {
    /// Where it has words that are not a part of a number: UTF-8 offsets.
    fileprivate func places(of words: String) -> [Range<Int>] {
        let (all, wanted) = (Array(utf8), Array(words.utf8))
        guard let first = wanted.first, !(0x30...0x39).contains(first) else { return [] }
        var found: [Range<Int>] = []
        var place = 0
        while place + wanted.count <= all.count {
            if all[place] == first, all[place..<place + wanted.count].elementsEqual(wanted) {
                found.append(place..<place + wanted.count)
            }
            place += 1
        }
        return found
    }
}
