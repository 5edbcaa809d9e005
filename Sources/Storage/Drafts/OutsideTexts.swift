import Commitments
import JSON

/// The texts that are open in the analyst's own editor: each a private file in a folder of its own,
/// with a draft beside it that says what it is for. What a run that was killed left there becomes a
/// draft at the next start.
package struct OutsideTexts: Sendable {
    private let folder: String
    private let files: FilesInUse
    private let claims = FileClaims()

    /// - Parameters:
    ///   - folder: where the files are.
    ///   - files: the files that the texts are written for.
    package init(folder: String, for files: FilesInUse) {
        self.folder = folder
        self.files = files
    }

    /// Puts the text of a draft into a file for an editor. Nobody else takes it while this program or
    /// the editor runs.
    /// - Returns: the path of the file.
    package func open(_ draft: Draft) throws(StorageError) -> String {
        do throws(StorageError) {
            try FileSystem.createFolder(ownFolder(draft.id))
            if !claims.take(draft.id, at: lockPath(of: draft.id)) {
                throw .claimed(path: textPath(of: draft.id))
            }
            claims.share(draft.id)
            try write(draft.made(for: files).bytes, to: draftPath(of: draft.id))
            try write(Array((draft.text + "\n").utf8), to: textPath(of: draft.id))
            return textPath(of: draft.id)
        } catch {
            close(draft.id)
            throw error
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws(StorageError) {
        let file = AtomicReplacement(path: path, prefix: ".pledges-", permissions: 0o600)
        _ = try file.write(bytes)
    }

    /// Deletes the file, with the copies of the text that editors leave beside it: the text is
    /// somewhere else.
    package func close(_ id: Draft.ID) {
        FileSystem.deleteAll(ownFolder(id))
        release(id)
    }

    /// Leaves the file to the analyst, who knows from a message where it is. It is not offered again.
    package func leave(_ id: Draft.ID) {
        try? FileSystem.delete(draftPath(of: id))
        release(id)
    }

    private func release(_ id: Draft.ID) {
        try? FileSystem.delete(lockPath(of: id))
        claims.drop(id)
    }

    // MARK: What was left

    /// Makes drafts of what runs that are gone left in their editors.
    /// - Parameters:
    ///   - drafts: where they are kept.
    ///   - limit: bytes that a note may have.
    package func takeLeft(into drafts: DraftStore, limit: Int) -> DraftStore.Found {
        var found = DraftStore.Found()
        for id in (try? FileSystem.names(in: folder)) ?? [] where !id.hasPrefix(".") {
            do throws(StorageError) {
                guard let draft = try claimed(id) else { continue }
                guard let left = try text(of: draft, limit) else {
                    put(away: id, &found)
                    continue
                }
                found.notes.append(left)
                try drafts.write(left)
                put(away: id, &found)
            } catch {
                // It stays, and the next start tries again.
                claims.drop(id)
                found.problems.append(
                    "a text of your editor is in \(textPath(of: id)): \(error.description)")
            }
        }
        return found
    }

    /// What a text is for, if it is one of the files in use and nobody holds it.
    private func claimed(_ id: Draft.ID) throws(StorageError) -> Draft? {
        let path = draftPath(of: id)
        guard let bytes = try FileReader.readIfThere(path) else { return nil }
        let draft = try DraftReader.read(bytes, named: path).get()
        guard draft.belongs(to: files), claims.take(id, at: lockPath(of: id)) else { return nil }
        // Its holder may have closed it until it was claimed.
        return FileStatus(ofLinkAt: path) == nil ? nil : draft
    }

    /// The draft with what the editor left; nil where that is nothing new.
    private func text(of draft: Draft, _ limit: Int) throws(StorageError) -> Draft? {
        let path = textPath(of: draft.id)
        guard FileStatus(at: path) != nil else { return nil }
        let bytes = try FileReader.read(path)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw .invalid([problem(path, "the text is not UTF-8")])
        }
        var left = draft
        left.text = text.last == "\n" ? String(text.dropLast()) : text
        let size = left.text.utf8.count
        if size > limit {
            throw .invalid([
                problem(path, "the text has \(size) bytes; a note has at most \(limit)")
            ]
            )
        }
        return left.text == draft.text || left.text.isEmpty ? nil : left
    }

    private func problem(_ path: String, _ message: String) -> Problem {
        Problem(file: path, location: JSONLocation(line: 1, column: 1), message: message)
    }

    /// The file goes. What an editor that was killed left beside it, such as its own recovery file,
    /// may have later words: that is named, and stays.
    private func put(away id: Draft.ID, _ found: inout DraftStore.Found) {
        let names = (try? FileSystem.names(in: ownFolder(id))) ?? []
        let own = [Path.name(of: textPath(of: id)), Path.name(of: draftPath(of: id))]
        let more = names.filter { !own.contains($0) && !$0.hasPrefix(".pledges-") }
        if more.isEmpty { return close(id) }
        leave(id)
        found.problems.append(
            "your editor left \(more.joined(separator: ", ")) in \(ownFolder(id)): it may recover from it"
        )
    }

    private func ownFolder(_ id: Draft.ID) -> String { Path.join(folder, id) }

    private func draftPath(of id: Draft.ID) -> String { Path.join(ownFolder(id), id + ".json") }

    private func textPath(of id: Draft.ID) -> String { Path.join(ownFolder(id), "note.md") }

    private func lockPath(of id: Draft.ID) -> String { Path.join(folder, "." + id + ".lock") }
}
