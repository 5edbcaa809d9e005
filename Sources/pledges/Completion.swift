import ArgumentParser
import Commitments

/// What shells offer after Tab. A file named by an option may not be complete yet: then the
/// environment's is used, and whatever cannot be read offers nothing.
enum Completion {
    typealias Offer = @Sendable ([String], Int, String) -> [String]

    static let pledges: Offer = { words, _, _ in
        catalog(words)?.pledges.flatMap { [$0.id.text] + $0.aliases } ?? []
    }

    static let pillars: Offer = { words, _, _ in
        catalog(words)?.pillars.flatMap { [$0.id.text, $0.prefix.lowercased()] } ?? []
    }

    static let meetings: Offer = { words, _, _ in catalog(words)?.meetings.map(\.id.text) ?? [] }

    static let sources: Offer = { words, _, _ in catalog(words)?.sources.map(\.id.text) ?? [] }

    static let statements: Offer = { words, _, _ in
        catalog(words)?.statements.map(\.id.text) ?? []
    }

    static let edits: Offer = { words, _, _ in catalog(words)?.edits.map(\.id.text) ?? [] }

    static let terms: Offer = { words, _, _ in
        library(words)?.register(asOf: Clock.today()).terms.map(\.name) ?? []
    }

    static let meetingFormats: Offer = { words, _, _ in
        catalog(words)?.formats.map(\.id.text) ?? []
    }

    static let parties: Offer = { words, _, _ in
        catalog(words)?.parties.map { $0.id.text.lowercased() } ?? []
    }

    static let statuses: Offer = { _, _, _ in Status.definitions.map(\.status.rawValue) }

    static let notes: Offer = { words, _, _ in
        library(words)?.notebook.notes.filter { !$0.current.isDeleted }.map(\.id.text) ?? []
    }

    static let tags: Offer = { words, _, _ in
        Set(library(words)?.notebook.notes.flatMap(\.current.tags) ?? []).sorted()
    }

    static let authors: Offer = { words, _, _ in
        let versions = library(words)?.notebook.notes.flatMap { $0.history + [$0.current] } ?? []
        return Set(versions.map(\.author).filter { !$0.isEmpty }).sorted()
    }

    static let participants: Offer = { words, _, _ in
        catalog(words)?.parties.map { $0.id.text + "=" } ?? []
    }

    /// Days to look back to: those of meetings, newest first.
    static let pastDays: Offer = { words, _, _ in
        let days = catalog(words)?.meetings.map(\.date.first) ?? []
        return ["today", "yesterday"] + Set(days).sorted(by: >).map(\.iso)
    }

    static let comingDays = ["tomorrow", "+1w", "+2w", "+1m", "+3m", "+6m", "+1y"]

    static let languages: Offer = { words, _, _ in
        Set(catalog(words)?.statements.map(\.language) ?? []).union(["en", "ja", "ko"]).sorted()
    }

    static let versions: Offer = { words, cursor, prefix in
        statements(words, cursor, prefix) + languages(words, cursor, prefix)
    }

    static let charsets = [
        "utf-8", "euc-kr", "shift_jis", "euc-jp", "gb18030", "big5", "windows-1252",
    ]

    static let backups: Offer = { words, _, _ in
        let files = files(words)
        let isCatalog = value(of: "--of", in: words) == "catalog"
        let path = isCatalog ? Library.catalogStore(files)?.path : try? files.notesPath()
        return ["latest"] + (path.flatMap { try? Library.backups?.list(of: $0) } ?? []).map(\.name)
    }

    static let entriesWithTwoValues: Offer = { words, _, _ in
        let names = catalog(words)?.membersWithTwoValues().map(\.id.entry.name) ?? []
        return Set(names.flatMap { $0.split(separator: " ").map(String.init) }).sorted()
    }

    static let membersWithTwoValues: Offer = { words, _, _ in
        Set(catalog(words)?.membersWithTwoValues().map(\.id.member) ?? []).sorted()
    }

    private static func catalog(_ words: [String]) -> Catalog? {
        try? Library.openCatalog(files(words), isQuiet: true)
    }

    private static func library(_ words: [String]) -> Library? {
        try? Library.open(files(words), isQuiet: true)
    }

    private static func files(_ words: [String]) -> FileOptions {
        var files = FileOptions()
        files.catalog = value(of: "--catalog", in: words)
        files.notes = value(of: "--notes", in: words)
        files.workspace = value(of: "--workspace", in: words)
        return files
    }

    private static func value(of option: String, in words: [String]) -> String? {
        guard let index = words.lastIndex(of: option), index + 1 < words.count else { return nil }
        return words[index + 1]
    }
}
