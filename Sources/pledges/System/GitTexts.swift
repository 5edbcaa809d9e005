import Commitments
import Storage
import Text

/// The texts of statements that git has of the copies which a merge joined.
struct GitTexts {
    private let git: Git

    /// - Parameter catalog: the path of the catalog beside which the texts are.
    /// - Returns: nil where the catalog is in no work tree.
    init?(beside catalog: String) {
        guard let git = try? Git(in: Path.folder(of: catalog)) else { return nil }
        self.git = git
    }

    /// Whether a merge, or a commit of a rebase, is waiting to be concluded.
    var isMerging: Bool {
        ["MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD"].contains {
            answer("rev-parse", "-q", "--verify", $0) != nil
        }
    }

    /// Whether the last commit joined two.
    private var isAfterMerge: Bool { answer("rev-parse", "-q", "--verify", "HEAD^2") != nil }

    /// The texts of both sides of a merge that is under way or was the last commit; none otherwise.
    var ofMerge: [String] {
        if isMerging { return texts(["HEAD", "MERGE_HEAD", "REBASE_HEAD", "CHERRY_PICK_HEAD"]) }
        return isAfterMerge ? texts(["HEAD^1", "HEAD^2"]) : []
    }

    private func texts(_ commits: [String]) -> [String] {
        let folder = StatementStore.folderName + "/"
        let staged = answer("ls-files", "-s", "-z", "--", folder) ?? ""
        let trees = commits.compactMap { answer("ls-tree", "-r", "-z", $0, "--", folder) }
        let lines = ([staged] + trees).flatMap { $0.split(separator: "\0") }
        // "100644 ID 0\tPATH" of the index, "100644 blob ID\tPATH" of a commit.
        let blobs = lines.compactMap { line in
            line.prefix { $0 != "\t" }.split(separator: " ").first { $0.utf8.count >= 40 }
        }
        return Set(blobs).sorted().compactMap { answer("cat-file", "blob", String($0)) }
    }

    private func answer(_ words: String...) -> String? {
        let all = ["git", "-C", git.folder] + words
        guard let answer = try? Child.answer(of: all), answer.status == 0 else { return nil }
        return answer.output
    }
}
