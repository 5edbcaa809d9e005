import ArgumentParser
import Commitments
import Storage

/// `pledges statement`: the texts of statements, kept beside the catalog.
struct StatementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statement",
        abstract: "Store the texts of statements, and where the passages are in them.",
        discussion: """
            Examples:
              pledges statement add munich-2025 statement.txt --source mofa-munich-2025
              pledges statement list
              pledges statement export fm-munich-2025.en --format jsonld
              pledges statement languages munich-2025       two languages side by side
              pledges statement anchor fm-munich-2025.en    after the text was corrected
              pledges statement remove fm-munich-2025.en
            """,
        subcommands: [
            StatementAdd.self, StatementListing.self, StatementExport.self, StatementAnchor.self,
            StatementImport.self, StatementSetAside.self, StatementLanguages.self,
            StatementRemove.self,
        ])
}

extension StatementRecord.Kind: ExpressibleByArgument {}

extension Library {
    /// The records that a name means: a text's own id, or all of a meeting.
    func statements(_ name: String) throws(Failure) -> [StatementRecord] {
        if let record = catalog.statement(StatementRecord.ID(name)) { return [record] }
        let found = catalog.meetings(named: name)
        let records = found.flatMap { catalog.statements(of: $0.id) }
        if !records.isEmpty { return records }
        if found.isEmpty {
            throw .meeting(name, found: [], in: catalog)
        }
        throw Failure(
            .nothingMatched,
            "no text is stored for “\(name)”\n"
                + "hint: `pledges statement list` shows all, `pledges statement add` adds one")
    }

    /// The one record that a name means.
    func statement(_ name: String) throws(Failure) -> StatementRecord {
        let records = try statements(name)
        guard let record = records.first, records.count == 1 else {
            let ids = records.map { "  \($0.id)  \($0.inWords)" }
            throw Failure(
                .nothingMatched,
                "“\(name)” may be \(records.count) texts:\n" + ids.joined(separator: "\n"))
        }
        return record
    }

    /// The folder of the texts.
    func statementStore() throws(Failure) -> StatementStore {
        guard let catalogStore else { throw Failure(.noHome) }
        return catalogStore.statements
    }

    /// A stored text; one that is missing is an error.
    func text(of record: StatementRecord) throws(Failure) -> String {
        let store = try statementStore()
        do throws(StorageError) {
            if let text = try store.text(of: record.id) { return text }
        } catch {
            throw Failure(error)
        }
        throw Failure(
            .invalidData, "the text of \(record.id) is missing: \(store.path(of: record.id))")
    }

    /// All stored texts that can be read.
    func statementTexts() -> StatementTexts { Library.texts(of: catalog, catalogStore) }

    /// The texts of a catalog's statements; `pledges check` names those that cannot be read.
    static func texts(of catalog: Catalog, _ store: CatalogStore?) -> StatementTexts {
        store?.statements.texts(of: catalog.statements.map(\.id)) ?? StatementTexts()
    }
}
