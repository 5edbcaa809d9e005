import Canvas
import Commitments
import Text

/// The wordings of a pledge as lines: each as a redline against the one before, with what is
/// proposed of the change and how sure that is.
struct PledgeWordings {
    let register: Register
    /// The pledge's position.
    let position: Int
    let width: Int
    /// Whether there is no line to waste.
    var isShort = false

    private var catalog: Catalog { register.catalog }
    private var words: WordingLines { WordingLines(register: register, width: width) }

    /// All, oldest first.
    var oldestFirst: [Line] { register.facts[position].reaffirmations.reversed().flatMap(lines) }

    /// The newest, and so many of them.
    func newest(_ count: Int) -> [Line] {
        register.facts[position].reaffirmations.prefix(count).flatMap(lines)
    }

    /// Those before the newest, newest first.
    func older(than count: Int) -> [Line] {
        register.facts[position].reaffirmations.dropFirst(count).flatMap(lines)
    }

    // MARK: One reaffirmation

    private func lines(of position: Int) -> [Line] {
        let reaffirmation = catalog.reaffirmations[position]
        let meeting = catalog.meetings[catalog.links[position].meeting]
        let target = Link.meeting(meeting.id)
        let date = meeting.date.text + (meeting.note == nil ? "" : " ⚑")
        let pair = register.wordingPair(to: position)
        var lines = [
            Line(meeting.short, .heading, link: target).adding("  \(date)", .secondary)
                .adding(right: catalog.name(of: reaffirmation.speaker), width: width)
        ]
        lines += change(pair, at: position)
        // The wording that is compared comes first, then those of other sources.
        let leading = pair.to?.wording ?? 0
        let places = reaffirmation.wordings.indices.filter { $0 != leading }
        lines += wording(leading, of: position, pair.comparison, target)
        lines += places.flatMap { wording($0, of: position, nil, target) }
        return isShort ? lines : lines + [Line()]
    }

    private func wording(
        _ place: Int, of position: Int, _ comparison: Comparison?, _ target: Link
    ) -> [Line] {
        let place = WordingPlace(reaffirmation: position, wording: place)
        let redline = comparison.map(register.redline(of:))
        let isWhole = redline?.isWhole ?? true
        return words.quote(
            place, redline?.inline ?? [], isWhole: isWhole, indent: 2, link: target)
            + [words.origin(place, indent: 2, link: target)]
    }

    /// The labels and what was compared, on one line where they fit.
    private func labelLines(_ comparison: Comparison) -> [Line] {
        let line = words.labels(comparison.labels, certainty: comparison.certainty, before: "  ")
        let before = register.meeting(of: comparison.from)
        let against = "\(comparison.basis.inWords), against \(before.short)"
        let dated = "   \(against) \(before.date.text)"
        if line.columns + dated.columns <= width { return [line.adding(dated, .secondary)] }
        if isShort { return [line] }
        return [line] + Line.wrapped(against, width: width, indent: 2, .secondary)
    }

    /// What became of it where the earlier statement does not have it.
    private func state(_ change: PledgeChange?) -> [Line] {
        guard let change, let state = change.state, let certainty = change.certainty,
            let against = change.against
        else {
            let isEvent = change?.standing == .event
            let text = isEvent ? "took place: an event is not compared" : "first wording"
            return isShort ? [] : Line.wrapped(text, width: width, indent: 2, .secondary)
        }
        let line = Line("  ").adding("\(state.sign) \(state.name)", Style(state.ink, .bold))
            .adding(", \(certainty)", .secondary)
        let dated = "   against \(catalog.meetings[against].placeAndDay)"
        let head = line.columns + dated.columns <= width ? line.adding(dated, .secondary) : line
        if isShort { return [head] }
        return [head]
            + register.reasons(for: change).flatMap {
                Line.wrapped($0, width: width, indent: 2, .secondary)
            }
    }

    /// What became of the words since the statement it is compared with.
    private func change(_ pair: WordingPair, at position: Int) -> [Line] {
        guard let comparison = pair.comparison else { return state(pair.change) }
        var lines = labelLines(comparison) + words.because(comparison.doubts, indent: 2)
        if let note = pair.reading {
            lines.append(words.reading(note, certainty: comparison.certainty, before: "  "))
        }
        return lines
    }
}
