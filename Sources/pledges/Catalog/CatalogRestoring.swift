import Commitments
import Export
import Storage
import Text

/// `pledges restore --of catalog`: earlier states of the catalog's file.
struct CatalogRestoring {
    private let store: CatalogStore
    private let style: Style
    private let backups: [Backup]
    private let present: PresentCatalog
    private let notes: NotesLeft

    init(_ files: FileOptions, style: Style) throws(Failure) {
        guard let store = Library.catalogStore(files) else { throw Failure(.noHome) }
        self.store = store
        notes = NotesLeft(files)
        self.style = style
        do throws(StorageError) {
            backups = try store.backups()
            present = try store.present()
        } catch {
            throw Failure(error)
        }
    }

    func run(_ name: String?, showsDifference: Bool, isAnswered: Bool) throws {
        guard let name else { return try list() }
        let backup = try Restore.pick(
            name, from: backups, listedBy: "pledges restore --of catalog")
        do {
            let then = try store.catalog(of: backup)
            let text = try difference(to: then)
            if showsDifference {
                let lines = text.lines.map { $0 + "\n" }.joined()
                return try Output.standard.write(lines.isEmpty ? "no difference\n" : lines)
            }
            let left = notes.warning(from: try? present.catalog.get(), to: then)
            if let left { Message.say(left.wouldBeLeftInWords) }
            try restore(backup, text, isAnswered)
        } catch let error as StorageError {
            throw Failure(error)
        }
    }

    private func list() throws {
        if backups.isEmpty {
            throw Failure(.nothingMatched, "there are no backups of \(store.path) yet")
        }
        var table = Table([
            Table.Column(heading: "BACKUP"), Table.Column(heading: "WHEN"),
            Table.Column(heading: "BYTES", isNumber: true),
            Table.Column(heading: "PLEDGES", isNumber: true),
            Table.Column(heading: "AGAINST NOW", givesWay: true),
        ])
        let now = try? present.catalog.get()
        for backup in backups {
            let then = try? store.catalog(of: backup)
            let difference = then.flatMap { then in
                now.map { CatalogDifferenceText($0.changes(to: then), in: then).counts }
            }
            table.add(
                backup.name, Clock.words(for: backup.time), String(backup.size),
                then.map { String($0.pledges.count) } ?? "?",
                difference ?? (then == nil ? "cannot be read" : "the catalog cannot be read"))
        }
        try Output.standard.write(style.text(of: table))
    }

    /// What is different then; of a damaged file nothing can be compared.
    private func difference(to then: Catalog) throws(Failure) -> CatalogDifferenceText {
        switch present.catalog {
        case .success(let now): return CatalogDifferenceText(now.changes(to: then), in: then)
        case .failure(let error):
            Message.say("the catalog as it is cannot be read: \(error.description)")
            return CatalogDifferenceText([], in: then)
        }
    }

    private func restore(
        _ backup: Backup, _ text: CatalogDifferenceText, _ isAnswered: Bool
    ) throws {
        let isReadable = (try? present.catalog.get()) != nil
        let counts = isReadable ? text.counts : "all of it"
        let question = "restore the catalog of \(Clock.words(for: backup.time)) (\(counts))?"
        guard try Question.ask(question, isAnswered: isAnswered) else {
            throw Failure(.failed, "nothing was changed")
        }
        let replaced = try store.replace(present, with: backup)
        Message.say("restored: \(counts)")
        if let name = replaced.backup {
            Message.say("the earlier catalog is in the backup \(name)")
        }
        if !replaced.isDurable {
            Message.say(
                "saved, but the system cannot confirm that it would survive a power failure")
        }
    }
}
