import Canvas
import Commitments
import Text

extension WordingScreen {
    /// Which other pairs say more of the selected pledge: the one that lists compare where this is
    /// another, and the last two that say it where this is silent at the earlier meeting.
    func otherPairs(
        _ row: WordingRow, _ session: Session, _ lines: WordingLines
    ) -> [Line] {
        let register = session.register
        let meetings = session.catalog.meetings
        var texts: [String] = []
        let places = [from, to].map { $0.flatMap { session.catalog.position(ofMeeting: $0) } }
        if let earlier = places[0], let later = places[1] {
            let change = register.change(of: row.pledge, at: later)
            if let against = change.against, against != earlier, let words = change.inWords {
                texts.append("the list compares it with \(meetings[against].placeAndDay): \(words)")
            }
        }
        if row.before == nil, row.comparison == nil, let since = row.since,
            shown(row, in: session) == nil, row.after != nil, from != nil
        {
            let meeting = meetings[session.catalog.links[since].meeting]
            texts.append(
                "v compares it with the statement that said it before, \(meeting.placeAndDay)")
        }
        return texts.flatMap { Line.wrapped($0, width: lines.width, .secondary) }
    }
}
