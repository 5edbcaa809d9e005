import Canvas
import Commitments
import Text

/// The sayings behind a figure: which pledges were said, where, and in what words.
package struct SayingsScreen: PageScreen {
    package var name: ScreenName { .sayings }
    package func lost(in session: Session, since old: Catalog) -> String? { nil }
    var page = Page()
    private let title: String
    /// Positions, pledge by pledge.
    private var reaffirmations: [Int]

    init(title: String, reaffirmations: [Int]) {
        self.title = title
        self.reaffirmations = reaffirmations
    }

    package func selectedPledge(in session: Session) -> Pledge? {
        let lines = lines(session)
        guard lines.indices.contains(page.cursor) else { return nil }
        // A meeting's line belongs to the pledge above it.
        for line in lines[...page.cursor].reversed() {
            if case .pledge(let id)? = line.link { return session.catalog.pledge(id.text) }
        }
        return nil
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? {
        if case .meeting(let id)? = linkUnderCursor(in: session) { id } else { nil }
    }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "move to a pledge or a meeting")
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        reaffirmations = reaffirmations.compactMap {
            session.catalog.place(of: $0, in: old, session.renaming)
        }
    }

    func lines(_ session: Session) -> [Line] {
        let list = SayingsList(
            reaffirmations: reaffirmations.filter { isKnown($0, session) }, session: session,
            width: textWidth(session))
        return [Line(title, .heading), Line(list.count, .secondary), Line()] + list.inFull
    }

    /// The day may have changed since the page was opened.
    private func isKnown(_ position: Int, _ session: Session) -> Bool {
        session.register.knows(meeting: session.catalog.links[position].meeting)
    }
}

/// Reaffirmations as lines.
struct SayingsList {
    /// Positions, pledge by pledge.
    let reaffirmations: [Int]
    let session: Session
    let width: Int

    private var catalog: Catalog { session.catalog }

    /// "12 times: 7 pledges at 5 meetings"
    var count: String {
        if reaffirmations.isEmpty { return "no mention recorded" }
        let pledges = Set(reaffirmations.map { catalog.links[$0].pledge }).count
        let meetings = Set(reaffirmations.map { catalog.links[$0].meeting }).count
        return "mentioned \(counted(reaffirmations.count, "time")): \(counted(pledges, "pledge"))"
            + " at \(counted(meetings, "meeting"))"
    }

    private var groups: [(pledge: Pledge, reaffirmations: ArraySlice<Int>)] {
        reaffirmations.chunked { catalog.links[$0].pledge == catalog.links[$1].pledge }
            .compactMap { group in
                group.first.map { (catalog.pledges[catalog.links[$0].pledge], group) }
            }
    }

    /// One line a pledge, with the meetings.
    func byPledge(atMost count: Int) -> [Line] {
        groups.prefix(count).map { pledge, group in
            let places = group.map { position in
                let meeting = catalog.meetings[catalog.links[position].meeting]
                return "\(meeting.short) \(meeting.date.text)"
            }
            let title = pledge.title.oneLine.fitted(max(8, width / 3)).padded(max(8, width / 3))
            return Line(pledge.id.text.padded(session.idColumns), .secondary).adding(title)
                .adding("  " + places.joined(separator: " · "), .secondary)
        }
    }

    /// Each pledge with each meeting and the leading words there.
    var inFull: [Line] {
        groups.flatMap { pledge, group -> [Line] in
            let head = Line(pledge.id.text.padded(8), .heading, link: .pledge(pledge.id))
                .adding(pledge.title.oneLine)
            return [head] + group.flatMap(said) + [Line()]
        }
    }

    private func said(_ position: Int) -> [Line] {
        let meeting = catalog.meetings[catalog.links[position].meeting]
        let link = Link.meeting(meeting.id)
        let wording = catalog.reaffirmations[position].wordings.first
        let head = Line("  " + meeting.date.text.leftPadded(11), .secondary, link: link)
            .adding("  \(meeting.short)").adding("  \(wording?.provenance.name ?? "")", .secondary)
        let words = wording?.text.inQuotes ?? ""
        return [head] + Line.wrapped(words, width: width, indent: 15, link: link)
    }
}

extension [Int] {
    /// Runs of elements that belong together.
    fileprivate func chunked(by belongs: (Int, Int) -> Bool) -> [ArraySlice<Int>] {
        var chunks: [ArraySlice<Int>] = []
        var start = startIndex
        for index in indices.dropFirst() where !belongs(self[index - 1], self[index]) {
            chunks.append(self[start..<index])
            start = index
        }
        return isEmpty ? [] : chunks + [self[start...]]
    }
}
