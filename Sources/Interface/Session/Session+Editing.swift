import Canvas
import Commitments
import Text

/// The acts of editing the catalog, each behind a form or a choice.
extension Session {
    // MARK: Pledges

    /// Asks for a new pledge, in the pillar of the selected one.
    mutating func addPledge() -> [Effect] {
        let pillar = currentPledge?.pillar ?? catalog.pillars.first?.id
        let pledge = Pledge(
            id: Pledge.ID(""), title: "", pillar: pillar ?? Pillar.ID(""), type: .action,
            parties: catalog.parties.map(\.id))
        open(
            FormScreen.pledge("New pledge", pledge: pledge, in: catalog) { session, pledge, _ in
                session.submit("pledge \(pledge.id) added", [.added(.pledge(pledge))]) {
                    $0.select(pledge.id)
                }
            }, by: "add-pledge")
        return []
    }

    /// Asks for what is to change of the selected pledge.
    mutating func editPledge() -> [Effect] {
        guard let pledge = currentPledge else { return [] }
        return asksAboutFormer(of: pledge) ? [] : openPledgeForm(pledge)
    }

    /// Opens the form of a pledge.
    mutating func openPledgeForm(_ pledge: Pledge) -> [Effect] {
        let key = CatalogEntry.Key(.pledge, pledge.id.text)
        open(form(of: pledge), by: "edit-pledge", of: key) { session, key in
            // One that was merged away is another pledge now, which the form is not about.
            session.pledge(of: key).map { session.form(of: $0) }
        }
        return []
    }

    /// The pledge that a form is about; nil when it has gone.
    func pledge(of key: CatalogEntry.Key) -> Pledge? {
        catalog.pledges.first { $0.id.text == key.name }
    }

    func form(of pledge: Pledge) -> FormScreen {
        FormScreen.pledge(
            "Pledge \(pledge.id)", pledge: pledge, in: catalog
        ) { session, after, values in
            session.submit(
                "pledge \(after.id) changed",
                session.catalog.changes(from: .pledge(pledge.asSeen(values)), to: .pledge(after)))
        }
    }

    /// Retires the selected pledge, or brings it back.
    mutating func retirePledge() -> [Effect] {
        guard let pledge = currentPledge else { return [] }
        let isRetired = pledge.retired != nil
        let day = isRetired ? nil : now.date
        edit(
            "pledge \(pledge.id) \(isRetired ? "brought back" : "retired")",
            catalog.retiring(pledge, on: day))
        return []
    }

    /// Asks which pledge the selected one becomes a part of.
    mutating func mergePledge() -> [Effect] {
        guard let pledge = currentPledge else { return [] }
        pickPledge("Merge \(pledge.id) into", besides: pledge.id) { session, other in
            session.screens.push(ConfirmScreen.merging(pledge, into: other, in: session))
            return []
        }
        return []
    }

    /// Asks for the pledge that is split off, and at which meetings it was said.
    mutating func splitPledge() -> [Effect] {
        guard let pledge = currentPledge else { return [] }
        open(
            formToSplit(pledge), by: "split-pledge", of: .init(.pledge, pledge.id.text)
        ) { session, key in session.pledge(of: key).map { session.formToSplit($0) } }
        return []
    }

    private func formToSplit(_ pledge: Pledge) -> FormScreen {
        var new = pledge
        (new.id, new.title, new.aliases, new.parent) = (Pledge.ID(""), "", [], pledge.id)
        let meetings = catalog.reaffirmations(of: pledge).compactMap {
            catalog.meeting($0.meeting.text)
        }
        let field = FormField(
            .meetings, "Meetings",
            .several(meetings.map { .init($0.id.text, "\($0.short) \($0.date.text)") }),
            help: "the meetings that move from \(pledge.id) to the new pledge",
            isRequired: true)
        return FormScreen.pledge(
            "Split \(pledge.id)", about: "\(pledge.id) \(pledge.title)", pledge: new,
            in: catalog, more: [field]
        ) { session, new, values in
            let moved = Set(values.items(.meetings).map { Meeting.ID($0) })
            return session.submit(
                "pledge \(new.id) split off \(pledge.id)",
                session.catalog.splitting(pledge, into: new, at: moved)
            ) { $0.select(new.id) }
        }
    }

    // MARK: Meetings

    /// Asks for a new meeting.
    mutating func addMeeting() -> [Effect] {
        var details = MeetingDetails()
        details.date = MeetingDate(now.date)
        open(
            FormScreen.meeting("New meeting", details: details, in: catalog) {
                session, details, _ in
                session.submit(details, "added")
            }, by: "new-meeting")
        return []
    }

    /// Asks for what is to change of the meeting shown or selected.
    mutating func editMeeting() -> [Effect] {
        guard let meeting = meetingInFront else { return [] }
        open(
            form(of: meeting), by: "edit-meeting", of: .init(.meeting, meeting.id.text)
        ) { session, key in
            session.catalog.meeting(key.name).map { session.form(of: $0) }
        }
        return []
    }

    private func form(of meeting: Meeting) -> FormScreen {
        FormScreen.meeting(
            "Meeting \(meeting.id)", details: MeetingDetails(meeting, in: catalog), in: catalog
        ) { session, details, seen in session.submit(details, "changed", since: seen) }
    }

    private mutating func submit(
        _ details: MeetingDetails, _ what: String, since seen: MeetingDetails? = nil
    ) -> FormAnswer {
        guard let changes = details.changes(in: catalog, since: seen, besides: givenIDs),
            let id = details.entries(in: catalog, besides: givenIDs)?.meeting.id
        else { return .wrong("date and format are required", in: .date) }
        return submit("meeting \(id) \(what)", changes) { session in
            if what == "added" { session.open(.meeting(id)) }
        }
    }

    /// The meeting that the screen in front shows or has selected.
    var meetingInFront: Meeting? {
        screens.base.selectedMeeting(in: self).flatMap { catalog.meeting($0.text) }
    }

    // MARK: Taking what a form says

    /// Makes an edit of what a form says.
    /// - Parameter then: what follows when the edit was made.
    mutating func submit(
        _ summary: String, _ changes: [CatalogEdit.Change],
        then: (inout Session) -> Void = { _ in }
    ) -> FormAnswer {
        if changes.isEmpty {
            say("nothing was changed")
            return .taken([])
        }
        guard edit(summary, changes) != nil else {
            return .wrong(message?.text ?? "it cannot be saved")
        }
        then(&self)
        return .taken([])
    }

    /// Selects a pledge in the list, where the list shows it.
    fileprivate mutating func select(_ pledge: Pledge.ID) {
        guard let position = catalog.position(ofPledge: pledge.text),
            let row = listing.rows.firstIndex(of: position)
        else { return }
        let snapshot = self
        screens.update(ListScreen.self) { $0.select(row: row, in: snapshot) }
    }

    /// Lets a pledge be found by typing.
    mutating func pickPledge(
        _ title: String, besides pledge: Pledge.ID? = nil, marked: Set<Pledge.ID> = [],
        take: @escaping @Sendable (inout Session, Pledge) -> [Effect]
    ) {
        let choices = register.living.map { catalog.pledges[$0] }.filter { $0.id != pledge }
            .map { other in
                PickScreen.Choice(
                    label: "\(other.id.text.padded(idColumns))\(other.title.oneLine)",
                    isOn: marked.contains(other.id), otherNames: other.aliases
                ) { session in take(&session, other) }
            }
        screens.push(PickScreen(title: title, choices: choices))
    }
}

extension FormField.Name {
    static let meetings = Self("meetings")
}

extension ConfirmScreen {
    /// Two pledges would become one.
    fileprivate static func merging(
        _ pledge: Pledge, into other: Pledge, in session: Session
    ) -> ConfirmScreen {
        let catalog = session.catalog
        let moved = catalog.reaffirmations(of: pledge)
        let both = moved.count { catalog.reaffirmation(of: other.id, at: $0.meeting) != nil }
        let notes = session.register.notes(on: pledge).count
        var text = "Merge \(pledge.id) \(pledge.title)\ninto \(other.id) \(other.title)?\n\n"
        text +=
            "\(other.id) then also has the ids \(([pledge.id.text] + pledge.aliases).joined(separator: ", "))"
        text += " and the terms and names of both. \(counted(moved.count, "reaffirmation")) "
        text += moved.count == 1 ? "moves" : "move"
        text +=
            both == 0
            ? "." : "; \(both) of them at meetings that have both, whose wordings are combined."
        text += notes == 0 ? "" : " \(counted(notes, "note")) will move to \(other.id)."
        return ConfirmScreen(
            question: text,
            answers: [
                Answer(key: "m", label: "merge them; u undoes the merge") { session in
                    let now = [pledge, other].map { session.catalog.pledge($0.id.text) }
                    guard now == [pledge, other] else {
                        let ids = "\(pledge.id) or \(other.id)"
                        session.complain("\(ids) was changed meanwhile; look at both, then merge")
                        return []
                    }
                    session.edit(
                        "pledge \(pledge.id) merged into \(other.id)",
                        session.catalog.merging(pledge, into: other))
                    return []
                }
            ])
    }
}
