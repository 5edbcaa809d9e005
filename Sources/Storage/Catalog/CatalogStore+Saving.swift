import Commitments

extension CatalogStore {
    /// What saving did.
    package struct Saved: Sendable {
        /// What the file now holds, with what others wrote.
        package var catalog: Catalog
        /// What was changed here and by others; the change made here is current.
        package var conflicts: [CatalogConflict]
        /// Edits that the catalog cannot take as it is now. They are not in the file; all others are.
        package var refused: [RefusedEdit]
        /// Whether others wrote since the file was last read.
        package var isJoined: Bool
        /// Whether the disk confirmed that the file survives a power cut.
        package var isDurable: Bool
        /// Why the state before is not among the backups, if so.
        package var backupProblem: StorageError?
        /// The texts that an undo should have brought back and that are not found.
        package var missingTexts: [StatementRecord] = []
    }

    /// Saves edits, merged with what others wrote to the file meanwhile. Edits that the file has
    /// already are left out, so that trying again does no harm. An edit that cannot be applied is
    /// refused and does not stop the others.
    /// - Throws: `StorageError` for what concerns the whole file; then the file is as it was.
    package func save(_ edits: [CatalogEdit]) throws(StorageError) -> Saved {
        try known.withLock { known throws(StorageError) in
            var trial = CatalogTrial(of: [], named: path)
            var isJoined = false
            var notKept: StorageError?
            let outcome = try file.save { current throws(StorageError) in
                let start = try orStart(current, known)
                try CatalogDecision.refuse(start, path)
                isJoined = known.wasRead && current != known.bytes
                if isJoined, current != nil, let catalog = try? parse(start) {
                    notKept = keepReplaced(known, by: catalog)
                }
                trial = try CatalogTrial(of: start, named: path, with: edits)
                if !edits.isEmpty, trial.refused.count == edits.count { return nil }
                if current == nil, known.good == nil { try keepBase(start) }
                return trial.bytes
            }
            let bytes = try file.read()?.bytes
            let catalog = try parse(try orStart(bytes, known))
            known.update(bytes: bytes, status: outcome.status)
            known.hasRead()
            var saved = Saved(
                catalog: catalog, conflicts: trial.conflicts, refused: trial.refused,
                isJoined: isJoined, isDurable: outcome.isDurable,
                backupProblem: outcome.backupProblem ?? notKept)
            saved.missingTexts = bringBackTexts(of: edits, in: catalog)
            return saved
        }
    }

    /// An undo brings a record back as it was, and with it the text that it is of.
    /// - Returns: the records whose text is not among the backups.
    private func bringBackTexts(of edits: [CatalogEdit], in catalog: Catalog) -> [StatementRecord] {
        let keys = Set(edits.filter { $0.undoes != nil }.flatMap(\.changes).map(\.key))
        let records = catalog.statements.filter {
            keys.contains(CatalogEntry.Key(.statement, $0.id.text))
        }
        if records.isEmpty { return [] }
        // The edit is saved in any case: what is not there is reported.
        return (try? statements.place(records))?.missing ?? statements.misplaced(records)
    }

    /// The file's bytes, or those that an edit starts from where there is none: what the file held
    /// before it was taken away, else the catalog in the program.
    private func orStart(_ bytes: [UInt8]?, _ known: Known) throws(StorageError) -> [UInt8] {
        if let start = bytes ?? known.good ?? seed { return start }
        throw .system(.open, path: path, code: SystemCode.nothingThere)
    }

    /// The file that holds the catalog from which the working copy came: `.catalog.base.json`. With
    /// it a later catalog of the program can be merged into the working copy.
    var basePath: String {
        let stem = Path.name(of: path).split(separator: ".").first.map { String($0) } ?? "catalog"
        return Path.join(Path.folder(of: path), ".\(stem).base.json")
    }

    /// Whether a file is such a one, by its name.
    package static func isBase(_ path: String) -> Bool {
        let name = Path.name(of: path)
        return name.hasPrefix(".") && name.hasSuffix(".base.json")
    }

    func keepBase(_ bytes: [UInt8]) throws(StorageError) {
        _ = try AtomicReplacement(path: basePath, prefix: ".pledges-", permissions: 0o600)
            .write(bytes)
    }
}
