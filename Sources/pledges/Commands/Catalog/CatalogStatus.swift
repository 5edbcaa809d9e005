import ArgumentParser
import Commitments
import Export
import JSON
import Storage
import Text

/// `pledges catalog status`: which catalog is in use, and how it differs from the one in the program.
struct CatalogStatus: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract:
            "Show which catalog is in use, what you edited, and what is new in the built-in one.",
        usage: "pledges catalog status [<options>]",
        discussion: """
            Examples:
              pledges catalog status
              pledges catalog status --format json
            """)

    @Option(help: "Output format.") var format: FormatOption<Report> = .text
    @OptionGroup(title: "Files") var files: FileOptions

    func run() throws {
        let library = try Library.open(files, isQuiet: true)
        if let problem = library.catalogReadOnly { throw Failure(catalog: problem) }
        let standing = try library.catalogStanding()
        let report = CatalogReport(
            catalog: library.catalog, path: library.catalogStore?.path, standing: standing)
        try Output.standard.write(format == .json ? report.json : report.text)
    }
}

extension Library {
    /// How the catalog in use differs from the one in the program.
    func catalogStanding() throws(Failure) -> CatalogStore.Standing {
        guard let catalogStore else {
            return CatalogStore.Standing(kind: .bundled)
        }
        do throws(StorageError) { return try catalogStore.standing() } catch {
            throw Failure(catalog: error)
        }
    }
}

/// What `catalog status` says.
struct CatalogReport {
    let catalog: Catalog
    let path: String?
    let standing: CatalogStore.Standing

    private var own: CatalogDifferenceText { CatalogDifferenceText(standing.own, in: catalog) }
    private var upstream: CatalogDifferenceText {
        CatalogDifferenceText(standing.upstream, in: catalog)
    }

    var text: String {
        let size =
            counted(catalog.pledges.count, "pledge") + ", "
            + counted(catalog.meetings.count, "meeting") + ", "
            + counted(catalog.reaffirmations.count, "reaffirmation") + ", sources read up to "
            + catalog.asOf.text
        return ([catalog.title, size] + standingLines + twoValuesLines).map { $0.oneLine + "\n" }
            .joined()
    }

    private var twoValuesLines: [String] {
        let count = catalog.membersWithTwoValues().count
        if count == 0 { return [] }
        return ["to settle: \(count), changed by two at the same time; `pledges catalog settle`"]
    }

    private var standingLines: [String] {
        let path = path ?? ""
        switch standing.kind {
        case .bundled:
            return [
                "the built-in catalog, with no edits yet",
                "the first edit makes a working copy: \(path)",
            ]
        case .own:
            return [
                "\(path): a catalog of its own, not a copy of the built-in one",
                "edits: \(catalog.edits.count)",
            ]
        case .copy:
            let news =
                standing.upstream.isEmpty
                ? "nothing new in the built-in catalog"
                : "new in the built-in catalog: \(upstream.counts); `pledges catalog update` adds "
                    + "it"
            return [
                "\(path): a working copy of the built-in catalog",
                "edited here: \(own.counts); edits: \(catalog.edits.count)", news,
            ]
        }
    }

    var json: String {
        JSONValue.object([
            JSONMember("format", .string("pledges-catalog-status")),
            JSONMember("schema", .integer(1)),
            JSONMember("title", .string(catalog.title)),
            JSONMember("asOf", .string(catalog.asOf.iso)),
            JSONMember("kind", .string(standing.kind.name)),
            JSONMember("path", path.map { .string($0) } ?? .null),
            JSONMember("pledges", .integer(catalog.pledges.count)),
            JSONMember("meetings", .integer(catalog.meetings.count)),
            JSONMember("reaffirmations", .integer(catalog.reaffirmations.count)),
            JSONMember("edits", .integer(catalog.edits.count)),
            JSONMember("toSettle", .integer(catalog.membersWithTwoValues().count)),
            JSONMember("own", own.countsJSON),
            JSONMember("upstream", upstream.countsJSON),
        ]).document
    }
}

extension CatalogStore.Kind {
    /// As it is written in JSON.
    var name: String {
        switch self {
        case .bundled: "bundled"
        case .copy: "copy"
        case .own: "own"
        }
    }
}
