/// A member of a file that this version does not know, kept as it was written.
package struct UnknownMember: Hashable, Sendable {
    /// The name of the member.
    package var name: String
    /// The value as JSON text.
    package var json: String

    /// Creates a member from its name and its JSON text.
    package init(name: String, json: String) {
        self.name = name
        self.json = json
    }

    fileprivate var isReading: Bool { name == "reading" }
}

/// A status note: what an analyst wrote of a pledge on a day. Nothing of it is ever overwritten:
/// an edit and a deletion add a version, and the earlier ones stay.
package struct Note: Hashable, Sendable, Identifiable {
    /// Identifies a note: a ULID, which sorts by time.
    package typealias ID = Identifier<Note>

    /// Bytes of text that one may write into a note. A longer text that a file has is read.
    package static let textLimit = 64 << 10

    package let id: ID
    /// The pledge that the note is on.
    package var pledge: Pledge.ID
    /// When it was first written.
    package let created: Timestamp
    /// The note as it is now.
    package var current: Version
    /// The versions before, oldest first.
    package var history: [Version]
    /// The changes of the catalog that added the entries which the note names, by the entries' ids:
    /// two entries may come to have one id in two copies. Entries that came with the catalog are
    /// left out.
    package var added: [String: Addition]
    /// Members of the note, in its file, that this version does not know.
    package var unknown: [UnknownMember]

    /// Creates a note.
    package init(
        id: ID, pledge: Pledge.ID, created: Timestamp, current: Version, history: [Version] = [],
        added: [String: Addition] = [:], unknown: [UnknownMember] = []
    ) {
        self.id = id
        self.pledge = pledge
        self.created = created
        self.current = current
        self.history = history
        self.added = added
        self.unknown = unknown
    }

    /// What one writing of a note says.
    package struct Version: Hashable, Sendable {
        /// When it was written.
        package var changed: Timestamp
        /// Who wrote it.
        package var author: String
        /// The day that the note speaks of; it may lie before the day it was written.
        package var date: CalendarDate
        /// The body, which may have several lines.
        package var text: String
        /// The status that the note sets.
        package var status: Status?
        /// Words by which notes are grouped, without the "#".
        package var tags: [String]
        /// Addresses or citations of what supports the note.
        package var evidence: [String]
        /// The day by which the note should be looked at again.
        package var reviewBy: CalendarDate?
        /// The analyst's own reading of a change of wording; it overrules what the rules propose.
        package var reading: Reading?
        /// The versions that somebody wrote at the same time without knowing this one, until somebody
        /// settles which one to keep.
        package var beside: [Mark]
        /// Whether this version deletes the note; its text stays for the record.
        package var isDeleted: Bool
        /// Members of an earlier version that this program does not know (those of the current
        /// version belong to the note).
        package var unknown: [UnknownMember]

        /// Creates a version of a note.
        package init(
            changed: Timestamp, author: String, date: CalendarDate, text: String,
            status: Status? = nil, tags: [String] = [], evidence: [String] = [],
            reviewBy: CalendarDate? = nil, reading: Reading? = nil, beside: [Mark] = [],
            isDeleted: Bool = false, unknown: [UnknownMember] = []
        ) {
            self.changed = changed
            self.author = author
            self.date = date
            self.text = text
            self.status = status
            self.tags = tags
            self.evidence = evidence
            self.reviewBy = reviewBy
            self.reading = reading
            self.beside = beside
            self.isDeleted = isDeleted
            self.unknown = unknown
        }

        fileprivate var hasReading: Bool { reading != nil || unknown.contains(where: \.isReading) }

        /// Whether two versions say the same, whenever and by whomever they were written.
        package func saysTheSame(as other: Version) -> Bool {
            var copy = self
            copy.changed = other.changed
            copy.author = other.author
            copy.unknown = other.unknown
            return copy == other
        }
    }

    /// The note with a new version; the one before goes into the history.
    package func revised(_ version: Version) -> Note {
        var note = self
        note.history.append(current)
        note.current = version
        return note.keepingUnknownReading
    }

    /// A reading in labels that this version does not know is kept among the note's unknown
    /// members. When another reading replaces it, it stays with the version before, so that the
    /// note has one reading and nothing is lost.
    var keepingUnknownReading: Note {
        guard current.reading != nil, let position = unknown.firstIndex(where: \.isReading),
            let earlier = history.lastIndex(where: { !$0.hasReading })
        else { return self }
        var note = self
        note.history[earlier].unknown.append(note.unknown.remove(at: position))
        return note
    }

    /// Whether the note is not deleted and speaks of a day up to this one; of any day when nil.
    package func counts(on day: CalendarDate?) -> Bool {
        !current.isDeleted && day.map { speaks(upTo: $0) } ?? true
    }

    /// Whether the note speaks of a day up to this one. Who writes where it is tomorrow already speaks
    /// of tomorrow, and is read where it is still today.
    package func speaks(upTo day: CalendarDate) -> Bool {
        let isNow = current.date <= current.changed.date && current.changed.isStillSomewhere(day)
        return current.date <= day || isNow
    }

    /// The order of notes: by the day they speak of, then as they were written.
    package static func precedes(_ left: Note, _ right: Note) -> Bool {
        (left.current.date, left.created, left.id) < (right.current.date, right.created, right.id)
    }
}
