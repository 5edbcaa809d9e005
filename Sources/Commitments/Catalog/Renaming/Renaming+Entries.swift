extension Renaming {
    /// Returns the entry with its own id, and those that it refers to, renamed.
    package func callAsFunction(_ entry: CatalogEntry) -> CatalogEntry {
        switch entry {
        case .party, .pillar, .format: entry
        case .source(let source): .source(self(source))
        case .meeting(let meeting): .meeting(self(meeting))
        case .pledge(let pledge): .pledge(self(pledge))
        case .reaffirmation(let said): .reaffirmation(self(said))
        case .expectation(let expectation): .expectation(self(expectation))
        case .statement(let record): .statement(self(record))
        }
    }

    /// Returns the source with its id renamed.
    package func callAsFunction(_ source: Source) -> Source {
        var source = source
        source.id = self(source.id)
        return source
    }

    /// Returns the meeting with its id and its source renamed.
    package func callAsFunction(_ meeting: Meeting) -> Meeting {
        var meeting = meeting
        meeting.id = self(meeting.id)
        meeting.source = self(meeting.source)
        return meeting
    }

    /// Returns the pledge with its id and its parent renamed.
    package func callAsFunction(_ pledge: Pledge) -> Pledge {
        var pledge = pledge
        pledge.id = self(pledge.id)
        pledge.parent = pledge.parent.map { self($0) }
        // A pledge that was merged away goes on as another name.
        pledge.aliases = pledge.aliases.map { self(Pledge.ID($0)).text }
        return pledge
    }

    private func callAsFunction(_ said: Reaffirmation) -> Reaffirmation {
        var said = said
        said.pledge = self(said.pledge)
        said.meeting = self(said.meeting)
        for index in said.wordings.indices {
            said.wordings[index].source = self(said.wordings[index].source)
            said.wordings[index].anchor = said.wordings[index].anchor.map { anchor in
                PassageAnchor(statement: self(anchor.statement), selectors: anchor.selectors)
            }
        }
        return said
    }

    /// The file of a text keeps its name, whatever its meeting is called, unless that name is given away.
    private func callAsFunction(_ record: StatementRecord) -> StatementRecord {
        var record = record
        record.id = self(record.id)
        record.meeting = self(record.meeting)
        record.source = self(record.source)
        for index in record.settled.indices {
            record.settled[index].kept = record.settled[index].kept.map { self($0) }
            for side in record.settled[index].had.indices {
                record.settled[index].had[side].pledges =
                    record.settled[index].had[side].pledges.map { self($0) }
                for place in record.settled[index].had[side].passages.indices {
                    let pledge = record.settled[index].had[side].passages[place].pledge
                    record.settled[index].had[side].passages[place].pledge = self(pledge)
                }
            }
        }
        return record
    }

    private func callAsFunction(_ expectation: Expectation) -> Expectation {
        var expectation = expectation
        expectation.pledge = self(expectation.pledge)
        expectation.from = self(expectation.from)
        expectation.to = self(expectation.to)
        return expectation
    }

    /// An edit of the catalog, as it would have been made with the new ids.
    package func callAsFunction(_ edit: CatalogEdit) -> CatalogEdit {
        if isEmpty { return edit }
        var edit = edit
        edit.summary = self(edit.summary)
        edit.changes = edit.changes.map { $0.renamed(by: self) }
        edit.added = self(edit.added)
        return edit
    }

    /// Returns the reaffirmation with its pledge, its meeting and its sources renamed.
    package func callAsFunction(
        _ named: [CatalogEntry.Key: Addition]
    ) -> [CatalogEntry.Key: Addition] {
        Dictionary(named.map { (self($0.key), $0.value) }) { first, _ in first }
    }

    /// An act on notes.
    package func callAsFunction(_ change: Change) -> Change {
        if isEmpty { return change }
        var change = change
        change.summary = self(change.summary)
        for index in change.edits.indices {
            change.edits[index].pledge = self(change.edits[index].pledge)
            change.edits[index].before = change.edits[index].before.map { self($0) }
            change.edits[index].after = self(change.edits[index].after)
        }
        return change
    }

    private func callAsFunction(_ version: Note.Version) -> Note.Version {
        guard let reading = version.reading else { return version }
        var version = version
        version.reading = Note.Reading(
            from: self(reading.from), to: self(reading.to), labels: reading.labels)
        return version
    }
}

// MARK: Drafts

extension Renaming {
    /// Returns the draft with every id in its fields renamed.
    package func callAsFunction(_ draft: FormDraft) -> FormDraft {
        if isEmpty { return draft }
        var draft = draft
        draft.form = self(draft.form)
        draft.title = self(draft.title)
        draft.values = items(draft.values)
        draft.bases = items(draft.bases)
        draft.added = self(draft.added)
        return draft
    }

    /// Fields in which entries are chosen hold their ids, one a line. What people write is left as
    /// they wrote it.
    package func items(_ values: [String: String]) -> [String: String] {
        let ids = Dictionary(names.map { ($0.key.name, $0.value) }) { first, _ in first }
        return values.mapValues { text in
            text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { ids[String($0)] ?? String($0) }.joined(separator: "\n")
        }
    }
}

extension CatalogEntry {
    /// The pledges, meetings and sources that the entry is or names.
    var named: [Key] {
        var named = [key] + links
        if case .pledge(let pledge) = self {
            named += pledge.aliases.map { Key(.pledge, $0) }
        }
        return named.filter { Kind.numbered.contains($0.kind) }
    }
}
