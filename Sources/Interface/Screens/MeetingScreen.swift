import Canvas
import Commitments
import Text

/// One meeting as a page: who met, where it is recorded, and the pledges it reaffirmed.
package struct MeetingScreen: PageScreen {
    package var name: ScreenName { .meeting }
    /// The meeting that is shown.
    package private(set) var meeting: Meeting.ID
    var page = Page()
    /// The text with what it was made of: a meeting may say a thousand pledges.
    private var text: (origin: ReviewScreen.Origin, width: Int, lines: [Line])?

    /// Opens the page of a meeting.
    package init(_ meeting: Meeting.ID) { self.meeting = meeting }

    /// The pledge of the line of the cursor.
    package func selectedPledge(in session: Session) -> Pledge? {
        guard case .pledge(let id)? = linkUnderCursor(in: session) else { return nil }
        return session.catalog.pledge(id.text)
    }

    package func selectedMeeting(in session: Session) -> Meeting.ID? { meeting }

    package func open(in session: inout Session) -> [Effect] {
        session.openLink(of: self, orSay: "move to a pledge")
    }

    package func turn(by step: Int, in session: inout Session) -> [Effect] {
        let catalog = session.catalog
        let meetings = session.register.meetings
        let place = meetings.firstIndex { catalog.meetings[$0].id == meeting } ?? 0
        // The newest comes first.
        guard meetings.indices.contains(place - step) else {
            session.complain("this is the \(step < 0 ? "first" : "last") meeting")
            return []
        }
        session.screens.top = MeetingScreen(catalog.meetings[meetings[place - step]].id)
        return []
    }
}

// MARK: The text

extension MeetingScreen {
    func lines(_ session: Session) -> [Line] {
        if let text, text.width == textWidth(session), text.origin.isStill(session) {
            return text.lines
        }
        return made(session)
    }

    package mutating func follow(from old: Catalog, in session: Session) {
        meeting = session.renaming(meeting)
        text = nil
    }

    package func lost(in session: Session, since old: Catalog) -> String? {
        session.lost(meeting, since: old)
    }

    package mutating func adjust(to session: Session) {
        let lines = lines(session)
        text = (ReviewScreen.Origin(session), textWidth(session), lines)
        page.adjust(count: lines.count, height: Chrome(session).body.rows)
    }

    private func made(_ session: Session) -> [Line] {
        let catalog = session.catalog
        guard let position = catalog.position(ofMeeting: meeting) else { return [] }
        let meeting = catalog.meetings[position]
        let width = textWidth(session)
        let values = session.register.twoValues(ofMeeting: position)
        return heading(meeting, catalog, width)
            + values.flatMap {
                $0.lines(catalog, width: width, named: $0.id.entry.kind != .meeting)
            }
            + people(meeting, catalog, width)
            + record(meeting, catalog, width)
            + session.register.reaffirmations(atMeeting: position).flatMap {
                said($0, session, width)
            }
            + edits(meeting, catalog, width)
    }

    private func heading(_ meeting: Meeting, _ catalog: Catalog, _ width: Int) -> [Line] {
        let format = catalog.format(meeting.format)?.name ?? meeting.format.text
        return Line.wrapped("\(meeting.place), \(meeting.dateText)", width: width, .heading)
            + Line.wrapped("\(format) · \(meeting.id)", width: width, .secondary)
            + [Line()] + Line.wrapped(meeting.summary, width: width)
    }

    private func people(_ meeting: Meeting, _ catalog: Catalog, _ width: Int) -> [Line] {
        meeting.participants.flatMap { delegation -> [Line] in
            let party = catalog.party(delegation.party)?.short ?? delegation.party.text
            let lines = Line.wrapped(delegation.names.joined(separator: ", "), width: width - 7)
            return lines.enumerated().map { index, line in
                var result = Line((index == 0 ? party : "").padded(7), .secondary)
                result.spans += line.spans
                return result
            }
        }
    }

    private func record(_ meeting: Meeting, _ catalog: Catalog, _ width: Int) -> [Line] {
        var lines = [Line()]
        if let note = meeting.note {
            lines += Line.wrapped("⚑ \(note)", width: width, Style(.doubt)) + [Line()]
        }
        for text in catalog.statements(of: meeting.id) {
            let coverage = catalog.statementCoverage[text.id]?.inWords ?? "text missing"
            lines += Line.wrapped(
                "Text: \(text.id), \(text.inWords): \(coverage)", width: width, .secondary)
        }
        let source = catalog.source(meeting.source)?.citation ?? meeting.source.text
        lines += Line.wrapped("Source: \(source)", width: width, .secondary)
        for address in meeting.alsoSeen {
            lines += Line.wrapped("also: \(address)", width: width, .secondary)
        }
        if meeting.confidence != .high {
            lines.append(
                Line("Confidence in this record: \(meeting.confidence.rawValue)", .secondary))
        }
        let count =
            catalog.position(ofMeeting: meeting.id).map {
                catalog.reaffirmationsOfMeeting[$0].count
            } ?? 0
        let title = count == 1 ? "1 pledge said here" : "\(count) pledges said here"
        return lines + [Line(), Line(title, .heading)]
    }

    private func edits(_ meeting: Meeting, _ catalog: Catalog, _ width: Int) -> [Line] {
        let lines = catalog.edits(of: meeting).section(catalog, width: width)
        return lines.isEmpty ? [] : [Line()] + lines
    }

    private func said(_ position: Int, _ session: Session, _ width: Int) -> [Line] {
        let catalog = session.catalog
        let reaffirmation = catalog.reaffirmations[position]
        let pledgePosition = catalog.links[position].pledge
        let pledge = catalog.pledges[pledgePosition]
        let link = Link.pledge(pledge.id)
        let status = session.register.facts[pledgePosition].status
        let title = pledge.title.fitted(max(4, width - 30))
        let head = Line(pledge.id.text.padded(8), .heading, link: link).adding(title)
        var lines = [
            session.register.retirement(of: pledge).map {
                head.adding(right: $0, width: width, Style(.caution))
            }
                ?? head.adding(
                    right: status == .notAssessed ? "" : "\(status.sign) \(status.name)",
                    width: width, Style(status.ink))
        ]
        for wording in reaffirmation.wordings {
            lines += Line.wrapped(wording.text.inQuotes, width: width, indent: 8, link: link)
            let ink: Ink = wording.provenance.isOfficial ? .good : .doubt
            lines.append(
                Line("        \(wording.provenance.name)", Style(ink), link: link).adding(
                    " · \(catalog.name(of: reaffirmation.speaker))", .secondary))
        }
        return lines
    }
}
