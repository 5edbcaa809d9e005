extension Note {
    /// How an analyst reads the change of a pledge's wording between two meetings.
    package struct Reading: Hashable, Sendable {
        /// The earlier meeting.
        package var from: Meeting.ID
        /// The later meeting.
        package var to: Meeting.ID
        /// Never empty.
        package var labels: [ChangeLabel]

        /// Creates a judgment of the change between two meetings.
        package init(from: Meeting.ID, to: Meeting.ID, labels: [ChangeLabel]) {
            self.from = from
            self.to = to
            self.labels = labels
        }

        /// All that it says, to put versions in an order.
        var contents: [String] { [from.text, to.text] + labels.map(\.rawValue) }
    }
}

extension Note {
    /// Who reads a change so: who wrote the reading that the note has, not who changed another part of
    /// the note since.
    package var reader: String? {
        guard let reading = current.reading else { return nil }
        let same = history.reversed().prefix { $0.reading == reading }
        return (same.last ?? current).author
    }
}

extension Note.Reading {
    /// The reading as one text, for a draft: "munich newyork softened,narrowed".
    package var text: String {
        [from.text, to.text, labels.map(\.rawValue).joined(separator: ",")].joined(separator: " ")
    }

    /// Reads what `text` wrote; nil for anything else.
    package init?(text: String) {
        let parts = text.split(separator: " ")
        guard parts.count == 3 else { return nil }
        let labels = parts[2].split(separator: ",").map { ChangeLabel(rawValue: String($0)) }
        let known = labels.compactMap(\.self)
        if known.isEmpty || known.count < labels.count { return nil }
        self.init(
            from: Meeting.ID(String(parts[0])), to: Meeting.ID(String(parts[1])), labels: known)
    }
}

extension Register {
    /// The note with the latest reading of a pledge between two meetings.
    package func reading(of pledge: Pledge, from: Meeting.ID, to: Meeting.ID) -> Note? {
        readings(of: pledge, from: from, to: to).first
    }

    /// The notes with a reading of a pledge between two meetings, the latest first.
    package func readings(of pledge: Pledge, from: Meeting.ID, to: Meeting.ID) -> [Note] {
        notes(on: pledge).filter { note in
            !strangers.readings.contains(note.id)
                && note.current.reading.map { $0.from == from && $0.to == to } ?? false
        }
    }

    /// "firm" or "provisional", shown next to the labels of a reading. Labels of wordings that the
    /// catalog does not have are never firm.
    package func certainty(of reading: Note.Reading, on pledge: Pledge.ID) -> String {
        doubts(of: reading, on: pledge).certainty
    }

    /// Why a reading is provisional: for what the words are that it reads.
    package func doubts(of reading: Note.Reading, on pledge: Pledge.ID) -> [Doubt] {
        guard let pledge = catalog.position(ofPledge: pledge.text),
            let from = catalog.position(ofMeeting: reading.from),
            let to = catalog.position(ofMeeting: reading.to),
            let comparison = comparison(of: pledge, from: from, to: to)
        else { return [Doubt(.absence, "the catalog does not have both wordings")] }
        return comparison.doubts
    }

    /// "my reading, Munich -> New York 2025: softened (provisional: Munich is a translation)"
    package func inWords(_ reading: Note.Reading, on pledge: Pledge.ID) -> String {
        let labels = reading.labels.inWords
        return "my reading, \(catalog.shortName(of: reading.from)) -> "
            + "\(catalog.shortName(of: reading.to)): "
            + "\(labels) (\(doubts(of: reading, on: pledge).certaintyInWords))"
    }
}

extension Catalog {
    /// The word for a meeting in a column, with its year where others are called so, too; its id
    /// where there is no such meeting.
    package func shortName(of id: Meeting.ID) -> String {
        guard let meeting = position(ofMeeting: id).map({ meetings[$0] }) else { return id.text }
        let isAlone = meetings.count { $0.short == meeting.short } == 1
        return isAlone ? meeting.short : "\(meeting.short) \(meeting.date.first.iso.prefix(4))"
    }
}
