/// What the notes say of a pledge. A pledge answers to its id, to the ids of pledges that were merged
/// into it, and to each of them in upper or lower case; notes that name any of these are its notes.
/// Every list, page and export asks here, so that all of them give the same answer.
extension Register {
    /// The notes of a pledge up to the day, newest first.
    package func notes(on pledge: Pledge) -> [Note] {
        guard let position = catalog.position(ofPledge: pledge.id.text) else { return [] }
        return notes(onPledgeAt: position)
    }

    /// The note that gives a pledge its status.
    package func statusNote(of pledge: Pledge) -> Note? {
        notes(on: pledge).first { $0.current.status != nil }
    }

    /// The status of a pledge: that of its latest note that sets one.
    package func status(of pledge: Pledge) -> Status {
        catalog.position(ofPledge: pledge.id.text).map { facts[$0].status } ?? .notAssessed
    }

    /// The pledge that a note is on, whichever of its names the note uses; nil where the catalog has
    /// no such pledge.
    package func pledge(of note: Note) -> Pledge? {
        strangers.notes.contains(note.id) ? nil : catalog.pledge(note.pledge.text)
    }

    /// The id of the pledge that a note is on; the id that the note names where the catalog has no
    /// such pledge.
    package func pledgeID(of note: Note) -> Pledge.ID { pledge(of: note)?.id ?? note.pledge }

    /// The name that a note has for its pledge, where that is not the pledge's id.
    package func writtenName(of note: Note) -> Pledge.ID? {
        pledgeID(of: note) == note.pledge ? nil : note.pledge
    }

    /// "SEC-07"; "SEC-07 (SEC-06)" for a note that names the pledge by another of its names.
    package func pledgeInWords(of note: Note) -> String {
        pledgeID(of: note).text + (writtenName(of: note).map { " (\($0))" } ?? "")
    }

    /// The notes of whatever pledge an id names; of an id that the catalog does not have, the notes
    /// that name exactly this id.
    func notes(named id: Pledge.ID) -> [Note] {
        guard let position = catalog.position(ofPledge: id.text) else {
            return knownNotebook.notes(writtenOn: id, asOf: asOf)
        }
        return notes(onPledgeAt: position)
    }

    func notes(onPledgeAt position: Int) -> [Note] {
        let notes = ownNotes(named: catalog.pledges[position].id)
        guard let names = otherNames[position] else { return notes }
        return (notes + names.flatMap { ownNotes(named: $0) }).sorted { Note.precedes($1, $0) }
    }

    /// The notes that name a pledge of the catalog by this id, and mean it.
    private func ownNotes(named id: Pledge.ID) -> [Note] {
        let notes = knownNotebook.notes(writtenOn: id, asOf: asOf)
        if strangers.notes.isEmpty { return notes }
        return notes.filter { !strangers.notes.contains($0.id) }
    }

    /// The position of the pledge that an id names, if its notes are already looked up by that id.
    func knownPosition(of id: Pledge.ID) -> Int? {
        guard let position = catalog.position(ofPledge: id.text) else { return nil }
        let isKnown =
            catalog.pledges[position].id == id || otherNames[position]?.contains(id) ?? false
        return isKnown ? position : nil
    }
}

// MARK: Notes without a pledge

extension Register {
    /// The notes up to the day on a pledge which the catalog does not have, newest first. They
    /// are shown as such, so that a pledge that was taken out does not take its notes out of sight.
    package var notesWithoutPledge: [Note] {
        let strange = strangers.notes.compactMap { knownNotebook.note($0) }
            .filter { $0.counts(on: asOf) && catalog.pledge($0.pledge.text) != nil }
        return (strayPledges.flatMap { knownNotebook.notes(writtenOn: $0, asOf: asOf) } + strange)
            .sorted { Note.precedes($1, $0) }
    }
}

// MARK: Ids that notes know

extension Register {
    /// Ids that notes name: a new entry must not get one of them, or it would pass for the entry that
    /// the notes are about.
    package var idsInNotes: KnownIDs { KnownIDs(notebook) }
}
