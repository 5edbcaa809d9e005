import Synchronization

/// Files in the state folder that hold what belongs in one other file, the target. Each run of the
/// program writes one of its own, and holds it with a lock while it runs. A later run claims the
/// files that nobody holds.
final class KeptFiles: Sendable {
    /// The target's path (`Path.identity`).
    let target: String
    private let folder: String
    /// What the names of the files begin with: "notes-1a2b3c4d".
    private let stem: String
    /// The file of this run.
    private let own: String
    private let claims = FileClaims()
    /// The files of earlier runs that this run holds.
    private let claimed = Mutex<Set<String>>([])

    /// - Parameter run: what tells the files of this run from those of others.
    init(of target: String, in folder: String, run: String) {
        self.target = Path.identity(of: target)
        self.folder = folder
        stem = Path.distinctName(of: self.target)
        own = "\(stem)-\(run).json"
    }

    /// Claims the files of runs that are gone, and reads them. One that cannot be read stays, and
    /// nobody holds it.
    /// - Returns: what the files hold, and why others cannot be read.
    func claim<Value: Sendable>(
        _ read: ([UInt8], String) -> Parsed<Kept<Value>>
    ) -> (values: [Value], problems: [String]) {
        var values: [Value] = []
        var problems: [String] = []
        for name in sweptNames() where isOurs(name) && claims.take(name, at: lockPath(of: name)) {
            let path = Path.join(folder, name)
            do throws(StorageError) {
                guard let bytes = try FileReader.readIfThere(path) else {
                    // Its run ended since, and needed it no longer.
                    try delete(name)
                    continue
                }
                let kept = try read(bytes, path).get()
                if let target = kept.target, target != self.target {
                    claims.drop(name)
                    continue
                }
                values.append(kept.value)
                claimed.withLock { _ = $0.insert(name) }
            } catch {
                claims.drop(name)
                problems.append(error.description)
            }
        }
        return (values, problems)
    }

    /// Writes the file of this run in the place of what it held.
    /// - Returns: false when the system could not say that it survives a power cut.
    func write(_ bytes: [UInt8]) throws(StorageError) -> Bool {
        try FileSystem.createFolder(folder)
        let path = Path.join(folder, own)
        if !claims.take(own, at: lockPath(of: own)) { throw .claimed(path: path) }
        let file = AtomicReplacement(path: path, prefix: ".\(own).", permissions: 0o600)
        return try file.write(bytes).isDurable
    }

    /// Deletes the file of this run.
    func deleteOwn() throws(StorageError) {
        if claims.has(own) { try delete(own) }
    }

    /// Deletes the files of earlier runs that this run holds.
    func deleteClaimed() throws(StorageError) {
        for name in claimed.withLock(\.self).sorted() {
            try delete(name)
            claimed.withLock { _ = $0.remove(name) }
        }
    }

    private func delete(_ name: String) throws(StorageError) {
        try FileSystem.delete(Path.join(folder, name))
        try FileSystem.delete(lockPath(of: name))
        claims.drop(name)
    }

    private func lockPath(of name: String) -> String { Path.join(folder, ".\(name).lock") }

    /// Whether a file may hold something for the target. The name without a number is that of the
    /// one file that earlier versions of the program had.
    private func isOurs(_ name: String) -> Bool {
        if name == own { return false }
        return name == stem + ".json" || isNumbered(name)
    }

    private func isNumbered(_ name: String) -> Bool {
        name.hasPrefix(stem + "-") && name.hasSuffix(".json") && name.count == own.count
    }

    /// The names in the folder, once what dead writers left is removed: half-written files, and
    /// locks of files that are gone.
    private func sweptNames() -> [String] {
        let names = (try? FileSystem.names(in: folder)) ?? []
        for name in names where name.hasPrefix("." + stem) {
            let file = String(name.dropFirst().prefix(own.count))
            let isLock = name == ".\(file).lock" && !names.contains(file)
            let isTemporary = name.hasSuffix(AtomicReplacement.suffix)
            guard isNumbered(file), isLock || isTemporary, !claims.has(file),
                claims.take(file, at: lockPath(of: file))
            else { continue }
            try? FileSystem.delete(Path.join(folder, name))
            if !names.contains(file) { try? FileSystem.delete(lockPath(of: file)) }
            claims.drop(file)
        }
        return names
    }
}

/// What a kept file holds.
struct Kept<Value: Sendable>: Sendable {
    /// The path of the file that it belongs in; nil in files of earlier versions.
    var target: String?
    var value: Value
}
