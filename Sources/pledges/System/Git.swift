/// git in the work tree of a folder.
struct Git {
    let folder: String

    /// - Throws: `Failure` when git is missing, or the folder is in no work tree.
    init(in folder: String) throws(Failure) {
        self.folder = folder
        let answer = try run("rev-parse", "--show-toplevel")
        if answer.status == 0 { return }
        let words = answer.output.split(separator: "\n").first.map { " (git: \($0))" } ?? ""
        throw Failure(
            .failed,
            "\(folder) is not in a git work tree\(words)\nhint: run `git init` there, or name a folder "
                + "of a clone")
    }

    /// Runs git on words that no shell sees.
    func run(_ words: String...) throws(Failure) -> Child.Answer {
        let all = ["git", "-C", folder] + words
        guard let answer = try Child.answer(of: all, withMessages: true) else {
            throw Failure(.failed, "git is not installed")
        }
        return answer
    }
}
