import Commitments

@testable import Storage

/// What the files of the world hold, read again where they have changed.
final class Files {
    private struct Read {
        var status: FileStatus
        var words: Set<Word>
        /// Texts of statements that a later run stores.
        var texts: [TextToStore] = []
    }

    /// What a workspace holds.
    struct Held {
        var notes: Set<Word> = []
        var notebook = Notebook()
        var catalogWords: Set<Word> = []
        var catalog: Catalog?
        /// The stored texts of statements.
        var texts: [StatementRecord.ID: String] = [:]
        fileprivate var notesStatus: FileStatus?
        fileprivate var catalogStatus: FileStatus?
    }

    private let workspaces: [Workspace]
    /// Those of what the program remembers.
    private let folders: [String]
    /// Those of the texts in analysts' own editors.
    private let editing: [String]
    private(set) var held: [UInt8: Held] = [:]
    /// Drafts, statements and changes that could not be saved.
    private var kept: [String: Read] = [:]
    private(set) var keptWords: Set<Word> = []
    /// Those without what analysts' own editors were given.
    private var wordsBesideEditors: Set<Word> = []
    /// Whether somebody may have written since they were read.
    private(set) var isStale = true
    /// Another after every change of the notes or the catalog.
    private(set) var version = 0
    /// The stored texts as they were read, by path.
    private var texts: [String: (status: FileStatus, text: String)] = [:]

    init(_ workspaces: [Workspace], of authors: Set<String>) {
        self.workspaces = workspaces
        folders = authors.sorted().compactMap { workspaces.first?.of($0) }.flatMap {
            [$0.drafts, $0.edits, $0.intakes]
        }
        editing = authors.sorted().compactMap { workspaces.first?.of($0).editing }
        for workspace in workspaces { held[workspace.letter] = Held() }
    }

    /// Files that hold nothing that can be read, and what they held.
    private var broken: [String: [UInt8]] = [:]

    /// Something that knows nothing of the program writes into a file.
    func breakFile(_ name: String, of workspace: Workspace) {
        expectChanges()
        let path = name == "notes" ? workspace.notes : workspace.catalog
        guard broken[path] == nil, let bytes = try? FileReader.read(path) else { return }
        broken[path] = bytes
        write(Array("{ \"format\": ".utf8), to: path)
    }

    /// Somebody puts back what the files held.
    func mend() {
        expectChanges()
        for (path, bytes) in broken { write(bytes, to: path) }
        broken = [:]
    }

    private func write(_ bytes: [UInt8], to path: String) {
        _ = try? AtomicReplacement(path: path, prefix: ".other-", permissions: 0o600).write(bytes)
    }

    subscript(workspace: Workspace) -> Held { held[workspace.letter] ?? Held() }

    /// The words of all files but those of analysts' own editors.
    var words: Set<Word> {
        held.values.reduce(into: wordsBesideEditors) {
            $0.formUnion($1.notes)
            $0.formUnion($1.catalogWords)
        }
    }

    /// Whether a word is in any file.
    func have(_ word: Word) -> Bool {
        if keptWords.contains(word) { return true }
        return held.values.contains {
            $0.notes.contains(word) || $0.catalogWords.contains(word)
        }
    }

    /// Somebody may write, or has written.
    func expectChanges() { isStale = true }

    /// - Throws: `Violation` when a file cannot be read.
    func refresh() throws {
        guard isStale else { return }
        isStale = false
        for workspace in workspaces {
            try refreshNotes(workspace)
            try refreshCatalog(workspace)
            refreshTexts(workspace)
        }
        try refreshKept()
    }

    private func refreshNotes(_ workspace: Workspace) throws {
        if broken[workspace.notes] != nil { return try checkBroken(workspace.notes) }
        let status = FileStatus(at: workspace.notes)
        guard status != nil, status != self[workspace].notesStatus else { return }
        let bytes = try reading(workspace.notes) { try FileReader.read(workspace.notes) }
        let reading = NotesReader.read(bytes, named: "notes.json")
        guard let document = reading.value else {
            throw Violation(.readable, "\(reading.problems.map(\.description))")
        }
        held[workspace.letter]?.notes = Word.all(in: bytes)
        held[workspace.letter]?.notebook = document.notebook
        held[workspace.letter]?.notesStatus = status
        version += 1
    }

    private func refreshCatalog(_ workspace: Workspace) throws {
        if broken[workspace.catalog] != nil { return try checkBroken(workspace.catalog) }
        let status = FileStatus(at: workspace.catalog)
        guard status != nil, status != self[workspace].catalogStatus else { return }
        let bytes = try reading(workspace.catalog) { try FileReader.read(workspace.catalog) }
        let reading = CatalogReader.read(bytes, named: "catalog.json")
        guard let catalog = reading.value else {
            throw Violation(.readable, "\(reading.problems.map(\.description))")
        }
        held[workspace.letter]?.catalogWords = Word.all(in: bytes)
        held[workspace.letter]?.catalog = catalog
        held[workspace.letter]?.catalogStatus = status
        version += 1
    }

    private func refreshTexts(_ workspace: Workspace) {
        let store = workspace.catalogStore().statements
        let names = (try? store.all()) ?? []
        held[workspace.letter]?.texts = Dictionary(
            names.compactMap { id in text(of: id, in: store).map { (id, $0) } }
        ) { first, _ in first }
    }

    private func text(of id: StatementRecord.ID, in store: StatementStore) -> String? {
        let path = store.path(of: id)
        guard let status = FileStatus(at: path) else { return nil }
        if let known = texts[path], known.status == status { return known.text }
        let text = (try? store.text(of: id)).flatMap { $0 }
        texts[path] = text.map { (status, $0) }
        return text
    }

    /// Whether a text is in its file, or kept for a later run.
    func have(_ text: TextToStore, of workspace: Workspace) -> Bool {
        self[workspace].texts[text.id] == text.text
            || kept.values.contains { $0.texts.contains { $0.text == text.text } }
    }

    /// A damaged file is somebody's: nobody writes over it.
    private func checkBroken(_ path: String) throws {
        if (try? FileReader.read(path))?.count != 12 {
            throw Violation(.kept, "\(Path.name(of: path)) was damaged, and was written over")
        }
    }

    private func refreshKept() throws {
        var found: [String: Read] = [:]
        for folder in folders {
            for name in (try? FileSystem.names(in: folder)) ?? []
            where name.hasSuffix(".json") && !name.hasPrefix(".") {
                let path = Path.join(folder, name)
                guard let status = FileStatus(at: path) else { continue }
                if let known = kept[path], known.status == status {
                    found[path] = known
                } else {
                    let bytes = try reading(path) { try FileReader.read(path) }
                    let unsaved = UnsavedEditsFile.read(bytes, named: name).value?.value
                    found[path] = Read(
                        status: status, words: Word.all(in: bytes), texts: unsaved?.texts ?? [])
                }
            }
        }
        wordsBesideEditors = found.values.reduce(into: []) { $0.formUnion($1.words) }
        for folder in editing {
            for name in (try? FileSystem.names(in: folder)) ?? [] {
                let path = Path.join(folder, name) + "/note.md"
                guard let status = FileStatus(at: path), let bytes = try? FileReader.read(path)
                else { continue }
                found[path] = Read(status: status, words: Word.all(in: bytes))
            }
        }
        kept = found
        keptWords = found.values.reduce(into: []) { $0.formUnion($1.words) }
    }

    private func reading(_ path: String, _ read: () throws -> [UInt8]) throws -> [UInt8] {
        do { return try read() } catch {
            throw Violation(.readable, "\(Path.name(of: path)): \(error)")
        }
    }
}
