import Commitments
import Export
import Intake
import Text

/// The stored texts of statements.
extension Session {
    /// Why no text can be opened from here; nil when one can. Nothing is read for it.
    var whyNoStatement: String? {
        if statementTexts.isEmpty {
            return whyUnreadable(catalog.statements)
                ?? "no text of a statement is stored; `pledges statement add` stores one"
        }
        guard let meeting = meetingWithText else {
            let records = meetingInFront.map { catalog.statements(of: $0.id) } ?? []
            if let reason = whyUnreadable(records) { return reason }
            return "no text is stored of the statement; `pledges statement add` stores one"
        }
        return catalog.position(ofMeeting: meeting) == nil ? "no meeting is selected" : nil
    }

    /// Why the text of one of these records cannot be read; nil when none is in the way.
    private func whyUnreadable(_ records: [StatementRecord]) -> String? {
        records.lazy.compactMap { record in
            statementTexts.unreadable[record.id].map {
                "the text \(record.id) is stored and cannot be read: \($0)"
            }
        }.first
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

    /// The sentence under the cursor of a screen that shows sentences.
    private var sentenceUnderCursor: (record: StatementRecord.ID, place: Int)? {
        switch screens.base {
        case let screen as RedlineScreen: screen.sentenceUnderCursor
        case let screen as LanguagesScreen: screen.sentenceUnderCursor
        case let screen as CodersScreen: screen.sentenceUnderCursor
        default: nil
        }
    }

    private func hasText(_ meeting: Meeting.ID) -> Bool {
        catalog.statements(of: meeting).contains { statementTexts[$0.id] != nil }
    }

    /// Opens the text of the meeting in front, at the words of the pledge where it has them.
    mutating func openStatement() -> [Effect] {
        if let place = sentenceUnderCursor {
            screens.push(StatementScreen(place.record, at: place.place))
            return []
        }
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

    /// The stored texts of two meetings, by position.
    func texts(_ from: Int, _ to: Int) -> ComparisonBrief.Texts {
        let sides = [from, to].map {
            StatementSentences.reading(statementTexts, of: catalog.meetings[$0].id, in: catalog)
        }
        return ComparisonBrief.Texts(from: sides[0], to: sides[1])
    }

    /// Texts were read from the disk. It does not have what is not saved yet, and may have some that no
    /// record names.
    mutating func take(_ found: StatementTexts) {
        var texts = StatementTexts()
        for record in register.present.statements {
            // What was read before is shown until the file can be read again.
            let isUnreadable = found.unreadable[record.id] != nil
            texts[record.id] = isUnreadable ? statementTexts[record.id] : found[record.id]
        }
        texts.unreadable = found.unreadable
        for record in register.present.statements where seen.catalog.statement(record.id) == nil {
            texts[record.id] =
                statementTexts[record.id] ?? intakes.text(of: record) ?? found[record.id]
        }
        for text in outbox.texts { texts[text.id] = text.text }
        if texts == statementTexts { return }
        let changed = texts.ids.intersection(statementTexts.ids)
            .filter { texts[$0] != statementTexts[$0] }.map(\.text).sorted()
        let damaged = register.present.statements.filter {
            texts.unreadable[$0.id] != nil && statementTexts.unreadable[$0.id] == nil
        }
        statementTexts = texts
        setCatalog(register.present)
        if let reason = whyUnreadable(damaged) { return complain(reason) }
        if let first = changed.first, !(message?.isError ?? false) {
            let more = changed.count > 1 ? ", and \(changed.count - 1) more" : ""
            say("the text \(first) changed on disk\(more)")
        }
    }

    /// The wording with its place in the stored text; where no text could have it, with the place
    /// that it had.
    func anchored(_ wording: Wording, at meeting: Meeting.ID) -> Wording {
        let texts = catalog.statements(quotedBy: wording, at: meeting)
        let isStored = texts.contains { statementTexts[$0.id] != nil }
        return isStored ? statementTexts.anchored(wording, at: meeting, in: catalog) : wording
    }
}

// MARK: Storing

extension Session {
    /// Stores the texts of the records that an edit has put into the catalog. One that is there stays
    /// as it is: somebody may have corrected it.
    mutating func storeTexts(of edit: CatalogEdit) {
        var isChanged = false
        for case .statement(let record)? in edit.changes.map(\.after)
        where statementTexts[record.id] == nil && catalog.statement(record.id) != nil {
            guard let text = intakes.text(of: record) else { continue }
            statementTexts[record.id] = text
            outbox.put(TextToStore(record.id, text, by: edit.id))
            isChanged = true
        }
        if isChanged { setCatalog(register.present) }
    }

    /// Texts go where their records, whose names were given away, are now. One that is stored already is in the
    /// way of the text that the name is given to.
    mutating func moveTexts(to records: [TextRename]) {
        for rename in records {
            guard let text = statementTexts[rename.old],
                StatementRecord.checksum(of: text) == rename.record.checksum
            else { continue }
            outbox.withdraw(TextToStore(rename.old, text, by: rename.edit), removes: true)
            outbox.put(TextToStore(rename.record.id, text, by: rename.edit))
            statementTexts[rename.old] = nil
            statementTexts[rename.record.id] = text
        }
    }

    /// Shows the texts of records that are not saved yet, also of one that was refused for a while: then
    /// the catalog was without it, and its text went from the screen.
    mutating func showUnsavedTexts(of catalog: Catalog) {
        for record in catalog.statements
        where statementTexts[record.id] == nil && seen.catalog.statement(record.id) == nil {
            statementTexts[record.id] = intakes.text(of: record)
        }
    }

    /// Stores the texts of records that were just saved again: they were in their files already, and
    /// somebody who removed an earlier record of theirs has deleted them meanwhile.
    mutating func storeAgain(_ missing: Set<StatementRecord.ID>) {
        for id in missing.sorted() {
            guard let record = catalog.statement(id), let edit = lastEdit(adding: record),
                let text = text(of: record)
            else { continue }
            statementTexts[id] = text
            outbox.put(TextToStore(id, text, by: edit))
        }
    }

    private func lastEdit(adding record: StatementRecord) -> CatalogEdit.ID? {
        catalog.edits.last { $0.changes.contains { $0.after == .statement(record) } }?.id
    }

    /// The text of a record, as far as this session has it.
    private func text(of record: StatementRecord) -> String? {
        let shown = statementTexts[record.id].flatMap {
            StatementRecord.checksum(of: $0) == record.checksum ? $0 : nil
        }
        return shown ?? intakes.text(of: record)
    }

    /// An edit that would have removed texts is not made: they are shown again.
    mutating func showTexts(of edit: CatalogEdit) {
        for case .statement(let record)? in edit.changes.map(\.before)
        where statementTexts[record.id] == nil && seen.catalog.statement(record.id) == record {
            guard let text = intakes.text(of: record) else { continue }
            statementTexts[record.id] = text
            // Its file may be on its way out, or have never been written.
            if let adding = lastEdit(adding: record) {
                outbox.put(TextToStore(record.id, text, by: adding))
            }
        }
        setCatalog(register.present)
    }

    /// The records that an edit put into the catalog are out of it again: their texts go with them.
    /// Where a record is on the disk, the save that takes it off removes its text.
    mutating func takeBackTexts(of edit: CatalogEdit) {
        for case .statement(let record)? in edit.changes.map(\.after)
        where catalog.statement(record.id) == nil {
            guard let text = statementTexts[record.id],
                StatementRecord.checksum(of: text) == record.checksum
            else { continue }
            statementTexts[record.id] = nil
            intakes.takenBack[record.checksum] = text
            outbox.withdraw(
                TextToStore(record.id, text, by: edit.id),
                removes: seen.catalog.statement(record.id) == nil)
        }
    }
}
