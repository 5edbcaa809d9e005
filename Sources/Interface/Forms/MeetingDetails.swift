import Commitments
import Text

/// What is known of a meeting while it is being entered: some of it may be missing yet.
package struct MeetingDetails: Hashable, Sendable {
    /// Without an id where the meeting is new and may be named by the program.
    package var meeting: Meeting
    /// Without an id where the source is new and may be named by the program.
    package var source: Source
    /// Nil while nobody has said when it was.
    package var date: MeetingDate? {
        didSet { if let date { meeting.date = date } }
    }
    /// What the words of the source are; nil where that is not asked.
    package var provenance: Provenance?
    /// The language of a statement that is being coded; nil where that is not asked or not known.
    package var language: String?

    /// Creates details without any value.
    package init() {
        meeting = Meeting.blank
        meeting.extract = .selectedPhrases
        source = Source.blank
    }

    /// A meeting that is there.
    package init(_ meeting: Meeting, in catalog: Catalog) {
        self.meeting = meeting
        date = meeting.date
        source = catalog.source(meeting.source) ?? Source.blank
    }

    /// Whether the catalog does not have the meeting yet.
    var isNew: Bool { meeting.id.text.isEmpty }
}

// MARK: What becomes of it in the catalog

extension MeetingDetails {
    /// The meeting and its source with ids that are free, or those they have; nil where what a
    /// meeting must have is missing.
    /// - Parameter elsewhere: ids that are not free either.
    package func entries(
        in catalog: Catalog, besides elsewhere: KnownIDs = KnownIDs()
    ) -> (meeting: Meeting, source: Source)? {
        guard date != nil, !meeting.format.text.isEmpty else { return nil }
        let source = named(self.source, in: catalog, besides: elsewhere)
        var meeting = self.meeting
        if isNew { meeting.id = proposedID(in: catalog, besides: elsewhere) }
        meeting.source = source.id
        return (meeting, source)
    }

    /// The source that says the same already, else one under its id, else a new one.
    private func named(
        _ source: Source, in catalog: Catalog, besides elsewhere: KnownIDs
    ) -> Source {
        if !source.id.text.isEmpty { return source }
        let known = catalog.sources.first {
            $0.publisher == source.publisher && $0.title == source.title && $0.url == source.url
        }
        if let known { return known }
        let words = [slug(source.publisher), slug(meeting.short), year].filter { !$0.isEmpty }
        var named = source
        named.id = Source.ID(
            free(words.joined(separator: "-")) { name in
                let id = Source.ID(name)
                return catalog.source(id) != nil || elsewhere.sources.contains(id)
            })
        return named
    }

    /// What the meeting would be called: "fm-munich-2025".
    package func proposedID(
        in catalog: Catalog, besides elsewhere: KnownIDs = KnownIDs()
    ) -> Meeting.ID {
        let words = meeting.format.text.split(separator: "-")
        let kind =
            words.count > 1
            ? String(words.compactMap(\.first)) : words.first.map { String($0) } ?? ""
        let name = [kind, slug(meeting.short), year].filter { !$0.isEmpty }.joined(separator: "-")
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
