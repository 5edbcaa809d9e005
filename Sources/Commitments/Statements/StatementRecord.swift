import Text

/// What a catalog says of a statement whose text the workspace keeps.
package struct StatementRecord: Hashable, Sendable {
    /// The name of a text: that of its file without the ending.
    package typealias ID = Identifier<StatementRecord>

    /// What a document is. A meeting can issue several.
    package enum Kind: String, CaseIterable, Sendable {
        case statement
        case factSheet = "fact-sheet"
        case principles, readout, summary

        /// For people: "fact sheet".
        package var name: String { self == .factSheet ? "fact sheet" : rawValue }
    }

    /// Whether the text is all of the document.
    package enum Extent: String, CaseIterable, Sendable { case whole, cut }

    /// How the text is written, which decides how it is split into sentences.
    package enum Markup: String, CaseIterable, Sendable { case plain, markdown }

    /// The name of the text's file, without its ending.
    package var id: ID
    /// The meeting that the text is of.
    package var meeting: Meeting.ID
    /// What kind of document it is.
    package var kind: Kind
    /// The title of the document.
    package var title: String
    /// A BCP 47 tag.
    package var language: String
    /// Where the text was obtained.
    package var source: Source.ID
    /// The day on which the text was received.
    package var obtained: CalendarDate
    /// SHA-256 of the text's bytes, in hexadecimal digits.
    package var checksum: String
    /// Whether it is all of the document.
    package var extent: Extent
    /// How the text marks headings and lists.
    package var markup: Markup
    /// Sentences that an analyst decided make no commitment.
    package var setAside: [TextSelector]
    /// Sentences that two analysts coded differently, and what was decided.
    package var settled: [SettledSentence]

    /// Creates a record.
    package init(
        id: ID, meeting: Meeting.ID, kind: Kind = .statement, title: String,
        language: String = "en",
        source: Source.ID, obtained: CalendarDate, checksum: String, extent: Extent = .whole,
        markup: Markup = .plain, setAside: [TextSelector] = [],
        settled: [SettledSentence] = []
    ) {
        self.id = id
        self.meeting = meeting
        self.kind = kind
        self.title = title
        self.language = language
        self.source = source
        self.obtained = obtained
        self.checksum = checksum
        self.extent = extent
        self.markup = markup
        self.setAside = setAside
        self.settled = settled
    }

    /// "fm-munich-2025.en", "leaders-campdavid-2023.fact-sheet.en": one name for each meeting,
    /// kind and language.
    package static func id(of meeting: Meeting.ID, _ kind: Kind, language: String) -> ID {
        let parts = [meeting.text, kind == .statement ? nil : kind.rawValue, language.lowercased()]
        return ID(parts.compactMap(\.self).joined(separator: "."))
    }

    /// The name of a text: that of its meeting, kind and language, with a number where that is taken.
    package static func freeID(
        of meeting: Meeting.ID, _ kind: Kind, language: String, isTaken: (ID) -> Bool
    ) -> ID {
        let first = id(of: meeting, kind, language: language)
        var (id, number) = (first, 2)
        while isTaken(id) {
            id = ID("\(first)-\(number)")
            number += 1
        }
        return id
    }

    /// The checksum of a text, for its record.
    package static func checksum(of text: String) -> String { SHA256.hex(of: text.utf8) }

    /// The name of the text's file.
    package var fileName: String { id.text + ".txt" }

    /// "fact sheet, en"
    package var inWords: String {
        "\(kind.name), \(language)\(extent == .cut ? ", cut" : "")"
    }
}

extension StatementRecord: ListedRecord {
    package static let kind = CatalogEntry.Kind.statement
    package static let blank = StatementRecord(
        id: ID(""), meeting: Meeting.ID(""), title: "", source: Source.ID(""),
        obtained: CalendarDate(dayNumber: 0), checksum: "")
    package var entry: CatalogEntry { .statement(self) }

    package static let members: [EntryMember<StatementRecord>] = [
        .init("id", \.id, "", "the name of the file, without .txt", as: .id(.file), isKey: true),
        .init("meeting", \.meeting, "", "the meeting that issued it"),
        .init("kind", \.kind, "", "what the document is"),
        .init("title", \.title, "", "the title of the document"),
        .init("language", \.language, "", "the language of the text: en, ko, ja", as: .language),
        .init("source", \.source, "", "where the text was read"),
        .init("obtained", \.obtained, "", "the day on which it was received"),
        .init("checksum", \.checksum, "", "the SHA-256 of the file", as: .checksum),
        .init(
            "extent", \.extent, "", "whether the text is all of the document", isRequired: false,
            otherwise: "whole"),
        .init(
            "markup", \.markup, "", "how headings and lists are marked", isRequired: false,
            otherwise: "plain", isLeftOut: true),
        .init(
            "setAside", \.setAside, "", "sentences that an analyst decided make no commitment"),
        .init(
            "settled", \.settled, "",
            "sentences that two analysts coded differently, and what was decided"),
    ]
}

extension Catalog {
    /// The records of a meeting's texts.
    package func statements(of meeting: Meeting.ID) -> [StatementRecord] {
        statements.filter { $0.meeting == meeting }
    }

    /// Returns the record of an id; nil where there is none.
    package func statement(_ id: StatementRecord.ID) -> StatementRecord? {
        statements.first { $0.id == id }
    }
}

extension CatalogEdit.Change {
    /// Whether the record of a meeting's text was changed.
    func isOfText(from meeting: Meeting) -> Bool {
        [before, after].contains {
            if case .statement(let record)? = $0 { record.meeting == meeting.id } else { false }
        }
    }
}
