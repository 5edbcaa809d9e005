import Commitments
import Text

/// Linking pledges and meetings, and the words of what is linked.
extension Session {
    /// Links the selected pledge to a meeting: the one of the screen, or one to be chosen.
    mutating func link() -> [Effect] {
        if let screen = screens.base as? MeetingScreen,
            let meeting = catalog.meeting(screen.meeting.text)
        {
            let said = Set(
                catalog.position(ofMeeting: meeting.id).map {
                    catalog.reaffirmationsOfMeeting[$0].map { catalog.reaffirmations[$0].pledge }
                } ?? [])
            pickPledge("Link a pledge to \(meeting.short), \(meeting.date.text)", marked: said) {
                $0.openWording(of: $1, at: meeting)
            }
            return []
        }
        if screens.base is StatementScreen, let meeting = meetingInFront {
            return linkSentence(at: meeting)
        }
        guard let pledge = currentPledge else { return [] }
        if screens.base is MatrixScreen, let meeting = meetingInFront {
            return openWording(of: pledge, at: meeting)
        }
        pickMeeting("Link \(pledge.id) to a meeting", of: pledge)
        return []
    }

    /// Links a pledge to be chosen with the words of the sentence under the cursor.
    private mutating func linkSentence(at meeting: Meeting) -> [Effect] {
        let found = (screens.base as? StatementScreen)?.sentenceUnderCursor(in: self)
        guard let (coded, index) = found else {
            complain("no sentence is on this line; } moves to an open one")
            return []
        }
        let words = catalog.quoteLimit.shortened(coded.sentences[index].sentence.text)
        let record = coded.record
        pickPledge("Link a pledge to this sentence") { session, pledge in
            session.openWording(of: pledge, at: meeting, saying: words, in: record)
        }
        return []
    }

    private mutating func pickMeeting(_ title: String, of pledge: Pledge) {
        let choices = register.meetings.map { catalog.meetings[$0] }.map { meeting in
            PickScreen.Choice(
                label: "\(meeting.date.text.leftPadded(11))  \(meeting.short), "
                    + (catalog.format(meeting.format)?.name ?? ""),
                isOn: catalog.reaffirmation(of: pledge.id, at: meeting.id) != nil
            ) { session in session.openWording(of: pledge, at: meeting) }
        }
        screens.push(PickScreen(title: title, choices: choices))
    }

    /// Asks for the words of a new link, or for those of another source where there is one.
    fileprivate mutating func openWording(
        of pledge: Pledge, at meeting: Meeting, saying words: String = "",
        in record: StatementRecord? = nil
    ) -> [Effect] {
        let key = CatalogEntry.Key(.reaffirmation, "\(pledge.id) \(meeting.id)")
        let form = formToLink(pledge, to: meeting, saying: words, in: record)
        open(form, by: "link", of: key) { session, key in
            session.linked(by: key).map { session.formToLink($0, to: $1) }
        }
        return []
    }

    /// The pledge and the meeting that a link names; nil when one of them has gone.
    private func linked(by key: CatalogEntry.Key) -> (Pledge, Meeting)? {
        let names = key.name.split(separator: " ").map(String.init)
        guard names.count == 2, let meeting = catalog.meeting(names[1]),
            let pledge = self.pledge(of: .init(.pledge, names[0]))
        else { return nil }
        return (pledge, meeting)
    }

    private func formToLink(
        _ pledge: Pledge, to meeting: Meeting, saying words: String = "",
        in record: StatementRecord? = nil
    ) -> FormScreen {
        let proposed = record.map {
            Wording(
                text: words, source: $0.source, provenance: .officialText, language: $0.language)
        }
        let said = catalog.reaffirmation(of: pledge.id, at: meeting.id)
        return FormScreen.wording(
            "\(pledge.id) at \(meeting.short), \(meeting.date.text)",
            key: "\(pledge.id) \(meeting.id) new wording", about: about(pledge, said),
            of: pledge, wording: proposed, speaker: said?.speaker ?? .all, at: meeting,
            isOnly: true,
            taken: Set(said?.wordings.map(\.source) ?? []), in: self
        ) { session, details in
            var changes: [CatalogEdit.Change] =
                details.newSource.map { [.added(.source($0))] } ?? []
            changes += session.catalog.linking(
                pledge.id, to: meeting.id, speaker: details.speaker, details.wording)
            return session.submit(
                said == nil
                    ? "pledge \(pledge.id) linked to \(meeting.id)"
                    : "a wording of \(pledge.id) at \(meeting.id) added", changes)
        }
    }

    /// The pledge, and the words that are known there.
    private func about(_ pledge: Pledge, _ said: Reaffirmation?) -> String {
        let words = said?.wordings.map { "\($0.text.inQuotes) (\($0.provenance.name))" } ?? []
        return (["\(pledge.id) \(pledge.title)"] + words).map(\.oneLine).joined(separator: "\n")
    }

    /// Takes the pledge off the meeting under the cursor, or off one to be chosen.
    mutating func unlink() -> [Effect] {
        guard let pledge = currentPledge else { return [] }
        if let said = reaffirmationUnderCursor { return unlink(said) }
        let choices = catalog.reaffirmations(of: pledge).map { said in
            PickScreen.Choice(
                label:
                    "\(catalog.dated(said.meeting))  \(said.wordings.first?.text.oneLine.inQuotes ?? "")"
            ) { $0.unlink(said) }
        }
        screens.push(PickScreen(title: "Unlink \(pledge.id) from", choices: choices))
        return []
    }

    private mutating func unlink(_ said: Reaffirmation) -> [Effect] {
        edit(
            "pledge \(said.pledge) unlinked from \(said.meeting)",
            catalog.unlinking(said.pledge, from: said.meeting))
        return []
    }

    /// The reaffirmation of the selected pledge at the meeting under the cursor.
    var reaffirmationUnderCursor: Reaffirmation? {
        guard let pledge = currentPledge, let meeting = meetingInFront else { return nil }
        return catalog.reaffirmation(of: pledge.id, at: meeting.id)
    }

    /// Asks for what is to change of the words under the cursor, of one source where there are
    /// several.
    mutating func editReaffirmation() -> [Effect] {
        guard let said = reaffirmationUnderCursor else { return [] }
        if said.wordings.count == 1 { return edit(said, wording: 0) }
        let choices = said.wordings.indices.map { index in
            PickScreen.Choice(
                label:
                    "\(said.wordings[index].text.oneLine.inQuotes) (\(said.wordings[index].provenance.name))"
            ) { $0.edit(said, wording: index) }
        }
        screens.push(PickScreen(title: "Which wording", choices: choices))
        return []
    }

    private mutating func edit(_ said: Reaffirmation, wording index: Int) -> [Effect] {
        guard let form = form(of: said, wording: index) else { return [] }
        let source = said.wordings[index].source
        open(form, by: "edit-meeting", of: CatalogEntry.reaffirmation(said).key) { session, key in
            guard case .reaffirmation(let now)? = session.catalog.entry(key) else { return nil }
            let source = session.renaming(source)
            return now.wordings.firstIndex { $0.source == source }
                .flatMap { session.form(of: now, wording: $0) }
        }
        return []
    }

    private func form(of said: Reaffirmation, wording index: Int) -> FormScreen? {
        guard let meeting = catalog.meeting(said.meeting.text),
            let pledge = catalog.pledge(said.pledge.text)
        else { return nil }
        let wording = said.wordings[index]
        return FormScreen.wording(
            "\(pledge.id) at \(meeting.short), \(meeting.date.text)",
            key: "\(pledge.id) \(meeting.id) \(wording.source)", about: about(pledge, said),
            of: pledge, wording: wording, speaker: said.speaker, at: meeting,
            isOnly: said.wordings.count == 1, in: self
        ) { session, details in session.take(details, of: said, insteadOf: index) }
    }

    private mutating func take(
        _ details: WordingDetails, of said: Reaffirmation, insteadOf index: Int
    ) -> FormAnswer {
        var after = said
        after.speaker = details.speaker
        after.wordings.remove(at: index)
        if !details.wording.text.isEmpty {
            if after.wordings.contains(where: { $0.source == details.wording.source }) {
                return .wrong("that source already has a wording here; choose another", in: .source)
            }
            after.wordings.insert(details.wording, at: index)
        }
        after.wordings = Catalog.officialFirst(after.wordings)
        var changes: [CatalogEdit.Change] = details.newSource.map { [.added(.source($0))] } ?? []
        var before = said
        if let seen = details.seen { before.wordings[index] = seen }
        changes += catalog.changes(from: .reaffirmation(before), to: .reaffirmation(after))
        return submit("the wording of \(said.pledge) at \(said.meeting) changed", changes)
    }
}

extension Catalog {
    /// "15 Feb 2025  Munich"
    fileprivate func dated(_ id: Meeting.ID) -> String {
        guard let meeting = meeting(id.text) else { return id.text }
        return "\(meeting.date.text.leftPadded(11))  \(meeting.short)"
    }
}
