import Commitments

@testable import Storage

/// A colleague's clone of the shared files, whose edits come in by `git pull`: git knows nothing of
/// locks, and replaces the files under open copies of the program.
struct Clone {
    private let original: Workspace
    private let workspace: Workspace
    private(set) var shell: Shell
    /// Both files as they were when the clones last met; empty where there was none.
    private var base: [String: [UInt8]] = [:]
    /// Words written here since.
    private var words: Set<Word> = []

    init(of workspace: Workspace) throws(StorageError) {
        original = workspace
        self.workspace = workspace.clone()
        shell = Shell(self.workspace, seed: 815)
        try FileSystem.createFolder(self.workspace.folder)
    }

    private var pairs: [(mine: String, theirs: String)] {
        [(original.catalog, workspace.catalog), (original.notes, workspace.notes)]
    }

    /// A command is run in the clone.
    /// - Returns: what it returns; nil before there is something to clone.
    mutating func run<Result>(_ words: Set<Word>, _ command: (inout Shell) -> Result?) -> Result? {
        if base.isEmpty { meet() }
        guard base[original.catalog] != nil, let result = command(&shell) else { return nil }
        self.words.formUnion(words)
        return result
    }

    /// Takes over what the others have; what was done here is given up.
    private mutating func meet() {
        words = []
        for (mine, theirs) in pairs {
            base[mine] = (try? FileReader.readIfThere(mine)) ?? nil
            if let bytes = base[mine] { write(bytes, to: theirs) }
        }
    }

    /// `git pull` on the others' side, and then here.
    /// - Returns: the words that came in.
    mutating func pull() -> Set<Word> {
        guard base[original.catalog] != nil, let merged = merged() else {
            meet()
            return []
        }
        for (path, bytes) in merged where (try? FileReader.read(path)) != bytes {
            write(bytes, to: path)
        }
        let came = words
        meet()
        return came
    }

    /// Both files joined; nil where a person has to decide something, or one cannot be read.
    private func merged() -> [String: [UInt8]]? {
        var merged: [String: [UInt8]] = [:]
        for (mine, theirs) in pairs {
            guard let own = (try? FileReader.readIfThere(mine)) ?? nil else {
                merged[mine] = (try? FileReader.readIfThere(theirs)) ?? nil
                continue
            }
            guard let other = (try? FileReader.readIfThere(theirs)) ?? nil else { continue }
            let result = try? FileMerge.merge(
                base: .init(base[mine] ?? [], named: "base"), mine: .init(own, named: "mine"),
                theirs: .init(other, named: "theirs"))
            guard let result, result.decisions.isEmpty else { return nil }
            merged[mine] = result.bytes
        }
        return merged
    }

    private func write(_ bytes: [UInt8], to path: String) {
        _ = try? AtomicReplacement(path: path, prefix: ".git-", permissions: 0o600).write(bytes)
    }
}
