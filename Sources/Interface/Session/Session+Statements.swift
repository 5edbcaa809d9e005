import Commitments
import Intake
import Text

/// The stored texts of statements.
extension Session {
    /// Why no text can be opened from here; nil when one can. Nothing is read for it.
    var whyNoStatement: String? {
        if statementTexts.isEmpty {
            return "no text of a statement is stored; `pledges statement add` stores one"
        }
        guard let meeting = meetingWithText else {
            return "no text is stored of the statement; `pledges statement add` stores one"
        }
        return catalog.position(ofMeeting: meeting) == nil ? "no meeting is selected" : nil
    }

    /// The meeting in front whose text is stored; else the latest one with the current pledge.
    private var meetingWithText: Meeting.ID? {
        if let screen = screens.base as? WordingScreen {
            return [screen.to, screen.from].compactMap(\.self).first(where: hasText)
        }
        if let meeting = meetingInFront {
            return hasText(meeting.id) ? meeting.id : nil
        }
        guard let pledge = pledgeInFront else { return nil }
        return catalog.reaffirmations(of: pledge).map(\.meeting).first(where: hasText)
    }

    /// The pledge of the screen in front; a list of meetings has none.
    private var pledgeInFront: Pledge? {
        Set.withPledge.contains(screens.base.name) ? currentPledge : nil
    }

    private func hasText(_ meeting: Meeting.ID) -> Bool {
        catalog.statements(of: meeting).contains { statementTexts[$0.id] != nil }
    }

    /// Opens the text of the meeting in front, at the words of the pledge where it has them.
    mutating func openStatement() -> [Effect] {
        guard let meeting = meetingWithText else { return [] }
        let said = pledgeInFront.flatMap { catalog.reaffirmation(of: $0.id, at: meeting) }
        for wording in said?.wordings ?? [] {
            guard let finding = statementTexts.find(wording, at: meeting, in: catalog) else {
                continue
            }
            switch finding.check {
            case .verbatim(let range):
                screens.push(StatementScreen(finding.record.id, at: range.lowerBound))
            case .differs(let range, _):
                screens.push(StatementScreen(finding.record.id, at: range.lowerBound))
                complain("the text has other words here than the catalog")
            case .notThere: continue
            }
            return []
        }
        let records = catalog.statements(of: meeting).filter { statementTexts[$0.id] != nil }
        guard let record = records.first(where: { $0.kind == .statement }) ?? records.first else {
            return []
        }
        screens.push(StatementScreen(record.id))
        if let said { complain("the text does not have the words of \(said.pledge)") }
        return []
    }

    /// Texts were read from the disk.
    mutating func take(_ texts: StatementTexts) {
        statementTexts = texts
        setCatalog(register.present)
    }

    /// The wording with its place in the stored text; where no text could have it, with the place
    /// that it had.
    func anchored(_ wording: Wording, at meeting: Meeting.ID) -> Wording {
        let texts = catalog.statements(quotedBy: wording, at: meeting)
        let isStored = texts.contains { statementTexts[$0.id] != nil }
        return isStored ? statementTexts.anchored(wording, at: meeting, in: catalog) : wording
    }
}
