import Commitments
import Text

/// What is known of a meeting while it is being entered: some of it may be missing yet.
package struct MeetingDetails: Hashable, Sendable {
    /// Nil for a meeting that is new and may be named by the program.
    package var id: Meeting.ID?
    /// The day on which it began, or the month.
    package var date: MeetingDate?
    /// The last day of a meeting that took several.
    package var end: CalendarDate?
    /// Where it was held: "Munich, Germany".
    package var place = ""
    /// The place in a word or two: "Munich".
    package var short = ""
    /// What kind of meeting it was.
    package var format: MeetingFormat.ID?
    /// Who was represented, and by whom.
    package var participants: [Meeting.Delegation] = []
    /// Nil for a source that is new and may be named by the program.
    package var sourceID: Source.ID?
    /// Who published the statement, or the report of it.
    package var publisher = ""
    /// The title of that publication.
    package var title = ""
    /// The address of that publication.
    package var url: String?
    /// What the words of the source are; nil where that is not asked.
    package var provenance: Provenance?
    /// The language of a statement that is being coded; nil where that is not asked or not known.
    package var language: String?
    /// How much of the statement was coded.
    package var extract = Extract.selectedPhrases
    /// How sure these facts are.
    package var confidence = Confidence.high
    /// What it was about, in our words.
    package var summary = ""
    /// A remark on the entry, for other analysts.
    package var note: String?
    /// Other reports that were seen, by address or citation.
    package var alsoSeen: [String] = []

    /// Creates details without any value.
    package init() {}

    /// A meeting that is there.
    package init(_ meeting: Meeting, in catalog: Catalog) {
        id = meeting.id
        date = meeting.date
        end = meeting.end
        place = meeting.place
        short = meeting.short
        format = meeting.format
        participants = meeting.participants
        sourceID = meeting.source
        let source = catalog.source(meeting.source)
        publisher = source?.publisher ?? ""
        title = source?.title ?? ""
        url = source?.url
        extract = meeting.extract
        confidence = meeting.confidence
        summary = meeting.summary
        note = meeting.note
        alsoSeen = meeting.alsoSeen
    }
}

// MARK: What becomes of it in the catalog

extension MeetingDetails {
    /// The meeting and its source with ids that are free, or those they have; nil where what a
    /// meeting must have is missing.
    /// - Parameter elsewhere: ids that are not free either.
    package func entries(
        in catalog: Catalog, besides elsewhere: KnownIDs = KnownIDs()
    ) -> (meeting: Meeting, source: Source)? {
        guard let date, let format else { return nil }
        let source = source(in: catalog, besides: elsewhere)
        let meeting = Meeting(
            id: id ?? proposedID(in: catalog, besides: elsewhere), date: date, end: end,
            place: place, short: short,
            format: format, summary: summary, participants: participants, source: source.id,
            alsoSeen: alsoSeen, confidence: confidence, extract: extract, note: note)
        return (meeting, source)
    }

    /// The source that says the same already, else one under its id, else a new one.
    private func source(in catalog: Catalog, besides elsewhere: KnownIDs) -> Source {
        if let sourceID {
            return Source(id: sourceID, publisher: publisher, title: title, url: url)
        }
        let known = catalog.sources.first {
            $0.publisher == publisher && $0.title == title && $0.url == url
        }
        return known
            ?? Source(
                id: Source.ID(
                    free(
                        [slug(publisher), slug(short), year].filter { !$0.isEmpty }
                            .joined(separator: "-")
                    ) { name in
                        let id = Source.ID(name)
                        return catalog.source(id) != nil || elsewhere.sources.contains(id)
                    }), publisher: publisher, title: title,
                url: url)
    }

    /// What the meeting would be called: "fm-munich-2025".
    package func proposedID(
        in catalog: Catalog, besides elsewhere: KnownIDs = KnownIDs()
    ) -> Meeting.ID {
        let words = (format?.text ?? "").split(separator: "-")
        let kind =
            words.count > 1
            ? String(words.compactMap(\.first)) : words.first.map { String($0) } ?? ""
        let name = [kind, slug(short), year].filter { !$0.isEmpty }.joined(separator: "-")
        return Meeting.ID(
            free(name) {
                catalog.meeting($0) != nil || elsewhere.meetings.contains(Meeting.ID($0))
            })
    }

    private var year: String { date.map { String($0.iso.prefix(4)) } ?? "" }

    /// The changes that bring the meeting and its source into the catalog.
    /// - Parameters:
    ///   - seen: what the analyst started from, where that is not what the catalog has.
    ///   - elsewhere: ids that others have given away.
    package func changes(
        in catalog: Catalog, since seen: MeetingDetails? = nil,
        besides elsewhere: KnownIDs = KnownIDs()
    ) -> [CatalogEdit.Change]? {
        guard let (meeting, source) = entries(in: catalog, besides: elsewhere) else { return nil }
        let start = seen?.entries(in: catalog, besides: elsewhere)
        let before = start.map { [CatalogEntry.source($0.source), .meeting($0.meeting)] } ?? []
        return [.source(source), .meeting(meeting)].flatMap { (entry: CatalogEntry) in
            let before = before.first { $0.key == entry.key } ?? catalog.entry(entry.key)
            if before == entry { return [CatalogEdit.Change]() }
            return [CatalogEdit.Change(before: before, after: entry)].compactMap(\.self)
        }
    }
}

/// A name, or the name with the first number that makes it free.
private func free(_ name: String, isTaken: (String) -> Bool) -> String {
    let name = name.isEmpty ? "new" : name
    if !isTaken(name) { return name }
    var number = 2
    while isTaken("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
}

/// A text as a part of an id: lower-case letters, digits and hyphens.
func slug(_ text: String) -> String {
    let letters = text.folded.utf8.map { byte -> Character in
        let isPlain = (97...122).contains(byte) || (48...57).contains(byte)
        return isPlain ? Character(Unicode.Scalar(byte)) : "-"
    }
    return String(letters).split(separator: "-").joined(separator: "-")
}

/// Whether a text can be an id of a meeting or a source.
func isKebab(_ text: String) -> Bool { !text.isEmpty && slug(text) == text }
