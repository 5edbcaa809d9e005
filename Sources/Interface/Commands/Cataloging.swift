import Canvas
import Commitments

extension Command {
    /// Editing the catalog. What is looked at over the years has + and - for its own.
    static let cataloging: [Command] = [
        Command(
            "add-pledge", "add a pledge to the catalog", keys: ["A"], .catalog,
            on: .withPledge.subtracting([.terms]), whyNot: { $0.whyNoEdits }
        ) { session, _ in session.addPledge() },
        Command(
            "add-meeting", "add a meeting to the catalog", keys: ["A"], hint: Hint("add", 4),
            .catalog, on: [.meetings], whyNot: { $0.whyNoEdits }
        ) { session, _ in session.addMeeting() },
        Command(
            "new-meeting", "add a meeting to the catalog", keys: ["C n"], .catalog,
            on: .browsing, whyNot: { $0.whyNoEdits }
        ) { session, _ in session.addMeeting() },
        Command(
            "edit-pledge", "edit the pledge in the catalog", keys: ["c"],
            hint: Hint("change", 11), .catalog, on: [.list, .pledge], whyNot: whyNoPledge
        ) { session, _ in session.editPledge() },
        Command(
            "edit-meeting", "edit the meeting; on a pledge's line, its wording",
            keys: ["e"], hint: Hint("change", 3), .catalog, on: [.meetings, .meeting],
            whyNot: whyNoMeeting
        ) { session, _ in
            session.screens.base is MeetingScreen && session.reaffirmationUnderCursor != nil
                ? session.editReaffirmation() : session.editMeeting()
        },
        Command(
            "link", "link the pledge to a meeting, with its wording there", keys: ["+"],
            .catalog, on: .linking,
            whyNot: {
                [.meeting, .statement].contains($0.screens.base.name)
                    ? $0.whyNoEdits : whyNoPledge($0)
            }
        ) { session, _ in session.link() },
        Command(
            "unlink", "unlink the pledge from the meeting under the cursor, or from one you choose",
            keys: ["-"], .catalog, on: .linking, whyNot: whyNoLink
        ) { session, _ in session.unlink() },
        Command(
            "merge-pledges", "merge the pledge into another",
            keys: ["C m"], .catalog, on: .withPledge, whyNot: whyNoPledge
        ) { session, _ in session.mergePledge() },
        Command(
            "split-pledge", "split the pledge: some meetings move to a new one",
            keys: ["C s"], .catalog, on: .withPledge, whyNot: whyNoLinks
        ) { session, _ in session.splitPledge() },
        Command(
            "retire-pledge", "retire the pledge (lists leave it out), or bring it back",
            keys: ["C r"], .catalog, on: .withPledge, whyNot: whyNoPledge
        ) { session, _ in session.retirePledge() },
        Command(
            "pillars", "add or edit a pillar", keys: ["C p"], .catalog,
            on: .browsing, whyNot: { $0.whyNoEdits }
        ) { session, _ in session.choosePillar() },
        Command(
            "parties", "add or edit a party", keys: ["C a"], .catalog,
            on: .browsing, whyNot: { $0.whyNoEdits }
        ) { session, _ in session.chooseParty() },
        Command(
            "sources", "add or edit a source", keys: ["C o"], .catalog,
            on: .browsing, whyNot: { $0.whyNoEdits }
        ) { session, _ in session.chooseSource() },
        Command(
            "unfinished-forms", "forms you left unfinished: continue, copy or throw away",
            keys: ["C f"], .catalog, on: .browsing,
            whyNot: { $0.whyNoUnfinishedForm }
        ) { session, _ in session.chooseUnfinishedForm() },
        Command(
            "edits", "list the edits of the catalog: what, when, by whom", keys: ["C h"], .catalog,
            on: .browsing,
            whyNot: { $0.catalog.edits.isEmpty ? "this catalog has no edits yet" : nil }
        ) { session, _ in
            session.screens.push(EditsScreen())
            return []
        },
    ]

    @Sendable private static func whyNoPledge(_ session: Session) -> String? {
        session.whyNoEdits ?? (session.currentPledge == nil ? "no pledge is selected" : nil)
    }

    @Sendable private static func whyNoMeeting(_ session: Session) -> String? {
        session.whyNoEdits ?? (session.meetingInFront == nil ? "no meeting is selected" : nil)
    }

    @Sendable private static func whyNoLinks(_ session: Session) -> String? {
        if let reason = whyNoPledge(session) { return reason }
        guard let pledge = session.currentPledge else { return nil }
        return session.catalog.reaffirmations(of: pledge).isEmpty
            ? "\(pledge.id) is not linked to any meeting" : nil
    }

    @Sendable private static func whyNoLink(_ session: Session) -> String? {
        if let reason = whyNoLinks(session) { return reason }
        guard session.screens.base is MatrixScreen, session.reaffirmationUnderCursor == nil,
            let pledge = session.currentPledge
        else { return nil }
        return "\(pledge.id) is not linked to this meeting"
    }
}

extension Set<ScreenName> {
    /// Where pledges are linked to meetings.
    fileprivate static let linking: Self = .withPledge.subtracting([.heat, .timeline, .terms])
}
