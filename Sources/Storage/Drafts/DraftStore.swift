import Commitments

/// The folder of drafts: one private file each, so that copies of the program that run at the
/// same time never write the same one.
package struct DraftStore: Sendable {
    private let folder: String
    private let files: FilesInUse
    private let claims = FileClaims()

    /// - Parameter files: the files that the drafts are made for.
    package init(folder: String, for files: FilesInUse) {
        self.folder = folder
        self.files = files
    }

    /// What the folder has for the files in use.
    package struct Found: Sendable {
        /// The drafts of notes, the earliest first; there may be several of one subject.
        package var notes: [Draft] = []
        /// The drafts of forms, likewise.
        package var forms: [FormDraft] = []
        /// The drafts of notes that another copy of the program holds, likewise.
        package var notesElsewhere: [Draft] = []
        /// The drafts of forms that another copy of the program holds, likewise.
        package var formsElsewhere: [FormDraft] = []
        /// The files that cannot be read, and why. They stay where they are.
        package var problems: [String]

        /// Creates a result without drafts.
        package init(problems: [String] = []) { self.problems = problems }
    }

    private enum Content {
        case note(Draft)
        case form(FormDraft)
    }

    /// Claims the drafts of the files in use, but those that another copy of the program holds.
    package func load() throws(StorageError) -> Found {
        var found = Found()
        let names = try FileSystem.names(in: folder)
        sweep(names)
        for name in names where name.hasSuffix(DraftStore.ending) && !name.hasPrefix(".") {
            do throws(StorageError) {
                switch try claimed(Path.join(folder, name)) {
                case (.note(let draft), true)?: found.notes.append(draft)
                case (.form(let draft), true)?: found.forms.append(draft)
                case (.note(let draft), false)?: found.notesElsewhere.append(draft)
                case (.form(let draft), false)?: found.formsElsewhere.append(draft)
                case nil: break
                }
            } catch {
                found.problems.append(error.description)
            }
        }
        found.notes.sort { ($0.time, $0.id) < ($1.time, $1.id) }
        found.forms.sort { ($0.time, $0.id) < ($1.time, $1.id) }
        return found
    }

    /// All drafts of notes, the earliest first.
    package func list() throws(StorageError) -> [Draft] { try load().notes }

    /// All drafts of forms, the earliest first.
    package func forms() throws(StorageError) -> [FormDraft] { try load().forms }

    /// A draft of the files in use, and whether it is ours from now on; nil when it is of other files.
    private func claimed(
        _ path: String
    ) throws(StorageError) -> (content: Content, isOurs: Bool)? {
        let id = DraftStore.id(ofFile: path)
        guard let content = try content(of: path) else { return nil }
        if claims.has(id) { return (content, true) }
        // Read before it is claimed, so that nobody else's is held even for a moment, and after it,
        // because its holder may have written it until then.
        guard belongs(content) else { return nil }
        guard claims.take(id, at: lockPath(of: id)) else { return (content, false) }
        return try self.content(of: path).map { ($0, true) }
    }

    private func content(of path: String) throws(StorageError) -> Content? {
        guard let bytes = try FileReader.readIfThere(path) else { return nil }
        if FileChecker.format(of: bytes) == .formDraft {
            return .form(try FormDraftReader.read(bytes, named: path).get())
        }
        return .note(try DraftReader.read(bytes, named: path).get())
    }

    private func belongs(_ content: Content) -> Bool {
        switch content {
        case .note(let draft): draft.belongs(to: files)
        case .form(let draft): draft.belongs(to: files)
        }
    }

    /// Keeps a draft of a note in the place of the one with its id, as one of the files in use.
    /// - Throws: `StorageError.claimed` when another copy of the program holds that one.
    package func write(_ draft: Draft) throws(StorageError) { try write(file: draft) }

    /// Keeps a draft of a form, likewise.
    package func write(_ draft: FormDraft) throws(StorageError) { try write(file: draft) }

    private func write(file draft: some DraftFile) throws(StorageError) {
        try FileSystem.createFolder(folder)
        try claim(draft.id)
        let file = AtomicReplacement(
            path: path(of: draft.id), prefix: temporaryPrefix(of: draft.id), permissions: 0o600)
        _ = try file.write(draft.made(for: files).bytes)
    }

    private func claim(_ id: Draft.ID) throws(StorageError) {
        if claims.take(id, at: lockPath(of: id)) { return }
        throw .claimed(path: path(of: id))
    }

    /// Deletes a draft; one that is not there is gone already.
    /// - Throws: `StorageError.claimed` when another copy of the program holds it.
    package func delete(_ id: Draft.ID) throws(StorageError) {
        try claim(id)
        try FileSystem.delete(path(of: id))
        try FileSystem.delete(lockPath(of: id))
        claims.drop(id)
    }

    /// Removes what writers left over that died: half-written drafts, and locks of drafts that are
    /// gone.
    private func sweep(_ names: [String]) {
        for name in names where name.hasPrefix(".") {
            let id = String(name.dropFirst().prefix(DraftStore.idLength))
            let isAlone = !names.contains(id + DraftStore.ending)
            let isLock = name == lockName(of: id)
            let isTemporary =
                name.hasPrefix(temporaryPrefix(of: id)) && name.hasSuffix(AtomicReplacement.suffix)
            guard isLock && isAlone || isTemporary, !claims.has(id),
                claims.take(id, at: lockPath(of: id))
            else { continue }
            try? FileSystem.delete(Path.join(folder, name))
            if isAlone { try? FileSystem.delete(lockPath(of: id)) }
            claims.drop(id)
        }
    }

    /// The id of the draft in a file.
    static func id(ofFile path: String) -> Draft.ID {
        String(Path.name(of: path).prefix { $0 != "." })
    }

    private static let ending = ".json"
    private static let idLength = 16

    private func path(of id: Draft.ID) -> String { Path.join(folder, id + DraftStore.ending) }

    private func lockName(of id: Draft.ID) -> String { "." + id + ".lock" }

    private func lockPath(of id: Draft.ID) -> String { Path.join(folder, lockName(of: id)) }

    private func temporaryPrefix(of id: Draft.ID) -> String { "." + id + "." }
}
